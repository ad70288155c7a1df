/** Facts about the child, not about the case: age bands of the national returns, disability, brothers and sisters. */
import type { FactList } from '../machine-list.ts';

const AGE_BANDS = 'age bands of the national returns (SSDA903)';

export const ageFacts = {
  under_1: {
    kind: 'age',
    below: 1,
    yes: 'The child is under one.',
    no: 'The child is one or older.',
    source: AGE_BANDS,
  },
  age_1_4: {
    kind: 'age',
    from: 1,
    below: 5,
    yes: 'The child is aged 1 to 4.',
    no: 'The child is not aged 1 to 4.',
    source: AGE_BANDS,
  },
  age_5_9: {
    kind: 'age',
    from: 5,
    below: 10,
    yes: 'The child is aged 5 to 9.',
    no: 'The child is not aged 5 to 9.',
    source: AGE_BANDS,
  },
  age_10_15: {
    kind: 'age',
    from: 10,
    below: 16,
    yes: 'The child is aged 10 to 15.',
    no: 'The child is not aged 10 to 15.',
    source: AGE_BANDS,
  },
  age_16_plus: {
    kind: 'age',
    from: 16,
    yes: 'The child is 16 or older.',
    no: 'The child is under 16.',
    source: AGE_BANDS,
  },
  over_11: {
    kind: 'age',
    from: 11,
    yes: 'The child is 11 or older and is asked whether to take part in the conference.',
    no: 'The child is under 11.',
    source: 'report:464-469',
  },
  is_disabled: {
    kind: 'attribute',
    attribute: 'disabled',
    yes: 'The child is disabled: the children with disabilities team holds the case.',
    no: 'The child is not recorded as disabled.',
    source: 'report:359-362',
  },
  sibling_group: {
    kind: 'siblings',
    atLeast: 2,
    yes: 'Brothers or sisters are known to the authority too.',
    no: 'No brothers or sisters are known.',
    source: 'report:458-461',
  },
  large_sibling_group: {
    kind: 'siblings',
    atLeast: 3,
    yes: 'The family has at least three children known to the authority.',
    no: 'The family has fewer than three children known to the authority.',
    source: 'report:458-461',
  },
} as const satisfies FactList;
