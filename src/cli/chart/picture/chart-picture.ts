/** A machine's chart as a picture: SVG text. */
import type { EventEntry, MachineEntry } from '../../../../machines/machine-list.ts';
import { chartStates, type ChartState } from '../chart-states.ts';
import { chartGraph } from './chart-graph.ts';
import { chartSvg } from './chart-svg.ts';
import type { ChartDrawing } from './drawing.ts';
import { layOut } from './lay-out.ts';

type Events = Readonly<Record<string, EventEntry>>;

export async function chartDrawing({ machine, label }: MachineEntry, events: Events): Promise<ChartDrawing> {
  const states = chartStates(machine);
  const labels = new Map(states.map(({ path, meta }) => [path, meta.label ?? path]));
  const graph = chartGraph(states, {
    event: (type) => events[type]?.label ?? type,
    guard: (guard) => guard.replaceAll('_', ' '),
  });
  return layOut(graph, {
    title: label,
    note: 'In any state',
    direction: 'RIGHT',
    labelOf: (path) => labels.get(path) ?? path,
  });
}

export async function chartPicture(entry: MachineEntry, events: Events): Promise<string> {
  return chartSvg(await chartDrawing(entry, events), chartDescription(chartStates(entry.machine)));
}

/** What is to be seen, in sentences. */
function chartDescription(states: readonly ChartState[]): string {
  const names = (wanted: readonly ChartState[]): string =>
    wanted.map(({ path, meta }) => meta.label ?? path).join(', ');
  const below = states.filter(({ path }) => path !== '');
  const first = below.filter(({ initial, depth }) => initial && depth === 1);
  const ends = below.filter(({ kind, depth }) => kind === 'final' && depth === 1);
  const others = below.filter((state) => !first.includes(state) && !ends.includes(state));
  return [
    `A statechart of ${below.length} states.`,
    `It begins in: ${names(first)}.`,
    ...(others.length > 0 ? [`Between: ${names(others)}.`] : []),
    ...(ends.length > 0 ? [`It ends in: ${names(ends)}.`] : []),
  ].join(' ');
}
