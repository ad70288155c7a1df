/**
 * The people of one replication, as columns; a row is a child, and rows of a family stand together.
 *
 * Identifiers are text only where somebody reads them. A simulation numbers its families (the how-many-th of a prefix, such as
 * a day's arrivals) and its children (the how-many-th of their family); their texts are made when they are asked for.
 */

import { IntColumn } from './int-column.ts';

/** Minute of birth of whom nobody recorded it, as in an import. */
export const BORN_UNKNOWN = -0x80000000;

/** A table as plain data, which may pass from one thread to another. */
export interface PlainChildren {
  readonly people: readonly (readonly string[])[];
  readonly columns: readonly Int32Array[];
  /** Identifiers that are text already, by row: these are not made from numbers. */
  readonly ids: readonly string[];
  readonly families: readonly string[];
  readonly adopters: readonly string[];
}

/** Places in `PlainChildren`. */
const PREFIXES = 3;
const PREFIX = 5;
const FIRST_CHILD = 7;

export class ChildTable {
  /** Identifiers of prospective adopters. */
  readonly adopters: string[] = [];

  readonly sexes: readonly string[];
  readonly ethnicities: readonly string[];
  readonly attributes: readonly string[];

  /** Row of the first child, family and adopters here: those before have been given away with an earlier table. */
  readonly firstRow: number;
  readonly firstFamily: number;
  readonly firstAdopter: number;

  readonly #family = new IntColumn();
  readonly #born = new IntColumn();
  readonly #sex = new IntColumn();
  readonly #ethnicity = new IntColumn();
  readonly #attributeBits = new IntColumn();
  readonly #ids: string[] = [];
  readonly #families: string[] = [];
  // Numbers that identifiers are made from, by family: place in `#prefixes`, how-many-th of it, first child's place here.
  readonly #prefixes: string[] = [];
  readonly #prefix = new IntColumn();
  readonly #nth = new IntColumn();
  readonly #firstChild = new IntColumn();

  constructor(
    sexes: readonly string[],
    ethnicities: readonly string[],
    attributes: readonly string[],
    firstRow = 0,
    firstFamily = 0,
    firstAdopter = 0,
  ) {
    this.sexes = sexes;
    this.ethnicities = ethnicities;
    this.attributes = attributes;
    this.firstRow = firstRow;
    this.firstFamily = firstFamily;
    this.firstAdopter = firstAdopter;
  }

  get length(): number {
    return this.#family.length;
  }

  /** Row of `families`. */
  get family(): Int32Array {
    return this.#family.view;
  }

  /** Minute of birth relative to the scenario's start (whole days, so a multiple of 1,440). */
  get born(): Int32Array {
    return this.#born.view;
  }

  /** Number in `sexes`. */
  get sex(): Int32Array {
    return this.#sex.view;
  }

  /** Number in `ethnicities`. */
  get ethnicity(): Int32Array {
    return this.#ethnicity.view;
  }

  /** Bit i is attribute i of `attributes`. */
  get attributeBits(): Int32Array {
    return this.#attributeBits.view;
  }

  get familyCount(): number {
    return this.#nth.length;
  }

  /** The identifier of each child. One list, which grows when it is asked for again. */
  get ids(): readonly string[] {
    if (this.#ids.length < this.length) this.spell();
    return this.#ids;
  }

  /** The identifier of each family. One list, as `ids`. */
  get families(): readonly string[] {
    if (this.#families.length < this.familyCount) this.spell();
    return this.#families;
  }

  /** Makes texts of the identifiers that are numbers so far. */
  spell(): void {
    const families = this.#families;
    for (let family = families.length; family < this.familyCount; family++)
      families.push(this.#prefixes[this.#prefix.get(family)] + this.#nth.get(family));
    for (let child = this.#ids.length; child < this.length; child++) {
      const family = this.#family.get(child) - this.firstFamily;
      this.#ids.push(`${families[family]}.${child - this.#firstChild.get(family) + 1}`);
    }
  }

  /** Adds a family and returns its row. */
  addFamily(id: string): number {
    if (this.#families.length < this.familyCount) this.spell();
    this.#families.push(id);
    return this.addNumberedFamily(0, 0);
  }

  /** Adds the `nth` family of a prefix that `addPrefix` numbered, e.g. `2014-04-01.7`, and returns its row. */
  addNumberedFamily(prefix: number, nth: number): number {
    this.#prefix.push(prefix);
    this.#nth.push(nth);
    this.#firstChild.push(this.length);
    return this.firstFamily + this.familyCount - 1;
  }

  /** What identifiers of families begin with; returns its number. */
  addPrefix(prefix: string): number {
    if (this.#prefixes.at(-1) !== prefix) this.#prefixes.push(prefix);
    return this.#prefixes.length - 1;
  }

  /** Adds a child and returns its row. */
  addChild(
    id: string,
    family: number,
    born: number,
    sex: number,
    ethnicity: number,
    attributeBits: number,
  ): number {
    // Those before are texts from now on.
    if (this.#ids.length < this.length) this.spell();
    this.#ids.push(id);
    return this.addNumberedChild(family, born, sex, ethnicity, attributeBits);
  }

  /** Adds the next child of the family that was added last, e.g. `2014-04-01.7.1`, and returns its row. */
  addNumberedChild(
    family: number,
    born: number,
    sex: number,
    ethnicity: number,
    attributeBits: number,
  ): number {
    this.#family.push(family);
    this.#born.push(born);
    this.#sex.push(sex);
    this.#ethnicity.push(ethnicity);
    this.#attributeBits.push(attributeBits);
    return this.firstRow + this.#family.length - 1;
  }

  /** Adds adopters, e.g. `adopters-2014-04-01.1`, and returns their row. */
  addAdopter(id: string): number {
    this.adopters.push(id);
    return this.firstAdopter + this.adopters.length - 1;
  }

  /** How many children there are in a child's family. */
  familySize(child: number): number {
    const { family } = this;
    let first = child;
    let last = child;
    while (first > 0 && family[first - 1] === family[child]) first--;
    while (family[last + 1] === family[child]) last++;
    return last - first + 1;
  }

  /** The table as plain data. */
  toPlain(): PlainChildren {
    return {
      people: [this.sexes, this.ethnicities, this.attributes, this.#prefixes],
      // Copies: a view would take along all the room that is kept for more.
      columns: this.#columns().map(({ view }) => view.slice()),
      ids: this.#ids,
      families: this.#families,
      adopters: this.adopters,
    };
  }

  /** Adds the rows of a table that goes on where this one ends. */
  append({ people, columns, ids, families, adopters }: PlainChildren): void {
    // Those before are texts from now on, as in `addChild`.
    if (ids.length > 0 || families.length > 0) this.spell();
    const firstPrefix = this.#prefixes.length;
    const firstChild = this.length;
    this.#columns().forEach((column, index) => column.pushAll(columns[index]));
    if (firstPrefix > 0) raise(this.#prefix, columns[PREFIX].length, firstPrefix);
    if (firstChild > 0) raise(this.#firstChild, columns[FIRST_CHILD].length, firstChild);
    append(this.#prefixes, people[PREFIXES]);
    append(this.#ids, ids);
    append(this.#families, families);
    append(this.adopters, adopters);
  }

  #columns(): IntColumn[] {
    return [
      this.#family,
      this.#born,
      this.#sex,
      this.#ethnicity,
      this.#attributeBits,
      this.#prefix,
      this.#nth,
      this.#firstChild,
    ];
  }
}

function append<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item);
}

/** Adds to each of the last rows of a column. */
function raise(column: IntColumn, rows: number, by: number): void {
  const { view } = column;
  for (let row = view.length - rows; row < view.length; row++) view[row] += by;
}
