/** How long a run goes and how often: its warm-up, stated or found, and the precision at which replications stop. */
import { z } from 'zod';
import { DurationError, isWorkingUnit, parseDuration } from '../duration.ts';
import { daysOf, FEWEST_REPLICATIONS, OBSERVED } from '../run-days.ts';
import { faultsOf, type Fault } from './leaf.ts';
import { duration, name, positive, setting } from './values.ts';

/** With that many nothing is precise, or what is asked for is too much. */
const MOST_REPLICATIONS = 100_000;
/** Of ten batches of five MSER-5 may leave out five. */
const FEWEST_OBSERVATIONS = 50;

function readable(text: string): boolean {
  try {
    parseDuration(text);
    return true;
  } catch (error) {
    if (error instanceof DurationError) return false;
    throw error;
  }
}

/** Days are counted back from the start by the calendar of everybody, not by an office's. */
const calendarFaults = (text: string, path: readonly string[]): Fault[] =>
  readable(text) && isWorkingUnit(parseDuration(text).unit) ? [{ code: 'warm-up-working', path }] : [];

function foundFaults({
  within,
  every = 'day',
}: {
  within: string;
  every?: keyof typeof OBSERVED | undefined;
}): Fault[] {
  const faults = calendarFaults(within, ['within']);
  if (faults.length > 0 || !readable(within)) return faults;
  const least = FEWEST_OBSERVATIONS * OBSERVED[every];
  return daysOf(within) < least ? [{ code: 'warm-up-short', details: [least], path: ['within'] }] : [];
}

const found = z
  .strictObject({
    found: z.literal('mser-5'),
    of: name
      .optional()
      .describe('The stock that must settle, one of measures; without it all children with anything open.'),
    every: z.enum(['day', 'week']).optional().describe('How often it is looked at; a day where left out.'),
    within: setting(duration.clone()).describe('How long the trial is in which it must settle.'),
  })
  .superRefine(faultsOf(foundFaults))
  .describe('A length found by the rule MSER-5 in trials of the run.');

export const warmUp = z
  .union([setting(duration.clone()).superRefine(faultsOf((text) => calendarFaults(text, []))), found])
  .describe('How long the run goes before the start; what happens then is in no figure.');

interface Widths {
  readonly relative?: number | undefined;
  readonly half_width?: number | undefined;
}

const precisionFaults = ({ relative, half_width }: Widths): Fault[] => {
  if (relative === undefined && half_width === undefined) return [{ code: 'precision-open' }];
  return relative !== undefined && half_width !== undefined
    ? [{ code: 'precision-twice', path: ['half_width'] }]
    : [];
};

export const precision = z
  .strictObject({
    measure: z
      .string()
      .describe('A measure of the scenario, or of those that every run has: work.TEAM.utilisation.'),
    relative: setting(positive.clone())
      .optional()
      .describe('Half the interval as a share of the mean: 0.05 is ±5%.'),
    half_width: setting(positive.clone()).optional().describe("Half the interval in the measure's own unit."),
    confidence: setting(z.number().min(0.5).max(0.999))
      .optional()
      .describe('Of the interval; 0.95 where left out.'),
    at_most: setting(z.int().min(FEWEST_REPLICATIONS).max(MOST_REPLICATIONS))
      .optional()
      .describe('Replications after which the run stops anyway; 200 where left out.'),
  })
  .superRefine(faultsOf(precisionFaults))
  .describe('In place of replications: as many as make the mean of a measure so precise.');
