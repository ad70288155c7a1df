/** Where the days of one child went between two moments: what `benchmark` says of the child that waited longest. */
import type { EventSource } from '../events/log.ts';
import type { IndicatorContext } from './context.ts';
import { foldLedger } from './ledger/ledger.ts';
import { sharesOf, type LedgerShare } from './ledger/shares.ts';
import { StayCounts } from './ledger/stay-counts.ts';
import { subjectOf } from './walk.ts';

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
  const subject = subjectOf(child, -1, -1);
  const { stays, segments } = foldLedger(source, context, { subject });
  const isOurs = (row: number): boolean =>
    stays.subject.get(row) === subject &&
    stays.stages[stays.stage.get(row)] === stretch.machine &&
    stays.activity.get(row) === 0 &&
    stays.instance.get(row) === stretch.instance;
  const count = new StayCounts(context.office);
  count.start(0, stretch.from);
  for (const segment of segments) {
    const [from, to] = [Math.max(segment.from, stretch.from), Math.min(segment.to, stretch.to)];
    if (to <= from || !isOurs(segment.row)) continue;
    count.add(0, from, to, segment.onDuty, segment.offDuty, segment.calendar);
  }
  const { totals } = count;
  if (totals.count(0) === 0) return null;
  count.finish(0, stretch.to);
  return sharesOf(totals.totals(0), source.vocabulary.teams.names);
}
