/** What the marks of a picture mean: those that it has, in one line. */
import type { DrawnLegend, DrawnState, LegendMark, Point } from './drawing.ts';
import { MARK, MARK_GAP, SMALL } from './state-box.ts';
import { textAt } from './place-state.ts';
import { textBlock } from './text-block.ts';

const MEANING: Readonly<Record<LegendMark, string>> = {
  dot: 'begins here',
  final: 'ends here',
  parallel: 'goes on side by side',
  history: 'goes back to where it was',
  stays: 'may happen, no other state',
  leads: 'may happen in every state inside',
};
const GAP = 22;
const ONE_LINE = 400;

export function legendOf(states: readonly DrawnState[], hasDots: boolean, place: Point): DrawnLegend[] {
  const used = new Set<LegendMark>([
    ...(hasDots ? (['dot'] as const) : []),
    ...states.flatMap(({ mark, notes }) => [
      ...(mark === null ? [] : [mark]),
      ...notes.map((note) => note.mark),
    ]),
  ]);
  let x = place.x;
  return (Object.keys(MEANING) as LegendMark[])
    .filter((mark) => used.has(mark))
    .map((mark) => {
      const block = textBlock(MEANING[mark], SMALL, ONE_LINE);
      const drawn = { ...textAt(block, { x: x + MARK + MARK_GAP, y: place.y }), mark };
      x += MARK + MARK_GAP + block.width + GAP;
      return drawn;
    });
}
