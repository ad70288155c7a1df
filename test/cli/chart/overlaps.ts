/** What is wrong with a drawing: boxes and words that lie over each other or outside the picture. */
import type { ChartDrawing, DrawnState, Point, Rectangle } from '../../../src/cli/chart/picture/drawing.ts';

interface Named extends Rectangle {
  readonly name: string;
}

/** Hairs that rounding may cost. */
const HAIR = 0.5;

const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one.x + HAIR < other.x + other.width &&
  other.x + HAIR < one.x + one.width &&
  one.y + HAIR < other.y + other.height &&
  other.y + HAIR < one.y + one.height;

const within = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x - HAIR &&
  inner.y >= outer.y - HAIR &&
  inner.x + inner.width <= outer.x + outer.width + HAIR &&
  inner.y + inner.height <= outer.y + outer.height + HAIR;

const isInside = (path: string, outer: string): boolean => path.startsWith(`${outer}.`);

const named = (name: string, { x, y, width, height }: Rectangle): Named => ({ name, x, y, width, height });

function clashes(some: readonly Named[], others: readonly Named[]): string[] {
  return some.flatMap((one) =>
    others
      .filter((other) => other !== one && overlap(one, other))
      .map((other) => `${one.name} over ${other.name}`),
  );
}

const wordsOf = ({ path, title, notes }: DrawnState): Named[] => [
  named(`title of ${path}`, title),
  ...notes.map((note, index) => named(`note ${index} of ${path}`, note)),
];

export function overlaps(drawing: ChartDrawing): string[] {
  const { states, dots, edges, panel, title, legend } = drawing;
  const page = { x: 0, y: 0, width: drawing.width, height: drawing.height };
  const labels = edges.flatMap(({ label }) =>
    label === null ? [] : [named(`label "${label.lines.join(' ')}"`, label)],
  );
  const marks = dots.map((dot, index) => named(`dot ${index}`, dot));
  const leaves = states.filter(({ kind }) => kind === 'leaf').map((state) => named(state.path, state));
  const heads = states.flatMap(wordsOf);
  const heading = [named('heading', title), ...legend.map((one) => named(`legend ${one.mark}`, one))];
  const cells = (panel?.cells ?? []).flatMap(({ events, target }, index) => [
    named(`events ${index}`, events),
    ...(target === null ? [] : [named(`target ${index}`, target)]),
  ]);
  const points = edges.flatMap((edge) =>
    edge.points.map(({ x, y }) => named('a bend', { x, y, width: 0, height: 0 })),
  );
  const all = [...labels, ...marks, ...leaves, ...heads, ...heading, ...cells, ...points];
  const panelBox = panel === null ? [] : [named('note of every state', panel)];
  const chartStates = states.filter((state) => panel === null || !within(state, panel));
  return [
    ...all.filter((one) => !within(one, page)).map(({ name }) => `${name} is cut off`),
    ...boxesApart(states),
    ...contentsInside(states),
    ...clashes(labels, [...labels, ...leaves, ...heads, ...marks, ...heading]),
    ...linesCross(drawing, [...leaves, ...heads]),
    ...clashes(marks, [...leaves, ...heads, ...marks, ...heading]),
    ...clashes(heads, [...heads, ...heading]),
    ...clashes(heading, heading),
    ...clashes(cells, [...cells, ...leaves]),
    ...clashes(panelBox, [
      ...labels,
      ...marks,
      ...chartStates.map((state) => named(state.path, state)),
      ...points,
    ]),
    ...(panel === null
      ? []
      : cells.filter((cell) => !within(cell, panel)).map(({ name }) => `${name} outside the note`)),
  ];
}

/** No two boxes overlap but where one is inside the other, and there it is whole. */
const boxesApart = (states: readonly DrawnState[]): string[] =>
  states.flatMap((one, index) =>
    states.slice(index + 1).flatMap((other) => {
      if (isInside(other.path, one.path)) {
        return within(other, one) ? [] : [`${other.path} sticks out of ${one.path}`];
      }
      return overlap(one, other) ? [`${one.path} over ${other.path}`] : [];
    }),
  );

/** A box holds its own words, and those are not under boxes that are inside it. */
const contentsInside = (states: readonly DrawnState[]): string[] =>
  states.flatMap((state) => {
    const inner = states.filter(({ path }) => isInside(path, state.path)).map((one) => named(one.path, one));
    return [
      ...wordsOf(state)
        .filter((text) => !within(text, state))
        .map(({ name }) => `${name} outside its box`),
      ...clashes(wordsOf(state), inner),
    ];
  });

/** Lines that run through a box, its words, or the label of another line. */
const linesCross = ({ edges }: ChartDrawing, boxes: readonly Named[]): string[] =>
  edges.flatMap((edge) => {
    const foreign = edges.flatMap(({ label }) =>
      label === null || label === edge.label ? [] : [named(`label "${label.lines.join(' ')}"`, label)],
    );
    const stretches = edge.points.slice(1).map((end, index) => stretch(edge.points[index] ?? end, end));
    return clashes(stretches, [...boxes, ...foreign]);
  });

const stretch = (from: Point, to: Point): Named =>
  named(`a line from ${Math.round(from.x)},${Math.round(from.y)}`, {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  });
