/** The page of one chart. */
import { journey } from '../../../machines/journey.ts';
import { chartStates } from '../../../src/cli/chart/chart-states.ts';
import { clocksOf, clockTable } from './clock-rows.ts';
import { decidedBy, eventTable } from './event-rows.ts';
import { code } from './markdown.ts';
import { entryOf, eventLabel } from './pathway.ts';
import { stateTable } from './state-rows.ts';

const WHOSE = {
  child: 'Each child has its own.',
  family: 'Each family has its own.',
  adopter: 'Each adopter has their own.',
} as const;

export function chartPage(name: string): string {
  const entry = entryOf(name);
  const states = chartStates(entry.machine);
  const [root] = states;
  const part = journey.find(({ machines }) => machines.includes(name));
  const clocks = clocksOf(states);
  return `# ${entry.label}

${root?.meta.explain ?? ''} (${root?.meta.source ?? ''})

[${part?.label ?? ''}](README.md#${anchorOf(part?.label ?? '')}) · the chart itself: [machines/${name}.ts](../../machines/${name}.ts) · at the command line: ${code(`casepath machines ${name}`)}

**Whose.** ${WHOSE[entry.subject]} ${entry.concurrent ? 'Several may be open at once.' : 'One is open at a time; what would open a second goes to it.'}

**How it opens.** By one of these:

${entry.opens.map((event) => `- ${eventLabel(event)} (${code(event)}), ${decidedBy(event)}`).join('\n')}

[![The states of this chart and what leads from one to another](${name}.svg)](${name}.svg)

Open [the picture](${name}.svg) by itself to read it in its full size.

## States

${stateTable(states)}

## What may happen

${eventTable(name, states)}

## Clocks

${clocks.length === 0 ? 'No timescale starts or stops with what happens in this chart.' : clockTable(clocks)}
`;
}

export const anchorOf = (heading: string): string => heading.toLowerCase().replaceAll(' ', '-');
