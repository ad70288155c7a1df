/** What `benchmark` prints of one run. */
import type { Manifest } from '../../events/index.ts';
import { limitText } from '../../simulation/index.ts';
import { unmeasuredText } from '../answers/measured-clocks.ts';
import type { OpenedRun } from '../answers/opened-run.ts';
import { monthAndYear } from '../format/dates.ts';
import { count, counted, decimal, range, years } from '../format/numbers.ts';
import { cut, pad, table, wrap } from '../format/table.ts';
import { ignoranceText } from '../ignorance-text.ts';
import { styled } from '../terminal/style.ts';
import type { ShownRow, ShownRule, ShownRun } from './hide-small.ts';
import type { WorstChild } from './worst-child.ts';

export function benchmarkText(judged: ShownRun): string[] {
  const { opened, rules } = judged;
  const { manifest } = opened.run;
  const law = manifest.rules === null ? '' : `, law as at ${monthAndYear(manifest.rules)}`;
  const missed = rules.filter((rule) => rule.passed === false).length;
  return [
    `${styled('bold', opened.name)}   ${whatItIs(manifest)}${law}`,
    '',
    ...(rules.length === 0 ? [noThresholds(manifest)] : rulesText(judged)),
    ...(rules.length === 0 ? [] : [`${missed} of ${rules.length} rules missed`]),
    ...varianceText(judged),
    ...timescalesText(judged),
    ...noteText(judged),
  ];
}

/** How much of what differs between replications is ignorance: only where these have parameters of their own. */
function varianceText({ rules, opened }: ShownRun): string[] {
  const told = rules.map(({ label, variance, suppressed }) => ({
    label,
    variance: suppressed ? null : (variance ?? null),
  }));
  return ignoranceText(opened.run.manifest.uncertainty, told);
}

function noteText({ opened }: ShownRun): string[] {
  const note = unmeasuredText(opened.model.machinery.timescales, opened.run.manifest.imported?.neverStopped);
  return note === '' ? [] : ['', ...wrap(note)];
}

const whatItIs = ({ imported, replications, years: length }: Manifest): string =>
  imported === undefined
    ? `${counted(replications, 'replication')} x ${years(length)}`
    : `imported from ${imported.file}, ${years(length)}`;

const noThresholds = ({ imported }: Manifest): string =>
  imported === undefined
    ? 'the scenario has no thresholds'
    : 'no thresholds: casepath import --scenario NAME takes those of a scenario';

const LABEL = 40;

const ruleLine = (cells: readonly [string, string, string, string, string, string]): string =>
  [
    pad(cells[0], 4),
    pad(cells[1], LABEL),
    pad(cells[2], 7, 'r'),
    pad(cells[3], 6, 'r'),
    pad(cells[4], 7, 'r'),
    pad(cells[5], 6, 'r'),
  ]
    .join('  ')
    .trimEnd();

function rulesText({ rules, opened, replication }: ShownRun): string[] {
  const unconfirmed = rules.some((rule) => englandOf(rule)?.confirmed === false);
  return [
    styled('bold', ruleLine(['RULE', '', 'n', 'VALUE', '95%', 'ENGL.'])),
    ...rules.flatMap((rule) => [
      ...ruleText(rule),
      ...(rule.worst === null ? [] : worstText(rule.worst, opened, replication ?? 0)),
    ]),
    ...(unconfirmed ? [pad('? not confirmed', 80, 'r')] : []),
  ];
}

function ruleText(rule: ShownRule): string[] {
  const [first = '', ...rest] = wrap(rule.label, LABEL);
  const { suppressed, interval } = rule;
  const england = englandOf(rule);
  return [
    ruleLine([
      markOf(rule),
      first,
      shown(rule.n, suppressed, count),
      shown(rule.value, suppressed, (value) => decimal(value, 1)),
      interval === null ? '-' : range(decimal(interval.from, 0), decimal(interval.to, 0)),
      england === undefined ? '-' : `${england.confirmed ? '' : '?'}${decimal(england.value, 1)}`,
    ]),
    ...rest.map((line) => `      ${line}`),
  ];
}

function markOf(rule: ShownRule): string {
  if (rule.passed === false) return styled(['red', 'bold'], 'MISS');
  return rule.passed === null ? 'none' : styled('green', 'pass');
}

/** What stands for a count that is too small to be shown. */
const HIDDEN = '*';

const englandOf = (rule: ShownRule) => rule.comparators.find((one) => one.whose === 'england');

const shown = (value: number | null, suppressed: boolean, show: (value: number) => string): string =>
  value === null ? (suppressed ? HIDDEN : '-') : show(value);

function worstText(
  { child, value, unit, open, mostly }: WorstChild,
  { name, run }: OpenedRun,
  replication: number,
): string[] {
  const so = open ? ' and waits still' : '';
  const of = mostly === null ? '' : `, ${mostly.workingDays} wd of them ${mostly.cause}`;
  const which = replication === 0 ? '' : ` --replication ${replication}`;
  return [
    ...wrap(`longest: child ${child}, ${limitText({ amount: Math.round(value), unit })}${so}${of}`, 80, 6),
    styled(
      'dim',
      `      casepath child ${name} ${child}${run.manifest.imported === undefined ? ' --why' : ''}${which}`,
    ),
  ];
}

function timescalesText(judged: ShownRun): string[] {
  const { timescales, replication } = judged;
  const ran = timescales.filter((row) => row.suppressed || (row.due ?? 0) > 0 || (row.done ?? 0) > 0);
  if (ran.length === 0) return [];
  const grouped = ran.some((row) => row.by !== '');
  return [
    '',
    styled(
      'bold',
      `EVERY TIMESCALE${judged.opened.run.manifest.imported === undefined ? `, replication ${replication ?? 0}` : ''}`,
    ),
    ...(grouped ? groupsText(ran) : allText(ran)),
  ];
}

const HEADING = ['', 'LIMIT', 'DUE', 'IN TIME', 'LATE', 'NOT DONE', 'MEDIAN', '90%'] as const;
const ALIGN = 'llrrrrrr';

function figuresOf(row: ShownRow): string[] {
  const one = (value: number | null): string =>
    shown(value, row.suppressed, (number) =>
      decimal(number, Number.isInteger(number) || number >= 1000 ? 0 : 1),
    );
  return [
    shown(row.due, row.suppressed, count),
    shown(row.percentInTime, row.suppressed, (value) => `${decimal(value, 0)}%`),
    shown(row.late, row.suppressed, count),
    shown(row.overdue, row.suppressed, count),
    one(row.median),
    one(row.p90),
  ];
}

function allText(rows: readonly ShownRow[]): string[] {
  const lines = rows.map((row) => [cut(row.label, 28), row.limit, ...figuresOf(row)]);
  return table([HEADING, ...lines], { align: ALIGN, gap: 1 });
}

/** Each timescale with its groups below it. */
function groupsText(rows: readonly ShownRow[]): string[] {
  const names = [...new Set(rows.map((row) => row.timescale))];
  const lines = names.flatMap((name) => {
    const groups = rows.filter((row) => row.timescale === name);
    const [first] = groups;
    return [
      [cut(first?.label ?? name, 28), first?.limit ?? ''],
      ...groups.map((row) => [`  ${row.group}`, '', ...figuresOf(row)]),
    ];
  });
  return table([HEADING, ...lines], { align: ALIGN, gap: 1 });
}
