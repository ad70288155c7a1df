/** Which parameters go on from the screening: those that matter for some answer. */
import type { ElementaryEffects } from './elementary-effects.ts';

/** `assumption: an effect below a tenth of the largest has about a hundredth of its variance` */
const SHARE_THAT_MATTERS = 0.1;

export interface Chosen {
  /** Numbers of the parameters, what matters most first. */
  readonly chosen: readonly number[];
  /** Those that would matter too, but for which there is no room. */
  readonly left: readonly number[];
}

/**
 * Those whose mu* is a tenth at least of the largest of some answer. They are ranked by the squares of their mu* over those of all
 * inputs, luck among them, summed over the answers: what chance alone moves says little of a parameter.
 * @param effects by answer, then by input with luck last
 * @param most how many may go on
 */
export function chosenParameters(effects: readonly (readonly ElementaryEffects[])[], most: number): Chosen {
  const parameters = (effects[0]?.length ?? 1) - 1;
  const ranks = Array.from({ length: parameters }, (_, parameter) => {
    let [rank, matters] = [0, false];
    for (const ofAnswer of effects) {
      const own = ofAnswer[parameter].muStar;
      const largest = Math.max(...ofAnswer.slice(0, -1).map((one) => one.muStar));
      const all = ofAnswer.reduce((sum, one) => sum + one.muStar ** 2, 0);
      if (own > 0 && own >= SHARE_THAT_MATTERS * largest) matters = true;
      if (all > 0) rank += own ** 2 / all;
    }
    return { parameter, rank, matters };
  });
  const inOrder = ranks
    .filter((one) => one.matters)
    .sort((a, b) => b.rank - a.rank || a.parameter - b.parameter)
    .map((one) => one.parameter);
  return { chosen: inOrder.slice(0, most), left: inOrder.slice(most) };
}
