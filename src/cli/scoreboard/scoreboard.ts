/** The scoreboard as text: 80 columns, the answer first, how sure, where to look next. */
import type { Model } from '../../simulation/index.ts';
import { FEWEST_YEARS } from '../../indicators/index.ts';
import { monthAndYear, shortDate } from '../format/dates.ts';
import { counted, decimal, range, years } from '../format/numbers.ts';
import { cut, pad, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { Board, BoardRow, JudgedRow } from './board.ts';
import type { BoardFigure } from './measure-index.ts';
import type { TimeBoard } from './time-board.ts';

/** What the run was: the scoreboard's head. */
export interface BoardHead {
  readonly name: string;
  readonly seed: string;
  readonly replications: number;
  /** How long a warm-up was found, how precise a mean is: a line each. */
  readonly notes: readonly string[];
  readonly years: number;
  readonly children: number;
  /** Counts of children up to this are hidden; 0 hides none. */
  readonly suppress: number;
}

const WIDTH = 80;

/** 31 May 2015, of an ISO date. */
const dayText = (date: string): string => (date === '' ? '' : shortDate(date, 0));

export function scoreboard(board: Board, head: BoardHead, model: Model): string[] {
  return [
    ...headText(head, model),
    ...sideBySide(
      countsText('WHAT HAPPENS', 'a year', board.flows, head.suppress),
      countsText('OPEN', dayText(board.stockDate), board.stocks, head.suppress),
    ),
    ...caseloadText(board.caseloads),
    ...judgedText('IN TIME', 'limit', board.inTime),
    ...judgedText('SHARES', '', board.shares),
    ...footnotes([...board.inTime, ...board.shares]),
    ...yearsNote(board, head),
    ...(board.time === null ? [] : timeText(board.time)),
  ];
}

function headText(head: BoardHead, { scenario }: Model): string[] {
  const times = `${counted(head.replications, 'replication')} x ${years(head.years)}`;
  const law = scenario.rules === undefined ? [] : [`law as at ${monthAndYear(scenario.rules)}`];
  const calibration = scenario.calibrated === false ? [styled('yellow', 'not calibrated yet')] : [];
  return [
    ...wrap(
      `casepath   ${styled('bold', head.name)}   seed ${head.seed}   ${times}   ${counted(head.children, 'child', 'children')}`,
    ),
    ...wrap([...law, ...calibration].join(' · ')),
    ...head.notes.flatMap((note) => wrap(note)),
  ];
}

const heading = (text: string): string => styled('bold', text);

function figureCells({ value, range: edges }: BoardFigure, suppress: number): [string, string] {
  if (value > 0 && value <= suppress) return ['*', ''];
  const digits = value < 10 && !Number.isInteger(value) ? 1 : 0;
  const show = (number: number): string => decimal(number, digits);
  return [show(value), edges === null ? '-' : range(show(edges[0]), show(edges[1]))];
}

/** Width of one of two columns, with two blanks between them. */
const HALF = 39;

/** Flows or stocks in half the width: label, figure, range. */
function countsText(title: string, what: string, rows: readonly BoardRow[], suppress: number): string[] {
  if (rows.length === 0) return [];
  const line = (label: string, value: string, interval: string): string =>
    `${pad(cut(label, 20), 20)} ${pad(value, 6, 'r')} ${pad(interval, 11, 'r')}`;
  return [
    `${pad(`${title}  ${what}`, HALF - 12)} ${pad('95%', 11, 'r')}`,
    ...rows.map((row) => line(row.label, ...figureCells(row, suppress))),
  ];
}

/** Two columns under their headings; one alone where the other has nothing to say. */
function sideBySide(left: readonly string[], right: readonly string[]): string[] {
  const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    [left, right]
      .filter((column) => column.length > 0)
      .map((column) => pad(column[at] ?? '', HALF))
      .join('  ')
      .trimEnd(),
  );
  const [first, ...rest] = lines;
  return first === undefined ? [] : ['', heading(first), ...rest];
}

/** Families a worker, all teams in a line or two. */
function caseloadText(rows: readonly BoardRow[]): string[] {
  if (rows.length === 0) return [];
  const each = rows.map(({ label, value }) => `${label} ${decimal(value, value < 10 ? 1 : 0)}`);
  return ['', ...wrap(`${heading('FAMILIES A WORKER')} · ${each.join(' · ')}`, WIDTH)];
}

const percentText = (value: number, digits = 0): string =>
  Number.isFinite(value) ? `${decimal(value, digits)}%` : '-';

/** Percentages: label, limit, rule, figure, range, England. */
function judgedText(title: string, limit: string, rows: readonly JudgedRow[]): string[] {
  if (rows.length === 0) return [];
  const compared = rows.some((row) => row.england !== null);
  const line = (...[label, limitCell, rule, value, interval, england]: readonly string[]): string =>
    [
      pad(cut(label ?? '', 36), 36),
      pad(limitCell ?? '', 8),
      pad(rule ?? '', 5, 'r'),
      pad(value ?? '', 6, 'r'),
      pad(interval ?? '', 7, 'r'),
      pad(england ?? '', 7, 'r'),
    ]
      .join('  ')
      .trimEnd();
  return [
    '',
    heading(line(title, limit, 'rule', '', '95%', compared ? 'England' : '')),
    ...rows.map((row) => {
      const [low, high] = row.range ?? [Number.NaN, Number.NaN];
      const text = line(
        row.label,
        row.limit,
        row.rule,
        row.missed ? `${percentText(row.value, 1)}✕` : `${percentText(row.value)} `,
        row.range === null ? '-' : range(decimal(low, 0), decimal(high, 0)),
        englandText(row),
      );
      return row.missed ? styled('red', text) : text;
    }),
  ];
}

function footnotes(rows: readonly JudgedRow[]): string[] {
  const missed = rows.some((row) => row.missed) ? ['✕ the rule is missed'] : [];
  const unsure = rows.some((row) => row.england?.confirmed === false) ? ['? not confirmed'] : [];
  const all = [...missed, ...unsure];
  return all.length === 0 ? [] : [pad(all.join('   '), WIDTH, 'r')];
}

/** What a missing interval would take: a day comes once in each replication, a year as often as it was simulated. */
function yearsNote({ stocks }: Board, { replications, years: length }: BoardHead): string[] {
  const simulated = replications * Math.floor(length);
  if (replications >= FEWEST_YEARS) return [];
  if (simulated < FEWEST_YEARS) {
    return [`- no interval: it takes ${FEWEST_YEARS} simulated years, these are ${simulated}`];
  }
  return stocks.length === 0 ? [] : [`- no interval of a single day: it takes ${FEWEST_YEARS} replications`];
}

function englandText({ england }: JudgedRow): string {
  if (england === null) return '';
  return `${england.confirmed ? '' : '?'}${decimal(england.value, 1)}%`;
}

const BAR = 24;

function timeText({ title, parts }: TimeBoard): string[] {
  const most = parts[0]?.amount ?? 1;
  return [
    '',
    `${heading('WHERE THE TIME GOES')}  ${title}`,
    ...parts.map(({ what, amount }) => {
      const full = most > 0 ? Math.round((amount / most) * BAR) : 0;
      return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}  ${pad(cut(what, 40), 22)} ${pad(decimal(amount, 1), 5, 'r')}`;
    }),
  ];
}
