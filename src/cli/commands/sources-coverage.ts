/** `casepath sources --coverage`: what each process of the inspection report became in the charts, or why it is left out. */
import { events, facts, machines, processes, timescales } from '../../../machines/index.ts';
import { coverage, coverageByPart, coverageInWords, type Coverage } from '../../../machines/coverage.ts';
import { csvLine } from '../../events/csv.ts';
import type { CommandOptions } from '../command-options.ts';
import { wrap } from '../format/table.ts';
import { print, printJson, write } from '../terminal/output.ts';
import { styled } from '../terminal/style.ts';

export async function printCoverage(options: CommandOptions): Promise<void> {
  const rows = coverage(processes, { events, facts, machines, timescales });
  if (options.json) await printJson({ command: 'sources', coverage: rows.map(plain) });
  else if (options.csv) {
    await write(csvLine(['part', 'process', 'what', 'lines', 'became', 'left_out']));
    for (const { part, id, what, lines, became, leftOut } of rows)
      await write(csvLine([part, id, what, lines, became.join('; '), leftOut ?? '']));
  } else await print(...coverageText(rows));
}

const plain = ({ part, id, what, lines, became, leftOut }: Coverage) => ({
  part,
  process: id,
  what,
  lines,
  became,
  ...(leftOut !== undefined && { leftOut }),
});

const coverageText = (rows: readonly Coverage[]): string[] => [
  coverageInWords(rows),
  ...[...coverageByPart(rows)].flatMap(([part, ofPart]) => [
    '',
    styled('bold', part.toUpperCase()),
    ...ofPart.flatMap(processText),
  ]),
];

function processText({ id, what, lines, became, leftOut }: Coverage): string[] {
  const where = lines === '' ? 'general practice' : `report:${lines.replaceAll(', ', ',')}`;
  return [
    styled('bold', `  ${id}`),
    ...wrap(`${what} (${where})`, 80, 4),
    ...(leftOut === undefined ? became : [`left out: ${leftOut}`]).flatMap((text) => wrap(text, 80, 6)),
  ];
}
