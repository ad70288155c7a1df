/** Scenarios from disk. */
export { readScenario } from './read.node.ts';
export type { ReadOptions } from './read.node.ts';
