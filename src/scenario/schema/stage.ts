/** What happens while a machine is in a state: work, outcomes, hazards, repeated activities. */
import { z } from 'zod';
import { outcomeFaults } from './chances.ts';
import { byFacts, distribution, modifiers, workDistribution } from './distribution.ts';
import { faultsOf, type Fault } from './leaf.ts';
import { ascendingFaults } from './relations.ts';
import {
  chance,
  condition,
  duration,
  eventType,
  factor,
  name,
  note,
  position,
  setting,
  source,
} from './values.ts';
import { meeting, priority, task } from './work.ts';

const sourced = { source: source.optional(), note: note.optional() };

const chances = {
  event: eventType,
  chance: byFacts(chance).optional(),
  modifiers: modifiers.optional(),
  otherwise: z.literal(true).optional().describe('What is left to 1.'),
};

export const outcome = z.strictObject({
  ...chances,
  duration: byFacts(distribution).optional(),
  tasks: z
    .array(task)
    .optional()
    .describe('Work that only this outcome needs, after the tasks of the stage.'),
  ...sourced,
});

export const hazard = z.strictObject({
  event: eventType,
  per_year: byFacts(factor),
  modifiers: modifiers.optional(),
  by_time: z
    .array(z.strictObject({ to: duration, times: factor }))
    .superRefine(
      faultsOf((bands) =>
        ascendingFaults(
          bands.map((band) => band.to),
          'to',
        ),
      ),
    )
    .optional()
    .describe('Factors by the time in the state; 1 after the last.'),
  when: condition.optional().describe('Only while these facts held on entry.'),
  together: chance.optional(),
  ...sourced,
});

const decision = z.strictObject({
  at: z.union([position(z.int().positive()), z.literal('later')]),
  outcomes: z
    .array(z.strictObject({ ...chances, source: source.optional() }))
    .superRefine(faultsOf((outcomes) => outcomeFaults(outcomes, true))),
  source: source.optional(),
});

/** Each time is decided once. */
function decisionFaults(decisions: readonly { readonly at: number | string }[]): Fault[] {
  return decisions.flatMap(({ at }, index) =>
    decisions.findIndex((one) => one.at === at) < index
      ? [{ code: 'decided-twice', path: [index, 'at'] }]
      : [],
  );
}

interface Rhythm {
  readonly limit?: string | undefined;
  readonly first_limit?: string | undefined;
  readonly every?: string | undefined;
  readonly book_within?: string | undefined;
  readonly meeting?: string | undefined;
}

function rhythmFaults(one: Rhythm): Fault[] {
  const limited = one.limit ?? one.first_limit;
  const faults: Fault[] = [];
  if (limited === undefined && one.every === undefined) faults.push({ code: 'no-rhythm' });
  if (one.limit !== undefined && one.every !== undefined)
    faults.push({ code: 'limit-and-every', path: ['every'] });
  if (one.book_within !== undefined && one.meeting === undefined)
    faults.push({ code: 'book-without-meeting', path: ['book_within'] });
  return faults;
}

export const repeat = z
  .strictObject({
    name,
    label: z.string().optional(),
    event: eventType.optional().describe('What happens each time; the machine takes it.'),
    limit: name.optional().describe('The timescale from one to the next.'),
    first_limit: name.optional().describe('The timescale of the first, where it differs.'),
    every: duration.optional().describe('Or: so long after the one before.'),
    early: distribution.optional().describe('How long before the limit it is planned.'),
    per: z.enum(['family', 'child']).default('child').optional(),
    team: name.optional(),
    hours: byFacts(workDistribution).optional(),
    priority: setting(priority).optional(),
    meeting: name.optional().describe('Held in places of this team instead of as a task.'),
    book_within: duration.optional(),
    decides: z
      .array(decision)
      .superRefine(faultsOf(decisionFaults))
      .optional()
      .describe(
        'decidedAt: which event follows, with chances by which time it is; outcomes that are not drawn leave the state as it is.',
      ),
    together: chance.optional(),
    ...sourced,
  })
  .superRefine(faultsOf(rhythmFaults));

/** Names of what is done in a stage are different: they stand in the log. */
function activityFaults(stage: {
  readonly tasks?: readonly { readonly name: string }[] | undefined;
  readonly repeats?: readonly { readonly name: string }[] | undefined;
  readonly meeting?: { readonly name: string } | undefined;
}): Fault[] {
  const named = [
    ...(stage.tasks ?? []).map((one, index) => ({ name: one.name, path: ['tasks', index, 'name'] })),
    ...(stage.meeting ? [{ name: stage.meeting.name, path: ['meeting', 'name'] }] : []),
    ...(stage.repeats ?? []).map((one, index) => ({ name: one.name, path: ['repeats', index, 'name'] })),
  ];
  return named.flatMap(({ name, path }, index) =>
    named.findIndex((one) => one.name === name) < index ? [{ code: 'activity-twice', path }] : [],
  );
}

const patience = z.strictObject({
  event: eventType.describe('What the family does that waits no longer.'),
  after: byFacts(distribution).describe('How long it waits for the work to begin.'),
  together: chance.optional(),
  ...sourced,
});

export const stage = z
  .strictObject({
    label: z.string().optional(),
    team: name.optional(),
    allocated: z
      .enum(['family', 'child'])
      .optional()
      .describe('A worker of the team holds the case as long as a state with this is open.'),
    duration: byFacts(distribution)
      .optional()
      .describe('Planned length of the stay; runs beside the tasks, both must be over.'),
    tasks: z.array(task).optional().describe('Work, one after another.'),
    meeting: meeting.optional().describe('After the tasks.'),
    skill: name
      .optional()
      .describe('What the worker who is given the case must be able to do; the team has `skills`.'),
    when_full: eventType
      .optional()
      .describe('What happens at once where the team has no room for one more; the team has `room`.'),
    patience: patience
      .optional()
      .describe('Leaving the queue: what happens where the work has not begun after so long.'),
    outcomes: z
      .array(outcome)
      .min(1)
      .superRefine(faultsOf((outcomes) => outcomeFaults(outcomes)))
      .optional(),
    hazards: z.array(hazard).optional(),
    repeats: z.array(repeat).optional(),
    together: chance
      .optional()
      .describe('Chance that siblings in the same state share the luck of outcome and duration.'),
    waits_for: z.string().optional().describe('Nothing here ends the stay: in words, what does.'),
    ...sourced,
  })
  .superRefine(faultsOf(activityFaults));
