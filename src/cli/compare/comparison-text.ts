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
/** Of those that are not main, so many are told of each verdict. */
const MOST_OTHERS = 12;
/** Of those of which too little is known, so many are told, the main ones before the others. */
const MOST_UNSURE = 10;

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
  if (verdict === 'no difference that matters') return ['', ...unchangedText(group, comparison)];
  const sorted = group.toSorted((a, b) => Number(b.main) - Number(a.main) || strength(b) - strength(a));
  const main = group.filter((one) => one.main).length;
  const isUnsure = verdict === 'not enough runs';
  const shown = sorted.slice(0, isUnsure ? MOST_UNSURE : main + MOST_OTHERS);
  const rest = group.length - shown.length;
  return [
    '',
    styled('bold', verdict.toUpperCase()),
    ...shown.flatMap((one) => measureLines(one, comparison)),
    ...(rest > 0 ? [`and ${counted(rest, 'other')}: --csv lists them`] : []),
    ...(isUnsure ? wrap(moreText(group)) : []),
  ];
}

/** How large a difference is beside what matters. */
const strength = ({ difference, matters }: ComparedMeasure): number =>
  matters === 0 ? Math.abs(difference) : Math.abs(difference) / matters;

/** How many; the main ones by name, or all where they are few. */
function unchangedText(group: readonly ComparedMeasure[], comparison: Comparison): string[] {
  const same = group.filter((one) => one.same).length;
  const which = same === 0 ? '' : `, of them ${count(same)} the same in every pair`;
  const heading = `${styled('bold', 'NO DIFFERENCE THAT MATTERS')}  ${counted(group.length, 'measure')}${which}`;
  if (group.length <= MOST_OTHERS) return [heading, ...group.flatMap((one) => measureLines(one, comparison))];
  const { model } = comparison.base.opened;
  const words = new Words(model);
  const main = group.filter((one) => one.main);
  const told = main.map(
    (one) => `${measureLabel(one.measure, model, words)} (${valueText(one.base, one.unit)})`,
  );
  return [heading, ...(told.length === 0 ? [] : wrap(`● ${told.join('; ')}`))];
}

function measureLines(one: ComparedMeasure, comparison: Comparison): string[] {
  const { model } = comparison.base.opened;
  const label = measureLabel(one.measure, model, new Words(model)) + unitText(one.unit);
  const mark = one.fewCases ? ' ~' : '';
  const isMarked = one.main && comparison.measures.measures.some(({ main }) => !main);
  const cells = [
    valueText(one.base, one.unit),
    valueText(one.whatIf, one.unit),
    differenceText(one.difference, one.unit),
    intervalText(one),
  ];
  const [first = '', ...rest] = wrapLabel(`${isMarked ? '● ' : ''}${label}${mark}`);
  return [line(first, cells), ...rest];
}

/** A label that is too long goes on in a line of its own. */
function wrapLabel(label: string): string[] {
  const [first = '', ...rest] = wrap(label, LABEL);
  return [first, ...rest.map((text) => `  ${text}`)];
}

/** Numbers of pairs that somebody would ask for. */
const LADDER = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000] as const;
/** So many of them are told. */
const RUNGS = 3;

/** How many of these would be told with how many pairs, as far as the spread so far says: `with 20 pairs 12 of these`. */
function moreText(group: readonly ComparedMeasure[]): string {
  const n = Math.max(...group.map((one) => one.n));
  if (n < 2) return `One pair has no interval: --replications ${LADDER[0]}`;
  const needed = group.flatMap((one) => (one.more === null ? [] : [one.n + one.more]));
  let told = 0;
  const rungs = LADDER.flatMap((pairs) => {
    const within = needed.filter((one) => one <= pairs).length;
    if (pairs <= n || within === told) return [];
    told = within;
    return [{ pairs, within }];
  }).slice(0, RUNGS);
  const [first] = rungs;
  if (first === undefined) return 'No number of pairs in sight would tell.';
  const steps = rungs.map(({ pairs, within }) => `${count(within)} with ${count(pairs)} pairs`);
  return `Of these ${count(group.length)} some would be told, as far as the spread so far says: ${steps.join(', ')}. Ask with --replications ${first.pairs}.`;
}

function noteText(measures: readonly ComparedMeasure[], { mattersText }: TextSettings, left: number): string {
  const few = measures.some((one) => one.fewCases) ? `; ~ rests on fewer than ${FEW_CASES} cases` : '';
  const points = measures.some((one) => isPercentage(one.unit))
    ? ' Differences of percentages are points.'
    : '';
  const gone = left === 0 ? '' : ` ${counted(left, 'measure')} without a value in both.`;
  return `95%: where the difference lies, measure by measure. ${surelyText(measures)} What matters: ${mattersText}${few}.${points}${gone}`;
}

/** What `surely` is corrected for. */
export function surelyText(measures: readonly ComparedMeasure[]): string {
  const main = measures.filter((one) => one.main).length;
  const others = measures.length - main;
  if (main === 0 || others === 0)
    return `Surely: also after Holm's correction for ${counted(measures.length, 'measure')}.`;
  return `Surely: also after Holm's correction, for the ${counted(main, 'main measure')} (●: the scenario's thresholds and the cost) by themselves and for the ${counted(others, 'other')} by themselves.`;
}

function gainText(measures: readonly ComparedMeasure[]): string {
  const gains = measures.flatMap((one) => one.varianceReduction ?? []).toSorted((a, b) => a - b);
  const middle = gains[Math.floor(gains.length / 2)];
  if (middle === undefined) return '';
  return `Pairing: without it the middle one of ${counted(gains.length, 'measure')} would need ${decimal(middle, 1)} times the runs.`;
}
