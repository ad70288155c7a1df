/** Journeys beside a child's case: private fostering, allegations, school. Told as given, when, then. */
import { describe, expect, it } from 'vitest';
import { ToldCase } from './told-case.ts';

describe('private fostering', () => {
  const assessed = (): ToldCase =>
    new ToldCase()
      .happens('private_fostering.notified')
      .happens('private_fostering.visited.first')
      .happens('private_fostering.assessed.suitable');

  it('most arrangements begin and end and nobody knows', () => {
    const told = new ToldCase().happens('private_arrangement.began').happens('private_arrangement.ended');
    expect(told.states).toEqual(['(private_fostering.never_known)']);
  });

  it('one that a school finds is visited', () => {
    const told = new ToldCase().happens('private_arrangement.began').happens('private_fostering.discovered');
    expect(told.open).toEqual(['private_fostering.visit_due']);
  });

  it('is visited every six weeks for a year, then every twelve', () => {
    const told = assessed()
      .happens('private_fostering.visited.first_year')
      .happens('private_fostering.year_completed')
      .happens('private_fostering.visited.later_years');
    expect(told.open).toEqual(['private_fostering.suitable.later_years']);
    expect(told.happens('private_fostering.ended').open).toEqual([]);
  });

  it('a carer who waits for a court order leaves the child unassessed', () => {
    const told = new ToldCase()
      .happens('private_fostering.notified')
      .happens('private_fostering.visited.first')
      .happens('private_fostering.assessment_deferred');
    expect(told.open).toEqual(['private_fostering.deferred']);
    expect(told.happens('private_fostering.assessment_resumed').open).toEqual([
      'private_fostering.assessing',
    ]);
  });

  it('a concern at a visit goes to the front door', () => {
    const told = assessed().happens('private_fostering.concern_found');
    expect(told.open).toEqual(['contact.triage', 'private_fostering.suitable.reassessing']);
  });
});

describe('an allegation', () => {
  const inquired = (): ToldCase =>
    new ToldCase()
      .happens('allegation.known')
      .happens('allegation.reported')
      .happens('allegation.decided.threshold_met')
      .happens('allegation_meeting.held')
      .happens('allegation_meeting.held');

  it('below the threshold ends with advice', () => {
    const told = new ToldCase()
      .happens('allegation.known')
      .happens('allegation.reported')
      .happens('allegation.decided.advice_only');
    expect(told.states).toEqual(['(allegation.advised)']);
  });

  it('that is substantiated ends with what the employer does', () => {
    const told = inquired().happens('allegation.concluded.substantiated');
    expect(told.open).toEqual(['allegation.action_due']);
    expect(told.happens('allegation_action.dismissed_and_barred').open).toEqual([]);
  });

  it('goes on when the child moves away', () => {
    expect(inquired().happens('child.moved_away').open).toEqual(['allegation.inquiry']);
  });
});

describe('school', () => {
  it('a child on the register has tuition until a place is found', () => {
    const told = new ToldCase()
      .happens('education_missing.identified')
      .happens('education_missing.registered')
      .happens('tuition.started')
      .happens('education_missing.reviewed');
    expect(told.open).toEqual(['missing_education.registered.tuition']);
    told.happens('school_place.offered').happens('school.attended');
    expect(told.states).toEqual(['(missing_education.in_school)']);
  });

  it('a child who cannot be found is told to the front door', () => {
    const told = new ToldCase().happens('education_missing.identified').happens('education_missing.untraced');
    expect(told.open).toEqual(['contact.triage']);
  });

  it('parents who teach at home are contacted twice a year; poor teaching is missing education', () => {
    const told = new ToldCase()
      .happens('home_education.notified')
      .happens('home_education.records_checked')
      .happens('home_education.meeting_declined')
      .happens('home_education.contacted');
    expect(told.open).toEqual(['home_education.contact_due']);
    told.happens('home_education.found_unsuitable');
    expect(told.open).toEqual(['missing_education.checking']);
  });
});
