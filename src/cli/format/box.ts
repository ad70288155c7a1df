/** A table in a box, with a heading of names and types. Nothing in it is cut off. */
import { pad, widthOf } from './table.ts';

const NUMERIC = /int|double|float|decimal|real/;

/** @param types in lower case, as DuckDB names them */
export function box(
  names: readonly string[],
  types: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const widths = names.map((name, column) =>
    Math.max(widthOf(name), widthOf(types[column] ?? ''), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const rule = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => '─'.repeat(width + 2)).join(middle) + right;
  const line = (cells: readonly string[], numbersRight: boolean): string =>
    `│${widths
      .map((width, column) => {
        const right = numbersRight && NUMERIC.test(types[column] ?? '');
        return ` ${pad(cells[column] ?? '', width, right ? 'r' : 'l')} `;
      })
      .join('│')}│`;
  return [
    rule('┌', '┬', '┐'),
    line(names, false),
    line(types, false),
    rule('├', '┼', '┤'),
    ...rows.map((row) => line(row, true)),
    rule('└', '┴', '┘'),
  ];
}
