/** The note of what every state takes: cells of events and where they lead, in as many columns as fit below the chart. */
import type { EverywhereRow } from './chart-graph.ts';
import type { DrawnPanel, DrawnState, Point } from './drawing.ts';
import { placeState, textAt } from './place-state.ts';
import { SMALL, stateBox, TITLE } from './state-box.ts';
import { textBlock, type TextBlock } from './text-block.ts';

const PADDING = 14;
const COLUMN_GAP = 34;
const ROW_GAP = 12;
const ARROW = 34;
const ARROW_GAP = 6;
const WIDEST = { events: 190, target: 140 };

export interface PlacedPanel {
  readonly panel: DrawnPanel;
  readonly states: readonly DrawnState[];
}

interface Cell {
  readonly row: EverywhereRow;
  readonly events: TextBlock;
  readonly target: TextBlock | null;
  readonly width: number;
  readonly height: number;
}

export function everywherePanel(
  rows: readonly EverywhereRow[],
  { note, labelOf }: { readonly note: string; readonly labelOf: (path: string) => string },
  place: Point,
  available: number,
): PlacedPanel | null {
  if (rows.length === 0) return null;
  const columns = columnsThatFit(
    rows.map((row) => cellOf(row, labelOf)),
    available - 2 * PADDING,
  );
  const heading = textAt(textBlock(note, TITLE, 400), {
    x: place.x + PADDING,
    y: place.y + PADDING - 4,
  });
  const drawn: DrawnPanel['cells'][number][] = [];
  const states: DrawnState[] = [];
  let x = heading.x;
  let bottom = 0;
  for (const cells of columns) {
    let y = heading.y + heading.height + 10;
    const [eventsWidth, targetWidth] = widthsOf(cells);
    const end = x + eventsWidth + ARROW_GAP * 2 + ARROW;
    for (const { row, events, target, height } of cells) {
      const middle = y + height / 2;
      drawn.push({
        events: textAt(events, { x: x + eventsWidth - events.width, y: middle - events.height / 2 }),
        arrow: [
          { x: x + eventsWidth + ARROW_GAP, y: middle },
          { x: end - (row.state === null ? ARROW_GAP : 0), y: middle },
        ],
        target: target && textAt(target, { x: end, y: middle - target.height / 2 }),
      });
      if (row.state !== null) {
        const box = stateBox(row.state, labelOf);
        const boxPlace = { x: end, y: middle - box.height / 2, width: box.width, height: box.height };
        states.push(placeState(row.state, box, boxPlace, new Set()));
      }
      y += height + ROW_GAP;
    }
    bottom = Math.max(bottom, y - ROW_GAP);
    x = end + targetWidth + COLUMN_GAP;
  }
  const width = Math.max(x - COLUMN_GAP - place.x, heading.width + PADDING) + PADDING;
  return { panel: { ...place, width, height: bottom + PADDING - place.y, heading, cells: drawn }, states };
}

const widthsOf = (cells: readonly Cell[]): [events: number, target: number] => [
  Math.max(...cells.map(({ events }) => events.width)),
  Math.max(...cells.map(({ width }) => width)),
];

/** Cells one below the other in as many columns as there is room for. */
function columnsThatFit(cells: readonly Cell[], available: number): Cell[][] {
  for (let count = cells.length; count > 1; count--) {
    const rows = Math.ceil(cells.length / count);
    const columns = Array.from({ length: Math.ceil(cells.length / rows) }, (_, index) =>
      cells.slice(index * rows, (index + 1) * rows),
    );
    const widths = columns.map((column) => widthsOf(column)[0] + widthsOf(column)[1] + ARROW_GAP * 2 + ARROW);
    if (widths.reduce((sum, width) => sum + width + COLUMN_GAP, -COLUMN_GAP) <= available) return columns;
  }
  return [[...cells]];
}

function cellOf(row: EverywhereRow, labelOf: (path: string) => string): Cell {
  const events = textBlock(row.events.join('; '), SMALL, WIDEST.events);
  const box = row.state && stateBox(row.state, labelOf);
  const words = row.target === null ? 'nothing changes' : labelOf(row.target);
  const target = box === null ? textBlock(words, SMALL, WIDEST.target) : null;
  const end = box ?? target ?? { width: 0, height: 0 };
  return { row, events, target, width: end.width, height: Math.max(events.height, end.height) };
}
