/** A sensitivity analysis as a terminal shows it: the screening, then a tornado of each answer. */
import { isPercentage, type Estimate } from '../../whatif/index.ts';
import { figure } from '../calibrate/calibration-report.ts';
import { unitText, valueText } from '../compare/measure-words.ts';
import { counted, decimal, percent, range, years as yearsText } from '../format/numbers.ts';
import { cut, pad, table, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { Answer } from './asked-answers.ts';
import { linesOf, type SensitivityLine, type SensitivityReport } from './sensitivity-report.ts';
import { scaleOf, tornadoBar } from './tornado-bar.ts';

const LABEL = 24;
const BAR = 20;

export function sensitivityText(report: SensitivityReport): string[] {
  return [
    ...wrap(
      `${report.name}: ${counted(report.runs, 'run')} of ${yearsText(report.years)}, seed ${report.seed}`,
    ),
    '',
    ...screening(report),
    ...report.answers.flatMap((_, at) => ['', ...tornado(report, at)]),
    '',
    ...wrap(
      'LOW, HIGH: the answer with the parameter at that end of its range, all else as the scenario has it. ALONE: share of the variance that it has by itself (Sobol’ first order). IN ALL: with all in which it takes part (total). Both with 95% intervals. Chance: the same parameters with other luck.',
    ),
  ];
}

function screening(report: SensitivityReport): string[] {
  const { sizes, parameters, answers, result, kept } = report;
  const goOn = [...result.chosen, ...result.left].map((at) => {
    const answer = movesMost(report, at);
    const { muStar, sigma } = result.answers[answer].effects[at];
    const { label, low, high, unit } = parameters[at];
    return [
      cut(label, LABEL),
      cut(`${range(plain(low), plain(high))} ${unit}`.trim(), 22),
      cut(answers[answer].label, 18),
      figure(muStar),
      figure(sigma),
    ];
  });
  const out = parameters.filter((_, at) => !result.chosen.includes(at) && !result.left.includes(at));
  const left = result.left.map((at) => parameters[at].name);
  return [
    `${styled('bold', 'SCREENING')}  ${counted(sizes.trajectories, 'trajectory', 'trajectories')} of ${counted(parameters.length, 'parameter')}`,
    ...(goOn.length === 0
      ? ['No parameter moves any of these answers.']
      : table([['PARAMETER', 'RANGE', 'MOVES MOST', 'MU*', 'SIGMA'], ...goOn], {
          align: 'lllrr',
          gap: 1,
        })),
    ...(out.length === 0
      ? []
      : wrap(
          `Under a tenth of what moves most, for every answer: ${out.map((one) => one.name).join(', ')}.`,
        )),
    ...(left.length === 0 ? [] : wrap(`Would matter too, but --most is ${sizes.most}: ${left.join(', ')}.`)),
    ...(kept.length === 0 ? [] : wrap(`As the scenario says, because a what-if does: ${kept.join(', ')}.`)),
  ];
}

/** A number as it was written: 1,850 or 0.17. */
const plain = (value: number): string => value.toLocaleString('en-GB', { maximumSignificantDigits: 4 });

/** The answer of which a parameter moves the largest share of what all parameters move. */
function movesMost({ result, parameters }: SensitivityReport, at: number) {
  let best = { answer: 0, part: -1 };
  result.answers.forEach(({ effects }, answer) => {
    const largest = Math.max(...effects.slice(0, parameters.length).map((one) => one.muStar));
    const part = largest > 0 ? effects[at].muStar / largest : 0;
    if (part > best.part) best = { answer, part };
  });
  return best.answer;
}

function tornado(report: SensitivityReport, at: number): string[] {
  const answer = report.answers[at];
  const { ends, shares } = report.result.answers[at];
  const heading = [
    styled('bold', headingOf(answer)),
    ends.base === null ? 'no run has it' : `${valueText(ends.base, answer.unit)} as it is`,
    ruleText(answer),
  ].filter((part) => part !== '');
  const lines = linesOf(report, at).filter((line) => line.wentOn);
  const bars = lines.filter((line) => line.parameter !== null).sort((a, b) => swing(b) - swing(a));
  const values = [ends.base, ...bars.flatMap(({ ends: own }) => [own?.low.mean, own?.high.mean])];
  const scale = scaleOf(
    values.filter((value) => typeof value === 'number'),
    BAR,
  );
  const rows = [...bars, ...lines.filter((line) => line.parameter === null)].map((line) => [
    cut(line.parameter?.label ?? 'Chance', LABEL),
    endText(line.ends?.low.mean, answer),
    endText(line.ends?.high.mean, answer),
    barOf(line, ends.base, scale),
    estimateText(line.shares?.first),
    estimateText(line.shares?.total),
  ]);
  const names = ['', 'LOW', 'HIGH', pad('', BAR), 'ALONE', 'IN ALL'];
  return [
    heading.join('   '),
    ...table([names, ...rows], { align: 'lrrlrr', gap: 1 }),
    ...(shares === null
      ? wrap(
          `No shares of the variance: ${ends.base === null ? 'no run has a value' : 'it does not change, or too few runs have a value'}.`,
        )
      : []),
  ];
}

const headingOf = ({ label, unit }: Answer): string => cut(`${label.toUpperCase()}${unitText(unit)}`, 48);

function ruleText({ rule, unit }: Answer): string {
  if (rule === null) return '';
  const sign = isPercentage(unit) ? '%' : '';
  const limits = [
    rule.atLeast === null ? '' : `≥${decimal(rule.atLeast, 0)}${sign}`,
    rule.atMost === null ? '' : `≤${decimal(rule.atMost, 0)}${sign}`,
  ];
  return `rule ${limits.filter(Boolean).join(' ')}`;
}

function swing({ ends }: SensitivityLine): number {
  const [low, high] = [ends?.low.mean ?? null, ends?.high.mean ?? null];
  return low === null || high === null ? -1 : Math.abs(high - low);
}

/** A value that misses the rule has a ✕. */
function endText(value: number | null | undefined, { unit, rule }: Answer): string {
  if (value === undefined) return '';
  if (value === null) return '-';
  const misses = (rule?.atLeast ?? -Infinity) > value || (rule?.atMost ?? Infinity) < value;
  return `${valueText(value, unit)}${misses ? '✕' : ' '}`;
}

function barOf({ ends }: SensitivityLine, base: number | null, scale: ReturnType<typeof scaleOf>): string {
  const [low, high] = [ends?.low.mean ?? null, ends?.high.mean ?? null];
  return base === null || low === null || high === null ? '' : tornadoBar(base, low, high, scale);
}

/** `71% 60-82`; a small share may come out below 0. */
function estimateText(estimate: Estimate | undefined): string {
  if (estimate === undefined) return '-';
  const whole = (share: number): string => decimal(Math.max(0, share) * 100, 0);
  return `${percent(Math.max(0, estimate.value))} ${range(whole(estimate.low), whole(estimate.high))}`;
}
