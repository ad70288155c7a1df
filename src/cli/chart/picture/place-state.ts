/** A state's box with its texts, at its place. */
import type { GraphState } from './chart-graph.ts';
import type { DrawnState, DrawnText, Point, Rectangle } from './drawing.ts';
import { parentOf } from './chart-graph.ts';
import type { PlacedText, StateBox } from './state-box.ts';
import type { TextBlock } from './text-block.ts';

export const textAt = ({ lines, width, height }: TextBlock, { x, y }: Point): DrawnText => ({
  lines,
  width,
  height,
  x,
  y,
});

const inside = ({ x, y, block }: PlacedText, place: Point): DrawnText =>
  textAt(block, { x: place.x + x, y: place.y + y });

export function placeState(
  state: GraphState,
  box: StateBox,
  place: Rectangle,
  regions: ReadonlySet<string>,
): DrawnState {
  const { x, y, width, height } = place;
  const isRegion = regions.has(parentOf(state.path));
  return {
    path: state.path,
    kind: isRegion ? 'region' : state.states.length === 0 ? 'leaf' : 'outer',
    mark: box.mark,
    x,
    y,
    width,
    height,
    title: inside(box.title, place),
    notes: box.notes.map((note) => ({ ...inside(note, place), mark: note.mark })),
  };
}
