/** What a picture of a chart shows: states inside states, one edge between two of them, notes in place of many edges. */
import type { ChartState, ChartTransition } from '../chart-states.ts';
import { grouped } from './grouped.ts';

/** An event that a state takes without an arrow of its own: nothing changes, or it leads to a place inside the state. */
export interface NoteRow {
  /** Events in words that lead to the same place. */
  readonly events: readonly string[];
  /** Path of the state that it leads to; null where nothing changes. */
  readonly target: string | null;
}

export interface GraphState {
  readonly path: string;
  readonly label: string;
  readonly kind: ChartState['kind'];
  readonly initial: boolean;
  readonly notes: readonly NoteRow[];
  readonly states: readonly GraphState[];
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly events: readonly string[];
}

/** An event that every state takes. */
export interface EverywhereRow extends NoteRow {
  /** The state that it leads to where nothing else does: it is drawn in the note itself. */
  readonly state: GraphState | null;
}

export interface ChartGraph {
  readonly states: readonly GraphState[];
  readonly edges: readonly GraphEdge[];
  /** What every state takes, in one note. */
  readonly everywhere: readonly EverywhereRow[];
}

/** What event types are called, and what guards are. */
export interface ChartLabels {
  readonly event: (type: string) => string;
  readonly guard: (guard: string) => string;
}

interface Step {
  readonly source: string;
  readonly target: string;
  readonly event: string;
}

export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

const isWithin = (path: string, outer: string): boolean =>
  outer === '' || path === outer || path.startsWith(`${outer}.`);

export function chartGraph(states: readonly ChartState[], labels: ChartLabels): ChartGraph {
  const steps = states.flatMap((state) =>
    state.transitions.flatMap((transition) => stepsOf(state, transition, labels)),
  );
  const notes = steps.filter(({ source, target }) => isWithin(target, source) || isWithin(source, target));
  const below = (parent: string): GraphState[] =>
    states
      .filter(({ path }) => path !== '' && parentOf(path) === parent)
      .map(({ path, kind, initial, meta }) => ({
        path,
        kind,
        initial,
        label: meta.label ?? path,
        notes: noteRows(path, notes),
        states: below(path),
      }));
  const edges = edgesOf(steps.filter((step) => !notes.includes(step)));
  const everywhere = noteRows('', notes);
  const onlyThere = (state: GraphState): boolean =>
    state.states.length === 0 &&
    !state.initial &&
    everywhere.some(({ target }) => target === state.path) &&
    !edges.some(({ source, target }) => source === state.path || target === state.path);
  const all = below('');
  return {
    states: all.filter((state) => !onlyThere(state)),
    edges,
    everywhere: everywhere.map((row) => ({
      ...row,
      state: all.find((state) => state.path === row.target && onlyThere(state)) ?? null,
    })),
  };
}

/** Several steps between the same two states share one edge. */
const edgesOf = (steps: readonly Step[]): GraphEdge[] =>
  [...grouped(steps, ({ source, target }) => `${source}>${target}`).values()].map((same) => ({
    source: same[0]?.source ?? '',
    target: same[0]?.target ?? '',
    events: same.map(({ event }) => event),
  }));

function stepsOf(state: ChartState, transition: ChartTransition, labels: ChartLabels): Step[] {
  const words = transition.event === '' ? 'At once' : labels.event(transition.event);
  const guard = transition.guard === null ? undefined : labels.guard(transition.guard);
  const brackets = guard ?? (transition.otherwise ? 'otherwise' : undefined);
  const targets = transition.targets.length === 0 ? [state.path] : transition.targets;
  return targets.map((target) => ({
    source: state.path,
    target,
    event: brackets === undefined ? words : `${words} [${brackets}]`,
  }));
}

function noteRows(path: string, notes: readonly Step[]): NoteRow[] {
  const own = grouped(
    notes.filter(({ source }) => source === path),
    ({ target }) => target,
  );
  return [...own].map(([target, same]) => ({
    events: same.map(({ event }) => event),
    target: target === path ? null : target,
  }));
}
