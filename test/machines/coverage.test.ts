/** Every process of the report is in the charts, or left out with a reason; `docs/coverage.md` says which. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { coverage, coverageTable } from '../../machines/coverage.ts';
import { events, facts, machines, processes, timescales } from '../../machines/index.ts';

const PAGE = new URL('../../docs/coverage.md', import.meta.url);
const charts = { events, facts, machines, timescales };
const rows = coverage(processes, charts);

/** What ought to happen by when in England in June 2015, and the clocks of it. */
const CLOCKS: Readonly<Record<string, readonly string[]>> = {
  referral_decision: ['referral_decision'],
  mash: ['mash_red', 'mash_amber', 'mash_green'],
  single_assessment: ['single_assessment'],
  strategy_discussion: ['strategy_discussion'],
  initial_conference: ['initial_conference'],
  conference_report_shared: ['conference_report_shared'],
  core_group: ['core_group', 'core_group_later'],
  first_review_conference: ['first_review_conference'],
  later_review_conference: ['later_review_conference'],
  cp_visit: ['cp_visit'],
  cin_review: ['cin_first_review', 'cin_review'],
  looked_after_care_plan: ['looked_after_care_plan'],
  placement_plan: ['placement_plan'],
  initial_health_assessment: ['initial_health_assessment'],
  review_health_assessment: ['review_health_assessment_under_5', 'review_health_assessment'],
  dental_check: ['dental_check'],
  personal_education_plan: ['personal_education_plan'],
  personal_education_plan_review: ['personal_education_plan_review'],
  first_looked_after_review: ['first_looked_after_review'],
  second_looked_after_review: ['second_looked_after_review'],
  later_looked_after_review: ['later_looked_after_review'],
  permanence_plan: ['permanence_plan'],
  placement_visits: ['placement_visit_first', 'placement_visit_later', 'placement_visit_lasting'],
  connected_person_visit: ['connected_person_visit', 'connected_person_visit_later'],
  connected_person_temporary_approval: [
    'connected_person_temporary_approval',
    'connected_person_extended_approval',
  ],
  return_interview: ['return_interview'],
  case_management_hearing: ['case_management_hearing'],
  issues_resolution_hearing: ['issues_resolution_hearing'],
  care_proceedings: ['care_proceedings', 'care_proceedings_extension'],
  adoption_review_before_placement: ['adoption_review_first', 'adoption_review_later'],
  adoptive_placement_visit: ['adoptive_placement_visit'],
  adoptive_placement_review: [
    'adoptive_placement_review_first',
    'adoptive_placement_review_second',
    'adoptive_placement_review_later',
  ],
  adoption_decision: ['adoption_decision'],
  panel_to_decision: ['panel_to_decision', 'adopter_panel_to_decision'],
  placement_order_to_match: ['placement_order_to_match'],
  entry_to_adoptive_placement: ['entry_to_adoptive_placement'],
  adopter_stages: ['adopter_stage_1', 'adopter_stage_2'],
  private_fostering_visit: ['private_fostering_visit'],
  private_fostering_visits_later: ['private_fostering_visits_first_year', 'private_fostering_visits_later'],
  private_fostering_assessment: ['private_fostering_assessment'],
  pathway_needs_assessment: ['pathway_needs_assessment'],
  pathway_plan_review: ['pathway_plan_review'],
  care_leaver_contact: ['care_leaver_first_visit', 'care_leaver_second_visit', 'care_leaver_contact'],
  allegation_reported: ['allegation_reported'],
  allegation_concluded: [
    'allegation_concluded_1_month',
    'allegation_concluded_3_months',
    'allegation_concluded',
  ],
  wellbeing_score: ['wellbeing_score'],
  out_of_hours_handover: ['out_of_hours_handover'],
  pre_proceedings: ['pre_proceedings'],
  self_harm_follow_up: ['self_harm_follow_up'],
};

const HEAD = `# What is in the charts

What the inspection report and the practice of its time have happen to a child, and what each became in the charts. Made by
\`UPDATE=1 npx vitest run test/machines/coverage\` from the charts themselves; \`casepath sources --coverage\` prints the same.

`;

describe('a process of the report', () => {
  it('became something in the charts, or is left out with a reason', () => {
    const open = rows.filter(({ became, leftOut }) => became.length === 0 && leftOut === undefined);
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  it('is not said to be what nothing is', () => {
    expect(rows.flatMap(({ unknown }) => unknown)).toEqual([]);
  });

  it('is not both in the charts and left out', () => {
    expect(rows.filter(({ as, leftOut }) => leftOut !== undefined && as !== undefined)).toEqual([]);
  });

  it('is missed where its event is taken away', () => {
    const { 'contact.received': _, ...others } = events;
    const without = coverage(processes, { ...charts, events: others });
    expect(without.find(({ id }) => id === 'contact.received')?.became).toEqual([]);
  });

  it.each(Object.entries(CLOCKS))('%s is measured', (_, clocks) => {
    expect(clocks.filter((name) => !Object.hasOwn(timescales, name))).toEqual([]);
  });

  it('stands on the page', async () => {
    const path = PAGE.pathname;
    const options = { ...(await resolveConfig(path)), filepath: path };
    const page = await format(HEAD + coverageTable(rows), options);
    if (process.env['UPDATE'] !== undefined) writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });
});
