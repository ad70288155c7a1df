/** What the stays of a ledger come to by stage, summed as they end: all that is asked for where no group of children is. */
import { blankCells } from '../../events/cell-store.ts';
import type { Vocabulary } from '../../events/vocabulary.ts';
import type { Period } from '../context.ts';
import { isBetween } from '../periods.ts';
import type { StageIndex } from '../stages.ts';
import { BEFORE_RUN, CAUSES, causeOfPart, PARTS, type Cause } from './causes.ts';
import type { PartRows, PartSum, PartTotal } from './part-rows.ts';
import type { StayBook } from './stay-book.ts';

/** The stays in one stage, or the rounds of one repeated activity, that ended in the period and of which the log knows every minute. */
export interface StaySum extends PartSum {
  readonly stage: number;
  /** 0 for the stays themselves. */
  readonly activity: number;
  stays: number;
  /** Those that ended in the period and began before the simulation; those that were open at its end. Neither is summed. */
  untold: number;
  open: number;
}

/** The parts of a sum that are among its stays, in their order. */
export function partsOf({ known, minutes, days }: StaySum): PartTotal[] {
  const parts: PartTotal[] = [];
  for (let part = known.indexOf(1); part >= 0; part = known.indexOf(1, part + 1))
    parts.push({ part, minutes: minutes?.[part] ?? 0, days: days[part] });
  return parts;
}

/** Days of the stays in a stage that went to one cause. */
export interface StageCause {
  readonly cause: Cause;
  readonly days: number;
}

/** What a stage's stays went to. */
export interface StageSum {
  readonly stage: string;
  readonly activity: string;
  readonly stays: number;
  readonly days: number;
  /** Those with a share in any stay, in their order. */
  readonly causes: readonly StageCause[];
}

export class StaySums implements StayBook {
  readonly asksForCategory = false;
  readonly #period: Period;
  readonly #countsMinutes: boolean;
  readonly #sums: StaySum[] = [];
  /** Places in `#sums`; an activity belongs to one stage. */
  readonly #ofStage: number[] = [];
  readonly #ofActivity: number[] = [];

  /** @param countsMinutes whether minutes are asked for, not days alone */
  constructor(period: Period, countsMinutes = false) {
    this.#period = period;
    this.#countsMinutes = countsMinutes;
  }

  begin(_slot: number, stage: number, activity: number): number {
    if (activity === 0) return (this.#ofStage[stage] ??= this.#add(stage, 0));
    return (this.#ofActivity[activity] ??= this.#add(stage, activity));
  }

  #add(stage: number, activity: number): number {
    const sum: StaySum = {
      stage,
      activity,
      stays: 0,
      untold: 0,
      open: 0,
      minutes: this.#countsMinutes ? new Float64Array(PARTS) : null,
      days: blankCells(PARTS),
      known: new Uint8Array(PARTS),
    };
    return this.#sums.push(sum) - 1;
  }

  known(stay: number): Uint8Array | null {
    return this.#countsMinutes ? null : this.#sums[stay].known;
  }

  end(stay: number, minute: number, isOpen: boolean, parts: PartRows, row: number): void {
    const sum = this.#sums[stay];
    if (isOpen) sum.open++;
    if (isOpen || !isBetween(minute, this.#period.from, this.#period.to)) return;
    const count = parts.count(row);
    // The last of the causes: where it has a share, not every minute is known.
    if (count > 0 && causeOfPart(parts.code(row, count - 1)) === BEFORE_RUN) {
      sum.untold++;
      return;
    }
    sum.stays++;
    parts.addTo(row, sum);
  }

  /** In the order of the stages, and of the activities beside each. */
  sums(): readonly StaySum[] {
    return this.#sums.toSorted((a, b) => a.stage - b.stage || a.activity - b.activity);
  }

  /** As days by cause; those without a stay are left out. */
  rows({ stages }: StageIndex, { activities }: Vocabulary): StageSum[] {
    return this.sums()
      .filter((sum) => sum.stays > 0)
      .map((sum) => {
        const causes = causesOf(partsOf(sum));
        const days = causes.reduce((all, cause) => all + cause.days, 0);
        const { key: stage } = stages[sum.stage];
        return { stage, activity: activities.names[sum.activity], stays: sum.stays, days, causes };
      });
  }
}

function causesOf(parts: readonly PartTotal[]): StageCause[] {
  const days: (number | undefined)[] = [];
  for (const { part, days: own } of parts) {
    const cause = causeOfPart(part);
    days[cause] = (days[cause] ?? 0) + own;
  }
  return CAUSES.flatMap((cause, number) => {
    const own = days[number];
    return own === undefined ? [] : [{ cause, days: own }];
  });
}
