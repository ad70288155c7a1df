/** Where each day of the stays of a child, or of adopters, went: the delay ledger of one of them. */
import type { EventSource } from '../../events/index.ts';
import type { IndicatorContext } from '../../indicators/context.ts';
import { CAUSES, causeOfPart, teamOfPart, type Cause } from '../../indicators/ledger/causes.ts';
import { foldLedger } from '../../indicators/ledger/ledger.ts';
import type { StaySegment, StayTable } from '../../indicators/ledger/stay-table.ts';

/** What a part of a stay's days went to. */
export interface StayPart {
  readonly cause: Cause;
  /** Name of the team it has to do with; empty for none. */
  readonly team: string;
  readonly workingDays: number;
  readonly minutes: number;
  /** When, stretch by stretch; of what is outside working time nothing is told. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[];
}

/** One stay of one machine instance in a stage, or one round of what recurs beside it. */
export interface StayLedger {
  /** `machine.state.path`, or `machine` for the whole of an instance. */
  readonly stage: string;
  readonly machine: string;
  readonly instance: number;
  /** Name of the repeated activity; empty for the stay itself. */
  readonly activity: string;
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
  readonly workingDays: number;
  readonly parts: readonly StayPart[];
}

/**
 * The ledgers of the stays of a child or of adopters, in the order in which they began.
 * @param subject whose they are, as `subjectOf` numbers it
 */
export function stayLedgers(source: EventSource, context: IndicatorContext, subject: number): StayLedger[] {
  const { stays, segments } = foldLedger(source, context, { subject });
  const rows = Array.from({ length: stays.length }, (_, row) => row);
  return rows
    .filter((row) => stays.subject.get(row) === subject)
    .map((row) => ledgerOf(row, stays, segments, source))
    .sort((a, b) => a.from - b.from);
}

function ledgerOf(
  row: number,
  stays: StayTable,
  segments: readonly StaySegment[],
  source: EventSource,
): StayLedger {
  const stage = stays.stages[stays.stage.get(row)] ?? '';
  const activity = source.vocabulary.activities.names[stays.activity.get(row)] ?? '';
  const own = segments.filter((segment) => segment.row === row);
  const first = stays.firstPart.get(row);
  const parts = Array.from({ length: stays.partCount.get(row) }, (_, index) =>
    partOf(first + index, stays, own, source),
  );
  return {
    stage,
    machine: stage.split('.')[0] ?? stage,
    instance: stays.instance.get(row),
    activity,
    from: stays.from.get(row),
    to: stays.to.get(row),
    open: stays.open.get(row) !== 0,
    workingDays: parts.reduce((sum, part) => sum + part.workingDays, 0),
    parts,
  };
}

function partOf(
  at: number,
  stays: StayTable,
  segments: readonly StaySegment[],
  source: EventSource,
): StayPart {
  const part = stays.part.get(at);
  const cause = CAUSES[causeOfPart(part)] ?? 'planned stay';
  return {
    cause,
    team: source.vocabulary.teams.names[teamOfPart(part)] ?? '',
    workingDays: stays.partDays.get(at),
    minutes: stays.partMinutes.get(at),
    stretches: segments
      .filter((segment) => segment.onDuty === part && segment.to > segment.from)
      .map(({ from, to }) => ({ from, to })),
  };
}
