/** The conformance list as the tables of `docs/reference/statechart-table.md`. */
import { REFUSALS } from '../../../src/statechart/index.ts';
import { heldFeatures } from './held-features.ts';
import { refusedFeatures } from './refused-features.ts';

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const heldTable = (): string => {
  const areas = [...new Set(heldFeatures.map(({ area }) => area))];
  return areas
    .map((area) => {
      const rows = heldFeatures
        .filter((each) => each.area === area)
        .map(({ feature, written, remark }) => [feature, written, remark ?? '']);
      return `### ${area}\n\n${table(['Feature', 'Written', 'Remark'], rows)}`;
    })
    .join('\n\n');
};

const refusedTable = (): string =>
  table(
    ['Feature', 'Written', 'Why not', 'Instead'],
    refusedFeatures.map(({ feature, written, kind }) => {
      const { why, instead } = REFUSALS[kind];
      return [feature, written, `${capital(why)}.`, `${capital(instead)}.`];
    }),
  );

/** Both tables under their headings, in Markdown that prettier has not aligned yet. */
export const conformanceList = (): string => `## Held\n\n${heldTable()}\n\n## Refused\n\n${refusedTable()}\n`;
