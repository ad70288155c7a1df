/** Where the days went: the delay ledger summed over stays, and the ledger of one child or household. */
import type { EventSource } from '../../events/log.ts';
import type { EventNames } from '../../events/log-hash.ts';
import { groupRows, type Dimension } from '../breakdown.ts';
import type { IndicatorContext } from '../context.ts';
import { isIn } from '../periods.ts';
import { childOfSubject, foldLog, Walk } from '../walk.ts';
import { BEFORE_RUN, causeOfPart } from './causes.ts';
import { LedgerFold, type LedgerOptions } from './ledger-fold.ts';
import { sharesOf, type LedgerShare } from './shares.ts';
import { partsOf, StaySums } from './stay-sums.ts';
import { StayTable, type StaySegment } from './stay-table.ts';

export type { LedgerShare } from './shares.ts';

/** The stays in one stage, or the rounds of one repeated activity, that ended in the period. */
export interface LedgerRow {
  /** `machine.state.path`, or `machine` for whole instances. */
  readonly stage: string;
  /** `machine.state/activity` of a repeated activity with a ledger of its own; '' for the stays. */
  readonly activity: string;
  readonly by: Dimension | '';
  readonly group: string;
  /** Stays that ended in the period and of which the log knows every minute. */
  readonly stays: number;
  /** Stays that ended in the period and began before the simulation: not in the sums. */
  readonly untold: number;
  /** Stays that were open at the end of the period: not in the sums. */
  readonly open: number;
  /** Length of the stays, and their working days; the shares sum to both. */
  readonly minutes: number;
  readonly days: number;
  /** Causes that have any, in their order. */
  readonly causes: readonly LedgerShare[];
}

/** The ledger of a log, stay by stay. */
export function foldLedger(
  source: EventSource,
  context: IndicatorContext,
  options: LedgerOptions = {},
): { readonly stays: StayTable; readonly segments: readonly StaySegment[] } {
  const walk = new Walk(source, context);
  const fold = new LedgerFold(walk, context, new StayTable(walk), options);
  foldLog(source, walk, [fold]);
  fold.finish();
  return fold;
}

/** One row a stage (or repeated activity) and group, in the order of the scenario's stages. */
export function ledger(source: EventSource, context: IndicatorContext, by?: Dimension): LedgerRow[] {
  if (by === undefined) return ledgerOfAll(source, context);
  return ledgerRows(foldLedger(source, context).stays, source, context, by);
}

/** Of no group: summed as the stays end. */
function ledgerOfAll(source: EventSource, context: IndicatorContext): LedgerRow[] {
  const walk = new Walk(source, context);
  const fold = new LedgerFold(walk, context, new StaySums(context.period, true));
  foldLog(source, walk, [fold]);
  fold.finish();
  const { activities, teams } = source.vocabulary;
  return fold.stays.sums().map((sum) => ({
    stage: walk.stages.stages[sum.stage].key,
    activity: activities.names[sum.activity],
    by: '',
    group: '',
    stays: sum.stays,
    untold: sum.untold,
    open: sum.open,
    ...sharesOf(partsOf(sum), teams.names),
  }));
}

function ledgerRows(
  stays: StayTable,
  source: EventNames,
  context: IndicatorContext,
  by: Dimension,
): LedgerRow[] {
  const world = { source, categories: stays.categories, period: context.period, office: context.office };
  const subject = (row: number) => ({
    child: childOfSubject(stays.subject.get(row)),
    minute: stays.to.get(row),
    team: stays.team.get(row),
    category: stays.category.get(row),
  });
  return byStage(stays).flatMap((rows) =>
    groupRows(rows, by, subject, world).map((group) => {
      const ended = group.rows.filter((row) => stays.open.get(row) === 0 && isIn(stays.to.get(row), group));
      const told = ended.filter((row) => !isUntold(stays, row));
      return {
        stage: stays.stages[stays.stage.get(rows[0])],
        activity: source.vocabulary.activities.names[stays.activity.get(rows[0])],
        by: group.by,
        group: group.group,
        stays: told.length,
        untold: ended.length - told.length,
        open: group.rows.filter((row) => stays.open.get(row) === 1).length,
        ...sums(stays, told, source),
      };
    }),
  );
}

/** Rows of each stage, then of each activity beside it. */
function byStage(stays: StayTable): number[][] {
  const lists = new Map<number, number[]>();
  for (let row = 0; row < stays.length; row++) {
    const key = stays.stage.get(row) * 65_536 + stays.activity.get(row);
    const rows = lists.get(key);
    if (rows === undefined) lists.set(key, [row]);
    else rows.push(row);
  }
  return [...lists].sort(([a], [b]) => a - b).map(([, rows]) => rows);
}

function isUntold(stays: StayTable, row: number): boolean {
  const first = stays.firstPart.get(row);
  for (let part = first; part < first + stays.partCount.get(row); part++) {
    if (causeOfPart(stays.part.get(part)) === BEFORE_RUN) return true;
  }
  return false;
}

/** Sums the parts of stays by cause and team. */
function sums(
  stays: StayTable,
  rows: readonly number[],
  source: EventNames,
): Pick<LedgerRow, 'minutes' | 'days' | 'causes'> {
  const totals = new Map<number, { minutes: number; days: number }>();
  for (const row of rows) {
    const first = stays.firstPart.get(row);
    for (let part = first; part < first + stays.partCount.get(row); part++) {
      const total = totals.get(stays.part.get(part)) ?? { minutes: 0, days: 0 };
      total.minutes += stays.partMinutes.get(part);
      total.days += stays.partDays.get(part);
      totals.set(stays.part.get(part), total);
    }
  }
  return sharesOf(
    [...totals].sort(([a], [b]) => a - b).map(([part, total]) => ({ part, ...total })),
    source.vocabulary.teams.names,
  );
}
