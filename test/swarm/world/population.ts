/** Made-up families: who comes when, who comes again, who is there already. */
import fc from 'fast-check';
import { OPENED, type MachinePlan } from './machine.ts';
import { byFacts, dateOn, distribution, int, length, modifiers, part, percent, seldom, sometimes, tidy, type Part } from './pieces.ts'; // prettier-ignore

const halves = (first: number): readonly [number, number] => [first / 100, (100 - first) / 100];

export const people: fc.Arbitrary<Part> = fc.record({
  default: part({
    family_size: fc.constantFrom({ '1': 1 }, { '1': 0.5, '2': 0.3, '3': 0.2 }),
    first_child_age: fc.constantFrom(
      [{ from: '0 years', to: '18 years', share: 1 }],
      [
        { from: '0 years', to: '1 years', share: 0.25 },
        { from: '17 years', to: '18 years', share: 0.75 },
      ],
    ),
    sibling_gap: sometimes(fc.constantFrom('2 years', '5 years')),
    sex: sometimes(int(0, 100).map((of) => ({ M: of / 100, F: (100 - of) / 100 }))),
    ethnicity: sometimes(fc.constant({ A: 0.5, B: 0.5 })),
    attributes: fc.record({ marked: percent, rare: fc.constant(0.05) }),
  }),
  few: fc.constant<Part>({ family_size: { '4': 1 }, attributes: { marked: 0.5, rare: 0.5 } }),
});

const rhythm: fc.Arbitrary<Part> = fc.oneof(
  { weight: 4, arbitrary: int(1, 6).map((rate): Part => ({ rate: `${rate / 2} per day` })) },
  { weight: 1, arbitrary: int(7, 60).map((every): Part => ({ every: `${every} h` })) },
);

const arrival = (event: string, days: number): fc.Arbitrary<Part> =>
  fc
    .record({
      rhythm,
      season: seldom(fc.constant({ march: 2, may: 0.5 })),
      weekdays: seldom(fc.constant({ monday: 2, sunday: 0 })),
      hours: sometimes(
        int(0, 100).map((of) => {
          const [day, night] = halves(of);
          return [
            { from: '08:00', to: '18:00', share: day },
            { from: '18:00', to: '24:00', share: night },
          ];
        }),
      ),
      changes: sometimes(
        fc.tuple(int(1, days), fc.constantFrom(0, 0.5, 2)).map(([day, times]) => [{ from: dateOn(day), times }]),
      ),
      people: seldom(fc.constant('few')),
    })
    .map(({ rhythm: how, ...rest }) => {
      const { season, weekdays, hours, changes, ...always } = rest;
      const byChance = 'rate' in how ? { season, weekdays, hours, changes } : {};
      return tidy({ event, ...how, ...always, ...byChance });
    }); // prettier-ignore

/** Streams of some machines; the first always has one. */
export const arrivals = (plans: readonly MachinePlan[], days: number): fc.Arbitrary<Part> =>
  part(
    Object.fromEntries(
      plans.map(({ name, opens }, index) => {
        const one = arrival(opens.at(-1) as string, days);
        return [name, index === 0 ? one : seldom(one.map((more) => ({ ...more, prefix: `${name}-` })))];
      }),
    ),
  );

export const returns = (plans: readonly MachinePlan[]): fc.Arbitrary<Part> =>
  part(
    Object.fromEntries(
      plans.map(({ name, steps }) => [
        `after_${name}`,
        sometimes(
          part({
            after: fc.constantFrom([`${name}.on${steps.length - 1}`], [`${name}.withdrawn`, `${name}.on0`]),
            event: fc.constant(`${plans[0].name}.${OPENED}`),
            chance: byFacts(percent),
            modifiers: seldom(modifiers),
            delay: byFacts(length),
            together: fc.constantFrom(undefined, 0.5),
          }),
        ),
      ]),
    ),
  );

export const birthdays = (plans: readonly MachinePlan[]): fc.Arbitrary<Part[]> =>
  fc.array(
    fc.record({
      age: fc.constantFrom(1, 10, 18),
      event: fc.constantFrom(...plans.flatMap(({ name }) => [`${name}.noted`, `${name}.withdrawn`])),
      when: fc.constantFrom(undefined, 'one_of_two'),
    }),
    { maxLength: 2 },
  );

/** Children who came some time ago; of some the case is closed again. */
export function opening([first]: readonly MachinePlan[]): fc.Arbitrary<Part> {
  const came = `${first.name}.${OPENED}`;
  const stock = (history: readonly unknown[]) =>
    part({
      count: int(0, 8),
      elapsed: fc.oneof(distribution('d', 30), fc.constant<unknown>({ exponential: { mean: '20 d' } })),
      history: fc.constant(history),
      people: seldom(fc.constant('few')),
    });
  return part({
    known: sometimes(stock([{ event: came }])),
    known_longer: seldom(stock([{ event: came, before: '9 d' }, { event: `${first.name}.noted` }])),
  });
}
