/** The sizes that `--vary` tries. */
import type { VaryOption } from '../command-options.ts';

/** More are a mistake, or a night's work. */
const MOST_VALUES = 100;
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const RANGE = new RegExp(`^(${NUMBER})\\.\\.(${NUMBER})(?:\\.\\.(${NUMBER}))?$`);

/**
 * `teams.clerks.workers=8..16`, `…=8..16..2`, `…=8,10,12`.
 * @throws Error with what would be right
 */
export function parseVary(text: string): VaryOption {
  const at = text.indexOf('=');
  const [path, written] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 1 || path === '' || /\s/.test(path))
    throw new Error('Write it as teams.referral_and_assessment.workers=8..16.');
  const range = RANGE.exec(written);
  const values = range === null ? listed(written) : between(Number(range[1]), Number(range[2]), range[3]);
  if (values.length < 2) throw new Error('It needs two values or more: 8..16 or 8,10,12.');
  return { path, values };
}

function listed(text: string): number[] {
  const values = text.split(',').map((part) => {
    if (!new RegExp(`^${NUMBER}$`).test(part.trim()))
      throw new Error(
        `${part.trim() === '' ? 'An empty place' : part.trim()} is no number: write 8..16, 8..16..2 or 8,10,12.`,
      );
    return Number(part);
  });
  const twice = values.find((value, at) => values.indexOf(value) !== at);
  if (twice !== undefined) throw new Error(`${twice} stands there twice.`);
  if (values.length > MOST_VALUES) throw new Error(`At most ${MOST_VALUES} values can be tried.`);
  return values.toSorted((a, b) => a - b);
}

function between(from: number, to: number, stepText: string | undefined): number[] {
  const step = Number(stepText ?? 1);
  if (!(step > 0)) throw new Error('The step must be above 0: 8..16..2.');
  if (!(from < to)) throw new Error(`Write the smaller end first: ${to}..${from}.`);
  // The smallest bit of a sum of tenths must not cost the last value.
  const steps = Math.floor((to - from) / step + 1e-9);
  if (steps >= MOST_VALUES)
    throw new Error(`At most ${MOST_VALUES} values can be tried: take a larger step.`);
  return Array.from({ length: steps + 1 }, (_, nth) => Number((from + nth * step).toPrecision(12)));
}
