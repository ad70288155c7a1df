/** The account of a stay that is open: what each minute so far went to, and what it goes to now. Used again when the stay is over. */
import type { Calendar } from '../../simulation/calendar.ts';
import type { StageInfo } from '../stages.ts';
import { AccountList } from './account-list.ts';
import { ANOTHER, BEFORE_RUN, INTERRUPTED, MEETING, PACED, PLANNED, WAITING } from './causes.ts';
import { firstOf, isSame, type Holding, type Holdings } from './holding.ts';
import { StayCount } from './stay-count.ts';

/** What has become of a task or meeting: the last that the log said of it. */
export type ItemState = 'paced' | 'queued' | 'in service' | 'interrupted' | 'booked';

/** A task or meeting, with all the stays that wait for it. */
export interface Item {
  /** The walk's number. */
  number: number;
  state: ItemState;
  team: number;
  /** Who has it in hand, number in the team; 0 for nobody that is counted. */
  worker: number;
  readonly members: AccountList;
}

/** A family's (or child's) case in a team. */
export interface Case {
  waits: boolean;
  readonly team: number;
  /** Stays that need the case. */
  readonly holders: AccountList;
  /** Minute at which the last of them left. */
  emptied: number;
}

/** What all accounts of a ledger share. */
export interface Ledger {
  readonly office: Calendar;
  readonly holdings: Holdings;
  /** The simulation has begun: from then on the log says what happens. */
  isLive: boolean;
}

/** What an account is of. */
export interface Opened {
  /** The book's number of the stay, and what it knows of it. */
  readonly stay: number;
  readonly known: Uint8Array | null;
  readonly slot: number;
  /** The stage, or null for a round of a repeated activity. */
  readonly stage: StageInfo | null;
  readonly minute: number;
  /** The stay of the state around this one. */
  readonly around: Account | null;
  /** Of a round: the stay beside which it is. */
  readonly beside: Account | null;
}

export type Teller = (account: Account, from: number, holding: Holding) => void;

export class Account {
  stay = 0;
  slot = 0;
  stage: StageInfo | null = null;
  /** Number of the stage, -1 for a round. */
  stageId = -1;
  around: Account | null = null;
  beside: Account | null = null;
  readonly count: StayCount;
  /** What is accounted for so far. */
  since = 0;
  item: Item | null = null;
  case: Case | null = null;
  /** Accounts of the repeated activities beside the stay that are in hand. */
  readonly rounds = new AccountList();
  /** Stays in the states inside this one. */
  readonly inner = new AccountList();
  /** Activities that were asked for so far. */
  readonly #asked: number[] = [];
  #askedCount = 0;
  readonly #ledger: Ledger;
  #tell: Teller | null = null;
  #now: Holding;
  readonly #planned: Holding;
  readonly #another: Holding;
  readonly #beforeRun: Holding;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.count = new StayCount(ledger.office);
    this.#planned = ledger.holdings.always(PLANNED);
    this.#another = ledger.holdings.always(ANOTHER);
    this.#beforeRun = ledger.holdings.always(BEFORE_RUN);
    this.#now = this.#planned;
  }

  open(opened: Opened, tell: Teller | null): void {
    this.stay = opened.stay;
    this.slot = opened.slot;
    this.stage = opened.stage;
    this.stageId = opened.stage === null ? -1 : opened.stage.id;
    this.around = opened.around;
    this.beside = opened.beside;
    this.since = opened.minute;
    this.item = null;
    this.case = null;
    this.count.start(opened.minute, opened.known);
    this.#askedCount = 0;
    this.#tell = tell;
    this.#now = this.#look();
    if (this.around === null) return;
    this.around.inner.add(this);
    this.around.update(opened.minute);
  }

  /** The stay is over, accounted for up to its end: the one around it goes on without it. */
  leave(): void {
    const { around } = this;
    if (around === null) return;
    around.inner.remove(this);
    around.update(this.since);
  }

  /** Takes note that an activity is asked for; false where it was before. */
  ask(activity: number): boolean {
    const asked = this.#asked;
    for (let at = 0; at < this.#askedCount; at++) if (asked[at] === activity) return false;
    asked[this.#askedCount++] = activity;
    return true;
  }

  /** Accounts for everything up to `minute`. */
  settle(minute: number): void {
    if (minute <= this.since) return;
    const { onDuty, offDuty, calendar } = this.#now;
    const from = this.since;
    this.since = minute;
    this.count.add(from, minute, onDuty, offDuty, calendar);
    if (this.#tell !== null) this.#tell(this, from, this.#now);
  }

  /** Something has changed at `minute`: what held until then is accounted for, here and in the stays around. */
  update(minute: number): void {
    const now = this.#look();
    if (isSame(now, this.#now)) return;
    this.settle(minute);
    this.#now = now;
    if (this.around !== null) this.around.update(minute);
  }

  #look(): Holding {
    if (!this.#ledger.isLive) return this.#beforeRun;
    let now = this.#own();
    const { inner } = this;
    for (let at = 0; at < inner.count; at++) {
      const other = inner.at(at).#now;
      now = now === null ? other : firstOf(now, other);
    }
    return now ?? (this.#waitsForAnother() ? this.#another : this.#planned);
  }

  #waitsForAnother(): boolean {
    return this.stage !== null && this.stage.waitsForAnother;
  }

  /** What the stay itself asked for, or null. */
  #own(): Holding | null {
    const { item } = this;
    const { holdings } = this.#ledger;
    if (this.#waitsForAnother()) return item === null ? null : this.#ownOrAnother(item);
    if (item === null) return this.#caseWaits();
    switch (item.state) {
      case 'in service':
        return holdings.atWork(item.team, item.worker);
      case 'interrupted':
        return holdings.always(INTERRUPTED, item.team);
      case 'booked':
        return holdings.always(MEETING, item.team);
      case 'queued':
        return holdings.whileOnDuty(WAITING, item.team);
      case 'paced':
        return this.#caseWaits() ?? holdings.always(PACED, item.team);
    }
  }

  /** Who has no worker cannot put work off on purpose: a case that waits for one comes before pacing. */
  #caseWaits(): Holding | null {
    return this.case?.waits === true ? this.#ledger.holdings.whileOnDuty(WAITING, this.case.team) : null;
  }

  /** Of a stay that waits for another, whatever is done in it. */
  #ownOrAnother(item: Item): Holding | null {
    const { holdings } = this.#ledger;
    if (item.state === 'in service') return holdings.orAnother(holdings.atWork(item.team, item.worker));
    if (item.state === 'interrupted') return holdings.always(INTERRUPTED, item.team);
    return item.state === 'booked' ? holdings.always(MEETING, item.team) : null;
  }
}
