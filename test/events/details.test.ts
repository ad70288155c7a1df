/** Each distinct combination of codes is one row. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DetailTable } from '../../src/events/details.ts';

/** Texts that look like the lengths and ends of others. */
const text = fc.string({ unit: fc.constantFrom('1', '2', ':', 'a', '\u0000'), maxLength: 4 });
const combination = fc.record({
  type: text,
  codes: fc.dictionary(text, text, { maxKeys: 3, noNullPrototype: true }),
});

const sorted = (codes: Readonly<Record<string, string>>) =>
  Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1));
const asText = ({ type, codes }: { type: string; codes: Readonly<Record<string, string>> }): string =>
  JSON.stringify([type, sorted(codes)]);

describe('the table of details', () => {
  it('has a row for each combination, and finds it again', () => {
    fc.assert(
      fc.property(fc.array(combination, { maxLength: 12 }), (combinations) => {
        const details = new DetailTable();
        const rows = combinations.map(({ type, codes }) => details.add(type, codes));
        expect(details.rows.map(asText)).toEqual([...new Set(combinations.map(asText))]);
        expect(rows.map((row) => asText(details.rows[row]))).toEqual(combinations.map(asText));
      }),
      { seed: 18, numRuns: 300 },
    );
  });

  it('has the codes of a row in the order of their names, whatever order they came in', () => {
    const details = new DetailTable();
    expect(details.add('placed', { b: '2', a: '1' })).toBe(details.add('placed', { a: '1', b: '2' }));
    expect(Object.keys(details.rows[0].codes)).toEqual(['a', 'b']);
  });

  it('takes a row that is known to be new without looking for it', () => {
    const details = new DetailTable();
    details.add('placed', { kind: 'home' });
    expect(details.addNew({ type: 'meeting.booked', codes: { day: '2014-04-01' } })).toBe(1);
    expect(details.add('placed', { kind: 'home' })).toBe(0);
  });
});
