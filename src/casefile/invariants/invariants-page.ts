/** The invariants as Markdown, a heading for each part of the journey. */
import { invariantsByPart } from './index.ts';
import type { Invariant } from './invariant.ts';

export const invariantsPage = (): string =>
  Object.entries(invariantsByPart)
    .flatMap(([part, list]) => [
      `## ${part}`,
      '',
      '| What always holds | Name | Judged where these charts are played | Source |',
      '| --- | --- | --- | --- |',
      ...list.map(row),
      '',
    ])
    .join('\n');

const row = ({ id, words, charts, source }: Invariant): string =>
  `| ${words} | \`${id}\` | ${charts.length === 0 ? 'any' : charts.map((name) => `\`${name}\``).join(', ')} | ${source} |`;
