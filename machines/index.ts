/** The charts of a child's case in the order in which an event is offered to them, with what each needs beside it. */
import { adopter } from './adopter.ts';
import { adoption } from './adoption.ts';
import { adoptionSupport } from './adoption_support.ts';
import { advocacy } from './advocacy.ts';
import { allegation } from './allegation.ts';
import { assessment } from './assessment.ts';
import { childDeath } from './child_death.ts';
import { childInNeed } from './child_in_need.ts';
import { complaint } from './complaint.ts';
import { contact } from './contact.ts';
import { domesticAbuse } from './domestic_abuse.ts';
import { earlyHelp } from './early_help.ts';
import { edgeOfCare } from './edge_of_care.ts';
import { homeEducation } from './home_education.ts';
import { independentVisitor } from './independent_visitor.ts';
import { lifeStory } from './life_story.ts';
import { lookedAfter } from './looked_after.ts';
import { carePlanning } from './care_planning.ts';
import { careReviews } from './care_reviews.ts';
import { placement } from './placement.ts';
import { connectedPerson } from './connected_person.ts';
import { placementStart } from './placement_start.ts';
import { placementVisits } from './placement_visits.ts';
import { careHealth } from './care_health.ts';
import { camhs } from './camhs.ts';
import { careEducation } from './care_education.ts';
import { leavingCare } from './leaving_care.ts';
import { careLeaverHome } from './care_leaver_home.ts';
import { careLeaverContact } from './care_leaver_contact.ts';
import { adultTransfer } from './adult_transfer.ts';
import { missing } from './missing.ts';
import { exploitation } from './exploitation.ts';
import { homeless1617 } from './homeless_16_17.ts';
import { shortBreaks } from './short_breaks.ts';
import type { MachineList } from './machine-list.ts';
import { missingEducation } from './missing_education.ts';
import { permanence } from './permanence.ts';
import { privateFostering } from './private_fostering.ts';
import { proceedings } from './proceedings.ts';
import { protection } from './protection.ts';
import { selfHarm } from './self_harm.ts';
import { specialGuardianship } from './special_guardianship.ts';
import { specialistConcern } from './specialist_concern.ts';
import { troubledFamily } from './troubled_family.ts';

export const machines: MachineList = {
  contact: {
    machine: contact,
    label: 'Contact',
    subject: 'child',
    opens: ['contact.received', 'consultation.requested'],
    concurrent: true,
  },
  early_help: {
    machine: earlyHelp,
    label: 'Early help',
    subject: 'child',
    opens: ['early_help.offered', 'case.stepped_down'],
    concurrent: false,
  },
  assessment: {
    machine: assessment,
    label: 'Referral and assessment',
    subject: 'child',
    opens: ['referral.received'],
    concurrent: false,
  },
  child_in_need: {
    machine: childInNeed,
    label: 'Child in need',
    subject: 'child',
    opens: ['need.found', 'care.ended.returned_home'],
    concurrent: false,
  },
  protection: {
    machine: protection,
    label: 'Protection',
    subject: 'child',
    opens: ['harm.suspected', 'immediate_danger.reported'],
    concurrent: false,
  },
  proceedings: {
    machine: proceedings,
    label: 'Legal planning and court',
    subject: 'child',
    opens: ['legal_planning.requested', 'proceedings.issued'],
    concurrent: false,
  },
  special_guardianship: {
    machine: specialGuardianship,
    label: 'A relative or carer as guardian',
    subject: 'child',
    opens: ['relative.put_forward', 'special_guardianship.notice_given'],
    concurrent: true,
  },
  permanence: {
    machine: permanence,
    label: 'Permanence',
    subject: 'child',
    opens: ['looked_after.started'],
    concurrent: false,
  },
  adoption: {
    machine: adoption,
    label: 'Adoption: the child',
    subject: 'child',
    opens: ['adoption.planned'],
    concurrent: false,
  },
  adopter: {
    machine: adopter,
    label: 'Adoption: the adopters',
    subject: 'adopter',
    opens: ['adopter.enquired'],
    concurrent: false,
  },
  adoption_support: {
    machine: adoptionSupport,
    label: 'Support after adoption',
    subject: 'child',
    opens: ['adoption_support.requested'],
    concurrent: false,
  },
  private_fostering: {
    machine: privateFostering,
    label: 'Private fostering',
    subject: 'child',
    opens: ['private_arrangement.began', 'private_fostering.notified'],
    concurrent: false,
  },
  allegation: {
    machine: allegation,
    label: 'Allegation against a professional',
    subject: 'child',
    opens: ['allegation.known'],
    concurrent: true,
  },
  missing_education: {
    machine: missingEducation,
    label: 'Missing education',
    subject: 'child',
    opens: ['education_missing.identified'],
    concurrent: false,
  },
  home_education: {
    machine: homeEducation,
    label: 'Home education',
    subject: 'child',
    opens: ['home_education.notified'],
    concurrent: false,
  },
  advocacy: {
    machine: advocacy,
    label: 'Advocacy',
    subject: 'child',
    opens: ['advocate.due', 'advocate.offered'],
    concurrent: false,
  },
  independent_visitor: {
    machine: independentVisitor,
    label: 'Independent visitor',
    subject: 'child',
    opens: ['independent_visitor.considered'],
    concurrent: false,
  },
  complaint: {
    machine: complaint,
    label: 'Complaint',
    subject: 'child',
    opens: ['complaint.received'],
    concurrent: true,
  },
  edge_of_care: {
    machine: edgeOfCare,
    label: 'Edge of care',
    subject: 'child',
    opens: ['edge_of_care.referred'],
    concurrent: false,
  },
  troubled_family: {
    machine: troubledFamily,
    label: 'Troubled family',
    subject: 'child',
    opens: ['troubled_family.identified'],
    concurrent: false,
  },
  domestic_abuse: {
    machine: domesticAbuse,
    label: 'Domestic abuse',
    subject: 'child',
    opens: ['domestic_abuse.notified', 'marac.referred'],
    concurrent: false,
  },
  self_harm: {
    machine: selfHarm,
    label: 'Self-harm',
    subject: 'child',
    opens: ['self_harm.attended'],
    concurrent: false,
  },
  specialist_concern: {
    machine: specialistConcern,
    label: 'Specialist concern',
    subject: 'child',
    opens: ['specialist_concern.raised'],
    concurrent: true,
  },
  child_death: {
    machine: childDeath,
    label: 'Death of a child',
    subject: 'child',
    opens: ['child.died'],
    concurrent: false,
  },
  life_story: {
    machine: lifeStory,
    label: 'Life story',
    subject: 'child',
    opens: ['life_story.started'],
    concurrent: false,
  },
  looked_after: {
    machine: lookedAfter,
    label: 'Looked after',
    subject: 'child',
    opens: [
      'looked_after.started',
      'asylum_seeking_child.received',
      'remand.ordered',
      'legal_status.changed.interim_care_order',
      'legal_status.changed.care_order',
      'interim_care_order.made',
      'care_order.made',
    ],
    concurrent: false,
  },
  care_planning: {
    machine: carePlanning,
    label: 'Care plan',
    subject: 'child',
    opens: ['care.started'],
    concurrent: false,
  },
  care_reviews: {
    machine: careReviews,
    label: 'Looked-after reviews',
    subject: 'child',
    opens: ['care.started'],
    concurrent: false,
  },
  placement: {
    machine: placement,
    label: 'Placement',
    subject: 'child',
    opens: ['care.started'],
    concurrent: false,
  },
  connected_person: {
    machine: connectedPerson,
    label: 'Family and friends in an emergency',
    subject: 'child',
    opens: ['connected_person.proposed'],
    concurrent: false,
  },
  placement_start: {
    machine: placementStart,
    label: 'Start of a placement',
    subject: 'child',
    opens: ['child.placed'],
    concurrent: false,
  },
  placement_visits: {
    machine: placementVisits,
    label: 'Visits in care',
    subject: 'child',
    opens: ['child.placed'],
    concurrent: false,
  },
  care_health: {
    machine: careHealth,
    label: 'Health in care',
    subject: 'child',
    opens: ['care.started'],
    concurrent: false,
  },
  camhs: {
    machine: camhs,
    label: 'CAMHS in care',
    subject: 'child',
    opens: ['camhs.referred', 'camhs.worry_raised'],
    concurrent: false,
  },
  care_education: {
    machine: careEducation,
    label: 'Schooling in care',
    subject: 'child',
    opens: ['care.started'],
    concurrent: false,
  },
  leaving_care: {
    machine: leavingCare,
    label: 'Leaving care',
    subject: 'child',
    opens: ['leaving_care.eligible', 'leaving_care.returned_to_study'],
    concurrent: false,
  },
  care_leaver_home: {
    machine: careLeaverHome,
    label: 'Home after care',
    subject: 'child',
    opens: ['care_leaver.began'],
    concurrent: false,
  },
  care_leaver_contact: {
    machine: careLeaverContact,
    label: 'Keeping in touch after care',
    subject: 'child',
    opens: ['care_leaver.began'],
    concurrent: false,
  },
  adult_transfer: {
    machine: adultTransfer,
    label: 'Passing to adult services',
    subject: 'child',
    opens: ['adult_transfer.planned'],
    concurrent: false,
  },
  missing: {
    machine: missing,
    label: 'Missing',
    subject: 'child',
    opens: ['missing_from_home.reported', 'missing_from_care.reported'],
    concurrent: false,
  },
  exploitation: {
    machine: exploitation,
    label: 'Sexual exploitation',
    subject: 'child',
    opens: ['exploitation.suspected', 'exploitation_worry.raised'],
    concurrent: false,
  },
  homeless_16_17: {
    machine: homeless1617,
    label: 'Homeless at 16 or 17',
    subject: 'child',
    opens: ['homelessness.presented'],
    concurrent: false,
  },
  short_breaks: {
    machine: shortBreaks,
    label: 'Short breaks',
    subject: 'child',
    opens: ['short_breaks.agreed'],
    concurrent: false,
  },
};

export { codeSets, type CodeSet } from './code-sets.ts';
export { events } from './events.ts';
export { facts } from './facts.ts';
export { processes, type Process } from './processes.ts';
export { timescales } from './timescales.ts';
export type * from './machine-list.ts';
