/** Processes from the front door to what stands beside a case. */
import { part, type Process } from './part.ts';

export const beforeCare: Readonly<Record<string, Process>> = {
  ...part('Front door', {
    'contact.received': {
      what: "somebody tells the authority of a worry about a family's children",
      lines: '330-332, 388-393',
    },
    'consultation.given': {
      what: 'a partner talks the worry through with a social worker before sending anything',
      lines: '392-394',
    },
    'consent.sought': { what: "the parents' agreement to share and to help is asked for", lines: '395-396' },
    'contact.decided': {
      what: 'a manager applies the threshold, writes the reason and tells the referrer',
      lines: '388-392, 396-397, 1568-1576',
    },
    'mental_health.screened': {
      what: 'a CAMHS worker in the SPA screens mental health worries',
      lines: '397-399, 1328-1332',
    },
    'domestic_abuse.notified': { what: 'police notify an incident at which children live', lines: '405-407' },
    'mash.decided': {
      what: 'agencies put what they know together and agree a level of risk',
      lines: '330-332, 399-405',
    },
    'out_of_hours.received': {
      what: 'a shared night and weekend duty team acts, with an on-call manager',
      lines: '412-415, 709-711',
      as: ['out_of_hours.made_safe', 'out_of_hours.danger_found'],
    },
    'referral.received': {
      what: 'threshold met: it becomes a referral, nearly always assessed',
      lines: '388-390, 407-411',
    },
    'specialist_concern.raised': {
      what: 'female genital mutilation, trafficking, gangs, radicalisation',
      lines: '551-559, 1461-1468',
    },
    'marac.referred': {
      what: 'high-risk domestic abuse goes to the multi-agency risk conference',
      lines: '484-493',
    },
  }),
  ...part('Early help', {
    'early_help.started': {
      what: "a locality worker or children's centre takes the family on",
      lines: '327-329, 365-381, 433-437',
      as: ['early_help.accepted'],
    },
    'troubled_family.identified': { what: 'data pick families with most complex needs', lines: '382-387' },
    'case.stepped_up': {
      what: 'risk has grown: early help to social care, or need to protection',
      lines: '178-181, 416-420',
      as: ['early_help.stepped_up'],
    },
    'case.stepped_down': {
      what: 'statutory work ends, a team around the child carries on',
      lines: '416-420, 433-437',
    },
    'self_harm.followed_up': {
      what: 'hospital attendance after self-harm: the doctor invites the young person in',
      lines: '1487-1494',
    },
  }),
  ...part('Referral and assessment', {
    'assessment.started': {
      what: 'a social worker is given the family, work matched to experience',
      lines: '334-336, 388-389, 438-445, 1282-1285',
    },
    'interpreter.used': {
      what: 'translator at visits and meetings',
      lines: '122-123, 431-433, 721-722',
      as: ['interpreter.requested'],
    },
    'support.started_early': { what: 'help begins while the assessment is still open', lines: '428-430' },
    'assessment.returned': {
      what: 'manager refuses poor work and asks for more',
      lines: '421-422, 1354-1358',
    },
    'assessment.completed': {
      what: 'history, effect on child, risks and strengths weighed',
      lines: '337, 407-409, 427-434, 1354-1358',
    },
    'family.returned': {
      what: 'a closed family is referred again within 12 months',
      lines: '409-411',
      as: ['referral.received', 'had_referral_within_12_months'],
    },
  }),
  ...part('Strategy discussion and section 47', {
    'strategy_discussion.held': {
      what: 'agencies share what they know and decide on an enquiry',
      lines: '237-240, 340-343, 445-447, 1382-1384, 1494-1495',
    },
    'section47.started': { what: 'enquiry into harm', lines: '446-449' },
    'emergency_protection.obtained': {
      what: 'police protection or court order when a child cannot wait',
      lines: '412-415',
    },
    'section47.completed': {
      what: 'is the concern borne out, is the child at continuing risk?',
      lines: '446-449',
    },
  }),
  ...part('Conference, core group, protection plan', {
    'conference_report.shared': {
      what: "social worker's report goes to the child and parents beforehand",
      lines: '228-230, 345-347, 454-456',
    },
    'child.supported_to_attend': {
      what: 'over-11s: help to come or send views, on an opt-in model',
      lines: '347-349, 464-475',
      as: ['advocate.due', 'advocate.offered'],
    },
    'conference.initial.held': {
      what: 'agencies and family decide whether a plan is needed, and why',
      lines: '343-346, 448-454',
    },
    'cp_plan.started': {
      what: 'plan under emotional, neglect, physical, sexual or multiple harm',
      lines: '128-130, 476-483',
    },
    'core_group.held': { what: 'the small group that carries the plan out', lines: '' },
    'cp_visit.made': { what: 'child seen at home', lines: '335-336' },
    'conference.review.held': { what: 'is the plan still needed?', lines: '448-449, 452-454' },
    'chair.challenged': { what: 'chair sees no change and asks for another course', lines: '452-454' },
    'cp_plan.ended': { what: 'risks down, or child looked after, or left, or 18', lines: '457-463' },
    'cp_plan.repeated': {
      what: 'a second or later plan for the same child',
      lines: '457-461',
      as: ['cp_plan.started', 'had_plan'],
    },
  }),
  ...part('Child in need, disabled children', {
    'cin_plan.agreed': {
      what: "plan of help with the family's agreement",
      lines: '126-127, 427-437, 1296-1301',
    },
    'cin_plan.reviewed': { what: 'manager and family look at progress', lines: '430-431' },
    'cin_plan.closed': { what: 'goals met', lines: '433-437', as: ['cin.closed'] },
    'domestic_violence_support.started': {
      what: "perpetrator programme, child's direct work, adviser for 16-18",
      lines: '487-493, 1326-1328',
      as: ['domestic_abuse_support.started'],
    },
    'cwd_case.allocated': {
      what: "disabled child's case held by the specialist team",
      lines: '359-362, 423-426',
    },
    'cwd_plan.changed': {
      what: "plan moves between need and protection as the child's needs change",
      lines: '258-260, 359-362, 423-426',
      as: ['plan_change.recorded', 'plan_change.unrecorded'],
    },
    'short_break.arranged': { what: 'planned overnight stays with the same carer', lines: '' },
  }),
  ...part('Private fostering, homelessness at 16-17', {
    'private_fostering.notified': { what: 'child under 16', lines: '131-132, 566-568, 1481-1486' },
    'private_fostering.visited': { what: 'carer, home and child seen', lines: '233-234, 356-358' },
    'private_fostering.assessed': { what: 'is it suitable?', lines: '560-565' },
    'homelessness.presented': { what: '16 or 17, nowhere to live', lines: '569-573' },
    'homelessness.assessed': { what: 'needs', lines: '570-575' },
    'accommodation_panel.reviewed': {
      what: "young people's multi-agency panel looks at placements and plans",
      lines: '575-577, 1036-1042',
    },
  }),
  ...part('Missing, exploitation, allegations', {
    'missing_from_home.reported': { what: 'child at home goes missing', lines: '494-503' },
    'missing_from_care.reported': { what: 'looked-after child goes missing', lines: '699-703, 709-711' },
    'return_interview.offered': { what: 'child is offered a talk with somebody', lines: '497-501, 703-707' },
    'return_interview.recorded': {
      what: 'what was said is written down and passed on',
      lines: '244-246, 501-503, 705-707, 1615-1620',
    },
    'return_themes.collated': {
      what: 'all interviews looked at together',
      lines: '505-507, 1208-1210, 1546-1548',
    },
    'misper.met': {
      what: 'monthly group cross-checks all missing from home, care, education',
      lines: '494-497',
    },
    'exploitation_risk.identified': {
      what: 'risk matrix filled in',
      lines: '353-355, 508-510',
      as: ['exploitation_risk.assessed'],
    },
    'mase.considered': {
      what: 'monthly police-chaired meeting considers each child',
      lines: '353-355, 508-514, 518-525',
    },
    'mase.exited': { what: 'child leaves the list, risk lower', lines: '510-511' },
    'allegation.reported': {
      what: 'worry about an adult who works with children',
      lines: '578-581, 1142-1144',
    },
    'allegation.concluded': { what: 'strategy meeting of DO, employer, police, social care', lines: '' },
  }),
  ...part('Children not in school', {
    'education_missing.registered': {
      what: 'child without full schooling goes on the register with a lead service',
      lines: '526-538',
    },
    'home_education.notified': { what: 'parents withdraw child', lines: '541-550' },
  }),
};
