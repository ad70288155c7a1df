/** What must hold between values that stand together: dates in order, shares that sum to 1, limits where work is paced. */
import {
  calendarMinutes,
  isWorkingUnit,
  parseDuration,
  workingMinutes,
  type DurationUnit,
} from '../duration.ts';
import { validateDistribution } from '../distribution.ts';
import type { Distribution } from '../schema.ts';
import type { Fault } from './leaf.ts';
import { clockMinutes } from './values.ts';

/** How far a sum of shares or chances may be from 1: thirds written to six places. */
export const SUM_TOLERANCE = 2e-6;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Shares that ought to sum to 1. */
export function shareFaults(shares: readonly number[]): Fault[] {
  const total = sum(shares);
  return Math.abs(total - 1) <= SUM_TOLERANCE ? [] : [{ code: 'shares-sum', details: [rounded(total)] }];
}

/** A sum as people would write it: without the machine's last digits. */
export const rounded = (value: number): number => Number(value.toPrecision(9));

interface Dated {
  readonly from?: string | undefined;
  readonly announced?: string | undefined;
}

/** Entries by date: in order, each date once, one at most without a date and that first, announced no later than it holds. */
export function datedFaults(entries: readonly Dated[]): Fault[] {
  return entries.flatMap((entry, index) => {
    const before = index === 0 ? undefined : (entries[index - 1].from ?? '');
    const from = entry.from ?? '';
    const faults: Fault[] = [];
    if (before !== undefined && from === before)
      faults.push({ code: from === '' ? 'start-twice' : 'date-twice', details: [from], path: [index] });
    else if (before !== undefined && from < before) faults.push(orderFault(index, from, before));
    if (entry.announced !== undefined && entry.announced > from)
      faults.push({ code: 'announced-late', path: [index, 'announced'] });
    return faults;
  });
}

const orderFault = (index: number, from: string, before: string): Fault =>
  from === ''
    ? { code: 'start-not-first', path: [index] }
    : { code: 'date-order', details: [before], path: [index, 'from'] };

/** Every duration text in a distribution, with its path. */
function* durationsIn(value: unknown, path: readonly (string | number)[] = []): Generator<Written> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* durationsIn(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      if (!NO_DURATIONS.includes(key)) yield* durationsIn(item, [...path, key]);
}

interface Written {
  readonly text: string;
  readonly path: readonly (string | number)[];
}

/** `shape: gamma` is a text, and so is a source. */
const NO_DURATIONS = ['source', 'shape'];

function unitOf(text: string): DurationUnit | undefined {
  try {
    return parseDuration(text).unit;
  } catch {
    return undefined;
  }
}

/** What is wrong with a distribution of which each duration is well written. */
export function distributionFaults(value: Distribution): Fault[] {
  if ([...durationsIn(value)].some(({ text }) => unitOf(text) === undefined)) return [];
  const error = validateDistribution(value);
  return error ? [{ code: 'distribution', details: [error.message], path: error.path }] : [];
}

/** Hours of work are written in h or min. */
export function workFaults(value: Distribution): Fault[] {
  const wrong = [...durationsIn(value)].filter(({ text }) => {
    const unit = unitOf(text);
    return unit !== undefined && unit !== 'h' && unit !== 'min';
  });
  if (wrong.length === 0) return distributionFaults(value);
  return wrong.map(({ path }) => ({ code: 'hours-unit', path }));
}

interface Band {
  readonly from?: string | undefined;
  readonly to: string;
}

/** Bands by clock: each ends after it begins, and none begins before the one above has ended. */
export function clockBandFaults(bands: readonly Band[]): Fault[] {
  return bands.flatMap((band, index): Fault[] => {
    const from = clockMinutes(band.from ?? '00:00') ?? 0;
    const to = clockMinutes(band.to) ?? 1440;
    const before = index === 0 ? 0 : (clockMinutes(bands[index - 1].to) ?? 0);
    if (to <= from) return [{ code: 'band-empty', path: [index, 'to'] }];
    return from < before ? [{ code: 'bands-overlap', path: [index, 'from'] }] : [];
  });
}

/** Durations of which each is longer than the one above; told apart only where both are of one kind of time. */
export function ascendingFaults(texts: readonly string[], key: string): Fault[] {
  return texts.flatMap((text, index) => {
    if (index === 0 || !isLonger(texts[index - 1], text)) return [];
    return [{ code: 'not-ascending', details: [texts[index - 1]], path: [index, key] }];
  });
}

/** Whether the first duration is at least as long as the second, as far as that is known without a calendar. */
function isLonger(first: string, second: string): boolean {
  const [a, b] = [first, second].map(comparable);
  return a !== undefined && b !== undefined && a.working === b.working && a.amount >= b.amount;
}

const HOURS_OF_A_WORKING_DAY = 8;

function comparable(text: string): { readonly working: boolean; readonly amount: number } | undefined {
  if (unitOf(text) === undefined) return undefined;
  const written = parseDuration(text);
  if (!isWorkingUnit(written.unit)) return { working: false, amount: calendarMinutes(written) };
  return { working: true, amount: workingMinutes(written, HOURS_OF_A_WORKING_DAY * 60) };
}

/** Ages by band: each ends no earlier than it begins. */
export function ageBandFaults(bands: readonly { readonly from: string; readonly to: string }[]): Fault[] {
  return bands.flatMap((band, index) =>
    band.from !== band.to && isLonger(band.from, band.to)
      ? [{ code: 'band-empty', path: [index, 'to'] }]
      : [],
  );
}
