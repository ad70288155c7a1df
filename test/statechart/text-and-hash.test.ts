/** JSON in one form, and its hash. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, isPlainData } from '../../src/statechart/canonical-json.ts';
import { fnv128 } from '../../src/statechart/hash.ts';

describe('canonical JSON', () => {
  it('says what JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON has no -0.
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 1 },
    );
  });

  it('sorts keys at every depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined, a: 2 }], a: null })).toBe(
      '{"a":null,"b":[{"a":2,"d":1}]}',
    );
  });

  it.each([
    [{ a: [1, 'x', null, true] }, true],
    [{ a: undefined }, true],
    [Object.create(null), true],
    [Number.NaN, false],
    [{ a: Infinity }, false],
    [[() => 1], false],
    [new Map(), false],
    [undefined, false],
    [1n, false],
  ])('plain data: %o is %s', (value, plain) => {
    expect(isPlainData(value)).toBe(plain);
  });
});

describe('FNV-1a with 128 bits', () => {
  it.each([
    ['', '6c62272e07bb014262b821756295c58d'],
    ['a', 'd228cb696f1a8caf78912b704e4a8964'],
    ['foobar', '343e1662793c64bf6f0d3597ba446f18'],
  ])('of "%s" is what its authors publish', (text, hash) => {
    expect(fnv128(text)).toBe(hash);
  });

  it('reads UTF-8', () => {
    expect(fnv128('ä')).not.toBe(fnv128('a\u0308'));
  });
});
