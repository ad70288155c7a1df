/** Reads the rows of a table as events, and says of each that is none why. */
import type { EventEntry } from '../../machines/machine-list.ts';
import { codeSets } from '../../machines/code-sets.ts';
import { WORK_TYPES } from '../events/index.ts';
import { nearest } from '../scenario/nearest.ts';
import type { Columns } from './columns.ts';
import type { EventRow, ToldRow } from './event-row.ts';
import type { Field, Mapping } from './mapping.ts';
import { readMoment, type DateOrder } from './moments.ts';
import type { SourceRow, SourceTable } from './source-table.ts';

export interface ReadRows {
  readonly events: readonly EventRow[];
  readonly told: readonly ToldRow[];
  /** Codes that were written and that the event's type does not carry, with how often. */
  readonly codesNotCarried: ReadonlyMap<string, number>;
}

export interface RowReading {
  readonly table: SourceTable;
  readonly columns: Columns;
  readonly mapping: Mapping;
  /** Event types that can be told, with what each carries. */
  readonly types: Readonly<Record<string, Pick<EventEntry, 'carries'>>>;
  /** Where the types are those of one scenario: its name, and all the types that there are. */
  readonly elsewhere: { readonly name: string; readonly types: readonly string[] } | null;
  /** Machines that a row may name. */
  readonly machines: readonly string[];
  /** Minute since 1970-01-01 that the column `minute` counts from. */
  readonly from: number | null;
}

/** Why a row is no event. */
class Refusal {
  readonly reason: string;
  readonly kind: string;

  constructor(kind: string, reason: string) {
    this.kind = kind;
    this.reason = reason;
  }
}

const LONGEST_NAME = 200;
const MOST_INSTANCES = 65_535;
/** Minutes that still are a whole number of 32 bits. */
const FARTHEST = 1_000_000_000;
const WHOLE = /^-?\d{1,15}$/;
const SHORTENED = /^\d+([.,]\d+)?E[+-]?\d+$/i;
/** What events of work carry. */
const WORK_CODES: Readonly<Record<string, readonly string[]>> = {
  'meeting.booked': ['day'],
  'meeting.moved': ['day'],
  'capacity.changed': ['workers'],
};

export function readRows(reading: RowReading): ReadRows {
  return new Reader(reading).read();
}

class Reader {
  readonly #reading: RowReading;
  readonly #told: ToldRow[] = [];
  readonly #seen = new Map<string, number>();
  readonly #notCarried = new Map<string, number>();
  readonly #order: DateOrder;
  #replication: string | null = null;

  constructor(reading: RowReading) {
    this.#reading = reading;
    this.#order = reading.mapping.dates ?? 'dd/mm/yyyy';
  }

  read(): ReadRows {
    const events: EventRow[] = [];
    for (const source of this.#reading.table.rows) {
      const row = this.#row(source);
      if (row instanceof Refusal) this.#tell(source, 'refused', row.kind, row.reason);
      else events.push(row);
    }
    return { events, told: this.#told, codesNotCarried: this.#notCarried };
  }

  #tell(source: SourceRow, outcome: ToldRow['outcome'], kind: string, reason: string): void {
    this.#told.push({ source, outcome, kind, reason });
  }

  #cell({ cells }: SourceRow, field: Field): string | null {
    const place = this.#reading.columns.places[field];
    return place === undefined ? null : (cells[place] ?? null);
  }

  #row(source: SourceRow): EventRow | Refusal {
    const width = this.#reading.table.columns.length;
    const found = source.cells.length;
    // A spreadsheet may leave out empty fields at a row's end.
    if (found > width && source.cells.slice(width).some((cell) => cell !== null))
      return new Refusal('another number of fields', `${found} fields where the heading has ${width}`);
    return (
      this.#otherReplication(source) ?? this.#again(source) ?? this.#tooLong(source) ?? this.#event(source)
    );
  }

  /** A run of several replications is several runs: one can be imported. */
  #otherReplication(source: SourceRow): Refusal | null {
    const found = this.#cell(source, 'replication');
    if (found === null) return null;
    this.#replication ??= found;
    return found === this.#replication
      ? null
      : new Refusal(
          'another replication',
          `it is of replication ${found}, and the rows before it are of ${this.#replication}`,
        );
  }

  #again(source: SourceRow): Refusal | null {
    if (this.#reading.mapping.duplicates === 'keep') return null;
    const key = JSON.stringify(source.cells);
    const first = this.#seen.get(key);
    this.#seen.set(key, first ?? source.line);
    return first === undefined ? null : new Refusal('the same again', `it says the same as line ${first}`);
  }

  #tooLong(source: SourceRow): Refusal | null {
    for (const field of ['child', 'family', 'adopter', 'activity', 'team', 'worker'] as const) {
      const cell = this.#cell(source, field) ?? '';
      if (cell.length > LONGEST_NAME)
        return new Refusal(
          'too long',
          `${field} has ${cell.length} letters; ${LONGEST_NAME} are the most: ${cell.slice(0, 20)}…`,
        );
    }
    return null;
  }

  #event(source: SourceRow): EventRow | Refusal {
    const type = this.#type(source);
    if (type instanceof Refusal) return type;
    const machine = this.#machine(source, type);
    if (machine instanceof Refusal) return machine;
    const moment = this.#moment(source);
    if (moment instanceof Refusal) return moment;
    const child = this.#cell(source, 'child');
    const adopter = this.#cell(source, 'adopter');
    const family = this.#cell(source, 'family');
    if (child === null && adopter === null && machine === null)
      return new Refusal('nobody', 'it says no child: the field is empty');
    const instance = this.#whole(source, 'instance', 0, MOST_INSTANCES);
    const sequence = this.#whole(source, 'sequence', 0, Number.MAX_SAFE_INTEGER);
    const cause = this.#whole(source, 'cause', 0, Number.MAX_SAFE_INTEGER);
    if (instance instanceof Refusal) return instance;
    if (sequence instanceof Refusal) return sequence;
    if (cause instanceof Refusal) return cause;
    this.#warnOfShortened(source, child);
    return {
      source,
      ...moment,
      child,
      family,
      adopter,
      type,
      machine,
      instance: instance ?? 0,
      sequence,
      cause,
      state: this.#cell(source, 'state'),
      activity: this.#cell(source, 'activity'),
      team: this.#cell(source, 'team'),
      worker: this.#cell(source, 'worker'),
      codes: this.#codes(source, type),
      born: this.#born(source),
      sex: this.#cell(source, 'sex'),
      ethnicity: this.#cell(source, 'ethnicity'),
      attributeBits: this.#attributeBits(source),
    };
  }

  #type(source: SourceRow): string | Refusal {
    const { mapping, types, elsewhere } = this.#reading;
    const found = this.#cell(source, 'type');
    if (found === null) return new Refusal('no type', 'it says no type: the field is empty');
    const mapped = Object.hasOwn(mapping.types ?? {}, found) ? mapping.types?.[found] : found;
    if (mapped === null) return new Refusal('left out', `the mapping leaves out "${found}"`);
    const type = mapped ?? found;
    if (Object.hasOwn(types, type) || (WORK_TYPES as readonly string[]).includes(type)) return type;
    if (elsewhere?.types.includes(type) === true)
      return new Refusal('unknown event type', `no machine of the scenario ${elsewhere.name} takes ${type}`);
    const near = nearest(type, Object.keys(types));
    const hint = near === undefined ? 'a mapping file says which it is' : `did you mean ${near}?`;
    return new Refusal('unknown event type', `there is no event type "${type}": ${hint}`);
  }

  #machine(source: SourceRow, type: string): string | null | Refusal {
    if ((WORK_TYPES as readonly string[]).includes(type)) return 'work';
    const found = this.#cell(source, 'machine');
    if (found === null) return null;
    const { machines } = this.#reading;
    if (machines.includes(found)) return found;
    const near = nearest(found, machines);
    const hint = near === undefined ? `there are ${machines.join(', ')}` : `did you mean ${near}?`;
    return new Refusal('unknown machine', `there is no machine "${found}": ${hint}`);
  }

  #moment(source: SourceRow): Pick<EventRow, 'minute' | 'timed'> | Refusal {
    const date = this.#cell(source, 'happened');
    const time = this.#cell(source, 'time');
    const { from, columns } = this.#reading;
    if (date === null && columns.places.happened === undefined && from !== null) {
      const minute = this.#whole(source, 'minute', -FARTHEST, FARTHEST);
      if (minute instanceof Refusal) return minute;
      if (minute !== null) return { minute: from + minute, timed: true };
    }
    if (date === null) return new Refusal('no date', 'it says no date: the field is empty');
    const text = time === null ? date : `${date} ${time}`;
    const moment = readMoment(text, this.#order);
    return typeof moment === 'string' ? new Refusal('no date', `"${text}" ${moment}`) : moment;
  }

  #whole(source: SourceRow, field: Field, least: number, most: number): number | null | Refusal {
    const text = this.#cell(source, field)?.replace(/\.0+$/, '') ?? null;
    if (text === null) return null;
    const value = Number(text);
    if (WHOLE.test(text) && value >= least && value <= most) return value;
    return new Refusal('no number', `${field} is "${text}": a whole number from ${least} to ${most}`);
  }

  #warnOfShortened(source: SourceRow, child: string | null): void {
    if (child === null || !SHORTENED.test(child)) return;
    this.#tell(
      source,
      'kept',
      'a shortened number',
      `the child "${child}" looks like a long number that a spreadsheet has shortened`,
    );
  }

  #codes(source: SourceRow, type: string): Record<string, string> {
    const carries = WORK_CODES[type] ?? this.#reading.types[type]?.carries ?? [];
    const codes: Record<string, string> = {};
    for (const { code, column, values } of this.#reading.columns.codes) {
      const found = source.cells[column] ?? null;
      if (found === null) continue;
      if (!carries.includes(code)) {
        this.#notCarried.set(code, (this.#notCarried.get(code) ?? 0) + 1);
        continue;
      }
      const value = Object.hasOwn(values, found) ? values[found] : found;
      codes[code] = value;
      const known = codeSets[code]?.codes;
      if (known !== undefined && !Object.hasOwn(known, value))
        this.#tell(source, 'kept', `no code of ${code}`, this.#unknownCode(code, value, known));
    }
    return codes;
  }

  #unknownCode(code: string, value: string, known: Readonly<Record<string, string>>): string {
    const meant = Object.entries(known).find(([, label]) => label.toLowerCase() === value.toLowerCase());
    const hint = meant === undefined ? Object.keys(known).slice(0, 8).join(', ') : `it is ${meant[0]}`;
    return `"${value}" is no code of ${code} and is kept as written: ${hint}`;
  }

  #attributeBits(source: SourceRow): number | null {
    let bits: number | null = null;
    for (const [bit, { attribute, column }] of this.#reading.columns.attributes.entries()) {
      const cell = source.cells[column] ?? null;
      if (cell === null) continue;
      const said = /^(?:(true|yes|y|1)|false|no|n|0)$/i.exec(cell);
      if (said === null)
        this.#tell(source, 'kept', 'neither yes nor no', `${attribute} is "${cell}": it counts as not known`);
      else bits = (bits ?? 0) | (said[1] === undefined ? 0 : 1 << bit);
    }
    return bits;
  }

  #born(source: SourceRow): number | null {
    const text = this.#cell(source, 'birth_date');
    if (text === null) return null;
    const moment = readMoment(text, this.#order);
    if (typeof moment !== 'string') return Math.floor(moment.minute / 1440);
    this.#tell(source, 'kept', 'no date of birth', `birth_date "${text}" ${moment}; it counts as not known`);
    return null;
  }
}
