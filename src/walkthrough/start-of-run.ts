/** A child of a run, at any event, as the beginning of a walk-through: everything that its family's events say is told. */
import { BORN_UNKNOWN } from '../events/children.ts';
import type { EventSource } from '../events/log.ts';
import { happenings, type Happening } from './happening.ts';
import type { ToldEvent } from '../simulation/index.ts';
import { QUESTIONS } from './questions.ts';
import type { Role } from './role.ts';
import { WalkError } from './walk-error.ts';
import type { WalkStart } from './walk-start.ts';

const DAY = 1440;
/** How long a walk from a run may go on. */
const LENGTH = 2 * 365 * DAY;

export interface RunPlace {
  /** As it was typed. */
  readonly run: string;
  readonly source: EventSource;
  /** Row of the child. */
  readonly child: number;
  /** The walk begins with the minute after it. */
  readonly minute: number;
  /** Date of a day of the run. */
  readonly dateOf: (day: number) => string;
  readonly role: Role;
}

/** @throws WalkError where nothing is known of the child by then */
export function startOfRun({ run, source, child, minute, dateOf, role }: RunPlace): WalkStart {
  const { children } = source;
  const family = children.family[child] ?? -1;
  const rows = [...children.family].flatMap((one, row) => (one === family ? [row] : []));
  const day = Math.floor(minute / DAY);
  const told = happenings(source)
    .filter((one) => one.minute <= minute && rows.includes(one.child))
    .map((one, _, all) => toldOf(one, all, rows, day * DAY));
  const id = children.ids[child] ?? '';
  if (told.length === 0)
    throw new WalkError(
      `nothing has happened to child ${id} by ${dateOf(day)}`,
      `casepath child ${run} ${id} lists the events with their dates`,
    );
  const begins = minute - day * DAY + 1;
  return {
    name: id,
    title: `Child ${id} of ${run}`,
    family: children.families[family] ?? '',
    date: dateOf(day),
    begins,
    ends: begins + LENGTH,
    role,
    opening: `You take over the case of child ${id} as it stood on ${dateOf(day)} in the run ${run}.`,
    children: rows.map((row) => ({
      id: children.ids[row] ?? '',
      born: children.born[row] === BORN_UNKNOWN ? BORN_UNKNOWN : children.born[row] - day * DAY,
      sex: children.sexes[children.sex[row]] ?? '',
      ethnicity: children.ethnicities[children.ethnicity[row]] ?? '',
      attributes: children.attributes.filter((_, bit) => ((children.attributeBits[row] >> bit) & 1) === 1),
      wishes: [],
    })),
    told,
    questions: QUESTIONS,
    notes: {
      summary: `The case of child ${id} in the run ${run}, from ${dateOf(day)} on.`,
      aims: ['Take a case over in the middle of it: what is open, what is due, what is next?'],
      contentWarning: 'It is a case of a simulated run: harm to children may come up.',
      source: `the events of the run ${run}`,
    },
  };
}

function toldOf(
  { minute, type, child, codes, machine, instance, cause, activity }: Happening,
  all: readonly Happening[],
  rows: readonly number[],
  zero: number,
): ToldEvent {
  return {
    minute: minute - zero,
    type,
    child: rows.indexOf(child),
    codes,
    to: {
      machine,
      instance,
      activity,
      cause: cause < 0 ? -1 : all.findIndex(({ sequence }) => sequence === cause),
    },
  };
}
