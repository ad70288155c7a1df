/** Small parts that made-up scenarios are put together from: durations, values by facts, values by date. */
import fc from 'fast-check';

/** A part of a scenario as plain data, as YAML has it. */
export type Part = Readonly<Record<string, unknown>>;

/** Facts that every made-up scenario knows. */
export const FACTS = ['marked', 'rare', 'back', 'older', 'lately', 'under_way', 'one_of_two', 'at_night', 'tardy'] as const; // prettier-ignore

export const START = '2015-03-16';

/** An ISO date so many days after the start. */
export const dateOn = (day: number): string =>
  new Date(Date.UTC(2015, 2, 16 + day)).toISOString().slice(0, 10);

/** Half of the time nothing. */
export const sometimes = <T>(value: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq });

/** Seldom something. */
export const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), value)
    .map(([luck, one]: [number, T]) => (luck === 4 ? one : undefined));

/** An object without the keys whose value is undefined. */
export const tidy = (value: Readonly<Record<string, unknown>>): Part =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

/** A mapping of these keys; those that come out undefined are left out. */
export const part = (keys: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Part> =>
  fc.record(keys).map(tidy);

export const int = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
export const percent = int(0, 100).map((of) => of / 100);
export const fact = fc.constantFrom(...FACTS);
const condition = fc.oneof(
  { weight: 3, arbitrary: fact },
  { weight: 1, arbitrary: fc.uniqueArray(fact, { minLength: 2, maxLength: 2 }) },
);

/** A value, or seldom one by facts. */
export const byFacts = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: value },
    {
      weight: 1,
      arbitrary: fc.record({
        cases: fc.array(fc.record({ when: condition, value }), { minLength: 1, maxLength: 2 }),
        otherwise: value,
      }),
    },
  );

export const modifiers = fc.array(fc.record({ when: condition, times: fc.constantFrom(0, 0.5, 2) }), {
  minLength: 1,
  maxLength: 2,
});

export const conditionOf = condition;

/** A value, or up to three by date, perhaps announced before. @param days within so many days */
export const dated = (value: fc.Arbitrary<number>, days: number): fc.Arbitrary<unknown> =>
  fc.oneof(
    value,
    fc
      .tuple(
        value,
        fc.uniqueArray(int(1, days), { minLength: 1, maxLength: 2 }),
        fc.array(fc.tuple(value, sometimes(int(0, 20))), { minLength: 2, maxLength: 2 }),
      )
      .map(([first, dates, later]) => [
        { value: first },
        ...dates
          .sort((a, b) => a - b)
          .map((day, index) => {
            const [then, ahead] = later[index];
            return tidy({
              from: dateOn(day),
              value: then,
              announced: ahead === undefined ? undefined : dateOn(day - ahead),
            });
          }),
      ]),
  );

/** Every kind of distribution there is. @param unit of its durations @param most the longest that is usual */
export function distribution(unit: string, most: number): fc.Arbitrary<unknown> {
  const amount = int(1, most);
  const text = (value: number): string => `${value} ${unit}`;
  const plain: fc.Arbitrary<unknown> = fc.oneof(
    int(0, most).map(text),
    fc.tuple(amount, int(1, 20)).map(([median, times]) => ({ median: text(median), p90: text(median * (1 + times)) })),
    fc
      .tuple(amount, int(1, 30), sometimes(fc.constantFrom('lognormal', 'gamma', 'normal')))
      .map(([mean, tenths, shape]) => tidy({ mean: text(mean), sd: text((mean * tenths) / 10), shape })),
    fc.tuple(amount, int(2, 15)).map(([mean, sigma]) => ({ mean: text(mean), sigma: sigma / 10 })),
    fc.tuple(int(5, 30), amount).map(([shape, scale]) => ({ weibull: { shape: shape / 10, scale: text(scale) } })),
    fc.tuple(int(5, 30), amount).map(([shape, mean]) => ({ gamma: { shape: shape / 10, mean: text(mean) } })),
    amount.map((mean) => ({ exponential: { mean: text(mean) } })),
    fc.tuple(int(0, most), amount).map(([from, more]) => ({ uniform: { from: text(from), to: text(from + more) } })),
    fc.tuple(amount, amount, int(1, 99)).map(([to, more, share]) => ({
      bands: [
        { to: text(to), share: share / 100 },
        { to: text(to + more), share: (100 - share) / 100 },
      ],
    })),
    fc.array(int(0, most).map(text), { minLength: 1, maxLength: 4 }).map((observed) => ({ observed })),
  ); // prettier-ignore
  return fc.oneof(
    { weight: 6, arbitrary: plain },
    {
      weight: 1,
      arbitrary: fc.tuple(int(1, 99), plain, plain).map(([share, one, other]) => ({
        mixture: [
          { share: share / 100, of: one },
          { share: (100 - share) / 100, of: other },
        ],
      })),
    },
  );
}

/** Hours of work, seldom more than a day. */
export const hours = fc.oneof(distribution('min', 300), distribution('h', 6));
/** How long a stay is planned to last. */
export const length = fc.oneof(distribution('d', 12), distribution('wd', 9), distribution('wh', 30));
/** At least an hour and never nothing, so that no loop is without delay. */
export const someTime = fc.oneof(
  int(1, 9).map((to) => ({ uniform: { from: '1 h', to: `${to} d` } })),
  int(1, 9).map((days) => `${days} d`),
);
/** Lasts as long as the opening stock has been there, however long that is. */
export const memoryless = int(1, 20).map((mean) => ({ exponential: { mean: `${mean} d` } }));
export const limit = fc.oneof(
  int(1, 15).map((amount) => `${amount} d`),
  int(1, 12).map((amount) => `${amount} wd`),
  int(2, 72).map((amount) => `${amount} h`),
  fc.constantFrom('1 weeks', '1 months', '24 wh'),
);
