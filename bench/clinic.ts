/** A clinic whose parameters are known, to be forgotten and found again: three unknowns, three figures. */
import { measureRows } from '../src/indicators/index.ts';
import { indicatorContext } from '../src/cli/answers/indicator-context.ts';
import { modelOf } from '../src/cli/run/model-of.ts';
import { priorQuantile, unknownsOf, withValues, type Scenario } from '../src/scenario/index.ts';
import { simulate } from '../src/simulation/index.ts';
import { calibrate, targetsOf, type CalibrationTarget, type Figures } from '../src/whatif/index.ts';
import { Luck } from '../src/whatif/calibration/luck.ts';

const source = 'assumption: for the test';

const CLINIC: Scenario = {
  name: 'clinic',
  source,
  start: '2014-01-01',
  machines: [
    {
      name: 'visit',
      opens: ['patient.came'],
      config: {
        initial: 'outside',
        states: {
          outside: { on: { 'patient.came': 'seen' } },
          seen: { on: { 'patient.sent_on': 'ward', 'patient.went_home': 'gone' } },
          ward: { on: { 'patient.discharged': 'gone' } },
          gone: { type: 'final' },
        },
      },
    },
  ],
  calendars: { office: { always: true } },
  arrivals: { patients: { event: 'patient.came', rate: '400 per year' } },
  stages: {
    'visit.seen': {
      duration: '2 h',
      outcomes: [
        { event: 'patient.sent_on', chance: 0.3 },
        { event: 'patient.went_home', otherwise: true },
      ],
    },
    'visit.ward': {
      outcomes: [{ event: 'patient.discharged', duration: { exponential: { mean: '10 d' } }, chance: 1 }],
    },
  },
  measures: {
    came: { kind: 'flow', label: 'Patients', events: ['patient.came'] },
    sent_on: { kind: 'ratio', label: 'Sent on', events: ['patient.sent_on'], of: ['patient.came'] },
    on_ward: { kind: 'stock', label: 'On the ward', in: ['visit.ward'] },
  },
  calibration: {
    unknown: {
      patients: { path: 'arrivals.patients.rate', prior: ['200 per year', '800 per year'], source },
      sent_on: { path: 'stages.visit.seen.outcomes[0].chance', prior: [0.1, 0.6], source },
      stay: {
        path: 'stages.visit.ward.outcomes[0].duration.exponential.mean',
        times: [0.5, 2],
        shape: 'log_uniform',
        source,
      },
    },
    targets: {
      came: { measure: 'came', value: 0, tolerance: 1, source },
      sent_on: { measure: 'sent_on', value: 0, tolerance: 0.1, source },
      on_ward: { measure: 'on_ward', value: 0, tolerance: 0.02, source },
    },
  },
};

const YEARS = 1;
const UNKNOWNS = unknownsOf(CLINIC);
const TARGETS = targetsOf(CLINIC);
/** The luck of the world that was counted is none of those that the calibration plays with. */
const OBSERVED = 1_000_000;

function figures(point: readonly number[], seed: string, replication: number): Figures {
  const values = UNKNOWNS.map((unknown, at) => priorQuantile(unknown, point[at]));
  const model = modelOf({ scenario: withValues(CLINIC, UNKNOWNS, values), years: YEARS });
  const rows = measureRows(simulate(model, { seed, replication }), indicatorContext(model));
  return TARGETS.map(
    ({ measure }) => rows.find((row) => row.measure === measure && row.by === '')?.value ?? null,
  );
}

export interface Recovery {
  /** Whether each unknown's truth lay within nine tenths of its posterior. */
  readonly covered: readonly boolean[];
  /** How wide these nine tenths were of the prior's. */
  readonly width: readonly number[];
}

/** Draws a truth, counts one year of its world, forgets it, and looks for it by so many runs. */
export async function recover(seed: string, runs: number): Promise<Recovery> {
  const luck = new Luck(seed, 'truth');
  const truth = UNKNOWNS.map(() => luck.uniform());
  const counted = figures(truth, seed, OBSERVED);
  const targets = TARGETS.map((one, at): CalibrationTarget => ({ ...one, value: counted[at] ?? 0 }));
  const { draws } = await calibrate({
    unknowns: UNKNOWNS.length,
    targets,
    runs,
    seed,
    play: (asked) => Promise.resolve(asked.map((run) => figures(run.point, seed, run.luck))),
  });
  const ranges = UNKNOWNS.map((_, at) => {
    const sorted = draws.map((draw) => draw[at]).sort((a, b) => a - b);
    const edge = (share: number): number => sorted[Math.round((sorted.length - 1) * share)];
    return [edge(0.05), edge(0.95)] as const;
  });
  return {
    covered: ranges.map(([low, high], at) => low <= truth[at] && truth[at] <= high),
    width: ranges.map(([low, high]) => (high - low) / 0.9),
  };
}
