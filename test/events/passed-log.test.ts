/** A log that is told part by part, as it goes from thread to thread, is the log. */
import { describe, expect, it } from 'vitest';
import { ChildTable } from '../../src/events/children.ts';
import { copyOf } from '../../src/events/chunk.ts';
import { ReplicationHash, replicationHash } from '../../src/events/log-hash.ts';
import type { LogPart } from '../../src/events/log.ts';
import { GainOfParts, GrowingNames } from '../../src/events/passed-log.ts';
import { simulate, simulateInto } from '../../src/simulation/index.ts';
import { chain, days, modelOf } from '../simulation/engine/tiny.ts';

/** Families with siblings, some of whom come again. */
const model = modelOf({
  machines: { file: chain('came', ['here', 'left']) },
  scenario: {
    start: '2015-06-01',
    years: days(800),
    people: { default: { family_size: { '1': 0.5, '3': 0.5 } } },
    arrivals: { contacts: { event: 'came', rate: '20 per day' } },
    stages: { 'file.here': { duration: { exponential: { mean: '10 d' } }, outcomes: [{ event: 'left', otherwise: true }] } },
    returns: { again: { after: ['left'], event: 'came', chance: 0.3, delay: '30 d' } },
  },
}); // prettier-ignore
const options = { seed: 'passed', replication: 3 };

describe('a log told part by part', () => {
  it('has the events and the names of the log in memory', () => {
    const gains = new GainOfParts();
    let names: GrowingNames | undefined;
    let hash: ReplicationHash | undefined;
    let parts = 0;
    const take = ({ chunk, ...tables }: LogPart): void => {
      const passed = structuredClone({ chunk: copyOf(chunk), gain: gains.next(tables) });
      if (names === undefined) hash = new ReplicationHash((names = new GrowingNames(3, passed.gain)));
      else names.learn(passed.gain);
      hash?.take(passed.chunk);
      parts++;
    };
    simulateInto(model, options, { take });
    const log = simulate(model, options);
    expect(parts).toBeGreaterThan(1);
    expect(hash?.digest()).toBe(replicationHash(log));
    expect(names?.details.rows).toEqual(log.details.rows);
    expect(names?.vocabulary.types.names).toEqual(log.vocabulary.types.names);
    expect(names?.children.ids).toEqual(log.children.ids);
    for (const column of ['family', 'born', 'sex', 'ethnicity', 'attributeBits'] as const) {
      expect(names?.children[column]).toEqual(log.children[column]);
    }
  });
});

describe('a table of children that goes on', () => {
  it('keeps identifiers that are texts and those that are numbers', () => {
    const first = new ChildTable(['female'], ['white'], []);
    first.addNumberedFamily(first.addPrefix('a.'), 7);
    first.addNumberedChild(0, 0, 0, 0, 0);
    first.addNumberedChild(0, 0, 0, 0, 0);
    const second = new ChildTable(['female'], ['white'], [], 2, 1);
    second.addChild('by name', second.addFamily('family by name'), 0, 0, 0, 0);
    second.addNumberedFamily(second.addPrefix('b.'), 9);
    second.addNumberedChild(2, 0, 0, 0, 0);
    const whole = new ChildTable(['female'], ['white'], []);
    whole.append(structuredClone(first.toPlain()));
    whole.append(structuredClone(second.toPlain()));
    expect(whole.ids).toEqual(['a.7.1', 'a.7.2', 'by name', 'b.9.1']);
    expect(whole.families).toEqual(['a.7', 'family by name', 'b.9']);
    expect([...whole.family]).toEqual([0, 0, 1, 2]);
  });
});
