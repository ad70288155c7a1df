/** Facts that ask for several events within a time. */
import { describe, expect, it } from 'vitest';
import { ChildSheet } from '../../src/simulation/child-sheet.ts';
import { FactBook, type FactContext } from '../../src/simulation/facts.ts';

const DAY = 1440;

/** A book of one fact about moves, and what was asked of it. */
function bookOf(atLeast: number | undefined) {
  const names: string[] = [];
  const context = {
    vocabulary: { types: { names, add: (name: string) => names.push(name) - 1 } },
    details: { rows: [] },
    children: { born: [], attributes: [], attributeBits: [], familySize: () => 1 },
    office: { isWorking: () => true },
    timescales: {},
  } as unknown as FactContext;
  const sheet = new ChildSheet();
  const said = { yes: 'Yes.', no: 'No.', source: 'assumption: for the test' };
  const facts = { moved: { kind: 'within', events: ['moved'], days: 10, atLeast, ...said } } as const;
  return { book: new FactBook(facts, { ...context, sheet }), sheet };
}

describe('a fact about events within so many days', () => {
  it.each([
    [undefined, [0], 10, true],
    [undefined, [0], 10.1, false],
    [1, [0, 5], 15, true],
    [2, [0], 1, false],
    [2, [0, 5], 10, true],
    [2, [0, 5], 11, false],
    [2, [0, 5, 6], 14, true],
    [3, [0, 5, 6], 9, true],
    [3, [0, 5, 6], 11, false],
    [3, [0, 5, 6, 7], 14, true],
    [4, [0, 5, 6, 7], 10, true],
  ] as const)('at least %s of those on the days %j, asked on day %s: %s', (atLeast, days, asked, answer) => {
    const { book, sheet } = bookOf(atLeast);
    for (const day of days) book.record(3, 0, -1, day * DAY);
    expect(book.ask(0, 3, Math.round(asked * DAY))).toBe(answer);
    expect(book.ask(0, 2, Math.round(asked * DAY))).toBe(false);
    sheet.blank(3);
    expect(book.ask(0, 3, Math.round(asked * DAY))).toBe(false);
  });
});
