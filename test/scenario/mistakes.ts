/** Mistakes that people make in a scenario, each with the place and words of the answer. */
import type { Mistake } from './mistakes/mistake.ts';
import { relationMistakes } from './mistakes/relation-mistakes.ts';
import { valueMistakes } from './mistakes/value-mistakes.ts';

export const mistakes: readonly Mistake[] = [...valueMistakes, ...relationMistakes];
