/**
 * Every chart of a child plays: a scenario made from the charts alone, in which each state lasts some days and each event that
 * may leave it is as likely as another, runs, visits what can be visited, and replays.
 */
import { describe, expect, it } from 'vitest';
import { machines } from '../../machines/index.ts';
import { interplay } from '../../machines/interplay.ts';
import { modelOf } from '../../src/cli/run/model-of.ts';
import { replay, replayRules, simulate } from '../../src/simulation/index.ts';
import { readText } from '../scenario/memory-files.ts';
import { tell } from '../simulation/engine/tiny.ts';
import { comesBySomebody, stagesOf } from './chart-stages.ts';

/** Charts that the engine plays: of children, but for the five of the shipped scenarios, which have limits among themselves. */
const PLAYED_ELSEWHERE = ['contact', 'early_help', 'assessment', 'child_in_need', 'protection'];
const played = Object.entries(machines).filter(
  ([name, { subject }]) => subject === 'child' && !PLAYED_ELSEWHERE.includes(name),
);

const stages = stagesOf(played.map(([name]) => name));

const opening = [...new Set(played.flatMap(([, { opens }]) => opens))].filter(
  (type) => comesBySomebody(type) || type === 'looked_after.started' || type === 'child.died',
);
const arrivals = Object.fromEntries(
  opening.map((event, at) => [`stream_${at}`, { event, rate: '500 per year', prefix: `s${at}-` }]),
);

const scenario = {
  name: 'every-chart',
  title: 'Every chart',
  question: 'Does every chart play?',
  start: '2014-04-01',
  rules: '2015-06-01',
  years: 3,
  source: 'assumption: for the test',
  calendars: {
    office: { weekdays: ['monday', 'friday'], from: '09:00', to: '17:00', holidays: 'england' },
  },
  machines: played.map(([name]) => name),
  people: {
    default: {
      family_size: { '1': 0.7, '2': 0.3 },
      first_child_age: [{ from: '0 years', to: '14 years', share: 1 }],
      sex: { M: 0.5, F: 0.5 },
    },
  },
  arrivals,
  stages,
  untaken: Object.fromEntries(
    interplay(machines).map(({ event }) => [
      event,
      'here each chart is opened by itself: another need not be open',
    ]),
  ),
};

describe('every chart of a child', () => {
  const { scenario: read } = readText(JSON.stringify(scenario));
  const model = modelOf({ scenario: read, years: 3 });
  const log = simulate(model, { seed: 'charts', replication: 0 });
  const told = tell(log);

  it('is opened and comes to an end', () => {
    const opened = new Set(told.map(({ machine }) => machine));
    expect([...opened].filter((name) => name in machines).sort()).toEqual(
      played.map(([name]) => name).sort(),
    );
  });

  it('replays as it was played', () => {
    expect(replay(log, replayRules(model))).toBeNull();
    expect(log.length).toBeGreaterThan(5000);
  });

  it('takes nearly every event that somebody decides', () => {
    const happened = new Set(told.map(({ type }) => type));
    const expected = [...new Set(played.flatMap(([, { machine }]) => machine.events as string[]))].filter(
      comesBySomebody,
    );
    // Long ways, as to a later review of an adoptive placement, are walked by the graph tests.
    const missing = expected.filter((type) => !happened.has(type));
    expect(missing.length / expected.length).toBeLessThan(0.1);
  });
});
