/** The picture of what one chart causes in another: charts in the parts of the journey, emitted events as arrows. */
import { interplay, type Consequence } from '../../../machines/interplay.ts';
import { machines } from '../../../machines/index.ts';
import { journey } from '../../../machines/journey.ts';
import type { ChartGraph, EverywhereRow, GraphState } from '../../../src/cli/chart/picture/chart-graph.ts';
import { chartSvg } from '../../../src/cli/chart/picture/chart-svg.ts';
import type { ChartDrawing } from '../../../src/cli/chart/picture/drawing.ts';
import { grouped } from '../../../src/cli/chart/picture/grouped.ts';
import { layOut } from '../../../src/cli/chart/picture/lay-out.ts';
import { entryOf, eventLabel } from './pathway.ts';

/** What more charts than these take when they are open stands in a note: arrows to all of them would hide the others. */
const FEW = 4;

const partOf = (name: string): string =>
  journey.find((part) => part.machines.includes(name))?.name ?? 'beside';
const pathOf = (name: string): string => `${partOf(name)}.${name}`;

const box = (path: string, label: string, states: readonly GraphState[]): GraphState => ({
  path,
  label,
  kind: states.length === 0 ? 'atomic' : 'compound',
  initial: false,
  notes: [],
  states,
});

interface Arrow {
  readonly source: string;
  readonly target: string;
  readonly event: string;
}

const isWidespread = ({ takenBy }: Consequence): boolean => takenBy.length > FEW;

const arrowsOf = (consequence: Consequence): Arrow[] => {
  const { event, causedBy, opens, takenBy } = consequence;
  return Object.keys(causedBy).flatMap((source) =>
    [...new Set([...opens, ...(isWidespread(consequence) ? [] : takenBy)])]
      .filter((target) => target !== source)
      .map((target) => ({ source, target, event: eventLabel(event) })),
  );
};

const labels = (names: readonly string[]): string => names.map((name) => entryOf(name).label).join(', ');

function noteRow({ event, causedBy, opens, takenBy }: Consequence): EverywhereRow {
  const others = takenBy.filter((name) => !opens.includes(name)).length;
  return {
    events: [`${eventLabel(event)} (from ${labels(Object.keys(causedBy))})`],
    target: `${opens.length === 0 ? '' : `opens ${labels(opens)}; `}${others} open charts take it`,
    state: null,
  };
}

export function interplayGraph(): ChartGraph {
  const all = interplay(machines);
  const arrows = grouped(all.flatMap(arrowsOf), ({ source, target }) => `${source}>${target}`);
  return {
    states: journey.map((part) =>
      box(
        part.name,
        part.label,
        part.machines.map((name) => box(pathOf(name), entryOf(name).label, [])),
      ),
    ),
    edges: [...arrows.values()].map((same) => ({
      source: pathOf(same[0]?.source ?? ''),
      target: pathOf(same[0]?.target ?? ''),
      events: same.map(({ event }) => event),
    })),
    everywhere: all.filter(isWidespread).map(noteRow),
  };
}

export const interplayDrawing = (): Promise<ChartDrawing> =>
  layOut(interplayGraph(), {
    title: 'What one chart causes in another',
    note: 'What many charts take',
    direction: 'DOWN',
    labelOf: (path) => path,
  });

export const interplayPicture = async (): Promise<string> =>
  chartSvg(
    await interplayDrawing(),
    `Each box is a chart, in ${journey.length} groups: ${journey.map(({ label }) => label).join(', ')}. Each arrow is what one chart causes in another, named by the events. The same stands as a table in machines/README.md.`,
  );
