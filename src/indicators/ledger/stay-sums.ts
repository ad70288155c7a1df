/** What the stays of a ledger come to by stage, summed as they end: all that the measures of a replication need. */
import type { Vocabulary } from '../../events/vocabulary.ts';
import type { Period } from '../context.ts';
import { isIn } from '../periods.ts';
import type { StageIndex } from '../stages.ts';
import { BEFORE_RUN, CAUSES, causeOfPart, PARTS, type Cause } from './causes.ts';
import type { PartRows } from './part-rows.ts';
import type { StayBook } from './stay-book.ts';

/** The stays in one stage, or the rounds of one repeated activity, that ended in the period and of which the log knows every minute. */
export interface StaySum {
  readonly stage: number;
  /** 0 for the stays themselves. */
  readonly activity: number;
  stays: number;
  /** Working days by part; minutes are not summed. */
  readonly days: Int32Array;
  /** By part: 1 where it is among them. */
  readonly known: Uint8Array;
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
  readonly #period: Period;
  readonly #sums: StaySum[] = [];
  /** Places in `#sums`; an activity belongs to one stage. */
  readonly #ofStage: number[] = [];
  readonly #ofActivity: number[] = [];

  constructor(period: Period) {
    this.#period = period;
  }

  begin(_slot: number, stage: number, activity: number): number {
    if (activity === 0) return (this.#ofStage[stage] ??= this.#add(stage, 0));
    return (this.#ofActivity[activity] ??= this.#add(stage, activity));
  }

  #add(stage: number, activity: number): number {
    const [days, known] = [new Int32Array(PARTS), new Uint8Array(PARTS)];
    return this.#sums.push({ stage, activity, stays: 0, days, known }) - 1;
  }

  known(stay: number): Uint8Array {
    return this.#sums[stay].known;
  }

  end(stay: number, minute: number, isOpen: boolean, parts: PartRows, row: number): void {
    if (isOpen || !isIn(minute, this.#period)) return;
    const count = parts.count(row);
    // The last of the causes: where it has a share, not every minute is known.
    if (count > 0 && causeOfPart(parts.code(row, count - 1)) === BEFORE_RUN) return;
    const sum = this.#sums[stay];
    const { days, known } = sum;
    sum.stays++;
    for (let part = 0; part < count; part++) {
      const code = parts.code(row, part);
      days[code] += parts.second(row, part);
      known[code] = 1;
    }
  }

  /** In the order of the stages, and of the activities beside each; those without a stay are left out. */
  rows({ stages }: StageIndex, { activities }: Vocabulary): StageSum[] {
    return this.#sums
      .filter((sum) => sum.stays > 0)
      .sort((a, b) => a.stage - b.stage || a.activity - b.activity)
      .map(({ stage, activity, stays, days: byPart, known }) => {
        const causes = causesOf(byPart, known);
        const days = causes.reduce((sum, cause) => sum + cause.days, 0);
        return { stage: stages[stage].key, activity: activities.names[activity], stays, days, causes };
      });
  }
}

/** @param known by part: 1 where it has a share */
function causesOf(byPart: Int32Array, known: Uint8Array): StageCause[] {
  const days: (number | undefined)[] = [];
  for (let part = known.indexOf(1); part >= 0; part = known.indexOf(1, part + 1)) {
    const cause = causeOfPart(part);
    days[cause] = (days[cause] ?? 0) + byPart[part];
  }
  return CAUSES.flatMap((cause, number) => {
    const own = days[number];
    return own === undefined ? [] : [{ cause, days: own }];
  });
}
