/** Children who are heard, or not, and families who are helped to stay together. Told as given, when, then. */
import { describe, expect, it } from 'vitest';
import { ToldCase } from './told-case.ts';

describe('an advocate', () => {
  it('speaks for the child who wants one', () => {
    const told = new ToldCase()
      .happens('advocate.due')
      .happens('advocate.offered')
      .happens('advocate.accepted')
      .happens('advocate.met')
      .happens('advocate.spoke');
    expect(told.open).toEqual(['advocacy.speaking']);
    expect(told.happens('advocate.ended').open).toEqual([]);
  });

  it('is not heard of by some, and comes too late for others', () => {
    const never = new ToldCase().happens('advocate.due').happens('advocate.never_offered');
    expect(never.states).toEqual(['(advocacy.not_told)']);
    const late = new ToldCase()
      .happens('advocate.offered')
      .happens('advocate.accepted')
      .happens('advocate.came_too_late');
    expect(late.states).toEqual(['(advocacy.not_heard)']);
  });
});

describe('an independent visitor', () => {
  it('who leaves is followed by another, until care ends', () => {
    const told = new ToldCase()
      .happens('independent_visitor.considered')
      .happens('independent_visitor.agreed')
      .happens('independent_visitor.matched')
      .happens('independent_visitor.visited')
      .happens('independent_visitor.left');
    expect(told.open).toEqual(['independent_visitor.waiting']);
    told.happens('special_guardianship.ordered');
    expect(told.states).toEqual(['(independent_visitor.care_ended)']);
  });
});

describe('a complaint', () => {
  it('that is answered well ends there', () => {
    const told = new ToldCase()
      .happens('complaint.received')
      .happens('complaint.answered')
      .happens('complaint.accepted');
    expect(told.states).toEqual(['(complaint.resolved)']);
  });

  it('may go through three stages, though the family has moved', () => {
    const told = new ToldCase()
      .happens('complaint.received')
      .happens('complaint.answered')
      .happens('complaint.taken_to_stage_2')
      .happens('child.moved_away')
      .happens('complaint.investigated')
      .happens('complaint.taken_to_panel')
      .happens('complaint.panel_held');
    expect(told.states).toEqual(['(complaint.resolved)']);
  });
});

describe('work to keep a family together', () => {
  it('at the edge of care a teenager stays at home, or comes into care as planned', () => {
    const working = (): ToldCase =>
      new ToldCase()
        .happens('edge_of_care.referred')
        .happens('edge_of_care.accepted')
        .happens('edge_of_care.reviewed');
    expect(working().happens('edge_of_care.ended.stays_home').open).toEqual([]);
    const inCare = working().happens('looked_after.started');
    expect(inCare.states).toContain('(edge_of_care.entered_care)');
  });

  it('a family with several troubles has one worker, who tells the front door of a child at risk', () => {
    const told = new ToldCase()
      .happens('troubled_family.identified')
      .happens('troubled_family.agreed')
      .happens('troubled_family.plan_agreed')
      .happens('troubled_family.reviewed')
      .happens('troubled_family.stepped_up');
    expect(told.states).toEqual(['contact.triage', '(troubled_family.stepped_up)']);
  });
});
