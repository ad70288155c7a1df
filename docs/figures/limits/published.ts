/** What is published of two durations that have a limit: shares of each band of working days, in percent. */

export interface PublishedBands {
  /** Last working day of each band but the last, which is all that is longer. */
  readonly edges: readonly number[];
  readonly labels: readonly string[];
  readonly shares: readonly number[];
  /** First quartile, median, third quartile in working days. */
  readonly quartiles: readonly number[];
  readonly year: string;
  readonly source: string;
}

/** From the referral to the authorised assessment. */
export const ASSESSMENTS: PublishedBands = {
  edges: [0, 10, 20, 30, 40, 45, 50, 60],
  labels: ['same day', '1-10', '11-20', '21-30', '31-40', '41-45', '46-50', '51-60', 'over 60'],
  shares: [1.8, 11.7, 17.3, 15.8, 20.2, 18.9, 5.8, 4.3, 4.2],
  quartiles: [17, 33, 43],
  year: '2024-25',
  source: 'national:as_bands',
};

/** From the start of the enquiry to the initial conference. */
export const CONFERENCES: PublishedBands = {
  edges: [10, 15, 20],
  labels: ['0-10', '11-15', '16-20', 'over 20'],
  shares: [19.1, 55.7, 9.9, 15.3],
  quartiles: [11, 14, 16],
  year: '2014-15',
  source: 'national:icpc_wait',
};

const BOROUGH_CONFERENCES = 243;

/** The same of the borough of the base scenario; what is more than 15 working days is what the two bands leave. */
export const BOROUGH: PublishedBands = {
  edges: [10, 15],
  labels: ['0-10', '11-15', 'over 15'],
  shares: [76, 157, BOROUGH_CONFERENCES - 76 - 157].map((count) => (100 * count) / BOROUGH_CONFERENCES),
  quartiles: [10, 12, 14],
  year: '2014-15',
  source: 'national:lb_icpc_wait',
};

/** What the inspection report says of the borough: percent of initial conferences within 15 working days (`report:448-449`). */
export const REPORTED_IN_TIME = 94;
