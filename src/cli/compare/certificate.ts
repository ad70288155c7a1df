/**
 * What the logs can tell of the pairing: that both runs are the same until the change, and upstream of it, and where they part. Draws
 * of chance are not events; what they have in common shows in the events that they led to.
 */
import type { EventChunk } from '../../events/index.ts';
import { WORK_MACHINE } from '../../events/vocabulary.ts';
import type { FirstDifference, LogRows } from '../../whatif/index.ts';
import type { OpenedRun } from '../answers/opened-run.ts';
import { earliest, type Change } from '../plan/changes.ts';
import type { JourneysCompared } from './comparison.ts';

export interface Certificate {
  /** Share of events that both logs have, of all that either has. */
  readonly eventsInCommon: number;
  /** Children of both whose every event is the same, of all children of either. */
  readonly childrenTheSame: number;
  /** First day of the change; null where it holds from the start. */
  readonly changedFrom: string | null;
  /** Whether nothing differs before that day; null where there is nothing before. */
  readonly sameBefore: boolean | null;
  /** Whether the same people came from outside at the same minutes; null where the scenario changes who comes. */
  readonly sameArrivals: boolean | null;
  readonly arrivals: { readonly base: number; readonly whatIf: number; readonly common: number };
  /** The first event that differs and is about somebody; null where none does. */
  readonly first: FirstDifference | null;
  /** Whether that event belongs to a team or state that was changed; null where what was changed is neither. */
  readonly firstAtChange: boolean | null;
  /** What was changed, as paths: teams and states by name. */
  readonly changedAt: readonly string[];
}

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Keys of a scenario that say what is asked of a run; nothing happens otherwise because of them. */
const ANSWERS = /^(measures|thresholds|comparators|costs|stock_date|replications|precision|calibrated)\b/;

/** Changes of the world; those of what is asked of a run are left out. */
export const worldChanges = (changes: readonly Change[]): readonly Change[] =>
  changes.filter(({ path }) => !ANSWERS.test(path));

export function certificateOf(
  { base, whatIf, compared }: JourneysCompared,
  changes: readonly Change[],
  { start, scenario }: OpenedRun,
): Certificate {
  const { events, children, first, firstOfSomebody } = compared;
  const world = worldChanges(changes);
  const changedFrom = earliest(world.map((change) => change.since));
  const since = changedFrom === null ? null : (Date.parse(changedFrom) - Date.parse(start)) / DAY;
  const before = since === null || since <= 0 ? null : since * (DAY / MINUTE);
  const comes = new Set(Object.values(scenario.arrivals ?? {}).map(({ event }) => event));
  const arrivals = arrivalsInCommon(base, whatIf, comes);
  const changesWhoComes = world.some(({ path }) =>
    /^(arrivals|people|opening|population|start)\b/.test(path),
  );
  const places = placesOf(world);
  return {
    eventsInCommon: events.common / (events.base + events.whatIf - events.common),
    childrenTheSame: children.same / (children.both + children.onlyBase + children.onlyWhatIf),
    changedFrom,
    sameBefore: before === null ? null : first === null || first.minute >= before,
    sameArrivals: changesWhoComes
      ? null
      : arrivals.base === arrivals.common && arrivals.whatIf === arrivals.common,
    arrivals,
    first: firstOfSomebody,
    firstAtChange:
      firstOfSomebody === null || places === null ? null : isAt(firstOfSomebody, base, whatIf, places),
    changedAt: places === null ? [] : [...places.teams, ...places.stages],
  };
}

interface Places {
  readonly teams: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
}

/** The teams and states that a change names; null where it reaches further than these. */
function placesOf(changes: readonly Change[]): Places | null {
  const teams = new Set<string>();
  const stages = new Set<string>();
  for (const { path } of changes) {
    const team = /^teams\.([^.[]+)/.exec(path)?.[1];
    const stage =
      /^stages\.(.+?)\.(team|allocated|duration|tasks|outcomes|hazards|meeting|repeats|together)\b/.exec(
        path,
      )?.[1];
    if (team !== undefined) teams.add(team);
    else if (stage !== undefined) stages.add(stage);
    else return null;
  }
  return { teams, stages };
}

/** Whether a first difference stands, on either side, under a team or in a state that was changed. */
function isAt(first: FirstDifference, base: LogRows, whatIf: LogRows, { teams, stages }: Places): boolean {
  const sides = [
    [base, first.base],
    [whatIf, first.whatIf],
  ] as const;
  return sides.some(([log, sequence]) => {
    if (sequence === null) return false;
    const { team, places } = whereabouts(log, ...log.at(sequence));
    return teams.has(team) || places.some((place) => stages.has(place));
  });
}

/** The team of an event, and the states that it is about or has just left. */
function whereabouts(log: LogRows, chunk: EventChunk, row: number): { team: string; places: string[] } {
  const { machines, states, activities, teams } = log.source.vocabulary;
  const activity = activities.names[chunk.activity[row]] ?? '';
  const machine = machines.names[chunk.machine[row]] ?? '';
  const cause = chunk.cause[row];
  const before = cause >= 0 ? log.at(cause) : null;
  const led = before === null ? '' : (activities.names[before[0].activity[before[1]]] ?? '');
  const ledBy = before === null ? '' : (teams.names[before[0].team[before[1]]] ?? '');
  const paths = (states.names[chunk.state[row]] ?? '').split('+').map((path) => `${machine}.${path}`);
  return {
    team: (teams.names[chunk.team[row]] ?? '') || ledBy,
    places: [activity, led].map((name) => name.split('/')[0] ?? '').concat(paths),
  };
}

/** Arrivals that nothing in the log led to, in both. */
function arrivalsInCommon(
  base: LogRows,
  whatIf: LogRows,
  events: ReadonlySet<string>,
): Certificate['arrivals'] {
  const left = new Set(arrivalsOf(base, events));
  const others = arrivalsOf(whatIf, events);
  const common = others.filter((arrival) => left.has(arrival)).length;
  return { base: left.size, whatIf: others.length, common };
}

function arrivalsOf({ source }: LogRows, events: ReadonlySet<string>): string[] {
  const { vocabulary, children } = source;
  const wanted = new Set(vocabulary.types.names.flatMap((name, id) => (events.has(name) ? [id] : [])));
  const found: string[] = [];
  for (const chunk of source.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      const isNew = chunk.cause[row] < 0 && chunk.minute[row] >= 0 && chunk.machine[row] !== WORK_MACHINE;
      if (!isNew || !wanted.has(chunk.type[row])) continue;
      found.push(`${children.ids[chunk.child[row]] ?? ''} ${chunk.minute[row]} ${chunk.instance[row]}`);
    }
  }
  return found;
}
