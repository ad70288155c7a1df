/** Where steps are kept: found again under the answers that led to them, and under no others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuardAnswer } from '../../src/statechart/index.ts';
import { START, StepMemory } from '../../src/statechart/step-memory.ts';
import type { Step } from '../../src/statechart/table.ts';

const stepTo = (next: number): Step => ({
  taken: true,
  next,
  emitted: [],
  emittedEvents: [],
  exited: [],
  entered: [],
  passed: [],
  done: false,
});

/** The questions that a step asks under these answers: question 2n or 2n+1 after n, as the answer to it was. */
function asks(depth: number, bits: number): readonly GuardAnswer[] {
  const asked: GuardAnswer[] = [];
  for (let guard = 1; asked.length < depth; guard = guard * 2 + Number(asked[asked.length - 1].answer))
    asked.push({ guard, answer: ((bits >> (guard % 16)) & 1) === 1 });
  return asked;
}
const answersOf = (bits: number) => ({ answer: (guard: number) => ((bits >> (guard % 16)) & 1) === 1 });

const where = fc.record({
  configuration: fc.integer({ min: START, max: 300 }),
  event: fc.nat(40),
  bits: fc.nat(0xffff),
});

describe('the memory of steps', () => {
  it('gives back what was remembered for the same questions and answers, whatever came between', () => {
    fc.assert(
      fc.property(fc.array(where, { maxLength: 200 }), (places) => {
        const memory = new StepMemory();
        const known = new Map<string, Step>();
        const depth = (event: number) => event % 6;
        const keyOf = ({ configuration, event, bits }: (typeof places)[number]) =>
          JSON.stringify([configuration, event, asks(depth(event), bits)]);
        for (const [next, place] of places.entries()) {
          const { configuration, event, bits } = place;
          expect(memory.recall(configuration, event, answersOf(bits))).toBe(known.get(keyOf(place)));
          const step = memory.remember(configuration, event, asks(depth(event), bits), stepTo(next));
          known.set(keyOf(place), step as Step);
        }
        for (const place of places)
          expect(memory.recall(place.configuration, place.event, answersOf(place.bits))).toBe(
            known.get(keyOf(place)),
          );
      }),
      { seed: 7 },
    );
  });

  it('keeps one object for all steps alike', () => {
    const memory = new StepMemory();
    expect(memory.remember(0, 0, [], stepTo(4))).toBe(memory.remember(9, 3, [], stepTo(4)));
    expect(memory.remember(1, 0, [], stepTo(5))).not.toBe(memory.remember(9, 3, [], stepTo(4)));
  });

  it('notices another question where one stood before', () => {
    const memory = new StepMemory();
    memory.remember(0, 0, [{ guard: 1, answer: true }], stepTo(1));
    expect(memory.remember(0, 0, [{ guard: 2, answer: true }], stepTo(1))).toBeUndefined();
  });
});
