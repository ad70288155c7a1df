/** The report of a calibration: how well each target is met, what each unknown is now, and what cannot be told. */
import { NOTHING_LEARNED, type Learned, type LearnedUnknown } from '../../whatif/index.ts';
import { counted, decimal, percent, range } from '../format/numbers.ts';
import { cut, table, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { TargetFit } from './fit.ts';

export interface CalibrationReport {
  readonly name: string;
  readonly seed: string;
  readonly runs: number;
  readonly years: number;
  readonly checks: number;
  /** After each wave, from 0 to 1. */
  readonly plausible: readonly number[];
  readonly fits: readonly TargetFit[];
  readonly learned: Learned;
  /** Names of unknowns that somebody says. */
  readonly kept: readonly string[];
}

const LABEL = 32;

/** To three figures, or whole where it is larger. */
export function figure(value: number | null): string {
  if (value === null) return '-';
  const size = Math.abs(value);
  const digits = size >= 100 || value === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
  return decimal(value, digits);
}

/** Rows of the fit, heading first. */
function fitRows(fits: readonly TargetFit[]): string[][] {
  return [
    ['TARGET', '', 'COUNTED', '±', 'BEFORE', 'FITTED', '95%'],
    ...fits.map(({ target, before, fitted, interval, met }) => [
      met ? 'met' : 'MISS',
      cut(target.label, LABEL - 4),
      figure(target.value),
      figure(target.tolerance),
      figure(before),
      figure(fitted),
      interval === null ? '-' : range(figure(interval.from), figure(interval.to)),
    ]),
  ];
}

const unknownRows = (unknowns: readonly LearnedUnknown[]): string[][] => [
  ['UNKNOWN', 'PRIOR', 'BEFORE', 'FITTED', '90%', 'WIDTH'],
  ...unknowns.map(({ label, unit, prior, before, fitted, range: nine, width }) => [
    cut(unit === '' ? label : `${label}, ${unit}`, LABEL),
    range(figure(prior[0]), figure(prior[1])),
    figure(before),
    figure(fitted),
    range(figure(nine[0]), figure(nine[1])),
    percent(width),
  ]),
];

function headOf({ name, seed, runs, years, checks, plausible }: CalibrationReport): string[] {
  const left = plausible.map((share) => percent(share, share > 0 && share < 0.1 ? 1 : 0)).join(', ');
  return [
    `${counted(runs, 'run')} of ${years === 1 ? '1 year' : `${years} years`} of ${name}, seed ${seed}. The fit is the mean of ${checks} runs with luck of their own.`,
    `Of the priors ${left} was plausible after each wave.`,
  ];
}

/** What the targets do not tell, as sentences. */
function untold({ learned, kept }: CalibrationReport): string[] {
  const nothing = learned.unknowns.filter((one) => one.width >= NOTHING_LEARNED);
  return [
    ...(nothing.length === 0
      ? []
      : [`As wide as its prior, so that no target tells it: ${nothing.map((one) => one.name).join(', ')}.`]),
    ...learned.pairs.map(
      ({ names, correlation }) =>
        `${names[0]} and ${names[1]} ${correlation < 0 ? 'make up for each other' : 'go up and down together'} (correlation ${decimal(correlation, 2)}).`,
    ),
    ...(nothing.length + learned.pairs.length === 0 ? ['Every unknown is told by some target.'] : []),
    ...(kept.length === 0 ? [] : [`Left as the scenario says, because a what-if does: ${kept.join(', ')}.`]),
  ];
}

const metOf = (fits: readonly TargetFit[]): string =>
  `${fits.filter((one) => one.met).length} of ${counted(fits.length, 'target')} met`;

/** As a terminal shows it. */
export function reportText(report: CalibrationReport): string[] {
  const { fits, learned } = report;
  return [
    ...headOf(report).flatMap((line) => wrap(line)),
    '',
    ...table(fitRows(fits), { align: 'llrrrrr', gap: 1 }),
    metOf(fits),
    '',
    ...table(unknownRows(learned.unknowns), { align: 'lrrrrr', gap: 1 }),
    ...wrap('WIDTH: of the posterior, of the prior’s; 100% is nothing learned.'),
    '',
    styled('bold', 'WHAT CANNOT BE TOLD'),
    ...untold(report).flatMap((line) => wrap(line)),
  ];
}

/** As Markdown, with which targets each unknown serves. */
export function reportMarkdown(report: CalibrationReport): string {
  const { name, fits, learned } = report;
  const served = learned.unknowns.map((one) => [one.name, one.serves.join(', ') || 'none']);
  return `${[
    `# Calibration of ${name}`,
    '',
    ...headOf(report),
    '',
    `## Fit: ${metOf(fits)}`,
    '',
    ...markdownTable(fitRows(fits)),
    '',
    '## Unknowns',
    '',
    ...markdownTable(unknownRows(learned.unknowns)),
    '',
    'Width: standard deviation of the posterior, of the prior’s; 100% is nothing learned.',
    '',
    '## Which targets each moves',
    '',
    ...markdownTable([['UNKNOWN', 'TARGETS'], ...served]),
    '',
    '## What cannot be told',
    '',
    ...untold(report).map((line) => `- ${line}`),
  ].join('\n')}\n`;
}

const markdownTable = ([heading, ...rows]: readonly (readonly string[])[]): string[] => [
  `| ${heading.join(' | ')} |`,
  `|${heading.map(() => ' --- |').join('')}`,
  ...rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
];
