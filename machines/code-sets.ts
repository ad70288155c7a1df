/** The codes that events carry, with what each means: those of the national returns where they have one, so that an export is a projection. */
import { assessmentFactors } from './assessment-factors.ts';
import { careCodeSets } from './care-code-sets.ts';

export interface CodeSet {
  readonly label: string;
  /** Where the codes come from: a national return, or casepath's own. */
  readonly source: string;
  /** Meaning by code. */
  readonly codes: Readonly<Record<string, string>>;
}

const CENSUS = 'children in need census';
const OWN = 'own codes; no national return has them';

/** By the name of the code, as `EventEntry.carries` gives it and as it stands in a log's details. */
export const codeSets: Readonly<Record<string, CodeSet>> = {
  source: {
    label: 'Who told the authority',
    source: `${CENSUS}, ReferralSource`,
    codes: {
      '1A': 'Family member, relative or carer',
      '1B': 'Acquaintance',
      '1C': 'The child',
      '1D': 'Another person',
      '2A': 'School',
      '2B': 'Education service',
      '3A': 'General practitioner',
      '3B': 'Health visitor',
      '3C': 'School nurse',
      '3D': 'Other primary health service',
      '3E': 'Accident and emergency',
      '3F': 'Other health service',
      '4': 'Housing',
      '5A': 'Social care of the authority, as for adults',
      '5B': 'Another service of the authority',
      '5C': 'Another authority',
      '6': 'Police',
      '7': 'Court, probation or another legal agency',
      '8': "Other, as a children's centre or a voluntary organisation",
      '9': 'Anonymous',
      '10': 'Unknown',
    },
  },
  category: {
    label: 'Category of abuse',
    source: `${CENSUS}, InitialCategoryOfAbuse`,
    codes: {
      NEG: 'Neglect',
      PHY: 'Physical abuse',
      SAB: 'Sexual abuse',
      EMO: 'Emotional abuse',
      MUL: 'More than one',
    },
  },
  primary_need: {
    label: 'Primary need',
    source: `${CENSUS}, PrimaryNeedCode`,
    codes: {
      N1: 'Abuse or neglect',
      N2: "Child's disability or illness",
      N3: "Parent's disability or illness",
      N4: 'Family in acute stress',
      N5: 'Family dysfunction',
      N6: 'Behaviour that others do not accept',
      N7: 'Low income',
      N8: 'Absent parenting',
      N9: 'Not a child in need',
      N0: 'Not stated',
    },
  },
  closure_reason: {
    label: 'Why the case was closed',
    source: `${CENSUS}, ReasonForClosure`,
    codes: {
      RC1: 'Adopted',
      RC2: 'Died',
      RC3: 'Child arrangements order',
      RC4: 'Special guardianship order',
      RC5: 'Transferred to another authority',
      RC6: 'Transferred to adult social care',
      RC7: 'No longer in need, or any other reason',
      RC8: 'Closed after assessment, no further action',
      RC9: 'Closed after assessment, referred to early help (later returns only)',
    },
  },
  factor: {
    label: 'Factor that weighs most at the assessment',
    source: `${CENSUS}, AssessmentFactors`,
    codes: assessmentFactors,
  },
  rating: {
    label: 'Risk that the MASH agreed',
    source: 'London MASH practice',
    codes: { red: 'Serious harm now', amber: 'Serious concern', green: 'Concern for welfare' },
  },
  agencies: {
    label: 'Agencies that shared what they know',
    source: OWN,
    codes: {
      core: 'Social care, police and health',
      core_and_others: 'Also probation, education or housing',
      without_health: 'Health did not answer',
    },
  },
  seen: {
    label: 'How the child was seen',
    source: OWN,
    codes: { alone: 'Alone', with_others: 'With parents or others there' },
  },
  participants: {
    label: 'Who took part in the strategy discussion',
    source: OWN,
    codes: {
      police_and_social_care: 'Police and social care only',
      with_health: 'Also health',
      with_health_and_others: 'Also health and others, as the school',
    },
  },
  kind: {
    label: 'Who makes the section 47 enquiry',
    source: OWN,
    codes: { single: 'Social care alone', joint: 'Social care with the police' },
  },
  power: {
    label: 'By which power the child was protected at once',
    source: 'SSDA903, LS',
    codes: { L1: 'Police protection', L2: 'Emergency protection order' },
  },
  participation: {
    label: 'How the child took part in the conference',
    source: OWN,
    codes: {
      with_support: 'Came with an advocate, worker or other trusted adult',
      views_given: 'Did not come, views given another way',
      not_asked: 'Too young to be asked, or declined',
    },
  },
  siblings: {
    label: 'Whether brothers and sisters should be placed together',
    source: OWN,
    codes: { together: 'Together', apart: 'Apart', single: 'No brothers or sisters to place' },
  },
  tracking: {
    label: 'What came of the permanence meeting',
    source: OWN,
    codes: { pushed_on: 'A next step with a date', no_change: 'Nothing new' },
  },
  extension_reason: {
    label: 'Why the court allowed more time',
    source: OWN,
    codes: {
      relative: 'A relative came forward late',
      expert: 'An expert was late',
      parents: 'The parents need time to show change',
      court: 'The court had no earlier day',
      other: 'Another reason',
    },
  },
  arrangement_end: {
    label: 'Why a private arrangement ended',
    source: OWN,
    codes: {
      home: 'Back to the parents',
      moved_on: 'To other people',
      age: 'Turned 16, or 18 where disabled',
    },
  },
  allegation_outcome: {
    label: 'How an allegation ended that was not substantiated',
    source: OWN,
    codes: {
      unsubstantiated: 'Not enough evidence either way',
      unfounded: 'No evidence for it',
      malicious: 'Made to deceive',
      false: 'Shown not to be so',
    },
  },
  missing_education_reason: {
    label: 'Why a child has no full schooling',
    source: OWN,
    codes: {
      medical: 'Illness or mental health',
      excluded: 'Excluded',
      no_place: 'No school place found',
      new_arrival: 'Just moved in',
      refuses: 'Does not go',
      other: 'Another reason',
    },
  },
  complaint_theme: {
    label: 'What the complaint is about',
    source: OWN,
    codes: {
      accuracy: 'Accuracy of an assessment',
      data_sharing: 'Sharing of data',
      other: 'Another matter',
    },
  },
  complaint_outcome: {
    label: 'How the complaint was decided',
    source: OWN,
    codes: { upheld: 'Upheld', partly_upheld: 'Upheld in part', not_upheld: 'Not upheld' },
  },
  abuse_support: {
    label: 'Which work on domestic abuse',
    source: OWN,
    codes: {
      perpetrator_programme: 'Programme for the one who harms',
      child_direct_work: 'Direct work with the child',
      young_adviser: 'Adviser for 16 to 18 year olds',
    },
  },
  specialist_concern: {
    label: 'Which concern that specialists know',
    source: OWN,
    codes: {
      fgm: 'Female genital mutilation',
      trafficking: 'Trafficking',
      gangs: 'Gangs',
      radicalisation: 'Radicalisation',
    },
  },
  modifiable: {
    label: 'Whether something could have been changed',
    source: OWN,
    codes: {
      yes: 'Something could have been changed',
      no: 'Nothing could have been changed',
      unknown: 'Not known',
    },
  },
  ...careCodeSets,
};
