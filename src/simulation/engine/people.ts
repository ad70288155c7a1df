/** Families, children and adopters: who they are, and whose luck it is. */
import { widened } from '../../events/widened.ts';
import { BORN_UNKNOWN, ChildTable } from '../../events/children.ts';
import type { Model, ModelPeople } from '../model/model.ts';
import { childKey, familyKey, purposeId, uniform, type Key } from '../random.ts';

const SIZE = purposeId('people/family size');
const AGE = purposeId('people/age of the first child');
const GAP_A = purposeId('people/age difference');
const GAP_B = purposeId('people/age difference, second');
const SEX = purposeId('people/sex');
const ETHNICITY = purposeId('people/ethnicity');
const ATTRIBUTE = purposeId('people/attribute');
const YOUNGEST_MINUTES = 1440;

/** Index of the first running total that is above the luck. */
export function indexOf(totals: Float64Array, luck: number): number {
  let index = 0;
  while (index < totals.length - 1 && luck >= totals[index]) index++;
  return index;
}

/** Which family of a stream's day: with the stream's number it is what the family's luck is keyed by. */
export interface Place {
  readonly stream: number;
  readonly day: number;
  readonly nth: number;
}

/** A child of whom it is said who it is: numbers in the table of children. */
export interface KnownChild {
  readonly id: string;
  /** Minute of birth, a multiple of 1,440. */
  readonly born: number;
  readonly sex: number;
  readonly ethnicity: number;
  readonly attributeBits: number;
}

/** The key of a family before it is made. */
export const masterOf = (people: People, { stream, day, nth }: Place): Key =>
  familyKey(people.master, stream, day, nth, { hi: 0, lo: 0 });

/**
 * Children and families have two numbers. Their row in the table of children stands in the log and is nobody else's. What the
 * engine counts by is a smaller one, which is given out again when nothing is expected of the family any more: all that is
 * kept by it takes the room of those who are known now, not of all who ever came.
 *
 * Adopters are counted as a child is that is alone in its family: they have a number, luck and charts of their own, but their row is
 * one of the adopters' list, and the table of children does not know them.
 */
export class People {
  /** Who came: filled here, read by nobody in the engine. */
  table: ChildTable;
  readonly master: Key;
  readonly attributes: readonly string[];
  // By child.
  #numbered = 0;
  readonly born: number[] = [];
  readonly attributeBits: number[] = [];
  /** Whose luck it is, which family's, and which rows: what is asked of a child stands in one place. */
  #cells = new Int32Array(1024 * CELLS);
  // By family.
  readonly familyRow: number[] = [];
  /** First child of each family, and one past its last. */
  readonly firstChild: number[] = [];
  readonly endChild: number[] = [];
  readonly #prefix: string[] = [];
  readonly #nth: number[] = [];
  /** Identifiers of the children of families of whom it is said who they are. */
  readonly #known = new Map<number, readonly string[]>();
  /** How many things are expected of a family: charts that are open, a return, an event of its history. */
  readonly #ties: number[] = [];
  /** Families of which nothing is expected, as they became so; so many of the list. */
  readonly #untied: number[] = [];
  #untiedCount = 0;
  /** By how many children they have: families whose numbers are free, with their children's. */
  readonly #free: number[][] = [];
  readonly #forget: (child: number) => void;
  readonly #lookAhead: (child: number) => void;
  readonly #key: Key = { hi: 0, lo: 0 };
  readonly #familyKey: Key = { hi: 0, lo: 0 };

  /**
   * @param forget blanks what is kept by a child's number, before that is given out anew
   * @param lookAhead ties a child of whom nothing is expected, where something is after all
   */
  constructor(
    model: Model,
    master: Key,
    forget: (child: number) => void,
    lookAhead: (child: number) => void,
  ) {
    this.table = new ChildTable(model.sexes, model.ethnicities, model.attributes);
    this.attributes = model.attributes;
    this.master = master;
    this.#forget = forget;
    this.#lookAhead = lookAhead;
  }

  /** How many children have numbers: those who are known, and those whose numbers are free. */
  get numbered(): number {
    return this.#numbered;
  }

  /** Row of the children's table, -1 for adopters. */
  rowOf(child: number): number {
    return this.#cells[child * CELLS + ROW];
  }

  /** Row of the adopters' list, -1 for a child. */
  adopterRowOf(child: number): number {
    return this.#cells[child * CELLS + ADOPTER_ROW];
  }

  familyOf(child: number): number {
    return this.#cells[child * CELLS + FAMILY];
  }

  /** Changes when the number is given out anew. */
  generationOf(child: number): number {
    return this.#cells[child * CELLS + GENERATION];
  }

  /** Who it is, for a person to read: `child 2014-04-01.1.2`, `adopters adopters-2014-04-01.1`. */
  nameOf(child: number): string {
    const family = this.familyOf(child);
    if (this.isAdopters(child)) return `adopters ${this.#prefix[family]}${this.#nth[family]}`;
    const nth = child - this.firstChild[family];
    return `child ${this.#known.get(family)?.[nth] ?? `${this.#prefix[family]}${this.#nth[family]}.${nth + 1}`}`;
  }

  /** Whether the number is of adopters, not of a child. */
  isAdopters(child: number): boolean {
    return this.adopterRowOf(child) >= 0;
  }

  /** Gives the table away and goes on with an empty one, whose rows follow. */
  takeTable(): ChildTable {
    const { table } = this;
    const { sexes, ethnicities, attributes, firstRow, firstFamily, firstAdopter } = table;
    this.table = new ChildTable(
      sexes,
      ethnicities,
      attributes,
      firstRow + table.length,
      firstFamily + table.familyCount,
      firstAdopter + table.adopters.length,
    );
    return table;
  }

  /** The child's luck for a purpose: a number of (0, 1). `count`: how many draws of it the child had before. */
  luck(child: number, purpose: number, count: number): number {
    return this.shared(child, false, purpose, count);
  }

  familyLuck(family: number, purpose: number, count: number): number {
    return this.shared(this.firstChild[family], true, purpose, count);
  }

  /**
   * Whether adopters and a child suit each other is decided once: a number of (0, 1) that is theirs together, whenever they are thought of.
   * @param together whether it is the family's, so that brothers and sisters are taken together or not at all
   */
  luckTogether(child: number, together: boolean, adopters: number, purpose: number): number {
    const cells = this.#cells;
    const at = child * CELLS + (together ? FAMILY_KEY : OWN_KEY);
    const theirs = adopters * CELLS + OWN_KEY;
    return uniform(cells[at], cells[at + LO], purpose ^ cells[theirs + LO], cells[theirs]);
  }

  /** Whether the child uses the family's luck instead of its own this time. */
  isTogether(child: number, together: number, purpose: number, count: number): boolean {
    return together > 0 && (together >= 1 || this.luck(child, purpose, count) < together);
  }

  /** The family's luck where `together`, else the child's own. */
  shared(child: number, together: boolean, purpose: number, count: number): number {
    const at = child * CELLS + (together ? FAMILY_KEY : OWN_KEY);
    return uniform(this.#cells[at], this.#cells[at + LO], purpose, count);
  }

  /** How many children there are in a child's family. */
  familySize(child: number): number {
    const family = this.familyOf(child);
    return this.endChild[family] - this.firstChild[family];
  }

  /** Something is expected of the child. */
  tie(child: number): void {
    this.#ties[this.familyOf(child)]++;
  }

  /** It has happened, or will not. */
  untie(child: number): void {
    const family = this.familyOf(child);
    if (--this.#ties[family] === 0) this.#untied[this.#untiedCount++] = family;
  }

  /** Gives back the numbers of families of which nothing is expected; only when the minute is over, so that nothing speaks of them. */
  release(): void {
    if (this.#untiedCount === 0) return;
    for (let index = 0; index < this.#untiedCount; index++) {
      const family = this.#untied[index];
      if (this.#ties[family] !== 0) continue;
      const end = this.endChild[family];
      for (let child = this.firstChild[family]; child < end; child++) this.#lookAhead(child);
      if (this.#ties[family] !== 0) continue;
      // It may stand in the list twice.
      this.#ties[family] = -1;
      for (let child = this.firstChild[family]; child < end; child++) {
        this.#cells[child * CELLS + GENERATION] = (this.generationOf(child) + 1) & MOST_GENERATIONS;
        this.#forget(child);
      }
      (this.#free[end - this.firstChild[family]] ??= []).push(family);
    }
    this.#untiedCount = 0;
  }

  /**
   * Makes a family of at most `atMost` children and returns its number; one thing is expected of each child.
   * @param prefix what the identifiers of the day's families begin with
   * @param minute when it becomes known; ages are counted back from there
   * @param oldest every child is born before this minute
   */
  addFamily(
    prefix: string,
    { stream, day, nth: nthOfDay }: Place,
    people: ModelPeople,
    minute: number,
    atMost = Infinity,
    oldest = minute,
  ): number {
    const { table } = this;
    const { hi, lo } = familyKey(this.master, stream, day, nthOfDay, this.#familyKey);
    const size = Math.min(atMost, share(people.sizes, hi, lo, SIZE) + 1);
    const family = this.#newFamily(size);
    this.#prefix[family] = prefix;
    this.#nth[family] = nthOfDay;
    this.familyRow[family] = table.addNumberedFamily(table.addPrefix(prefix), nthOfDay);
    const ethnicity = share(people.ethnicities, hi, lo, ETHNICITY);
    const age = this.#firstAge(people, family);
    for (let nth = 1; nth <= size; nth++) {
      const born = minute - (nth === 1 ? age : this.#siblingAge(family, nth, age, people));
      this.#addChild(family, nth, people, Math.min(born, oldest - YOUNGEST_MINUTES), ethnicity);
    }
    return family;
  }

  /** Makes adopters and returns their number; one thing is expected of them. */
  addAdopters(prefix: string, { stream, day, nth }: Place): number {
    familyKey(this.master, stream, day, nth, this.#familyKey);
    const family = this.#newFamily(1);
    this.#prefix[family] = prefix;
    this.#nth[family] = nth;
    this.familyRow[family] = NO_ROW;
    const adopters = this.#giveLuck(family, 1);
    this.born[adopters] = BORN_UNKNOWN;
    this.attributeBits[adopters] = 0;
    this.#cells[adopters * CELLS + ROW] = NO_ROW;
    this.#cells[adopters * CELLS + ADOPTER_ROW] = this.table.addAdopter(`${prefix}${nth}`);
    return adopters;
  }

  /**
   * A family of whom it is said who they are; only their luck is drawn. One thing is expected of each child.
   * @param id of the family; its children have their own
   */
  addKnownFamily(id: string, { stream, day, nth: nthOfDay }: Place, children: readonly KnownChild[]): number {
    familyKey(this.master, stream, day, nthOfDay, this.#familyKey);
    const family = this.#newFamily(children.length);
    this.#known.set(
      family,
      children.map((one) => one.id),
    );
    this.familyRow[family] = this.table.addFamily(id);
    children.forEach((one, index) => {
      const child = this.#giveLuck(family, index + 1);
      this.born[child] = one.born;
      this.attributeBits[child] = one.attributeBits;
      this.#cells[child * CELLS + ROW] = this.table.addChild(
        one.id, this.familyRow[family], one.born, one.sex, one.ethnicity, one.attributeBits,
      ); // prettier-ignore
    });
    return family;
  }

  /** A family of so many, whose key has been made; one thing is expected of each. */
  #newFamily(size: number): number {
    const family = this.#takeFamily(size);
    const first = this.firstChild[family];
    for (let child = first; child < first + size; child++) {
      this.#cells[child * CELLS + FAMILY_KEY] = this.#familyKey.hi;
      this.#cells[child * CELLS + FAMILY_KEY + LO] = this.#familyKey.lo;
    }
    this.#ties[family] = size;
    return family;
  }

  /** The how-many-th of the family that was made last, with luck of its own. */
  #giveLuck(family: number, nth: number): number {
    const child = this.firstChild[family] + nth - 1;
    childKey(this.#familyKey, nth, this.#key);
    this.#cells[child * CELLS + OWN_KEY] = this.#key.hi;
    this.#cells[child * CELLS + OWN_KEY + LO] = this.#key.lo;
    this.#cells[child * CELLS + ADOPTER_ROW] = NO_ROW;
    return child;
  }

  /** A number for a family of so many children, whose numbers follow one another. */
  #takeFamily(size: number): number {
    const free = this.#free[size]?.pop();
    if (free !== undefined) return free;
    const family = this.firstChild.length;
    const first = this.#numbered;
    this.#numbered += size;
    this.firstChild.push(first);
    this.endChild.push(this.#numbered);
    if (this.#numbered * CELLS > this.#cells.length)
      this.#cells = widened(this.#cells, this.#numbered * CELLS);
    for (let child = first; child < this.#numbered; child++) this.#cells[child * CELLS + FAMILY] = family;
    return family;
  }

  #addChild(family: number, nth: number, people: ModelPeople, bornAbout: number, ethnicity: number): void {
    const child = this.#giveLuck(family, nth);
    const sex = people.sexes.length < 2 ? 0 : indexOf(people.sexes, this.luck(child, SEX, 0));
    let attributes = 0;
    for (let bit = 0; bit < people.attributes.length; bit++) {
      if (this.luck(child, ATTRIBUTE, bit) < people.attributes[bit]) attributes |= 1 << bit;
    }
    const born = Math.floor(bornAbout / 1440) * 1440;
    this.born[child] = born;
    this.attributeBits[child] = attributes;
    const row = this.table.addNumberedChild(this.familyRow[family], born, sex, ethnicity, attributes);
    this.#cells[child * CELLS + ROW] = row;
  }

  #firstAge({ ages }: ModelPeople, family: number): number {
    const last = ages[ages.length - 1];
    if (ages.length === 1 && last.from === last.to) return Math.round(last.from);
    const luck = this.familyLuck(family, AGE, 0);
    let below = 0;
    for (let index = 0; index < ages.length; index++) {
      const band = ages[index];
      if (luck < band.upTo || band === last) {
        const part = Math.min(1, (luck - below) / Math.max(band.upTo - below, Number.EPSILON));
        return Math.round(band.from + part * (band.to - band.from));
      }
      below = band.upTo;
    }
    return 0;
  }

  /** The first child's age and a normal difference; never under a day, nor over 17 years. */
  #siblingAge(family: number, nth: number, age: number, people: ModelPeople): number {
    const radius = Math.sqrt(-2 * Math.log(this.familyLuck(family, GAP_A, nth)));
    const difference =
      people.siblingGap * radius * Math.cos(2 * Math.PI * this.familyLuck(family, GAP_B, nth));
    return Math.round(Math.min(Math.max(age + difference, YOUNGEST_MINUTES), OLDEST_SIBLING_MINUTES));
  }
}

/** Of whoever is not in a table. */
const NO_ROW = -1;

/** Where what is known of a child stands among its `CELLS` numbers: its own key and its family's, hi and behind it lo of each, and the rest. */
const OWN_KEY = 0;
const FAMILY_KEY = 2;
const LO = 1;
const FAMILY = 4;
const ROW = 5;
const ADOPTER_ROW = 6;
const GENERATION = 7;
const CELLS = 8;

/** Generations are counted in so many bits. */
const MOST_GENERATIONS = 0x3ffffff;

/** Which of the shares a family's luck falls on; where there is one, nobody need draw. */
const share = (totals: Float64Array, hi: number, lo: number, purpose: number): number =>
  totals.length < 2 ? 0 : indexOf(totals, uniform(hi, lo, purpose, 0));

/** Siblings of a child who is referred are children too. */
const OLDEST_SIBLING_MINUTES = 17 * 365.25 * 1440;
