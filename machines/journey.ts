/** The charts in the order of a child's journey, for pages and pictures. */

export interface JourneyPart {
  readonly name: string;
  readonly label: string;
  /** Names of machines. */
  readonly machines: readonly string[];
}

export const journey: readonly JourneyPart[] = [
  {
    name: 'front_door',
    label: 'Front door and help',
    machines: [
      'contact',
      'domestic_abuse',
      'early_help',
      'troubled_family',
      'assessment',
      'child_in_need',
      'short_breaks',
      'edge_of_care',
    ],
  },
  {
    name: 'protection',
    label: 'Protection',
    machines: ['protection', 'specialist_concern', 'missing', 'exploitation'],
  },
  {
    name: 'care',
    label: 'Care',
    machines: [
      'looked_after',
      'care_planning',
      'care_reviews',
      'placement',
      'connected_person',
      'placement_start',
      'placement_visits',
      'care_health',
      'camhs',
      'care_education',
      'independent_visitor',
    ],
  },
  {
    name: 'court_and_permanence',
    label: 'Court and permanence',
    machines: [
      'proceedings',
      'special_guardianship',
      'permanence',
      'adoption',
      'adopter',
      'adoption_support',
      'life_story',
    ],
  },
  {
    name: 'leaving_care',
    label: 'Leaving care',
    machines: ['leaving_care', 'care_leaver_home', 'care_leaver_contact', 'adult_transfer'],
  },
  {
    name: 'beside',
    label: 'Beside',
    machines: [
      'homeless_16_17',
      'private_fostering',
      'self_harm',
      'missing_education',
      'home_education',
      'advocacy',
      'complaint',
      'allegation',
      'child_death',
    ],
  },
];
