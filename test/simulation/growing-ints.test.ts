/** A growing table says what a plain map would say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingInts } from '../../src/simulation/growing-ints.ts';

type Step = readonly [what: 'set' | 'next' | 'blank', row: number, column: number, value: number];

describe('a table of growing rows', () => {
  it.each([1, 5, 32, 33, 48, 100, 300])('of %i columns agrees with a map', (width) => {
    const blank = Array.from({ length: width }, (_, column) => (column % 3 === 0 ? -7 : 0));
    const step: fc.Arbitrary<Step> = fc.tuple(
      fc.constantFrom('set', 'next', 'blank'),
      fc.nat(300),
      fc.nat(width - 1),
      fc.integer({ min: -1000, max: 1000 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const table = new GrowingInts(width, blank);
        const map = new Map<string, number>();
        const known = (row: number, column: number): number => map.get(`${row} ${column}`) ?? blank[column];
        for (const [what, row, column, value] of steps) {
          if (what === 'set') {
            table.set(row, column, value);
            map.set(`${row} ${column}`, value);
          } else if (what === 'next') {
            expect(table.next(row, column)).toBe(known(row, column));
            map.set(`${row} ${column}`, known(row, column) + 1);
          } else {
            table.blank(row);
            for (let each = 0; each < width; each++) map.delete(`${row} ${each}`);
          }
        }
        for (const [, row] of steps)
          for (let column = 0; column < width; column++)
            expect(table.get(row, column)).toBe(known(row, column));
        expect(table.get(100_000, 0)).toBe(blank[0]);
      }),
      { seed: 17, numRuns: 12 },
    );
  });
});
