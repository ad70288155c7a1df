/** Moves the title of an outer box to the right of lines that would run through it. */
import type { DrawnEdge, DrawnState, DrawnText, Point } from './drawing.ts';

const CLEARANCE = 8;

export function clearTitle(state: DrawnState, edges: readonly DrawnEdge[]): DrawnState {
  if (state.kind === 'leaf' || state.mark !== null || state.notes.length > 0) return state;
  const { title, x, width } = state;
  const rightmost = x + width - title.width - CLEARANCE;
  let place = title.x;
  for (const line of crossings(title, edges)) {
    if (line > place - CLEARANCE && line < place + title.width + CLEARANCE) place = line + CLEARANCE;
  }
  return place > rightmost ? state : { ...state, title: { ...title, x: place } };
}

/** Where lines cross the strip that the title stands in, from left to right. */
const crossings = (title: DrawnText, edges: readonly DrawnEdge[]): number[] =>
  edges
    .flatMap(({ points }) => points.slice(1).map((end, index) => [points[index] ?? end, end] as const))
    .filter(([from, to]) => crosses(title, from, to))
    .map(([from]) => from.x)
    .sort((one, other) => one - other);

const crosses = ({ y, height }: DrawnText, from: Point, to: Point): boolean =>
  from.x === to.x && Math.min(from.y, to.y) < y + height && Math.max(from.y, to.y) > y;
