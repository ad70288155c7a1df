/**
 * Sensitivity: which parameters move which answers. A screening of all finds those that matter; among these the variance of each answer
 * is apportioned, and each is moved to both ends of its range.
 */
import { chosenParameters, type Chosen } from './chosen.ts';
import { elementaryEffects, type ElementaryEffects } from './elementary-effects.ts';
import { endsDesign, oneAtATime, type OneAtATime } from './one-at-a-time.ts';
import type { DesignedRun, Play } from './run-design.ts';
import { sobolDesign, runsOfRow } from './sobol-design.ts';
import { sobolIndices, type Apportioned } from './sobol-indices.ts';
import { trajectory } from './trajectories.ts';

export interface SensitivitySizes {
  /** Of the screening: effects of each parameter. */
  readonly trajectories: number;
  /** Rows by which variance is apportioned. */
  readonly samples: number;
  /** How many parameters may go on from the screening. */
  readonly most: number;
}

/** `assumption: 10 trajectories rank inputs well (Morris 1991 took 4); 64 rows tell a half from a quarter; eight bars fit a screen` */
export const DEFAULT_SIZES: SensitivitySizes = { trajectories: 10, samples: 64, most: 8 };
/** Kinds of luck with which each end of a range is tried. */
export const LUCKS_AT_ENDS = 10;

export interface SensitivityInput extends SensitivitySizes {
  /** Parameters as the scenario has them, as shares of their ranges; outside 0 to 1 where it has them outside. */
  readonly current: readonly number[];
  /** How many figures each run has. */
  readonly answers: number;
  readonly seed: string;
  readonly play: Play;
  /** Told after the screening. */
  readonly whenChosen?: (chosen: Chosen) => void;
}

/** Of one answer. */
export interface AnswerSensitivity {
  /** By parameter, luck last. */
  readonly effects: readonly ElementaryEffects[];
  /** By chosen parameter. */
  readonly ends: OneAtATime;
  /** By chosen parameter, luck last; null where the answer never changes, or too few runs have it. */
  readonly shares: Apportioned | null;
}

export interface Sensitivity extends Chosen {
  readonly answers: readonly AnswerSensitivity[];
}

/** Runs of the screening; luck is moved once in each trajectory as well. */
export const runsToScreen = ({ trajectories }: SensitivitySizes, parameters: number): number =>
  trajectories * (parameters + 2);

/** Runs for those that go on. */
export const runsToApportion = ({ samples }: SensitivitySizes, chosen: number): number =>
  chosen === 0 ? LUCKS_AT_ENDS : samples * runsOfRow(chosen) + LUCKS_AT_ENDS * (2 * chosen + 1);

export async function sensitivity(input: SensitivityInput): Promise<Sensitivity> {
  const { current, answers, seed, samples, most, play } = input;
  const paths = Array.from({ length: input.trajectories }, (_, nth) => trajectory(nth, current.length, seed));
  const screened = await playGroups(
    play,
    paths.map((one) => one.runs),
  );
  const effects = elementaryEffects(paths, screened, answers);
  const found = chosenParameters(effects, most);
  const { chosen } = found;
  input.whenChosen?.(found);
  const ends = await playGroups(play, endsDesign(LUCKS_AT_ENDS, chosen, current));
  const rows = chosen.length === 0 ? [] : await playGroups(play, sobolDesign(samples, chosen, current, seed));
  return {
    ...found,
    answers: effects.map((ofAnswer, answer) => ({
      effects: ofAnswer,
      ends: oneAtATime(ends, answer),
      shares: sobolIndices(
        rows.map((row) => row.map((figures) => figures[answer])),
        seed,
      ),
    })),
  };
}

/** Plays all at once and puts them together again as they were grouped. */
async function playGroups(play: Play, groups: readonly (readonly DesignedRun[])[]) {
  const figures = await play(groups.flat());
  let from = 0;
  return groups.map((group) => figures.slice(from, (from += group.length)));
}
