/** One run judged: rules over all replications, timescales over the replication whose events were written. */
import {
  clockRounds,
  judge,
  timelinessOf,
  type RuleResult,
  type TimelinessRow,
} from '../../indicators/index.ts';
import { eventsOf, openAnswers, type OpenedRun } from '../answers/opened-run.ts';
import type { CommandOptions } from '../command-options.ts';
import { worstChild, type WorstChild } from './worst-child.ts';

export interface JudgedRule extends RuleResult {
  /** Of a missed rule about a timescale: the child that waited longest. */
  readonly worst: WorstChild | null;
}

export interface JudgedRun {
  readonly opened: OpenedRun;
  readonly rules: readonly JudgedRule[];
  /** Of `replication`; by group where `--by` asks. */
  readonly timescales: readonly TimelinessRow[];
  /** Whose events the timescales rest on; null where none were written. */
  readonly replication: number | null;
  readonly passed: boolean;
}

export async function judgeRun(name: string, options: CommandOptions): Promise<JudgedRun> {
  const opened = openAnswers(name);
  const { context } = opened;
  const rules = judge(opened.scenario, await opened.run.measures(), opened.run.manifest.uncertainty?.perDraw);
  const passed = rules.every((rule) => rule.passed !== false);
  const [replication = null] = opened.run.replications();
  if (replication === null) {
    const without = rules.map((rule) => ({ ...rule, worst: null }));
    return { opened, rules: without, timescales: [], replication, passed };
  }
  const source = await eventsOf(opened, replication);
  const rounds = clockRounds(source, context);
  const all = timelinessOf(rounds, source, context);
  const hasLedger = opened.run.manifest.imported === undefined;
  const worst = (rule: RuleResult): WorstChild | null => {
    const row = rule.passed === false ? all.find((one) => one.timescale === rule.timescale) : undefined;
    return row === undefined ? null : worstChild(row, { source, context, rounds, hasLedger });
  };
  return {
    opened,
    rules: rules.map((rule) => ({ ...rule, worst: worst(rule) })),
    timescales: options.by === undefined ? all : timelinessOf(rounds, source, context, { by: options.by }),
    replication,
    passed,
  };
}
