/** Tells the threads which run it is to be: as soon as its scenario is read, where nothing else must be known of it. */
import type { Scenario, Unknown } from '../../scenario/index.ts';
import type { CommandOptions } from '../command-options.ts';
import type { LoadedScenario } from '../load-scenario.ts';
import { stopRuleOf } from './stop-rule.ts';
import type { Threads } from './threads.ts';

const DEFAULT_SEED = 'casepath';

export const seedOf = (scenario: Scenario, options: CommandOptions): string =>
  options.seed ?? scenario.seed ?? DEFAULT_SEED;

const asksForWarmUp = ({ warm_up }: Scenario): boolean => typeof warm_up === 'object';

/** Whether the threads must wait for more than the scenario: for values of its unknowns, or for a warm-up that is to be found. */
export const waitsForMore = (scenario: Scenario, { uncertainty }: CommandOptions): boolean =>
  uncertainty === true || asksForWarmUp(scenario);

/**
 * @param unknowns of which replications have values of their own
 * @throws UserError where two numbers of replications are asked for
 */
export function openRun(
  threads: Threads,
  { scenario, years }: Pick<LoadedScenario, 'scenario' | 'years'>,
  options: CommandOptions,
  unknowns: readonly Unknown[] = [],
): void {
  const job = { scenario, years, seed: seedOf(scenario, options), unknowns };
  threads.open(job, { threads: options.threads, replications: stopRuleOf(scenario, options).most });
}
