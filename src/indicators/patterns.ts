/** Event patterns of a definition as numbers: which rows of a log a pattern names. */
import type { EventPattern } from '../../machines/machine-list.ts';
import type { DetailTable } from '../events/details.ts';
import type { EventNames } from '../events/log-hash.ts';
import type { Vocabulary } from '../events/vocabulary.ts';

/** What somebody wants of the events that a pattern names: `use` is theirs to choose. */
interface Interest {
  readonly use: number;
  readonly where: readonly (readonly [code: string, value: string])[];
}

/** What is known of one event type. */
interface TypeUses {
  readonly interests: readonly Interest[];
  /** Uses whatever the event carries. */
  readonly plain: readonly number[];
  readonly dependsOnCodes: boolean;
}

const NONE: readonly number[] = [];

/** What is known of an event type, 0 where nothing is so far: no pattern names it, or some do. */
const IS_UNUSED = 1;
const IS_USED = 2;

/** As scenario and machines write a pattern (a scenario's may leave `where` undefined). */
export type WrittenPattern =
  EventPattern | { readonly type: string; readonly where?: Readonly<Record<string, string>> | undefined };

/** Which uses an event has, by its type and codes. Types are looked up by name when they first occur, so the log may still grow. */
export class PatternIndex {
  readonly #byName = new Map<string, Interest[]>();
  readonly #types: (TypeUses | undefined)[] = [];
  /** Uses by detail row, filled as rows occur: a row is of one type. */
  readonly #byDetail: (readonly number[] | undefined)[] = [];
  /** By type: `IS_UNUSED`, `IS_USED` or 0. */
  #known = new Uint8Array(1024);
  readonly #vocabulary: Vocabulary;
  readonly #details: DetailTable;

  constructor(source: Pick<EventNames, 'vocabulary' | 'details'>) {
    this.#vocabulary = source.vocabulary;
    this.#details = source.details;
  }

  add(use: number, patterns: readonly WrittenPattern[]): void {
    for (const pattern of patterns) {
      const type = typeof pattern === 'string' ? pattern : pattern.type;
      const where = typeof pattern === 'string' ? [] : Object.entries(pattern.where ?? {});
      this.#byName.set(type, [...(this.#byName.get(type) ?? []), { use, where }]);
    }
  }

  /** Whether an event of this type may have uses: most types have none, and most of a log is of these. */
  concerns(type: number): boolean {
    const known = type < this.#known.length ? this.#known[type] : 0;
    return known === 0 ? this.#learn(type) : known === IS_USED;
  }

  #learn(type: number): boolean {
    if (type >= this.#known.length) {
      const wider = new Uint8Array(type * 2);
      wider.set(this.#known);
      this.#known = wider;
    }
    const isUsed = this.#byName.has(this.#vocabulary.types.names[type]);
    this.#known[type] = isUsed ? IS_USED : IS_UNUSED;
    return isUsed;
  }

  /** The uses of an event of this type that carries this detail row, each once, in the order of their adding. */
  uses(type: number, detail: number): readonly number[] {
    const known = (this.#types[type] ??= this.#read(type));
    if (!known.dependsOnCodes || detail < 0) return known.plain;
    return (this.#byDetail[detail] ??= this.#usesOf(known.interests, detail));
  }

  #read(type: number): TypeUses {
    const interests = this.#byName.get(this.#vocabulary.types.names[type]) ?? [];
    const plain = interests.filter((interest) => interest.where.length === 0);
    return {
      interests,
      plain: this.#usesOf(plain, -1),
      dependsOnCodes: plain.length < interests.length,
    };
  }

  /** Of these interests the uses of an event with this detail row, each once. */
  #usesOf(interests: readonly Interest[], detail: number): readonly number[] {
    const codes = this.#details.rows[detail]?.codes;
    let uses: number[] | undefined;
    for (const { use, where } of interests) {
      if (uses?.includes(use) === true) continue;
      if (where.every(([code, value]) => codes?.[code] === value)) (uses ??= []).push(use);
    }
    return uses ?? NONE;
  }
}
