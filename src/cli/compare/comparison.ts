/** A what-if beside its base: what was changed, which measures differ, and whose journeys. */
import type { EventSource, MeasureRow } from '../../events/index.ts';
import { costRows } from '../../indicators/index.ts';
import {
  chosenMeasures,
  compareLogs,
  compareMeasures,
  LogRows,
  mainMeasures,
  type LogsCompared,
  type Matters,
  type MeasuresCompared,
} from '../../whatif/index.ts';
import { changesBetween, type Change } from '../plan/changes.ts';
import { certificateOf, type Certificate } from './certificate.ts';
import { whyUnpaired, type Side } from './side.ts';

/** Both logs of one replication. */
export interface JourneysCompared {
  readonly replication: number;
  readonly base: LogRows;
  readonly whatIf: LogRows;
  readonly compared: LogsCompared;
}

export interface Comparison {
  readonly base: Side;
  readonly whatIf: Side;
  /** Why these are no pairs; null where they are. */
  readonly unpaired: string | null;
  /** Replications that both have. */
  readonly pairs: number;
  readonly changes: readonly Change[];
  readonly measures: MeasuresCompared;
  /** Of the first replication whose events both hold; null where there is none, or these are no pairs. */
  readonly journeys: JourneysCompared | null;
  /** Replications whose events both hold. */
  readonly held: readonly number[];
  readonly certificate: Certificate | null;
}

export interface ComparisonSettings {
  readonly matters: Matters;
  /** Only measures in whose name this stands. */
  readonly only: string | undefined;
}

/** The logs of the sides, by `logKey`: each is read once, or never where it was heard as it was played. */
export type LogCache = Map<string, Promise<LogRows>>;

/** @param name of the side's run, as a person would type it */
export const logKey = (name: string, replication: number): string => `${name} ${replication}`;

export async function compareSides(
  base: Side,
  whatIf: Side,
  { matters, only }: ComparisonSettings,
  cache: LogCache = new Map(),
): Promise<Comparison> {
  const unpaired = whyUnpaired(base, whatIf);
  const [before, after] = [priced(base, whatIf), priced(whatIf, base)];
  const names = new Set([...before, ...after].map((row) => row.measure));
  const chosen = chosenMeasures(names, base.opened.scenario, only);
  const pairing = unpaired === null ? 'paired' : 'unpaired';
  // Who asks for some has said which the question is about.
  const main = only === undefined ? mainMeasures(base.opened.scenario) : new Set(chosen);
  const measures = compareMeasures(before, after, chosen, pairing, matters, main);
  const changes = changesBetween(base.written, whatIf.written);
  const others = new Set(whatIf.opened.run.replications());
  const held = base.opened.run.replications().filter((replication) => others.has(replication));
  const [first] = held;
  const journeys =
    unpaired !== null || first === undefined ? null : await journeysOf(base, whatIf, first, cache);
  return {
    base,
    whatIf,
    unpaired,
    pairs: Math.min(base.opened.run.manifest.replications, whatIf.opened.run.manifest.replications),
    changes,
    measures,
    journeys,
    held,
    certificate: journeys && certificateOf(journeys, changes, base.opened),
  };
}

/** Measures with what they cost by the side's own prices; by the other's where it has none. */
const priced = ({ measures, opened }: Side, other: Side): readonly MeasureRow[] => [
  ...measures,
  ...costRows(measures, opened.scenario.costs ?? other.opened.scenario.costs),
];

/** Both logs of a replication, compared. */
export async function journeysOf(
  base: Side,
  whatIf: Side,
  replication: number,
  cache: LogCache,
): Promise<JourneysCompared> {
  const before = await rowsOf(base, replication, cache);
  const after = await rowsOf(whatIf, replication, cache);
  return { replication, base: before, whatIf: after, compared: compareLogs(before, after) };
}

function rowsOf({ opened }: Side, replication: number, cache: LogCache): Promise<LogRows> {
  const key = logKey(opened.name, replication);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const read = opened.run.source(replication).then((source: EventSource) => new LogRows(source));
  cache.set(key, read);
  return read;
}
