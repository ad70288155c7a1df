/** Typical journeys out of care and into adult life, told as given, when, then. */
import { describe, expect, it } from 'vitest';
import { ToldCase } from './told-case.ts';

/** A young person of 16 in care. */
const eligible = (): ToldCase =>
  new ToldCase()
    .happens('looked_after.started')
    .happens('care.entered.section_20', 'of_learning_age')
    .happens('leaving_care.eligible');
const chart = (told: ToldCase, name: string) => told.states.findLast((state) => state.includes(`${name}.`));

describe('leaving care', () => {
  it('from the adviser to the plan, across the 18th birthday, to 21', () => {
    const told = eligible()
      .happens('personal_adviser.appointed')
      .happens('needs.assessed')
      .happens('pathway_plan.agreed')
      .happens('child.turned_18')
      .happens('pathway_plan.reviewed');
    expect(chart(told, 'looked_after')).toBe('(looked_after.turned_18)');
    expect(chart(told, 'leaving_care')).toBe('leaving_care.open.right.former_relevant+open.plan.in_force');
    told.happens('leaving_care.closed');
    expect(told.open).toEqual([]);
  });

  it('leaves care at 17, comes back, and is eligible again', () => {
    const told = eligible().happens('looked_after.ended.with_relatives');
    expect(chart(told, 'leaving_care')).toMatch(/right\.relevant/);
    told.happens('looked_after.started').happens('care.entered.section_20');
    expect(chart(told, 'leaving_care')).toMatch(/right\.eligible/);
  });

  it('comes back at 23 to study', () => {
    const told = new ToldCase().happens('leaving_care.returned_to_study');
    expect(chart(told, 'leaving_care')).toBe('leaving_care.open.right.studying+open.plan.adviser_awaited');
  });
});

describe('home after care', () => {
  const home = (told: ToldCase) => chart(told, 'care_leaver_home');

  it('stays put, then a tenancy that is at risk and kept by the panel', () => {
    const told = eligible().happens('child.turned_18').happens('accommodation.started.staying_put');
    expect(home(told)).toBe('care_leaver_home.open.staying_put');
    told.happens('accommodation.started.own_tenancy').happens('tenancy.at_risk');
    expect(home(told)).toBe('care_leaver_home.open.tenancy_at_risk');
    expect(home(told.happens('accommodation_panel.reviewed'))).toBe('care_leaver_home.open.own_tenancy');
  });

  it('loses the home, is homeless, finds support', () => {
    const told = eligible().happens('child.turned_18').happens('accommodation.lost');
    expect(home(told)).toBe('care_leaver_home.open.homeless');
    expect(home(told.happens('accommodation.started.supported'))).toBe('care_leaver_home.open.supported');
  });

  it('back in care at 17, it is no home after care any more', () => {
    const told = eligible()
      .happens('looked_after.ended.with_relatives')
      .happens('accommodation.started.with_family')
      .happens('looked_after.started')
      .happens('care.entered.section_20');
    expect(home(told)).toBe('(care_leaver_home.back_in_care)');
  });
});

describe('keeping in touch', () => {
  const contact = (told: ToldCase) => chart(told, 'care_leaver_contact');

  it('visited after each move, lost, and back in a crisis', () => {
    const told = eligible()
      .happens('child.turned_18')
      .happens('accommodation.started.supported')
      .happens('adviser_visit.first_made')
      .happens('adviser_visit.second_made')
      .happens('education_employment.recorded.active');
    expect(contact(told)).toBe('care_leaver_contact.open.contact.in_touch+open.work.active');
    told.happens('accommodation.started.own_tenancy');
    expect(contact(told)).toMatch(/contact\.first_visit_due/);
    told.happens('care_leaver.lost_touch').happens('accommodation.started.unknown');
    expect(contact(told)).toMatch(/contact\.lost_touch/);
    expect(contact(told.happens('care_leaver.came_back'))).toMatch(/contact\.in_touch/);
  });
});

describe('passing to adult services', () => {
  it('is planned before 18 and waits beyond it', () => {
    const told = eligible()
      .happens('adult_transfer.planned')
      .happens('adult_needs.assessed.eligible')
      .happens('adult_plan.agreed')
      .happens('child.turned_18');
    expect(told.open).toContain('adult_transfer.waiting');
    expect(chart(told.happens('adult_service.transferred'), 'adult_transfer')).toBe(
      '(adult_transfer.transferred)',
    );
  });
});
