/**
 * `npm run swarm`: plays made-up scenarios on all processors, each with every law on, and prints what broke.
 *
 * `--minutes 5` how long · `--seed 7` the same scenarios again · `--batch 12` of them only this batch · `--processes 2` ·
 * `--scenario FILE` plays one file in place of made-up ones, with `--years`
 */
import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { play } from './play.ts';
import { NOTHING_SHIPPED, wordsOf, type BatchResult, type BatchViolation } from './swarm.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    batch: { type: 'string' },
    processes: { type: 'string', default: String(availableParallelism()) },
    scenario: { type: 'string' },
    years: { type: 'string' },
  },
});

/** A number of the command line. */
function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0 && text.trim() !== '') return value;
  console.error(`--${name} ${text}: write a number, 0 or more`);
  process.exit(2);
}

const NUMBER = new Intl.NumberFormat('en-GB');
const counted = (count: number, one: string, more = `${one}s`): string =>
  `${NUMBER.format(count)} ${count === 1 ? one : more}`;

class Totals {
  scenarios = 0;
  machines = 0;
  events = 0;
  stopped = 0;
  readonly violations: BatchViolation[] = [];
  /** Numbers of the batches that were played, to see that all were. */
  batches = 0;

  add({ scenarios, machines, events, stopped, violation }: BatchResult): void {
    this.batches++;
    this.scenarios += scenarios;
    this.machines += machines;
    this.events += events;
    this.stopped += stopped;
    if (violation !== null) this.violations.push(violation);
  }

  toString(): string {
    return [
      counted(this.scenarios, 'scenario'),
      counted(this.machines, 'machine'),
      counted(this.events, 'event'),
      counted(this.violations.length, 'violation'),
      `${NUMBER.format(this.stopped)} stopped for want of places`,
    ].join(' · ');
  }
}

/** Waits for a process to end; it may not end otherwise than of its own will. */
function ended(worker: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`a process of the swarm ended with ${code ?? signal}`));
    });
  });
}

function tell({ seed, batch, broken, scenario, length, before }: BatchViolation): void {
  console.log(`\nviolation in batch ${batch} of seed ${seed}; ${length} characters are left of ${before}`);
  console.log(`${broken}\n`);
  console.log(`again: npm run swarm -- --seed ${seed} --batch ${batch}`);
  console.log('alone: save what follows as world.yaml; npm run swarm -- --scenario world.yaml\n');
  console.log(scenario);
}

async function swarm(): Promise<number> {
  const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : numberOf('seed', values.seed);
  const minutes = numberOf('minutes', values.minutes);
  const one = values.batch === undefined ? undefined : numberOf('batch', values.batch);
  const processes = one === undefined ? Math.max(1, numberOf('processes', values.processes)) : 1;
  const until = one === undefined ? Date.now() + minutes * 60_000 : Infinity;
  console.log(`swarm: seed ${seed}, ${counted(processes, 'process', 'processes')}, ${minutes} min`);
  const totals = new Totals();
  const file = fileURLToPath(new URL('worker.ts', import.meta.url));
  const workers = Array.from({ length: processes }, (_, index) => {
    const range = one === undefined ? [index, processes, until, Number.MAX_SAFE_INTEGER] : [one, 1, 8e15, one];
    const worker = fork(file, [seed, ...range].map(String), { execArgv: ['--import', 'tsx'] });
    worker.on('message', (result) => {
      totals.add(result as BatchResult);
      const { violation } = result as BatchResult;
      if (violation !== null) tell(violation);
      if (totals.batches % 25 === 0) console.log(String(totals));
    });
    return ended(worker);
  });
  await Promise.all(workers);
  console.log(`\nseed ${seed}: ${String(totals)}`);
  return totals.violations.length === 0 && totals.events > 0 ? 0 : 1;
} // prettier-ignore

function playFile(file: string): number {
  try {
    const years = values.years === undefined ? undefined : numberOf('years', values.years);
    const { machines, events, hash, stopped } = play(readFileSync(file, 'utf8'), NOTHING_SHIPPED, years);
    console.log(`${file}: ${counted(machines, 'machine')} · ${counted(events, 'event')} · 0 violations · ${stopped ?? hash}`);
    return 0;
  } catch (error) {
    console.log(`${file}: ${wordsOf(error)}`);
    return 1;
  }
} // prettier-ignore

process.exitCode = values.scenario === undefined ? await swarm() : playFile(values.scenario);
