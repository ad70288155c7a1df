/** What stands in a state's box: its title, a mark before it where it has one, and below it what it takes without an arrow. */
import type { GraphState, NoteRow } from './chart-graph.ts';
import { textBlock, textWidth, type Font, type TextBlock } from './text-block.ts';

export const TITLE: Font = { size: 13, lineHeight: 17, bold: true };
export const SMALL: Font = { size: 11.5, lineHeight: 14.5 };
const PADDING = 10;
export const MARK = 14;
export const MARK_GAP = 7;
const NOTE_GAP = 5;
const LEAF = { title: 125, note: 150 };
/** A box with others in it is wide enough for longer lines. */
const OUTER = { title: 320, note: 320 };

export type StateMark = 'final' | 'history' | 'parallel';
/** `stays`: nothing changes; `leads`: to a place inside the box. */
export type NoteMark = 'stays' | 'leads';

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly block: TextBlock;
}

export interface StateBox {
  readonly mark: StateMark | null;
  readonly title: PlacedText;
  readonly notes: readonly (PlacedText & { readonly mark: NoteMark })[];
  /** Of all that stands in it. */
  readonly width: number;
  readonly height: number;
}

const MARKS: Partial<Record<GraphState['kind'], StateMark>> = {
  final: 'final',
  history: 'history',
  parallel: 'parallel',
};

export function stateBox(state: GraphState, labelOf: (path: string) => string): StateBox {
  const widest = state.states.length === 0 ? LEAF : OUTER;
  const mark = MARKS[state.kind] ?? null;
  const title: PlacedText = {
    x: PADDING + (mark === null ? 0 : MARK + MARK_GAP),
    y: PADDING - 2,
    block: textBlock(state.label, TITLE, widest.title),
  };
  let y = title.y + title.block.height + NOTE_GAP;
  const notes = noteTexts(state.notes, labelOf).map(({ mark: noteMark, text }) => {
    const block = textBlock(text, SMALL, widest.note);
    const placed = { mark: noteMark, x: PADDING + MARK, y, block };
    y += block.height + 2;
    return placed;
  });
  return {
    mark,
    title,
    notes,
    width: PADDING + Math.max(...[title, ...notes].map((text) => text.x + text.block.width)),
    height: (notes.length === 0 ? title.y + title.block.height : y) + PADDING - 2,
  };
}

interface NoteText {
  readonly mark: NoteMark;
  readonly text: string;
}

const noteTexts = (rows: readonly NoteRow[], labelOf: (path: string) => string): NoteText[] =>
  rows.flatMap(({ events, target }): NoteText[] =>
    target === null
      ? events.map((text) => ({ mark: 'stays', text }))
      : [{ mark: 'leads', text: `${events.join('; ')} → ${labelOf(target)}` }],
  );

/** What stands on an arrow: each event begins on a line of its own. */
export function edgeLabel(events: readonly string[]): TextBlock {
  const widest = Math.min(210, 108 + 12 * events.length);
  const blocks = events.map((event) => textBlock(events.length === 1 ? event : `• ${event}`, SMALL, widest));
  const lines = blocks.flatMap((block) => block.lines);
  return {
    lines,
    width: Math.max(...lines.map((line) => textWidth(line, SMALL))),
    height: lines.length * SMALL.lineHeight,
  };
}
