/** The whole base scenario on one thread: how fast it is played, and written, how much room an event takes, and whether it stays so fast. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { RunWriter } from '../src/events/index.node.ts';
import { replicationHash, type EventLog } from '../src/events/index.ts';
import { SHIPPED_MACHINES } from '../src/cli/run/model-of.ts';
import { resolveMachines } from '../src/scenario/machines.ts';
import { GENERATOR, compileModel, simulate, type Model } from '../src/simulation/index.ts';
import { baseScenario } from './base-scenario.ts';
import { median } from './median.ts';
import { timed } from './timed.ts';

const ROUNDS = 5;
const SEED = 'bench';

/** Events a second; `cpu`: of the time that processors worked for it, which a busy machine leaves alone. */
interface Round {
  readonly played: number;
  readonly cpu: number;
  readonly written: number;
  readonly bytesOnDisk: number;
}

/**
 * `engine.fullScenarioEventsPerSecond` with the log in memory, `…Written` with the run folder as well, and the bytes of an event in
 * either place: over the base scenario's own years (`quick`: one), the medians of the rounds.
 * @throws Error where two rounds give different logs
 */
export function benchFullScenario({ quick }: { readonly quick: boolean }): Record<string, number> {
  const { scenario } = baseScenario();
  const years = quick ? 1 : (scenario.years ?? 1);
  const machinery = resolveMachines(scenario, SHIPPED_MACHINES, new Map());
  const model = compileModel(scenario, machinery, { years });
  // Asks XState and warms the engine up.
  const hash = replicationHash(play(model));
  const rounds = Array.from({ length: ROUNDS }, () => timeRound(model, years, hash));
  const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
  return {
    'engine.fullScenarioEventsPerSecond': Math.round(of(({ played }) => played)),
    'engine.fullScenarioEventsPerCpuSecond': Math.round(of(({ cpu }) => cpu)),
    'engine.fullScenarioEventsPerSecondWritten': Math.round(of(({ written }) => written)),
    'engine.bytesPerEventInMemory': bytesInMemory(model),
    'engine.bytesPerEventOnDisk': of(({ bytesOnDisk }) => bytesOnDisk),
  };
}

const play = (model: Model): EventLog => simulate(model, { seed: SEED, replication: 0 });

function timeRound(model: Model, years: number, hash: string): Round {
  const before = process.cpuUsage();
  const played = timed(() => play(model));
  const { user, system } = process.cpuUsage(before);
  if (replicationHash(played.result) !== hash) throw new Error('the same seed gave two different logs');
  const room = mkdtempSync(join(tmpdir(), 'casepath-bench-'));
  try {
    const written = timed(() => write(play(model), join(room, 'run'), model, years));
    const events = played.result.length;
    return {
      played: events / played.seconds,
      cpu: events / ((user + system) / 1e6),
      written: events / written.seconds,
      bytesOnDisk: bytesIn(join(room, 'run')) / events,
    };
  } finally {
    rmSync(room, { recursive: true });
  }
}

/** Writes the run folder as the command does, but for the measures, which are computed and not written down. */
function write(log: EventLog, dir: string, { scenario, horizon, machines }: Model, years: number): void {
  const writer = RunWriter.create(dir, { start: scenario.start ?? '' });
  writer.writeReplication(log);
  writer.finish({
    casepath: 'bench',
    name: 'bench',
    scenario,
    seed: SEED,
    random: GENERATOR,
    replications: 1,
    years,
    rules: scenario.rules ?? null,
    horizon,
    machines: Object.fromEntries(machines.map((one) => [one.name, one.table.hash])),
    replicationHashes: [replicationHash(log)],
    counts: { children: log.children.length, events: log.length },
  });
}

/** Of all files of a run folder. */
const bytesIn = (dir: string): number =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

/** What a log keeps of the memory once everything else of its run is gone: events, children, names. */
function bytesInMemory(model: Model): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    // What one collection finds dead, the next has swept.
    for (let time = 0; time < 4; time++) collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const log = play(model);
  return (used() - before) / log.length;
}
