/** The tables of a sheet say what plain maps would say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChildSheet } from '../../src/simulation/child-sheet.ts';

type Step = readonly [
  what: 'set' | 'next' | 'blank',
  table: number,
  row: number,
  column: number,
  value: number,
];

const LEAST = -0x80000000;

describe('a sheet of two tables', () => {
  it.each([1, 5, 32, 33, 100, 300])('of %i columns each agrees with a map', (width) => {
    const blanks = [
      Array.from({ length: width }, (_, column) => (column % 3 === 0 ? -7 : 0)),
      Array.from({ length: width }, (_, column) => (column % 2 === 0 ? LEAST : 3)),
    ];
    const step: fc.Arbitrary<Step> = fc.tuple(
      fc.constantFrom('set', 'next', 'blank'),
      fc.nat(1),
      fc.nat(300),
      fc.nat(width - 1),
      fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(LEAST, 0x7fffffff, -7, 0, 3)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const sheet = new ChildSheet();
        const tables = blanks.map((blank) => sheet.table(blank));
        const map = new Map<string, number>();
        const known = (table: number, row: number, column: number): number =>
          map.get(`${table} ${row} ${column}`) ?? blanks[table][column];
        for (const [what, table, row, column, value] of steps) {
          const before = known(table, row, column);
          if (what === 'set') {
            tables[table].set(row, column, value);
            map.set(`${table} ${row} ${column}`, value);
          } else if (what === 'next') {
            expect(tables[table].next(row, column)).toBe(before);
            map.set(`${table} ${row} ${column}`, (before + 1) | 0);
          } else {
            sheet.blank(row);
            for (const key of map.keys()) if (key.split(' ')[1] === String(row)) map.delete(key);
          }
        }
        for (const [, , row] of steps)
          for (let column = 0; column < width; column++)
            for (const table of [0, 1])
              expect(tables[table].get(row, column)).toBe(known(table, row, column));
        expect(tables[0].get(100_000, 0)).toBe(blanks[0][0]);
      }),
      { seed: 17, numRuns: 12 },
    );
  });
});
