/** One run judged: rules over all replications, timescales over the replication whose events were written. */
import { timeliness, type TimelinessRow } from '../../indicators/timeliness.ts';
import { caseContext } from '../answers/case-context.ts';
import { eventsOf, openAnswers, type OpenedRun } from '../answers/opened-run.ts';
import type { CommandOptions } from '../command-options.ts';
import { judgeRules, type RuleResult } from './rules.ts';
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
  const question = { source, context: opened.context, caseContext: caseContext(opened.model) };
  const worst = (rule: RuleResult): WorstChild | null => {
    const row = rule.passed ? undefined : all.find((one) => one.timescale === rule.timescale);
    return row === undefined ? null : worstChild(row, question);
  };
  const timescales = options.by === undefined ? all : timeliness(source, opened.context, { by: options.by });
  return {
    opened,
    rules: rules.map((rule) => ({ ...rule, worst: worst(rule) })),
    timescales,
    replication,
    passed,
  };
}
