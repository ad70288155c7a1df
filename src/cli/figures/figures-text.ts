/** What `figures` prints: the report's figures by their use, each beside what the run gives. */
import type { Comparator } from '../../indicators/index.ts';
import type { FigureUse } from '../../indicators/figures/judge-figures.ts';
import { FEWEST_YEARS } from '../../indicators/interval.ts';
import { FIGURE_USES } from '../../scenario/figure-uses.ts';
import { plainValueAt } from '../../scenario/plain-value.ts';
import type { OpenedRun } from '../answers/opened-run.ts';
import { counted, decimal, range, years } from '../format/numbers.ts';
import { ignoranceText } from '../ignorance-text.ts';
import { cut, pad, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { ShownFigure } from './hide-few.ts';

const HEADINGS: Readonly<Record<FigureUse, readonly [title: string, what: string]>> = {
  target: ['TARGETS', 'met where the mean is within the tolerance'],
  'hold-out': ['HOLD-OUTS', 'inside where the report lies in the 95% of one year'],
  input: ['SET', 'put into the scenario'],
  lost: ['LOST IN THE REPORT', 'what the run predicts'],
  comparator: ['BESIDE', 'of another year, not judged'],
};

export function figuresText(opened: OpenedRun, figures: readonly ShownFigure[]): string[] {
  const { manifest } = opened.run;
  const what =
    manifest.imported === undefined
      ? `${counted(manifest.replications, 'replication')} x ${years(manifest.years)}`
      : `imported from ${manifest.imported.file}`;
  return [
    `${styled('bold', opened.name)}   ${what}`,
    ...FIGURE_USES.flatMap((use) =>
      useText(
        opened,
        use,
        figures.filter((one) => one.use === use),
      ),
    ),
    ...ignoranceText(manifest.uncertainty, figures),
    '',
    ...summaryText(figures),
    ...footText(figures),
  ];
}

/** Widths: label, report, mean, half the interval of the mean, 95% of one year, chance, verdict; a blank between them. */
const LABEL = 29;

type Cells = readonly [string, string, string, string, string, string, string];

const line = ([label, report, mean, half, year, chance, verdict]: Cells): string =>
  [
    pad(cut(label, LABEL), LABEL),
    pad(report, 6, 'r'),
    pad(mean, 6, 'r'),
    pad(half, 5, 'r'),
    pad(year, 11, 'r'),
    pad(chance, 6, 'r'),
    ` ${verdict}`,
  ]
    .join(' ')
    .trimEnd();

function useText(opened: OpenedRun, use: FigureUse, figures: readonly ShownFigure[]): string[] {
  if (figures.length === 0) return [];
  const [title, what] = HEADINGS[use];
  const columns = line(['', 'REPORT', 'MEAN', '±', '95% A YEAR', 'CHANCE', '']).slice(LABEL);
  return [
    '',
    `${styled('bold', title)}   ${what}`,
    styled('dim', pad('', LABEL) + columns),
    ...figures.flatMap((figure) => [figureLine(figure), ...besideText(opened, figure)]),
  ];
}

function figureLine(figure: ShownFigure): string {
  const { mean, confidence, prediction, chance } = figure;
  const digits = digitsOf(figure);
  const show = (value: number): string => decimal(value, digits);
  const whole = (value: number): string => decimal(value, figure.isCount || value >= 10 ? 0 : 1);
  const text = line([
    figure.label,
    figure.value === null ? '-' : String(figure.value),
    mean === null ? '-' : show(mean),
    confidence === null ? '-' : decimal((confidence.to - confidence.from) / 2, digits),
    prediction === null ? '-' : range(whole(prediction.from), whole(prediction.to)),
    chance === null ? '-' : chanceText(chance),
    verdictText(figure),
  ]);
  return isMissed(figure) ? styled('red', text) : text;
}

const digitsOf = ({ mean, value }: ShownFigure): number => ((mean ?? value ?? 0) >= 1000 ? 0 : 1);

const isMissed = ({ verdict }: ShownFigure): boolean =>
  verdict === 'out of tolerance' || verdict === 'outside the interval';

const chanceText = (chance: number): string =>
  chance < 0.001 ? '<0.1%' : `${decimal(chance * 100, chance < 0.1 ? 1 : 0)}%`;

const WORDS: Readonly<Record<ShownFigure['verdict'], string>> = {
  'within tolerance': 'met',
  'out of tolerance': 'MISSED',
  'inside the interval': 'inside',
  'outside the interval': 'MISSED',
  'set by construction': 'set',
  'set, comes out otherwise': 'otherwise',
  'lost, predicted': 'predicted',
  beside: '',
  'too few replications': 'few runs',
  'not reached by the run': 'not in run',
  'nothing to count': 'none there',
  'not measured': 'unmeasured',
  hidden: '*',
};

function verdictText({ verdict, tolerance }: ShownFigure): string {
  const judged = verdict === 'within tolerance' || verdict === 'out of tolerance';
  return judged
    ? `${WORDS[verdict]} ±${decimal(tolerance ?? 0, (tolerance ?? 0) < 10 ? 1 : 0)}`
    : WORDS[verdict];
}

const INDENT = 2;

/** What stands under a figure: the report's words, figures of others, where it was put, why it is not measured. */
function besideText({ scenario }: OpenedRun, figure: ShownFigure): string[] {
  const { said, comparators, setBy, notMeasured } = figure;
  const parts = [
    ...(said === null ? [] : [`the report: ${said}`]),
    ...comparators.map(comparatorText),
    ...(notMeasured === '' ? [] : [notMeasured]),
    ...(setBy.length === 0
      ? []
      : [`set by ${setBy.map((path) => setText(path, plainValueAt(scenario, path))).join(', ')}`]),
  ];
  return parts.length === 0 ? [] : wrap(parts.join(' · '), 80, INDENT).map((text) => styled('dim', text));
}

export const comparatorText = ({ whose, value, year, confirmed }: Comparator): string =>
  `${nameOf(whose)} ${confirmed ? '' : '?'}${value}${year === null ? '' : ` (${year})`}`;

/** `outer_london` is Outer London: a name begins with a capital, and so do the two that a name may hold. */
function nameOf(whose: string): string {
  const words = whose.replaceAll('_', ' ').replace(/(\d{4}) (\d{2})$/, '$1-$2');
  return words.replace(
    /^[a-z]|\b(?:england|london)\b/g,
    (found) => found.charAt(0).toUpperCase() + found.slice(1),
  );
}

const setText = (path: string, value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? `${path} = ${value}` : path;

function summaryText(figures: readonly ShownFigure[]): string[] {
  const of = (...verdicts: readonly ShownFigure['verdict'][]): number =>
    figures.filter((one) => verdicts.includes(one.verdict)).length;
  const unmeasured = figures.filter((one) => one.use === 'target' && one.verdict === 'not measured').length;
  const [met, missed] = [of('within tolerance'), of('out of tolerance')];
  const [inside, outside] = [of('inside the interval'), of('outside the interval')];
  const parts = [
    ...(met + missed === 0 ? [] : [`${met} of ${counted(met + missed, 'target')} met`]),
    ...(unmeasured === 0 ? [] : [`${counted(unmeasured, 'target')} not measured`]),
    ...(inside + outside === 0 ? [] : [`${inside} of ${counted(inside + outside, 'hold-out')} inside`]),
  ];
  return wrap(parts.join(' · '));
}

function footText(figures: readonly ShownFigure[]): string[] {
  const simulated = figures.some((one) => one.prediction !== null);
  const few = figures.some((one) => one.mean !== null && one.prediction === null);
  const otherwise = figures.some((one) => one.verdict === 'set, comes out otherwise');
  const unsure = figures.some((one) => one.comparators.some(({ confirmed }) => !confirmed));
  return [
    ...(simulated
      ? wrap(
          '±: 95% confidence of the mean over replications · 95% A YEAR: where one borough like this lies in that one year · CHANCE: two-sided, of a year as far out as the report’s',
        )
      : []),
    ...(otherwise
      ? wrap('otherwise: the scenario sets it (a parameter, the opening stock), not as the report has it')
      : []),
    ...(few ? wrap(`- no interval: it takes ${FEWEST_YEARS} replications`) : []),
    ...(unsure ? ['? not confirmed'] : []),
  ];
}
