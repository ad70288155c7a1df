/** A run whose events leave memory as they happen, and whose numbers of children are given out again. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EventChunk, LogPart } from '../../../src/events/index.ts';
import { Run } from '../../../src/simulation/engine/run.ts';
import { simulate, simulateInto } from '../../../src/simulation/simulate.ts';
import { chain, days, modelOf, type World } from './tiny.ts';

/** Families with siblings who stay ten days; a third of the children come again a month later. */
const coming = (length: number): World => ({
  machines: { file: chain('came', ['here', 'left']) },
  scenario: {
    start: '2015-06-01',
    years: days(length),
    people: { default: { family_size: { '1': 0.5, '3': 0.5 } } },
    arrivals: { contacts: { event: 'came', rate: '20 per day' } },
    stages: { 'file.here': { duration: { exponential: { mean: '10 d' } }, outcomes: [{ event: 'left', otherwise: true }] } },
    returns: { again: { after: ['left'], event: 'came', chance: 0.3, delay: '30 d' } },
    birthdays: [{ age: 18, event: 'left' }],
  },
}); // prettier-ignore

const OPTIONS = { seed: 'memory', replication: 0 };

/** Every column of a chunk as bytes: the chunk itself is used again. */
const bytesOf = ({ length, start, ...columns }: EventChunk): string =>
  [start, ...Object.values(columns).map((column) => hashOf(column.subarray(0, length)))].join(' ');

const hashOf = (column: Uint8Array | Uint16Array | Int32Array): string =>
  createHash('sha256')
    .update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
    .digest('hex');

describe('events that leave memory', () => {
  it('are those of the log in memory, with the children who are new', () => {
    const model = modelOf(coming(800));
    const log = simulate(model, OPTIONS);
    const parts: string[] = [];
    const children: string[] = [];
    const take = ({ chunk, newcomers }: LogPart): void => {
      const { firstRow, firstFamily, family, families } = newcomers;
      parts.push(bytesOf(chunk));
      newcomers.ids.forEach((id, at) =>
        children.push(`${firstRow + at} ${id} of ${families[family[at] - firstFamily]}`),
      );
    };
    expect(simulateInto(model, OPTIONS, { take })).toBe(log.length);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts).toEqual([...log.chunks()].map(bytesOf));
    const { ids, family, families } = log.children;
    expect(children).toEqual(ids.map((id, row) => `${row} ${id} of ${families[family[row]]}`));
  });
});

describe('numbers of children', () => {
  it('are given out again when nothing is expected of the family any more', () => {
    const [short, long] = [100, 800].map((length) => new Run(modelOf(coming(length)), OPTIONS));
    const came = [short, long].map((run) => run.play().children.length);
    expect(came[1]).toBeGreaterThan(came[0] * 6);
    expect(long.people.numbered).toBeLessThan(short.people.numbered * 1.3);
  });
});
