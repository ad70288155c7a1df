/**
 * Keyed random numbers: a draw is a pure function of whose luck it is, what it is for and how many came before.
 *
 * Nothing is drawn "next", so a draw that is added or left out moves no other, and two scenarios with one seed give the
 * same child the same luck. The text of a seed becomes a key by `seedrandom`; everything after that is a hash of 64 bits
 * of key, 32 of purpose and 32 of count in four Feistel rounds, each with a full 32-bit mix.
 */
import seedrandom from 'seedrandom';

/** What the draws come from, for a run's manifest. Another name: another seed lock. */
export const GENERATOR = 'feistel32x2-4/1';

/** 64 bits as two 32-bit integers. */
export interface Key {
  hi: number;
  lo: number;
}

/** A permutation of the 32-bit integers in which each bit of the input moves half of the output's (Wellons, lowbias32). */
function mix(word: number): number {
  let x = word ^ (word >>> 16);
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return x ^ (x >>> 16);
}

/** Different constants for drawing and for making keys: a key is never a draw. */
const DRAW = 0x9e3779b9 | 0;
const DERIVE = 0x7f4a7c15;
const SECOND = 0x632be5ab;

/** The key that `a` and `b` lead to from a key; the result stands in `out`. */
function derive(hi: number, lo: number, a: number, b: number, out: Key): Key {
  let left = hi | 0;
  let right = lo | 0;
  right ^= mix((left + DERIVE) ^ a);
  left ^= mix((right + SECOND) ^ b);
  right ^= mix((left + b) ^ DERIVE);
  left ^= mix((right + a) ^ SECOND);
  out.hi = left;
  out.lo = right ^ mix(left);
  return out;
}

/**
 * The text in characters that seedrandom tells apart: it reads the low bytes only, and repeats a short text to fill its
 * state, so that '1' and '11' would be one seed. A colon that stands nowhere else makes each text its own.
 */
const seedKey = (seedText: string): string =>
  `:${encodeURIComponent(seedText.replaceAll(/\p{Cs}/gu, '\uFFFD'))}`;

/** The key of one replication of a seed. */
export function masterKey(seedText: string, replication: number): Key {
  const text = seedrandom(seedKey(seedText));
  const seed = { hi: text.int32(), lo: text.int32() };
  return derive(seed.hi, seed.lo, replication, 0x52455031, { hi: 0, lo: 0 });
}

/**
 * The key of a family: the how-many-th of a day's arrivals of a stream.
 * @param stream number of the stream's name, by `purposeId`
 * @param day days from the start of the scenario, may be negative
 */
export function familyKey(master: Key, stream: number, day: number, nth: number, out: Key): Key {
  derive(master.hi, master.lo, stream, day, out);
  return derive(out.hi, out.lo, nth, 0x46414d31, out);
}

/** The key of a child: the how-many-th of its family. `family` and `out` may not be the same. */
export function childKey(family: Readonly<Key>, index: number, out: Key): Key {
  return derive(family.hi, family.lo, index, 0x43484931, out);
}

/**
 * The key of a worker of a team.
 * @param purpose number of what the luck is for, with the team's name in it, by `purposeId`
 */
export function workerKey(master: Readonly<Key>, purpose: number, worker: number): Key {
  const team = derive(master.hi, master.lo, purpose, 0x574b5231, { hi: 0, lo: 0 });
  return derive(team.hi, team.lo, worker, 0x574b5232, { hi: 0, lo: 0 });
}

/**
 * A uniform number of the open interval (0, 1): the middle of one of 2^52 equal cells, so that neither u nor 1 - u is
 * ever 0, and 1 - u is exact.
 * @param purpose number of what it is for, by `purposeId`
 * @param count how many draws of this purpose the key had before
 */
export function uniform(keyHi: number, keyLo: number, purpose: number, count: number): number {
  let left = keyHi | 0;
  let right = keyLo | 0;
  right ^= mix((left + DRAW) ^ purpose);
  left ^= mix(right + count);
  right ^= mix(left + purpose);
  left ^= mix(right ^ DRAW);
  return ((left >>> 0) * 1048576 + (right >>> 12) + 0.5) * 2.220446049250313e-16;
}

/** The number of a purpose's name, e.g. `assessment.in_progress/outcome`: FNV-1a over its UTF-16 units, then mixed. */
export function purposeId(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    const unit = name.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 255), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return mix(hash);
}

/** Numbers of purposes that refuses two names with one number: they would share their luck. */
export class Purposes {
  readonly #names = new Map<number, string>();

  /** @throws Error where another name has the same number already (once in some hundred thousand scenarios). */
  id(name: string): number {
    const id = purposeId(name);
    const known = this.#names.get(id);
    if (known !== undefined && known !== name)
      throw new Error(`the purposes ${known} and ${name} would share their luck: rename one of them`);
    this.#names.set(id, name);
    return id;
  }
}
