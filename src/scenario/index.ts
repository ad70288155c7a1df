/** Scenarios: what they are made of, what is wrong with them, where each number came from. Runs in a browser too. */
export { DurationError, calendarMinutes, isWorkingUnit, parseDuration, workingMinutes } from './duration.ts';
export type { Duration, DurationUnit } from './duration.ts';
export { nearest } from './nearest.ts';
export type { ParameterRow } from './parameters.ts';
export { COMMAND_LINE, pathText } from './place.ts';
export type { Path, Place } from './place.ts';
export { formatProblems, ScenarioErrors, sortProblems } from './problem.ts';
export type { Problem } from './problem.ts';
export type { ProblemCode } from './problems.ts';
export { readScenarioFrom } from './read.ts';
export type { LoadedFile, ReadSettings, ResolvedScenario, ScenarioFiles } from './read.ts';
export { scenarioSchema } from './schema.ts';
export type * from './schema.ts';
export { sourceKind } from './source-kind.ts';
export type { SourceKind } from './source-kind.ts';
