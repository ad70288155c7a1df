/** The trainer's sheet, before a session, in Markdown: what for, what to warn of, how long. */
import { autoPlay } from './auto-player.ts';
import { SheetWords } from './markdown-words.ts';
import { roleText } from './role.ts';
import { Session } from './session.ts';
import type { SceneOptions } from './scene.ts';

/** Minutes that a group takes for one decision and for one question with its talk: assumption, from nobody's measurement. */
const MINUTES_A_DECISION = 1.5;
const MINUTES_A_QUESTION = 4;
/** Opening and debrief. */
const MINUTES_AROUND = 15;
/** Seeds that a card is played with to see how long it is. */
const TRIALS = ['1', '2', '3', '4', '5'] as const;

export interface CardLength {
  /** Decisions and questions of a middling play. */
  readonly decisions: number;
  readonly questions: number;
  readonly minutes: number;
}

/** How long a session with this card is, by playing it. */
export function lengthOf(options: Omit<SceneOptions, 'seed'>): CardLength {
  const plays = TRIALS.map((seed) => {
    const session = new Session({ ...options, seed });
    autoPlay(session);
    const decisions = session.steps.filter(({ move }) => move?.do === 'take').length;
    return { decisions, questions: session.answers.length };
  });
  const middle = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const decisions = middle(plays.map((one) => one.decisions));
  const questions = middle(plays.map((one) => one.questions));
  const minutes = Math.round(
    MINUTES_AROUND + decisions * MINUTES_A_DECISION + questions * MINUTES_A_QUESTION,
  );
  return { decisions, questions, minutes };
}

export function trainersSheet({ rules, start }: Omit<SceneOptions, 'seed'>): string {
  const words = new SheetWords(rules, start);
  const { notes } = start;
  const length = lengthOf({ rules, start });
  return [
    `# ${start.title}`,
    '',
    `A walk-through for a trainer and a group. Law as at ${words.law}. All children are made up.`,
    '',
    notes.summary,
    '',
    '## Aims',
    '',
    ...notes.aims.map((aim) => `- ${aim}`),
    '',
    '## Before you begin',
    '',
    `**Content:** ${notes.contentWarning} Say so before you start, and that anybody may leave the room without a reason. Some in the room may have lived through this.`,
    '',
    `**Length:** about ${length.minutes} minutes: some ${length.decisions} decisions and ${length.questions} questions (middle of ${TRIALS.length} plays by chance, at ${MINUTES_A_DECISION} minutes a decision, ${MINUTES_A_QUESTION} a question, and ${MINUTES_AROUND} for the opening and the debrief; assumption: nobody has timed groups).`,
    '',
    `**Role:** ${roleText(start.role)} \`--role\` gives another.`,
    '',
    `**Begins:** ${words.moment(start.begins)}; over on ${words.day(start.ends)} at the latest.`,
    '',
    '## The children',
    '',
    ...start.children.map(
      ({ id, born, wishes }) =>
        `- ${id}, born ${words.day(born)}${wishes.map(({ said, told }) => `. ${said} (${told})`).join('')}`,
    ),
    '',
    '## What has happened',
    '',
    ...toldLines(start, words),
    '',
    '## How it opens',
    '',
    start.opening.trim(),
    '',
    '## Questions that may come up',
    '',
    ...start.questions.flatMap((one) => [
      `- **${one.ask}**`,
      ...one.options.map((option, index) => `  ${index + 1}. ${option}`),
      `  Good reasons for ${one.answer}: ${one.why} (${one.source})`,
      `  To talk about: ${one.discuss}`,
    ]),
    '',
    '## Harm',
    '',
    'Chance may draw harm. Tell the group that this is no verdict on what they did: the scenario’s figures are those of a whole borough.',
    '',
    `Source: ${notes.source}`,
    '',
  ].join('\n');
}

function toldLines({ told }: SceneOptions['start'], words: SheetWords): string[] {
  const groups = new Map<string, string[]>();
  for (const { minute, type, child, codes } of told) {
    const line = `${words.moment(minute)}: ${words.event(type)}${words.codes({ codes })}`;
    groups.set(line, [...(groups.get(line) ?? []), words.child(child)]);
  }
  return [...groups].map(([line, names]) => `- ${line} - ${names.join(', ')}`);
}
