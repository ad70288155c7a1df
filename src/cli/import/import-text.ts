/** What `import` prints: how many rows were read, taken and refused, why, and what the run lacks. */
import type { ImportedTable, SourceTable, ToldRow } from '../../importing/index.ts';
import { unmeasuredText } from '../answers/measured-clocks.ts';
import { monthAndYear, shortDate } from '../format/dates.ts';
import { count, counted } from '../format/numbers.ts';
import { table as aligned, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';

const PLACES_SHOWN = 3;

export function importText(source: SourceTable, imported: ImportedTable): string[] {
  const { read, taken, refused, log, told, scenario, from, to } = imported;
  const period = `${shortDate(from, 0)} to ${shortDate(to, 0)}`;
  const law = scenario.rules === undefined ? '' : `, law as at ${monthAndYear(scenario.rules)}`;
  return [
    `${styled('bold', source.file)}   ${period}${law}`,
    '',
    ...aligned(
      [
        [count(read), read === 1 ? 'row read' : 'rows read'],
        [
          count(taken),
          `taken, as ${counted(log.length, 'event')} of ${counted(log.children.length, 'child', 'children')}`,
        ],
        [count(refused), 'refused'],
      ],
      { align: 'r', indent: 2 },
    ),
    ...toldText('REFUSED', source, told, 'refused'),
    ...toldText('KEPT, AND TO BE KNOWN', source, told, 'kept'),
    ...lacksText(imported),
  ];
}

/** Each kind of reason with how often, the first places and the first reason in words. */
export function toldText(
  heading: string,
  { kind: file }: SourceTable,
  told: readonly ToldRow[],
  outcome: ToldRow['outcome'],
): string[] {
  const kinds = grouped(told, outcome);
  if (kinds.length === 0) return [];
  return [
    '',
    styled('bold', heading),
    ...kinds.flatMap(([kind, rows]) => {
      const places = rows.slice(0, PLACES_SHOWN).map(({ source }) => source.line);
      const more = rows.length > places.length ? ', …' : '';
      const where = file === 'csv' ? 'line' : 'row';
      const line = `${count(rows.length)} ${kind}: ${where} ${places.join(', ')}${more}`;
      return [...wrap(line, 80, 2), ...wrap(rows[0]?.reason ?? '', 80, 6)];
    }),
  ];
}

/** The most frequent kind first. */
function grouped(told: readonly ToldRow[], outcome: ToldRow['outcome']): [string, ToldRow[]][] {
  const kinds = new Map<string, ToldRow[]>();
  for (const row of told) {
    if (row.outcome !== outcome) continue;
    const rows = kinds.get(row.kind);
    if (rows === undefined) kinds.set(row.kind, [row]);
    else rows.push(row);
  }
  return [...kinds].sort(([, a], [, b]) => b.length - a.length);
}

/** What the table does not say, and what follows from it. */
function lacksText(imported: ImportedTable): string[] {
  const { untimed, taken, haveFamilies, birthsNotKnown, unused, codesNotCarried, log, model } = imported;
  const lines = [
    untimed === 0
      ? ''
      : `${untimed === taken ? 'No row has' : `${counted(untimed, 'row has', 'rows have')} no`} time of day: limits in hours are counted from midnight.`,
    haveFamilies ? '' : 'No families: each child stands alone.',
    birthsNotKnown === 0
      ? ''
      : `${birthsNotKnown === log.children.length ? 'No child has' : `${counted(birthsNotKnown, 'child has', 'children have')} no`} date of birth: ages are not known.`,
    unused.length === 0 ? '' : `Not used: ${counted(unused.length, 'column')} (${unused.join(', ')}).`,
    ...[...codesNotCarried].map(
      ([code, times]) => `Not used: ${code} in ${counted(times, 'row')} whose event does not carry it.`,
    ),
    unmeasuredText(model.machinery.timescales, imported.neverStopped),
  ].filter((line) => line !== '');
  return lines.length === 0 ? [] : ['', ...lines.flatMap((line) => wrap(line))];
}
