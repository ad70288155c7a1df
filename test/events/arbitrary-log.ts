/** Logs for property tests: any log that the schema allows, whether or not a machine would. */
import fc from 'fast-check';
import { ChildTable, DetailTable, EventLog, newVocabulary } from '../../src/events/index.ts';

const SEXES = ['M', 'F', 'U'];
const ETHNICITIES = ['WBRI', 'MWBC', 'NOBT'];
const ATTRIBUTES = ['disabled', 'in_school'];

/** Names as a user may give them: also with letters, quotes and characters that are not ASCII. */
const name = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9_.+]{0,12}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 6 });

const family = fc.record({
  id: fc.stringMatching(/^20\d\d-[01]\d-[0-3]\d\.[1-9]$/),
  children: fc.array(
    fc.record({
      bornDay: fc.integer({ min: -8000, max: 2000 }),
      sex: fc.nat({ max: SEXES.length - 1 }),
      ethnicity: fc.nat({ max: ETHNICITIES.length - 1 }),
      bits: fc.nat({ max: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

const detail = fc.record({
  type: fc.constantFrom('referral.received', 'cp_plan.started', 'meeting.booked'),
  codes: fc.dictionary(fc.constantFrom('source', 'category', 'day'), name, { maxKeys: 3 }),
});

/** An event's columns as fractions of what there is to choose from, so that they fit whatever was generated beside them. */
const share = fc.nat({ max: 999 });
const event = fc.record({
  wait: fc.oneof(fc.constant(0), fc.nat({ max: 5000 })),
  child: fc.option(share),
  adopter: fc.option(share, { freq: 20 }),
  machine: share,
  instance: fc.nat({ max: 65_535 }),
  type: share,
  state: fc.option(share),
  activity: fc.option(share),
  team: fc.option(share),
  worker: fc.nat({ max: 65_535 }),
  cause: fc.option(share),
  detail: fc.option(share),
});

const pick = (of: number, share: number): number => Math.floor((share / 1000) * of);
const pickOr = (of: number, share: number | null, none: number): number =>
  share === null || of === 0 ? none : pick(of, share);

const content = fc.record({
  first: fc.integer({ min: -1_000_000, max: 0 }),
  families: fc.uniqueArray(family, { selector: ({ id }) => id, maxLength: 5 }),
  details: fc.array(detail, { maxLength: 6 }),
  adopters: fc.uniqueArray(name, { maxLength: 2 }),
  machines: names,
  types: names,
  states: names,
  activities: names,
  teams: names,
  events: fc.array(event, { maxLength: 60 }),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

function childrenOf({ families, adopters }: Content): ChildTable {
  const table = new ChildTable(SEXES, ETHNICITIES, ATTRIBUTES);
  for (const { id, children } of families) {
    const row = table.addFamily(id);
    children.forEach(({ bornDay, sex, ethnicity, bits }, i) =>
      table.addChild(`${id}.${i + 1}`, row, bornDay * 1440, sex, ethnicity, bits),
    );
  }
  table.adopters.push(...adopters);
  return table;
}

function detailsOf({ details }: Content): DetailTable {
  const table = new DetailTable();
  for (const { type, codes } of details) table.add(type, codes);
  return table;
}

function vocabularyOf(given: Content) {
  const vocabulary = newVocabulary();
  for (const list of ['machines', 'types', 'states', 'activities', 'teams'] as const) {
    for (const one of given[list]) vocabulary[list].add(one);
  }
  return vocabulary;
}

function logOf(given: Content, replication: number): EventLog {
  const [children, details, vocabulary] = [childrenOf(given), detailsOf(given), vocabularyOf(given)];
  const { machines, types, states, activities, teams } = vocabulary;
  const log = new EventLog(replication, vocabulary, children, details, 525_600);
  let minute = given.first;
  for (const e of given.events) {
    minute += e.wait;
    const child = pickOr(children.length, e.child, -1);
    log.append(
      minute,
      child,
      child < 0 ? -1 : children.family[child],
      1 + pick(machines.names.length - 1, e.machine),
      e.instance,
      1 + pick(types.names.length - 1, e.type),
      pickOr(states.names.length, e.state, 0),
      pickOr(activities.names.length, e.activity, 0),
      pickOr(teams.names.length, e.team, 0),
      e.worker,
      pickOr(log.length, e.cause, -1),
      pickOr(details.rows.length, e.detail, -1),
      pickOr(children.adopters.length, e.adopter, -1),
    );
  }
  return log;
}

/** Any log of the given replication. */
export const anyLog = (replication = 0): fc.Arbitrary<EventLog> =>
  content.map((given) => logOf(given, replication));
