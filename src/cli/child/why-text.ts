/** The delay ledger of a child in words: each late clock with what would have removed it, then each stay. */
import { limitText } from '../../simulation/index.ts';
import { timeTaken } from '../../simulation/limit.ts';
import type { Words } from '../answers/words.ts';
import { isoMinute, shortDate } from '../format/dates.ts';
import { decimal } from '../format/numbers.ts';
import { pad, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { FileView } from './file-text.ts';
import { personText } from './person-text.ts';
import { clockLedger, REMEDIES, type ClockLedger, type ClockPart } from './why-clock.ts';
import type { StayLedger, StayPart } from './why.ts';

const LATE = new Set(['done late', 'overdue']);

/** The ledgers of the clocks that are late, in the order of their starts. */
export function lateClocks({ file, minute, model }: FileView, stays: readonly StayLedger[]): ClockLedger[] {
  return file.clocks
    .filter((clock) => clock.ofChild)
    .map((clock) => clockLedger(clock, stays, model.office, minute))
    .filter((ledger) => LATE.has(ledger.state));
}

export function whyText(view: FileView, stays: readonly StayLedger[]): string[] {
  const late = lateClocks(view, stays);
  return [
    ...personText(view),
    '',
    ...(late.length === 0 ? ['nothing was late'] : late.flatMap((ledger) => lateText(ledger, view))),
    styled('bold', 'WHERE EACH DAY WENT'),
    ...stays.flatMap((stay) => stayText(stay, view)),
  ];
}

function lateText(ledger: ClockLedger, view: FileView): string[] {
  const { clock, state } = ledger;
  const { start, model, minute } = view;
  const entry = model.machinery.timescales[clock.timescale];
  if (entry === undefined) return [];
  const end = clock.done ?? clock.ended ?? minute;
  const taken = decimal(timeTaken(clock.started, end, entry.limit.unit, model.office), 0);
  const [unit = ''] = limitText(entry.limit).split(' ').slice(1);
  const until =
    state === 'overdue' ? `not done by ${shortDate(start, minute)}` : `done ${shortDate(start, end)}`;
  return [
    ...wrap(
      `${styled('red', `${entry.label}: ${taken} ${unit}`)} (limit ${limitText(entry.limit)}), from ${shortDate(start, clock.started)}, due ${shortDate(start, clock.due)}, ${until}`,
    ),
    ...ledger.parts.flatMap((part) => partLine(part, ledger, view)),
    ...remedyText(ledger, view),
    '',
  ];
}

/** A clock that is over within two working days is told in hours. */
const inHours = ({ workingDays }: { readonly workingDays: number }): boolean => workingDays < 2;

const hoursText = (minutes: number): string => `${decimal(minutes / 60, 1)} h`;

function partLine(part: ClockPart, ledger: ClockLedger, { start, words }: FileView): string[] {
  const amount = inHours(ledger) ? hoursText(part.workingMinutes) : `${part.workingDays} wd`;
  if (amount === '0.0 h' || amount === '0 wd') return [];
  return [
    [
      pad(amount, 7, 'r'),
      pad(part.cause, 21),
      `${teamText(part.team, words)}${spanText(part, start, inHours(ledger))}`,
    ].join('  '),
  ];
}

/** From when to when; with the time of day where both lie on one. */
function spanText({ from, to }: ClockPart, start: string, timed: boolean): string {
  const [first, last] = [shortDate(start, from), shortDate(start, to)];
  if (!timed || first !== last) return `${first} - ${last}`;
  return `${first} ${isoMinute(start, from).slice(11)}-${isoMinute(start, to).slice(11)}`;
}

const teamText = (team: string, words: Words): string => (team === '' ? '' : `${words.team(team)}, `);

/** What each removable cause cost: as if the rest had stayed as it was. */
function remedyText(ledger: ClockLedger, { model, words }: FileView): string[] {
  const limit = model.machinery.timescales[ledger.clock.timescale]?.limit;
  if (limit === undefined || inHours(ledger)) return [];
  const due = limit.unit === 'working days' ? limit.amount : Number.NaN;
  return ledger.parts.flatMap((part) => {
    const remedy = REMEDIES[part.cause];
    if (remedy === undefined || part.workingDays === 0) return [];
    const left = ledger.workingDays - part.workingDays;
    const verdict = Number.isNaN(due) ? '' : left <= due ? ', in time' : ', still late';
    const team = part.team === '' ? '' : ` (${words.team(part.team)})`;
    const would = ledger.state === 'overdue' ? 'it would be at' : 'it would have been';
    return wrap(`${remedy}${team} ${would} ${left} wd${verdict}`, 80, 4);
  });
}

function stayText(stay: StayLedger, view: FileView): string[] {
  const { start, words } = view;
  const until = stay.open ? 'still open' : `to ${shortDate(start, stay.to)}`;
  const title = `${stayTitle(stay, words)}, ${shortDate(start, stay.from)} ${until}, ${stay.workingDays > 0 ? `${stay.workingDays} wd` : hoursText(stay.to - stay.from)}`;
  return [
    ...wrap(
      stay.stage === stay.machine ? styled('bold', title) : title,
      80,
      stay.stage === stay.machine ? 0 : 2,
    ),
    ...stay.parts.flatMap((part) => stayPartLine(part, stay, words)),
  ];
}

/** The whole of an instance by its machine, a stay in it by its state, what recurs beside it by its own name. */
function stayTitle({ stage, machine, instance, activity }: StayLedger, words: Words): string {
  if (activity !== '')
    return `${words.state(machine, stage.slice(machine.length + 1))}: ${words.activity(activity)}`;
  if (stage === machine)
    return instance > 1 ? `${words.machine(machine)} (${instance})` : words.machine(machine);
  return words.state(machine, stage.slice(machine.length + 1));
}

function stayPartLine(part: StayPart, stay: StayLedger, words: Words): string[] {
  const amount = stay.workingDays > 0 ? `${part.workingDays} wd` : hoursText(part.minutes);
  if (amount === '0.0 h' || amount === '0 wd') return [];
  const team = part.team === '' ? '' : words.team(part.team);
  return [[pad(amount, 7, 'r'), pad(part.cause, 21), team].join('  ').trimEnd()];
}
