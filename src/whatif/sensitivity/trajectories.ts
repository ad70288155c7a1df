/**
 * The design of a screening: trajectories, each of which moves one input after another and leaves the moved ones where they are (Morris
 * 1991, doi:10.1080/00401706.1991.10484804).
 */
import { Luck } from '../calibration/luck.ts';
import type { DesignedRun } from './run-design.ts';

/** Levels of a grid over each range: 0, 1/3, 2/3 and 1, as Morris proposes. */
const LEVELS = 4;
/** A step of half the levels and more, with which every level is as likely (Morris 1991, section 3). */
const STEP = LEVELS / (2 * (LEVELS - 1));

export interface Trajectory {
  /** One run more than there are inputs. */
  readonly runs: readonly DesignedRun[];
  /** Which input is moved before each run but the first; `parameters` is luck. */
  readonly moved: readonly number[];
  /** By how much of its range: positive upwards, 1 for luck. */
  readonly steps: readonly number[];
}

/**
 * The n-th trajectory from 0: of another number of them it is the same, so that more trajectories keep the runs there were.
 * @param parameters how many there are; luck comes on top
 */
export function trajectory(nth: number, parameters: number, seed: string): Trajectory {
  const chance = new Luck(seed, `sensitivity/trajectory ${nth}`);
  const point = Array.from(
    { length: parameters },
    () => Math.floor(chance.uniform() * LEVELS) / (LEVELS - 1),
  );
  const moved = chance.order(parameters + 1);
  const runs: DesignedRun[] = [{ point: [...point], luck: 2 * nth }];
  let luck = 2 * nth;
  const steps = moved.map((input) => {
    const step = input === parameters ? 1 : point[input] < 0.5 ? STEP : -STEP;
    if (input === parameters) luck++;
    else point[input] = Math.min(1, Math.max(0, point[input] + step));
    runs.push({ point: [...point], luck });
    return step;
  });
  return { runs, moved, steps };
}
