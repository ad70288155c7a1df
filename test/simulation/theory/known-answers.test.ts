/**
 * Queueing theory: cases with known answers, from scenarios as users write them. The mean of the replications lies within
 * four standard errors of the known answer, and four of these are no wide net: 2% of it at most in the long tests.
 */
import { describe, expect, it } from 'vitest';
import { judge } from './oracle.ts';
import { oracles } from './oracles/index.ts';

describe('an engine that knows no queueing theory agrees with it', () => {
  it.each(oracles.map((oracle) => [oracle.name, oracle] as const))('%s', (_, oracle) => {
    for (const { figure, known, mean, slack, isKnown, isNarrow } of judge(oracle)) {
      const said = `${figure} is ${mean} +- ${slack}, and ${known} is known (${oracle.theory})`;
      expect(isKnown, said).toBe(true);
      expect(isNarrow, `${said}: too wide to mean anything`).toBe(true);
    }
  });
});
