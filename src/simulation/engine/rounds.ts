/** Repeated activities beside a stay: visits and reviews, round after round. */
import type { ModelRepeat } from '../model/model.ts';
import { after, before } from '../model/span.ts';
import { ENTRY } from './entry.ts';
import type { Run } from './run.ts';
import { Slots } from './slots.ts';
import { chosen, DRAWS_A_STAY } from './luck.ts';

/** Rounds whose event cannot fall in one minute after another forever. */
const LEAST_DISTANCE = 1;

export class Rounds {
  readonly stay: number[] = [];
  readonly repeat: ModelRepeat[] = [];
  /** Task or booking of the round in hand, -1 for none. */
  readonly item: number[] = [];
  readonly itemIsMeeting: boolean[] = [];
  /** Next round of the stay, -1 for none. */
  readonly #next: number[] = [];
  /** Which time it is, from 1, and the minute of the one before (or of entry). */
  readonly #nth: number[] = [];
  readonly #last: number[] = [];
  readonly #slots = new Slots();
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** The repeated activities of a stay that begins. */
  start(stay: number): void {
    const { stays } = this.#run;
    for (const repeat of stays.stage[stay].repeats) {
      const round = this.#slots.take();
      this.stay[round] = stay;
      this.repeat[round] = repeat;
      this.item[round] = -1;
      this.#next[round] = stays.firstRound[stay];
      this.#nth[round] = 1;
      this.#last[round] = stays.entered[stay];
      stays.firstRound[stay] = round;
      this.#plan(round);
    }
  }

  /** The opening stock comes to life: what it did beside its stay goes on. */
  goOn(stay: number): void {
    for (let round = this.#run.stays.firstRound[stay]; round >= 0; round = this.#next[round]) {
      this.#slots.renew(round);
      this.#plan(round);
    }
  }

  /** A round of the stay took place by another's hand: the next is counted from it. */
  tookPlace(stay: number, event: number): void {
    const { stays, now } = this.#run;
    for (let round = stays.firstRound[stay]; round >= 0; round = this.#next[round]) {
      if (this.repeat[round].event !== event || this.#last[round] === now) continue;
      this.#last[round] = now;
      this.#nth[round] = this.#nth[round] + 1;
      if (stays.isDormant(stay) || this.item[round] >= 0) continue;
      this.#slots.renew(round);
      this.#plan(round);
    }
  }

  stop(stay: number): void {
    const { stays, meetings, work } = this.#run;
    for (let round = stays.firstRound[stay]; round >= 0;) {
      const next = this.#next[round];
      const item = this.item[round];
      if (item >= 0) {
        if (this.itemIsMeeting[round]) meetings.leave(item, stay, round);
        else work.leave(item, stay, round);
      }
      this.#slots.release(round);
      round = next;
    }
    stays.firstRound[stay] = -1;
  }

  /** Which time the round in hand is, from 1. */
  nth(round: number): number {
    return this.#nth[round];
  }

  #count(round: number): number {
    return this.#run.stays.visit[this.stay[round]] * DRAWS_A_STAY + this.#nth[round];
  }

  /** Last minute of the next round. */
  #due(round: number): number {
    const { clocks, model, stays } = this.#run;
    const repeat = this.repeat[round];
    const last = this.#last[round];
    // The first is due by the child's clock, which may have been started before the state was entered.
    if (this.#nth[round] === 1 && repeat.firstLimit >= 0)
      return clocks.dueOf(repeat.firstLimit, stays.childOf(this.stay[round]), last);
    if (repeat.limit >= 0) return clocks.dueAfter(repeat.limit, last);
    return repeat.every === null ? last + LEAST_DISTANCE : after(last, repeat.every, model.office);
  }

  /** When the next round is to be: so long before it is due; without word of that, in the working day before. */
  #planned(round: number, due: number): number {
    const repeat = this.repeat[round];
    const { people, stays, model } = this.#run;
    const stay = this.stay[round];
    if (repeat.early === null)
      return repeat.every === null ? model.office.add(due, -model.office.dayMinutes) : due;
    const luck = people.shared(
      stays.childOf(stay),
      repeat.perFamily,
      repeat.purposes.early,
      this.#count(round),
    );
    const span = { working: repeat.early.working, minutes: repeat.early.draw(luck) };
    return Math.min(due, before(due, span, model.office));
  }

  #plan(round: number): void {
    const { agenda, now, stays, model, meetings, journeys } = this.#run;
    const stay = this.stay[round];
    const due = this.#due(round);
    const planned = Math.max(this.#planned(round, due), this.#last[round] + LEAST_DISTANCE);
    const repeat = this.repeat[round];
    if (stays.isDormant(stay)) {
      // What whoever plays was told of the past is all that there was.
      if (planned < 0 && this.#run.player === null)
        agenda.add(Math.max(planned, now), ENTRY.round, round, this.#mark(round));
    } else if (repeat.meeting !== null) {
      const isDrawn = repeat.early === null && repeat.meeting.within !== null;
      const cause = journeys.lastEvent[stays.instance[stay]];
      meetings.book(stay, round, repeat.meeting, due, cause, isDrawn ? null : Math.max(planned, now));
    } else if (planned < model.horizon) {
      agenda.add(Math.max(planned, now), ENTRY.round, round, this.#mark(round));
    }
  }

  #mark(round: number): number {
    return this.#slots.generation[round];
  }

  /** It is time for the round: its work is asked for, or it happens. */
  begin(round: number, mark: number): void {
    if (this.#mark(round) !== mark) return;
    const repeat = this.repeat[round];
    const { stays, journeys, work } = this.#run;
    const stay = this.stay[round];
    const cause = journeys.lastEvent[stays.instance[stay]];
    if (repeat.task === null || stays.isDormant(stay)) this.itemDone(round, cause);
    else work.request(stay, round, repeat.task, this.#due(round), cause);
  }

  /** The round took place: its event happens, something may be decided, the next is planned. */
  itemDone(round: number, cause: number): void {
    const { stays, now, journeys } = this.#run;
    const repeat = this.repeat[round];
    const stay = this.stay[round];
    const mark = this.#mark(round);
    const instance = stays.instance[stay];
    this.item[round] = -1;
    let led = cause;
    if (repeat.event !== 0) {
      stays.happen(stay, repeat.event, cause, stays.byOf(stay, repeat.activity), 'round');
      if (this.#mark(round) !== mark) return;
      // Where other machines took it, the instance's last event is an older one.
      led = Math.max(cause, journeys.lastEvent[instance]);
    }
    if (!stays.isDormant(stay)) this.#decide(round, led);
    if (this.#mark(round) !== mark) return;
    this.#last[round] = now;
    this.#nth[round] = this.#nth[round] + 1;
    this.#plan(round);
  }

  #decide(round: number, cause: number): void {
    const { stays, people, facts, now } = this.#run;
    const repeat = this.repeat[round];
    if (repeat.decides.length === 0) return;
    const nth = this.#nth[round];
    const decision =
      repeat.decides.find((one) => one.at === nth) ?? repeat.decides.find((one) => one.at === 0);
    if (decision === undefined) return;
    const stay = this.stay[round];
    const child = stays.childOf(stay);
    const count = this.#count(round);
    const together = people.isTogether(child, repeat.together, repeat.purposes.together, count);
    const luck = people.shared(child, together, repeat.purposes.decides, count);
    const outcome = decision.outcomes[chosen(decision.chances.of(facts, child, now), luck)];
    if (outcome !== undefined)
      stays.happen(stay, outcome.event, cause, stays.byOf(stay, repeat.activity), 'decision');
  }
}
