/** Repeated activities beside a stay: visits and reviews, round after round. */
import type { ModelRepeat } from '../model/model.ts';
import { after, before } from '../model/span.ts';
import { ENTRY } from './entry.ts';
import { nextMark } from './generation.ts';
import { chosen, DRAWS_A_STAY } from './luck.ts';
import { MarkedPool } from './pool.ts';
import { Round } from './round.ts';
import type { Run } from './run.ts';
import type { Stay } from './stay.ts';

/** Rounds whose event cannot fall in one minute after another forever. */
const LEAST_DISTANCE = 1;

export class Rounds {
  readonly #pool = new MarkedPool<Round>();
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** The repeated activities of a stay that begins. */
  start(stay: Stay): void {
    for (const repeat of stay.stage.repeats) {
      const round = this.#pool.take() ?? this.#pool.add(new Round(this.#pool.size, stay, repeat));
      round.stay = stay;
      round.instance = stay.instance;
      round.repeat = repeat;
      round.item = null;
      round.next = stay.firstRound;
      round.nth = 1;
      round.last = stay.entered;
      stay.firstRound = round;
      this.#plan(round);
    }
  }

  /** The opening stock comes to life: what it did beside its stay goes on. */
  goOn({ firstRound }: Stay): void {
    for (let round = firstRound; round !== null; round = round.next) {
      round.mark = nextMark(round.mark);
      this.#plan(round);
    }
  }

  /** A round of the stay took place by another's hand: the next is counted from it. */
  tookPlace(stay: Stay, event: number): void {
    const { now } = this.#run;
    for (let round = stay.firstRound; round !== null; round = round.next) {
      if (round.repeat.event !== event || round.last === now) continue;
      round.last = now;
      round.nth++;
      if (stay.isDormant || round.item !== null) continue;
      round.mark = nextMark(round.mark);
      this.#plan(round);
    }
  }

  stop(stay: Stay): void {
    const { meetings, work } = this.#run;
    for (let round = stay.firstRound; round !== null;) {
      const { next, item }: Round = round;
      if (item?.isMeeting === true) meetings.leave(item, stay, round);
      else if (item !== null) work.leave(item, stay, round);
      this.#pool.release(round);
      round = next;
    }
    stay.firstRound = null;
  }

  /** Last minute of the next round. */
  #due({ repeat, last, nth, instance }: Round): number {
    const { clocks, model } = this.#run;
    // The first is due by the child's clock, which may have been started before the state was entered.
    if (nth === 1 && repeat.firstLimit >= 0) return clocks.dueOf(repeat.firstLimit, instance.child, last);
    if (repeat.limit >= 0) return clocks.dueAfter(repeat.limit, last);
    return repeat.every === null ? last + LEAST_DISTANCE : after(last, repeat.every, model.office);
  }

  /** When the next round is to be: so long before it is due; without word of that, in the working day before. */
  #planned(round: Round, due: number): number {
    const { repeat, instance } = round;
    const { people, model } = this.#run;
    if (repeat.early === null)
      return repeat.every === null ? model.office.add(due, -model.office.dayMinutes) : due;
    const luck = people.shared(instance.child, repeat.perFamily, repeat.purposes.early, countOf(round));
    const span = { working: repeat.early.working, minutes: repeat.early.draw(luck) };
    return Math.min(due, before(due, span, model.office));
  }

  #plan(round: Round): void {
    const { agenda, now, model, meetings } = this.#run;
    const { stay, repeat } = round;
    const due = this.#due(round);
    const planned = Math.max(this.#planned(round, due), round.last + LEAST_DISTANCE);
    if (stay.isDormant) {
      // What whoever plays was told of the past is all that there was.
      if (planned < 0 && this.#run.player === null)
        agenda.add(Math.max(planned, now), ENTRY.round, round.id, round.mark);
    } else if (repeat.meeting !== null) {
      const isDrawn = repeat.early === null && repeat.meeting.within !== null;
      const cause = stay.instance.lastEvent;
      meetings.book(stay, round, repeat.meeting, due, cause, isDrawn ? null : Math.max(planned, now));
    } else if (planned < model.horizon) {
      agenda.add(Math.max(planned, now), ENTRY.round, round.id, round.mark);
    }
  }

  /** It is time for the round: its work is asked for, or it happens. */
  begin(id: number, mark: number): void {
    const round = this.#pool.at(id, mark);
    if (round === null) return;
    const { repeat, stay, instance } = round;
    const cause = instance.lastEvent;
    if (repeat.task === null || stay.isDormant) this.itemDone(round, cause);
    else this.#run.work.request(stay, round, repeat.task, this.#due(round), cause);
  }

  /** The round took place: its event happens, something may be decided, the next is planned. */
  itemDone(round: Round, cause: number): void {
    const { stays, now } = this.#run;
    const { repeat, stay, instance, mark } = round;
    round.item = null;
    let led = cause;
    if (repeat.event !== 0) {
      stays.happen(stay, repeat.event, cause, stays.byOf(stay, repeat.activity), 'round');
      if (round.mark !== mark) return;
      // Where other machines took it, the instance's last event is an older one.
      led = Math.max(cause, instance.lastEvent);
    }
    if (!stay.isDormant) this.#decide(round, led);
    if (round.mark !== mark) return;
    round.last = now;
    round.nth++;
    this.#plan(round);
  }

  #decide(round: Round, cause: number): void {
    const { stays, people, facts, now } = this.#run;
    const { repeat, nth, stay } = round;
    if (repeat.decides.length === 0) return;
    const decision = decisionAt(repeat, nth);
    if (decision === undefined) return;
    const { child } = stay.instance;
    const count = countOf(round);
    const together = people.isTogether(child, repeat.together, repeat.purposes.together, count);
    const luck = people.shared(child, together, repeat.purposes.decides, count);
    const outcome = decision.outcomes[chosen(decision.chances.of(facts, child, now), luck)];
    if (outcome !== undefined)
      stays.happen(stay, outcome.event, cause, stays.byOf(stay, repeat.activity), 'decision');
  }
}

/** Of a round's draws: which one it is. */
const countOf = ({ stay, nth }: Round): number => stay.visit * DRAWS_A_STAY + nth;

/** What is decided in the how-many-th round: what is said of that one, else what is said of any. */
const decisionAt = ({ decides }: ModelRepeat, nth: number): ModelRepeat['decides'][number] | undefined =>
  decides.find((one) => one.at === nth) ?? decides.find((one) => one.at === 0);
