/**
 * What the report and the law of the time have happen to a child, one process a row: what each became in the charts is read off
 * them (`coverage.ts`). `lines` are those of the report (`report:LINES`); where they are empty the process is general practice.
 */

export interface Process {
  /** Part of the journey. */
  readonly part: string;
  readonly what: string;
  readonly lines: string;
  /** Events, states or timescales that it became, where none has its own name. */
  readonly as?: readonly string[];
  /** Why it is not modelled. */
  readonly leftOut?: string;
}

const part = (name: string, rows: Readonly<Record<string, Omit<Process, 'part'>>>): Record<string, Process> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, { part: name, ...row }]));

export const processes: Readonly<Record<string, Process>> = {
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
  ...part('Becoming looked after', {
    'edge_of_care.supported': {
      what: 'intensive work to keep a teenager at home',
      lines: '1340-1345',
      as: ['edge_of_care.accepted'],
    },
    'care_entry.decided': {
      what: 'senior manager agrees, on an assessment, that the child must be looked after',
      lines: '591-593, 631-634',
    },
    'looked_after.started': { what: 'legal status begins', lines: '137-140, 629-634' },
    'connected_person.placed': {
      what: 'in an emergency the child goes to family or friends under temporary approval',
      lines: '263-265, 593-595, 636-641',
      as: ['connected_person.proposed', 'placement.started.connected_person'],
    },
    'connected_person.approved': {
      what: 'fostering panel and decision-maker approve as carers',
      lines: '636-641, 803-807',
    },
    'asylum_seeking_child.received': {
      what: 'unaccompanied child arrives, age thought under 18',
      lines: '955-959, 992-1001',
    },
  }),
  ...part('Placement', {
    'placement.sought': {
      what: 'search: in-house carer, agency carer, residential',
      lines: '596-598, 664, 685-690, 1333-1346',
      as: ['vacancy.found', 'vacancy.none_in_house', 'vacancy.none_nearby'],
    },
    'placement.started': { what: 'child moves in', lines: '606-607, 685-690' },
    'placement.out_of_area': {
      what: 'home outside the borough',
      lines: '140-143, 654-663, 682-684, 776-779',
      as: ['area_authority.notified', 'area_notice'],
    },
    'placement.visited': {
      what: 'SW sees the child, mostly more often than required',
      lines: '599-600, 663, 697-698',
      as: ['placement_visit.first_made', 'placement_visit.made'],
    },
    'placement.supported': {
      what: 'supervising worker, specialists, EDT help carer',
      lines: '709-711, 798-803',
    },
    'placement.disrupted': { what: 'ends unplanned', lines: '678-681' },
  }),
  ...part('Health and schooling of looked-after children', {
    'health_assessment.initial.completed': {
      what: "doctor's first assessment, report to first review",
      lines: '712-720',
    },
    'health_assessment.reviewed': { what: 'regular check', lines: '716-720' },
    'dental_check.completed': { what: 'dentist seen', lines: '716-720' },
    'wellbeing_score.returned': { what: "carer's strengths-and-difficulties questionnaire", lines: '' },
    'camhs.started': {
      what: 'co-located therapist sees child',
      lines: '661-662, 712-716, 801-803, 1328-1332',
      as: ['camhs.therapy_started', 'camhs.treatment_started'],
    },
    'substance_need.identified': {
      what: 'drug or alcohol need named and service offered',
      lines: '961-964, 1059-1062',
    },
    'pep.agreed': {
      what: 'personal education plan with targets and use of premium',
      lines: '754-757, 764-770',
    },
    'pep.reviewed': { what: 'twice a year, 16-18 too', lines: '764-770' },
    'exclusion.averted': { what: 'psychologist goes first to those at risk', lines: '748-763' },
  }),
  ...part('Reviews, voice, rights', {
    'looked_after_review.held': {
      what: 'IRO chairs',
      lines: '602-603, 691-696, 785-788',
      as: [
        'looked_after_review.first.held',
        'looked_after_review.second.held',
        'looked_after_review.later.held',
      ],
    },
    'iro.escalated': {
      what: 'weak practice found at a review, a visit or an audit between reviews is taken up, to senior managers if it stays',
      lines: '786-793',
      as: ['reviewing_officer.challenged', 'reviewing_officer.escalated'],
    },
    'life_story.started': { what: 'work to help a child understand the past', lines: '723-726, 947-952' },
    'advocate.offered': {
      what: 'somebody independent to speak for the child',
      lines: '249-250, 464-469, 731-732, 1347-1349',
    },
    'independent_visitor.appointed': {
      what: 'a lasting adult friend for a child with little family contact',
      lines: '249-250, 732-736',
      as: ['independent_visitor.matched'],
    },
    'child.consulted': { what: 'online tool before reviews', lines: '694-696, 808-833, 1231-1234' },
    'complaint.received': { what: 'few from children', lines: '1350-1358' },
  }),
  ...part('Legal planning and care proceedings', {
    'legal_planning.met': { what: 'is the threshold for court met, what next?', lines: '643-644' },
    'letter_before_proceedings.sent': {
      what: 'plain words: the worries, what must change, by when',
      lines: '642-643',
    },
    'pre_proceedings.met': { what: 'parents with their lawyer agree tests and changes', lines: '641-644' },
    'proceedings.issued': {
      what: 'application for a care or supervision order, with evidence ready',
      lines: '644-646',
    },
    'case_management_hearing.held': { what: 'timetable and experts fixed', lines: '' },
    'issues_resolution_hearing.held': { what: 'can it end here?', lines: '' },
    'proceedings.extended': { what: 'court allows more time', lines: '652-653' },
    'proceedings.concluded': { what: 'final order', lines: '646-653, 1263-1265' },
  }),
  ...part('Permanence, home, special guardianship, long-term fostering', {
    'permanence_planning.met': { what: 'regular multi-agency tracking meeting', lines: '672-677' },
    'permanence_plan.agreed': {
      what: 'lasting home decided, with a second plan run beside it',
      lines: '253-256, 607-609, 664-677, 862-865',
    },
    'return_home.started': {
      what: 'back to parents with support and a fallback',
      lines: '144, 148, 634-636',
    },
    'special_guardian.assessed': { what: 'relative or carer assessed and support planned', lines: '664-671' },
    'special_guardianship.ordered': { what: 'order made', lines: '147, 666-671' },
    'long_term_fostering.approved': {
      what: 'match with present or new carers till adult',
      lines: '606-609, 681-682',
    },
  }),
  ...part('Adoption: the child', {
    'adoption.planned': {
      what: 'thought of for every child who might need it, including siblings, disabled, older',
      lines: '615-617, 835-840',
    },
    'adoption_decision.made': { what: 'ADM decides the child should be placed', lines: '916-919, 923-934' },
    'placement_order.granted': { what: 'court allows placing', lines: '846-849' },
    'siblings.assessed_together_or_apart': { what: 'should they be placed together?', lines: '870-873' },
    'family_finding.started': {
      what: 'consortium, register, child appreciation days',
      lines: '673-674, 859-865, 872-875',
    },
    'match.recommended': { what: 'joint monthly panel looks at child and adopters', lines: '909-919' },
    'match.agreed': { what: 'ADM decides', lines: '846-857, 928-934' },
    'adoptive_placement.started': {
      what: 'introductions, then child moves in',
      lines: '839-845, 857-859, 876-878',
    },
    'adoptive_placement.reviewed': { what: 'how is it going, when to apply?', lines: '' },
    'adoptive_placement.disrupted': { what: 'ends before the order', lines: '876-878' },
    'adoption_order.granted': { what: 'leaves care', lines: '146' },
    'adoption_plan.changed': { what: 'adoption no longer the plan', lines: '879-882' },
    'adoption_support.requested': {
      what: 'families come back for help, any time',
      lines: '617-618, 935-946',
    },
  }),
  ...part('Adoption: the adopters (joint with the neighbour)', {
    'adopter.enquired': { what: 'first question, information evening', lines: '887-896' },
    'adopter.stage_1_completed': { what: 'checks and first training', lines: '896-899' },
    'adopter.stage_2_completed': { what: 'assessment and report', lines: '899-905' },
    'adopter.approved': { what: 'panel recommends, ADM decides', lines: '909-919, 928-934' },
    'adopter.waited': {
      what: 'keeps skills up, matching preferences revisited',
      lines: '890-894, 905-908',
      as: ['adopter.waiting'],
    },
  }),
  ...part('Leaving care', {
    'leaving_care.eligible': {
      what: '16, looked after 13 weeks since 14, still looked after',
      lines: '955-960, 1001-1005',
    },
    'needs.assessed': { what: 'what is needed for adult life', lines: '959-964' },
    'pathway_plan.agreed': { what: 'health, home, work, risks in one plan', lines: '960-968' },
    'pathway_plan.reviewed': { what: 'every six months', lines: '967-973' },
    'looked_after.ended_at_18': {
      what: 'becomes former relevant',
      lines: '150-153, 1025-1032',
      as: ['looked_after.turned_18'],
    },
    'staying_put.started': {
      what: 'stays with former foster carers, agency and kinship too, through university',
      lines: '1046-1058, 1333-1336',
      as: ['accommodation.started.staying_put'],
    },
    'accommodation.started': { what: 'supported or own home', lines: '1014-1045' },
    'care_leaver.contacted': {
      what: 'in touch with 83%',
      lines: '979-991',
      as: ['adviser_visit.first_made', 'adviser_visit.made'],
    },
    'care_leaver.lost_touch': { what: 'cannot be found', lines: '983-990' },
    'education_employment.recorded': {
      what: 'in education, work or training, or not',
      lines: '771-775, 1074-1085',
    },
    'health_passport.given': { what: 'health history in hand', lines: '1066-1074' },
    'adult_service.transferred': { what: 'from CAMHS or disability to adult service', lines: '1059-1066' },
    'leaving_care.closed': { what: '21, or 25 while in education', lines: '' },
  }),
};
