/** What may be said to have happened to the legal status of a child in care: ways in, changes, ways out. */
import type { EventEntry } from '../machine-list.ts';

const CHILDREN_ACT = 'Children Act 1989';
const RETURN = 'SSDA903, REC';

/** The right by which care begins is recorded. */
const entered = (label: string, decidedBy: EventEntry['decidedBy'], source: string): EventEntry => ({
  label: `Care began: ${label}`,
  decidedBy,
  carries: ['need_in_care'],
  source,
});

const changed = (label: string, decidedBy: EventEntry['decidedBy'], source: string): EventEntry => ({
  label: `New legal status: ${label}`,
  decidedBy,
  carries: [],
  source,
});

const ended = (
  label: string,
  decidedBy: EventEntry['decidedBy'],
  source: string,
  carries: readonly string[] = [],
): EventEntry => ({ label: `Care ended: ${label}`, decidedBy, carries, source });

export const lookedAfterEvents = {
  'asylum_seeking_child.received': {
    label: 'A child came to the country alone and asks for asylum',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:955-959, 992-1001',
  },
  'remand.ordered': {
    label: 'A court remanded the child to the care of the authority or to youth detention',
    decidedBy: 'court',
    carries: [],
    source: 'Legal Aid, Sentencing and Punishment of Offenders Act 2012, sections 92 and 104',
  },
  'care.entered.section_20': entered('agreed with the parents', 'manager', `${CHILDREN_ACT}, section 20`),
  'care.entered.unaccompanied': entered(
    'a child alone, seeking asylum',
    'manager',
    `${CHILDREN_ACT}, section 20; report:955-959`,
  ),
  'care.entered.police_protection': entered('police protection', 'police', `${CHILDREN_ACT}, section 46`),
  'care.entered.emergency_order': entered(
    'emergency protection order',
    'court',
    `${CHILDREN_ACT}, section 44`,
  ),
  'care.entered.interim_care_order': entered('interim care order', 'court', `${CHILDREN_ACT}, section 38`),
  'care.entered.care_order': entered('care order', 'court', `${CHILDREN_ACT}, section 31`),
  'care.entered.placement_order': entered(
    'care order and placement order at once',
    'court',
    'Adoption and Children Act 2002, section 21',
  ),
  'care.entered.remand': entered(
    'remanded',
    'court',
    'Legal Aid, Sentencing and Punishment of Offenders Act 2012, sections 92 and 104',
  ),
  'care.started': {
    label: 'Care is under way: plan, placement, health and schooling begin',
    decidedBy: 'consequence',
    carries: [],
    source: 'report:629-634',
    untaken: 'A run may follow the legal status alone.',
  },
  'legal_status.changed.section_20': changed('care by agreement', 'manager', `${CHILDREN_ACT}, section 20`),
  'legal_status.changed.police_protection': changed(
    'police protection',
    'police',
    `${CHILDREN_ACT}, section 46`,
  ),
  'legal_status.changed.emergency_order': changed(
    'emergency protection order',
    'court',
    `${CHILDREN_ACT}, section 44`,
  ),
  'emergency_order.extended': {
    label: 'The court extended the emergency protection order',
    decidedBy: 'court',
    carries: [],
    source: `${CHILDREN_ACT}, section 45`,
  },
  'legal_status.changed.interim_care_order': changed(
    'interim care order',
    'court',
    `${CHILDREN_ACT}, section 38`,
  ),
  'legal_status.changed.care_order': changed('care order', 'court', `${CHILDREN_ACT}, section 31`),
  'legal_status.changed.placement_order': changed(
    'placement order',
    'court',
    'Adoption and Children Act 2002, section 21',
  ),
  'legal_status.changed.remand': changed(
    'remanded',
    'court',
    'Legal Aid, Sentencing and Punishment of Offenders Act 2012, sections 92 and 104',
  ),
  'age.disputed': {
    label: 'There was reason to doubt that the young person is under 18',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:955-959; general knowledge of 2015',
  },
  'age_assessment.completed.child': {
    label: 'Two social workers assessed the age: a child',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:955-959; general knowledge of 2015',
  },
  'age_assessment.completed.adult': {
    label: 'Two social workers assessed the age: an adult, so that care ends',
    decidedBy: 'social worker',
    carries: [],
    source: `${RETURN} E15`,
  },
  'care_order.discharged': {
    label: 'The court discharged the care order and the child went home',
    decidedBy: 'court',
    carries: [],
    source: `${CHILDREN_ACT}, section 39`,
  },
  'looked_after.ended.returned_home': ended(
    'home to the parents',
    'reviewing officer',
    `${RETURN} E4A, E4B`,
    ['way_home'],
  ),
  'looked_after.ended.with_relatives': ended(
    'to relatives or others without parental responsibility',
    'reviewing officer',
    `${RETURN} E13`,
  ),
  'looked_after.ended.special_guardianship': ended(
    'special guardianship order',
    'court',
    `${RETURN} E43, E44; report:147, 664-671`,
    ['guardian'],
  ),
  'looked_after.ended.child_arrangements': ended('child arrangements order', 'court', `${RETURN} E41`),
  'looked_after.ended.adopted': ended('adopted', 'court', `${RETURN} E11, E12; report:146`, ['consent']),
  'looked_after.ended.independent_living': ended(
    'to a home of their own before 18',
    'reviewing officer',
    `${RETURN} E5, E6; report:150`,
  ),
  'looked_after.ended.sentenced': ended('sentenced to custody', 'court', `${RETURN} E9`),
  'looked_after.ended.remand_ended': ended('the remand is over', 'court', `${RETURN} E14`),
  'looked_after.ended.other': ended('any other reason', 'manager', `${RETURN} E8`),
  'care.ended': {
    label: 'The child is no longer looked after',
    decidedBy: 'consequence',
    carries: [],
    source: `${CHILDREN_ACT}, section 22`,
    untaken: 'Death, a move or the 18th birthday may have ended the charts of care before.',
  },
} as const satisfies Record<string, EventEntry>;
