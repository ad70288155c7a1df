/** Timescales of people who want to adopt. */
import type { TimescaleList } from '../machine-list.ts';
import { ADOPTERS_2013, ADOPTION_GUIDANCE } from './editions.ts';

/** They are no longer on the way to a child. */
const GONE = ['adopter.dropped_out', 'adopter.not_suitable', 'adopter.withdrew'] as const;

export const adopterTimescales = {
  adopter_information: {
    ...ADOPTION_GUIDANCE,
    label: 'Adopters, information',
    starts: ['adopter.enquired'],
    stops: ['adopter.informed'],
    ends: ['adopter.registered', ...GONE],
    limit: { amount: 5, unit: 'working days' },
  },
  adopter_stage_1: {
    ...ADOPTERS_2013,
    label: 'Adopters, stage one',
    starts: ['adopter.registered'],
    stops: ['adopter.stage_1_completed'],
    ends: GONE,
    limit: { amount: 2, unit: 'months' },
  },
  adopter_stage_2: {
    ...ADOPTERS_2013,
    label: 'Adopters, stage two',
    starts: ['adopter.stage_2_started'],
    stops: ['adopter.approved', 'adopter.not_approved'],
    ends: GONE,
    limit: { amount: 4, unit: 'months' },
  },
  adopter_panel_to_decision: {
    ...ADOPTION_GUIDANCE,
    label: 'Adopters, decision after the panel',
    starts: ['adopter.panel_recommended', 'adopter.panel_advised_against'],
    stops: ['adopter.approved', 'adopter.not_approved'],
    ends: GONE,
    limit: { amount: 7, unit: 'working days' },
  },
  adopter_review: {
    ...ADOPTERS_2013,
    label: 'Adopters who wait, yearly review',
    starts: ['adopter.approved', 'adopter.reviewed'],
    stops: ['adopter.reviewed'],
    ends: ['adopter.matched', ...GONE],
    limit: { amount: 12, unit: 'months' },
  },
} as const satisfies TimescaleList;
