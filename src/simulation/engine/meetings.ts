/** Meetings: booked on a day that has a place, shortly before their limit. */
import { expectedAt } from '../model/dated.ts';
import type { ModelMeeting } from '../model/model.ts';
import { after, before } from '../model/span.ts';
import { Booking } from './booking.ts';
import { NOBODY } from './case.ts';
import { NO_LIMIT } from './clocks.ts';
import { ENTRY } from './entry.ts';
import { nextMark } from './generation.ts';
import { DRAWS_A_STAY } from './luck.ts';
import { MarkedPool } from './pool.ts';
import type { Round } from './round.ts';
import type { Run } from './run.ts';
import { SimulationError } from './simulation-error.ts';
import type { Stay } from './stay.ts';
import { joinTicket, leaveTicket, openTicket, ownerOf, tellWaiters } from './tickets.ts';
import { TYPE } from './work-type.ts';

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
  readonly #pool = new MarkedPool<Booking>();
  /** By team and session: how many meetings are booked. */
  readonly #booked: Int32Array[];
  /** By day from the first of the calendar: one more than the row of the details that tells it. */
  readonly #days: Readonly<Record<'meeting.booked' | 'meeting.moved', Int32Array>>;
  /** Bookings of families, by family and kind of meeting. */
  readonly #shared = new Map<number, Booking>();
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
    const byDay = (): Int32Array => new Int32Array(run.model.office.endDay - run.model.office.firstDay);
    this.#days = { 'meeting.booked': byDay(), 'meeting.moved': byDay() };
    this.#booked = run.model.teams.map((team) => new Int32Array(team.sessions?.length ?? 0));
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
    stay: Stay,
    round: Round | null,
    rule: ModelMeeting,
    due: number,
    cause: number,
    target: number | null = null,
  ): void {
    const { people, now, model } = this.#run;
    const { instance } = stay;
    const { child, family } = instance;
    const shared = rule.perFamily ? this.#shared.get(this.#sharedKey(family, rule)) : undefined;
    if (shared !== undefined) {
      joinTicket(shared, stay, round);
      this.#run.note(TYPE['meeting.joined'], instance, rule.activity, rule.team, NOBODY, shared.first);
      return;
    }
    const earliest = rule.notice === null ? now + 1 : after(now, rule.notice, model.office);
    const count = stay.visit * DRAWS_A_STAY + (round === null ? 0 : round.nth);
    const luck = people.shared(child, rule.perFamily, rule.purpose, count);
    const booking = this.#pool.take() ?? this.#pool.add(new Booking(this.#pool.size, rule));
    openTicket(booking, stay, round);
    if (rule.perFamily) this.#shared.set(this.#sharedKey(family, rule), booking);
    booking.rule = rule;
    booking.family = family;
    booking.due = due;
    booking.isOpen = true;
    const hasWindow = target === null && rule.within !== null && due !== NO_LIMIT;
    const from = hasWindow ? before(due, rule.within, model.office) : null;
    this.#place(booking, this.#choose(rule, { earliest, latest: target ?? due, from, luck }));
    booking.last = this.#note('meeting.booked', booking, cause);
    booking.first = booking.last;
  }

  #sharedKey(family: number, rule: ModelMeeting): number {
    return family * this.#run.model.meetingCount + rule.id;
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

  #place(booking: Booking, session: number): void {
    const { agenda, model, now } = this.#run;
    const { team } = booking.rule;
    booking.session = session;
    const minute = this.#minuteOf(team, session, this.#booked[team][session]++);
    if (minute < model.horizon) agenda.add(Math.max(minute, now), ENTRY.meeting, booking.id, booking.mark);
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
  hold(id: number, mark: number): void {
    const booking = this.#pool.at(id, mark);
    if (booking === null || !booking.isOpen) return;
    const { activity, team } = booking.rule;
    const { instance } = ownerOf(booking);
    const sequence = this.#run.note(TYPE['meeting.held'], instance, activity, team, NOBODY, booking.last);
    this.#forget(booking);
    tellWaiters(this.#run, booking, sequence);
    this.#pool.release(booking);
  }

  #forget(booking: Booking): void {
    const { rule, family } = booking;
    booking.isOpen = false;
    if (rule.perFamily) this.#shared.delete(this.#sharedKey(family, rule));
  }

  /** A stay (or round) does not need the meeting any more; the last to leave gives the place back. */
  leave(booking: Booking, stay: Stay, round: Round | null): void {
    if (leaveTicket(booking, stay, round) || !booking.isOpen) return;
    const { activity, team } = booking.rule;
    this.#run.note(TYPE['meeting.cancelled'], stay.instance, activity, team, NOBODY, booking.last);
    this.#booked[team][booking.session]--;
    this.#forget(booking);
    this.#pool.release(booking);
  }

  /** People learn that there are fewer places: who came last to a session that is too full is booked anew, soonest due first. */
  placesChange(team: number): void {
    const tooMany: Booking[] = [];
    for (const [session, bookings] of this.#bySession(team)) {
      const room = this.#roomOf(team, session);
      const latestFirst = bookings.sort((a, b) => b.first - a.first);
      tooMany.push(...latestFirst.slice(0, Math.max(0, bookings.length - room)));
    }
    tooMany.sort((a, b) => a.due - b.due || a.first - b.first);
    for (const booking of tooMany) this.#move(booking);
  }

  #roomOf(team: number, session: number): number {
    const { places, sessions } = this.#run.model.teams[team];
    return places === null ? Infinity : expectedAt(places, (sessions as Int32Array)[session], this.#run.now);
  }

  /** Open bookings of a team that are still to come, by session. */
  #bySession(team: number): Map<number, Booking[]> {
    const result = new Map<number, Booking[]>();
    for (const booking of this.#pool.all) {
      if (!booking.isOpen || booking.rule.team !== team) continue;
      const bookings = result.get(booking.session);
      if (bookings === undefined) result.set(booking.session, [booking]);
      else bookings.push(booking);
    }
    return result;
  }

  #move(booking: Booking): void {
    const { rule, due } = booking;
    this.#booked[rule.team][booking.session]--;
    booking.mark = nextMark(booking.mark);
    const want = { earliest: this.#run.now + 1, latest: due, from: null, luck: 0 };
    this.#place(booking, this.#choose(rule, want));
    booking.last = this.#note('meeting.moved', booking, booking.last);
  }

  #note(type: 'meeting.booked' | 'meeting.moved', booking: Booking, cause: number): number {
    const { activity, team } = booking.rule;
    const detail = this.#dayDetail(type, team, booking.session);
    return this.#run.note(TYPE[type], ownerOf(booking).instance, activity, team, NOBODY, cause, detail);
  }

  /** Row of the details that tells the day of a session. */
  #dayDetail(type: 'meeting.booked' | 'meeting.moved', team: number, session: number): number {
    const { teams, office } = this.#run.model;
    const days = this.#days[type];
    const day = Math.floor((teams[team].sessions as Int32Array)[session] / 1440);
    const at = day - office.firstDay;
    if (days[at] === 0) days[at] = this.#run.details.addNew({ type, codes: { day: office.dateOf(day) } }) + 1;
    return days[at] - 1;
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
