/** The debrief sheet of a session, in Markdown: what happened and what there is to talk about. It judges nobody. */
import { codeSets } from '../../machines/code-sets.ts';
import { summaryOf, type CaseSummary, type ClockSummary } from './case-summary.ts';
import { compareBranches } from './comparison.ts';
import type { Happening } from './happening.ts';
import { SheetWords } from './markdown-words.ts';
import { isDecidedBy, roleText } from './role.ts';
import type { Session } from './session.ts';

export function debriefSheet(session: Session): string {
  const { rules, start, seed } = session.options;
  const words = new SheetWords(rules, start);
  const summary = summaryOf(session.scene);
  return [
    `# Debrief: ${start.title}`,
    '',
    `Law as at ${words.law}. ${roleText(start.role)} ${words.moment(start.begins)} to ${words.moment(summary.now)}; branch ${session.branch}, step ${session.at.number}; seed \`${seed}\`. All children are made up.`,
    '',
    'Judgement is talked about here, not scored.',
    ...part('What was decided', decided(session, words)),
    ...part('What chance and others brought', brought(session, summary, words)),
    ...part('In time', inTime(summary, words)),
    ...part('Who had to be in the room', rooms(summary, words)),
    ...part('Practice to talk about', practice(summary, words)),
    ...part('Questions', questions(session)),
    ...part('Other ways', otherWays(session, words)),
    ...part(
      'Notes',
      session.notes.map(({ minute, text }) => `- ${words.moment(minute)}: ${text}`),
    ),
    '',
  ].join('\n');
}

const part = (heading: string, lines: readonly string[]): string[] => [
  '',
  `## ${heading}`,
  '',
  ...(lines.length === 0 ? ['Nothing.'] : lines),
];

const lineOf = (one: Happening, words: SheetWords, whom: string): string =>
  `- ${words.moment(one.minute)}, ${whom}: ${words.event(one.type)}${words.codes(one)}`;

/** Each event once, with the children that it happened to. */
function lines(happened: readonly Happening[], words: SheetWords): string[] {
  const groups = new Map<string, { one: Happening; names: string[] }>();
  for (const one of happened) {
    const key = `${one.minute} ${one.type} ${JSON.stringify(one.codes)}`;
    const known = groups.get(key);
    const name = words.child(one.child);
    if (known === undefined) groups.set(key, { one, names: [name] });
    else if (!known.names.includes(name)) known.names.push(name);
  }
  return [...groups.values()].map(({ one, names }) => lineOf(one, words, names.join(', ')));
}

/** Sequences of the events that somebody decided on the way to where the session stands. */
function decidedSequences(session: Session, summary: CaseSummary): Set<number> {
  const chosen = new Set<number>();
  for (const { move, from, to } of session.pathTo(session.at.number)) {
    if (move?.do !== 'take') continue;
    for (const one of summary.happened)
      if (one.sequence >= from && one.sequence < to && one.type === move.event) chosen.add(one.sequence);
  }
  return chosen;
}

function decided(session: Session, words: SheetWords): string[] {
  const summary = summaryOf(session.scene);
  const chosen = decidedSequences(session, summary);
  return lines(
    summary.happened.filter(({ sequence }) => chosen.has(sequence)),
    words,
  );
}

function brought(session: Session, summary: CaseSummary, words: SheetWords): string[] {
  const chosen = decidedSequences(session, summary);
  const { rules } = session.options;
  const others = summary.happened.filter(
    ({ sequence, type }) => !chosen.has(sequence) && rules.eventOf(type).decidedBy !== 'consequence',
  );
  if (others.length === 0) return [];
  return [
    'These were drawn with the scenario’s figures, or decided by somebody else. What chance draws, harm included, is nobody’s fault in this room: it can follow good work, and good luck can follow weak work.',
    '',
    ...lines(others, words),
  ];
}

const STATES: Readonly<Record<ClockSummary['state'], string>> = {
  'done in time': 'in time',
  'done late': 'late',
  running: 'not due yet',
  overdue: 'late, not done',
  'fell away': 'no longer asked for',
};

function inTime({ clocks }: CaseSummary, words: SheetWords): string[] {
  if (clocks.length === 0) return [];
  return [
    '| what | child | from | due | done | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...gathered(
      clocks.map(({ timescale, child, started, due, done, state }) => ({
        key: `${words.day(started)} | ${words.day(due)} | ${done === null ? '' : words.day(done)} | ${STATES[state]} |`,
        what: words.timescale(timescale),
        name: words.child(child),
      })),
    ).map(({ what, names, key }) => `| ${what} | ${names.join(', ')} | ${key}`),
  ];
}

/** Lines that say the same of several children, once. */
function gathered(rows: readonly { readonly what: string; readonly key: string; readonly name: string }[]) {
  const groups = new Map<string, { what: string; key: string; names: string[] }>();
  for (const { what, key, name } of rows) {
    const known = groups.get(`${what} ${key}`);
    if (known === undefined) groups.set(`${what} ${key}`, { what, key, names: [name] });
    else if (!known.names.includes(name)) known.names.push(name);
  }
  return [...groups.values()];
}

/** Codes that say who took part. */
const ATTENDANCE = new Set([
  'participants',
  'agencies',
  'participation',
  'review_participation',
  'seen',
  'interviewer',
  'decision_level',
]);

/** Who took part, as far as the events of a meeting say it. */
const attendance = (happened: readonly Happening[]): string[] => [
  ...new Set(
    happened.flatMap(({ codes }) =>
      Object.entries(codes)
        .filter(([name]) => ATTENDANCE.has(name))
        .map(([name, value]) => `${codeSets[name]?.label ?? name}: ${codeSets[name]?.codes[value] ?? value}`),
    ),
  ),
];

function rooms({ rooms: all, happened }: CaseSummary, words: SheetWords): string[] {
  const rows = all.map(({ child, from, to, roles, machine }) => {
    const during = happened.filter(
      (one) =>
        one.child === child &&
        one.machine === machine &&
        one.minute >= from &&
        (to === null || one.minute <= to),
    );
    const said = attendance(during);
    const until = to === null ? 'still to come' : `to ${words.day(to)}`;
    return {
      what: `from ${words.day(from)}, ${until}: ${roles.join(', ')}`,
      key: said.length === 0 ? 'Who came is not recorded.' : said.map((one) => `${one}.`).join(' '),
      name: words.child(child),
    };
  });
  return gathered(rows).map(({ what, names, key }) => `- ${names.join(', ')}, ${what}. ${key}`);
}

function practice({ failed }: CaseSummary, words: SheetWords): string[] {
  const seen = new Map(failed.map((one) => [`${one.check.name} ${one.happening.minute}`, one]));
  return [...seen.values()].map(
    ({ check, happening }) =>
      `- ${words.moment(happening.minute)}: ${check.label}. What tends to follow: ${check.follows} (${check.source})`,
  );
}

function questions({ answers }: Session): string[] {
  return answers.flatMap(({ question, option }) => [
    `- **${question.ask}**`,
    `  Said: ${question.options[option - 1] ?? ''}. Practice has good reasons for: ${question.options[question.answer - 1] ?? ''}.`,
    `  ${question.why} (${question.source})`,
    `  To talk about: ${question.discuss}`,
  ]);
}

/** Every other branch beside this one. */
function otherWays(session: Session, words: SheetWords): string[] {
  return [...session.branches.keys()]
    .filter((branch) => branch !== session.branch && session.branches.has(session.branch))
    .flatMap((branch) => {
      const { minute, sides } = compareBranches(session, session.branch, branch);
      return [
        `- They part on ${words.moment(minute)}.`,
        ...sides.flatMap(({ branch: name, own, summary }) => [
          `  - ${name}, to ${words.day(summary.now)}: ${ownText(own, session, words)}`,
        ]),
      ];
    });
}

function ownText(own: readonly Happening[], session: Session, words: SheetWords): string {
  const { rules, start } = session.options;
  const told = own.filter(({ type }) => rules.eventOf(type).decidedBy !== 'consequence');
  const first = told.filter(
    ({ type }, index) => isDecidedBy(start.role, rules.eventOf(type).decidedBy) || index < 8,
  );
  const texts = [...new Set(first.map((one) => `${words.event(one.type)}${words.codes(one)}`))];
  return texts.length === 0 ? 'nothing more happened.' : `${texts.join('; ')}.`;
}
