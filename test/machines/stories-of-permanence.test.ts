/** Journeys to a lasting home, told as given, when, then. */
import { describe, expect, it } from 'vitest';
import { ToldCase } from './told-case.ts';

/** Adoption is planned and the agency has decided for it. */
const shouldBePlaced = (): ToldCase =>
  new ToldCase()
    .happens('adoption.planned')
    .happens('permanence_report.completed')
    .happens('adoption_decision.made.should_be_placed');

/** A child who lives with adopters. */
const placed = (): ToldCase =>
  shouldBePlaced()
    .happens('family_finding.started')
    .happens('placement_order.granted')
    .happens('adopters.linked')
    .happens('match.recommended')
    .happens('match.agreed')
    .happens('adoptive_placement.started');

/** The parents have had the letter and the meeting. */
const beforeProceedings = (): ToldCase =>
  new ToldCase()
    .happens('legal_planning.requested')
    .happens('legal_planning.met')
    .happens('legal_planning.decided.pre_proceedings')
    .happens('letter_before_proceedings.sent')
    .happens('pre_proceedings.met');

describe('court', () => {
  it('parents who change enough stay out of it', () => {
    const told = beforeProceedings()
      .happens('pre_proceedings.reviewed')
      .happens('pre_proceedings.ended.changed_enough');
    expect(told.states).toEqual(['(proceedings.changed_enough)']);
  });

  it('the chair’s challenge asks for the legal planning meeting', () => {
    const told = new ToldCase()
      .happens('harm.suspected')
      .happens('strategy_discussion.held')
      .happens('section47.started')
      .happens('section47.completed.conference', 'enquiry_open')
      .happens('conference_report.shared')
      .happens('conference.initial.held')
      .happens('cp_plan.started', 'on_plan')
      .happens('conference.review.held')
      .happens('chair.challenged')
      .happens('challenge.answered.legal_planning');
    expect(told.open).toContain('proceedings.legal_planning.due');
  });

  it('a relative who comes late costs an extension, and becomes the guardian', () => {
    const told = beforeProceedings()
      .happens('pre_proceedings.ended.issue')
      .happens('proceedings.issued')
      .happens('interim_care_order.made')
      .happens('looked_after.started')
      .happens('case_management_hearing.held')
      .happens('relative.put_forward')
      .happens('viability.found_positive')
      .happens('proceedings.extended')
      .happens('special_guardian.assessed.recommended')
      .happens('issues_resolution_hearing.held');
    expect(told.openWithout('looked_after')).toEqual([
      'proceedings.court.resolving',
      'special_guardianship.recommended',
      'permanence.planning',
    ]);
    told.happens('proceedings.concluded.special_guardianship');
    expect(told.states).toEqual([
      '(proceedings.special_guardianship)',
      'special_guardianship.support_due',
      '(permanence.special_guardianship)',
      '(looked_after.special_guardianship)',
    ]);
  });

  it('a placement order is made only where the agency decided that the child should be placed', () => {
    const told = new ToldCase()
      .happens('looked_after.started')
      .happens('proceedings.issued')
      .happens('permanence_plan.agreed.adoption')
      .happens('permanence_report.completed')
      .happens('adoption_decision.made.should_be_placed')
      .happens('case_management_hearing.held')
      .happens('issues_resolution_hearing.held')
      .happens('final_hearing.listed')
      .happens('final_hearing.held');
    expect(() => told.happens('proceedings.concluded.care_and_placement_orders')).toThrow(/taken by nobody/);
    told.happens('proceedings.concluded.care_and_placement_orders', 'should_be_placed');
    expect(told.openWithout('looked_after')).toEqual(['permanence.adoption', 'adoption.family_finding.due']);
  });
});

describe('a lasting home', () => {
  const inCare = (): ToldCase => new ToldCase().happens('looked_after.started');

  it('with adoption prepared beside it, a return that is ruled out loses no month', () => {
    const told = inCare()
      .happens('permanence_plan.agreed.return_home')
      .happens('parallel_plan.started')
      .happens('permanence_planning.met')
      .happens('first_plan.ruled_out');
    expect(told.openWithout('looked_after')).toEqual(['permanence.adoption', 'adoption.report_due']);
  });

  it('without a second plan it begins anew', () => {
    const told = inCare().happens('permanence_plan.agreed.return_home').happens('first_plan.ruled_out');
    expect(told.openWithout('looked_after')).toEqual(['permanence.planning']);
  });

  it('a return with support lasts, or the child is in care again', () => {
    const told = inCare()
      .happens('permanence_plan.agreed.return_home')
      .happens('return_home.started')
      .happens('care.ended.returned_home');
    expect(told.open).toContain('permanence.at_home');
    expect(told.happens('looked_after.started').openWithout('looked_after')).toEqual(['permanence.planning']);
    const lasting = inCare().happens('care.ended.returned_home').happens('return_home.lasted');
    expect(lasting.states).toContain('(permanence.home)');
  });

  it('a long-term foster home that breaks is sought again', () => {
    const told = inCare()
      .happens('permanence_plan.agreed.long_term_fostering')
      .happens('long_term_fostering.approved')
      .happens('long_term_fostering.disrupted');
    expect(told.openWithout('looked_after')).toEqual(['permanence.long_term_fostering.sought']);
  });

  it('guardians may have support for years', () => {
    const told = inCare()
      .happens('special_guardianship.notice_given')
      .happens('special_guardian.assessed.recommended')
      .happens('special_guardianship.ordered')
      .happens('guardian_support.agreed')
      .happens('guardian_support.reviewed')
      .happens('guardian_support.ended');
    expect(told.states).toEqual([
      '(special_guardianship.guardian)',
      '(permanence.special_guardianship)',
      '(looked_after.special_guardianship)',
    ]);
  });
});

describe('adoption', () => {
  it('a weak report is sent back before the decision', () => {
    const told = new ToldCase()
      .happens('adoption.planned')
      .happens('permanence_report.completed')
      .happens('adoption_decision.more_work_asked');
    expect(told.open).toEqual(['adoption.report_due']);
  });

  it('a search that began before the order goes on after it; one that did not is due then', () => {
    const early = shouldBePlaced().happens('family_finding.started').happens('placement_order.granted');
    expect(early.open).toEqual(['adoption.family_finding.searching']);
    expect(shouldBePlaced().happens('placement_order.granted').open).toEqual(['adoption.family_finding.due']);
  });

  it('brothers and sisters wait: the search widens, papers miss a panel, reviews go by', () => {
    const told = shouldBePlaced()
      .happens('siblings.assessed_together_or_apart')
      .happens('placement_order.granted')
      .happens('family_finding.started')
      .happens('adoption_review.held')
      .happens('search.widened')
      .happens('adopters.linked')
      .happens('match.deferred')
      .happens('match.recommended');
    expect(told.open).toEqual(['adoption.family_finding.match_decision']);
    expect(told.happens('match.agreed').open).toEqual(['adoption.introductions']);
  });

  it('reviews at four weeks, three and six months lead to the order', () => {
    const told = placed()
      .happens('adoptive_placement.visited.weekly')
      .happens('adoptive_placement.reviewed.first')
      .happens('adoptive_placement.reviewed.second')
      .happens('adoptive_placement.reviewed.later')
      .happens('adoption_order.applied_for')
      .happens('adoption_order.granted');
    expect(told.states).toEqual(['(adoption.adopted)']);
  });

  it('a placement that ends is looked at before another family is sought', () => {
    const told = placed().happens('adoptive_placement.disrupted');
    expect(told.open).toEqual(['adoption.disrupted']);
    expect(told.happens('disruption.reviewed').open).toEqual(['adoption.family_finding.searching']);
  });

  it('where no family is found the plan changes', () => {
    const told = shouldBePlaced().happens('placement_order.granted').happens('adoption_plan.changed');
    expect(told.states).toEqual(['(adoption.plan_changed)']);
  });
});

describe('adopters', () => {
  const waiting = (): ToldCase =>
    new ToldCase()
      .happens('adopter.enquired')
      .happens('adopter.informed')
      .happens('adopter.registered')
      .happens('adopter.stage_1_paused')
      .happens('adopter.stage_1_resumed')
      .happens('adopter.stage_1_completed')
      .happens('adopter.stage_2_started')
      .happens('adopter.stage_2_completed')
      .happens('adopter.panel_recommended')
      .happens('adopter.approved');

  it('most go no further than the first question', () => {
    const told = new ToldCase().happens('adopter.enquired').happens('adopter.dropped_out');
    expect(told.states).toEqual(['(adopter.dropped_out)']);
  });

  it('are approved in two stages, wait, and become parents', () => {
    const told = waiting().happens('adopter.preferences_widened').happens('adopter.linked');
    expect(told.open).toEqual(['adopter.linked']);
    told.happens('adopter.matched').happens('adopter.child_placed').happens('adopter.adoption_ordered');
    expect(told.states).toEqual(['(adopter.parents)']);
  });

  it('after a refusal may ask the panel again', () => {
    const told = new ToldCase()
      .happens('adopter.enquired')
      .happens('adopter.registered')
      .happens('adopter.stage_1_completed')
      .happens('adopter.stage_2_started')
      .happens('adopter.stage_2_completed')
      .happens('adopter.panel_advised_against')
      .happens('adopter.not_approved')
      .happens('adopter.asked_for_review');
    expect(told.open).toEqual(['adopter.panel_due']);
  });
});

describe('after the adoption order', () => {
  it('a family asks for help and has it for as long as it is needed', () => {
    const told = placed()
      .happens('adoptive_placement.reviewed.first')
      .happens('adoption_order.applied_for')
      .happens('adoption_order.granted')
      .happens('adoption_support.requested')
      .happens('adoption_support.assessed')
      .happens('adoption_support.accepted')
      .happens('adoption_support.reviewed');
    expect(told.open).toEqual(['adoption_support.supported']);
    expect(told.happens('adoption_support.ended').open).toEqual([]);
  });
});

describe('around the order', () => {
  it('relatives who were looked at beside a case need not wait when it is over', () => {
    const told = new ToldCase()
      .happens('legal_planning.requested')
      .happens('relative.put_forward')
      .happens('viability.found_positive')
      .happens('legal_planning.met')
      .happens('legal_planning.decided.not_now');
    expect(told.states).toEqual(['(proceedings.not_now)', '(special_guardianship.not_chosen)']);
  });

  it('parents may agree to adoption in place of an order', () => {
    const told = shouldBePlaced().happens('adoption_consent.given');
    expect(told.open).toEqual(['adoption.family_finding.due']);
  });

  it('the book of the child’s story is due after the celebration hearing', () => {
    const told = new ToldCase()
      .happens('life_story.started')
      .happens('life_story.worked_on')
      .happens('celebration_hearing.held');
    expect(told.open).toEqual(['life_story.due']);
    expect(told.happens('life_story_book.given').open).toEqual([]);
  });
});
