/** The events of a log by whom they are about, each as numbers that say the same in two logs of one scenario and another. */
import type { EventChunk, EventSource } from '../../../events/index.ts';
import { avalanche, NameHashes } from '../../../events/name-hashes.ts';
import { WORK_MACHINE } from '../../../events/vocabulary.ts';

/** Whom an event is about: a child, a family, adopters, or nobody (the number of workers). */
export type SubjectKind = 'child' | 'family' | 'adopter' | 'nobody';

export interface SubjectRows {
  readonly kind: SubjectKind;
  readonly id: string;
  /** Sequences of its events, in order. */
  readonly rows: readonly number[];
}

const TWO_32 = 4_294_967_296;
const LOW_BITS = 0x1fffff;

/** Two words as one whole number below 2^53. */
const joined = (high: number, low: number): number => (low & LOW_BITS) * TWO_32 + (high >>> 0);

/** Numbers stand for what events say, so that names may be numbered otherwise in the other log; two that differ are alike once in 2^53. */
export class LogRows {
  readonly source: EventSource;
  readonly length: number;
  readonly minute: Int32Array;
  /** What the event says, all of it but its sequence and cause. */
  readonly exact: Float64Array;
  /** Of events of the charts: what happened, whenever; 0 of work. */
  readonly step: Float64Array;
  /** Of events of the charts: which instance took it; 0 of work. */
  readonly instance: Float64Array;
  readonly subjects = new Map<string, SubjectRows>();
  readonly #chunks: readonly EventChunk[];

  constructor(source: EventSource) {
    this.source = source;
    this.#chunks = [...source.chunks()];
    this.length = this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    this.minute = new Int32Array(this.length);
    this.exact = new Float64Array(this.length);
    this.step = new Float64Array(this.length);
    this.instance = new Float64Array(this.length);
    this.#number();
    this.#sort();
  }

  /** The chunk and the row in it of an event. */
  at(sequence: number): readonly [EventChunk, number] {
    const chunk = this.#chunks.find(({ start, length }) => sequence >= start && sequence < start + length);
    if (chunk === undefined) throw new RangeError(`there is no event ${sequence}`);
    return [chunk, sequence - chunk.start];
  }

  #number(): void {
    const { vocabulary, details } = this.source;
    const machine = new NameHashes(vocabulary.machines.names, 4, 0);
    const type = new NameHashes(vocabulary.types.names, 5, 0);
    const state = new NameHashes(vocabulary.states.names, 6, 0);
    const activity = new NameHashes(vocabulary.activities.names, 7, 0);
    const team = new NameHashes(vocabulary.teams.names, 8, 0);
    const detail = new NameHashes(details.rows, 9, -1, (row) =>
      JSON.stringify([row.type, Object.entries(row.codes)]),
    );
    for (const names of [machine, type, state, activity, team, detail]) names.extend();
    for (const chunk of this.#chunks) {
      for (let row = 0; row < chunk.length; row++) {
        const at = chunk.start + row;
        const minute = chunk.minute[row];
        const place = Math.imul(chunk.instance[row] + 1, 0xc2b2ae3d);
        const whose = machine.hashes[chunk.machine[row]] ^ place;
        const what = type.hashes[chunk.type[row]];
        const then = state.hashes[chunk.state[row]] ^ detail.hashes[chunk.detail[row] + 1];
        const work =
          activity.hashes[chunk.activity[row]] ^
          Math.imul(team.hashes[chunk.team[row]] ^ (chunk.worker[row] + 1), 0x27d4eb2f);
        const first = avalanche(whose ^ Math.imul(what, 0x9e3779b1) ^ Math.imul(then, 0x85ebca77));
        const second = avalanche(first ^ work ^ Math.imul(minute, 0x165667b1));
        this.minute[at] = minute;
        this.exact[at] = joined(second, avalanche(second ^ first ^ 0x2545f491));
        if (chunk.machine[row] === WORK_MACHINE) continue;
        this.step[at] = joined(first, avalanche(whose ^ what));
        this.instance[at] = joined(whose, avalanche(whose ^ 0x1b873593));
      }
    }
  }

  #sort(): void {
    const { children } = this.source;
    const { ids, families, adopters } = children;
    const rows = new Map<number, number[]>();
    const kinds = [ids.length, families.length, adopters.length] as const;
    const [isChild, isFamily] = [kinds[0], kinds[0] + kinds[1]];
    const nobody = isFamily + kinds[2];
    for (const chunk of this.#chunks) {
      for (let row = 0; row < chunk.length; row++) {
        const [child, family, adopter] = [chunk.child[row], chunk.family[row], chunk.adopter[row]];
        const subject =
          adopter >= 0 ? isFamily + adopter : child >= 0 ? child : family >= 0 ? isChild + family : nobody;
        const own = rows.get(subject);
        if (own === undefined) rows.set(subject, [chunk.start + row]);
        else own.push(chunk.start + row);
      }
    }
    for (const [subject, own] of rows) {
      const [kind, id]: readonly [SubjectKind, string] =
        subject < isChild
          ? ['child', ids[subject] ?? '']
          : subject < isFamily
            ? ['family', families[subject - isChild] ?? '']
            : subject < nobody
              ? ['adopter', adopters[subject - isFamily] ?? '']
              : ['nobody', ''];
      this.subjects.set(`${kind} ${id}`, { kind, id, rows: own });
    }
  }
}
