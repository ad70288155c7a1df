/**
 * The keyed generator: uniform, unrelated between neighbouring keys, purposes and counts, and the same for ever.
 *
 * Seeds are fixed, so that a test that passes always passes. Each statistical test would fail for a perfect generator
 * with a chance of one in a million; there are some forty.
 */
import { describe, expect, it } from 'vitest';
import { lowerGamma, upperGamma } from '../../src/simulation/gamma-function.ts';
import {
  GENERATOR,
  Purposes,
  childKey,
  familyKey,
  masterKey,
  purposeId,
  uniform,
  type Key,
} from '../../src/simulation/random.ts';

const FALSE_ALARM = 1e-6;
const FAR = 4.9;
const DRAWS = process.env['CASEPATH_LONG'] ? 10_000_000 : 100_000;

/** With a thousand children each. */
const DAYS = process.env['CASEPATH_LONG'] ? 1000 : 200;

const newKey = (): Key => ({ hi: 0, lo: 0 });
const MASTER = masterKey('kingston', 0);
const PURPOSE = purposeId('assessment.in_progress/outcome');
const STREAM = purposeId('arrivals/contact');
const family = newKey();
const child = newKey();

/** The child of the n-th family of a day, and its first draw for a purpose. */
function firstDraw(day: number, nth: number, index: number, purpose: number): number {
  familyKey(MASTER, STREAM, day, nth, family);
  childKey(family, index, child);
  return uniform(child.hi, child.lo, purpose, 0);
}

/** Every way in which one draw neighbours the next. */
const SEQUENCES: Readonly<Record<string, (n: number) => number>> = {
  'one child, one purpose, count after count': (n) => uniform(MASTER.hi, MASTER.lo, PURPOSE, n),
  'one child, purpose after purpose': (n) => uniform(MASTER.hi, MASTER.lo, n, 0),
  'named purposes': (n) => uniform(MASTER.hi, MASTER.lo, purposeId(`stage_${n}/outcome`), 0),
  'key after key in the low word': (n) => uniform(MASTER.hi, n, PURPOSE, 0),
  'key after key in the high word': (n) => uniform(n, MASTER.lo, PURPOSE, 0),
  'child after child of a family': (n) => firstDraw(17, 3, n, PURPOSE),
  'family after family of a day': (n) => firstDraw(17, n, 0, PURPOSE),
  'day after day': (n) => firstDraw(n - 1000, 0, 0, PURPOSE),
  'count and purpose in step': (n) => uniform(MASTER.hi, MASTER.lo, n, n),
  'key and purpose in step': (n) => uniform(n, n, n, 0),
};

/** The chance of counts at least so even, or at least so uneven, whichever is the smaller, if all bins were alike. */
function chanceOfEvenness(counts: Float64Array, total: number): number {
  const expected = total / counts.length;
  const sum = counts.reduce(
    (soFar, count) => soFar + ((count - expected) * (count - expected)) / expected,
    0,
  );
  const freedom = counts.length - 1;
  return 2 * Math.min(lowerGamma(freedom / 2, sum / 2), upperGamma(freedom / 2, sum / 2));
}

/** Distance in standard errors; one in a million is further than 4.9. */
const standardErrors = (found: number, expected: number, variance: number): number =>
  Math.abs(found - expected) / Math.sqrt(variance);

describe.each(Object.entries(SEQUENCES))('draws of %s', (_, draw) => {
  it('fill 16 and 256 bins evenly, by their first bits and by their twentieth', () => {
    const [coarse, fine, deep] = [new Float64Array(16), new Float64Array(256), new Float64Array(256)];
    for (let n = 0; n < DRAWS; n++) {
      const u = draw(n);
      coarse[Math.floor(u * 16)] += 1;
      fine[Math.floor(u * 256)] += 1;
      const shifted = u * 4096;
      deep[Math.floor((shifted - Math.floor(shifted)) * 256)] += 1;
    }
    expect(chanceOfEvenness(coarse, DRAWS)).toBeGreaterThan(FALSE_ALARM);
    expect(chanceOfEvenness(fine, DRAWS)).toBeGreaterThan(FALSE_ALARM);
    expect(chanceOfEvenness(deep, DRAWS)).toBeGreaterThan(FALSE_ALARM);
  });

  it('do not tell what the next is', () => {
    const pairs = new Float64Array(1024);
    let [runs, product, before] = [1, 0, draw(0)];
    for (let n = 1; n < DRAWS; n++) {
      const u = draw(n);
      pairs[Math.floor(before * 32) * 32 + Math.floor(u * 32)] += 1;
      if (u < 0.5 !== before < 0.5) runs += 1;
      product += (u - 0.5) * (before - 0.5);
      before = u;
    }
    expect(chanceOfEvenness(pairs, DRAWS - 1)).toBeGreaterThan(FALSE_ALARM);
    expect(standardErrors(runs, DRAWS / 2, DRAWS / 4)).toBeLessThan(FAR);
    expect(standardErrors(product, 0, DRAWS / 144)).toBeLessThan(FAR);
  });
});

describe('the tests themselves', () => {
  /** What is wrong with a sequence, as far as the tests above see it. */
  function faults(draw: (n: number) => number): string[] {
    const [bins, pairs] = [new Float64Array(16), new Float64Array(1024)];
    let [runs, product, before] = [1, 0, draw(0)];
    for (let n = 1; n < 20_000; n++) {
      const u = draw(n);
      bins[Math.floor(u * 16)] += 1;
      pairs[Math.floor(before * 32) * 32 + Math.floor(u * 32)] += 1;
      if (u < 0.5 !== before < 0.5) runs += 1;
      product += (u - 0.5) * (before - 0.5);
      before = u;
    }
    return [
      ...(chanceOfEvenness(bins, 19_999) > FALSE_ALARM ? [] : ['bins']),
      ...(chanceOfEvenness(pairs, 19_999) > FALSE_ALARM ? [] : ['pairs']),
      ...(standardErrors(runs, 10_000, 5000) < FAR ? [] : ['runs']),
      ...(standardErrors(product, 0, 20_000 / 144) < FAR ? [] : ['product']),
    ];
  }
  const good = (n: number): number => uniform(MASTER.hi, MASTER.lo, PURPOSE, n);

  it('find nothing in a good sequence', () => {
    expect(faults(good)).toEqual([]);
  });

  it.each([
    ['too even: steps of the golden section', (n: number) => (n * 0.6180339887498949) % 1, ['bins', 'pairs']],
    ['a fiftieth too many low ones', (n: number) => (n % 50 === 0 ? good(n) / 16 : good(n)), ['bins']],
    ['each draw twice', (n: number) => good(n >> 1), ['pairs', 'runs', 'product']],
    ['a tenth of the draws near the one before', (n: number) => (n % 10 === 0 ? good(n - 1) : good(n)), ['pairs']],
    ['high and low in turn', (n: number) => (good(n) + (n % 2)) / 2, ['runs']],
  ] as [string, (n: number) => number, string[]][])('find what is wrong with %s', (_, draw, wanted) => {
    expect(faults(draw)).toEqual(expect.arrayContaining(wanted));
  }); // prettier-ignore
});

describe('two streams with neighbouring keys', () => {
  it.each([
    ['purposes', (n: number) => [uniform(1, 2, 5, n), uniform(1, 2, 6, n)]],
    ['low words', (n: number) => [uniform(1, 2, 5, n), uniform(1, 3, 5, n)]],
    ['high words', (n: number) => [uniform(1, 2, 5, n), uniform(2, 2, 5, n)]],
    ['words exchanged', (n: number) => [uniform(1, 2, 5, n), uniform(2, 1, 5, n)]],
    ['siblings', (n: number) => [firstDraw(n, 0, 0, 5), firstDraw(n, 0, 1, 5)]],
    ['purposes of children', (n: number) => [firstDraw(n, 0, 0, 5), firstDraw(n, 0, 0, 6)]],
    ['count and purpose exchanged', (n: number) => [uniform(1, 2, 5, n), uniform(1, 2, n, 5)]],
  ] as const)('%s: pairs fill the square evenly', (_, pair) => {
    const cells = new Float64Array(1024);
    for (let n = 0; n < DRAWS; n++) {
      const [a, b] = pair(n) as [number, number];
      cells[Math.floor(a * 32) * 32 + Math.floor(b * 32)] += 1;
    }
    expect(chanceOfEvenness(cells, DRAWS)).toBeGreaterThan(FALSE_ALARM);
  });

  it('replications of one seed, and seeds of one text, have nothing in common', () => {
    const cells = new Float64Array(1024);
    const texts = ['1', '2', '11', 'a', 'aa'];
    let total = 0;
    for (let replication = 0; replication < 20_000; replication++) {
      const keys = texts.map((text) => masterKey(text, replication));
      for (let i = 1; i < keys.length; i++) {
        const [a, b] = [keys[i - 1], keys[i]];
        const [x, y] = [uniform(a.hi, a.lo, 1, 0), uniform(b.hi, b.lo, 1, 0)];
        cells[Math.floor(x * 32) * 32 + Math.floor(y * 32)] += 1;
        total += 1;
      }
    }
    expect(chanceOfEvenness(cells, total)).toBeGreaterThan(FALSE_ALARM);
  });
});

/** The 52 bits of a draw, as two words. */
function bitsOf(u: number): readonly [number, number] {
  const high = Math.floor(u * 4294967296);
  return [high | 0, Math.floor((u * 4294967296 - high) * 1048576)];
}

const countBits = (word: number): number => {
  let bits = 0;
  for (let left = word; left !== 0; left &= left - 1) bits += 1;
  return bits;
};

describe('one bit of the input', () => {
  it.each(['hi', 'lo', 'purpose', 'count'])(
    'of %s changes half of the bits of the draw, each bit equally often',
    (word) => {
      const trials = 4000;
      for (let bit = 0; bit < 32; bit++) {
        let flipped = 0;
        const byPosition = new Float64Array(52);
        for (let n = 0; n < trials; n++) {
          const input = { hi: n * 77, lo: n * 5 + 1, purpose: PURPOSE, count: n % 7 };
          const [a, b] = [input, { ...input, [word]: input[word as 'hi'] ^ (1 << bit) }].map(
            ({ hi, lo, purpose, count }) => bitsOf(uniform(hi, lo, purpose, count)),
          ) as [readonly [number, number], readonly [number, number]];
          const changed = [a[0] ^ b[0], a[1] ^ b[1]] as const;
          flipped += countBits(changed[0]) + countBits(changed[1]);
          for (let at = 0; at < 52; at++) {
            byPosition[at] += at < 32 ? (changed[0] >>> at) & 1 : (changed[1] >>> (at - 32)) & 1;
          }
        }
        expect(standardErrors(flipped, trials * 26, trials * 13)).toBeLessThan(FAR);
        // 4 words x 32 bits x 52 places: one in a million for all of them is 6.3 standard errors each.
        for (const count of byPosition) {
          expect(Math.abs(count - trials / 2) / Math.sqrt(trials / 4)).toBeLessThan(6.3);
        }
      }
    },
  );

  it.each(['hi', 'lo', 'index'])('of %s changes half of the bits of a child key', (word) => {
    const trials = 4000;
    for (let bit = 0; bit < 32; bit++) {
      let flipped = 0;
      for (let n = 0; n < trials; n++) {
        const input = { hi: n * 77, lo: n * 5 + 1, index: n % 5 };
        const other = { ...input, [word]: input[word as 'hi'] ^ (1 << bit) };
        const a = childKey(input, input.index, newKey());
        const b = childKey(other, other.index, newKey());
        flipped += countBits(a.hi ^ b.hi) + countBits(a.lo ^ b.lo);
      }
      expect(standardErrors(flipped, trials * 32, trials * 16)).toBeLessThan(FAR);
    }
  });
});

describe('keys', () => {
  it(`of ${DAYS * 1000} children are all different, in each word as often as chance has it`, () => {
    const seen = new Set<number>();
    const words = [new Set<number>(), new Set<number>()] as const;
    let keys = 0;
    for (let day = 0; day < DAYS; day++) {
      for (let nth = 0; nth < 250; nth++) {
        familyKey(MASTER, STREAM, day, nth, family);
        for (let index = 0; index < 4; index++) {
          childKey(family, index, child);
          // 21 bits of the one and all of the other: as much as a double holds.
          seen.add((child.hi & 0x1fffff) * 4294967296 + (child.lo >>> 0));
          words[0].add(child.hi);
          words[1].add(child.lo);
          keys += 1;
        }
      }
    }
    expect(seen.size).toBe(keys);
    // A million of 2^32 meet some 116 times by chance.
    const meetings = (keys * (keys - 1)) / 2 ** 33;
    for (const word of words) expect(standardErrors(keys - word.size, meetings, meetings)).toBeLessThan(FAR);
  });

  it('do not hang on the stream that another adds', () => {
    const other = purposeId('arrivals/other');
    const a = { ...familyKey(MASTER, STREAM, 3, 4, newKey()) };
    familyKey(MASTER, other, 3, 4, newKey());
    expect(familyKey(MASTER, STREAM, 3, 4, newKey())).toEqual(a);
    expect(familyKey(MASTER, other, 3, 4, newKey())).not.toEqual(a);
    expect(familyKey(MASTER, STREAM, 4, 3, newKey())).not.toEqual(a);
  });

  it('differ for seeds that seedrandom itself takes for one, and for texts of any script', () => {
    const texts = [
      '',
      '1',
      '11',
      '111',
      'ab',
      'abab',
      '\u0101',
      '\u0001',
      'é',
      'e\u0301',
      '\ud800',
      ' ',
      'x'.repeat(300),
    ];
    const keys = new Set(texts.map((text) => JSON.stringify(masterKey(text, 0))));
    expect(keys.size).toBe(texts.length);
  });
});

describe('the open interval', () => {
  it('is never left, whatever the words', () => {
    const wrong: number[][] = [];
    for (const word of [0, -1, 1, 0x7fffffff, -0x80000000, 0xffffffff]) {
      for (let n = 0; n < 10_000; n++) {
        const u = uniform(word, n, word, n);
        // The middle of one of 2^52 cells: 1 - u is exact, and not 0.
        const isMiddle = 1 - (1 - u) === u && Number.isInteger(u * 4503599627370496 - 0.5);
        if (!(u > 0 && u < 1 && isMiddle)) wrong.push([word, n, u]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has its tails: as many draws below 2^-k and above 1 - 2^-k as there should be', () => {
    for (const k of [8, 10, 12]) {
      let [low, high] = [0, 0];
      const edge = 1 / (1 << k);
      for (let n = 0; n < 2_000_000; n++) {
        const u = uniform(MASTER.hi, MASTER.lo, k, n);
        if (u < edge) low += 1;
        if (u > 1 - edge) high += 1;
      }
      for (const count of [low, high])
        expect(standardErrors(count, 2_000_000 * edge, 2_000_000 * edge)).toBeLessThan(FAR);
    }
  });
});

/** Found by trying name after name. */
const ONE_NUMBER = ['purpose 72689', 'purpose 1683240'] as const;

describe('purposes', () => {
  it('refuse two names with one number', () => {
    const purposes = new Purposes();
    expect(purposes.id('a/outcome')).toBe(purposeId('a/outcome'));
    expect(purposes.id('a/outcome')).toBe(purposes.id('a/outcome'));
    const [one, other] = ONE_NUMBER;
    expect(purposeId(one)).toBe(purposeId(other));
    purposes.id(one);
    expect(() => purposes.id(other)).toThrow(`${one} and ${other} would share their luck`);
  });
});

describe('the seed lock', () => {
  it(`${GENERATOR} gives what it has always given`, () => {
    const key = masterKey('kingston-2015', 7);
    const ofFamily = familyKey(key, STREAM, -31, 2, newKey());
    const ofChild = childKey(ofFamily, 1, newKey());
    expect({
      generator: GENERATOR,
      purpose: PURPOSE,
      key,
      ofFamily,
      ofChild,
      draws: [0, 1, 2].map((count) => uniform(ofChild.hi, ofChild.lo, PURPOSE, count)),
      zeros: uniform(0, 0, 0, 0),
    }).toMatchInlineSnapshot(`
      {
        "draws": [
          0.510081330847903,
          0.199768526499578,
          0.7961622269509906,
        ],
        "generator": "feistel32x2-4/1",
        "key": {
          "hi": 899808934,
          "lo": -332230133,
        },
        "ofChild": {
          "hi": 1304364834,
          "lo": 1141309216,
        },
        "ofFamily": {
          "hi": -1936800351,
          "lo": -490689194,
        },
        "purpose": 395224420,
        "zeros": 0.5513574677949696,
      }
    `);
  });
});
