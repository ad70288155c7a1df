/** What may be said to have happened to the home of a care leaver. */
import type { EventEntry } from '../machine-list.ts';

const HOMES = 'report:1014-1045; SSDA903, ACCOM';

const moved = (into: string, source: string): EventEntry => ({
  label: `The care leaver moved ${into}`,
  decidedBy: 'child',
  carries: ['suitability'],
  source,
});

export const careLeaverHomeEvents = {
  'accommodation.started.with_family': moved('in with parents or relatives', HOMES),
  'accommodation.started.staying_put': {
    label: 'The care leaver stays with the former foster carers',
    decidedBy: 'child',
    carries: ['suitability'],
    source: 'Children Act 1989, section 23CZA; report:1046-1058, 1333-1336',
  },
  'accommodation.started.supported': moved('into supported lodgings or a shared house with staff', HOMES),
  'accommodation.started.own_tenancy': moved('into a tenancy of their own', HOMES),
  'accommodation.started.adult_care': moved('into a home of adult social care', 'SSDA903, REC E7 and ACCOM'),
  'accommodation.started.custody': moved('into custody', HOMES),
  'accommodation.started.temporary': moved('into bed and breakfast or another stop-gap', HOMES),
  'accommodation.started.unknown': moved('to where nobody knows', HOMES),
  'accommodation.lost': {
    label: 'The care leaver has nowhere to live',
    decidedBy: 'child',
    carries: [],
    source: HOMES,
  },
  'care_leaver.moved': {
    label: 'The care leaver lives somewhere new: the adviser visits',
    decidedBy: 'consequence',
    carries: [],
    source: 'Care Leavers (England) Regulations 2010',
    untaken: 'A run may follow the home alone.',
  },
  'tenancy_workshop.attended': {
    label: 'The young person learned what a tenancy asks, before having one',
    decidedBy: 'child',
    carries: [],
    source: 'report:1025-1032',
  },
  'tenancy.at_risk': {
    label: 'The tenancy is at risk: rent, neighbours or guests',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:1035-1042',
  },
  'accommodation_panel.reviewed': {
    label: 'The accommodation panel agreed how to keep the tenancy',
    decidedBy: 'partner agency',
    carries: [],
    source: 'report:575-577, 1035-1042',
  },
  'bed.kept': {
    label: 'A bed is kept for the day of release',
    decidedBy: 'manager',
    carries: [],
    source: 'report:1035-1042',
  },
} as const satisfies Record<string, EventEntry>;
