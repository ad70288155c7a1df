/** One replication while it runs: what its parts share, and the loop that turns the agenda into events. */
import type { EventChunk } from '../../events/chunk.ts';
import { DetailTable } from '../../events/details.ts';
import { EventLog, type LogSink } from '../../events/log.ts';
import { WORK_MACHINE } from '../../events/vocabulary.ts';
import { Agenda } from '../agenda.ts';
import { ChildSheet } from '../child-sheet.ts';
import { FactBook } from '../facts.ts';
import type { Model } from '../model/model.ts';
import { masterKey } from '../random.ts';
import { Absences } from './absences.ts';
import { Arrivals, LONGEST_HISTORY } from './arrivals.ts';
import { Cases } from './cases.ts';
import { Clocks } from './clocks.ts';
import { Codes } from './codes.ts';
import { ENTRY } from './entry.ts';
import type { Instance } from './instance.ts';
import { Journeys } from './journeys.ts';
import { Matching } from './matching.ts';
import { Meetings } from './meetings.ts';
import { People } from './people.ts';
import { Returns } from './returns.ts';
import { Rounds } from './rounds.ts';
import type { Stay } from './stay.ts';
import { Stays } from './stays.ts';
import { WaitingRoom } from './waiting-room.ts';
import { TYPE } from './work-type.ts';
import { Work } from './work.ts';

export interface RunOptions {
  readonly seed: string;
  /** From 0. */
  readonly replication: number;
  /** Where the events go instead of into memory. */
  readonly sink?: LogSink;
  /** Of a run that somebody plays: nobody comes to it of themselves. */
  readonly player?: PlayRules;
}

/** What chance leaves to whoever plays a run. */
export interface PlayRules {
  /** Minute at which what was told of the past ends and chance begins. */
  readonly begins: number;
  /** Whether what was drawn for a stay waits for a decision. */
  holds(stay: Stay, event: number, drawn: Drawn): boolean;
}

/** What drew an event: the end of a stay's work, a hazard, a visit or review that was due, or what that decides. */
export type Drawn = 'outcome' | 'hazard' | 'round' | 'decision';

export class Run {
  readonly model: Model;
  readonly agenda: Agenda;
  readonly details = new DetailTable();
  /** What is known of each child. */
  readonly sheet = new ChildSheet();
  readonly people: People;
  readonly log: EventLog;
  readonly facts: FactBook;
  readonly clocks: Clocks;
  readonly codes: Codes;
  readonly journeys: Journeys;
  readonly stays: Stays;
  readonly waitingRoom: WaitingRoom;
  readonly rounds: Rounds;
  readonly cases: Cases;
  readonly work: Work;
  readonly absences: Absences;
  readonly meetings: Meetings;
  readonly matching: Matching;
  readonly arrivals: Arrivals;
  readonly returns: Returns;
  /** The minute it is. */
  now: number;
  /** Stays of before this minute wait for it: the opening stock, or what whoever plays was told. */
  readonly begins: number;
  readonly player: PlayRules | null;

  constructor(model: Model, options: RunOptions) {
    this.model = model;
    this.player = options.player ?? null;
    this.begins = options.player?.begins ?? 0;
    // Not -0, which would make every minute a number with a fraction to the machine.
    this.now = 0 - model.warmUp;
    this.agenda = new Agenda(-Math.max(model.warmUp, LONGEST_HISTORY), model.horizon);
    this.people = new People(
      model,
      masterKey(options.seed, options.replication),
      (child) => this.#forget(child),
      (child) => this.arrivals.awaitBirthdays(child),
    );
    const { vocabulary, office, machinery } = model;
    const { details } = this;
    const { replication, sink } = options;
    const give = sink === undefined ? null : (chunk: EventChunk) => this.#give(sink, chunk);
    this.log = new EventLog(replication, vocabulary, this.people.table, details, model.horizon, give);
    this.facts = new FactBook(machinery.facts, {
      vocabulary,
      children: this.people,
      details,
      office,
      timescales: machinery.timescales,
      sheet: this.sheet,
    });
    this.clocks = new Clocks(model, details, this.sheet);
    this.codes = new Codes(model, details, this.people, this.facts, this.sheet);
    this.cases = new Cases(this);
    this.work = new Work(this);
    this.absences = new Absences(this);
    this.meetings = new Meetings(this);
    this.matching = new Matching(this);
    this.rounds = new Rounds(this);
    this.stays = new Stays(this);
    this.waitingRoom = new WaitingRoom(this);
    this.returns = new Returns(this);
    this.journeys = new Journeys(this);
    this.arrivals = new Arrivals(this);
  }

  /** Plays the whole replication. */
  play(): EventLog {
    this.fillPosts();
    this.arrivals.begin();
    while (this.agenda.size > 0) this.goOn();
    this.log.flush();
    return this.log;
  }

  /** Posts are filled before anybody asks for somebody. */
  fillPosts(): void {
    this.work.begin();
    this.absences.begin();
    this.meetings.begin();
    this.matching.begin();
  }

  /** Lets the next entry of the agenda happen, which must have one. */
  goOn(): void {
    const { agenda } = this;
    agenda.pop();
    this.now = agenda.minute;
    this.#happen(agenda.kind, agenda.first, agenda.second);
    this.settle();
    if (!agenda.hasMoreNow) this.endMinute();
  }

  #give(sink: LogSink, chunk: EventChunk): void {
    const newcomers = this.people.takeTable();
    sink.take({ chunk, newcomers, vocabulary: this.model.vocabulary, details: this.details });
  }

  /** Ends what one entry of the agenda began: the chain of emitted events, children who may come again, workers who are free. */
  settle(): void {
    this.journeys.drain();
    this.returns.settle();
    this.work.settle();
  }

  /** Closes the cases that nothing has needed since; what then goes on may leave others empty. */
  endMinute(): void {
    while (this.cases.settle()) this.settle();
    this.people.release();
  }

  /** Whether anything but the log takes note of events of a type. */
  notes(type: number): boolean {
    const { facts, clocks, codes, returns } = this;
    return facts.notes(type) || clocks.notes(type) || codes.areCarried(type) || returns.mayFollow(type);
  }

  /** A child's number is another child's from now on. */
  #forget(child: number): void {
    this.sheet.blank(child);
    this.matching.forget(child);
  }

  /** Notes an event of the machine `work`, of whose stay the instance is; returns its sequence. */
  note(
    type: number,
    { childRow, familyRow, number, adopterRow }: Instance,
    activity: number,
    team: number,
    worker: number,
    cause: number,
    detail = -1,
  ): number {
    return this.#append(
      type, childRow, familyRow, number, activity, team, worker, cause, detail, adopterRow,
    ); // prettier-ignore
  }

  /** As `note`, where the instance may be another by now: by its child and which of its machine it was. */
  noteOf(
    type: number,
    child: number,
    instance: number,
    activity: number,
    team: number,
    worker: number,
    cause: number,
    detail = -1,
  ): number {
    const { people } = this;
    const familyRow = people.familyRow[people.familyOf(child)];
    return this.#append(
      type, people.rowOf(child), familyRow, instance, activity, team, worker, cause, detail, people.adopterRowOf(child),
    ); // prettier-ignore
  }

  #append(
    type: number,
    childRow: number,
    familyRow: number,
    instance: number,
    activity: number,
    team: number,
    worker: number,
    cause: number,
    detail: number,
    adopter: number,
  ): number {
    return this.log.append(
      this.now,
      childRow,
      familyRow,
      WORK_MACHINE,
      instance,
      type,
      0,
      activity,
      team < 0 ? 0 : this.model.teams[team].id,
      worker + 1,
      cause,
      detail,
      adopter,
    );
  }

  /** Notes how many workers a team has from now on; returns the event's sequence. */
  noteCapacity(team: number, workers: number): number {
    const detail = this.details.add('capacity.changed', { workers: String(workers) });
    return this.log.append(
      this.now, -1, -1, WORK_MACHINE, 0, TYPE['capacity.changed'], 0, 0, this.model.teams[team]?.id ?? 0, 0, -1, detail,
    ); // prettier-ignore
  }

  /** Notes that a worker goes away or comes back; returns the event's sequence. */
  noteWorker(type: 'worker.away' | 'worker.back', team: number, worker: number, cause: number): number {
    const { id } = this.model.teams[team];
    return this.log.append(
      this.now, -1, -1, WORK_MACHINE, 0, TYPE[type], 0, 0, id, worker + 1, cause, -1,
    ); // prettier-ignore
  }

  #happen(kind: number, first: number, second: number): void {
    switch (kind) {
      case ENTRY.activate:
        return this.stays.activate();
      case ENTRY.day:
        return this.arrivals.drawDay(first, second);
      case ENTRY.arrival:
        return this.arrivals.arriveOnTime(first);
      case ENTRY.family:
        return this.arrivals.arrive(first, second);
      case ENTRY.history:
        return this.arrivals.remember(first, second);
      case ENTRY.duration:
        return this.stays.durationOver(first, second);
      case ENTRY.hazard:
        return this.stays.hazardStrikes(first, second);
      case ENTRY.round:
        return this.rounds.begin(first, second);
      case ENTRY.release:
        return this.work.release(first, second);
      case ENTRY.done:
        return this.work.done(first, second);
      case ENTRY.meeting:
        return this.meetings.hold(first, second);
      case ENTRY.wake:
        return this.work.wake(first);
      case ENTRY.capacity:
        return this.work.capacityChanges(first);
      case ENTRY.places:
        return this.meetings.placesChange(first);
      case ENTRY.return:
        return this.returns.come(first, second);
      case ENTRY.birthday:
        return this.arrivals.birthday(first, second);
      case ENTRY.full:
        return this.waitingRoom.findsNoRoom(first, second);
      case ENTRY.patience:
        return this.waitingRoom.patienceOver(first, second);
      case ENTRY.absence:
        return this.absences.change(first, second);
      case ENTRY.match:
        return this.matching.offer(first, second);
      case ENTRY.lookAgain:
        return this.matching.lookAgain(first);
      case ENTRY.pause:
        return;
      default:
        throw new Error(`the agenda holds an entry of unknown kind ${kind}`);
    }
  }
}
