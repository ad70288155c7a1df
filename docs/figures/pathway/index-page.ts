/** The index of the pages, in the order of a child's journey. */
import { journey } from '../../../machines/journey.ts';
import { chartStates } from '../../../src/cli/chart/chart-states.ts';
import { clocksOf } from './clock-rows.ts';
import { cell, table } from './markdown.ts';
import { entryOf, eventLabel, linkTo } from './pathway.ts';

export function indexPage(): string {
  const count = journey.reduce((sum, { machines }) => sum + machines.length, 0);
  return `# The pathway

What may happen to a child, chart by chart, in the order of a child's journey: ${count} pages, each with a picture, its states,
its events and its clocks.

Each page and picture is made from [the charts](../../machines/README.md) and from what stands beside them (events, facts,
timescales). A test makes all of them again, pictures too, and fails where one is out of date;
${'`UPDATE=1 npx vitest run test/machines/pathway`'} writes them anew. It compares whole pictures and not a hash of what they are made
from: all of them take some five seconds to lay out, and so a change of the drawing shows as well as a change of a chart. The
same pictures come from ${'`casepath machines NAME --svg`'}.

[![What one chart causes in another](interplay.svg)](interplay.svg)

${journey.map(({ label, machines }) => `## ${label}\n\n${partTable(machines)}`).join('\n\n')}
`;
}

const partTable = (names: readonly string[]): string =>
  table(
    ['Chart', 'What it is', 'Opens when', 'States', 'Clocks'],
    names.map((name) => {
      const { machine, opens } = entryOf(name);
      const states = chartStates(machine);
      return [
        linkTo(name),
        cell([states[0]?.meta.explain ?? '']),
        cell(opens.map(eventLabel)),
        String(states.length - 1),
        String(clocksOf(states).length),
      ];
    }),
  );
