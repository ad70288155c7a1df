/** Risks beside a case: violence at home, self-harm, what only specialists know, the death of a child. Given, when, then. */
import { describe, expect, it } from 'vitest';
import { ToldCase } from './told-case.ts';

describe('domestic abuse', () => {
  it('of high risk goes to assessment at once and on to MARAC', () => {
    const told = new ToldCase().happens('domestic_abuse.notified').happens('domestic_abuse.graded.high');
    expect(told.open).toEqual(['assessment.decision', 'domestic_abuse.high_risk']);
    told.happens('marac.referred').happens('marac.held').happens('domestic_abuse_support.sought');
    expect(told.open).toContain('domestic_abuse.support_awaited');
    told.happens('domestic_abuse_support.started').happens('domestic_abuse_support.completed');
    expect(told.states).toContain('(domestic_abuse.safer)');
  });

  it('of a family whose case is open is news for the worker who holds it', () => {
    const told = new ToldCase()
      .happens('domestic_abuse.notified')
      .happens('domestic_abuse.graded.high', 'case_open')
      .happens('domestic_abuse.left_to_assessment');
    expect(told.states).toEqual(['(domestic_abuse.passed_on)']);
  });

  it('of lower risk ends with early help or advice', () => {
    const medium = new ToldCase().happens('domestic_abuse.notified').happens('domestic_abuse.graded.medium');
    expect(medium.open).toEqual(['early_help.offered']);
    const standard = new ToldCase()
      .happens('domestic_abuse.notified')
      .happens('domestic_abuse.graded.standard');
    expect(standard.states).toEqual(['(domestic_abuse.advised)']);
  });
});

describe('self-harm', () => {
  it('that nobody follows up may bring the young person to hospital again', () => {
    const told = new ToldCase().happens('self_harm.attended').happens('self_harm.not_followed_up');
    expect(told.states).toEqual(['(self_harm.not_seen)']);
    expect(told.happens('self_harm.attended').open).toEqual(['self_harm.follow_up_due']);
  });

  it('is followed up by the doctor, who may tell the front door', () => {
    const told = new ToldCase()
      .happens('self_harm.attended')
      .happens('self_harm.followed_up')
      .happens('self_harm.concern_found');
    expect(told.open).toEqual(['contact.triage']);
  });
});

describe('a concern that specialists know', () => {
  it('may become a Channel plan', () => {
    const told = new ToldCase()
      .happens('specialist_concern.raised')
      .happens('channel.referred')
      .happens('channel.met')
      .happens('channel_plan.agreed')
      .happens('channel_plan.reviewed');
    expect(told.open).toEqual(['specialist_concern.channel_plan']);
    expect(told.happens('channel_plan.ended').open).toEqual([]);
  });

  it('of harm goes to a strategy discussion, with a referral where no case is open', () => {
    const raised = (): ToldCase => new ToldCase().happens('specialist_concern.raised');
    expect(raised().happens('specialist_concern.sent_to_strategy').open).toEqual([
      'assessment.decision',
      'protection.strategy_discussion.due',
    ]);
    expect(raised().happens('specialist_concern.sent_to_strategy', 'case_open').open).toEqual([
      'protection.strategy_discussion.due',
    ]);
  });
});

describe('the death of a child', () => {
  it('ends all that was open, and is reviewed', () => {
    const told = new ToldCase()
      .happens('referral.received')
      .happens('domestic_abuse.notified')
      .happens('child.died');
    expect(told.open).toEqual(['child_death.notified']);
    told
      .happens('child_death.unexpected')
      .happens('serious_incident.notified')
      .happens('serious_case_review.decided')
      .happens('serious_case_review.published')
      .happens('child_death.reviewed');
    expect(told.states.at(-1)).toBe('(child_death.reviewed)');
  });
});
