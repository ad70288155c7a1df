/** Who waited longest for what a missed rule is about, and what most of it was. */
import { foldChild, type CaseContext } from '../../casefile/index.ts';
import type { EventSource } from '../../events/index.ts';
import type { IndicatorContext } from '../../indicators/context.ts';
import type { Cause } from '../../indicators/ledger/causes.ts';
import type { Longest, TimelinessRow } from '../../indicators/timeliness.ts';
import { familyLog } from '../answers/family-log.ts';
import { clockLedger } from '../child/why-clock.ts';
import { childLedger } from '../child/why.ts';

export interface WorstChild {
  readonly child: string;
  readonly value: number;
  readonly unit: TimelinessRow['unit'];
  /** It waits still. */
  readonly open: boolean;
  /** What most of the clock's working days went to, but for the work itself. */
  readonly mostly: { readonly cause: Cause; readonly workingDays: number } | null;
}

export interface WorstQuestion {
  readonly source: EventSource;
  readonly context: IndicatorContext;
  readonly caseContext: CaseContext;
}

/** Null where the clock is nobody's or a family's. */
export function worstChild(row: TimelinessRow, question: WorstQuestion): WorstChild | null {
  const { longest, unit, timescale } = row;
  const child = longest?.child ?? null;
  if (longest === null || child === null) return null;
  const { value, open } = longest;
  return { child, value, unit, open, mostly: mostly(timescale, longest, question) };
}

function mostly(
  timescale: string,
  { child, start }: Longest,
  { source, context, caseContext }: WorstQuestion,
): WorstChild['mostly'] {
  const row = source.children.ids.indexOf(child ?? '');
  const own = familyLog(source, source.children.family[row] ?? -1);
  const { file } = foldChild(own, row, caseContext);
  const clock = file.clocks.find((one) => one.timescale === timescale && one.started === start);
  if (clock === undefined) return null;
  const stays = childLedger(own, context, row);
  const { parts } = clockLedger(clock, stays, context.office, context.period.to - 1);
  const [part] = parts.filter((one) => one.cause !== 'work');
  return part === undefined ? null : { cause: part.cause, workingDays: part.workingDays };
}
