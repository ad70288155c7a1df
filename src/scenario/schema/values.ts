/** Single values of a scenario: sources, names, durations, dates, chances. */
import { z } from 'zod';
import { DurationError, parseDuration } from '../duration.ts';
import { sourceFault } from '../source-kind.ts';
import { LARGEST_NUMBER, leaves, textLeaf, type Fault, type Leaf } from './leaf.ts';

export const source = textLeaf(
  undefined,
  'Where the numbers here come from: report:409, national:lb_nfa, base-flows:3, a rule or publication, what-if, calibrated: run, or "assumption: reason". Holds for everything below it that has none of its own.',
  sourceFault,
);

export const note = z.string().describe('A remark for the reader.');

const matching = (pattern: RegExp, code: 'name-form' | 'event-form') => (text: string) =>
  pattern.test(text) ? undefined : { code };

const NAME = /^[a-z][a-z0-9_]*$/;
const EVENT = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/;

export const name = textLeaf(
  { kind: 'name', words: 'a name such as spa_mash', pattern: NAME.source },
  'A name in lower case with _.',
  matching(NAME, 'name-form'),
);

export const eventType = textLeaf(
  { kind: 'name', words: 'an event type such as referral.received', pattern: EVENT.source },
  'A past-tense fact in dotted lower case, e.g. referral.received.',
  matching(EVENT, 'event-form'),
);

function durationFault(text: string): Fault | undefined {
  try {
    parseDuration(text);
    return undefined;
  } catch (error) {
    if (error instanceof DurationError) return { code: 'duration', details: [error.message] };
    throw error;
  }
}

const DURATION_PATTERN =
  '^\\s*[0-9][0-9.,_]*\\s*(min|minutes?|h|hours?|d|days?|w|weeks?|months?|y|years?|wh|working hours?|wd|working days?)\\s*$';

export const duration = textLeaf(
  { kind: 'duration', words: 'a duration such as 10 wd', pattern: DURATION_PATTERN },
  'A number with its unit: min, h, wd (working days), wh (working hours), d, weeks, months, years. E.g. "10 wd".',
  durationFault,
);

/** A limit counts whole days, or hours and minutes by the clock. */
export const limit = textLeaf(
  { kind: 'duration', words: 'a duration such as 10 wd', pattern: DURATION_PATTERN },
  'A number with its unit, e.g. "45 wd", "3 months", "4 h".',
  (text) => durationFault(text) ?? limitFault(text),
);

function limitFault(text: string): Fault | undefined {
  const { amount, unit } = parseDuration(text);
  const byTheClock = unit === 'min' || unit === 'h' || unit === 'wh';
  return byTheClock || Number.isInteger(amount)
    ? undefined
    : { code: 'limit-of-part-of-day', details: [unit] };
}

export const date = textLeaf(
  { kind: 'date', words: 'a date such as 2014-10-01', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  'A date: 2014-10-01.',
  dateFault,
);

function dateFault(text: string): Fault | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return { code: 'date-form' };
  const [year, month, day] = match.slice(1).map(Number);
  if (month < 1 || month > 12) return { code: 'month-missing', details: [month] };
  const last = daysInMonth(year, month);
  return day < 1 || day > last ? { code: 'day-missing', details: [year, month, last] } : undefined;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const clock = textLeaf(
  { kind: 'clock', words: 'a time of the day such as "09:00"', pattern: '^([01]?\\d|2[0-4]):[0-5]\\d$' },
  'A time of the day: 09:00; 24:00 is its end.',
  (text) => (clockMinutes(text) === undefined ? { code: 'clock-form' } : undefined),
);

/** Minutes after midnight of `09:30`, or undefined where it is no time of the day. */
export function clockMinutes(text: string): number | undefined {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 1440 ? minutes : undefined;
}

const RATE = /^\s*([\d.,_]+(?:e[-+]?\d+)?)\s+(?:per|an?)\s+([a-z]+)\s*$/i;

export const rate = textLeaf(
  {
    kind: 'rate',
    words: 'a rate such as 2900 per year',
    pattern: '^\\s*[0-9][0-9.,_]*\\s+(per|an?)\\s+(min|minute|h|hour|d|day|week|month|year)\\s*$',
  },
  'Families (or customers): "2900 per year", "1 per hour". Poisson.',
  (text) => {
    const match = RATE.exec(text);
    const amount = Number(match?.[1].replaceAll(/[,_]/g, ''));
    if (!match || Number.isNaN(amount)) return { code: 'rate-form' };
    const unit = durationFault(`1 ${match[2]}`);
    if (unit || /^w[dh]$/.test(match[2])) return { code: 'rate-unit', details: [match[2]] };
    return amount > LARGEST_NUMBER ? { code: 'too-large', details: [LARGEST_NUMBER] } : undefined;
  },
);

function numberLeaf<S extends z.ZodType>(schema: S, kind: Leaf['kind'] = 'number', words?: string): S {
  leaves.add(schema, { kind, ...(words !== undefined && { words }) });
  return schema;
}

export const chance = numberLeaf(z.number().min(0).max(1), 'chance', 'a number from 0 to 1');
/** A factor, a rate: zero or more. */
export const factor = numberLeaf(z.number().min(0).max(LARGEST_NUMBER));
export const positive = numberLeaf(z.number().positive().max(LARGEST_NUMBER));
export const anyNumber = numberLeaf(z.number().min(-LARGEST_NUMBER).max(LARGEST_NUMBER));
export const count = numberLeaf(z.int().min(0).max(LARGEST_NUMBER));
export const positiveCount = numberLeaf(z.int().min(1).max(LARGEST_NUMBER));
/** A number that says nothing of the world: how long to run, how often. */
export const setting = <S extends z.ZodType>(schema: S): S => numberLeaf(schema, 'setting');
/** A number that names a place in a row: the second review. */
export const position = <S extends z.ZodType>(schema: S): S => numberLeaf(schema, 'position');

/** An event type, or one that carries certain codes. */
export const eventPattern = z.union([
  eventType,
  z.strictObject({ type: eventType, where: z.record(z.string(), z.string()).optional() }),
]);

const factName = textLeaf(undefined, 'The name of a fact.', (text) =>
  NAME.test(text) ? undefined : /^not\s/.test(text) ? { code: 'fact-negated' } : { code: 'name-form' },
);

export const condition = z
  .union([factName, z.array(factName).min(1)])
  .describe('A fact, or facts that must all hold; a leading "not " is not allowed: name the opposite fact.');
