/** Processes of care, court, permanence and leaving care. */
import { part, type Process } from './part.ts';

export const inCare: Readonly<Record<string, Process>> = {
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
