/** Small scenarios of every part, well-formed. */
import fc from 'fast-check';

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/);
const event = fc.stringMatching(/^[a-z]{1,5}\.[a-z]{1,5}$/);
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('yes', 'null', '1.0', '# x', ': ', '- a', "it's", 'a\nb'),
);
const amount = fc.integer({ min: 1, max: 400 });
const unit = fc.constantFrom('wd', 'wh');
const duration = fc.tuple(amount, unit).map(([number, of]) => `${number} ${of}`);
const hours = amount.map((number) => `${number} min`);
const chance = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const date = fc
  .tuple(
    fc.integer({ min: 2000, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'));

const distribution = fc.oneof(
  duration,
  fc.record({ mean: duration, sigma: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10) }),
  fc.record({ observed: fc.array(duration, { minLength: 1, maxLength: 3 }) }),
  fc.record({ exponential: fc.record({ mean: duration }) }),
  amount.map((median) => ({ median: `${median} wd`, p90: `${median * 2} wd` })),
  chance.map((share) => ({
    bands: [
      { to: '2 wd', share },
      { to: '9 wd', share: 1 - share },
    ],
  })),
);

const workers = fc.oneof(
  fc.nat(20),
  fc
    .uniqueArray(date, { minLength: 1, maxLength: 3 })
    .chain((dates) => fc.tuple(...dates.sort().map((from) => fc.nat(20).map((value) => ({ from, value }))))),
);

const outcomes = fc.oneof(
  event.map((type) => [{ event: type }]),
  fc.tuple(event, event, chance).map(([first, second, share]) => [
    { event: first, chance: share },
    { event: second, otherwise: true },
  ]),
);

const optional = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });

const stage = optional({
  label: text,
  team: name,
  duration: distribution,
  tasks: fc.array(fc.record({ name: fc.constant('work'), hours }), { maxLength: 1 }),
  outcomes,
  hazards: fc.array(fc.record({ event, per_year: chance }), { maxLength: 2 }),
  together: chance,
  waits_for: text,
});

const team = optional({ label: text, workers, caseload: fc.integer({ min: 1, max: 30 }), note: text });

/** A well-formed scenario as plain data. */
export const arbitraryScenario = optional({
  title: text,
  start: date,
  years: fc.integer({ min: 1, max: 9 }),
  seed: text,
  teams: fc.dictionary(name, team, { maxKeys: 3 }),
  stages: fc.dictionary(event, stage, { maxKeys: 3 }),
  people: fc.dictionary(name, optional({ sex: chance.map((share) => ({ M: share, F: 1 - share })) }), {
    maxKeys: 2,
  }),
  measures: fc.dictionary(
    name,
    fc.record({
      kind: fc.constant('flow'),
      label: text,
      events: fc.array(event, { minLength: 1, maxLength: 2 }),
    }),
    { maxKeys: 2 },
  ),
}).map((scenario) => ({ ...scenario, source: 'assumption: for the test' }));

/** Anything that YAML can say, near a scenario and far from it. */
export const arbitraryNonsense = fc.oneof(
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null), duration, date),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.oneof(
          fc.constantFrom(
            'teams',
            'stages',
            'workers',
            'duration',
            'outcomes',
            'chance',
            'median',
            'cases',
            'extends',
            'source',
            'people',
            'machines',
            'kind',
            'facts',
            'measures',
            'meets',
            'thresholds',
            'arrivals',
            'hours',
            'tasks',
          ),
          name,
        ),
        tie('value'),
        { maxKeys: 4 },
      ),
    ),
  })).value,
);
