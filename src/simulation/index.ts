/** The simulation: calendar, random streams, population, teams and queues, the event loop. */
export { Calendar, CalendarError, type CalendarSpec } from './calendar.ts';
export { FactBook, type FactContext } from './facts.ts';
export { dueMinute, limitText, parseLimit } from './limit.ts';
export { compileModel, type ModelOptions } from './model/compile.ts';
export type { Model } from './model/model.ts';
export { ModelError } from './model/names.ts';
export { GENERATOR } from './random.ts';
export { replay } from './replay.ts';
export { ChartReading, type Fit, type Reading, type RecordedEvent } from './replay/chart-reading.ts';
export { replayRules, type ReplayMachine, type ReplayRules } from './replay/rules.ts';
export {
  PlayedFamily,
  type PlayOptions,
  type Ready,
  type Stop,
  type ToldEvent,
} from './engine/played-family.ts';
export type { KnownChild } from './engine/people.ts';
export type { Possibility } from './engine/possibilities.ts';
export { SimulationError } from './engine/simulation-error.ts';
export { simulate, simulateInto } from './simulate.ts';
export { simulateAgain } from './simulate-again.ts';
