/** What guards and scenarios may ask of a child: yes/no statements, each folded from the child's earlier events, birthday and file. */
import { ageFacts } from './facts/age-facts.ts';
import { careFacts } from './facts/care-facts.ts';
import { categoryFacts } from './facts/category-facts.ts';
import { historyFacts } from './facts/history-facts.ts';
import { openCaseFacts } from './facts/open-case-facts.ts';
import { leavingCareFacts } from './facts/leaving-care-facts.ts';
import { legalStatusFacts } from './facts/legal-status-facts.ts';
import { permanenceFacts } from './facts/permanence-facts.ts';
import { placementFacts } from './facts/placement-facts.ts';
import { riskFacts } from './facts/risk-facts.ts';
import type { FactList } from './machine-list.ts';

const entries = {
  ...openCaseFacts,
  ...historyFacts,
  ...categoryFacts,
  ...ageFacts,
  ...permanenceFacts,
  ...careFacts,
  ...placementFacts,
  ...leavingCareFacts,
  ...riskFacts,
  ...legalStatusFacts,
};

export type FactName = keyof typeof entries;

export const facts: FactList = entries;
