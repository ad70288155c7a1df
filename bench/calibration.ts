/** Calibration finds known parameters again: how often the truth lies within nine tenths of the posterior. */
import { recover } from './clinic.ts';

const [WORLDS, QUICK] = [40, 5];
const RUNS = 80;

export async function benchCalibration({
  quick,
}: {
  readonly quick: boolean;
}): Promise<Readonly<Record<string, number>>> {
  const worlds = quick ? QUICK : WORLDS;
  const covered: boolean[] = [];
  const widths: number[] = [];
  for (let world = 0; world < worlds; world++) {
    const found = await recover(`world ${world}`, RUNS);
    covered.push(...found.covered);
    widths.push(...found.width);
  }
  return {
    'calibration.truthsWithin90Percent': covered.filter(Boolean).length / covered.length,
    'calibration.widthOfPrior': widths.reduce((sum, one) => sum + one, 0) / widths.length,
  };
}
