/** A case of two children in a scenario of a few stages: one chart, nobody but them. */
import { events } from '../../machines/events.ts';
import type { EventEntry } from '../../machines/machine-list.ts';
import { caseContext } from '../../src/cli/answers/case-context.ts';
import { modelOf } from '../../src/cli/run/model-of.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import {
  Session,
  type Entry,
  type Role,
  type WalkRules,
  type WalkStart,
} from '../../src/walkthrough/index.ts';

const scenario: Scenario = {
  start: '2015-03-02',
  years: 1,
  rules: '2015-06-01',
  machines: ['assessment'],
  stages: {
    'assessment.decision': { duration: '1 wd', outcomes: [{ event: 'referral.accepted', otherwise: true }] },
    'assessment.allocation': {
      duration: '2 wd',
      outcomes: [{ event: 'assessment.started', otherwise: true }],
    },
    'assessment.in_progress.first_visit': {
      duration: '3 wd',
      outcomes: [
        { event: 'child.not_seen', chance: 0.3 },
        { event: 'child.seen', otherwise: true },
      ],
    },
    'assessment.in_progress.gathering': {
      duration: { uniform: { from: '5 wd', to: '20 wd' } },
      outcomes: [{ event: 'assessment.drafted', otherwise: true }],
      hazards: [{ event: 'support.started_early', per_year: 6 }],
    },
    'assessment.in_progress.with_manager': {
      duration: '1 wd',
      outcomes: [
        { event: 'assessment.returned', chance: 0.4 },
        { event: 'assessment.completed.no_further_action', otherwise: true },
      ],
    },
    'assessment.in_progress.rework': {
      duration: '4 wd',
      outcomes: [{ event: 'assessment.drafted', otherwise: true }],
    },
  },
};

const model = modelOf({ scenario, years: 1 });
const entries: Readonly<Record<string, EventEntry>> = events;

export const rules: WalkRules = {
  model,
  context: caseContext(model),
  facts: model.machinery.facts,
  eventOf: (type) => entries[type],
};

const DAY = 1440;

export const startAs = (role: Role): WalkStart => ({
  name: 'small',
  title: 'A small case',
  family: 'small',
  date: '2015-03-02',
  begins: 10 * 60,
  ends: 200 * DAY,
  role,
  opening: 'A referral has come in.',
  children: ['Ann', 'Ben'].map((id, child) => ({
    id,
    born: -(1000 + child) * DAY,
    sex: 'F',
    ethnicity: '',
    attributes: [],
    wishes: [],
  })),
  told: ['referral.received', 'referral.accepted', 'assessment.started'].flatMap((type, step) =>
    [0, 1].map((child) => ({ minute: (step - 4) * DAY + 600, type, child, codes: {} })),
  ),
  questions: [
    {
      name: 'first_visit',
      at: 'assessment.in_progress.first_visit',
      ask: 'Whom do you see?',
      options: ['The parents', 'The children'],
      answer: 2,
      why: 'It is about them.',
      discuss: 'Where?',
      source: 'report:438-445',
    },
  ],
  notes: { summary: 'Small.', aims: ['Try it'], contentWarning: 'None.', source: 'assumption: a test' },
});

export const newSession = (role: Role = 'social-worker', save?: (entry: Entry) => void): Session =>
  new Session({ rules, start: startAs(role), seed: 'walk' }, save);
