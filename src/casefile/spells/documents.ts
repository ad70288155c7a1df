/** What somebody has to write, for as long as it is not written. */
import type { SpellList } from './spell-list.ts';

export const documents = {
  assessment: {
    label: 'Assessment',
    states: ['assessment.allocation', 'assessment.in_progress'],
    clock: 'single_assessment',
  },
  cin_plan: {
    label: 'Child in need plan',
    states: ['child_in_need.safeguarding.planning', 'child_in_need.disabilities.planning'],
  },
  conference_report: {
    label: 'Report for the conference',
    states: [
      'protection.initial_conference.report.by_assessing_worker',
      'protection.initial_conference.report.by_case_worker',
    ],
    clock: 'conference_report_shared',
  },
  protection_plan: {
    label: 'Child protection plan, worked out by the core group',
    states: ['protection.plan.core_group.first_due'],
    clock: 'core_group',
  },
  care_plan: {
    label: 'Care plan',
    states: ['care_planning.due', 'care_planning.with_manager', 'care_planning.revising'],
    clock: 'looked_after_care_plan',
  },
  placement_plan: {
    label: 'Placement plan',
    states: [
      'placement_start.near.plan_due',
      'placement_start.away.plan_due',
      'placement_start.away.plan_still_due',
    ],
    renewedBy: ['child.placed'],
    clock: 'placement_plan',
  },
  area_notice: {
    label: 'Notice to the authority of the area',
    states: ['placement_start.away.plan_due', 'placement_start.away.notice_due'],
    renewedBy: ['child.placed'],
    clock: 'area_notice',
  },
  health_assessment: {
    label: 'Initial health assessment',
    states: ['care_health.open.assessments.initial_due'],
    clock: 'initial_health_assessment',
  },
  personal_education_plan: {
    label: 'Personal education plan',
    states: ['care_education.telling', 'care_education.first_plan_due'],
    clock: 'personal_education_plan',
  },
  permanence_plan: { label: 'Permanence plan', states: ['permanence.planning'], clock: 'permanence_plan' },
  permanence_report: { label: "Child's permanence report", states: ['adoption.report_due'] },
  letter_before_proceedings: {
    label: 'Letter before proceedings',
    states: ['proceedings.pre_proceedings.letter_due'],
  },
  court_application: { label: 'Application to the court', states: ['proceedings.preparing'] },
  pathway_plan: {
    label: 'Pathway plan',
    states: ['leaving_care.open.plan.assessing', 'leaving_care.open.plan.planning'],
    clock: 'pathway_needs_assessment',
  },
  return_interview: { label: 'Record of the talk after being missing', states: ['missing.recording'] },
  private_fostering_assessment: {
    label: 'Assessment of the private arrangement',
    states: ['private_fostering.assessing'],
    clock: 'private_fostering_assessment',
  },
  life_story_book: {
    label: 'Life story book',
    states: ['life_story.under_way', 'life_story.due'],
    clock: 'life_story_book',
  },
} as const satisfies SpellList;
