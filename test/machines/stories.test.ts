/** Typical journeys through the charts, told as given, when, then. */
import { describe, expect, it } from 'vitest';
import { ToldCase } from './told-case.ts';

/** A contact that became a referral and is being assessed. */
const inAssessment = (): ToldCase =>
  new ToldCase()
    .happens('contact.received')
    .happens('contact.triaged')
    .happens('contact.decided.referral')
    .happens('referral.accepted')
    .happens('assessment.started')
    .happens('child.seen');

/** A child in need with a plan by the safeguarding team. */
const inNeed = (): ToldCase =>
  inAssessment()
    .happens('assessment.drafted')
    .happens('assessment.completed.child_in_need')
    .happens('help.plan_needed')
    .happens('case.transferred')
    .happens('cin_plan.agreed');

/** On from suspected harm to a conference that makes a plan. */
const planned = (told: ToldCase): ToldCase =>
  told
    .happens('harm.suspected')
    .happens('strategy_discussion.held')
    .happens('section47.started')
    .happens('section47.completed.conference', 'enquiry_open')
    .happens('conference_report.shared')
    .happens('conference.initial.held')
    .happens('cp_plan.started', 'on_plan');

describe('the front door', () => {
  it('a head teacher talks a worry through, then sends it: the contact is one of its own', () => {
    const told = new ToldCase()
      .happens('consultation.requested')
      .happens('consultation.given.contact_advised');
    expect(told.states).toEqual(['(contact.consulted)', 'contact.triage']);
  });

  it('given consent refused, when no significant harm is feared, then the contact is closed', () => {
    const told = new ToldCase()
      .happens('contact.received')
      .happens('consent.sought')
      .happens('consent.refused')
      .happens('contact.decided.no_further_action');
    expect(told.states).toEqual(['(contact.closed)']);
  });

  it('given consent refused, when significant harm is feared, then the manager decides all the same', () => {
    const told = new ToldCase()
      .happens('contact.received')
      .happens('consent.sought')
      .happens('consent.refused')
      .happens('consent.overridden');
    expect(told.open).toEqual(['contact.threshold']);
  });

  it('an amber rating turns red when the police tell what they know', () => {
    const told = new ToldCase()
      .happens('contact.received')
      .happens('mash.rated.amber')
      .happens('mash.rated.red')
      .happens('information.shared');
    expect(told.open).toEqual(['contact.mash.red.deciding']);
    expect(told.happens('mash.decided').open).toEqual(['contact.threshold']);
  });

  it('a worry at night waits with the duty team and is handed over in the morning', () => {
    const told = new ToldCase().happens('contact.received', 'out_of_hours').happens('out_of_hours.made_safe');
    expect(told.open).toEqual(['contact.out_of_hours.handing_over']);
    expect(told.happens('out_of_hours.handed_over').open).toEqual(['contact.triage']);
  });

  it('danger at night: referral and strategy discussion begin in the same minute', () => {
    const told = new ToldCase()
      .happens('contact.received', 'out_of_hours')
      .happens('out_of_hours.danger_found');
    expect(told.open).toEqual(['assessment.decision', 'protection.strategy_discussion.urgent']);
    expect(told.taken.slice(-2)).toEqual([
      'referral.received -> assessment',
      'immediate_danger.reported -> protection',
    ]);
  });

  it('given an open case, when a new contact meets the threshold, then it goes to the worker and is no referral', () => {
    const told = inNeed()
      .happens('contact.received', 'case_open')
      .happens('contact.triaged', 'case_open')
      .happens('contact.decided.referral', 'case_open');
    expect(told.open).toEqual(['child_in_need.safeguarding.plan']);
    expect(told.taken.filter((each) => each.startsWith('referral.received'))).toHaveLength(1);
  });
});

describe('early help', () => {
  it('offered, accepted, planned by the team around the child, needs met', () => {
    const told = new ToldCase()
      .happens('contact.received')
      .happens('contact.triaged')
      .happens('contact.decided.early_help')
      .happens('early_help.accepted')
      .happens('team_around_child.met')
      .happens('early_help.reviewed')
      .happens('early_help.ended.needs_met');
    expect(told.states).toEqual(['(contact.passed_to_early_help)', '(early_help.needs_met)']);
  });

  it('steps up to a referral, and social care takes the help over when need is found', () => {
    const told = new ToldCase()
      .happens('early_help.offered')
      .happens('early_help.accepted')
      .happens('team_around_child.met')
      .happens('early_help.stepped_up');
    expect(told.states).toEqual(['(early_help.stepped_up)', 'assessment.decision']);
  });

  it('goes on during an assessment and is taken over when the child is found in need', () => {
    const told = new ToldCase()
      .happens('early_help.offered')
      .happens('early_help.accepted')
      .happens('contact.received')
      .happens('contact.triaged')
      .happens('contact.decided.referral')
      .happens('referral.accepted')
      .happens('assessment.started')
      .happens('child.seen')
      .happens('assessment.drafted');
    expect(told.open).toEqual(['early_help.gathering_team', 'assessment.in_progress.with_manager']);
    told.happens('assessment.completed.child_in_need');
    expect(told.open).toEqual(['child_in_need.safeguarding.deciding']);
  });

  it('an assessment that finds no need steps down to it by a meeting of both workers', () => {
    const told = inAssessment().happens('assessment.drafted').happens('assessment.completed.early_help');
    expect(told.open).toEqual(['early_help.stepping_down']);
    expect(told.happens('step_down.handover_held').open).toEqual(['early_help.in_progress']);
  });
});

describe('assessment', () => {
  it('thin work is sent back and handed in again', () => {
    const told = inAssessment().happens('assessment.drafted').happens('assessment.returned');
    expect(told.open).toEqual(['assessment.in_progress.rework']);
    told.happens('assessment.drafted').happens('assessment.completed.no_further_action');
    expect(told.states.at(-1)).toBe('(assessment.no_further_action)');
  });

  it('nobody at home, then an interpreter, then the child is seen', () => {
    const told = new ToldCase()
      .happens('referral.received')
      .happens('referral.accepted')
      .happens('assessment.started')
      .happens('child.not_seen')
      .happens('interpreter.requested');
    expect(told.open).toEqual(['assessment.in_progress.interpreter_awaited']);
    expect(told.happens('child.seen').open).toEqual(['assessment.in_progress.gathering']);
  });

  it('given an enquiry under way, then neither referral nor assessment may be closed without help', () => {
    const referred = new ToldCase().happens('referral.received');
    expect(() => referred.happens('referral.closed', 'enquiry_open')).toThrow(/taken by nobody/);
    const drafted = inAssessment().happens('harm.suspected').happens('assessment.drafted');
    expect(() => drafted.happens('assessment.completed.no_further_action', 'enquiry_open')).toThrow(
      /taken by nobody/,
    );
    expect(() => drafted.happens('assessment.completed.early_help', 'enquiry_open')).toThrow(
      /taken by nobody/,
    );
    drafted.happens('assessment.completed.child_in_need', 'enquiry_open');
    expect(drafted.open).toEqual(['child_in_need.under_enquiry', 'protection.strategy_discussion.due']);
  });
});

describe('protection', () => {
  it('an enquiry runs beside the assessment, and the conference makes a plan that ends the assessment', () => {
    const told = inAssessment().happens('harm.suspected');
    expect(told.open).toEqual(['assessment.in_progress.gathering', 'protection.strategy_discussion.due']);
    told.happens('strategy_discussion.held').happens('section47.started', 'in_assessment');
    expect(told.open).toContain('protection.section47.with_assessment');
    told.happens('section47.completed.conference');
    expect(told.open).toContain(
      'protection.initial_conference.report.by_assessing_worker+initial_conference.meeting.booked',
    );
    told.happens('conference.initial.held').happens('cp_plan.started', 'on_plan');
    expect(told.open[0]).toBe('assessment.at_conference');
    told.happens('assessment.completed.child_protection_plan', 'on_plan');
    expect(told.open).toEqual([
      'child_in_need.on_protection_plan',
      expect.stringMatching(/^protection\.plan\.core_group\.first_due\+plan\.visits\.regular\+/),
    ]);
  });

  it('given a child in need, when an enquiry does not bear the worry out, then the plan goes on where it was', () => {
    const told = inNeed().happens('harm.suspected');
    expect(told.open).toContain('child_in_need.under_enquiry');
    told
      .happens('strategy_discussion.held')
      .happens('section47.started')
      .happens('section47.completed.not_substantiated');
    expect(told.open).toEqual(['child_in_need.safeguarding.plan']);
  });

  it('health was missing, so they discuss again before they decide', () => {
    const told = inNeed()
      .happens('harm.suspected')
      .happens('strategy_discussion.held')
      .happens('strategy_discussion.reconvened');
    expect(told.open).toContain('protection.strategy_discussion.reconvening');
    told.happens('strategy_discussion.held').happens('strategy_discussion.ended.no_enquiry');
    expect(told.open).toEqual(['child_in_need.safeguarding.plan']);
  });

  it('a conference that cannot decide is adjourned; the report stays shared', () => {
    const told = inNeed()
      .happens('harm.suspected')
      .happens('strategy_discussion.held')
      .happens('section47.started')
      .happens('section47.completed.conference')
      .happens('conference_report.shared')
      .happens('conference.initial.adjourned');
    expect(told.open).toContain(
      'protection.initial_conference.report.shared+initial_conference.meeting.booked',
    );
    told.happens('conference.initial.held').happens('conference.ended.no_plan');
    expect(told.open).toEqual(['child_in_need.safeguarding.plan']);
  });

  it('core groups, visits and reviews run side by side until a review ends the plan', () => {
    const told = planned(inNeed())
      .happens('core_group.held')
      .happens('cp_visit.made')
      .happens('cp_visit.child_not_seen')
      .happens('conference.review.held')
      .happens('chair.challenged');
    expect(told.open.at(-1)).toBe(
      'protection.plan.core_group.meeting+plan.visits.child_not_seen+plan.reviews.second_due+' +
        'plan.challenge.answering+plan.new_harm.none',
    );
    told.happens('challenge.answered.legal_planning').happens('legal_planning.met').happens('cp_visit.made');
    told.happens('conference.review.held').happens('cp_plan.continued');
    expect(told.open[1]).toContain('plan.reviews.later_due');
    expect(told.open[2]).toBe('proceedings.legal_planning.deciding');
    told.happens('legal_planning.decided.not_now');
    told.happens('conference.review.held').happens('cp_plan.ended.stepped_down');
    expect(told.open).toEqual(['child_in_need.safeguarding.planning']);
  });

  it('a plan that is no longer needed closes the case, and a second plan is a second instance', () => {
    const told = planned(inNeed()).happens('cp_plan.ended.no_longer_needed');
    expect(told.open).toEqual([]);
    told
      .happens('contact.received')
      .happens('contact.triaged')
      .happens('contact.decided.urgent_strategy_discussion')
      .happens('referral.accepted', 'enquiry_open')
      .happens('strategy_discussion.held')
      .happens('section47.started', 'in_assessment')
      .happens('section47.completed.conference')
      .happens('conference.initial.held')
      .happens('cp_plan.started', 'on_plan')
      .happens('assessment.completed.child_protection_plan', 'on_plan');
    expect(told.states.filter((state) => state.includes('protection.'))).toEqual([
      '(protection.ended)',
      expect.stringMatching(/^protection\.plan/),
    ]);
    expect(told.open).toHaveLength(2);
  });

  it('new harm on a plan is discussed without leaving the plan', () => {
    const told = planned(inNeed()).happens('harm.suspected');
    expect(told.open.at(-1)).toMatch(/plan\.new_harm\.discussing$/);
    expect(told.happens('strategy_discussion.held').open.at(-1)).toMatch(/plan\.new_harm\.none$/);
    expect(told.open).toHaveLength(2);
  });

  it('a family on a plan that moves stays on it until the other authority has held its conference', () => {
    const told = planned(inNeed()).happens('family.moved');
    expect(told.open).toEqual(['child_in_need.on_protection_plan', 'protection.transfer']);
    expect(told.happens('transfer_conference.held').open).toEqual([]);
  });
});

describe('disabled children', () => {
  const disabled = (): ToldCase =>
    inAssessment()
      .happens('assessment.drafted')
      .happens('assessment.completed.child_in_need', 'is_disabled')
      .happens('cwd_case.allocated')
      .happens('cin_plan.agreed');

  it('go to the specialist team', () => {
    expect(disabled().happens('short_break.arranged').open).toEqual(['child_in_need.disabilities.plan']);
  });

  it('when protection steps down, a manager records why before the plan goes on', () => {
    const told = disabled()
      .happens('harm.suspected')
      .happens('strategy_discussion.held')
      .happens('section47.started')
      .happens('section47.completed.conference')
      .happens('conference.initial.held')
      .happens('cp_plan.started')
      .happens('conference.review.held')
      .happens('cp_plan.ended.stepped_down', 'is_disabled');
    expect(told.open).toEqual(['child_in_need.disabilities.plan_changed']);
    expect(told.happens('plan_change.recorded').open).toEqual(['child_in_need.disabilities.planning']);
  });

  it('at 18 go on with adult services', () => {
    const told = disabled().happens('child.turned_18', 'is_disabled');
    expect(told.states.at(-1)).toBe('(child_in_need.adult_services)');
  });
});

describe('whatever is open', () => {
  /** Without the charts that begin where these end. */
  const openBeforeCare = (told: ToldCase): string[] =>
    told.openWithout('looked_after', 'permanence', 'child_death');

  it.each(['care_entry.decided', 'family.moved', 'child.died', 'child.turned_18'] as const)(
    '%s ends it',
    (ending) => {
      const told = inAssessment().happens('early_help.offered').happens(ending);
      expect(openBeforeCare(told)).toEqual([]);
    },
  );

  it('the decision that the child must be looked after ends it: care begins', () => {
    const told = inAssessment().happens('early_help.offered').happens('care_entry.decided');
    expect(told.openWithout('permanence')).toEqual(['looked_after.entering']);
  });

  it('police protection on a plan ends plan and case: the child is looked after', () => {
    const told = planned(inNeed()).happens('emergency_protection.obtained');
    expect(openBeforeCare(told)).toEqual([]);
    expect(told.taken).toContain('looked_after.started -> child_in_need');
  });

  it('a child who comes home from care is a child in need again', () => {
    const told = planned(inNeed()).happens('care_entry.decided').happens('care.ended.returned_home');
    expect(openBeforeCare(told)).toEqual(['child_in_need.safeguarding.transfer']);
  });
});
