/** Simulates a scenario and writes its run folder as it goes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventChunk, EventSource } from '../../events/index.ts';
import { GrowingNames, RunWriter, type Manifest, type MeasureRow } from '../../events/index.node.ts';
import { GENERATOR } from '../../simulation/index.ts';
import type { CommandOptions, LogChoice } from '../command-options.ts';
import type { LoadedScenario } from '../load-scenario.ts';
import { PACKAGE_ROOT } from '../places.ts';
import { progressBar } from '../terminal/progress.ts';
import type { PassedPart, RunJob } from './job.ts';
import type { WarmedUp, WarmUpRecord } from './find-warm-up.ts';
import { uncertaintyRecord, type UncertainRun } from './uncertain.ts';
import { seedOf } from './open-run.ts';
import { replicate, successful } from './replicate.ts';
import { stopRuleOf, type PrecisionRecord, type StopRule } from './stop-rule.ts';
import type { Threads } from './threads.ts';

export interface RunPlan {
  readonly loaded: LoadedScenario;
  /** The scenario's name. */
  readonly name: string;
  readonly seed: string;
  readonly stop: StopRule;
  /** How its warm-up was found, null where it was stated. */
  readonly warmUp: WarmUpRecord | null;
  /** What each replication has of its own, null where all have the scenario's parameters. */
  readonly uncertain: UncertainRun | null;
  readonly log: LogChoice;
  /** The folder to be, and whether an earlier run may be replaced. */
  readonly dir: string;
  readonly replace: boolean;
}

/** What is known when the last replication was measured, before the last of the folder is written. */
export interface MeasuredRun {
  readonly replications: number;
  /** In all replications. */
  readonly children: number;
  readonly precision: PrecisionRecord | null;
  /** Of all replications. */
  readonly measures: readonly MeasureRow[];
}

export interface WrittenRun {
  readonly manifest: Manifest;
  /** Of all replications. */
  readonly measures: readonly MeasureRow[];
}

const DEFAULT_START = '2014-04-01';

export function planRun(
  { loaded, record }: WarmedUp,
  uncertain: UncertainRun | null,
  name: string,
  options: CommandOptions,
  defaultFolder: string,
): RunPlan {
  const { scenario } = loaded;
  return {
    loaded,
    name,
    seed: seedOf(scenario, options),
    stop: stopRuleOf(scenario, options),
    warmUp: record,
    uncertain,
    log: options.log ?? 'first',
    dir: options.out ?? defaultFolder,
    replace: options.out === undefined,
  };
}

const isKept = (log: LogChoice, replication: number): boolean =>
  log === 'all' || (log === 'first' && replication === 0);

/** A run that is being written, replication by replication. Whoever begins one finishes or discards it. */
export class RunBeingWritten {
  readonly measures: MeasureRow[] = [];
  readonly #hearLog: ((log: EventSource) => void) | undefined;
  readonly #plan: RunPlan;
  readonly #threads: Threads;
  readonly #job: RunJob | undefined;
  #isStopped = false;
  readonly #writer: RunWriter;
  readonly #counts = { children: 0, events: 0 };
  readonly #hashes: string[] = [];

  /**
   * @param job which of those that the threads were opened for; the first where left out
   * @param hearLog is told the first log that is written, while the others are being played
   * @throws RunError where the folder may not be written
   */
  constructor(plan: RunPlan, threads: Threads, job?: RunJob, hearLog?: (log: EventSource) => void) {
    this.#plan = plan;
    this.#hearLog = hearLog;
    this.#job = job;
    this.#threads = threads;
    this.#writer = RunWriter.create(plan.dir, {
      start: plan.loaded.scenario.start ?? DEFAULT_START,
      replace: plan.replace,
    });
  }

  /** Replications so far. */
  get done(): number {
    return this.#hashes.length;
  }

  /**
   * Plays and writes replications until there are `to`.
   * @throws RunError, SimulationFailure
   */
  async advance(to: number): Promise<void> {
    const { log: choice, stop, uncertain } = this.#plan;
    const batch = {
      from: this.done,
      to,
      job: this.#job,
      keepsLog: (replication: number) => isKept(choice, replication),
      ...(uncertain !== null && { valuesOf: uncertain.valuesOf }),
    };
    for await (const { replication, log, measured } of replicate(this.#threads, batch)) {
      if (log !== null) await this.#write(replication, log);
      else this.#compile();
      if (choice === 'first' && replication === 0) this.#writer.endReplications();
      const result = successful(await measured);
      this.#writer.writeMeasures(result.measures);
      stop.take(result.measures);
      this.measures.push(...result.measures);
      this.#hashes.push(result.hash);
      this.#counts.children += result.children;
      this.#counts.events += result.events;
      if (this.#isStopped) return;
    }
  }

  /** Writes the events of a replication while it is being played. One that fails has no end: what was written is given up. */
  async #write(replication: number, parts: AsyncIterable<PassedPart>): Promise<void> {
    const hear = replication === 0 ? this.#hearLog : undefined;
    const chunks: EventChunk[] = [];
    let names: GrowingNames | undefined;
    let written: ReturnType<RunWriter['beginReplication']> | undefined;
    for await (const { chunk, gain } of parts) {
      // Not before: the threads are told of their first replication when they have compiled the model, and would wait for this one.
      this.#compile();
      if (names === undefined) names = new GrowingNames(replication, gain);
      else names.learn(gain);
      written ??= this.#writer.beginReplication(names);
      written.take(chunk);
      if (hear !== undefined) chunks.push(chunk);
    }
    written?.end();
    // Where nothing came, it may be that no model can be made of the scenario, which is better said from here.
    this.#compile();
    if (names === undefined || hear === undefined) return;
    const { vocabulary, children, details } = names;
    const { horizon } = this.#plan.loaded.model;
    hear({ replication, vocabulary, children, details, horizon, chunks: () => chunks });
  }

  /** What is not compiled yet is compiled while the threads play, and not when everybody waits for the end. */
  #compile(): void {
    void this.#plan.loaded.model;
  }

  /** Lets it take no more replications than the one in hand: it is going to be discarded. */
  stop(): void {
    this.#isStopped = true;
  }

  /** All replications so far. */
  measured(): MeasuredRun {
    const { measures, done } = this;
    const { children } = this.#counts;
    return { replications: done, children, precision: this.#plan.stop.record(), measures };
  }

  /** Puts the folder under its name. */
  finish(): WrittenRun {
    const manifest = this.#writer.finish(manifestInput(this.#plan, this.#hashes, this.#counts));
    return { manifest, measures: this.measures };
  }

  /** Clears away what was begun. */
  discard(): void {
    this.#writer.discard();
  }
}

/**
 * @param show begins to show what was measured: the last of the folder is written meanwhile, also where the reader has gone
 * @throws RunError, SimulationFailure; what was begun is then cleared away.
 */
export async function writeRun(
  plan: RunPlan,
  threads: Threads,
  show: (measured: MeasuredRun) => void,
): Promise<WrittenRun> {
  const run = new RunBeingWritten(plan, threads);
  const progress = progressBar('simulating', () => threads.played / plan.stop.most);
  try {
    do await run.advance(plan.stop.next(run.done));
    while (!plan.stop.isEnough(run.done));
    // The threads end while the last tables are written; who opened them waits for it.
    threads.close().catch(() => undefined);
    progress.end();
    show(run.measured());
    return run.finish();
  } catch (error) {
    run.discard();
    throw error;
  } finally {
    progress.end();
  }
}

function manifestInput(
  { loaded, name, seed, stop, warmUp, uncertain }: RunPlan,
  replicationHashes: string[],
  counts: { readonly children: number; readonly events: number },
) {
  const { scenario, model, years } = loaded;
  const precision = stop.record();
  return {
    casepath: ownVersion(),
    name,
    scenario: scenario as Record<string, unknown>,
    seed,
    random: GENERATOR,
    replications: replicationHashes.length,
    ...(warmUp !== null && { warmUp }),
    ...(precision !== null && { precision }),
    ...(uncertain !== null && { uncertainty: uncertaintyRecord(uncertain, replicationHashes.length) }),
    years,
    rules: scenario.rules ?? null,
    horizon: model.horizon,
    machines: Object.fromEntries(model.machines.map((one) => [one.name, one.table.hash])),
    replicationHashes,
    counts,
  };
}

/** Version of this casepath. */
export function ownVersion(): string {
  const text = readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
