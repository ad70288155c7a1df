/** The face of the statechart table. */
export { createTable } from './table.ts';
export type { ChartNode, EmittedEvent, GuardAnswers, GuardQuestion, StatechartTable, Step } from './table.ts';
export { explore } from './explore.ts';
export type { Exploration, ExploreOptions, ExploredStep, GuardAnswer } from './explore.ts';
export { tellKnownSteps, type KnownSteps } from './known-steps.ts';
export { StatechartError, type StatechartErrorCode } from './statechart-error.ts';
export { REFUSALS, type Problem, type RefusalKind } from './refusals.ts';
