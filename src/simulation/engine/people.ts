/** Families and children: who they are, and whose luck it is. */
import { ChildTable } from '../../events/children.ts';
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

/** The key of a family before it is made. */
export const masterOf = (people: People, { stream, day, nth }: Place): Key =>
  familyKey(people.master, stream, day, nth, { hi: 0, lo: 0 });

export class People {
  readonly table: ChildTable;
  readonly master: Key;
  readonly #childHi: number[] = [];
  readonly #childLo: number[] = [];
  readonly #familyHi: number[] = [];
  readonly #familyLo: number[] = [];
  /** First child of each family, and one past its last. */
  readonly firstChild: number[] = [];
  readonly endChild: number[] = [];
  readonly #key: Key = { hi: 0, lo: 0 };
  readonly #familyKey: Key = { hi: 0, lo: 0 };

  constructor(model: Model, master: Key) {
    this.table = new ChildTable(model.sexes, model.ethnicities, model.attributes);
    this.master = master;
  }

  /** The child's luck for a purpose: a number of (0, 1). `count`: how many draws of it the child had before. */
  luck(child: number, purpose: number, count: number): number {
    return uniform(this.#childHi[child], this.#childLo[child], purpose, count);
  }

  familyLuck(family: number, purpose: number, count: number): number {
    return uniform(this.#familyHi[family], this.#familyLo[family], purpose, count);
  }

  /** Whether the child uses the family's luck instead of its own this time. */
  isTogether(child: number, together: number, purpose: number, count: number): boolean {
    return together > 0 && (together >= 1 || this.luck(child, purpose, count) < together);
  }

  /** The family's luck where `together`, else the child's own. */
  shared(child: number, together: boolean, purpose: number, count: number): number {
    return together
      ? this.familyLuck(this.table.family[child], purpose, count)
      : this.luck(child, purpose, count);
  }

  /**
   * Makes a family of at most `atMost` children and returns its row.
   * @param minute when it becomes known; ages are counted back from there
   * @param oldest every child is born before this minute
   */
  addFamily(
    id: string,
    { stream, day, nth: nthOfDay }: Place,
    people: ModelPeople,
    minute: number,
    atMost = Infinity,
    oldest = minute,
  ): number {
    const family = this.table.addFamily(id);
    familyKey(this.master, stream, day, nthOfDay, this.#familyKey);
    const { hi, lo } = this.#familyKey;
    this.#familyHi.push(hi);
    this.#familyLo.push(lo);
    const size = Math.min(atMost, this.#familyShare(people.sizes, family, SIZE) + 1);
    this.firstChild.push(this.table.length);
    this.endChild.push(this.table.length + size);
    const ethnicity = this.#familyShare(people.ethnicities, family, ETHNICITY);
    const age = this.#firstAge(people, family);
    for (let nth = 1; nth <= size; nth++) {
      const born = minute - (nth === 1 ? age : this.#siblingAge(family, nth, age, people));
      this.#addChild(
        `${id}.${nth}`,
        family,
        nth,
        people,
        Math.min(born, oldest - YOUNGEST_MINUTES),
        ethnicity,
      );
    }
    return family;
  }

  #addChild(
    id: string,
    family: number,
    nth: number,
    people: ModelPeople,
    born: number,
    ethnicity: number,
  ): void {
    childKey(this.#familyKey, nth, this.#key);
    this.#childHi.push(this.#key.hi);
    this.#childLo.push(this.#key.lo);
    const child = this.table.length;
    const sex = people.sexes.length < 2 ? 0 : indexOf(people.sexes, this.luck(child, SEX, 0));
    let attributes = 0;
    for (let bit = 0; bit < people.attributes.length; bit++) {
      if (this.luck(child, ATTRIBUTE, bit) < people.attributes[bit]) attributes |= 1 << bit;
    }
    this.table.addChild(id, family, Math.floor(born / 1440) * 1440, sex, ethnicity, attributes);
  }

  /** Which of the shares the family's luck falls on; where there is one, nobody need draw. */
  #familyShare(totals: Float64Array, family: number, purpose: number): number {
    return totals.length < 2 ? 0 : indexOf(totals, this.familyLuck(family, purpose, 0));
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

/** Siblings of a child who is referred are children too. */
const OLDEST_SIBLING_MINUTES = 17 * 365.25 * 1440;
