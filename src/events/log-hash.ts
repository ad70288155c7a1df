/**
 * The hash of a log: over the values of all events in order, so that two runs can be compared whatever was written of them.
 * It depends on what the events say and on nothing else: names count by their letters, not by their numbers, and neither
 * the size of the chunks nor the order in which names were first met matters. It finds differences; it keeps no secret.
 */
import type { EventChunk } from './chunk.ts';
import type { DetailRow } from './details.ts';
import type { EventSource } from './log.ts';
import { avalanche, hashText, NameHashes } from './name-hashes.ts';

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/** Everything of a source but its events. */
export type EventNames = Omit<EventSource, 'chunks' | 'horizon'>;

const detailText = (row: DetailRow): string => JSON.stringify([row.type, Object.entries(row.codes)]);

/** One table of name hashes a column, each with a salt of its own: the same name means another thing in another column. */
const namesOf = ({ vocabulary, children, details }: EventNames) => ({
  child: new NameHashes(children.ids, 1, -1),
  family: new NameHashes(children.families, 2, -1),
  adopter: new NameHashes(children.adopters, 3, -1),
  machine: new NameHashes(vocabulary.machines.names, 4, 0),
  type: new NameHashes(vocabulary.types.names, 5, 0),
  state: new NameHashes(vocabulary.states.names, 6, 0),
  activity: new NameHashes(vocabulary.activities.names, 7, 0),
  team: new NameHashes(vocabulary.teams.names, 8, 0),
  detail: new NameHashes(details.rows, 9, -1, detailText),
});

/** The hash of one replication, event after event. Names may be added to the tables between two chunks. */
export class ReplicationHash {
  readonly #source: EventNames;
  readonly #names: ReturnType<typeof namesOf>;
  readonly #replication: number;
  #a = 0x243f6a88;
  #b = 0x13198a2e;
  events = 0;

  constructor(source: EventNames) {
    this.#source = source;
    this.#names = namesOf(source);
    this.#replication = source.replication;
  }

  /** Adds the events of a chunk. */
  take(chunk: EventChunk): void {
    this.#source.children.spell();
    for (const names of Object.values(this.#names)) names.extend();
    const names = this.#names;
    const { hashes: child } = names.child;
    const { hashes: family } = names.family;
    const { hashes: adopter } = names.adopter;
    const { hashes: machine } = names.machine;
    const { hashes: type } = names.type;
    const { hashes: state } = names.state;
    const { hashes: activity } = names.activity;
    const { hashes: team } = names.team;
    const { hashes: detail } = names.detail;
    let a = this.#a;
    let b = this.#b;
    // Sums are cut to 32 bits as they grow, which is all of them that counts: whole numbers cost less than larger ones.
    for (let i = 0; i < chunk.length; i++) {
      const c = child[chunk.child[i] + 1];
      const f = family[chunk.family[i] + 1];
      const p = adopter[chunk.adopter[i] + 1];
      const m = machine[chunk.machine[i]];
      const t = type[chunk.type[i]];
      const s = state[chunk.state[i]];
      const y = activity[chunk.activity[i]];
      const g = team[chunk.team[i]];
      const d = detail[chunk.detail[i] + 1];
      const minute = Math.imul(chunk.minute[i], 0x9e3779b1);
      const cause = Math.imul(chunk.cause[i], 0x85ebca77);
      const place = Math.imul((chunk.instance[i] << 16) ^ chunk.worker[i], 0xc2b2ae3d);
      const persons = (((c + f) | 0) + p) | 0;
      const states = (((((m + t) | 0) + s) | 0) + y) | 0;
      const others = (((((g + d) | 0) + minute) | 0) + ((cause + place) | 0)) | 0;
      const bySum = (((persons + states) | 0) + others) | 0;
      const byXor = c ^ f ^ p ^ m ^ t ^ s ^ y ^ g ^ d ^ minute ^ cause ^ place;
      a = (Math.imul(((a << 13) | (a >>> 19)) ^ bySum, 0xcc9e2d51) + b) | 0;
      b = Math.imul(((b << 15) | (b >>> 17)) ^ byXor, 0x1b873593) ^ (a >>> 15);
    }
    this.#a = a;
    this.#b = b;
    this.events += chunk.length;
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    const a = this.#a ^ Math.imul(this.events, 0x9e3779b1);
    const b = this.#b ^ Math.imul(this.#replication + 1, 0x85ebca77);
    const first = avalanche(a + b);
    return hex(first) + hex(avalanche(b ^ first));
  }
}

/** The hash of one replication: 16 hexadecimal digits. */
export function replicationHash(source: EventSource): string {
  const hash = new ReplicationHash(source);
  for (const chunk of source.chunks()) hash.take(chunk);
  return hash.digest();
}

/** The hash of a run: over the hashes of its replications in order, so that these may be computed side by side. */
export class LogHash {
  #a = 0x452821e6;
  #b = 0x38d01377;

  /** Adds the next replication. */
  take(source: EventSource): void {
    this.add(replicationHash(source));
  }

  /** Adds the next replication by its own hash. */
  add(replication: string): void {
    this.#a = hashText(replication, this.#a);
    this.#b = hashText(replication, this.#b ^ this.#a);
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    return hex(this.#a) + hex(this.#b);
  }
}

/** The hash of a run by the hashes of its replications. */
export function combineHashes(replications: readonly string[]): string {
  const hash = new LogHash();
  for (const replication of replications) hash.add(replication);
  return hash.digest();
}
