/** One child's file, or that of adopters, folded from its events. */
export { emptyAdoptersFile, foldAdopters } from './adopters-file.ts';
export { careEpisodes, type CareEpisode, type ReasonForEpisode } from './care-episodes.ts';
export type {
  CaseEvent,
  CaseFile,
  ClockRound,
  ClockState,
  HeldCase,
  MachineInstance,
  Person,
  Practitioner,
  Spell,
  StateStay,
} from './case-file.ts';
export { changesOfWorker, clockState, currentState } from './case-file.ts';
export { changesOf, type Change, type ChangedPart } from './changes.ts';
export type { CaseContext } from './context.ts';
export { documentsDue, type DocumentDue } from './documents-due.ts';
export { everyChild } from './every-child.ts';
export {
  emptyCaseFile,
  foldChild,
  foldEvents,
  laterCaseFile,
  newCaseFile,
  nextCaseFile,
  quickCaseFile,
  type CaseStep,
  type FoldedCase,
} from './fold-child.ts';
export {
  breachesOf,
  invariants,
  invariantsByPart,
  judgedBy,
  type Breach,
  type BrokenInvariant,
  type Invariant,
  type Journey,
} from './invariants/index.ts';
export { matchesOf, type Match, type Whose } from './matches.ts';
export { matchedJourneys, type MatchedEvent, type MatchedJourney } from './matched-events.ts';
export { spellEntry, spellParts, type SpellPart } from './spells/spell-parts.ts';
export type { SpellEntry, SpellList } from './spells/spell-list.ts';
