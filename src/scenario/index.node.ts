/** Scenarios from disk. */
export { readMachineFiles } from './machine-files.node.ts';
export { prepareScenario } from './prepare.node.ts';
export type { PreparedScenario, PrepareOptions } from './prepare.node.ts';
export { readScenario } from './read.node.ts';
export type { ReadOptions } from './read.node.ts';
