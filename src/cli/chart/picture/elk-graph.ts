/** A chart's graph as ELK takes it: boxes with their sizes, edges with their labels. */
import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { ChartGraph, GraphState } from './chart-graph.ts';
import { edgeLabel, stateBox, type StateBox } from './state-box.ts';
import type { TextBlock } from './text-block.ts';

const DOT = 14;
const INNER_PADDING = 18;
/** Between a label's words and what is beside them. */
export const LABEL_PADDING = 4;

/** Options of every box that holds others: ELK hands none of them on to what is inside. */
const LAYERED: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '22',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.labelNode': '8',
  'elk.layered.spacing.nodeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.thoroughness': '10',
};

const WHOLE: LayoutOptions = {
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
};

/** Where arrows lead on the whole. */
export type Direction = 'RIGHT' | 'DOWN';

export interface SizedGraph {
  readonly root: ElkNode;
  readonly boxes: ReadonlyMap<string, StateBox>;
  /** By the edge's identity. */
  readonly labels: ReadonlyMap<string, TextBlock>;
}

const dotOf = (path: string): string => `${path}>dot`;

export function elkGraph(
  graph: ChartGraph,
  labelOf: (path: string) => string,
  direction: Direction,
): SizedGraph {
  const layered = { ...LAYERED, 'elk.direction': direction };
  const boxes = new Map<string, StateBox>();
  const labels = new Map<string, TextBlock>();
  const starts: ElkExtendedEdge[] = [];

  const nodeOf = (state: GraphState): ElkNode => {
    const box = stateBox(state, labelOf);
    boxes.set(state.path, box);
    if (state.states.length === 0) return { id: state.path, width: box.width, height: box.height };
    return {
      id: state.path,
      layoutOptions: {
        ...layered,
        'elk.padding': `[top=${box.height + 6},left=${INNER_PADDING},bottom=${INNER_PADDING},right=${INNER_PADDING}]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${box.width},${box.height})`,
      },
      children: childrenOf(state.states, state.kind === 'parallel'),
    };
  };
  const childrenOf = (states: readonly GraphState[], sideBySide: boolean): ElkNode[] =>
    states.flatMap((state) => {
      const node = nodeOf(state);
      if (!state.initial || sideBySide) return [node];
      starts.push({ id: dotOf(state.path), sources: [`${state.path}>mark`], targets: [state.path] });
      return [{ id: `${state.path}>mark`, width: DOT, height: DOT }, node];
    });

  const children = childrenOf(graph.states, false);
  // States are declared in the order of a journey: where arrows go round, those against it point back.
  const order = [...boxes.keys()];
  const isForward = (source: string, target: string): boolean =>
    order.indexOf(source) < order.indexOf(target);
  const edges = graph.edges.map(({ source, target, events }, index): ElkExtendedEdge => {
    const id = `edge ${index}`;
    const block = edgeLabel(events);
    labels.set(id, block);
    return {
      id,
      sources: [source],
      targets: [target],
      layoutOptions: { 'elk.layered.priority.direction': isForward(source, target) ? '10' : '0' },
      labels: [
        {
          // ELK places only a label that has words.
          text: events.join(' '),
          layoutOptions: { 'elk.edgeLabels.inline': 'true' },
          width: block.width + 2 * LABEL_PADDING,
          height: block.height + 2 * LABEL_PADDING,
        },
      ],
    };
  });
  return {
    root: { id: '', layoutOptions: { ...layered, ...WHOLE }, children, edges: [...starts, ...edges] },
    boxes,
    labels,
  };
}
