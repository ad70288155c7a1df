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

/** The same, where a birthday some weeks after they come opens another chart. */
const growing = (length: number, when?: string): World => {
  const { machines, scenario } = coming(length);
  return {
    machines: { ...machines, other: chain('turned', ['open', 'other.ended']) },
    facts: {
      gone_lately: { kind: 'within', events: ['left'], days: 15, yes: 'y', no: 'n', source: 'test' },
      gone_often: { kind: 'count', events: ['left'], atLeast: 100, yes: 'y', no: 'n', source: 'test' },
    },
    scenario: {
      ...scenario,
      stages: { ...scenario.stages, 'other.open': { duration: '1 d', outcomes: [{ event: 'other.ended', otherwise: true }] } },
      birthdays: [{ age: 10 + 30 / 365.25, event: 'turned', when }],
    },
  };
}; // prettier-ignore

describe('numbers of children', () => {
  it('are given out again when nothing is expected of the family any more', () => {
    const [short, long] = [100, 800].map((length) => new Run(modelOf(coming(length)), OPTIONS));
    const came = [short, long].map((run) => run.play().children.length);
    expect(came[1]).toBeGreaterThan(came[0] * 6);
    expect(long.people.numbered).toBeLessThan(short.people.numbered * 1.3);
  });

  it('are given out again before a birthday that opens nothing, and not before one that does', () => {
    const numbered = (when?: string): number => {
      const run = new Run(modelOf(growing(400, when)), OPTIONS);
      run.play();
      return run.people.numbered;
    };
    const [never, lately, always] = [numbered('gone_often'), numbered('gone_lately'), numbered()];
    expect(lately).toBeGreaterThan(never);
    expect(always).toBeGreaterThan(lately);
  });

  it('stay while a birthday is to come on which the facts will hold, as they are on that day', () => {
    const log = simulate(modelOf(growing(200, 'gone_lately')), OPTIONS);
    const { types } = log.vocabulary;
    const [left, turned] = [types.names.indexOf('left'), types.names.indexOf('turned')];
    const lastLeft = new Map<number, number>();
    const found: string[] = [];
    const known: string[] = [];
    const birthday = (child: number): number =>
      log.children.born[child] + Math.round(10 * 365.25 + 30) * 1440;
    for (const { length, type, child, minute } of log.chunks())
      for (let row = 0; row < length; row++) {
        if (type[row] === left && minute[row] < birthday(child[row])) lastLeft.set(child[row], minute[row]);
        if (type[row] === turned) found.push(`${log.children.ids[child[row]]} at ${minute[row]}`);
      }
    for (const [child, minute] of lastLeft) {
      const day = birthday(child);
      if (day - minute <= 15 * 1440 && day < log.horizon) known.push(`${log.children.ids[child]} at ${day}`);
    }
    expect(found.length).toBeGreaterThan(100);
    expect(found.sort()).toEqual(known.sort());
  });
});
