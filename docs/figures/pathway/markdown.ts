/** Tables, links and code of the pages. */

export const code = (text: string): string => `\`${text}\``;

export const cell = (lines: readonly string[]): string =>
  lines.filter(Boolean).join('<br>').replaceAll('|', '\\|').replaceAll('\n', ' ');

export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
}
