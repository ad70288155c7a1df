/** A chart's drawing as SVG text, readable on a light and a dark page, with words for those who do not see it. */
import type {
  ChartDrawing,
  DrawnEdge,
  DrawnLegend,
  DrawnPanel,
  DrawnState,
  LegendMark,
  Rectangle,
} from './drawing.ts';
import { HEADING } from './lay-out.ts';
import { MARK, MARK_GAP, SMALL, TITLE } from './state-box.ts';
import { arrowPath, at, escaped, rectangle, textLines } from './svg.ts';

const LABEL_MARGIN = 3;

const COLOURS = [
  {
    paper: '#ffffff',
    ink: '#1f2430',
    quiet: '#5b6472',
    leaf: '#f3f6fa',
    line: '#8290a3',
    edge: '#4a5a70',
    end: '#e8efe9',
    note: '#fdf6e3',
  },
  {
    paper: '#14181f',
    ink: '#e8ebf0',
    quiet: '#a4adbb',
    leaf: '#232b37',
    line: '#66758a',
    edge: '#a9b7c9',
    end: '#22352a',
    note: '#2b2718',
  },
] as const;

const coloured = ({ paper, ink, quiet, leaf, line, edge, end, note }: (typeof COLOURS)[number]): string =>
  [
    `.paper, .behind { fill: ${paper}; } text { fill: ${ink}; } .quiet { fill: ${quiet}; }`,
    `.leaf { fill: ${leaf}; stroke: ${line}; } .outer, .region { fill: ${paper}; stroke: ${line}; }`,
    `.end { fill: ${end}; stroke: ${ink}; } .note { fill: ${note}; stroke: ${line}; }`,
    `.edge { stroke: ${edge}; } .head, .dot { fill: ${edge}; } .mark { stroke: ${edge}; }`,
  ].join('\n');

const STYLE = `
text { font: ${SMALL.size}px Arial, Helvetica, "Liberation Sans", sans-serif; }
.title { font-size: ${TITLE.size}px; font-weight: 600; }
.heading { font-size: ${HEADING.size}px; font-weight: 600; }
.edge, .mark { fill: none; stroke-width: 1.3; stroke-linejoin: round; }
.region { stroke-dasharray: 6 4; }
${coloured(COLOURS[0])}
@media (prefers-color-scheme: dark) {
${coloured(COLOURS[1])}
}`;

export function chartSvg(drawing: ChartDrawing, description: string): string {
  const { width, height, title, legend, states, edges, dots, panel } = drawing;
  const parts = [
    ...(panel === null ? [] : [rectangle('note', panel, 6)]),
    ...states.filter(({ kind }) => kind !== 'leaf').map(box),
    ...edges.map(line),
    ...states.filter(({ kind }) => kind === 'leaf').map(box),
    ...dots.map(dot),
    ...edges.flatMap(labelOf),
    ...states.flatMap(words),
    ...(panel === null ? [] : panelWords(panel)),
    ...textLines('heading', title, HEADING),
    ...legend.flatMap(legendWords),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${at(width)} ${at(height)}" width="${at(width)}" height="${at(height)}" role="img" aria-labelledby="t d">
<title id="t">${escaped(title.lines.join(' '))}</title>
<desc id="d">${escaped(description)}</desc>
<style>${STYLE}
</style>
<rect class="paper" width="${at(width)}" height="${at(height)}" rx="6"/>
${parts.join('\n')}
</svg>
`;
}

const box = (state: DrawnState): string =>
  rectangle(state.mark === 'final' ? 'end' : state.kind, state, state.kind === 'leaf' ? 7 : 9);

const line = ({ points }: DrawnEdge): string => arrowPath(points);

const dot = ({ x, y, width }: Rectangle): string => disc(x + width / 2, y + width / 2, width / 2);

function labelOf({ label }: DrawnEdge): string[] {
  if (label === null) return [];
  const behind = {
    x: label.x - LABEL_MARGIN,
    y: label.y - LABEL_MARGIN,
    width: label.width + 2 * LABEL_MARGIN,
    height: label.height + 2 * LABEL_MARGIN,
  };
  return [rectangle('behind', behind, 3), ...textLines('', label, SMALL)];
}

const legendWords = ({ mark, ...text }: DrawnLegend): string[] => {
  const middle = { x: text.x - MARK / 2 - MARK_GAP, y: text.y + SMALL.lineHeight / 2 };
  return [...MARKS[mark](middle.x, middle.y), ...textLines('quiet', text, SMALL)];
};

const words = ({ mark, title, notes }: DrawnState): string[] => [
  ...(mark === null ? [] : MARKS[mark](title.x - MARK_GAP - MARK / 2, title.y + TITLE.lineHeight / 2)),
  ...textLines('title', title, TITLE),
  ...notes.flatMap((note) => [
    ...MARKS[note.mark](note.x - 8, note.y + SMALL.lineHeight / 2),
    ...textLines('', note, SMALL),
  ]),
];

const disc = (x: number, y: number, radius: number): string =>
  `<circle class="dot" cx="${at(x)}" cy="${at(y)}" r="${at(radius)}"/>`;

const ring = (x: number, y: number, radius: number): string =>
  `<circle class="mark" cx="${at(x)}" cy="${at(y)}" r="${at(radius)}"/>`;

const stroke = (x: number, y: number, rest: string): string =>
  `<path class="mark" d="M${at(x)} ${at(y)}${rest}"/>`;

const MARKS: Readonly<Record<LegendMark, (x: number, y: number) => string[]>> = {
  dot: (x, y) => [disc(x, y, 5)],
  final: (x, y) => [ring(x, y, 6.3), disc(x, y, 3.6)],
  history: (x, y) => [ring(x, y, 7), stroke(x - 2.6, y - 3.8, 'v7.6m5.2 -7.6v7.6m-5.2 -3.8h5.2')],
  parallel: (x, y) => [stroke(x - 6, y - 3, 'h12m-12 6h12')],
  stays: (x, y) => [stroke(x + 3.4, y - 1.8, 'a4 4 0 1 0 0.4 2.8m-0.1 -5.6v2.9h-2.9')],
  leads: (x, y) => [stroke(x - 4, y, 'h7m-2.8 -2.8l2.8 2.8l-2.8 2.8')],
};

const panelWords = ({ heading, cells }: DrawnPanel): string[] => [
  ...textLines('title', heading, TITLE),
  ...cells.flatMap(({ events, arrow, target }) => [
    ...textLines('', events, SMALL),
    arrowPath(arrow),
    ...(target === null ? [] : textLines('', target, SMALL)),
  ]),
];
