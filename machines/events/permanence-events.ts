/** What may be said to have happened on the way to a lasting home other than adoption. */
import type { EventEntry } from '../machine-list.ts';

const RELATIVES = 'report:664-671';
const LAW = 'Children Act 1989, sections 14A-14F';

const agreed = (plan: string, source: string) =>
  ({
    label: `Permanence plan agreed: ${plan}`,
    decidedBy: 'reviewing officer',
    carries: [],
    source,
  }) as const;

export const permanenceEvents = {
  'permanence_planning.met': {
    label: 'The meeting that tracks permanence looked at the child',
    decidedBy: 'manager',
    carries: ['tracking'],
    source: 'report:672-677',
  },
  'permanence_plan.agreed.return_home': agreed('return home', 'report:634-636'),
  'permanence_plan.agreed.relative': agreed('with relatives or friends', RELATIVES),
  'permanence_plan.agreed.adoption': agreed('adoption', 'report:615-617'),
  'permanence_plan.agreed.long_term_fostering': agreed('long-term fostering', 'report:606-609'),
  'permanence_plan.agreed.to_adulthood': agreed(
    'care until adulthood elsewhere',
    'assumption: the remaining plans of a care plan; the report speaks of 16 and 17 year olds alone',
  ),
  'parallel_plan.started': {
    label: 'Adoption is prepared beside the first plan',
    decidedBy: 'reviewing officer',
    carries: [],
    source: 'report:253-256, 862-865',
  },
  'permanence_plan.changed': {
    label: 'The permanence plan does not hold: another is needed',
    decidedBy: 'reviewing officer',
    carries: [],
    source: 'report:672-677',
  },
  'first_plan.ruled_out': {
    label: 'The first plan for a lasting home cannot be',
    decidedBy: 'reviewing officer',
    carries: [],
    source: 'report:253-256, 634-636',
  },
  'return_home.started': {
    label: 'The child went home and is still looked after',
    decidedBy: 'reviewing officer',
    carries: [],
    source: 'report:144, 634-636',
  },
  'return_home.failed': {
    label: 'The return home failed while the child was still looked after',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:148, 634-636',
  },
  'return_home.lasted': {
    label: 'The return home has lasted',
    decidedBy: 'time',
    carries: [],
    source: 'report:634-636',
  },
  'long_term_fostering.approved': {
    label: 'Child and long-term carers were matched',
    decidedBy: 'manager',
    carries: [],
    source: 'report:606-609, 681-682',
  },
  'long_term_fostering.disrupted': {
    label: 'The long-term foster home ended unplanned',
    decidedBy: 'family',
    carries: [],
    source: 'report:678-682',
  },
  'relative.put_forward': {
    label: 'A relative or friend was put forward for the child',
    decidedBy: 'family',
    carries: [],
    source: RELATIVES,
  },
  'viability.found_positive': {
    label: 'First look at a relative: it could work',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:636-641',
  },
  'viability.found_negative': {
    label: 'First look at a relative: it could not work',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:636-641',
  },
  'relative.withdrew': {
    label: 'The relative or carer drew back',
    decidedBy: 'family',
    carries: [],
    source: RELATIVES,
  },
  'special_guardianship.notice_given': {
    label: 'A relative or carer gave notice of an application for special guardianship',
    decidedBy: 'family',
    carries: [],
    source: `${RELATIVES}; ${LAW}`,
  },
  'special_guardian.assessed.recommended': {
    label: 'Assessed as special guardian: recommended',
    decidedBy: 'social worker',
    carries: [],
    source: RELATIVES,
  },
  'special_guardian.assessed.not_recommended': {
    label: 'Assessed as special guardian: not recommended',
    decidedBy: 'social worker',
    carries: [],
    source: RELATIVES,
  },
  'special_guardianship.refused': {
    label: 'The court did not make a special guardianship order',
    decidedBy: 'court',
    carries: [],
    source: LAW,
  },
  'guardian_support.agreed': {
    label: 'Support for the guardians was agreed',
    decidedBy: 'social worker',
    carries: [],
    source: LAW,
  },
  'guardian_support.declined': {
    label: 'The guardians want no support',
    decidedBy: 'family',
    carries: [],
    source: LAW,
  },
  'guardian_support.reviewed': {
    label: 'Support for the guardians was reviewed',
    decidedBy: 'social worker',
    carries: [],
    source: 'Special Guardianship Regulations 2005',
  },
  'guardian_support.ended': {
    label: 'Support for the guardians ended',
    decidedBy: 'social worker',
    carries: [],
    source: 'Special Guardianship Regulations 2005',
  },
} as const satisfies Record<string, EventEntry>;
