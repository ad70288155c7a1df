/** Why a replication could not go on, as its thread told it. */
import type { ReplicationFailure } from './job.ts';

/** It keeps the name that the error had in the thread: what is the user's to mend is known by its name. */
export class SimulationFailure extends Error {
  constructor({ name, message, stack }: ReplicationFailure['failure']) {
    super(message);
    this.name = name;
    this.stack = stack;
  }
}
