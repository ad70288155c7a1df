/** The charts agree with their events, facts, codes and timescales, and with each other. */
import { describe, expect, it } from 'vitest';
import {
  codeSets,
  events,
  facts,
  machines,
  timescales,
  type EventPattern,
  type FactEntry,
} from '../../machines/index.ts';
import { interplay } from '../../machines/interplay.ts';
import { createTable, explore } from '../../src/statechart/index.ts';

const charts = Object.entries(machines).map(([name, { machine }]) => {
  const table = createTable(machine);
  explore(table);
  return { name, table };
});
const named = new Set(charts.flatMap(({ table }) => table.eventTypes));
const consequences = interplay(machines);
const typeOf = (pattern: EventPattern): string => (typeof pattern === 'string' ? pattern : pattern.type);
const takers = (type: string): string[] =>
  charts.filter(({ table }) => table.eventTypes.includes(type)).map(({ name }) => name);

const patternsOf = (fact: FactEntry): readonly EventPattern[] => {
  if (fact.kind === 'since') return [...fact.since, ...(fact.until ?? [])];
  return fact.kind === 'within' || fact.kind === 'count' ? fact.events : [];
};
const timescalePatterns = Object.values(timescales).flatMap(({ starts, stops, ends }) => [
  ...starts,
  ...stops,
  ...ends,
]);
const allPatterns = [...timescalePatterns, ...Object.values(facts).flatMap(patternsOf)];

/** Events that one chart causes in others and that also happen by themselves. */
const ALSO_BY_ITSELF: readonly string[] = [
  'contact.received',
  'placement_order.granted',
  'special_guardianship.ordered',
  'adoption_order.granted',
  'child_arrangements.ordered',
  'adoption_plan.changed',
  'harm.suspected',
  'education_missing.identified',
  'interim_care_order.made',
  'adoption_order.granted',
  'legal_planning.requested',
  'placement.started.connected_person',
  'placement.started.with_parents',
  'placement.started.adoptive',
];

/** Starts of clocks that several charts take: what happened once counts once, and the stop is of one chart. */
const OF_MANY_CHARTS = ['looked_after.started', 'placement_order.granted'];

/** Clocks of a court or agency's rule whose text nobody has confirmed yet. */
const TO_CONFIRM = [
  'case_management_hearing',
  'issues_resolution_hearing',
  'adoption_decision',
  'adoption_register',
  'panel_to_decision',
  'adopter_information',
  'adopter_panel_to_decision',
  'private_fostering_notified',
  'life_story_book',
  'area_notice',
  'care_leaver_contact',
  'care_leaver_first_visit',
  'care_leaver_second_visit',
  'dental_check',
  'personal_education_plan',
  'reviewing_officer',
  'short_break_first_review',
  'short_break_review',
  'short_break_visit',
];

describe('events', () => {
  it('every event that a chart takes or causes is in events.ts, and the other way round', () => {
    const used = new Set([...named, ...consequences.map(({ event }) => event)]);
    expect([...used].sort()).toEqual(Object.keys(events).sort());
  });

  it('are facts in dotted lower case', () => {
    const odd = Object.keys(events).filter((type) => !/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/.test(type));
    expect(odd).toEqual([]);
  });

  it('what a chart causes is taken by a chart or says why nobody need take it', () => {
    const lost = consequences.filter(
      ({ event, opens, takenBy }) =>
        opens.length === 0 && takenBy.length === 0 && events[event]?.untaken === undefined,
    );
    expect(lost).toEqual([]);
    expect(consequences.length).toBeGreaterThan(10);
  });

  it('what only other charts cause is said to be a consequence', () => {
    const kinds = consequences
      .filter(({ event }) => !ALSO_BY_ITSELF.includes(event))
      .map(({ event }) => [event, events[event]?.decidedBy]);
    expect(kinds.filter(([, decidedBy]) => decidedBy !== 'consequence')).toEqual([]);
  });

  it('every code that an event carries has its code set, and every code set is carried', () => {
    const carried = new Set(Object.values(events).flatMap((entry) => entry.carries));
    expect([...carried].sort()).toEqual(Object.keys(codeSets).sort());
  });

  it('no code has the name of a column of the event', () => {
    const columns = ['sequence', 'replication', 'minute', 'child', 'family', 'adopter', 'machine', 'instance', 'type', 'state', 'activity', 'team', 'worker', 'cause', 'detail']; // prettier-ignore
    expect(Object.keys(codeSets).filter((code) => columns.includes(code))).toEqual([]);
  });

  it('codes of the national returns are theirs', () => {
    expect(Object.keys(codeSets['category']?.codes ?? {}).sort()).toEqual([
      'EMO',
      'MUL',
      'NEG',
      'PHY',
      'SAB',
    ]);
    expect(codeSets['primary_need']?.codes['N1']).toBe('Abuse or neglect');
    expect(codeSets['source']?.codes['6']).toBe('Police');
    expect(codeSets['closure_reason']?.codes['RC8']).toMatch(/no further action/);
  });
});

describe('facts', () => {
  it('every guard of a chart is a fact', () => {
    const guards = charts.flatMap(({ table }) => table.guards.map(({ name }) => name));
    expect(new Set(guards).size).toBeGreaterThan(4);
    expect(guards.filter((name) => facts[name] === undefined)).toEqual([]);
  });

  it('name events that there are', () => {
    expect(allPatterns.map(typeOf).filter((type) => events[type] === undefined)).toEqual([]);
    expect(allPatterns.length).toBeGreaterThan(100);
  });

  it('ask only for codes that the event carries', () => {
    const asked = allPatterns.flatMap((pattern) =>
      typeof pattern === 'string'
        ? []
        : Object.entries(pattern.where ?? {}).map((code) => ({ pattern, code })),
    );
    const unknown = asked.filter(
      ({ pattern, code: [name, value] }) =>
        events[pattern.type]?.carries.includes(name) !== true || codeSets[name]?.codes[value] === undefined,
    );
    expect(unknown).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
  });

  it('say yes and no in a sentence each', () => {
    const sentence = /^[A-Z].*\.$/;
    const odd = Object.entries(facts).filter(
      ([, { yes, no }]) => !sentence.test(yes) || !sentence.test(no) || yes === no,
    );
    expect(odd).toEqual([]);
  });

  it('about lateness name a timescale that there is', () => {
    const named = Object.values(facts).flatMap((fact) => (fact.kind === 'late' ? [fact.timescale] : []));
    expect(named.length).toBeGreaterThan(0);
    expect(Object.keys(timescales)).toEqual(expect.arrayContaining(named));
  });

  it('that count beyond one count what happens once in the log: only one chart takes it', () => {
    const counted = Object.values(facts).flatMap((fact) =>
      fact.kind === 'count' && fact.atLeast > 1 ? fact.events.map(typeOf) : [],
    );
    expect(counted.filter((type) => takers(type).length !== 1)).toEqual([]);
  });

  it('age bands cover every age once', () => {
    const bands = ['under_1', 'age_1_4', 'age_5_9', 'age_10_15', 'age_16_plus'].map((name) => facts[name]);
    for (let age = 0; age < 18; age += 0.5) {
      const holds = bands.filter(
        (fact) => fact?.kind === 'age' && age >= (fact.from ?? 0) && age < (fact.below ?? Infinity),
      );
      expect(holds).toHaveLength(1);
    }
  });
});

describe('timescales', () => {
  it('start and stop with what only one chart takes, or happens once whoever takes it', () => {
    const used = Object.values(timescales).flatMap(({ starts, stops }) => [...starts, ...stops].map(typeOf));
    expect(used.filter((type) => takers(type).length !== 1 && !OF_MANY_CHARTS.includes(type))).toEqual([]);
  });

  it('hold in June 2015', () => {
    for (const { valid } of Object.values(timescales)) {
      expect(valid.from <= '2015-06-01').toBe(true);
      expect(valid.to === null || valid.to >= '2015-06-01').toBe(true);
    }
  });

  it('keep what the law says apart from local practice', () => {
    const LAW = /Working Together 2015|Act 1989|Act 2002|Regulations 20\d\d|Practice Direction 12A|guidance/;
    const all = Object.entries(timescales);
    expect(all.filter(([, { kind, source }]) => (kind === 'statutory') !== LAW.test(source))).toEqual([]);
    const unsure = all.filter(([, { kind, verified }]) => kind === 'statutory' && !verified);
    expect(unsure.map(([name]) => name).sort()).toEqual([...TO_CONFIRM].sort());
  });

  it.each([
    ['referral_decision', 1, 'working days'],
    ['single_assessment', 45, 'working days'],
    ['initial_conference', 15, 'working days'],
    ['core_group', 10, 'working days'],
    ['first_review_conference', 3, 'months'],
    ['later_review_conference', 6, 'months'],
    ['mash_red', 4, 'hours'],
    ['mash_amber', 1, 'working days'],
    ['mash_green', 3, 'working days'],
    ['strategy_discussion', 3, 'working days'],
    ['cp_visit', 10, 'working days'],
    ['cin_first_review', 6, 'weeks'],
    ['cin_review', 3, 'months'],
  ])('%s: %i %s', (name, amount, unit) => {
    expect(timescales[name]?.limit).toEqual({ amount, unit });
  });
});
