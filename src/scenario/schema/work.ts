/** Work and meetings of a stage. */
import { z } from 'zod';
import { byFacts, workDistribution } from './distribution.ts';
import { faultsOf, type Fault } from './leaf.ts';
import { duration, name, note, setting, source } from './values.ts';

const per = z.enum(['family', 'child']).default('child').optional();
export const priority = z.int().min(1).max(9);

interface Limited {
  readonly limit?: string | undefined;
  readonly due?: string | undefined;
}

/** A limit is that of a timescale or a length of its own, never both; pacing and booking before it need one. */
function limitFaults(one: Limited, needed: 'paced' | 'book_within' | undefined): Fault[] {
  const limits = [one.limit, one.due].filter((limit) => limit !== undefined);
  if (limits.length === 2) return [{ code: 'limit-and-due', path: ['due'] }];
  return needed !== undefined && limits.length === 0
    ? [{ code: 'needs-limit', details: [needed], path: [needed] }]
    : [];
}

export const task = z
  .strictObject({
    name,
    label: z.string().optional(),
    team: name
      .optional()
      .describe(
        "The pool that does it; without it the stage's team. A task of the stage's team with `allocated` goes to the worker who holds the case.",
      ),
    per,
    hours: byFacts(workDistribution).describe('Hours of work, in h or min.'),
    priority: setting(priority.default(5)).optional().describe('1 is the most urgent.'),
    skill: name
      .optional()
      .describe('What whoever of the pool takes it must be able to do; the team has `skills`.'),
    interrupts: z
      .boolean()
      .default(false)
      .optional()
      .describe('Breaks off a task of lower priority, which resumes.'),
    limit: name.optional().describe('The timescale it is due by.'),
    due: duration.optional().describe('Or: due so long after the stay began.'),
    paced: z.boolean().default(false).optional().describe('Put off towards its limit by `pacing.urgency`.'),
    source: source.optional(),
    note: note.optional(),
  })
  .superRefine(faultsOf((one) => limitFaults(one, one.paced === true ? 'paced' : undefined)));

export const meeting = z
  .strictObject({
    name,
    label: z.string().optional(),
    team: name.describe('Whose places it takes: the chairs, the panel.'),
    per,
    limit: name.optional().describe('The timescale it is booked before.'),
    due: duration.optional(),
    book_within: duration
      .optional()
      .describe('Booked for a day drawn from the last so many days before the limit (working days: wd).'),
    notice: duration.optional().describe('The least time between booking and meeting.'),
    source: source.optional(),
    note: note.optional(),
  })
  .superRefine(
    faultsOf((one) => limitFaults(one, one.book_within === undefined ? undefined : 'book_within')),
  );
