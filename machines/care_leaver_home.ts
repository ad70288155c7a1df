/** Where a care leaver lives: with former carers, supported, in a tenancy, in custody, or nowhere. */
import { setup, type AnyStateMachine } from 'xstate';
import { causes } from './causes.ts';
import type { CaseEvent } from './case-event.ts';
import { LEAVER_ENDINGS, leaverEndStates } from './care_leaver_endings.ts';
import type { StateMeta } from './machine-list.ts';

const HOMES = 'report:1014-1045; SSDA903, ACCOM';
const STAYING_PUT = 'Children Act 1989, section 23CZA; report:1046-1058, 1333-1336';

const moved = causes('care_leaver.moved');

const lives = (label: string, explain: string, source: string) => ({
  meta: { label, explain, source },
  on: { 'accommodation.lost': 'homeless' },
});

export const careLeaverHome: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'care_leaver_home',
  initial: 'not_open',
  meta: {
    label: 'Home after care',
    explain: 'Where the young person lives, and whether it suits.',
    source: HOMES,
  },
  on: LEAVER_ENDINGS,
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The young person has not left care.', source: HOMES },
      on: { 'care_leaver.began': 'open' },
    },
    open: {
      initial: 'deciding',
      meta: {
        label: 'Somewhere to live',
        explain: 'One home after another, by choice or not.',
        source: HOMES,
      },
      on: {
        'accommodation.started.with_family': { target: '.with_family', actions: moved },
        'accommodation.started.staying_put': { target: '.staying_put', actions: moved },
        'accommodation.started.supported': { target: '.supported', actions: moved },
        'accommodation.started.own_tenancy': { target: '.own_tenancy', actions: moved },
        'accommodation.started.adult_care': { target: '.adult_care', actions: moved },
        'accommodation.started.custody': { target: '.custody', actions: moved },
        'accommodation.started.temporary': { target: '.temporary', actions: moved },
        'accommodation.started.unknown': { target: '.unknown', actions: moved },
      },
      states: {
        deciding: {
          meta: {
            label: 'Where to on the day care ends?',
            explain:
              'Decided months before, best by staying where it is good. A child of a family leaves at 24, not at 18.',
            room: ['the young person', 'the personal adviser', 'the carer'],
            source: 'report:150-153, 1025-1032',
          },
          on: { 'tenancy_workshop.attended': 'deciding', 'accommodation.lost': 'homeless' },
        },
        with_family: lives('With parents or relatives', 'Many go home in the end: know who is there.', HOMES),
        staying_put: lives(
          'Staying put with the foster carers',
          'Up to 21, or through university. The bed is then no foster place, so plan for both; carers here found the rules unclear.',
          STAYING_PUT,
        ),
        supported: {
          meta: {
            label: 'Supported lodgings or a house with staff',
            explain:
              'Somebody is there in the evening. The step before a tenancy, with a workshop on what it asks.',
            source: HOMES,
          },
          on: { 'tenancy_workshop.attended': 'supported', 'accommodation.lost': 'homeless' },
        },
        own_tenancy: {
          meta: {
            label: 'A tenancy of their own',
            explain:
              'A key, rent, quiet evenings. The adviser asks about money before letters from the court come.',
            source: HOMES,
          },
          on: { 'tenancy.at_risk': 'tenancy_at_risk', 'accommodation.lost': 'homeless' },
        },
        tenancy_at_risk: {
          meta: {
            label: 'The tenancy is at risk',
            explain:
              'A panel of housing, providers and advisers looks for a way to keep it before it is lost.',
            room: ['housing', 'the leaving care team', 'the provider'],
            source: 'report:575-577, 1035-1042',
          },
          on: { 'accommodation_panel.reviewed': 'own_tenancy', 'accommodation.lost': 'homeless' },
        },
        adult_care: lives(
          'A home of adult social care',
          'For a disabled young adult, planned with adult services years ahead.',
          'SSDA903, REC E7 and ACCOM',
        ),
        custody: {
          meta: {
            label: 'In custody',
            explain: 'Visit, plan the day of release, and keep the bed where the sentence is short.',
            source: HOMES,
          },
          on: { 'bed.kept': 'custody', 'accommodation.lost': 'homeless' },
        },
        temporary: lives(
          'In a stop-gap',
          'Bed and breakfast was used very seldom here, and is never suitable for long.',
          HOMES,
        ),
        homeless: {
          meta: {
            label: 'Homeless',
            explain: 'Sofas, hostels or the street. The authority that was the parent finds a bed tonight.',
            source: HOMES,
          },
        },
        unknown: lives('Nobody knows where', 'Not in touch, or gone: keep looking.', 'report:983-990'),
      },
    },
    ...leaverEndStates,
  },
});
