/** What may be said to have happened to where a child in care lives: search, moves, and what each move must have. */
import type { EventEntry } from '../machine-list.ts';

const REGULATIONS = 'Care Planning, Placement and Case Review (England) Regulations 2010';
const SEARCH = 'report:596-598, 664, 685-690';

const moved = (into: string, source: string): EventEntry => ({
  label: `The child moved ${into}`,
  decidedBy: 'social worker',
  carries: ['placement_area', 'distance', 'provider', 'siblings_placed'],
  source,
});

export const placementEvents = {
  'placement.started.foster_in_house': moved(
    "to foster carers of the authority's own",
    'SSDA903, PLACE U4 to U6; report:685-690',
  ),
  'placement.started.foster_agency': moved(
    'to foster carers of an agency',
    'SSDA903, PLACE U4 to U6; report:1333-1345',
  ),
  'placement.started.connected_person': {
    ...moved('to family or friends', 'SSDA903, PLACE U1 to U3; report:636-641'),
    untaken: 'Before care has begun there is no placement yet.',
  },
  'placement.started.childrens_home': moved("to a children's home", 'SSDA903, PLACE K2; report:140'),
  'placement.started.residential_school': moved(
    'to a residential special school',
    'SSDA903, PLACE S1; report:142',
  ),
  'placement.started.with_parents': {
    ...moved('home to the parents, still in care', 'SSDA903, PLACE P1; report:144'),
    untaken: 'A run may follow the permanence plan alone.',
  },
  'placement.started.independent_living': moved(
    'to a place of their own with support',
    'SSDA903, PLACE P2 and H5',
  ),
  'placement.started.secure': moved('to a secure home or youth detention', 'SSDA903, PLACE K1 and R5'),
  'placement.started.adoptive': {
    ...moved('to adopters', 'SSDA903, PLACE A3 to A6; report:839-845'),
    untaken: 'A run may follow adoption alone.',
  },
  'child.placed': {
    label: 'The child lives somewhere new: plan, visits and notices begin anew',
    decidedBy: 'consequence',
    carries: [],
    source: `${REGULATIONS}, reg. 9`,
    untaken: 'A run may follow the placement alone.',
  },
  'stop_gap.found': {
    label: 'A bed for a few nights was found, no match yet',
    decidedBy: 'social worker',
    carries: [],
    source: `${SEARCH}; SSDA903, PLACE T4`,
  },
  'vacancy.found': {
    label: 'A home with a free place was found',
    decidedBy: 'social worker',
    carries: [],
    source: SEARCH,
  },
  'vacancy.none_in_house': {
    label: "None of the authority's own carers has a place",
    decidedBy: 'social worker',
    carries: [],
    source: `${SEARCH}, 1333-1346`,
  },
  'vacancy.none_nearby': {
    label: 'No agency nearby has a place either',
    decidedBy: 'social worker',
    carries: [],
    source: `${SEARCH}, 1333-1346`,
  },
  'match.declined': {
    label: 'Carers and child do not fit, or the carers said no',
    decidedBy: 'social worker',
    carries: [],
    source: SEARCH,
  },
  'placement.move_planned': {
    label: 'A move was planned',
    decidedBy: 'social worker',
    carries: ['reason_moved'],
    source: 'report:678-690; SSDA903, REASON_PLACE_CHANGE',
  },
  'placement.disrupted': {
    label: 'The placement broke down: the child had to leave',
    decidedBy: 'family',
    carries: ['reason_moved'],
    source: 'report:678-681; SSDA903, REASON_PLACE_CHANGE',
  },
  'placement.must_end': {
    label: 'The child may not stay: another home must be found',
    decidedBy: 'consequence',
    carries: [],
    source: `${REGULATIONS}, regs 24 and 25`,
    untaken: 'Before care has begun there is no placement to end.',
  },
  'placement.supported': {
    label: 'A supervising worker or specialist helped the carers',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:709-711, 798-803',
  },
  'placement.made_permanent': {
    label: 'This home is the home until adulthood',
    decidedBy: 'reviewing officer',
    carries: [],
    source: 'report:606-609, 681-682',
  },
} as const satisfies Record<string, EventEntry>;
