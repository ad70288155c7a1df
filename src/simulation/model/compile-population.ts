/** Who comes, when, and who comes again: the scenario's people, arrivals, returns and opening stock as the engine sees them. */
import { calendarMinutes, parseDuration, type DurationUnit } from '../../scenario/duration.ts';
import type { Arrivals, Opening, People, Returns } from '../../scenario/schema.ts';
import { compileDistribution } from '../distribution.ts';
import type { ModelArrivals, ModelOpening, ModelPeople, ModelReturns } from './model.ts';
import { ModelError, type Names } from './names.ts';

const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
]; // prettier-ignore
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A customer of a queueing model: one to a family, ten years old, nothing else known. */
const NOBODY_IN_PARTICULAR: People = { family_size: { '1': 1 } };

/** The keys of all shares that any entry of `people` gives, in order of first mention. */
export function keysOf(
  people: Readonly<Record<string, People>>,
  which: 'sex' | 'ethnicity' | 'attributes',
  unknown: string | undefined,
): string[] {
  const keys = new Set(Object.values(people).flatMap((one) => Object.keys(one[which] ?? {})));
  if (unknown !== undefined) keys.add(unknown);
  return [...keys];
}

/** Codes of the national returns for what is not known. */
export const UNKNOWN_SEX = 'U';
export const UNKNOWN_ETHNICITY = 'NOBT';

export interface Mix {
  readonly sexes: readonly string[];
  readonly ethnicities: readonly string[];
  readonly attributes: readonly string[];
}

export function compilePeople(people: People | undefined, mix: Mix): ModelPeople {
  const mixture = people ?? NOBODY_IN_PARTICULAR;
  const sizes = mixture.family_size ?? { '1': 1 };
  const largestFamily = Math.max(...Object.keys(sizes).map(Number));
  return {
    sizes: cumulated(Array.from({ length: largestFamily }, (_, index) => sizes[String(index + 1)] ?? 0)),
    ages: ageBands(mixture),
    siblingGap: mixture.sibling_gap === undefined ? 0 : calendarMinutes(parseDuration(mixture.sibling_gap)),
    sexes: sharesOf(mixture.sex, mix.sexes, UNKNOWN_SEX),
    ethnicities: sharesOf(mixture.ethnicity, mix.ethnicities, UNKNOWN_ETHNICITY),
    attributes: Float64Array.from(mix.attributes, (name) => mixture.attributes?.[name] ?? 0),
  };
}

function sharesOf(
  shares: Readonly<Record<string, number>> | undefined,
  keys: readonly string[],
  unknown: string,
): Float64Array {
  return cumulated(
    keys.map((key) => (shares === undefined ? (key === unknown ? 1 : 0) : (shares[key] ?? 0))),
  );
}

function ageBands(people: People): ModelPeople['ages'] {
  const bands = people.first_child_age ?? [{ from: '10 years', to: '10 years', share: 1 }];
  let upTo = 0;
  return bands.map((band) => {
    upTo += band.share;
    return {
      from: calendarMinutes(parseDuration(band.from)),
      to: calendarMinutes(parseDuration(band.to)),
      upTo,
    };
  });
}

/** Running totals, the last made exactly 1 so that every luck below 1 falls into one. */
export function cumulated(shares: readonly number[]): Float64Array {
  let total = 0;
  const totals = Float64Array.from(shares, (share) => (total += share));
  for (let index = totals.length - 1; index >= 0 && shares[index] !== undefined; index--) {
    totals[index] = 1;
    if (shares[index] > 0) break;
  }
  return totals;
}

export function compileArrivals(
  name: string,
  written: Arrivals,
  people: ModelPeople | null,
  names: Names,
): ModelArrivals {
  return {
    name,
    stream: names.purpose('arrivals', name),
    prefix: written.prefix ?? '',
    event: names.type(written.event),
    perDay: written.rate === undefined ? 0 : perDay(written.rate),
    every: written.every === undefined ? 0 : wholeMinutes(written.every),
    season: factors(written.season, MONTHS),
    weekdays: factors(written.weekdays, WEEKDAYS),
    hours: clockBands(written.hours),
    changes: (written.changes ?? []).map((one) => ({ from: names.office.dayOf(one.from), times: one.times })),
    people,
  };
}

/** Minutes from one arrival to the next without chance. */
function wholeMinutes(every: string): number {
  const minutes = Math.round(calendarMinutes(parseDuration(every)));
  if (minutes < 1) throw new ModelError(`arrivals every ${every} are more than one a minute`);
  return minutes;
}

/** Reads `2900 per year` as a number a day. */
function perDay(rate: string): number {
  const match = /^\s*([\d.,_e+-]+)\s+(?:per|an?)\s+([a-z]+)\s*$/i.exec(rate);
  const amount = Number(match?.[1]?.replaceAll(/[,_]/g, ''));
  if (!match || !Number.isFinite(amount)) throw new ModelError(`"${rate}" is no rate: write 2900 per year`);
  const unit = parseDuration(`1 ${match[2]}`) as { amount: number; unit: DurationUnit };
  return (amount * 1440) / calendarMinutes(unit);
}

/** Factors by name, scaled so that their mean is 1: the year keeps its rate. */
function factors(
  written: Readonly<Record<string, number>> | undefined,
  keys: readonly string[],
): Float64Array {
  const values = keys.map((key) => written?.[key] ?? 1);
  const mean = values.reduce((sum, value) => sum + value, 0) / keys.length;
  return Float64Array.from(values, (value) => (mean > 0 ? value / mean : 0));
}

function clockBands(written: Arrivals['hours']): ModelArrivals['hours'] {
  let upTo = 0;
  return (written ?? [{ from: '00:00', to: '24:00', share: 1 }]).map((band) => {
    upTo += band.share;
    return { from: clock(band.from), to: clock(band.to), upTo };
  });
}

/** Minutes after midnight of `09:30`. */
function clock(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

export function compileReturns(name: string, written: Returns, names: Names): ModelReturns {
  return {
    after: names.patterns(written.after),
    event: names.type(written.event),
    chance: names.numbers(written.chance),
    modifiers: names.modifiers(written.modifiers),
    delay: names.distributions(written.delay, names.office),
    together: written.together ?? 0,
    purposes: {
      chance: names.purpose('returns', name, 'chance'),
      delay: names.purpose('returns', name, 'delay'),
      together: names.purpose('returns', name, 'together'),
    },
  };
}

export function compileOpening(
  name: string,
  written: Opening,
  people: ModelPeople | null,
  matchedWith: number,
  names: Names,
): ModelOpening {
  return {
    name,
    stream: names.purpose('opening', name),
    count: written.count ?? 0,
    matchedWith,
    elapsed: compileDistribution(written.elapsed, names.office),
    history: written.history.map((step) => ({
      event: names.type(step.event),
      before: step.before === undefined ? null : compileDistribution(step.before, names.office),
    })),
    people,
  };
}
