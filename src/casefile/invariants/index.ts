/** What always holds of a child's journey, all of it in one list, and how a journey is judged by it. */
import { adopterInvariants } from './adopter-invariants.ts';
import { careInvariants } from './care-invariants.ts';
import { courtInvariants } from './court-invariants.ts';
import { everyCaseInvariants } from './every-case-invariants.ts';
import type { Breach, Invariant, Journey } from './invariant.ts';
import { leavingCareInvariants } from './leaving-care-invariants.ts';
import { leavingInvariants } from './leaving-invariants.ts';
import { protectionInvariants } from './protection-invariants.ts';
import { riskInvariants } from './risk-invariants.ts';

export type { Breach, Invariant, Journey } from './invariant.ts';

/** By the part of the journey that they speak of. */
export const invariantsByPart: Readonly<Record<string, readonly Invariant[]>> = {
  'Every case': everyCaseInvariants,
  'When a child leaves': leavingInvariants,
  Protection: protectionInvariants,
  'In care': careInvariants,
  'Court and adoption': courtInvariants,
  'Child and adopters': adopterInvariants,
  'Leaving care': leavingCareInvariants,
  'Missing, homeless, privately fostered': riskInvariants,
};

export const invariants: readonly Invariant[] = Object.values(invariantsByPart).flat();

export interface BrokenInvariant extends Breach {
  readonly invariant: Invariant;
}

/** The invariants that a run with these charts can be judged by. */
export const judgedBy = (played: ReadonlySet<string>): Invariant[] =>
  invariants.filter(({ charts }) => charts.every((chart) => played.has(chart)));

/** Everything that a journey breaks. */
export const breachesOf = (journey: Journey): BrokenInvariant[] =>
  judgedBy(journey.played).flatMap((invariant) =>
    invariant.check(journey).map((breach) => ({ ...breach, invariant })),
  );
