/** The model of a run, from what its manifest or its job says. */
import { events, facts, machines, timescales } from '../../../machines/index.ts';
import { resolveMachines } from '../../scenario/machines.ts';
import type { Scenario } from '../../scenario/index.ts';
import { compileModel, type Model } from '../../simulation/index.ts';
import { tellShippedSteps } from '../known-steps/shipped-steps.ts';

tellShippedSteps(machines);

/** What casepath ships beside the scenarios. */
export const SHIPPED_MACHINES = { events, facts, machines, timescales };

/**
 * @param scenario whole: machines from files stand in it
 * @throws ScenarioErrors, ModelError where it cannot be run
 */
export const modelOf = ({ scenario, years }: { scenario: Scenario; years: number }): Model =>
  compileModel(scenario, resolveMachines(scenario, SHIPPED_MACHINES, new Map()), { years });
