/** A comparison as a person reads it. */
import { FEW_CASES, isPercentage, type ComparedMeasure, type Verdict } from '../../whatif/index.ts';
import { Words } from '../answers/words.ts';
import { count, counted, decimal, years } from '../format/numbers.ts';
import { cut, pad, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import { certificateText } from './certificate-text.ts';
import { costText } from './cost-text.ts';
import type { Comparison } from './comparison.ts';
import { journeysText } from './journeys-text.ts';
import { differenceText, intervalText, measureLabel, unitText, valueText } from './measure-words.ts';

export interface TextSettings {
  /** Counts of children from 1 to this are hidden; 0 hides none. */
  readonly suppress: number;
  readonly mattersText: string;
}

export function comparisonText(comparison: Comparison, settings: TextSettings): string[] {
  return [
    ...headText(comparison),
    '',
    ...changesText(comparison),
    '',
    ...measuresText(comparison, settings),
    ...costText(comparison),
    ...certificateText(comparison),
    ...journeysText(comparison, settings),
  ];
}

function headText({ base, whatIf, pairs, unpaired }: Comparison): string[] {
  const { scenario, run } = whatIf.opened;
  const { seed, years: length } = run.manifest;
  const own = scenario.question !== base.opened.scenario.question;
  const sample =
    unpaired === null
      ? `${counted(pairs, 'pair')} of ${years(length)}, seed ${seed}: the same luck for every child in both`
      : `not paired: ${unpaired}. ${base.opened.run.manifest.replications} and ${run.manifest.replications} replications`;
  return [
    ...wrap(`${styled('bold', whatIf.name)} beside ${styled('bold', base.name)}`),
    ...(own && scenario.question !== undefined ? wrap(scenario.question, 80, 2) : []),
    ...(own && scenario.expect !== undefined ? wrap(`expected: ${scenario.expect}`, 80, 2) : []),
    ...wrap(sample),
  ];
}

const MOST_CHANGES = 12;

function changesText({ changes }: Comparison): string[] {
  if (changes.length === 0) return ['WHAT WAS CHANGED  nothing'];
  const shown = changes
    .slice(0, MOST_CHANGES)
    .flatMap((change) => [
      ...wrap(`${change.path}: ${change.base ?? '(nothing)'} → ${change.value ?? '(nothing)'}`, 80, 2),
      ...(change.source === null ? [] : wrap(`source: ${change.source}`, 80, 6)),
    ]);
  const rest = changes.length - MOST_CHANGES;
  return [
    'WHAT WAS CHANGED',
    ...shown,
    ...(rest > 0 ? [`  and ${count(rest)} more: casepath plan, or --json`] : []),
  ];
}

const LABEL = 32;
const COLUMNS = [9, 9, 10, 16] as const;

const line = (label: string, cells: readonly string[]): string =>
  pad(cut(label, LABEL), LABEL) + cells.map((cell, at) => ` ${pad(cell, COLUMNS[at] ?? 9, 'r')}`).join('');

const ORDER: readonly Verdict[] = [
  'surely more',
  'surely less',
  'not enough runs',
  'no difference that matters',
];
/** Of those of which too little is known, so many are told. */
const MOST_UNSURE = 8;

function measuresText(comparison: Comparison, settings: TextSettings): string[] {
  const { measures, notCompared, pairing } = comparison.measures;
  if (measures.length === 0) return ['no measure is in both runs'];
  const groups = ORDER.map((verdict) => measures.filter((one) => one.verdict === verdict));
  return [
    line('', ['base', 'what if', 'difference', '95%']),
    ...groups.flatMap((group, at) => groupText(ORDER[at] ?? 'not enough runs', group, comparison)),
    '',
    ...wrap(noteText(measures, settings, notCompared.length), 80),
    ...(pairing === 'paired' ? wrap(gainText(measures), 80) : []),
  ];
}

function groupText(verdict: Verdict, group: readonly ComparedMeasure[], comparison: Comparison): string[] {
  if (group.length === 0) return [];
  if (verdict === 'no difference that matters') return ['', unchangedText(group)];
  const sorted = group.toSorted((a, b) => strength(b) - strength(a));
  const shown = verdict === 'not enough runs' ? sorted.slice(0, MOST_UNSURE) : sorted;
  const rest = group.length - shown.length;
  return [
    '',
    styled('bold', verdict.toUpperCase()),
    ...shown.flatMap((one) => measureLines(one, comparison)),
    ...(rest > 0 ? [`and ${counted(rest, 'other')} of which too little is known: --csv lists them`] : []),
  ];
}

/** How large a difference is beside what matters. */
const strength = ({ difference, matters }: ComparedMeasure): number =>
  matters === 0 ? Math.abs(difference) : Math.abs(difference) / matters;

function unchangedText(group: readonly ComparedMeasure[]): string {
  const same = group.filter((one) => one.same).length;
  const which = same === 0 ? '' : `, of them ${count(same)} the same in every pair`;
  return `${styled('bold', 'NO DIFFERENCE THAT MATTERS')}  ${counted(group.length, 'measure')}${which}`;
}

function measureLines(one: ComparedMeasure, { base }: Comparison): string[] {
  const { model } = base.opened;
  const label = measureLabel(one.measure, model, new Words(model)) + unitText(one.unit);
  const mark = one.fewCases ? ' ~' : '';
  const cells = [
    valueText(one.base, one.unit),
    valueText(one.whatIf, one.unit),
    differenceText(one.difference, one.unit),
    intervalText(one),
  ];
  const [first = '', ...rest] = wrapLabel(label + mark);
  return [line(first, cells), ...rest, ...(one.verdict === 'not enough runs' ? [moreText(one)] : [])];
}

/** A label that is too long goes on in a line of its own. */
function wrapLabel(label: string): string[] {
  const [first = '', ...rest] = wrap(label, LABEL);
  return [first, ...rest.map((text) => `  ${text}`)];
}

function moreText({ more, n }: ComparedMeasure): string {
  if (n < 2) return '    one pair has no interval';
  return more === null
    ? '    no number of runs in sight would tell'
    : `    some ${count(roundUp(more))} more would tell`;
}

/** Two digits: it is an estimate. */
const roundUp = (value: number): number => {
  const step = value < 20 ? 1 : 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step) * step;
};

function noteText(measures: readonly ComparedMeasure[], { mattersText }: TextSettings, left: number): string {
  const few = measures.some((one) => one.fewCases) ? `; ~ rests on fewer than ${FEW_CASES} cases` : '';
  const points = measures.some((one) => isPercentage(one.unit))
    ? ' Differences of percentages are points.'
    : '';
  const gone = left === 0 ? '' : ` ${counted(left, 'measure')} without a value in both.`;
  return `95%: where the difference lies, measure by measure. Surely: also after Holm's correction for ${counted(measures.length, 'measure')}. What matters: ${mattersText}${few}.${points}${gone}`;
}

function gainText(measures: readonly ComparedMeasure[]): string {
  const gains = measures.flatMap((one) => one.varianceReduction ?? []).toSorted((a, b) => a - b);
  const middle = gains[Math.floor(gains.length / 2)];
  if (middle === undefined) return '';
  return `Pairing: without it the middle one of ${counted(gains.length, 'measure')} would need ${decimal(middle, 1)} times the runs.`;
}
