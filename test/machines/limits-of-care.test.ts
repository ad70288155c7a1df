/** The limits of care and of life after it are those of the regulations and of local practice. */
import { describe, expect, it } from 'vitest';
import { facts, timescales, type EventPattern } from '../../machines/index.ts';
import { CARE_BEGINS, CARE_ENDS } from '../../machines/endings.ts';
import { legalStatusFacts } from '../../machines/facts/legal-status-facts.ts';

describe('limits', () => {
  it.each([
    ['police_protection', 72, 'hours'],
    ['emergency_order', 8, 'days'],
    ['looked_after_care_plan', 10, 'working days'],
    ['placement_plan', 5, 'working days'],
    ['first_looked_after_review', 20, 'working days'],
    ['second_looked_after_review', 3, 'months'],
    ['later_looked_after_review', 6, 'months'],
    ['initial_health_assessment', 20, 'working days'],
    ['review_health_assessment_under_5', 6, 'months'],
    ['review_health_assessment', 12, 'months'],
    ['dental_check', 12, 'months'],
    ['wellbeing_score', 12, 'months'],
    ['personal_education_plan', 10, 'working days'],
    ['personal_education_plan_review', 6, 'months'],
    ['placement_visit_first', 7, 'days'],
    ['placement_visit_later', 6, 'weeks'],
    ['placement_visit_lasting', 3, 'months'],
    ['connected_person_visit', 7, 'days'],
    ['connected_person_visit_later', 4, 'weeks'],
    ['connected_person_temporary_approval', 16, 'weeks'],
    ['connected_person_extended_approval', 8, 'weeks'],
    ['return_interview', 72, 'hours'],
    ['pathway_needs_assessment', 3, 'months'],
    ['pathway_plan_review', 6, 'months'],
    ['care_leaver_first_visit', 7, 'days'],
    ['care_leaver_second_visit', 28, 'days'],
    ['care_leaver_contact', 2, 'months'],
  ])('%s: %i %s', (name, amount, unit) => {
    expect(timescales[name]?.limit).toEqual({ amount, unit });
  });

  it('a clock that starts when care begins ends with the care', () => {
    const types = (patterns: readonly EventPattern[]) => patterns.filter((each) => typeof each === 'string');
    const ofCare = Object.entries(timescales).filter(([, { starts }]) =>
      types(starts).includes(CARE_BEGINS[0]),
    );
    expect(ofCare.length).toBeGreaterThan(3);
    for (const [name, { starts, ends }] of ofCare) {
      expect([name, ...types(starts)]).toEqual(expect.arrayContaining([...CARE_BEGINS]));
      expect([name, ...types(ends)]).toEqual(expect.arrayContaining([...CARE_ENDS]));
    }
  });
});

describe('legal status', () => {
  it('what begins one ends every other, and the end of care ends all', () => {
    const entries = Object.entries(legalStatusFacts);
    for (const [name, { since }] of entries) {
      for (const [other, { until }] of entries) {
        if (other !== name) expect([other, ...until]).toEqual(expect.arrayContaining([...since]));
      }
      expect(facts[name]).toMatchObject({ until: expect.arrayContaining([...CARE_ENDS]) as unknown });
    }
  });
});
