/** The ledger of a state around others, minute by minute from the stretches of the states directly inside it. */
import type { IndicatorContext, StaySegment, StayTable } from '../../../src/indicators/index.ts';
import type { EventSource } from '../../../src/events/log.ts';
import { teamCalendar } from '../../../src/indicators/context.ts';
import { causeOfPart, teamOfPart } from '../../../src/indicators/ledger/causes.ts';

export interface ChildLedger {
  readonly stays: StayTable;
  readonly segments: readonly StaySegment[];
}

/** Stays of one child's instances, without those of visits and reviews. */
export function staysOf({ stays }: ChildLedger, child: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < stays.length; row++) {
    if (stays.subject.get(row) === child * 3 && stays.activity.get(row) === 0) rows.push(row);
  }
  return rows;
}

const keyOf = (stays: StayTable, row: number): string => stays.stages[stays.stage.get(row)];

/** Stays of the same instance whose state lies inside the row's, with no other stay's state between. */
export function directlyInside(ledger: ChildLedger, row: number, all: readonly number[]): number[] {
  const { stays } = ledger;
  const key = keyOf(stays, row);
  const inside = all.filter(
    (other) =>
      stays.instance.get(other) === stays.instance.get(row) &&
      keyOf(stays, other).startsWith(`${key}.`) &&
      stays.from.get(other) >= stays.from.get(row) &&
      stays.to.get(other) <= stays.to.get(row),
  );
  const isBetween = (other: number) => (between: number) =>
    between !== other &&
    keyOf(stays, other).startsWith(`${keyOf(stays, between)}.`) &&
    stays.from.get(between) <= stays.from.get(other) &&
    stays.to.get(between) >= stays.to.get(other);
  return inside.filter((other) => !inside.some(isBetween(other)));
}

/** Minutes by cause of the row, each minute the first cause of those inside. */
export function slowCauses(
  ledger: ChildLedger,
  row: number,
  inside: readonly number[],
  world: { readonly source: EventSource; readonly context: IndicatorContext; readonly fallback: number },
): Record<number, number> {
  const [from, to] = [ledger.stays.from.get(row), ledger.stays.to.get(row)];
  const causes = new Uint8Array(to - from).fill(255);
  for (const segment of ledger.segments) {
    if (!inside.includes(segment.row)) continue;
    const team = teamOfPart(segment.onDuty);
    const { source, context } = world;
    const calendar = team === 0 ? context.office : teamCalendar(context, source.vocabulary.teams.names[team]);
    for (let minute = segment.from; minute < segment.to; minute++) {
      const cause = causeOfPart(calendar.isWorking(minute) ? segment.onDuty : segment.offDuty);
      causes[minute - from] = Math.min(causes[minute - from], cause);
    }
  }
  const sums: Record<number, number> = {};
  for (const cause of causes) {
    const told = cause === 255 ? world.fallback : cause;
    sums[told] = (sums[told] ?? 0) + 1;
  }
  return sums;
}
