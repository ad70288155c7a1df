/** The face of `events` for what has a file system: the log on disk. */
export * from './index.ts';
export { verifyFiles, type EventCheck, type Verification } from './integrity.node.ts';
export { openRun, Run } from './read-run.node.ts';
export { isRun, leftovers, type Leftover } from './run-folder.node.ts';
export { RunWriter, type ReplicationWriter, type RunWriterOptions } from './run-writer.node.ts';
