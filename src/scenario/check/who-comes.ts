/** Events that may open a machine: of those who come, of those who are there, and of what happens to them. */
import type { CheckContext } from './context.ts';
import { drawnEvents } from './drawn-events.ts';

export function whoComes({ scenario, machines }: CheckContext): ReadonlySet<string> {
  const { arrivals = {}, returns = {}, opening = {}, birthdays = [], stages = {} } = scenario;
  return new Set([
    ...Object.values(arrivals).map(({ event }) => event),
    ...Object.values(returns).map(({ event }) => event),
    ...Object.values(opening).flatMap(({ history }) => history.map(({ event }) => event)),
    ...birthdays.map(({ event }) => event),
    ...[...machines.values()].flatMap(({ exploration }) =>
      exploration.transitions.flatMap(({ step }) => step.emitted),
    ),
    ...Object.entries(stages).flatMap(([key, stage]) => drawnEvents(stage, [key]).map(({ type }) => type)),
  ]);
}
