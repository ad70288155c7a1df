/**
 * The shape of a scenario: one source for the types, the errors and the published JSON Schema.
 * What each key means for the simulation: `docs/reference/scenario.md`.
 */
import { z } from 'zod';
import { comparator, costs, measure, threshold } from './schema/answers.ts';
import { calibration } from './schema/calibration.ts';
import { byFacts, urgency, type distribution } from './schema/distribution.ts';
import { matching } from './schema/matching.ts';
import { figure, type figureMeasure } from './schema/figures.ts';
import { arrivals, birthday, opening, people, returns, shares } from './schema/population.ts';
import { fact, machineEntry, timescale } from './schema/rules.ts';
import { precision, warmUp } from './schema/run-length.ts';
import { scaled } from './schema/scaled.ts';
import { stage, type hazard, type outcome, type repeat } from './schema/stage.ts';
import { calendar, team } from './schema/team.ts';
import { chance, date, name, note, positive, setting, source, type condition } from './schema/values.ts';
import type { meeting, task } from './schema/work.ts';

const detail = z.strictObject({
  shares: byFacts(shares),
  together: chance.optional(),
  source: source.optional(),
  note: note.optional(),
});

/** The longest run: minutes stand in 32 bits. */
const MOST_YEARS = 4000;
const MOST_REPLICATIONS = 1_000_000;

export const scenarioSchema = z.strictObject({
  name: z.string().optional(),
  extends: z
    .string()
    .optional()
    .describe(
      'Path of the scenario that this one changes, relative to this file, or the name of a shipped one.',
    ),
  include: z
    .array(z.string())
    .min(1)
    .optional()
    .describe(
      'Files of which this scenario is made, relative to this file; what it says itself goes before them.',
    ),
  without: z
    .array(z.string())
    .min(1)
    .optional()
    .describe(
      'Paths of what this scenario does not take of the one that it extends: figures, calibration.targets.',
    ),
  scaled: z
    .record(name, scaled)
    .optional()
    .describe('Numbers of the scenario that is extended, multiplied where they stand, inside lists too.'),
  title: z.string().optional(),
  question: z.string().optional(),
  expect: z.string().optional(),
  start: setting(date.clone()).optional(),
  years: setting(z.number().positive().max(MOST_YEARS)).optional(),
  warm_up: warmUp.optional(),
  replications: setting(z.int().min(1).max(MOST_REPLICATIONS)).optional(),
  precision: precision.optional(),
  seed: z
    .union([z.string(), setting(z.int())])
    .transform(String)
    .optional()
    .describe('Any text; the same seed gives the same run.'),
  rules: setting(date.clone()).optional().describe('The date whose law the timescales follow.'),
  calibrated: z.boolean().optional(),
  stock_date: setting(date.clone()).optional().describe('The date whose stocks the scoreboard shows.'),
  population: z.strictObject({ children: positive, source: source.optional() }).optional(),
  calendars: z.record(name, calendar).optional().describe('`office` is the default of every team.'),
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
  birthdays: z.array(birthday).optional(),
  pacing: z.strictObject({ urgency, source: source.optional(), note: note.optional() }).optional(),
  teams: z.record(name, team).optional(),
  stages: z.record(z.string(), stage).optional(),
  details: z
    .record(z.string(), z.record(name, detail))
    .optional()
    .describe('Codes that an event type carries, drawn when it happens.'),
  matching: z.record(name, matching).optional().describe('Children and adopters who wait for each other.'),
  opening: z.record(name, opening).optional(),
  measures: z.record(name, measure).optional(),
  thresholds: z.record(name, threshold).optional(),
  comparators: z
    .record(name, z.record(z.string(), comparator))
    .optional()
    .describe(
      'Figures of others by timescale or measure, then by whose they are (england, statistical_neighbours).',
    ),
  costs: costs.optional(),
  calibration: calibration.optional(),
  figures: z
    .record(name, figure)
    .optional()
    .describe('Figures of a report, each with its use and how it is measured, for `casepath figures`.'),
  source: source.optional(),
  note: note.optional(),
});

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
export type Matching = z.infer<typeof matching>;
export type Opening = z.infer<typeof opening>;
export type Measure = z.infer<typeof measure>;
export type Figure = z.infer<typeof figure>;
export type FigureMeasure = z.infer<typeof figureMeasure>;
export type Distribution = z.infer<typeof distribution>;
export type Condition = z.infer<typeof condition>;
