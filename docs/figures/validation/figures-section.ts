/** The figures of the inspection report: what was set, what the base may be fitted to, and what is kept to test it by. */
import type { FigureResult, FigureUse } from '../../../src/indicators/figures/judge-figures.ts';
import { counted, years as yearsText } from '../../../src/cli/format/numbers.ts';
import { cell, table } from '../pathway/markdown.ts';
import type { MeasuredFigures } from '../report/measured.ts';
import type { Section } from './section.ts';

/** @param figures as judged, in the scenario's order */
export function figuresSection(
  figures: readonly FigureResult[],
  { scenario, replications, years, seed }: MeasuredFigures,
  calibrated: boolean,
): Section {
  const of = (use: FigureUse): FigureResult[] => figures.filter((one) => one.use === use);
  const verdicts = (verdict: FigureResult['verdict']): number =>
    figures.filter((one) => one.verdict === verdict).length;
  const [targets, holdOuts, inputs, lost] = [of('target'), of('hold-out'), of('input'), of('lost')];
  const [met, inside] = [verdicts('within tolerance'), verdicts('inside the interval')];
  const judged = inside + verdicts('outside the interval');
  const unjudged = holdOuts.filter(({ verdict }) => !verdict.endsWith('the interval'));
  const missed = targets.filter(({ verdict }) => verdict !== 'within tolerance');
  return {
    title: 'The borough of the report: figures and hold-outs',
    glance: `${met} of ${targets.length} targets are met, and ${inside} of ${counted(judged, 'hold-out')} lie inside; ${calibrated ? 'calibrated' : 'not calibrated'}`,
    lines: [
      `\`${scenario}\`, ${counted(replications, 'replication')} of ${yearsText(years)}, seed \`${seed}\`, beside the inspection report of 2015. Not all agreement is evidence:`,
      '',
      table(
        ['use of the figure', 'how many', 'what came out', 'what it is worth'],
        [
          ['set in the scenario', String(inputs.length), setText(inputs), 'none: it was put in'],
          ['target', String(targets.length), `${met} within tolerance`, 'little: it may be fitted to'],
          [
            'hold-out',
            String(holdOuts.length),
            `${inside} of ${judged} inside the interval of one year${unjudged.length === 0 ? '' : `; ${unjudged.length} not judged`}`,
            'the test: nothing is fitted to it',
          ],
          ['lost in the report', String(lost.length), 'predicted', 'none until somebody finds the number'],
        ],
      ),
      '',
      calibrated
        ? 'The scenario was fitted by `casepath calibrate`, which cannot read hold-outs. What it began from was set by hand, by makers who could: that nothing was fitted to them then is a promise, and no fact that a test could see.'
        : `**Not calibrated.** The scenario was set by hand. No procedure kept its maker from knowing the hold-outs; that nothing was fitted to them is a promise, and no fact that a test could see. \`casepath calibrate\` cannot read them.`,
      '',
      `Targets that are missed: ${missed.map(({ label }) => label).join('; ') || 'none'}. All figures, with how each is judged: [Figures of the report](figures-of-the-report.md).`,
      '',
      '### Hold-outs',
      '',
      'The report’s number must lie where 95% of single years of single boroughs like this lie. The wider that is, the less it says, and',
      'small counts have wide ones. What the opening stock sets on the day before the start is shown and not judged.',
      '',
      table(['hold-out', 'report', 'mean', 'a year', 'verdict', 'source'], holdOuts.map(holdOutRow)),
      '',
      '### Other tables',
      '',
      'Durations of assessments and conferences are held against England’s published bands, which nothing is drawn from, in',
      '[Limits bend durations](background/limits.md). Its parameters were set until the bands came out, as it says. Two more scenarios tell',
      'the borough by its published returns and by how its years went, which the report contradicts in part:',
      '`kingston-2015-published` and `kingston-2014-15-as-it-happened`. A test holds each to what it is made to show.',
    ],
  };
}

function setText(inputs: readonly FigureResult[]): string {
  const otherwise = inputs.filter(({ verdict }) => verdict === 'set, comes out otherwise').length;
  const unmeasured = inputs.filter(({ verdict }) => verdict === 'not measured').length;
  const apart = [
    ...(otherwise === 0 ? [] : [`${otherwise} come out otherwise`]),
    ...(unmeasured === 0 ? [] : [`${unmeasured} are not measured`]),
  ];
  return ['counted again where that can be', ...apart].join('; ');
}

const number = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

const holdOutRow = ({
  label,
  unit,
  value,
  said,
  mean,
  prediction,
  verdict,
  source,
}: FigureResult): string[] => [
  cell([`${label} (${unit})`]),
  value === null ? (said ?? '-') : number(value),
  mean === null ? '-' : mean.toFixed(1),
  prediction === null ? '-' : `${number(prediction.from)} to ${number(prediction.to)}`,
  verdict === 'outside the interval' ? `**${verdict}**` : verdict,
  cell([source]),
];
