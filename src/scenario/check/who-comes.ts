/** Events that may open a machine: of those who come, of those who are there, and of what happens to them. */
import type { CheckContext } from './context.ts';

export function whoComes({ scenario, machines }: CheckContext): ReadonlySet<string> {
  const { arrivals = {}, returns = {}, opening = {}, birthdays = [], stages } = scenario;
  return new Set([
    ...Object.values(arrivals).map(({ event }) => event),
    ...Object.values(returns).map(({ event }) => event),
    ...Object.values(opening).flatMap(({ history }) => history.map(({ event }) => event)),
    ...birthdays.map(({ event }) => event),
    ...[...machines.values()].flatMap(({ exploration }) =>
      exploration.transitions.flatMap(({ step }) => step.emitted),
    ),
    ...drawn(stages),
  ]);
}

/** Every event type that stands in a stage. */
function drawn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [unknown, unknown])[] = Object.entries(value);
  return entries.flatMap(([key, below]) =>
    key === 'event' && typeof below === 'string' ? [below] : drawn(below),
  );
}
