/** Event tables from disk. */
export * from './index.ts';
export { readMapping } from './read-mapping.node.ts';
export { readTable } from './read-table.node.ts';
