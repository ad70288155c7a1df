/** Decides where everything of a chart stands: ELK's layered layout, from left to right. */
import elk from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { ChartGraph, GraphState } from './chart-graph.ts';
import type { ChartDrawing, DrawnEdge, DrawnState, Point, Rectangle } from './drawing.ts';
import { elkGraph, LABEL_PADDING, type Direction, type SizedGraph } from './elk-graph.ts';
import { everywherePanel } from './everywhere-panel.ts';
import { clearTitle } from './clear-title.ts';
import { legendOf } from './legend.ts';
import { placeState, textAt } from './place-state.ts';
import { SMALL } from './state-box.ts';
import { textBlock, type Font } from './text-block.ts';

export const HEADING: Font = { size: 19, lineHeight: 25, bold: true };
const MARGIN = 24;
const LEAST_WIDTH = 480;

export interface Presentation {
  readonly title: string;
  /** Heading of the note of what every state takes. */
  readonly note: string;
  readonly labelOf: (path: string) => string;
  readonly direction: Direction;
}

export async function layOut(
  graph: ChartGraph,
  { title, note, labelOf, direction }: Presentation,
): Promise<ChartDrawing> {
  const sized = elkGraph(graph, labelOf, direction);
  const laid = await new elk.default().layout(sized.root);
  const least = Math.max(LEAST_WIDTH, laid.width ?? 0);
  const heading = textAt(textBlock(title, HEADING, least), { x: MARGIN, y: MARGIN - 6 });
  const legendPlace = { x: MARGIN, y: heading.y + heading.height + 2 };
  const offset = { x: MARGIN, y: legendPlace.y + SMALL.lineHeight + 8 };
  const bottom = offset.y + (laid.height ?? 0);
  const panel = everywherePanel(graph.everywhere, { note, labelOf }, { x: MARGIN, y: bottom + 16 }, least);
  const edges = (laid.edges ?? []).map((edge) => edgeIn(edge, sized, offset));
  const placed = statesIn(laid, graph.states, sized, offset).map((state) => clearTitle(state, edges));
  const states = [...placed, ...(panel?.states ?? [])];
  const dots = dotsIn(laid, offset);
  const legend = legendOf(states, dots.length > 0, legendPlace);
  const legendEnd = Math.max(...legend.map(({ x, width }) => x + width));
  return {
    width: Math.max(least + MARGIN, (panel?.panel.width ?? 0) + MARGIN, legendEnd) + MARGIN,
    height: (panel === null ? bottom : panel.panel.y + panel.panel.height) + MARGIN,
    title: heading,
    legend,
    states,
    dots,
    edges,
    panel: panel?.panel ?? null,
  };
}

const nodesIn = (node: ElkNode): ElkNode[] => (node.children ?? []).flatMap((one) => [one, ...nodesIn(one)]);

const placeOf = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Rectangle>, offset: Point): Rectangle => ({
  x: x + offset.x,
  y: y + offset.y,
  width,
  height,
});

function statesIn(
  laid: ElkNode,
  states: readonly GraphState[],
  { boxes }: SizedGraph,
  offset: Point,
): DrawnState[] {
  const all = allOf(states);
  const regions = new Set(all.filter(({ kind }) => kind === 'parallel').map(({ path }) => path));
  const nodes = new Map(nodesIn(laid).map((node) => [node.id, node]));
  return all.flatMap((state) => {
    const box = boxes.get(state.path);
    const node = nodes.get(state.path);
    return box && node ? [placeState(state, box, placeOf(node, offset), regions)] : [];
  });
}

const allOf = (states: readonly GraphState[]): GraphState[] =>
  states.flatMap((state) => [state, ...allOf(state.states)]);

const dotsIn = (laid: ElkNode, offset: Point): Rectangle[] =>
  nodesIn(laid)
    .filter(({ id }) => id.endsWith('>mark'))
    .map((node) => placeOf(node, offset));

function edgeIn(edge: ElkExtendedEdge, { labels }: SizedGraph, offset: Point): DrawnEdge {
  const points = (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const block = labels.get(edge.id);
  const [label] = edge.labels ?? [];
  const place = label && placeOf(label, offset);
  return {
    points: points.map(({ x, y }) => ({ x: x + offset.x, y: y + offset.y })),
    label: block && place ? textAt(block, { x: place.x + LABEL_PADDING, y: place.y + LABEL_PADDING }) : null,
  };
}
