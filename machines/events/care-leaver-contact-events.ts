/** What may be said to have happened between a care leaver and the authority: contact, work or study, other services. */
import type { EventEntry } from '../machine-list.ts';

const CONTACT = 'Care Leavers (England) Regulations 2010; report:979-991';
const WORK = 'SSDA903, ACTIV; report:771-775, 1074-1085';

const visited = (when: string): EventEntry => ({
  label: `The personal adviser saw the care leaver: ${when}`,
  decidedBy: 'social worker',
  carries: [],
  source: CONTACT,
});

export const careLeaverContactEvents = {
  'adviser_visit.first_made': visited('first visit in the new home'),
  'adviser_visit.second_made': visited('second visit in the new home'),
  'adviser_visit.made': visited('one of the regular visits'),
  'adviser_visit.no_answer': {
    label: 'The personal adviser tried and had no answer',
    decidedBy: 'child',
    carries: [],
    source: CONTACT,
  },
  'care_leaver.lost_touch': {
    label: 'The care leaver cannot be found; the case stays open',
    decidedBy: 'child',
    carries: ['touch_lost'],
    source: 'report:983-990; SSDA903, IN_TOUCH',
  },
  'care_leaver.came_back': {
    label: 'The care leaver is in touch again, often in a crisis',
    decidedBy: 'child',
    carries: [],
    source: 'report:983-990',
  },
  'education_employment.recorded.active': {
    label: 'Recorded: in education, training or work',
    decidedBy: 'social worker',
    carries: ['main_activity'],
    source: WORK,
  },
  'education_employment.recorded.not_active': {
    label: 'Recorded: in neither education, training nor work',
    decidedBy: 'social worker',
    carries: ['inactivity'],
    source: WORK,
  },
} as const satisfies Record<string, EventEntry>;
