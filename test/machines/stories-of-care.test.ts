/** Typical journeys through care, told as given, when, then. */
import { describe, expect, it } from 'vitest';
import { ToldCase } from './told-case.ts';

/** A child who has just come into care by agreement. */
const inCare = (): ToldCase =>
  new ToldCase()
    .happens('referral.received')
    .happens('care_entry.decided')
    .happens('care.entered.section_20');
const legalStatus = (told: ToldCase): string | undefined =>
  told.states.find((state) => state.includes('looked_after.'));

describe('looked after', () => {
  it('three open charts end, and one child comes into care once', () => {
    const told = new ToldCase()
      .happens('early_help.offered')
      .happens('referral.received')
      .happens('harm.suspected')
      .happens('care_entry.decided');
    expect(told.openWithout('permanence')).toEqual(['looked_after.entering']);
    told.happens('care.entered.section_20');
    expect(legalStatus(told)).toBe('looked_after.accommodated.by_agreement');
  });

  it('police protection, then an order of the court, interim and full; the discharge brings the child home', () => {
    const told = new ToldCase()
      .happens('immediate_danger.reported')
      .happens('emergency_protection.obtained')
      .happens('care.entered.police_protection', 'police_protected')
      .happens('legal_status.changed.emergency_order')
      .happens('emergency_order.extended')
      .happens('legal_status.changed.interim_care_order')
      .happens('legal_status.changed.care_order');
    expect(legalStatus(told)).toBe('looked_after.care_order');
    expect(() => told.happens('looked_after.ended.returned_home')).toThrow(/taken by nobody/);
    told.happens('care_order.discharged');
    expect(told.openWithout('permanence')).toEqual(['child_in_need.safeguarding.transfer']);
  });

  it('a court makes an order on a child who lives at home: what was open ends', () => {
    const told = new ToldCase()
      .happens('referral.received')
      .happens('legal_status.changed.interim_care_order')
      .happens('care.entered.interim_care_order');
    expect(legalStatus(told)).toBe('looked_after.interim_care_order');
    expect(told.states[0]).toBe('(assessment.looked_after)');
  });

  it('an interim order ends with the proceedings: without another order the child goes home', () => {
    const told = new ToldCase()
      .happens('proceedings.issued')
      .happens('interim_care_order.made')
      .happens('care.entered.interim_care_order')
      .happens('proceedings.concluded.supervision_order');
    expect(legalStatus(told)).toBe('(looked_after.returned_home)');
    expect(told.openWithout('permanence')).toEqual(['child_in_need.safeguarding.transfer']);
  });

  it('a place with our own carers is kept while it is matched; a relative who is approved tonight takes the child', () => {
    const told = inCare().happens('vacancy.found');
    expect(told.states).toContain('placement.open.home.awaiting+open.search.matching_in_house');
    told
      .happens('connected_person.proposed')
      .happens('viability.assessed.suitable')
      .happens('temporary_approval.given');
    expect(told.states).toContain('placement.open.home.connected_person+open.search.settled');
  });

  it('a young person alone whose age is doubted and found to be adult', () => {
    const told = new ToldCase()
      .happens('asylum_seeking_child.received')
      .happens('care.entered.unaccompanied', 'unaccompanied')
      .happens('age.disputed')
      .happens('age_assessment.completed.adult');
    expect(legalStatus(told)).toBe('(looked_after.assessed_as_adult)');
    expect(told.open).toEqual([]);
  });

  it.each([
    ['looked_after.ended.special_guardianship', 'special_guardianship'],
    ['child.turned_18', 'turned_18'],
    ['child.moved_away', 'transferred'],
    ['child.died', 'died'],
  ] as const)('%s ends care: %s', (ending, state) => {
    const told = inCare().happens(ending);
    expect(legalStatus(told)).toBe(`(looked_after.${state})`);
    expect(told.openWithout('child_death')).toEqual([]);
  });
});

describe('care plan', () => {
  it('is drafted, sent back once, agreed, and ends with the care', () => {
    const told = inCare().happens('care_plan.drafted').happens('care_plan.returned');
    expect(told.open).toContain('care_planning.due');
    told.happens('care_plan.drafted').happens('care_plan.agreed');
    expect(told.open).toContain('care_planning.in_force');
    told.happens('looked_after.ended.with_relatives');
    expect(told.states).toContain('(care_planning.care_ended)');
  });
});

describe('looked-after reviews', () => {
  const reviewed = (): ToldCase =>
    inCare()
      .happens('reviewing_officer.appointed')
      .happens('child.consulted')
      .happens('looked_after_review.first.held')
      .happens('care_plan.confirmed')
      .happens('looked_after_review.second.held');
  const reviews = (told: ToldCase) => told.states.find((state) => state.includes('care_reviews.'));

  it('the second review changes the plan, and the plan follows', () => {
    const told = reviewed().happens('care_plan.drafted').happens('care_plan.agreed');
    told.happens('care_plan.changed');
    expect(told.open).toContain('care_planning.revising');
    expect(reviews(told)).toBe('care_reviews.open.reviews.later_due+open.challenge.none');
  });

  it('the reviewing officer sees drift, is not answered well and goes to senior managers', () => {
    const told = reviewed()
      .happens('care_plan.confirmed')
      .happens('reviewing_officer.challenged')
      .happens('reviewing_officer.escalated');
    expect(reviews(told)).toMatch(/challenge\.with_senior_managers$/);
    expect(reviews(told.happens('reviewing_officer.answered'))).toMatch(/challenge\.none$/);
  });

  it('no review of a child who is no longer looked after', () => {
    const told = reviewed().happens('looked_after.ended.with_relatives');
    expect(() => told.happens('looked_after_review.later.held')).toThrow(/taken by nobody/);
  });
});

describe('placement', () => {
  const homeOf = (told: ToldCase) => told.states.find((state) => state.includes('placement.open'));

  it('own carers have no place, so an agency carer further out; the move settles the search', () => {
    const told = inCare().happens('vacancy.none_in_house').happens('stop_gap.found').happens('vacancy.found');
    expect(homeOf(told)).toBe('placement.open.home.stop_gap+open.search.matching');
    told.happens('placement.started.foster_agency');
    expect(homeOf(told)).toBe('placement.open.home.foster_agency+open.search.settled');
  });

  it('breaks down: no bed, a new search, and the review comes sooner', () => {
    const told = inCare()
      .happens('placement.started.foster_in_house')
      .happens('placement.supported')
      .happens('placement.disrupted');
    expect(homeOf(told)).toBe('placement.open.home.awaiting+open.search.in_house');
    expect(told.taken.at(-1)).toBe('placement.disrupted -> placement');
  });

  it('a planned move: the child stays until the next home is ready', () => {
    const told = inCare().happens('placement.started.foster_agency').happens('placement.move_planned');
    expect(homeOf(told)).toBe('placement.open.home.foster_agency+open.search.in_house');
    told.happens('placement.started.connected_person');
    expect(homeOf(told)).toBe('placement.open.home.connected_person+open.search.settled');
  });
});

describe('family and friends in an emergency', () => {
  const withGran = (): ToldCase =>
    inCare()
      .happens('connected_person.proposed')
      .happens('viability.assessed.suitable')
      .happens('temporary_approval.given')
      .happens('placement.started.connected_person');

  it('assessed within the weeks and approved', () => {
    const told = withGran().happens('connected_person.assessed').happens('connected_person.approved');
    expect(told.states).toContain('(connected_person.approved)');
  });

  it('the weeks run out and the panel says no: another home is looked for', () => {
    const told = withGran()
      .happens('temporary_approval.extended')
      .happens('temporary_approval.lapsed')
      .happens('connected_person.assessed');
    expect(told.open).toContain(
      'connected_person.temporarily_approved.weeks.lapsed+temporarily_approved.assessment.at_panel',
    );
    told.happens('connected_person.not_approved');
    expect(told.open).toContain('placement.open.home.connected_person+open.search.in_house');
  });
});

describe('a new home', () => {
  const starts = (told: ToldCase): string[] =>
    told.open.filter((state) => /placement_(start|visits)\./.test(state));

  it('outside the area: plan and notice, a visit in the first week, and all of it again after a move', () => {
    const told = inCare()
      .happens('placement.started.childrens_home', 'placed_out_of_area')
      .happens('area_authority.notified')
      .happens('placement_plan.agreed')
      .happens('placement_visit.first_made')
      .happens('placement_visit.made')
      .happens('placement_visits.eased');
    expect(starts(told)).toEqual(['placement_start.away.complete', 'placement_visits.visited.three_monthly']);
    told.happens('placement.started.foster_in_house');
    expect(starts(told)).toEqual(['placement_start.near.plan_due', 'placement_visits.visited.first_due']);
  });

  it('with parents under an interim order: every week, then every four, then as for any child', () => {
    const told = inCare().happens('placement.started.with_parents', 'interim_order', 'placed_with_parents');
    told.happens('placement_visit.weekly_made').happens('placement_visits.four_weekly_agreed');
    expect(starts(told)).toContain('placement_visits.visited.four_weekly');
    told.happens('placement_visits.as_usual').happens('placement_visit.concern_found');
    expect(starts(told)).toContain('placement_visits.visited.six_weekly');
  });
});

describe('health in care', () => {
  const health = (told: ToldCase) => told.states.find((state) => state.includes('care_health.'));

  it('a toddler is checked every half year until five', () => {
    const told = inCare()
      .happens('health_assessment.initial.completed', 'under_5')
      .happens('health_plan.agreed.under_5', 'under_5')
      .happens('health_assessment.reviewed.under_5', 'under_5');
    expect(health(told)).toMatch(/review_due_under_5\+/);
    expect(health(told.happens('health_assessment.reviewed.under_5'))).toMatch(/review_due_from_5\+/);
  });

  it('a high score asks for CAMHS; the therapist is full, so the wider service', () => {
    const told = inCare().happens('wellbeing_score.asked').happens('wellbeing_score.high');
    expect(told.open).toContain('camhs.triage');
    told.happens('camhs.accepted_by_therapist').happens('camhs.passed_to_wider_service');
    expect(told.open).toContain('camhs.awaiting_wider_service');
    told.happens('wellbeing_score.high').happens('camhs.treatment_started').happens('camhs.completed');
    expect(told.states).toContain('(camhs.treated)');
  });
});

describe('schooling in care', () => {
  it('a baby has no plan; from nursery on there is one', () => {
    const told = inCare();
    expect(told.open).toContain('care_education.too_young');
    told.happens('learning_age.reached').happens('virtual_school.told').happens('pep.agreed');
    expect(told.open).toContain('care_education.in_school');
  });

  it('loses the school, has tuition, finds a school', () => {
    const told = new ToldCase()
      .happens('looked_after.started')
      .happens('care.entered.section_20', 'of_learning_age')
      .happens('virtual_school.told')
      .happens('pep.agreed')
      .happens('school_place.lost')
      .happens('special_tuition.arranged');
    expect(told.open).toContain('care_education.tuition');
    expect(told.happens('school_place.found').open).toContain('care_education.in_school');
  });
});

describe('a child for whom everything is open', () => {
  const everything = (): ToldCase =>
    new ToldCase()
      .happens('looked_after.started')
      .happens('care.entered.section_20', 'of_learning_age')
      .happens('connected_person.proposed')
      .happens('viability.assessed.suitable')
      .happens('temporary_approval.given')
      .happens('placement.started.connected_person', 'temporarily_approved')
      .happens('camhs.worry_raised')
      .happens('harm.suspected')
      .happens('missing_from_care.reported')
      .happens('exploitation_worry.raised')
      .happens('leaving_care.eligible')
      .happens('adult_transfer.planned');

  it('has as many charts as there are to open', () => {
    expect(everything().open.length).toBeGreaterThan(12);
  });

  it.each(['child.died', 'child.moved_away'] as const)('%s: nothing goes on', (ending) => {
    expect(everything().happens(ending).openWithout('child_death')).toEqual([]);
  });

  it('at 18 only the help after care goes on', () => {
    const open = everything().happens('child.turned_18').open;
    expect(open.map((state) => state.split('.')[0])).toEqual([
      'leaving_care',
      'care_leaver_home',
      'care_leaver_contact',
      'adult_transfer',
    ]);
  });
});
