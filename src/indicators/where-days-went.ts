/** Where the days of one child went between two moments: what `benchmark` says of the child that waited longest. */
import type { EventSource } from '../events/log.ts';
import type { IndicatorContext } from './context.ts';
import { DayCount } from './ledger/day-count.ts';
import { foldLedger, sharesOf, type LedgerShare } from './ledger/ledger.ts';
import { Parts } from './ledger/parts.ts';
import { partTeamCalendar } from './ledger/part-calendar.ts';

export interface Stretch {
  /** Identifier of the child. */
  readonly child: string;
  readonly machine: string;
  readonly instance: number;
  readonly from: number;
  readonly to: number;
}

export interface DaysWent {
  readonly minutes: number;
  /** Working days, as the rule of limits counts them. */
  readonly days: number;
  readonly causes: readonly LedgerShare[];
}

/**
 * The ledger of one machine instance of a child, cut to a stretch of time (a clock's, say).
 * @returns null where the log knows no such child or instance then
 */
export function whereDaysWent(
  source: EventSource,
  context: IndicatorContext,
  stretch: Stretch,
): DaysWent | null {
  const child = source.children.ids.indexOf(stretch.child);
  if (child < 0) return null;
  const { stays, segments } = foldLedger(source, context, { child });
  const isOurs = (row: number): boolean =>
    stays.subject.get(row) === child * 3 &&
    stays.stages[stays.stage.get(row)] === stretch.machine &&
    stays.activity.get(row) === 0 &&
    stays.instance.get(row) === stretch.instance;
  const [minutes, days] = [new Parts(), new DayCount(context.office)];
  days.start(stretch.from);
  for (const segment of segments) {
    const [from, to] = [Math.max(segment.from, stretch.from), Math.min(segment.to, stretch.to)];
    if (to <= from || !isOurs(segment.row)) continue;
    const calendar = partTeamCalendar(segment.onDuty, source, context);
    const worked = segment.onDuty === segment.offDuty ? to - from : calendar.between(from, to);
    minutes.add(segment.onDuty, worked);
    minutes.add(segment.offDuty, to - from - worked);
    days.add(from, to, segment.onDuty, segment.offDuty, calendar);
  }
  if (minutes.count === 0) return null;
  days.finish(stretch.to);
  for (let at = 0; at < days.days.count; at++) minutes.add(days.days.codes[at], 0);
  minutes.sort();
  const parts = Array.from({ length: minutes.count }, (_, at) => ({
    part: minutes.codes[at],
    minutes: minutes.amounts[at],
    days: days.days.get(minutes.codes[at]),
  })).filter((part) => part.minutes > 0 || part.days > 0);
  return sharesOf(parts, source.vocabulary.teams.names);
}
