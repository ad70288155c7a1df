/**
 * A log from a readable list, for tests. A line is
 *
 *     2014-04-01 10:00  ella  assessment/1  referral.received  state=in_progress  category=NEG
 *
 * date and time, child (`-` for none), machine and instance (`-` for none), event type, then what the event has: `state`, `activity`,
 * `team`, `worker`, `cause` (number of a line, from 0) and any other as a code that it carries. Events of machine `work` are known by their type.
 */
import { ChildTable } from '../../src/events/children.ts';
import { DetailTable } from '../../src/events/details.ts';
import { EventLog } from '../../src/events/log.ts';
import { newVocabulary, WORK_MACHINE, WORK_TYPES } from '../../src/events/vocabulary.ts';
import { parseIsoDate } from '../../src/simulation/civil-date.ts';

export interface ChildSpec {
  /** Without it a child is alone in a family of its own name. */
  readonly family?: string;
  readonly born?: string;
  readonly sex?: 'M' | 'F' | 'U';
  readonly ethnicity?: string;
}

export interface LogSpec {
  /** Date of minute 0; 2014-04-01 (a Tuesday) without it. */
  readonly start?: string;
  /** First date after the log; 2015-04-01 without it. */
  readonly end?: string;
  readonly children?: Readonly<Record<string, ChildSpec>>;
  readonly replication?: number;
}

const FIRST_DATE = '2014-04-01';
const OWN_KEYS: ReadonlySet<string> = new Set(['state', 'activity', 'team', 'worker', 'cause']);

/** Minutes from a start date to a date and time. */
export function minuteAt(date: string, time = '00:00', start = FIRST_DATE): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const [day, origin] = [parseIsoDate(date), parseIsoDate(start)];
  if (day === undefined || origin === undefined) throw new Error(`${date} is no date`);
  return (day - origin) * 1440 + hours * 60 + minutes;
}

class Builder {
  readonly vocabulary = newVocabulary();
  readonly details = new DetailTable();
  readonly children = new ChildTable(['M', 'F', 'U'], ['WBRI', 'AIND', 'BCRB'], []);
  readonly log: EventLog;
  readonly #spec: LogSpec;
  readonly #start: string;

  constructor(spec: LogSpec, lines: readonly string[]) {
    this.#spec = spec;
    this.#start = spec.start ?? FIRST_DATE;
    const horizon = minuteAt(spec.end ?? '2015-04-01', '00:00', this.#start);
    this.log = new EventLog(spec.replication ?? 0, this.vocabulary, this.children, this.details, horizon);
    this.#addChildren(lines);
    for (const line of lines) this.#add(line);
  }

  /** Declared children first, family by family, then those that only occur. */
  #addChildren(lines: readonly string[]): void {
    const declared = this.#spec.children ?? {};
    const named = lines.map((line) => line.trim().split(/\s+/)[2]).filter((name) => name !== '-');
    const names = [...new Set([...Object.keys(declared), ...named])];
    const families = [...new Set(names.map((name) => declared[name]?.family ?? `${name}-family`))];
    for (const family of families) {
      const row = this.children.addFamily(family);
      for (const name of names) {
        if ((declared[name]?.family ?? `${name}-family`) === family) this.#addChild(name, row);
      }
    }
  }

  #addChild(name: string, family: number): void {
    const { born = '2008-01-01', sex = 'U', ethnicity = 'WBRI' } = this.#spec.children?.[name] ?? {};
    this.children.addChild(
      name,
      family,
      minuteAt(born, '00:00', this.#start),
      this.children.sexes.indexOf(sex),
      this.children.ethnicities.indexOf(ethnicity),
      0,
    );
  }

  #add(line: string): void {
    const [date = '', time = '', child = '', owner = '', type = '', ...rest] = line.trim().split(/\s+/);
    const fields = Object.fromEntries(
      rest.map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]),
    );
    const { vocabulary } = this;
    const [machine = '', instance = '0'] = owner === '-' ? [] : owner.split('/');
    const row = this.children.ids.indexOf(child);
    const isWork = (WORK_TYPES as readonly string[]).includes(type);
    if (machine !== '') vocabulary.machines.add(machine);
    this.log.append(
      minuteAt(date, time, this.#start),
      row,
      row < 0 ? -1 : this.children.family[row],
      isWork ? WORK_MACHINE : vocabulary.machines.add(machine),
      Number(instance),
      vocabulary.types.add(type),
      vocabulary.states.add(fields['state'] ?? ''),
      vocabulary.activities.add(fields['activity'] ?? ''),
      vocabulary.teams.add(fields['team'] ?? ''),
      Number(fields['worker'] ?? 0),
      Number(fields['cause'] ?? -1),
      this.#detail(type, fields),
    );
  }

  #detail(type: string, fields: Readonly<Record<string, string>>): number {
    const codes = Object.entries(fields).filter(([key]) => !OWN_KEYS.has(key));
    return codes.length === 0 ? -1 : this.details.add(type, Object.fromEntries(codes));
  }
}

/** A log in memory from lines in order of time. */
export const buildLog = (spec: LogSpec, lines: readonly string[]): EventLog => new Builder(spec, lines).log;
