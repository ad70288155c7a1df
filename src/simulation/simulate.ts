/** Plays one replication of a model. */
import type { EventLog, LogSink } from '../events/log.ts';
import { Run, type RunOptions } from './engine/run.ts';
import type { Model } from './model/model.ts';

/**
 * One replication, as a log of events. The same model, seed and replication give the same log on every machine.
 * @throws SimulationError where the scenario asks for what its machines do not allow.
 */
export const simulate = (model: Model, options: Omit<RunOptions, 'sink'>): EventLog =>
  new Run(model, options).play();

/**
 * One replication whose events go to a sink, chunk by chunk, as they happen: the run's memory depends on who is open, not on how
 * long it is. Returns how many events there were.
 * @throws SimulationError where the scenario asks for what its machines do not allow.
 */
export const simulateInto = (model: Model, options: Omit<RunOptions, 'sink'>, sink: LogSink): number =>
  new Run(model, { ...options, sink }).play().length;
