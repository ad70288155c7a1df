/**
 * Feedback in the base scenario: each effect has a parameter, and the parameter has a direction. What causes it is made strong, and
 * the same families live through it with the effect and without.
 */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { simulate } from '../../src/simulation/index.ts';
import { isLong } from '../properties/how-often.ts';

interface Effect {
  readonly what: string;
  /** What makes the cause frequent. */
  readonly cause: readonly string[];
  /** Path of the effect's parameter, its value where the effect is strong, and where there is none. */
  readonly parameter: readonly [path: string, strong: number, none: number];
  /** Event that becomes more, or fewer. */
  readonly event: string;
  readonly more: boolean;
  readonly years?: number;
  /** Is told in the short tests too. */
  readonly short?: true;
}

const EFFECTS: readonly Effect[] = [
  {
    what: 'where contacts are looked at late, the threshold rises',
    cause: ['teams.spa_mash.workers=3'],
    parameter: ['stages.contact.threshold.outcomes[0].modifiers[0].times', 0.5, 1],
    event: 'contact.decided.referral',
    more: false,
    years: 0.25,
  },
  {
    what: 'a late assessment brings families back',
    cause: ['teams.referral_and_assessment.workers=8'],
    parameter: ['returns.after_a_case.modifiers[1].times', 1.8, 1],
    event: 'contact.received',
    more: true,
    years: 1,
  },
  {
    what: 'a step down that nobody takes over brings families back',
    cause: ['stages.early_help.stepping_down.outcomes[0].chance=0.9'],
    parameter: ['returns.after_early_help.modifiers[1].times', 1.8, 1],
    event: 'contact.received',
    more: true,
    years: 1,
  },
  {
    what: 'help before the assessment ends lowers the risk that is found',
    cause: ['stages.assessment.in_progress.gathering.hazards[0].per_year=20'],
    parameter: ['stages.protection.section47.with_assessment.outcomes[0].modifiers[0].times', 0.3, 1],
    event: 'section47.completed.conference',
    more: false,
    years: 0.5,
  },
  {
    what: 'a late conference leaves harm to happen again',
    cause: ['teams.chairs.places=1'],
    parameter: ['stages.protection.plan.hazards[3].modifiers[0].times', 8, 1],
    event: 'harm.suspected',
    more: true,
    years: 1,
  },
  {
    what: 'an approval that nobody senior gave runs out',
    cause: [
      'details.temporary_approval.given.decision_level.shares={ too_low: 1 }',
      'stages.placement.open.home.awaiting.hazards[0].per_year=20000',
    ],
    parameter: [
      'stages.connected_person.temporarily_approved.weeks.first.outcomes[0].modifiers[0].times',
      8,
      1,
    ],
    event: 'temporary_approval.lapsed',
    more: true,
    years: 1,
  },
  {
    what: 'thin interviews do not prevent the next time',
    cause: ['details.return_interview.recorded.interview_detail.shares={ too_little: 1 }'],
    parameter: ['stages.missing.with_group.hazards[1].modifiers[0].times', 5, 1],
    event: 'missing_from_home.reported',
    more: true,
    years: 0.5,
  },
  {
    what: 'a late permanence plan is challenged',
    cause: ['stages.permanence.planning.outcomes[4].duration=200 d'],
    parameter: ['stages.care_reviews.open.reviews.later_due.hazards[0].modifiers[0].times', 40, 1],
    event: 'reviewing_officer.challenged',
    more: true,
    years: 1.5,
  },
  {
    what: 'waiting for CAMHS breaks homes',
    cause: ['stages.placement.open.home.foster_agency.hazards[2].per_year=4'],
    parameter: ['stages.camhs.awaiting_wider_service.hazards[0].per_year', 10, 0],
    event: 'placement.disrupted',
    more: true,
    years: 1,
  },
  {
    what: 'reports that parents have late put conferences off',
    cause: ['teams.referral_and_assessment.workers=9'],
    parameter: [
      'stages.protection.initial_conference.meeting.booked.outcomes[0].chance.otherwise',
      0.9,
      0.02,
    ],
    event: 'conference.initial.adjourned',
    more: true,
    years: 1,
  },
  {
    what: 'where health is missing, agencies meet again',
    cause: [],
    parameter: [
      'stages.protection.strategy_discussion.deciding.outcomes[0].chance.cases[0].value',
      0.3,
      0.02,
    ],
    event: 'strategy_discussion.reconvened',
    more: true,
    years: 0.25,
    short: true,
  },
];

/** How often the event happens after the start. */
async function count({ event, years = 0.5 }: Effect, set: readonly string[]): Promise<number> {
  const { model } = await loadScenario('kingston-2015', { years, set: [...set] });
  const log = simulate(model, { seed: 'feedback', replication: 0 });
  const wanted = log.vocabulary.types.names.indexOf(event);
  let total = 0;
  for (const { length, minute, type } of log.chunks())
    for (let row = 0; row < length; row++) if (minute[row] >= 0 && type[row] === wanted) total++;
  return total;
}

describe('feedback', () => {
  it.each(EFFECTS.filter(({ short }) => short === true || isLong))('$what', async (effect) => {
    const [path, strong, none] = effect.parameter;
    const [on, off] = [
      await count(effect, [...effect.cause, `${path}=${strong}`]),
      await count(effect, [...effect.cause, `${path}=${none}`]),
    ];
    const difference = on - off;
    expect(effect.more ? difference : -difference).toBeGreaterThan(0);
  });

  it('every effect has a source that says why', async () => {
    const { resolved } = await loadScenario('kingston-2015', {});
    const sources = new Map(resolved.parameters.map((row) => [row.path, row.source]));
    for (const { parameter } of EFFECTS)
      expect([parameter[0], sources.get(parameter[0])]).toEqual([
        parameter[0],
        expect.stringMatching(/report:\d/),
      ]);
  });
});
