/** One run judged: rules over all replications, timescales over the replication whose events were written. */
import { timeliness, type TimelinessRow } from '../../indicators/timeliness.ts';
import { eventsOf, openAnswers, type OpenedRun } from '../answers/opened-run.ts';
import type { CommandOptions } from '../command-options.ts';
import { judgeRules, type RuleResult } from './rules.ts';
import { worstChildren, type WorstChild } from './worst-child.ts';

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
  const rules = judgeRules(opened.scenario, await opened.run.measures());
  const passed = rules.every((rule) => rule.passed);
  const [replication = null] = opened.run.replications();
  if (replication === null) {
    return {
      opened,
      rules: rules.map((rule) => ({ ...rule, worst: null })),
      timescales: [],
      replication,
      passed,
    };
  }
  const source = await eventsOf(opened, replication);
  const all = timeliness(source, opened.context);
  const missed = new Set(rules.flatMap((rule) => (rule.passed ? [] : (rule.timescale ?? []))));
  const worst = worstChildren(
    source,
    opened.context,
    all.filter((row) => missed.has(row.timescale)),
  );
  const timescales = options.by === undefined ? all : timeliness(source, opened.context, { by: options.by });
  return {
    opened,
    rules: rules.map((rule) => ({
      ...rule,
      worst: rule.passed ? null : (worst.get(rule.timescale ?? '') ?? null),
    })),
    timescales,
    replication,
    passed,
  };
}
