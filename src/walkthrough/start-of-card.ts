/** A case card as the beginning of a walk-through. */
import { dayOfDate } from '../events/day-number.ts';
import { parseLimit } from '../scenario/limit-text.ts';
import { dueMinute, type Calendar, type ToldEvent } from '../simulation/index.ts';
import { CardErrors } from './card-errors.ts';
import type { Card } from './card-schema.ts';
import { cardProblem, type ReadCard } from './parse-card.ts';
import { QUESTIONS } from './questions.ts';
import type { Question } from './question.ts';
import type { Role } from './role.ts';
import type { ToldError } from './scene.ts';
import type { WalkStart } from './walk-start.ts';

const DAY = 1440;

/** Date of minute 0 of a card's walk. */
export const dateOfCard = ({ begins }: Card): string => begins.slice(0, 10);

/**
 * @param name of the card's file
 * @param office the calendar of a scenario that starts on the card's day
 */
export function startOfCard({ card }: ReadCard, name: string, office: Calendar, role?: Role): WalkStart {
  const date = dateOfCard(card);
  const zero = dayOfDate(date);
  const minuteOf = (moment: string): number =>
    (dayOfDate(moment.slice(0, 10)) - zero) * DAY +
    Number(moment.slice(11, 13)) * 60 +
    Number(moment.slice(14));
  const begins = minuteOf(card.begins);
  return {
    name,
    title: card.title,
    family: name,
    date,
    begins,
    ends: dueMinute(begins, parseLimit(card.ends_after), office),
    role: role ?? card.role,
    opening: card.opening,
    children: card.children.map((child) => ({
      id: child.name,
      born: (dayOfDate(child.born) - zero) * DAY,
      sex: child.sex,
      ethnicity: child.ethnicity ?? '',
      attributes: child.disabled === true ? ['disabled'] : [],
      wishes: child.wishes ?? [],
    })),
    told: card.told.flatMap((one) => toldEvents(card, one, minuteOf(one.at))),
    questions: card.questions.map(questionOf),
    notes: {
      summary: card.summary,
      aims: card.aims,
      contentWarning: card.content_warning,
      source: card.source,
    },
  };
}

/** One for each child that it happened to; to all where it does not say. */
function toldEvents(
  { children }: Card,
  { event, child, codes }: Card['told'][number],
  minute: number,
): ToldEvent[] {
  const names = child === undefined ? children.map(({ name }) => name) : [child].flat();
  return names.map((name) => ({
    minute,
    type: event,
    child: children.findIndex((one) => one.name === name),
    codes: codes ?? {},
  }));
}

const questionOf = (written: Card['questions'][number]): Question =>
  typeof written === 'string' ? (QUESTIONS.find(({ name }) => name === written) as Question) : written;

/** What the charts did not take, at its place in the card. */
export function toldProblem({ card, root }: ReadCard, error: ToldError): CardErrors {
  let before = 0;
  const index = card.told.findIndex((one) => {
    before += one.child === undefined ? card.children.length : [one.child].flat().length;
    return error.index < before;
  });
  const { found: _, ...problem } = cardProblem(root, ['told', index, 'event'], error.message, error.hint);
  return new CardErrors([problem]);
}
