/** Who waited longest for what a missed rule is about, and what most of it was. */
import type { EventSource } from '../../events/index.ts';
import type { IndicatorContext } from '../../indicators/context.ts';
import { CAUSES, causeOfPart, type Cause } from '../../indicators/ledger/causes.ts';
import { LedgerFold } from '../../indicators/ledger/ledger-fold.ts';
import type { StayTable } from '../../indicators/ledger/stay-table.ts';
import { StateIndex } from '../../indicators/states.ts';
import type { TimelinessRow } from '../../indicators/timeliness.ts';
import { childOfSubject, foldLog, Walk } from '../../indicators/walk.ts';

export interface WorstChild {
  readonly child: string;
  readonly value: number;
  readonly unit: TimelinessRow['unit'];
  /** It waits still. */
  readonly open: boolean;
  /** What most of the working days of the machine instance went to, but for the work itself. */
  readonly mostly: { readonly cause: Cause; readonly workingDays: number } | null;
}

/** The longest of each timescale asked for; the log is walked once, and only if there is something to ask. */
export function worstChildren(
  source: EventSource,
  context: IndicatorContext,
  rows: readonly TimelinessRow[],
): Map<string, WorstChild> {
  const found = new Map<string, WorstChild>();
  if (rows.length === 0) return found;
  const stays = ledgerOf(source, context);
  for (const { timescale, longest, unit } of rows) {
    if (longest?.child == null) continue;
    const { child, value, open, machine, instance } = longest;
    const row = source.children.ids.indexOf(child);
    found.set(timescale, { child, value, unit, open, mostly: mostly(stays, row, machine, instance) });
  }
  return found;
}

function ledgerOf(source: EventSource, context: IndicatorContext): StayTable {
  const walk = new Walk(source, new StateIndex(source.vocabulary, context.charts));
  const fold = new LedgerFold(walk, context);
  foldLog(walk, [fold]);
  fold.finish();
  return fold.stays;
}

function mostly(stays: StayTable, child: number, machine: string, instance: number): WorstChild['mostly'] {
  let best: WorstChild['mostly'] = null;
  for (let row = 0; row < stays.length; row++) {
    if (stays.stages[stays.stage.get(row)] !== machine || stays.activity.get(row) !== 0) continue;
    if (stays.instance.get(row) !== instance || childOfSubject(stays.subject.get(row)) !== child) continue;
    const first = stays.firstPart.get(row);
    for (let at = first; at < first + stays.partCount.get(row); at++) {
      const cause = CAUSES[causeOfPart(stays.part.get(at))] ?? 'planned stay';
      const workingDays = stays.partDays.get(at);
      if (cause !== 'work' && workingDays > (best?.workingDays ?? 0)) best = { cause, workingDays };
    }
  }
  return best;
}
