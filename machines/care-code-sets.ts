/** Codes that the events of care carry. */
import type { CodeSet } from './code-sets.ts';

const RETURN = 'SSDA903';

export const careCodeSets = {
  need_in_care: {
    label: 'Main need when care began',
    source: `${RETURN}, CIN`,
    codes: {
      N1: 'Abuse or neglect',
      N2: "Child's disability",
      N3: "Parent's illness or disability",
      N4: 'Family in acute stress',
      N5: 'Family dysfunction',
      N6: 'Behaviour that others do not accept',
      N7: 'Low income',
      N8: 'Absent parenting',
    },
  },
  way_home: {
    label: 'Whether the return home was planned',
    source: `${RETURN}, REC`,
    codes: { E4A: 'Planned', E4B: 'Not planned' },
  },
  guardian: {
    label: 'To whom special guardianship was given',
    source: `${RETURN}, REC, as of 2014-15`,
    codes: { E43: 'Former foster carers', E44: 'Others' },
  },
  consent: {
    label: 'Whether the adoption was opposed',
    source: `${RETURN}, REC`,
    codes: { E11: 'Unopposed', E12: 'Consent dispensed with by the court' },
  },
  review_participation: {
    label: 'How the child took part in the review',
    source: `${RETURN}, PARTICIPATION`,
    codes: {
      PN0: 'Under four',
      PN1: 'Came and spoke',
      PN2: 'Came, an advocate spoke',
      PN3: 'Came and gave views in other ways',
      PN4: 'Came and gave no views',
      PN5: 'Did not come, an advocate spoke',
      PN6: 'Did not come, views sent',
      PN7: 'Did not come, no views sent',
    },
  },
  placement_area: {
    label: 'Whether the home is in the area of the authority',
    source: `${RETURN}, PL_LOCATION`,
    codes: { in: 'In the area', out: 'Out of the area' },
  },
  distance: {
    label: 'How far from home the child lives',
    source: `${RETURN}, PL_DISTANCE`,
    codes: { under_20_miles: '20 miles or less', over_20_miles: 'More than 20 miles' },
  },
  provider: {
    label: 'Who provides the home',
    source: `${RETURN}, PLACE_PROVIDER`,
    codes: {
      PR0: 'Parents',
      PR1: 'The authority',
      PR2: 'Another authority',
      PR3: 'Another public body, as a health trust',
      PR4: 'Private',
      PR5: 'Voluntary',
    },
  },
  siblings_placed: {
    label: 'Brothers and sisters',
    source: 'own codes; no national return has them',
    codes: { together: 'Together', apart: 'Apart', none: 'None in care' },
  },
  reason_moved: {
    label: 'Why the child moved',
    source: `${RETURN}, REASON_PLACE_CHANGE`,
    codes: {
      CARPL: 'Planned in the care plan',
      CLOSE: 'The home closed',
      ALLEG: 'An allegation',
      STAND: 'Standards of care',
      APPRR: 'Approval taken away',
      CREQB: "Carer asked, because of the child's behaviour",
      CREQO: 'Carer asked, other reason',
      CHILD: 'Child asked',
      LAREQ: 'The authority asked',
      PLACE: 'Another home suits better',
      CUSTOD: 'Custody',
      OTHER: 'Other',
    },
  },
  decision_level: {
    label: 'Who decided on the emergency placement with family or friends',
    source: 'own codes; no national return has them',
    codes: {
      nominated_officer: 'The nominated senior officer, in writing',
      too_low: 'A manager below that level',
      not_recorded: 'Not recorded',
    },
  },
  substance_help: {
    label: 'Help with drugs or alcohol',
    source: `${RETURN}, OC2 INTERVENTION_RECEIVED and INTERVENTION_OFFERED`,
    codes: { received: 'Offered and taken', refused: 'Offered and refused' },
  },
  wellbeing_band: {
    label: 'What the strengths and difficulties score says',
    source: `${RETURN}, SDQ_SCORE, in the bands of the Department for Education`,
    codes: { normal: 'Normal, 0 to 13', borderline: 'Borderline, 14 to 16' },
  },
  premium_use: {
    label: 'Whether the plan says what the pupil premium should change',
    source: 'own codes; no national return has them',
    codes: { clear: 'Says so', unclear: 'Does not say so' },
  },
  plan_aims: {
    label: 'How far the aims of the pathway plan reach',
    source: 'own codes; no national return has them',
    codes: { short: 'To the next review only', long: 'Also years ahead' },
  },
  suitability: {
    label: 'Whether the home suits',
    source: `${RETURN}, ACCOM_SUIT`,
    codes: { '1': 'Suitable', '2': 'Unsuitable' },
  },
  touch_lost: {
    label: 'Why the authority is not in touch',
    source: `${RETURN}, IN_TOUCH`,
    codes: { NO: 'Not in touch', REFU: 'Does not want to', RHOM: 'Went home abroad', NREQ: 'Needs no help' },
  },
  main_activity: {
    label: 'What the care leaver does',
    source: `${RETURN}, ACTIV`,
    codes: {
      F1: 'Higher education, full time',
      P1: 'Higher education, part time',
      F2: 'Other education, full time',
      P2: 'Other education, part time',
      F3: 'Training or work, full time',
      P3: 'Training or work, part time',
    },
  },
  inactivity: {
    label: 'Why the care leaver is in neither education, training nor work',
    source: `${RETURN}, ACTIV`,
    codes: { G4: 'Illness or disability', G5: 'Other', G6: 'Pregnancy or a child' },
  },
  adult_service: {
    label: 'Which service for adults',
    source: 'own codes; no national return has them',
    codes: { disability: 'Disability', mental_health: 'Mental health' },
  },
  interviewer: {
    label: 'Who talks with the child who was missing',
    source: 'own codes; no national return has them',
    codes: {
      independent: 'The advice service',
      reviewing_officer: 'The reviewing officer',
      social_worker: 'The social worker',
      letter_only: 'Nobody: a letter only',
    },
  },
  interview_detail: {
    label: 'How much the record of the talk says',
    source: 'own codes; no national return has them',
    codes: { enough: 'Enough to learn from', too_little: 'Too little' },
  },
  exploitation_risk: {
    label: 'Risk of sexual exploitation',
    source: 'own codes; no national return has them',
    codes: { medium: 'Medium', high: 'High' },
  },
  bed: {
    label: 'What bed was found for tonight',
    source: 'own codes; no national return has them',
    codes: {
      carer: 'With carers who take young people at once',
      supported: 'In supported housing',
      unsuitable: 'In bed and breakfast',
    },
  },
} as const satisfies Record<string, CodeSet>;
