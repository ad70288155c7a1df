/** A small world for tests: two machines, one team, some clocks. */
import type { FactList, TimescaleEntry, TimescaleList } from '../../machines/machine-list.ts';
import type { EventSource } from '../../src/events/log.ts';
import type { IndicatorContext } from '../../src/indicators/context.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { Calendar } from '../../src/simulation/calendar.ts';
import { parseLimit } from '../../src/simulation/limit.ts';
import type { ChartNode } from '../../src/statechart/table.ts';

/** Nodes of a chart from paths with their kinds; the root is added. `plan: parallel`. */
export function chart(
  states: Readonly<Record<string, ChartNode['kind']>>,
  root: ChartNode['kind'] = 'compound',
): readonly ChartNode[] {
  const paths = ['', ...Object.keys(states)];
  return paths.map((path, index) => ({
    index,
    path,
    kind: index === 0 ? root : states[path],
    parent: index === 0 ? -1 : paths.indexOf(path.slice(0, Math.max(0, path.lastIndexOf('.')))),
    meta: undefined,
  }));
}

export function timescale(
  limit: string,
  parts: Partial<Pick<TimescaleEntry, 'starts' | 'stops' | 'ends' | 'label'>>,
): TimescaleEntry {
  return {
    label: parts.label ?? limit,
    starts: parts.starts ?? [],
    stops: parts.stops ?? [],
    ends: parts.ends ?? [],
    limit: parseLimit(limit),
    kind: 'statutory',
    verified: true,
    valid: { from: '2015-01-01', to: null },
    source: 'a test',
  };
}

export interface WorldSpec {
  readonly scenario?: Scenario;
  readonly timescales?: TimescaleList;
  readonly facts?: FactList;
  readonly charts?: Readonly<Record<string, readonly ChartNode[]>>;
  readonly start?: string;
  readonly period?: { readonly from: number; readonly to: number };
  readonly calendars?: ReadonlyMap<string, Calendar>;
}

const OFFICE_HOURS = {
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '09:00',
  to: '17:00',
} as const;

/** Office hours from 9 to 5, bank holidays kept; the period is the log's. */
export function world(log: EventSource, spec: WorldSpec = {}): IndicatorContext {
  const office = new Calendar(spec.start ?? '2014-04-01', OFFICE_HOURS);
  return {
    scenario: spec.scenario ?? {},
    timescales: spec.timescales ?? {},
    facts: spec.facts ?? {},
    charts: new Map(Object.entries(spec.charts ?? {})),
    office,
    calendars: spec.calendars ?? new Map([['office', office]]),
    period: spec.period ?? { from: 0, to: log.horizon },
  };
}
