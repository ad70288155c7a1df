/** The statechart table beside XState: features that are held and refused, every step of our charts, and made-up machines. */
import { machines } from '../../../machines/index.ts';
import { counted, count } from '../../../src/cli/format/numbers.ts';
import { createTable, explore } from '../../../src/statechart/index.ts';
import { heldFeatures } from '../../../test/statechart/features/held-features.ts';
import { refusedFeatures } from '../../../test/statechart/features/refused-features.ts';
import { table } from '../pathway/markdown.ts';
import type { MeasuredConformance } from './measured-conformance.ts';
import type { Section } from './section.ts';

/** Families of made-up machines: of every kind, and with regions that wait for the same guards. */
const FAMILIES = 2;

/** Of all charts: their configurations, and the steps that take something or are blocked by a guard. */
function ourSteps(): { readonly configurations: number; readonly taken: number; readonly blocked: number } {
  const explored = Object.entries(machines).map(([name, { machine }]) => explore(createTable(machine, name)));
  const sum = (of: (one: ReturnType<typeof explore>) => number): number =>
    explored.reduce((total, one) => total + of(one), 0);
  return {
    configurations: sum(({ configurations }) => configurations.length),
    taken: sum(({ transitions }) => transitions.length),
    blocked: sum(({ blocked }) => blocked.length),
  };
}

/** @param xstate its version */
export function conformanceSection({ short, long }: MeasuredConformance, xstate: string): Section {
  const charts = Object.keys(machines).length;
  const ours = ourSteps();
  const kind = (name: string): readonly string[] => [count(short.steps[name]), count(long.steps[name])];
  const random = long.steps['steps'];
  const compared = ours.taken + ours.blocked + random;
  return {
    title: 'The charts mean what XState says',
    glance: `${count(compared)} steps played by both the table and XState ${xstate}, none differs; ${counted(refusedFeatures.length, 'feature is', 'features are')} refused`,
    lines: [
      `A run asks a table that remembers the answers of XState (${xstate}), so the two must never differ. Three tests hold them together.`,
      '',
      `- **Feature by feature.** ${counted(heldFeatures.length, 'feature is', 'features are')} held, each with a small machine that both play; ${counted(refusedFeatures.length, 'is', 'are')} refused when the table is`,
      '  made, each with the reason and what to write instead: [the list](reference/statechart-table.md#held).',
      `- **Our own charts, whole.** ${counted(charts, 'chart')} with ${count(ours.configurations)} configurations: each of ${count(ours.taken)} steps under every answer of its guards, each of`,
      `  ${count(ours.blocked)} that a guard blocks, and every other event in every configuration.`,
      `- **Made-up machines**, ${FAMILIES} families of them, with random walks and random answers of guards. Steps where both fail, as in a`,
      '  machine that never comes to rest, are compared too.',
      '',
      table(
        ['made-up machines', '`npm test`', '`npm run test:long`'],
        [
          ['machines', count(FAMILIES * short.machines), count(FAMILIES * long.machines)],
          ['steps compared', ...kind('steps')],
          ['of them taken', ...kind('taken')],
          ['that leave and enter a state anew', ...kind('reentered')],
          ['with something remembered by history', ...kind('history')],
          ['in parallel states', ...kind('parallel')],
          ['to a final state of the machine', ...kind('done')],
          ['that fail on both sides', ...kind('failed')],
        ],
      ),
      '',
      'What this does not show: that XState itself is right, and that other versions do the same. What a chart says of the work is not',
      'judged here; [What is in the charts](coverage.md) says which process of the report became what.',
    ],
  };
}
