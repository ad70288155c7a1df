/**
 * The shape of a scenario: one source for the types, the errors and the published JSON Schema.
 * What each key means for the simulation: `docs/reference/scenario.md`.
 */
import { z } from 'zod';

const source = z
  .string()
  .min(1)
  .describe(
    'Where the numbers here come from: report:409, national:lb_nfa, base-flows:3, a rule or publication, what-if, calibrated: run, or "assumption: reason". Holds for everything below it that has none of its own.',
  );
const note = z.string().describe('A remark for the reader.');
const name = z.string().regex(/^[a-z][a-z0-9_]*$/);
const eventType = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/)
  .describe('A past-tense fact in dotted lower case, e.g. referral.received.');
const chance = z.number().min(0).max(1);
const duration = z
  .string()
  .describe(
    'A number with its unit: min, h, wd (working days), wh (working hours), d, weeks, months, years. E.g. "10 wd".',
  );
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A date: 2014-10-01.');

/** An event type, or one that carries certain codes. */
const eventPattern = z.union([
  eventType,
  z.strictObject({ type: eventType, where: z.record(z.string(), z.string()).optional() }),
]);

const plainDistribution = z.union([
  duration,
  z
    .strictObject({ median: duration, p90: duration, source: source.optional() })
    .describe('Log-normal by median and 90th percentile.'),
  z.strictObject({
    mean: duration,
    sd: duration,
    shape: z.enum(['lognormal', 'gamma', 'normal']).default('lognormal').optional(),
    min: duration.optional(),
    source: source.optional(),
  }),
  z
    .strictObject({ mean: duration, sigma: z.number().positive(), source: source.optional() })
    .describe('Log-normal by mean and sigma of the logarithm.'),
  z.strictObject({
    weibull: z.strictObject({ shape: z.number().positive(), scale: duration }),
    source: source.optional(),
  }),
  z.strictObject({
    gamma: z.strictObject({ shape: z.number().positive(), mean: duration }),
    source: source.optional(),
  }),
  z.strictObject({ exponential: z.strictObject({ mean: duration }), source: source.optional() }),
  z.strictObject({ uniform: z.strictObject({ from: duration, to: duration }), source: source.optional() }),
  z
    .strictObject({
      bands: z.array(z.strictObject({ to: duration, share: chance })).min(1),
      from: duration.optional(),
      source: source.optional(),
    })
    .describe('Published bands: shares up to each edge, uniform inside a band.'),
  z
    .strictObject({ observed: z.array(duration).min(1), source: source.optional() })
    .describe('Values as observed, each as likely.'),
]);
const distribution = z.union([
  plainDistribution,
  z.strictObject({
    mixture: z.array(z.strictObject({ share: chance, of: plainDistribution })).min(2),
    source: source.optional(),
  }),
]);

const condition = z
  .union([name, z.array(name).min(1)])
  .describe('A fact, or facts that must all hold; a leading "not " is not allowed: name the opposite fact.');
/** A value, or values by facts: the first `when` that holds decides, else `otherwise`. */
const byFacts = <T extends z.ZodType>(value: T) =>
  z.union([
    value,
    z.strictObject({
      cases: z.array(z.strictObject({ when: condition, value, source: source.optional() })).min(1),
      otherwise: value,
      source: source.optional(),
    }),
  ]);
/** Factors by facts: each that holds multiplies. */
const modifiers = z.array(
  z.strictObject({ when: condition, times: z.number().min(0), source: source.optional() }),
);

const dated = <T extends z.ZodType>(value: T) =>
  z
    .union([
      value,
      z
        .array(
          z.strictObject({
            from: date.optional(),
            value,
            announced: date.optional(),
            source: source.optional(),
          }),
        )
        .min(1),
    ])
    .describe('One value, or values by the date from which each holds.');

const task = z.strictObject({
  name,
  label: z.string().optional(),
  team: name
    .optional()
    .describe(
      "The pool that does it; without it the stage's team. A task of the stage's team with `allocated` goes to the worker who holds the case.",
    ),
  per: z.enum(['family', 'child']).default('child').optional(),
  hours: byFacts(distribution).describe('Hours of work, in h or min.'),
  priority: z.int().min(1).max(9).default(5).optional().describe('1 is the most urgent.'),
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
});

const meeting = z.strictObject({
  name,
  label: z.string().optional(),
  team: name.describe('Whose places it takes: the chairs, the panel.'),
  per: z.enum(['family', 'child']).default('child').optional(),
  limit: name.optional().describe('The timescale it is booked before.'),
  due: duration.optional(),
  book_within: duration
    .optional()
    .describe('Booked for a day drawn from the last so many days before the limit (working days: wd).'),
  notice: duration.optional().describe('The least time between booking and meeting.'),
  source: source.optional(),
  note: note.optional(),
});

const outcome = z.strictObject({
  event: eventType,
  chance: byFacts(chance).optional(),
  modifiers: modifiers.optional(),
  otherwise: z.literal(true).optional(),
  duration: byFacts(distribution).optional(),
  tasks: z
    .array(task)
    .optional()
    .describe('Work that only this outcome needs, after the tasks of the stage.'),
  source: source.optional(),
  note: note.optional(),
});

const hazard = z.strictObject({
  event: eventType,
  per_year: byFacts(z.number().min(0)),
  modifiers: modifiers.optional(),
  by_time: z
    .array(z.strictObject({ to: duration, times: z.number().min(0) }))
    .optional()
    .describe('Factors by the time in the state; 1 after the last.'),
  when: condition.optional().describe('Only while these facts held on entry.'),
  together: chance.optional(),
  source: source.optional(),
  note: note.optional(),
});

const repeat = z.strictObject({
  name,
  label: z.string().optional(),
  event: eventType.optional().describe('What happens each time; the machine takes it.'),
  limit: name.optional().describe('The timescale from one to the next.'),
  first_limit: name.optional().describe('The timescale of the first, where it differs.'),
  every: duration.optional().describe('Or: so long after the one before.'),
  early: distribution.optional().describe('How long before the limit it is planned.'),
  per: z.enum(['family', 'child']).default('child').optional(),
  team: name.optional(),
  hours: byFacts(distribution).optional(),
  priority: z.int().min(1).max(9).optional(),
  meeting: name.optional().describe('Held in places of this team instead of as a task.'),
  book_within: duration.optional(),
  decides: z
    .array(
      z.strictObject({
        at: z.union([z.int().positive(), z.literal('later')]),
        outcomes: z.array(
          z.strictObject({
            event: eventType,
            chance: byFacts(chance).optional(),
            modifiers: modifiers.optional(),
            otherwise: z.literal(true).optional(),
            source: source.optional(),
          }),
        ),
        source: source.optional(),
      }),
    )
    .optional()
    .describe(
      'decidedAt: which event follows, with chances by which time it is; outcomes that are not drawn leave the state as it is.',
    ),
  together: chance.optional(),
  source: source.optional(),
  note: note.optional(),
});

const stage = z.strictObject({
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
  outcomes: z.array(outcome).optional(),
  hazards: z.array(hazard).optional(),
  repeats: z.array(repeat).optional(),
  together: chance
    .optional()
    .describe('Chance that siblings in the same state share the luck of outcome and duration.'),
  waits_for: z.string().optional().describe('Nothing here ends the stay: in words, what does.'),
  source: source.optional(),
  note: note.optional(),
});

const team = z.strictObject({
  label: z.string().optional(),
  workers: dated(z.int().min(0)).optional(),
  unlimited: z.literal(true).optional().describe('As many workers as there is work: no queue.'),
  calendar: name.optional(),
  caseload: dated(z.int().min(1)).optional().describe('How many cases a worker may hold.'),
  client_hours_per_year: z
    .number()
    .positive()
    .optional()
    .describe('Hours a worker gives to the work itself in a year; the rest is leave, supervision, travel.'),
  places: dated(z.int().min(0)).optional().describe('Meetings that can be held on a meeting day.'),
  meets: z
    .union([
      z.literal('every working day'),
      z.strictObject({
        weekdays: z.array(z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'])).min(1),
      }),
      z.strictObject({
        monthly: z.strictObject({
          weekday: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
          nth: z.int().min(1).max(4),
        }),
      }),
      z.strictObject({ every: duration }),
    ])
    .optional(),
  source: source.optional(),
  note: note.optional(),
});

const shares = z.record(z.string(), chance);

const arrivals = z.strictObject({
  event: eventType,
  prefix: z.string().optional().describe('Before the date in identifiers; empty for the main stream.'),
  rate: z.string().optional().describe('Families (or customers): "2900 per year", "1 per hour". Poisson.'),
  every: duration.optional().describe('Or one after each such time, without chance.'),
  season: z
    .record(z.string(), z.number().min(0))
    .optional()
    .describe('Factors by month (january … december).'),
  weekdays: z
    .record(z.string(), z.number().min(0))
    .optional()
    .describe('Factors by weekday; bank holidays count as Sunday.'),
  hours: z
    .array(z.strictObject({ from: z.string(), to: z.string(), share: chance }))
    .optional()
    .describe('Shares of the day by clock time.'),
  changes: z
    .array(z.strictObject({ from: date, times: z.number().min(0), source: source.optional() }))
    .optional()
    .describe('Factors from a date on.'),
  people: name.optional().describe('Which entry of `people`; `people.default` without it.'),
  source: source.optional(),
  note: note.optional(),
});

const people = z.strictObject({
  family_size: z.record(z.string(), chance).optional(),
  first_child_age: z.array(z.strictObject({ from: z.string(), to: z.string(), share: chance })).optional(),
  sibling_gap: z.string().optional().describe('Standard deviation of the age difference, e.g. "4 years".'),
  sex: shares.optional(),
  ethnicity: shares.optional(),
  attributes: z.record(z.string(), chance).optional(),
  source: source.optional(),
  note: note.optional(),
});

const returns = z.strictObject({
  after: z.array(eventPattern).min(1).describe('Events after which a child may come again.'),
  event: eventType,
  chance: byFacts(chance),
  modifiers: modifiers.optional(),
  delay: byFacts(distribution),
  together: chance.optional(),
  source: source.optional(),
  note: note.optional(),
});

const opening = z.strictObject({
  count: z.int().min(0).describe('Children (whole families are made until it is reached).'),
  elapsed: distribution.describe('Time since the last event of the history at the start of the run.'),
  history: z
    .array(
      z.strictObject({
        event: eventType,
        before: distribution
          .optional()
          .describe('How long before the next event of the history; 0 where left out.'),
      }),
    )
    .min(1),
  people: name.optional(),
  source: source.optional(),
  note: note.optional(),
});

const limit = z.string().describe('A number with its unit, e.g. "45 wd", "3 months", "4 h".');
const timescale = z.strictObject({
  label: z.string().optional(),
  starts: z.array(eventPattern),
  stops: z.array(eventPattern),
  ends: z.array(eventPattern).optional(),
  limit,
  kind: z.enum(['statutory', 'local']),
  verified: z.boolean().optional(),
  valid: z.strictObject({ from: date, to: date.nullable() }).optional(),
  source: source.optional(),
  note: note.optional(),
});

const fact = z.intersection(
  z.object({ yes: z.string(), no: z.string(), source: source.optional() }),
  z.union([
    z.object({
      kind: z.literal('since'),
      since: z.array(eventPattern),
      until: z.array(eventPattern).optional(),
    }),
    z.object({ kind: z.literal('within'), events: z.array(eventPattern), days: z.number().positive() }),
    z.object({ kind: z.literal('count'), events: z.array(eventPattern), atLeast: z.int().positive() }),
    z.object({ kind: z.literal('late'), timescale: name }),
    z.object({ kind: z.literal('age'), from: z.number().optional(), below: z.number().optional() }),
    z.object({ kind: z.literal('attribute'), attribute: z.string() }),
    z.object({ kind: z.literal('siblings'), atLeast: z.int().positive() }),
    z.object({ kind: z.literal('out of hours') }),
  ]),
);

const machineEntry = z.union([
  name.describe('One of the machines that casepath ships.'),
  z.strictObject({
    name,
    file: z.string().describe("A JSON file with XState's machine configuration, relative to this file."),
    label: z.string().optional(),
    subject: z.enum(['child', 'family', 'adopter']).optional(),
    opens: z.array(eventType).min(1),
    concurrent: z.boolean().optional(),
  }),
  z.strictObject({
    name,
    config: z.record(z.string(), z.unknown()).describe("XState's machine configuration, here in place."),
    label: z.string().optional(),
    subject: z.enum(['child', 'family', 'adopter']).optional(),
    opens: z.array(eventType).min(1),
    concurrent: z.boolean().optional(),
  }),
]);

const statePattern = z.string().describe('machine.state.path, or machine for any open instance.');
const measure = z.union([
  z.strictObject({
    kind: z.literal('flow'),
    label: z.string(),
    events: z.array(eventPattern).min(1),
    rate: z.boolean().optional().describe('Also per 10,000 children.'),
    source: source.optional(),
  }),
  z
    .strictObject({
      kind: z.literal('stock'),
      label: z.string(),
      in: z.array(statePattern).min(1),
      rate: z.boolean().optional(),
      source: source.optional(),
    })
    .describe('Children in any of these states.'),
  z
    .strictObject({
      kind: z.literal('share'),
      label: z.string(),
      events: z.array(eventPattern).min(1),
      with: name,
      source: source.optional(),
    })
    .describe('Share of these events whose child has the fact just before.'),
  z.strictObject({
    kind: z.literal('stock share'),
    label: z.string(),
    in: z.array(statePattern).min(1),
    with: name,
    source: source.optional(),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    label: z.string(),
    events: z.array(eventPattern).min(1),
    of: z.array(eventPattern).min(1),
    source: source.optional(),
  }),
]);

export const scenarioSchema = z.strictObject({
  name: z.string().optional(),
  extends: z
    .string()
    .optional()
    .describe('Path of the scenario that this one changes, relative to this file.'),
  title: z.string().optional(),
  question: z.string().optional(),
  expect: z.string().optional(),
  start: date.optional(),
  years: z.number().positive().optional(),
  replications: z.int().positive().optional(),
  seed: z.string().optional(),
  rules: date.optional().describe('The date whose law the timescales follow.'),
  calibrated: z.boolean().optional(),
  stock_date: date.optional().describe('The date whose stocks the scoreboard shows.'),
  population: z.strictObject({ children: z.number().positive(), source: source.optional() }).optional(),
  calendars: z
    .record(
      name,
      z.union([
        z.strictObject({ always: z.literal(true), source: source.optional() }),
        z.strictObject({
          weekdays: z
            .array(z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']))
            .min(1),
          from: z.string(),
          to: z.string(),
          holidays: z.enum(['england', 'none']).optional(),
          source: source.optional(),
        }),
      ]),
    )
    .optional()
    .describe('`office` is the default of every team.'),
  machines: z.array(machineEntry).min(1).optional(),
  facts: z.record(name, fact).optional(),
  timescales: z.record(name, timescale).optional(),
  untaken: z
    .record(z.string(), z.string())
    .optional()
    .describe('Emitted events that no machine need take, each with the reason.'),
  people: z.record(name, people).optional(),
  arrivals: z.record(name, arrivals).optional(),
  returns: z.record(name, returns).optional(),
  birthdays: z
    .array(z.strictObject({ age: z.number().positive(), event: eventType, source: source.optional() }))
    .optional(),
  pacing: z
    .strictObject({ urgency: distributionOfNumber(), source: source.optional(), note: note.optional() })
    .optional(),
  teams: z.record(name, team).optional(),
  stages: z.record(z.string(), stage).optional(),
  details: z
    .record(
      z.string(),
      z.record(
        name,
        z.strictObject({
          shares: byFacts(shares),
          together: chance.optional(),
          source: source.optional(),
          note: note.optional(),
        }),
      ),
    )
    .optional()
    .describe('Codes that an event type carries, drawn when it happens.'),
  opening: z.record(name, opening).optional(),
  measures: z.record(name, measure).optional(),
  thresholds: z
    .record(
      name,
      z.strictObject({
        label: z.string(),
        timescale: name.optional(),
        measure: name.optional(),
        at_least: z.number().optional(),
        at_most: z.number().optional(),
        source: source.optional(),
      }),
    )
    .optional(),
  comparators: z
    .record(
      name,
      z.record(
        z.string(),
        z.strictObject({
          value: z.number(),
          year: z.string().optional(),
          confirmed: z.boolean().optional(),
          source: source.optional(),
        }),
      ),
    )
    .optional()
    .describe(
      'Figures of others by timescale or measure, then by whose they are (england, statistical_neighbours).',
    ),
  source: source.optional(),
  note: note.optional(),
});

/** How urgently work with a limit is taken up: a number, or a log-normal by median and 90th percentile. */
function distributionOfNumber() {
  return z.union([
    z.number().positive(),
    z.strictObject({ median: z.number().positive(), p90: z.number().positive(), source: source.optional() }),
  ]);
}

/** A scenario as it is written, after `extends` and `--set`: plain data. */
export type Scenario = z.infer<typeof scenarioSchema>;
export type Stage = z.infer<typeof stage>;
export type Task = z.infer<typeof task>;
export type Meeting = z.infer<typeof meeting>;
export type Outcome = z.infer<typeof outcome>;
export type Hazard = z.infer<typeof hazard>;
export type Repeat = z.infer<typeof repeat>;
export type Team = z.infer<typeof team>;
export type Arrivals = z.infer<typeof arrivals>;
export type People = z.infer<typeof people>;
export type Returns = z.infer<typeof returns>;
export type Opening = z.infer<typeof opening>;
export type Measure = z.infer<typeof measure>;
export type Distribution = z.infer<typeof distribution>;
export type Condition = z.infer<typeof condition>;
