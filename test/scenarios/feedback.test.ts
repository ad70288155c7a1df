/**
 * Feedback in the base scenario: each effect has a parameter, and the parameter has a direction. What causes it is made strong, and
 * the same families live through it with the effect and without.
 */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { simulate } from '../../src/simulation/index.ts';
import { FEEDBACK_EFFECTS, type FeedbackEffect } from './feedback-effects.ts';

/** How often the event happens after the start. */
async function count({ event, years = 0.5 }: FeedbackEffect, set: readonly string[]): Promise<number> {
  const { model } = await loadScenario('kingston-2015', { years, set: [...set] });
  const log = simulate(model, { seed: 'feedback', replication: 0 });
  const wanted = log.vocabulary.types.names.indexOf(event);
  let total = 0;
  for (const { length, minute, type } of log.chunks())
    for (let row = 0; row < length; row++) if (minute[row] >= 0 && type[row] === wanted) total++;
  return total;
}

describe('feedback', () => {
  it.each(FEEDBACK_EFFECTS)('$what', async (effect) => {
    const [path, strong, none] = effect.parameter;
    const [on, off] = [
      await count(effect, [...effect.cause, `${path}=${strong}`]),
      await count(effect, [...effect.cause, `${path}=${none}`]),
    ];
    const difference = on - off;
    expect(effect.more ? difference : -difference).toBeGreaterThan(0);
  });

  it('every effect has a source that says why', async () => {
    const { resolved } = await loadScenario('kingston-2015', {});
    const sources = new Map(resolved.parameters.map((row) => [row.path, row.source]));
    for (const { parameter } of FEEDBACK_EFFECTS)
      expect([parameter[0], sources.get(parameter[0])]).toEqual([
        parameter[0],
        expect.stringMatching(/report:\d|^calibrated: /),
      ]);
  });
});
