/** What the stays of a ledger come to by stage, summed as they end: all that the measures of a replication need. */
import type { Vocabulary } from '../../events/vocabulary.ts';
import type { Period } from '../context.ts';
import { isIn } from '../periods.ts';
import type { StageIndex } from '../stages.ts';
import { BEFORE_RUN, causeOfPart } from './causes.ts';
import { Parts } from './parts.ts';
import { sharesOf, type LedgerShare } from './shares.ts';
import type { StayBook } from './stay-book.ts';

/** The stays in one stage, or the rounds of one repeated activity, that ended in the period and of which the log knows every minute. */
export interface StaySum {
  readonly stage: number;
  /** 0 for the stays themselves. */
  readonly activity: number;
  stays: number;
  readonly parts: Parts;
}

/** What a stage's stays went to. */
export interface StageSum {
  readonly stage: string;
  readonly activity: string;
  readonly stays: number;
  readonly days: number;
  readonly causes: readonly LedgerShare[];
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
    return this.#sums.push({ stage, activity, stays: 0, parts: new Parts() }) - 1;
  }

  end(stay: number, minute: number, isOpen: boolean, parts: Parts): void {
    if (isOpen || !isIn(minute, this.#period)) return;
    // The last of the causes: where it has a share, not every minute is known.
    if (parts.count > 0 && causeOfPart(parts.code(parts.count - 1)) === BEFORE_RUN) return;
    const sum = this.#sums[stay];
    sum.stays++;
    for (let part = 0; part < parts.count; part++) {
      sum.parts.add(parts.code(part), parts.first(part), parts.second(part));
    }
  }

  /** In the order of the stages, and of the activities beside each; those without a stay are left out. */
  rows({ stages }: StageIndex, { activities, teams }: Vocabulary): StageSum[] {
    return this.#sums
      .filter((sum) => sum.stays > 0)
      .sort((a, b) => a.stage - b.stage || a.activity - b.activity)
      .map(({ stage, activity, stays, parts }) => {
        parts.sort();
        const { days, causes } = sharesOf(parts.totals(), teams.names);
        return { stage: stages[stage].key, activity: activities.names[activity], stays, days, causes };
      });
  }
}
