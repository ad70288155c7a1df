/** A run that cannot go on: the scenario asks for what its machines do not allow. The user's input is wrong, not the engine. */
export class SimulationError extends Error {
  override readonly name = 'SimulationError';
}
