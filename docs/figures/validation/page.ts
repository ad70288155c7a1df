/** docs/validation.md: how far the model can be believed, made of what was measured. */
import { format } from 'prettier';
import { indicatorContext } from '../../../src/cli/answers/indicator-context.ts';
import { modelOf } from '../../../src/cli/run/model-of.ts';
import { judgeFigures } from '../../../src/indicators/figures/judge-figures.ts';
import { table } from '../pathway/markdown.ts';
import { rowsOf, type MeasuredFigures } from '../report/measured.ts';
import { conformanceSection } from './conformance-section.ts';
import { directionsSection } from './directions-section.ts';
import { figuresSection } from './figures-section.ts';
import { invariantsSection } from './invariants-section.ts';
import type { Kept } from './kept.ts';
import { notForSection } from './not-for-section.ts';
import { pageFacts } from './page-facts.ts';
import { stressDesSection } from './stress-des-section.ts';
import { theorySection } from './theory-section.ts';

export async function validationPage(kept: Kept, measured: MeasuredFigures): Promise<string> {
  const facts = pageFacts();
  const { base } = facts;
  const context = indicatorContext(modelOf({ scenario: base, years: measured.years }));
  const figures = judgeFigures(base, rowsOf(measured), context);
  const sections = [
    theorySection(kept.theory),
    conformanceSection(kept.conformance, facts.packages.get('xstate') ?? ''),
    invariantsSection(),
    figuresSection(figures, measured, base.calibrated !== false),
    directionsSection(kept.directions),
    notForSection(facts, figures),
    stressDesSection(facts),
  ];
  const text = [
    '# Validation',
    '',
    '<!-- Made by docs/figures/validation/index.ts; what is changed here by hand is lost. -->',
    '',
    'How far can casepath be believed? Two questions are kept apart. **Does the program do what it says?** The first three parts: theory,',
    'conformance, what always holds. **Is the scenario like the borough?** The next two: figures, and the direction of effects. Then what',
    'the model is not good for, and the reporting items of STRESS-DES.',
    '',
    table(
      ['what was tried', 'what came out'],
      sections.map(({ title, glance }) => [`[${title}](#${anchorOf(title)})`, glance]),
    ),
    '',
    ...sections.flatMap(({ title, lines }) => [`## ${title}`, '', ...lines, '']),
    '## How this page is made',
    '',
    'What came out is counted or measured; no result is typed by hand. `npm run validation` makes the page of what is kept in',
    '`docs/figures/validation/kept`, of the charts and of the base scenario, and a test holds it to that. `npm run validation:measure`',
    'plays the cases of theory and the what-ifs again, some minutes; `UPDATE=1 npx vitest run test/statechart/table-agrees-with-xstate.test.ts`',
    'counts the steps of made-up machines, and with `CASEPATH_LONG=1` those of the long run; the figures are those of',
    '`npm run figures:report`. The long tests play parts of it again and expect the same digits.',
    '',
  ].join('\n');
  return format(text, { parser: 'markdown', printWidth: 110, proseWrap: 'always' });
}

/** As a heading is addressed in a link. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
