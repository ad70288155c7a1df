/** Plays one replication of a model. */
import type { EventLog } from '../events/log.ts';
import { Run, type RunOptions } from './engine/run.ts';
import type { Model } from './model/model.ts';

/**
 * One replication, as a log of events. The same model, seed and replication give the same log on every machine.
 * @throws SimulationError where the scenario asks for what its machines do not allow.
 */
export const simulate = (model: Model, options: RunOptions): EventLog => new Run(model, options).play();
