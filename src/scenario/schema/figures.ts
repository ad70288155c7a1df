/** Figures of a report about the place that is simulated: value, use, and how each is measured in a log. */
import { z } from 'zod';
import { isWorkingUnit, parseDuration } from '../duration.ts';
import { FIGURE_USES } from '../figure-uses.ts';
import { comparator, events, states } from './answers.ts';
import { addFault, type Fault } from './leaf.ts';
import { anyNumber, date, duration, name, note, positive, positiveCount, source } from './values.ts'; // prettier-ignore

const rate = z.boolean().optional().describe('Per 10,000 children of the population.');

/** How a figure is counted. Kinds of `measures` mean the same here, over the figure's own time. */
export const figureMeasure = z.union([
  z
    .strictObject({ kind: z.literal('flow'), events, with: name.optional(), rate })
    .describe('How often these events happened; with a fact, to children who had it just before.'),
  z
    .strictObject({ kind: z.literal('children'), events, at_least: positiveCount.optional() })
    .describe('How many children these events happened to, at least so many times (once).'),
  z.strictObject({ kind: z.literal('share'), events, with: name }),
  z.strictObject({ kind: z.literal('ratio'), events, of: events }),
  z.strictObject({
    kind: z.literal('length'),
    from: events,
    to: events,
    unit: z.enum(['days', 'weeks']),
  }),
  z
    .strictObject({ kind: z.literal('length share'), from: events, to: events, at_least: duration })
    .describe('Of what ended: the percentage that had lasted at least so long.'),
  z
    .strictObject({ kind: z.literal('stock'), in: states, with: name.optional(), rate })
    .describe('Children in any of these states on the day; with a fact, those who have it.'),
  z.strictObject({ kind: z.literal('stock share'), in: states, with: name }),
  z
    .strictObject({ kind: z.literal('stock ratio'), in: states, of: states })
    .describe('Children in these states on the day, in percent of those in others.'),
  z
    .strictObject({ kind: z.literal('any time'), in: states })
    .describe('Children who were in any of these states at any time of the period, each once.'),
  z
    .strictObject({ kind: z.literal('in time'), timescales: z.array(name).min(1) })
    .describe('Of the clocks that were stopped in the period: the percentage stopped in time.'),
]);

const DAY_KINDS: readonly string[] = ['stock', 'stock share', 'stock ratio'];

/** Whether a kind of measure is of a day; the others are of a period. */
const isOfADay = (kind: string): boolean => DAY_KINDS.includes(kind);

const figureParts = z.strictObject({
  label: z.string().describe('What the report counts, in its own words.'),
  unit: z.string().describe('children, episodes, %, days, …'),
  use: z
    .enum(FIGURE_USES)
    .describe(
      'target: calibration may look at it; hold-out: it may not; input: set in the scenario; lost: the number is gone from the report; comparator: of another year.',
    ),
  value: anyNumber.optional().describe('As the report prints it; none where it is lost or said in words.'),
  said: z.string().optional().describe('What the report says in place of a number.'),
  tolerance: z
    .strictObject({
      percent: positive.optional().describe('Of the value.'),
      absolute: positive.optional().describe('In its unit.'),
      source: source.optional(),
    })
    .optional()
    .describe('How far the mean over replications may be from a target.'),
  at: date.optional().describe('At the end of this day.'),
  over: z
    .union([z.literal('run'), z.strictObject({ from: date, to: date })])
    .optional()
    .describe('First and last day, or the whole run.'),
  measure: z.union([name, figureMeasure]).optional().describe('How it is counted, or the name of a measure.'),
  set_by: z.array(z.string()).min(1).optional().describe('Parameters that the figure was put into.'),
  not_measured: z.string().optional().describe('Why no log of this scenario can tell it.'),
  comparators: z.record(z.string(), comparator).optional().describe('Figures of others for the same.'),
  source: source.optional(),
  note: note.optional(),
});

type FigureParts = z.infer<typeof figureParts>;

export const figure = figureParts.superRefine((one, context) => {
  for (const fault of [...valueFaults(one), ...toleranceFaults(one), ...measureFaults(one)])
    addFault(context, fault);
});

function valueFaults({ use, value, said }: FigureParts): Fault[] {
  if (use === 'lost') return value === undefined ? [] : [{ code: 'figure-not-lost', path: ['value'] }];
  const judged = use === 'target' || use === 'hold-out';
  if (value !== undefined || (said !== undefined && !judged)) return [];
  return [{ code: 'figure-no-value', details: [use], path: ['use'] }];
}

function toleranceFaults({ use, tolerance }: FigureParts): Fault[] {
  if (use !== 'target')
    return tolerance === undefined ? [] : [{ code: 'tolerance-no-target', path: ['tolerance'] }];
  if (tolerance === undefined) return [{ code: 'target-no-tolerance', path: ['use'] }];
  const ways = [tolerance.percent, tolerance.absolute].filter((one) => one !== undefined).length;
  return ways === 1 ? [] : [{ code: 'tolerance-one-way', path: ['tolerance'] }];
}

function measureFaults({ measure, set_by, not_measured, at, over }: FigureParts): Fault[] {
  const faults: Fault[] = [];
  if (at !== undefined && over !== undefined) faults.push({ code: 'figure-two-times', path: ['over'] });
  if (typeof over === 'object' && over.to < over.from)
    faults.push({ code: 'ends-before', details: [over.from], path: ['over', 'to'] });
  if (measure === undefined && set_by === undefined && not_measured === undefined)
    faults.push({ code: 'figure-no-measure' });
  if (measure !== undefined && not_measured !== undefined)
    faults.push({ code: 'figure-measured', path: ['not_measured'] });
  if (typeof measure === 'object')
    faults.push(...timeFaults(measure.kind, at, over), ...lengthFaults(measure));
  return faults;
}

const lengthFaults = (measure: z.infer<typeof figureMeasure>): Fault[] =>
  measure.kind === 'length share' && isWorkingUnit(parseDuration(measure.at_least).unit)
    ? [{ code: 'figure-length-working', path: ['measure', 'at_least'] }]
    : [];

/** A stock is of a day, everything else of a period. */
export function timeFaults(kind: string, at: unknown, over: unknown): Fault[] {
  if (isOfADay(kind) && at === undefined) return [{ code: 'figure-needs-day', details: [kind] }];
  return !isOfADay(kind) && over === undefined ? [{ code: 'figure-needs-period', details: [kind] }] : [];
}
