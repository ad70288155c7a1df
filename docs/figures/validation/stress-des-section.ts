/** The reporting items of STRESS-DES, answered one by one. */
import { counted } from '../../../src/cli/format/numbers.ts';
import { table } from '../pathway/markdown.ts';
import type { PageFacts } from './page-facts.ts';
import type { Section } from './section.ts';
import { stressAnswers } from './stress-des-answers.ts';
import { STRESS_ITEMS, type StressNumber } from './stress-des-items.ts';

export function stressDesSection(facts: PageFacts): Section {
  const answers = stressAnswers(facts);
  const numbers = Object.keys(STRESS_ITEMS) as StressNumber[];
  const partly = numbers.filter((number) => answers[number].answered === 'in part');
  return {
    title: 'STRESS-DES, item by item',
    glance: `${numbers.length - partly.length} of ${counted(numbers.length, 'item')} are answered, ${partly.length} in part (${partly.join(', ')})`,
    lines: [
      'Monks, Currie, Onggo, Robinson, Kunc and Taylor, [Strengthening the reporting of empirical simulation studies: Introducing the',
      'STRESS guidelines](https://doi.org/10.1080/17477778.2018.1442155), Journal of Simulation 13(1), 2019, 55-67. Numbers and titles are',
      'the guideline’s; what each asks is said in our words, shorter than there.',
      '',
      table(
        ['item', 'asks', 'answered', 'answer', 'where'],
        numbers.map((number) => {
          const { title, asks } = STRESS_ITEMS[number];
          const { answered, answer, where } = answers[number];
          const links = Object.entries(where).map(([name, target]) => `[${name}](${target})`);
          return [
            `${number} ${title}`,
            asks,
            answered === 'yes' ? 'yes' : `**${answered}**`,
            answer,
            links.join(', '),
          ];
        }),
      ),
    ],
  };
}
