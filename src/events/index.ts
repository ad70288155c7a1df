/** The face of `events`: the event's shape, the log in memory, its hash. */
export { CellStore } from './cell-store.ts';
export { CHUNK_ROWS, copyOf, newChunk, type EventChunk } from './chunk.ts';
export { BORN_UNKNOWN, ChildTable, type PlainChildren } from './children.ts';
export {
  CHILD_COLUMNS,
  DETAIL_COLUMNS,
  EVENT_COLUMNS,
  MEASURE_COLUMNS,
  type Column,
  type ColumnType,
} from './columns.ts';
export { csvLine } from './csv.ts';
export { DetailTable, type DetailRow } from './details.ts';
export { EventLog, type EventSource, type LogPart, type LogSink } from './log.ts';
export { combineHashes, LogHash, ReplicationHash, replicationHash, type EventNames } from './log-hash.ts';
export { dateOfDay, dayOfDate } from './day-number.ts';
export { eventFinding, type Finding } from './finding.ts';
export { brokenRules } from './log-rules.ts';
export type { Manifest, ManifestInput } from './manifest.ts';
export type { MeasureRow } from './measures.ts';
export { GainOfParts, GrowingNames, type Gain } from './passed-log.ts';
export { RunError } from './run-error.ts';
export {
  NameList,
  newVocabulary,
  WORK_MACHINE,
  WORK_TYPES,
  workTypeId,
  type Vocabulary,
  type WorkType,
} from './vocabulary.ts';
