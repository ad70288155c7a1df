/** Meetings: booked on a day that has a place, shortly before their limit. */
import { expectedAt } from '../model/dated.ts';
import type { ModelMeeting } from '../model/model.ts';
import { after, before } from '../model/span.ts';
import { NO_LIMIT } from './clocks.ts';
import { ENTRY } from './entry.ts';
import type { Run } from './run.ts';
import { SimulationError } from './simulation-error.ts';
import { Slots } from './slots.ts';
import { DRAWS_A_STAY } from './luck.ts';
import { Tickets } from './tickets.ts';
import { TYPE } from './work-type.ts';

const NOBODY = -1;

/** When a meeting should be, in minutes. */
interface Wish {
  readonly earliest: number;
  /** The limit, or the time that is aimed at; `NO_LIMIT` for none. */
  readonly latest: number;
  /** Beginning of the window that the day is drawn from; null where only the last day will do. */
  readonly from: number | null;
  readonly luck: number;
}

export class Meetings {
  readonly #rule: ModelMeeting[] = [];
  readonly #family: number[] = [];
  readonly #session: number[] = [];
  readonly #due: number[] = [];
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly #isOpen: boolean[] = [];
  /** By team and session: how many meetings are booked. */
  readonly #booked: Int32Array[];
  /** By team and session: one more than the row of the details that tells its day. */
  readonly #days: Readonly<Record<'meeting.booked' | 'meeting.moved', readonly Int32Array[]>>;
  readonly #slots = new Slots();
  readonly #tickets: Tickets;
  /** Bookings of families, by family and kind of meeting. */
  readonly #shared = new Map<number, number>();
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
    this.#tickets = new Tickets(run);
    const bySession = () => run.model.teams.map((team) => new Int32Array(team.sessions?.length ?? 0));
    this.#booked = bySession();
    this.#days = { 'meeting.booked': bySession(), 'meeting.moved': bySession() };
  }

  /** The dates on which people learn of a change in places. */
  begin(): void {
    const { model, agenda, now } = this.#run;
    model.teams.forEach((team, number) => {
      for (const minute of new Set((team.places ?? []).map((entry) => entry.known))) {
        if (minute > now && minute < model.horizon) agenda.add(minute, ENTRY.places, number, 0);
      }
    });
  }

  /**
   * Books a meeting for a stay (or a round of it); siblings share one that is `perFamily`.
   * @param target the minute by which it should be, null for a day drawn from the last `within` before `due`
   */
  book(
    stay: number,
    round: number,
    rule: ModelMeeting,
    due: number,
    cause: number,
    target: number | null = null,
  ): void {
    const { people, stays, now, model } = this.#run;
    const child = stays.childOf(stay);
    const key = people.family[child] * model.meetingCount + rule.id;
    const shared = rule.perFamily ? this.#shared.get(key) : undefined;
    if (shared !== undefined) {
      this.#tickets.join(shared, stay, round, true);
      this.#run.note(TYPE['meeting.joined'], stay, rule.activity, rule.team, NOBODY, this.#first[shared]);
      return;
    }
    const earliest = rule.notice === null ? now + 1 : after(now, rule.notice, model.office);
    const count = stays.visit[stay] * DRAWS_A_STAY + (round < 0 ? 0 : this.#run.rounds.nth(round));
    const luck = people.shared(child, rule.perFamily, rule.purpose, count);
    const booking = this.#slots.take();
    this.#tickets.open(booking, stay, round, true);
    if (rule.perFamily) this.#shared.set(key, booking);
    this.#rule[booking] = rule;
    this.#family[booking] = people.family[child];
    this.#due[booking] = due;
    this.#isOpen[booking] = true;
    const hasWindow = target === null && rule.within !== null && due !== NO_LIMIT;
    const from = hasWindow ? before(due, rule.within, model.office) : null;
    this.#place(booking, this.#choose(rule, { earliest, latest: target ?? due, from, luck }));
    this.#last[booking] = this.#note('meeting.booked', booking, cause, this.#session[booking]);
    this.#first[booking] = this.#last[booking];
  }

  /**
   * The session: one drawn of those with a place in the window; else the nearest earlier; else the first later one. Where
   * nobody knows of any, because places that are gone come back on a date that nobody knows yet, the first that there is.
   */
  #choose({ team }: ModelMeeting, want: Wish): number {
    const sessions = this.#sessionsOf(team);
    const { now } = this.#run;
    const first = firstFrom(sessions, want.earliest);
    const last = want.latest === NO_LIMIT ? first - 1 : firstFrom(sessions, want.latest + 1) - 1;
    const from = want.from === null ? last : firstFrom(sessions, want.from);
    const open = this.#openSessions(team, Math.max(first, from), last);
    if (open.length > 0) return open[Math.floor(want.luck * open.length)];
    for (let session = Math.min(last, sessions.length - 1); session >= first; session--)
      if (this.#hasPlace(team, session, now)) return session;
    const later = Math.max(first, last + 1);
    const found = this.#firstWithPlace(team, later, now) ?? this.#firstWithPlace(team, first, Infinity);
    if (found !== undefined) return found;
    const { name } = this.#run.model.teams[team];
    throw new SimulationError(
      `team ${name} has no place for another meeting within 500 days after the end of the run`,
    );
  }

  #sessionsOf(team: number): Int32Array {
    return this.#run.model.teams[team].sessions as Int32Array;
  }

  #openSessions(team: number, from: number, to: number): number[] {
    const open: number[] = [];
    const end = Math.min(to, this.#sessionsOf(team).length - 1);
    for (let session = from; session <= end; session++)
      if (this.#hasPlace(team, session, this.#run.now)) open.push(session);
    return open;
  }

  #firstWithPlace(team: number, from: number, known: number): number | undefined {
    const end = this.#sessionsOf(team).length;
    for (let session = from; session < end; session++)
      if (this.#hasPlace(team, session, known)) return session;
    return undefined;
  }

  /** Whether a session has a place left, as people know at minute `known`. */
  #hasPlace(team: number, session: number, known: number): boolean {
    const { places } = this.#run.model.teams[team];
    if (places === null) return true;
    return this.#booked[team][session] < expectedAt(places, this.#sessionsOf(team)[session], known);
  }

  #place(booking: number, session: number): void {
    const { team } = this.#rule[booking];
    this.#session[booking] = session;
    const nth = this.#booked[team][session]++;
    const minute = this.#minuteOf(team, session, nth);
    if (minute < this.#run.model.horizon) {
      this.#run.agenda.add(
        Math.max(minute, this.#run.now),
        ENTRY.meeting,
        booking,
        this.#slots.generation[booking],
      );
    }
  }

  /** Meetings of one session follow one another over the day's hours, or until the next session. */
  #minuteOf(team: number, session: number, nth: number): number {
    const { places, calendar } = this.#run.model.teams[team];
    const sessions = this.#sessionsOf(team);
    const start = sessions[session];
    if (places === null) return start;
    const room = Math.max(1, expectedAt(places, start, this.#run.now));
    const length = Math.min(calendar.dayMinutes, (sessions[session + 1] ?? start) - start);
    return start + Math.floor((Math.min(nth, room - 1) * length) / room);
  }

  /** It is time: the meeting takes place. */
  hold(booking: number, mark: number): void {
    if (this.#slots.generation[booking] !== mark || !this.#isOpen[booking]) return;
    const { activity, team } = this.#rule[booking];
    const owner = this.#tickets.owner(booking);
    const sequence = this.#run.note(TYPE['meeting.held'], owner, activity, team, NOBODY, this.#last[booking]);
    this.#forget(booking);
    this.#tickets.tell(booking, sequence);
    this.#slots.release(booking);
  }

  #forget(booking: number): void {
    const rule = this.#rule[booking];
    this.#isOpen[booking] = false;
    if (rule.perFamily) this.#shared.delete(this.#family[booking] * this.#run.model.meetingCount + rule.id);
  }

  /** A stay (or round) does not need the meeting any more; the last to leave gives the place back. */
  leave(booking: number, stay: number, round: number): void {
    if (this.#tickets.leave(booking, stay, round) || !this.#isOpen[booking]) return;
    const { activity, team } = this.#rule[booking];
    this.#run.note(TYPE['meeting.cancelled'], stay, activity, team, NOBODY, this.#last[booking]);
    this.#booked[team][this.#session[booking]]--;
    this.#forget(booking);
    this.#slots.release(booking);
  }

  /** People learn that there are fewer places: who came last to a session that is too full is booked anew, soonest due first. */
  placesChange(team: number): void {
    const tooMany: number[] = [];
    for (const [session, bookings] of this.#bySession(team)) {
      const room = this.#roomOf(team, session);
      const latestFirst = bookings.sort((a, b) => this.#first[b] - this.#first[a]);
      tooMany.push(...latestFirst.slice(0, Math.max(0, bookings.length - room)));
    }
    tooMany.sort((a, b) => this.#due[a] - this.#due[b] || this.#first[a] - this.#first[b]);
    for (const booking of tooMany) this.#move(booking);
  }

  #roomOf(team: number, session: number): number {
    const { places, sessions } = this.#run.model.teams[team];
    return places === null ? Infinity : expectedAt(places, (sessions as Int32Array)[session], this.#run.now);
  }

  /** Open bookings of a team that are still to come, by session. */
  #bySession(team: number): Map<number, number[]> {
    const result = new Map<number, number[]>();
    for (let booking = 0; booking < this.#isOpen.length; booking++) {
      if (!this.#isOpen[booking] || this.#rule[booking].team !== team) continue;
      const session = this.#session[booking];
      const bookings = result.get(session);
      if (bookings === undefined) result.set(session, [booking]);
      else bookings.push(booking);
    }
    return result;
  }

  #move(booking: number): void {
    const rule = this.#rule[booking];
    this.#booked[rule.team][this.#session[booking]]--;
    this.#slots.renew(booking);
    const want = {
      earliest: this.#run.now + 1,
      latest: this.#due[booking],
      from: null,
      luck: 0,
    };
    this.#place(booking, this.#choose(rule, want));
    this.#last[booking] = this.#note('meeting.moved', booking, this.#last[booking], this.#session[booking]);
  }

  #note(type: 'meeting.booked' | 'meeting.moved', booking: number, cause: number, session: number): number {
    const { activity, team } = this.#rule[booking];
    const detail = this.#dayDetail(type, team, session);
    return this.#run.note(TYPE[type], this.#tickets.owner(booking), activity, team, NOBODY, cause, detail);
  }

  /** Row of the details that tells the day of a session. */
  #dayDetail(type: 'meeting.booked' | 'meeting.moved', team: number, session: number): number {
    const { sessions, calendar } = this.#run.model.teams[team];
    const details = this.#days[type][team];
    if (details[session] === 0) {
      const day = calendar.dateOf(Math.floor((sessions as Int32Array)[session] / 1440));
      details[session] = this.#run.details.add(type, { day }) + 1;
    }
    return details[session] - 1;
  }
}

/** Index of the first session at or after a minute. */
function firstFrom(sessions: Int32Array, minute: number): number {
  let low = 0;
  let high = sessions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sessions[middle] < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}
