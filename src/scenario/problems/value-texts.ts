/** What is said of values of the wrong kind or out of their range, of durations, dates and times. */
import { listed, type Near, type ProblemText } from './problem-text.ts';

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');

/** A value of the wrong kind or out of its range. */
export const valueTexts = {
  'key-unknown': (near: Near, known: readonly string[]): ProblemText => ({
    message: 'there is no such key here',
    hint: `possible: ${listed(known, 40)}`,
    nearest: near,
  }),
  'key-missing': (key: string, expected: string, near?: Near): ProblemText => ({
    message: `"${key}" is missing`,
    hint: `${key}: ${expected}`,
    nearest: near,
  }),
  'wrong-kind': (expected: string): ProblemText => ({
    message: 'does not fit here',
    hint: `write ${expected}`,
  }),
  'no-value': (expected: string): ProblemText => ({
    message: 'there is no value',
    hint: `write ${expected}`,
  }),
  'needs-quotes': (text: string): ProblemText => ({
    message: 'is not a text here',
    hint: `put it in quotes: "${text}"`,
  }),
  'number-in-words': (number: string): ProblemText => ({
    message: 'is a text, not a number',
    hint: `write ${number}`,
  }),
  percentage: (share: number): ProblemText => ({
    message: 'is no chance: a chance is a number from 0 to 1',
    hint: `write ${share}`,
  }),
  'chance-range': (share: number | undefined): ProblemText => ({
    message: 'is no chance: a chance is a number from 0 to 1',
    ...(share !== undefined && { hint: `write ${share} for ${Number((share * 100).toPrecision(12))}%` }),
  }),
  'not-finite': (): ProblemText => ({ message: 'is not a number that can be counted with' }),
  'not-whole': (): ProblemText => ({ message: 'is not a whole number' }),
  'too-large': (most: number): ProblemText => ({ message: 'is too large', hint: `${most} at most` }),
  'too-small': (least: number, itself: boolean): ProblemText => ({
    message: least === 0 && itself ? 'is negative' : 'is too small',
    hint: itself ? `${least} at least` : `more than ${least}`,
  }),
  'list-empty': (): ProblemText => ({ message: 'the list is empty', hint: 'give one entry at least' }),
  'not-one-of': (written: string, values: readonly string[], what = 'values', near?: Near): ProblemText => ({
    message: `"${written}" is none of the ${what} possible here`,
    hint: listed(values, 40),
    nearest: near,
  }),
  'name-form': (): ProblemText => ({
    message: 'is no name',
    hint: 'a name has lower-case letters, digits and _, and begins with a letter',
  }),
  'event-form': (): ProblemText => ({
    message: 'is no event type',
    hint: 'an event type is in dotted lower case, such as referral.received',
  }),
  'activity-twice': (): ProblemText => ({
    message: 'is the name of another task, meeting or repeat of this stage',
    hint: 'names in a stage differ: the log tells them apart by name',
  }),
  'fact-negated': (): ProblemText => ({
    message: 'negates a fact',
    hint: 'name the fact that says the opposite',
  }),
};

/** Durations, dates, times and rates. */
export const timeTexts = {
  'absence-share': (): ProblemText => ({
    message: 'of the time leaves nobody to work, or is no absence',
    hint: 'write more than 0 and less than 1, such as 0.04',
  }),
  'warm-up-working': (): ProblemText => ({
    message: 'is in working time, and a warm-up goes by the calendar',
    hint: 'write 90 d, 12 weeks or 1 years',
  }),
  'warm-up-short': (days: number): ProblemText => ({
    message: 'is too short to tell whether anything settles',
    hint: `write ${days} d at least`,
  }),
  'warm-up-unsettled': (what: string, within: string, leaves: string): ProblemText => ({
    message: `${what} does not settle within ${within}: MSER-5 would leave out ${leaves} of it, and more than half says that it is not over`,
    hint: 'make within longer; where more comes than the teams can do, it never settles',
  }),
  duration: (why: string): ProblemText => ({ message: why.replace(/: .*$/s, ''), ...hintOf(why) }),
  'duration-without-unit': (amount: string): ProblemText => ({
    message: 'has no unit',
    hint: `write ${amount} h, ${amount} wd or ${amount} weeks`,
  }),
  'hours-unit': (): ProblemText => ({
    message: 'is a length of time, not hours of work',
    hint: 'write h or min: 10 h',
  }),
  'limit-of-part-of-day': (unit: string): ProblemText => ({
    message: 'is a limit of a part of a day',
    hint: `${unit} are whole; write h or wh for less`,
  }),
  'date-form': (): ProblemText => ({ message: 'is no date', hint: 'write year-month-day: 2014-10-01' }),
  'month-missing': (month: number): ProblemText => ({
    message: `does not exist: there is no month ${month}`,
    hint: 'write year-month-day: 2014-10-01',
  }),
  'day-missing': (year: number, month: number, last: number): ProblemText => ({
    message: `does not exist: ${MONTH_NAMES[month - 1]} ${year} has ${last} days`,
  }),
  'clock-form': (): ProblemText => ({ message: 'is no time of the day', hint: 'write "09:00"' }),
  'rate-form': (): ProblemText => ({ message: 'is no rate', hint: 'write 2900 per year' }),
  'rate-unit': (unit: string): ProblemText => ({
    message: `has no known unit: "${unit}"`,
    hint: 'per hour, day, week, month or year',
  }),
  'date-order': (before: string): ProblemText => ({
    message: `is before the date above it, ${before}`,
    hint: 'dates go up',
  }),
  'announced-late': (): ProblemText => ({
    message: 'is after the date from which the value holds',
    hint: 'announced: is the earlier day on which it becomes known',
  }),
  'not-ascending': (before: string): ProblemText => ({
    message: `is not longer than "${before}" above it`,
    hint: 'bands go up',
  }),
  'ends-before': (from: string): ProblemText => ({ message: `is before it begins, ${from}` }),
};

/** The sentences of DurationError are a statement, a colon, and what would be right. */
function hintOf(why: string): { readonly hint?: string } {
  const remedy = /^[^:]*: (.*)$/s.exec(why)?.[1];
  return remedy === undefined ? {} : { hint: remedy };
}
