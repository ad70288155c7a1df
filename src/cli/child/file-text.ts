/** The file of a child, or of adopters, as text: who, what is open, clocks, workers, and everything that happened. */
import {
  changesOfWorker,
  clockState,
  currentState,
  type CaseEvent,
  type CaseFile,
  type ClockRound,
  type ClockState,
  type Match,
} from '../../casefile/index.ts';
import { limitText, type Model } from '../../simulation/index.ts';
import { timeTaken } from '../../simulation/limit.ts';
import type { Words } from '../answers/words.ts';
import { longDate, shortDate } from '../format/dates.ts';
import { counted, decimal } from '../format/numbers.ts';
import { cut, pad, table, widthOf, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import { careText, documentsText, plansText, roomText } from './parts-text.ts';
import { matchesText } from './matches-text.ts';
import { personText } from './person-text.ts';

export interface FileView {
  readonly file: CaseFile;
  /** Whose it is: adopters have a chart, clocks and workers, and no birth, family or home. */
  readonly of: 'child' | 'adopters';
  /** With whom they were matched so far. */
  readonly matches: readonly Match[];
  /** The file is as it stood at this minute. */
  readonly minute: number;
  /** Date of minute 0. */
  readonly start: string;
  readonly model: Model;
  readonly words: Words;
  /** Whether anybody knows who is of which family: an import may not say it. */
  readonly knowsFamilies: boolean;
}

export function fileText(view: FileView): string[] {
  return [
    ...personText(view),
    ...section('OPEN NOW', openText(view)),
    ...section('IN CARE', careText(view)),
    ...section('PLANS', plansText(view)),
    ...section('MATCHED', matchesText(view)),
    ...section('TO BE WRITTEN', documentsText(view)),
    ...section('IN THE ROOM NOW', roomText(view)),
    ...section('CLOCKS', clocksText(view)),
    ...section('WHO HELD THE CASE', workersText(view)),
    ...section('WHAT HAPPENED', eventsText(view)),
  ];
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', styled('bold', heading), ...lines];

function openText({ file, start, words, minute }: FileView): string[] {
  const open = file.instances.filter((one) => one.closed === null);
  if (open.length === 0) return ['  nothing is open'];
  return open.flatMap((one) => {
    const since = one.stays.at(-1)?.from ?? minute;
    const days = Math.floor((minute - since) / 1440);
    const state = words.state(one.machine, currentState(one));
    const text = `${words.machine(one.machine)}: ${state}, since ${shortDate(start, since)} (${counted(days, 'day')})`;
    return wrap(text, 80, 2);
  });
}

const CLOCK_COLOUR: Partial<Record<ClockState, 'red' | 'green'>> = {
  'done late': 'red',
  overdue: 'red',
  'done in time': 'green',
};

const LABEL_WIDTH = 31;

/** The labels give way where the rest of a line needs the room. */
function clocksText(view: FileView): string[] {
  const rows = view.file.clocks.map((clock) => clockCells(clock, view));
  const widest = (column: 0 | 2 | 3): number => Math.max(0, ...rows.map((row) => widthOf(row[column])));
  const room = 80 - 8 - widest(0) - widest(2) - widest(3);
  return table(
    rows.map(([state, label, ...rest]) => [state, cut(label, Math.min(LABEL_WIDTH, room)), ...rest]),
    { indent: 2 },
  );
}

type ClockCells = [state: string, label: string, date: string, taken: string];

function clockCells(clock: ClockRound, { minute, start, model }: FileView): ClockCells {
  const entry = model.machinery.timescales[clock.timescale];
  const state = clockState(clock, minute);
  const until = clock.done ?? clock.ended ?? minute;
  const taken = entry === undefined ? 0 : timeTaken(clock.started, until, entry.limit.unit, model.office);
  return [
    styled(CLOCK_COLOUR[state] ?? 'reset', state),
    entry?.label ?? clock.timescale,
    clock.done === null ? `due ${shortDate(start, clock.due)}` : shortDate(start, clock.done),
    entry === undefined
      ? ''
      : `${decimal(taken, Number.isInteger(taken) ? 0 : 1)} of ${limitText(entry.limit)}`,
  ];
}

function workersText({ file, start, words }: FileView): string[] {
  const changes = changesOfWorker(file);
  const rows = file.workers.map((held) => [
    words.team(held.team),
    `worker ${held.worker}`,
    `${shortDate(start, held.from)} - ${held.to === null ? 'now' : shortDate(start, held.to)}`,
  ]);
  if (rows.length === 0) return [];
  return [
    ...table(rows, { indent: 2 }),
    ...(changes > 0 ? [`  ${counted(changes, 'change')} of social worker`] : []),
  ];
}

const DATE_WIDTH = 22;

function eventsText(view: FileView): string[] {
  return view.file.events.flatMap((event) => {
    const [first = '', ...rest] = wrap(eventWords(event, view.words), 80 - DATE_WIDTH);
    const line = pad(longDate(view.start, event.minute), DATE_WIDTH) + first;
    return [line, ...rest.map((more) => pad('', DATE_WIDTH) + more)].map((text) =>
      event.machine === 'work' ? styled('dim', text) : text,
    );
  });
}

/** One event in words: what happened, to what, by whom, with which codes, and where it led. */
function eventWords(event: CaseEvent, words: Words): string {
  const codes = Object.entries(event.codes).map(([name, value]) => words.code(name, value));
  const who = event.team === null ? '' : words.team(event.team);
  const worker = event.worker === null ? '' : `worker ${event.worker}`;
  const by = [who, worker].filter(Boolean).join(', ');
  if (event.machine === 'work') {
    const what = event.activity === null ? '' : `${words.activity(event.activity)}: `;
    return [what + words.event(event.type), ...codes, by && `(${by})`].filter(Boolean).join(' ');
  }
  const state = event.state === null ? '' : words.state(event.machine, event.state);
  const led = state === '' ? '' : `→ ${words.machine(event.machine)}: ${state}`;
  return [words.event(event.type), codes.length > 0 ? `(${codes.join(', ')})` : '', led]
    .filter(Boolean)
    .join(' ');
}
