/**
 * `npm run validation:measure`: plays the cases of queueing theory as often as the long tests do, and each what-if beside its
 * base, and keeps what they gave. `-- theory` or `-- directions` plays only these.
 */
import { writeKept } from './kept.ts';
import { measureDirections } from './measured-directions.ts';
import { measureTheory } from './measured-theory.ts';

const MEASURES = {
  theory: async (tell: (name: string) => void) => writeKept('theory', measureTheory(tell)),
  directions: async (tell: (name: string) => void) => writeKept('directions', measureDirections(tell)),
};
type Measure = keyof typeof MEASURES;

const isMeasure = (word: string): word is Measure => word in MEASURES;
const words = process.argv.slice(2);
const wrong = words.find((word) => !isMeasure(word));
if (wrong !== undefined) {
  process.stderr.write(
    `"${wrong}" is nothing to measure: write ${Object.keys(MEASURES).join(' or ')}, or nothing for both\n`,
  );
  process.exit(2);
}
const chosen = words.length === 0 ? Object.keys(MEASURES) : words;
for (const measure of chosen.filter(isMeasure))
  await MEASURES[measure]((name) => process.stdout.write(`${measure}: ${name}\n`));
