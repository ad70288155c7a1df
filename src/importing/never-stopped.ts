/** Timescales whose clocks would run for ever, as the records have nothing that stops them. */
import type { EventPattern, TimescaleList } from '../../machines/machine-list.ts';

const isIn = (patterns: readonly EventPattern[], recorded: ReadonlySet<string>): boolean =>
  patterns.some((pattern) => recorded.has(typeof pattern === 'string' ? pattern : pattern.type));

/**
 * Names of the timescales that the records start and never stop: who records no core groups has none that are late.
 * @param recorded every event type of the log
 */
export const neverStopped = (timescales: TimescaleList, recorded: ReadonlySet<string>): string[] =>
  Object.entries(timescales)
    .filter(([, { starts, stops }]) => isIn(starts, recorded) && !isIn(stops, recorded))
    .map(([name]) => name);
