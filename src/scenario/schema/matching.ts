/** Two queues that wait for each other: children for adopters, and adopters for a child. */
import { z } from 'zod';
import { byFacts, modifiers } from './distribution.ts';
import { chance, condition, duration, eventType, note, source } from './values.ts';

const states = z.array(z.string()).min(1);

const side = z.strictObject({
  waits: states.describe('States in which one waits for the other: their stages, whose tasks come first.'),
  event: eventType.describe('What a match is to this side.'),
  paired: states.describe('States in which the two belong together, from the match on.'),
  freed: z
    .array(eventType)
    .min(1)
    .describe('What follows where the other side has left: the first that the machine takes then.'),
});

export const matching = z.strictObject({
  child: side,
  adopter: side,
  chance: byFacts(chance).describe(
    'That adopters would take a child, by facts of the child; drawn once for each two.',
  ),
  modifiers: modifiers.optional().describe('Factors of the chance by facts of the child.'),
  adopter_modifiers: modifiers.optional().describe('Factors of the chance by facts of the adopters.'),
  siblings: z
    .strictObject({ when: condition.optional() })
    .optional()
    .describe('Brothers and sisters (of whom `when` holds) go to the same adopters.'),
  tells: z
    .record(eventType, eventType)
    .optional()
    .describe('What an event of one side is to the other while the two belong together.'),
  every: duration
    .optional()
    .describe('All who wait are looked at again so often: facts change while they wait.'),
  source: source.optional(),
  note: note.optional(),
});
