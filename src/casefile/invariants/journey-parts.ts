/** What the checks ask of a file. */
import { YEAR_MINUTES } from '../../simulation/facts.ts';
import { activePaths } from '../../statechart/active-paths.ts';
import type { CaseEvent, CaseFile } from '../case-file.ts';
import type { Breach, Journey } from './invariant.ts';
import { touches, type Span } from './spans.ts';

/** When instances of a chart were open. */
export const openSpans = (file: CaseFile, chart: string): Span[] =>
  file.instances
    .filter(({ machine }) => machine === chart)
    .map(({ opened, closed }) => ({ from: opened, to: closed }));

/** When a state, `chart.state.path`, was active. */
export function stateSpans(file: CaseFile, state: string): Span[] {
  const [chart = ''] = state.split('.');
  const path = state.slice(chart.length + 1);
  return file.instances
    .filter(({ machine }) => machine === chart)
    .flatMap(({ stays }) => stays.filter((stay) => activePaths(stay.state).includes(path)));
}

/** Events of these types that a chart took, once for each instance. */
export const eventsOf = (file: CaseFile, types: readonly string[], chart?: string): CaseEvent[] =>
  file.events.filter(
    ({ type, machine }) => types.includes(type) && (chart === undefined || machine === chart),
  );

/** Completed years of age, as a number with its fraction. */
export const ageAt = ({ person }: CaseFile, minute: number): number => (minute - person.born) / YEAR_MINUTES;

/** When the child was adopted, if it was. */
export const adoptedAt = (file: CaseFile): number | undefined =>
  eventsOf(file, ['adoption_order.granted'])[0]?.minute;

/** The same breach at several minutes. */
export const breachesAt = (minutes: readonly number[], words: string): Breach[] =>
  minutes.map((minute) => ({ minute, words }));

/** A check that an event comes only after another, in the same instance of a chart. */
export const onlyAfter =
  (chart: string, types: readonly string[], before: readonly string[]) =>
  ({ file }: Journey): Breach[] =>
    eventsOf(file, types, chart).flatMap((event) => {
      const earlier = file.events.filter(
        (one) => one.machine === chart && one.instance === event.instance && one.sequence < event.sequence,
      );
      const missing = before.filter((type) => !earlier.some((one) => one.type === type));
      return missing.map((type) => ({ minute: event.minute, words: `${event.type} without ${type}` }));
    });

/** A check that events come only while a span stands. */
export const onlyWhile =
  (chart: string, types: readonly string[], spans: (file: CaseFile) => readonly Span[], words: string) =>
  ({ file }: Journey): Breach[] =>
    eventsOf(file, types, chart)
      .filter(({ minute }) => !touches(spans(file), minute))
      .map(({ minute, type }) => ({ minute, words: `${type} ${words}` }));
