/** The page of the report's figures: which the base scenario meets, which not, as its replications have them. */
import { format } from 'prettier';
import { indicatorContext } from '../../../src/cli/answers/indicator-context.ts';
import { modelOf } from '../../../src/cli/run/model-of.ts';
import { comparatorText } from '../../../src/cli/figures/figures-text.ts';
import {
  judgeFigures,
  type FigureResult,
  type FigureUse,
} from '../../../src/indicators/figures/judge-figures.ts';
import { FIGURE_USES } from '../../../src/scenario/figure-uses.ts';
import type { Scenario } from '../../../src/scenario/index.ts';
import { rowsOf, type MeasuredFigures } from './measured.ts';

const TITLES: Readonly<Record<FigureUse, readonly [title: string, what: string]>> = {
  target: [
    'Targets',
    'The mean over replications must come within the tolerance. Calibration may look at these.',
  ],
  'hold-out': [
    'Hold-outs',
    'The report must lie in the interval of one year. Nothing is ever fitted to these. "Set, comes out otherwise" is said of the opening stock, which the scenario sets.',
  ],
  input: ['Set in the scenario', 'What the report says was put in; what can be counted again is.'],
  lost: ['Lost in the report', 'The text of the report has lost the number. The run predicts it.'],
  comparator: ['Beside', 'Of another year; not judged.'],
};

const LEFT_OUT = [
  '## Not here, and why',
  '',
  '- Poverty, free school meals, attainment, schools that require improvement (report:106-109, 742-761): no chart asks for them.',
  '- Tuition, excluded pupils, apprenticeships, two-year-olds’ places (report:373, 534, 749-751, 772-773): told of few children by',
  '  name of a service that no chart has apart.',
  '- The nurse’s vacancy (report:716-720) is a scenario of its own, `nurse-away-five-months`.',
  '- Reviews every six months, the limits of adopters’ assessments and of visits (report:764, 899-900, 968, 1489-1491) are',
  '  [timescales](reference/timescales.md), judged by `casepath benchmark`.',
  '- Two complaints upheld, two serious incidents (report:133, 1354-1358): no period is said that they could be counted over.',
  '- The share of children adopted in 2011-14 (report:879-881): the number is lost and so is what it is a share of.',
  '- The looked after 122 and the 133 on plans “at the time of the inspection” (report:476, 629) say again what the figures of',
  '  31 May say.',
];

/** The page as text. @param scenario the base as it is now */
export async function figuresPage(scenario: Scenario, measured: MeasuredFigures): Promise<string> {
  const context = indicatorContext(modelOf({ scenario, years: measured.years }));
  const figures = judgeFigures(scenario, rowsOf(measured), context);
  const text = [
    '# Figures of the report',
    '',
    '<!-- Made by docs/figures/report/index.ts; what is changed here by hand is lost. -->',
    '',
    `Every figure of the inspection report that a simulation can meet, beside \`${measured.scenario}\`: ${measured.replications}`,
    `replications of ${measured.years} years, seed \`${measured.seed}\`. \`casepath figures RUN\` prints the same of any run; how a figure is`,
    'counted stands in `scenarios/kingston-2015/figures.yaml`.',
    '',
    ...summary(figures),
    '',
    '- **Mean** over replications, ± its 95% confidence.',
    '- **A year**: where 95% of single boroughs like this lie in that one period or on that one day. A figure of the report is one',
    '  draw, so that a count of 5 may well be 2 or 9.',
    '- **Chance** of a year as far out as the report’s, on both sides. Small counts by a negative binomial predictive',
    '  distribution, everything else by Student’s; which, and why, says `src/indicators/predictive.ts`.',
    ...FIGURE_USES.flatMap((use) =>
      section(
        use,
        figures.filter((one) => one.use === use),
      ),
    ),
    '',
    ...LEFT_OUT,
    '',
  ].join('\n');
  return format(text, { parser: 'markdown', printWidth: 110 });
}

function summary(figures: readonly FigureResult[]): string[] {
  const of = (verdict: FigureResult['verdict']): FigureResult[] =>
    figures.filter((one) => one.verdict === verdict);
  const names = (list: readonly FigureResult[]): string =>
    list.map(({ label }) => label).join('; ') || 'none';
  const [met, missed] = [of('within tolerance'), of('out of tolerance')];
  const [inside, outside] = [of('inside the interval'), of('outside the interval')];
  const unmeasured = of('not measured').filter(({ use }) => use === 'target');
  return [
    `**${met.length} of ${met.length + missed.length} targets are met, ${inside.length} of ${inside.length + outside.length} hold-outs lie inside.**`,
    `Targets missed: ${names(missed)}. Hold-outs missed: ${names(outside)}. Targets not measured: ${names(unmeasured)}.`,
  ];
}

function section(use: FigureUse, figures: readonly FigureResult[]): string[] {
  if (figures.length === 0) return [];
  const [title, what] = TITLES[use];
  return [
    '',
    `## ${title}`,
    '',
    what,
    '',
    '| figure | when | report | mean | ± | a year | chance | verdict | others | source |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- | --- |',
    ...figures.map((one) => `| ${cells(one).join(' | ')} |`),
  ];
}

const one = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

function cells(figure: FigureResult): string[] {
  const { confidence, prediction, chance, mean, tolerance } = figure;
  return [
    `${figure.label} (${figure.unit})`,
    whenOf(figure),
    figure.value === null ? (figure.said ?? '-') : String(figure.value),
    mean === null ? '-' : mean.toFixed(1),
    confidence === null ? '-' : ((confidence.to - confidence.from) / 2).toFixed(1),
    prediction === null ? '-' : `${one(prediction.from)} to ${one(prediction.to)}`,
    chance === null ? '-' : chance < 0.001 ? '<0.1%' : `${(100 * chance).toFixed(chance < 0.1 ? 1 : 0)}%`,
    `${figure.verdict}${tolerance === null ? '' : ` ±${one(tolerance)}`}${figure.notMeasured === '' ? '' : `: ${figure.notMeasured}`}`,
    figure.comparators.map(comparatorText).join('; '),
    figure.source,
  ];
}

const whenOf = ({ from, to }: FigureResult): string =>
  from === null || to === null ? '' : from === to ? from : `${from} to ${to}`;
