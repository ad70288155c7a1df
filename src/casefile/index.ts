/** One child's file, folded from its events. */
export type {
  CaseEvent,
  CaseFile,
  ClockRound,
  ClockState,
  HeldCase,
  MachineInstance,
  Person,
  StateStay,
} from './case-file.ts';
export { changesOfWorker, clockState, currentState } from './case-file.ts';
export type { CaseContext } from './context.ts';
export { emptyCaseFile, foldChild, nextCaseFile, type CaseStep, type FoldedCase } from './fold-child.ts';
