/** Who waited longest for what a missed rule is about, and what most of it was. */
import type { EventSource } from '../../events/index.ts';
import {
  whereDaysWent,
  type Cause,
  type IndicatorContext,
  type TimelinessRow,
} from '../../indicators/index.ts';
import type { RoundTable } from '../../indicators/clock-rounds.ts';
import { familyLog } from '../answers/family-log.ts';

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
  readonly rounds: RoundTable;
  /** Whether the log tells of work: where the days went cannot be said else. */
  readonly hasLedger: boolean;
}

/** Null where the clock is nobody's or a family's. */
export function worstChild(row: TimelinessRow, question: WorstQuestion): WorstChild | null {
  const child = row.longest?.child ?? null;
  if (row.longest === null || child === null) return null;
  const { value, open } = row.longest;
  const went = question.hasLedger ? mostly(row, child, question) : null;
  return { child, value, unit: row.unit, open, mostly: went };
}

function mostly(
  { timescale, longest }: TimelinessRow,
  child: string,
  { source, context, rounds }: WorstQuestion,
): WorstChild['mostly'] {
  if (longest === null) return null;
  const family = source.children.family[source.children.ids.indexOf(child)] ?? -1;
  const { machine, instance, start: from } = longest;
  const to = longest.open
    ? context.period.to
    : endOf(rounds, timescale, source.children.ids.indexOf(child), from);
  const went = whereDaysWent(familyLog(source, family), context, { child, machine, instance, from, to });
  const [part] = (went?.causes ?? [])
    .filter((one) => one.cause !== 'work')
    .toSorted((a, b) => b.days - a.days);
  return part === undefined || part.days === 0 ? null : { cause: part.cause, workingDays: part.days };
}

/** When the round of a child's clock that began at `from` ended. */
function endOf(rounds: RoundTable, timescale: string, child: number, from: number): number {
  for (let row = 0; row < rounds.length; row++) {
    if (rounds.child(row) !== child || rounds.start.get(row) !== from) continue;
    if (rounds.timescales[rounds.timescale.get(row)] === timescale) return rounds.end.get(row);
  }
  return from;
}
