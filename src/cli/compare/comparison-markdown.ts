/** A comparison as Markdown, for a report. */
import { Words } from '../answers/words.ts';
import { years } from '../format/numbers.ts';
import type { Comparison } from './comparison.ts';
import { surelyText } from './comparison-text.ts';
import { differenceText, intervalText, measureLabel, unitText, valueText } from './measure-words.ts';

/** A bar would end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

export function comparisonMarkdown(comparison: Comparison, mattersText: string): string[] {
  const { base, whatIf, measures, pairs, unpaired, changes } = comparison;
  const { model, run } = base.opened;
  const words = new Words(model);
  const { question } = whatIf.opened.scenario;
  const sample = unpaired === null ? `${pairs} pairs` : `not paired: ${unpaired}`;
  return [
    `## ${whatIf.name} beside ${base.name}`,
    '',
    ...(question === undefined || question === base.opened.scenario.question ? [] : [question, '']),
    `${sample} of ${years(run.manifest.years)}, seed ${run.manifest.seed}. What matters: ${mattersText}. ${surelyText(measures.measures)}`,
    '',
    ...changes.map(
      ({ path, base: before, value, source }) =>
        `- \`${path}\`: ${before ?? '(nothing)'} → ${value ?? '(nothing)'} (${source ?? 'no source'})`,
    ),
    '',
    row(['measure', 'base', 'what if', 'difference', '95%', 'verdict']),
    row(['---', '---:', '---:', '---:', '---:', '---']),
    ...measures.measures.map((one) =>
      row([
        (one.main && measures.measures.some(({ main }) => !main) ? '● ' : '') +
          measureLabel(one.measure, model, words) +
          unitText(one.unit) +
          (one.fewCases ? ' ~' : ''),
        valueText(one.base, one.unit),
        valueText(one.whatIf, one.unit),
        differenceText(one.difference, one.unit),
        intervalText(one),
        one.verdict,
      ]),
    ),
  ];
}
