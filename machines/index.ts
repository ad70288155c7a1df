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
    opens: ['legal_planning.requested', 'challenge.answered.legal_planning', 'proceedings.issued'],
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
};

export { codeSets, type CodeSet } from './code-sets.ts';
export { events } from './events.ts';
export { facts } from './facts.ts';
export { timescales } from './timescales.ts';
export type * from './machine-list.ts';
