/** Builds a log from rows: each event with the machines that take it, the state that this leads to, and what does not fit told. */
import { DetailTable, EventLog, newVocabulary, WORK_MACHINE } from '../events/index.ts';
import { ChartReading, type Fit, type Reading, type RecordedEvent } from '../simulation/index.ts';
import type { ReplayRules } from '../simulation/index.ts';
import type { EventRow, ToldRow } from './event-row.ts';
import { IMPORT_MESSAGES, importError } from './import-error.ts';
import { peopleOf, type People } from './people-of.ts';
import { byMinute, inOrder, withinMinute } from './row-order.ts';
import { WorkCheck } from './work-check.ts';
import { WorkerNumbers, type WorkerName } from './worker-numbers.ts';

export interface ImportedLog {
  readonly log: EventLog;
  readonly told: readonly ToldRow[];
  /** Rows that became events: some more than one, where several machines take them. */
  readonly taken: number;
  /** Events that the charts do not have as they are. */
  readonly misfits: number;
  /** Of the rows that were taken, those without a time of day. */
  readonly untimed: number;
  readonly workers: readonly WorkerName[];
  readonly haveFamilies: boolean;
  readonly birthsNotKnown: number;
}

export interface LogFrame {
  /** Day since 1970-01-01 of minute 0. */
  readonly startDay: number;
  /** Minutes of the period. */
  readonly horizon: number;
  readonly rules: ReplayRules;
  /** What the bits of `attributeBits` stand for. */
  readonly attributes: readonly string[];
}

const MINUTES_A_DAY = 1440;
/** The calendar's tables reach a little further. */
const DAYS_BEFORE = 14_000;
const DAYS_AFTER = 4_000;
const MOST_TEAMS = 255;
const MOST_NAMES = 65_535;

export const buildLog = (events: readonly EventRow[], frame: LogFrame): ImportedLog =>
  new LogBuilding(events, frame).build();

class LogBuilding {
  readonly #events: readonly EventRow[];
  readonly #frame: LogFrame;
  readonly #told: ToldRow[] = [];
  readonly #people: People;
  readonly #workers: WorkerNumbers;
  readonly #log: EventLog;
  readonly #details = new DetailTable();
  readonly #reading: ChartReading;
  readonly #work: WorkCheck;
  readonly #rowOfAdopter = new Map<string, number>();
  /** Sequence in the log of what the table numbers. */
  readonly #sequences = new Map<number, number>();
  #taken = 0;
  #misfits = 0;
  #untimed = 0;

  constructor(rows: readonly EventRow[], frame: LogFrame) {
    this.#frame = frame;
    this.#events = inOrder(rows).filter((row) => this.#isInReach(row) && this.#isOfSomebody(row));
    this.#people = peopleOf(this.#events, frame.startDay, frame.attributes);
    this.#told.push(...this.#people.told);
    this.#workers = new WorkerNumbers(this.#events);
    const { table } = this.#people;
    this.#log = new EventLog(0, newVocabulary(), table, this.#details, frame.horizon);
    this.#reading = new ChartReading(this.#log, frame.rules);
    this.#work = new WorkCheck(this.#details);
  }

  build(): ImportedLog {
    for (const rows of byMinute(this.#events)) {
      for (const row of withinMinute(rows, (one) => this.#fits(one))) this.#take(row);
    }
    this.#refuseTooMany();
    const { haveFamilies, birthsNotKnown } = this.#people;
    return {
      log: this.#log,
      told: this.#told,
      taken: this.#taken,
      misfits: this.#misfits,
      untimed: this.#untimed,
      workers: this.#workers.names,
      haveFamilies,
      birthsNotKnown,
    };
  }

  #tell({ source }: EventRow, outcome: ToldRow['outcome'], kind: string, reason: string): void {
    this.#told.push({ source, outcome, kind, reason });
  }

  #minuteOf({ minute }: EventRow): number {
    return minute - this.#frame.startDay * MINUTES_A_DAY;
  }

  #isInReach(row: EventRow): boolean {
    const minute = this.#minuteOf(row);
    const late = minute - this.#frame.horizon;
    if (minute >= -DAYS_BEFORE * MINUTES_A_DAY && late <= DAYS_AFTER * MINUTES_A_DAY) return true;
    const side = minute < 0 ? '38 years before the period' : '10 years after the period';
    this.#tell(row, 'refused', 'far from the period', `it is dated more than ${side}: is that meant?`);
    return false;
  }

  #isOfSomebody(row: EventRow): boolean {
    if (row.child !== null || row.adopter !== null || row.family !== null || row.machine === 'work')
      return true;
    this.#tell(row, 'refused', 'nobody', 'it says neither child nor family');
    return false;
  }

  #recorded(row: EventRow): RecordedEvent {
    const child = row.child === null ? -1 : (this.#people.rowOfChild.get(row.child) ?? -1);
    const isAdopters = child < 0 && row.adopter !== null;
    const family = child < 0 ? (this.#people.rowOfFamily.get(row.family ?? '') ?? -1) : -1;
    return {
      minute: this.#minuteOf(row),
      child,
      family: child >= 0 ? this.#people.table.family[child] : isAdopters ? -1 : family,
      adopter: this.#adopterOf(row.adopter),
      type: this.#log.vocabulary.types.add(row.type),
      detail: Object.keys(row.codes).length === 0 ? -1 : this.#details.add(row.type, row.codes),
      machine: row.machine,
      instance: row.instance,
    };
  }

  /** Row of the adopters' list, where they stand from the first row on that names them; -1 for nobody. */
  #adopterOf(id: string | null): number {
    if (id === null) return -1;
    const row = this.#rowOfAdopter.get(id) ?? this.#people.table.addAdopter(id);
    this.#rowOfAdopter.set(id, row);
    return row;
  }

  #fits(row: EventRow): Fit {
    return row.machine === 'work' ? 'goes on' : this.#reading.fits(this.#recorded(row));
  }

  #take(row: EventRow): void {
    const event = this.#recorded(row);
    const sequence = this.#log.length;
    const readings = row.machine === 'work' ? this.#workReading(row, event) : this.#reading.take(event);
    if (readings.length === 0 && row.machine !== 'work') {
      const reason = `no machine takes ${row.type} of ${event.child >= 0 ? 'a child' : event.adopter >= 0 ? 'adopters' : 'a family'}`;
      this.#tell(row, 'refused', 'no machine takes it', reason);
    }
    if (readings.length === 0) return;
    const cause = this.#causeOf(row);
    for (const reading of readings) this.#append(row, event, reading, cause);
    if (row.sequence !== null) this.#sequences.set(row.sequence, sequence);
    this.#taken++;
    if (!row.timed) this.#untimed++;
  }

  #causeOf(row: EventRow): number {
    if (row.cause === null) return -1;
    const cause = this.#sequences.get(row.cause);
    if (cause === undefined)
      this.#tell(row, 'kept', 'cause not there', `its cause ${row.cause} is not among the rows before it`);
    return cause ?? -1;
  }

  /** An event of work is refused where it cannot follow what is there: every log keeps that order. */
  #workReading(row: EventRow, event: RecordedEvent): Reading[] {
    const needs = /^(task|meeting)\./.test(row.type) ? 'activity' : 'team';
    const fault = row[needs] === null ? `it says no ${needs}` : this.#work.take(this.#workCells(row, event));
    if (fault === null) return [{ machine: 'work', instance: row.instance, state: '', misfit: null }];
    this.#tell(row, 'refused', 'work out of order', `${row.type}: ${fault}`);
    return [];
  }

  #workCells(row: EventRow, event: RecordedEvent) {
    const { vocabulary } = this.#log;
    const cause = row.cause === null ? -1 : (this.#sequences.get(row.cause) ?? -1);
    return {
      sequence: this.#log.length,
      child: event.child,
      adopter: event.adopter,
      instance: row.instance,
      type: event.type,
      activity: vocabulary.activities.add(row.activity ?? ''),
      team: vocabulary.teams.add(row.team ?? '') & MOST_TEAMS,
      worker: this.#workers.of(row.team ?? '', row.worker),
      cause,
      detail: event.detail,
    };
  }

  #append(row: EventRow, event: RecordedEvent, reading: Reading, cause: number): void {
    const { machines, states, activities, teams } = this.#log.vocabulary;
    this.#log.append(
      event.minute,
      event.child,
      event.family,
      reading.machine === 'work' ? WORK_MACHINE : machines.add(reading.machine),
      reading.instance,
      event.type,
      states.add(reading.state),
      activities.add(row.activity ?? ''),
      teams.add(row.team ?? ''),
      this.#workers.of(row.team ?? '', row.worker),
      cause,
      event.detail,
      event.adopter,
    );
    if (reading.misfit !== null) {
      this.#misfits++;
      this.#tell(row, 'kept', 'not as the chart has it', reading.misfit);
    } else if (row.state !== null && row.state !== reading.state) {
      const reason = `it says the state ${row.state}, and the chart leads to ${reading.state}`;
      this.#tell(row, 'kept', 'another state', reason);
    }
  }

  #refuseTooMany(): void {
    const { teams, activities } = this.#log.vocabulary;
    const counts = [
      ['teams', teams.names.length - 1, MOST_TEAMS],
      ['activities', activities.names.length - 1, MOST_NAMES],
      ['workers of one team', this.#workers.most, MOST_NAMES],
    ] as const;
    for (const [what, count, most] of counts)
      if (count > most) throw importError(IMPORT_MESSAGES.tooMany(what, count, most));
  }
}
