/** The table of the timescales that events of a chart start or stop. */
import type { EventPattern, TimescaleEntry } from '../../../machines/machine-list.ts';
import type { ChartState } from '../../../src/cli/chart/chart-states.ts';
import { cell, code, table } from './markdown.ts';
import { eventLabel, timescales } from './pathway.ts';

export interface Clock {
  readonly key: string;
  readonly entry: TimescaleEntry;
}

const typeOf = (pattern: EventPattern): string => (typeof pattern === 'string' ? pattern : pattern.type);

/** The clocks that run on what happens in a chart: its events start or stop them, other than by ending everything. */
export function clocksOf(states: readonly ChartState[]): Clock[] {
  const types = new Set(
    states
      .filter(({ path }) => path !== '')
      .flatMap(({ transitions }) => transitions.map(({ event }) => event)),
  );
  return Object.entries(timescales)
    .filter(([, { starts, stops }]) => [...starts, ...stops].some((pattern) => types.has(typeOf(pattern))))
    .map(([key, entry]) => ({ key, entry }));
}

export const clockTable = (clocks: readonly Clock[]): string =>
  table(
    ['Clock', 'Limit', 'Starts', 'Stops', 'Whose rule', 'Source', 'Verified'],
    clocks.map(({ key, entry }) => [
      cell([`**${entry.label}**`, code(key)]),
      limitWords(entry.limit),
      cell([...new Set(entry.starts.map(patternText))]),
      cell([...new Set(entry.stops.map(patternText))]),
      entry.kind,
      cell([entry.source]),
      entry.verified ? 'yes' : 'not yet',
    ]),
  );

function patternText(pattern: EventPattern): string {
  const where = typeof pattern === 'string' ? {} : (pattern.where ?? {});
  const codes = Object.entries(where).map(([name, value]) => `${name} ${value}`);
  return `${eventLabel(typeOf(pattern))}${codes.length === 0 ? '' : ` (${codes.join(', ')})`}`;
}

const limitWords = ({ amount, unit }: TimescaleEntry['limit']): string =>
  `${amount} ${amount === 1 ? unit.replace(/s$/, '') : unit}`;
