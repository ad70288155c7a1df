/** A log that passes from one thread to another part by part: what each part adds to the tables beside the events. */
import { ChildTable, type PlainChildren } from './children.ts';
import { DetailTable, type DetailRow } from './details.ts';
import type { LogPart } from './log.ts';
import type { EventNames } from './log-hash.ts';
import { NameList, type Vocabulary } from './vocabulary.ts';

type NameLists = Readonly<Record<keyof Vocabulary, readonly string[]>>;

/** What the tables have that they had not at the part before, as plain data. */
export interface Gain {
  readonly newcomers: PlainChildren;
  readonly names: NameLists;
  readonly details: readonly DetailRow[];
}

const COLUMNS = [
  'machines',
  'types',
  'states',
  'activities',
  'teams',
] as const satisfies readonly (keyof Vocabulary)[];

const byColumn = <T>(of: (column: keyof Vocabulary) => T): Record<keyof Vocabulary, T> =>
  Object.fromEntries(COLUMNS.map((column) => [column, of(column)])) as Record<keyof Vocabulary, T>;

/** Says of each part what it adds to those before. */
export class GainOfParts {
  readonly #told = byColumn(() => 0);
  #details = 0;

  next({ newcomers, vocabulary, details }: Omit<LogPart, 'chunk'>): Gain {
    const gain = {
      newcomers: newcomers.toPlain(),
      names: byColumn((column) => vocabulary[column].names.slice(this.#told[column])),
      details: details.rows.slice(this.#details),
    };
    for (const column of COLUMNS) this.#told[column] = vocabulary[column].names.length;
    this.#details = details.rows.length;
    return gain;
  }
}

/** The tables of a log that is told part by part: they grow with each. */
export class GrowingNames implements EventNames {
  readonly replication: number;
  readonly vocabulary: Vocabulary;
  readonly children: ChildTable;
  readonly details = new DetailTable();

  constructor(replication: number, first: Gain) {
    const [sexes, ethnicities, attributes] = first.newcomers.people;
    this.replication = replication;
    this.vocabulary = byColumn(() => new NameList([]));
    this.children = new ChildTable(sexes, ethnicities, attributes);
    this.learn(first);
  }

  /** Takes what the next part adds; the first is taken already. */
  learn({ newcomers, names, details }: Gain): void {
    this.children.append(newcomers);
    for (const column of COLUMNS) for (const name of names[column]) this.vocabulary[column].add(name);
    for (const { type, codes } of details) this.details.add(type, codes);
  }
}
