/** How long a person waits in a walk-through: for a step with its screen, and for going a step back. */
import { Words } from '../src/cli/answers/words.ts';
import { walkCase } from '../src/cli/walk/walk-case.ts';
import { screenText, type WalkView } from '../src/cli/walk/walk-text.ts';
import { autoPlay, Session } from '../src/walkthrough/index.ts';

const CARDS = ['bruise-on-a-baby', 'grandmother-tonight', 'twins-waiting'] as const;

/**
 * `walk.step`, `walk.undo`: milliseconds that 95 of 100 take no longer than, over plays of three cards by chance; the
 * first play of each, in which charts are asked for the first time, is not left out.
 */
export async function benchWalk({ quick }: { readonly quick: boolean }): Promise<Record<string, number>> {
  const steps: number[] = [];
  const undos: number[] = [];
  for (const card of CARDS) {
    const { rules, start } = await walkCase(card, '', {});
    for (const seed of quick ? ['1'] : ['1', '2', '3']) {
      const session = new Session({ rules, start, seed });
      const view: WalkView = { session, words: new Words(rules.model), plain: true };
      let begun = performance.now();
      autoPlay(session, () => {
        screenText(view);
        steps.push(performance.now() - begun);
        begun = performance.now();
      });
      for (let back = 0; back < 5; back++) {
        begun = performance.now();
        session.carryOut({ do: 'go', step: session.before });
        screenText(view);
        undos.push(performance.now() - begun);
      }
    }
  }
  return { 'walk.step': highest(steps), 'walk.undo': highest(undos) };
}

/** The value that 95 of 100 are not above. */
const highest = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
