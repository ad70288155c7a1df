/** A comparison as JSON. */
import { FEW_CASES } from '../../whatif/index.ts';
import { isoMinute } from '../format/dates.ts';
import type { Comparison } from './comparison.ts';

export const comparisonJson = (comparisons: readonly Comparison[]) => ({
  command: 'compare',
  base: comparisons[0]?.base.opened.name ?? null,
  correction: 'holm',
  level: 0.95,
  fewCases: FEW_CASES,
  whatIfs: comparisons.map(oneJson),
});

function oneJson({
  whatIf,
  unpaired,
  pairs,
  changes,
  measures,
  journeys,
  held,
  certificate,
  base,
}: Comparison) {
  const { start } = base.opened;
  const { question, expect } = whatIf.opened.scenario;
  return {
    run: whatIf.opened.name,
    scenario: whatIf.name,
    question: question ?? null,
    expect: expect ?? null,
    pairing: measures.pairing,
    unpaired,
    pairs,
    changes,
    measures: measures.measures,
    notCompared: measures.notCompared,
    certificate: certificate && {
      replication: journeys?.replication ?? null,
      ...certificate,
      first: certificate.first && {
        ...certificate.first,
        at: isoMinute(start, certificate.first.minute),
      },
    },
    journeys: journeys && {
      replication: journeys.replication,
      held,
      events: journeys.compared.events,
      children: journeys.compared.children,
      changed: journeys.compared.changed.map(({ child, way, shift, first }) => ({
        child,
        way,
        shiftMinutes: shift,
        firstDifference: isoMinute(start, first.minute),
      })),
    },
  };
}
