/** Common random numbers on the base scenario, with a fortieth of its opening stock: what is not changed keeps its luck. */
import { beforeAll, describe, expect, it } from 'vitest';
import { events, facts, machines, timescales } from '../../machines/index.ts';
import { readScenario } from '../../src/scenario/index.node.ts';
import { resolveMachines, type Scenario } from '../../src/scenario/index.ts';
import { compileModel, simulate } from '../../src/simulation/index.ts';
import { chain, ofType, tell, type Happening } from '../simulation/engine/tiny.ts';
import { firstDifference, told, toTheByte } from './told.ts';
import { isLong } from './how-often.ts';

const shippedDirectory = new URL('../../scenarios', import.meta.url).pathname;
const SHIPPED = { machines, facts, timescales, events };
const YEARS = isLong ? 0.5 : 0.08;
/** Day of the changes. */
const FROM = 12;

let base: Scenario;
let rows: Happening[];

function played(scenario: Scenario): Happening[] {
  const model = compileModel(scenario, resolveMachines(scenario, SHIPPED, new Map()), { years: YEARS });
  return tell(simulate(model, { seed: 'luck', replication: 0 }));
}

const teams = (changes: Scenario['teams']): Scenario => ({ ...base, teams: { ...base.teams, ...changes } });

/** The base with other numbers for a key of a team from a date on, each for so many days. */
function from(team: string, key: 'workers' | 'caseload' | 'places', ...values: readonly number[]): Scenario {
  const written = base.teams?.[team]?.[key] ?? 1;
  const before = typeof written === 'number' ? [{ value: written }] : written;
  const later = values.map((value, index) => ({ from: dateOn(FROM + index * 6), value }));
  return teams({ [team]: { ...base.teams?.[team], [key]: [...before, ...later] } });
}

const dateOn = (day: number): string => new Date(Date.UTC(2014, 3, 1 + day)).toISOString().slice(0, 10);

beforeAll(() => {
  const { scenario } = readScenario('kingston-2015', { shippedDirectory });
  const stock = Object.entries(scenario.opening ?? {});
  base = {
    ...scenario,
    opening: Object.fromEntries(stock.map(([name, one]) => [name, one.count === undefined ? one : { ...one, count: Math.ceil(one.count / (isLong ? 4 : 40)) }])),
  };
  rows = played(base);
}); // prettier-ignore

describe('in the base scenario', () => {
  const before = (all: readonly Happening[]): string[] =>
    toTheByte(all.filter(({ minute }) => minute < FROM * 1440));

  const changes: [string, () => Scenario][] = [
    ['workers', () => from('referral_and_assessment', 'workers', 2)],
    [
      'families who come',
      () => {
        const [name, one] = Object.entries(base.arrivals ?? {})[0];
        const changes = [...(one.changes ?? []), { from: dateOn(FROM), times: 2 }];
        return { ...base, arrivals: { ...base.arrivals, [name]: { ...one, changes } } };
      },
    ],
    ['cases that one may hold', () => from('safeguarding', 'caseload', 1)],
    ['places of conferences', () => from('chairs', 'places', 0, 2)],
  ];

  // Two say it in short; the others take their time.
  it.each(isLong ? changes : changes.slice(0, 2))('nothing moves before the date of a change in %s, down to the byte', (_, changed) => {
    const other = played(changed());
    expect(firstDifference(before(other), before(rows))).toBeNull();
    expect(firstDifference(told(other), told(rows))).not.toBeNull();
  }); // prettier-ignore

  it('an unused parameter moves nothing', () => {
    const other = played({
      ...teams({ nobody: { unlimited: true } }),
      people: { ...base.people, nobody: { family_size: { '9': 1 }, sex: { M: 1 } } },
      returns: {
        never: { after: ['contact.received'], event: 'contact.received', chance: 0, delay: '1 d' },
        ...base.returns,
      },
    });
    expect(firstDifference(toTheByte(other), toTheByte(rows))).toBeNull();
  });

  it('fewer families are a part of the families there were', () => {
    const [name, one] = Object.entries(base.arrivals ?? {})[0];
    const fewer = { ...one, changes: (one.changes ?? [{ from: '2014-04-01', times: 1 }]).map((change) => ({ ...change, times: change.times * 0.6 })) };
    const came = (all: readonly Happening[]): string[] =>
      ofType(all, one.event)
        .filter(({ cause, minute }) => cause === -1 && minute >= 0)
        .map(({ minute, child, codes }) => JSON.stringify([minute, child, codes]));
    const [less, more] = [came(played({ ...base, arrivals: { ...base.arrivals, [name]: fewer } })), came(rows)];
    const all = new Set(more);
    expect(less.filter((arrival) => !all.has(arrival))).toEqual([]);
    expect(less.length).toBeGreaterThan(more.length / 3);
    expect(less.length).toBeLessThan(more.length);
  }); // prettier-ignore

  it('a change downstream moves nothing upstream, where no team is shared and nobody comes again', () => {
    const apart = (changes: Scenario['teams']): Happening[] =>
      played({ ...teams({ spa_mash: { unlimited: true }, ...changes }), returns: {} });
    const upstream = (all: readonly Happening[]): string[] =>
      told(all.filter(({ machine, activity, cause, minute }) =>
        minute >= 0 && (machine === 'contact' || activity.startsWith('contact.')) && cause >= -1));
    const one = apart({});
    const other = apart({
      referral_and_assessment: { ...base.teams?.['referral_and_assessment'], workers: 2 },
      chairs: { ...base.teams?.['chairs'], places: 1 },
    });
    expect(upstream(one).length).toBeGreaterThan(400);
    expect(firstDifference(upstream(other), upstream(one))).toBeNull();
    expect(firstDifference(told(other), told(one))).not.toBeNull();
  }); // prettier-ignore

  it('a worker more at a single desk never delays anybody who comes to it', () => {
    const desk = (workers: number): Map<string, number> => {
      const { machines: own, ...queue } = singleDesk(workers);
      const machinery = resolveMachines({ ...queue, machines: own }, SHIPPED, new Map());
      const model = compileModel(queue, machinery, { years: YEARS });
      const all = tell(simulate(model, { seed: 'luck', replication: 0 }));
      return new Map(ofType(all, 'task.started').map(({ child, minute }) => [child, minute]));
    };
    const [few, more] = [desk(4), desk(5)];
    expect(few.size).toBeGreaterThan(200);
    for (const [child, minute] of few) expect(more.get(child) ?? Infinity, child).toBeLessThanOrEqual(minute);
    expect([...few].some(([child, minute]) => (more.get(child) ?? 0) < minute)).toBe(true);
  });
});

/** The base's families and office hours at one desk, where each child is served first come first served. */
function singleDesk(workers: number): Scenario {
  const [name, one] = Object.entries(base.arrivals ?? {})[0];
  const { opens, config } = chain(one.event, ['here', 'contact.served']);
  return {
    source: 'assumption: a desk',
    start: base.start,
    calendars: base.calendars,
    people: base.people,
    arrivals: { [name]: one },
    machines: [{ name: 'desk', opens: [...opens], config: config as Record<string, unknown> }],
    teams: { desk: { workers } },
    stages: {
      'desk.here': {
        team: 'desk',
        tasks: [{ name: 'serve', hours: { mean: '2 h', sd: '2 h' } }],
        outcomes: [{ event: 'contact.served' }],
      },
    },
  };
}
