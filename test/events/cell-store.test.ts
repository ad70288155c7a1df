/** Arrays that are used again are blank again, and nobody has one that another still has. */
import { describe, expect, test } from 'vitest';
import { blankCells, CellStore } from '../../src/events/cell-store.ts';
import { widened } from '../../src/events/widened.ts';

const LENGTH = 1024;

describe('a store of arrays', () => {
  test('gives what it took back, blank, to who comes after', () => {
    const store = new CellStore();
    const [one, other] = store.within(() => [blankCells(LENGTH).fill(7), blankCells(LENGTH).fill(8)]);
    store.takeBack();
    const [again, more, third] = store.within(() => [1, 2, 3].map(() => blankCells(LENGTH)));
    expect(new Set([again, more])).toEqual(new Set([one, other]));
    expect(third).not.toBe(again);
    for (const cells of [again, more, third]) expect(cells).toEqual(new Int32Array(LENGTH));
  });

  test('gives nothing twice before it was taken back, nor outside of its work', () => {
    const store = new CellStore();
    const within = store.within(() => [blankCells(LENGTH), blankCells(LENGTH)]);
    store.takeBack();
    const outside = blankCells(LENGTH);
    const inner = new CellStore();
    const [before, nested, after] = store.within(() => [
      blankCells(LENGTH),
      inner.within(() => blankCells(LENGTH)),
      blankCells(LENGTH),
    ]);
    expect(new Set([before, after])).toEqual(new Set(within));
    expect(within).not.toContain(outside);
    expect(within).not.toContain(nested);
  });

  test('does not keep a long array that has a longer one in its place, but a short one', () => {
    const store = new CellStore();
    const [long, short] = store.within(() => [blankCells(100_000), blankCells(LENGTH)]);
    const [longer, wider] = store.within(() => [widened(long, 100_001), widened(short, LENGTH + 1)]);
    store.takeBack();
    const again = store.within(() => [long, short, longer, wider].map(({ length }) => blankCells(length)));
    expect(again[0]).not.toBe(long);
    for (const [at, cells] of [short, longer, wider].entries()) expect(again[at + 1]).toBe(cells);
  });

  test('is left when its work fails, and lets go what nobody wanted since the last time', () => {
    const store = new CellStore();
    const [first] = store.within(() => [blankCells(LENGTH)]);
    store.takeBack();
    expect(() =>
      store.within(() => {
        throw new Error('it fails');
      }),
    ).toThrow('it fails');
    expect(blankCells(LENGTH)).not.toBe(first);
    store.takeBack();
    expect(store.within(() => blankCells(LENGTH))).not.toBe(first);
  });
});
