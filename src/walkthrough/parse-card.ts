/** Reads a case card's text: its shape, its names and dates; every mistake with its place. */
import { events } from '../../machines/events.ts';
import { codeSets } from '../../machines/code-sets.ts';
import { dayOfDate } from '../events/day-number.ts';
import { parseLimit } from '../scenario/limit-text.ts';
import { nearest } from '../scenario/nearest.ts';
import { parseYaml } from '../scenario/parse-yaml.ts';
import type { Path } from '../scenario/place.ts';
import { keyPlaceAt, nodeAt, placeAt, toPlain, type TreeNode } from '../scenario/tree.ts';
import { pathText } from '../scenario/place.ts';
import { CardErrors, type CardProblem } from './card-errors.ts';
import { cardSchema, type Card } from './card-schema.ts';
import { QUESTIONS } from './questions.ts';

/** A card with the place of each of its values. */
export interface ReadCard {
  readonly card: Card;
  readonly file: string;
  readonly root: TreeNode;
}

/** @throws CardErrors with everything that is wrong */
export function parseCard(text: string, file: string): ReadCard {
  const { root, problems } = parseYaml(file, text);
  if (root === undefined || problems.length > 0) throw new CardErrors(problems);
  const result = cardSchema.safeParse(toPlain(root));
  if (!result.success)
    throw new CardErrors(result.error.issues.flatMap((issue) => shapeProblems(root, issue)));
  const read = { card: result.data, file, root };
  const wrong = nameProblems(read);
  if (wrong.length > 0) throw new CardErrors(wrong);
  return read;
}

/** A problem at a path of a card. */
export function cardProblem(root: TreeNode, path: Path, message: string, hint?: string): CardProblem {
  const node = nodeAt(root, path);
  const found = node?.kind === 'scalar' && node.value !== null ? { found: JSON.stringify(node.value) } : {};
  return {
    ...placeAt(root, path),
    path: pathText(path),
    ...found,
    message,
    severity: 'error',
    ...(hint !== undefined && { hint }),
  };
}

type Issue = NonNullable<ReturnType<typeof cardSchema.safeParse>['error']>['issues'][number];

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(cardSchema.shape),
  children: Object.keys(cardSchema.shape.children.element.shape),
  told: Object.keys(cardSchema.shape.told.element.shape),
  wishes: ['said', 'told'],
  questions: ['name', 'at', 'ask', 'options', 'answer', 'why', 'discuss', 'source'],
};

/** Keys of the mapping at a path, by the list that it stands in. */
const keysAt = (path: Path): readonly string[] =>
  KEYS[String(path.findLast((step) => typeof step === 'string') ?? '')] ?? [];

function shapeProblems(root: TreeNode, issue: Issue): CardProblem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const near = nearest(key, keysAt(path));
      const where = { ...keyPlaceAt(root, [...path, key]), path: pathText([...path, key]) };
      const hint = near === undefined ? `there are ${keysAt(path).join(', ')}` : `did you mean ${near}?`;
      return { ...where, message: `there is no key "${key}"`, hint, severity: 'error' };
    });
  if (issue.code === 'invalid_union') {
    const asMapping = nodeAt(root, path)?.kind === 'map' ? issue.errors.at(-1) : issue.errors[0];
    return (asMapping ?? []).flatMap((one) => shapeProblems(root, { ...one, path: [...path, ...one.path] }));
  }
  if (nodeAt(root, path) === undefined)
    return [cardProblem(root, path.slice(0, -1), `the key "${String(path.at(-1))}" is missing`)];
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const node = nodeAt(root, path);
    const near = node?.kind === 'scalar' ? nearest(String(node.value), values) : undefined;
    return [
      cardProblem(
        root,
        path,
        `is none of ${values.join(', ')}`,
        near === undefined ? undefined : `did you mean ${near}?`,
      ),
    ];
  }
  return [cardProblem(root, path, issue.message)];
}

function nameProblems({ card, root }: ReadCard): CardProblem[] {
  const problems: CardProblem[] = [];
  const add = (path: Path, message: string, hint?: string): void => {
    problems.push(cardProblem(root, path, message, hint));
  };
  const names = card.children.map((child) => child.name);
  names.forEach((name, index) => {
    if (names.indexOf(name) < index) add(['children', index, 'name'], 'is the name of another child too');
  });
  const isDate = (text: string, path: Path): void => {
    if (!isMoment(text)) add(path, 'is a day or time that does not exist');
  };
  isDate(card.begins, ['begins']);
  card.children.forEach((child, index) => isDate(child.born, ['children', index, 'born']));
  try {
    parseLimit(card.ends_after);
  } catch (error) {
    add(['ends_after'], (error as Error).message, 'write it as 3 months or 20 wd');
  }
  card.told.forEach((one, index) => {
    isDate(one.at, ['told', index, 'at']);
    if (one.at >= card.begins) add(['told', index, 'at'], `is not before the card begins, ${card.begins}`);
    if (index > 0 && one.at < card.told[index - 1].at)
      add(['told', index, 'at'], 'is before the event above it');
    problems.push(...eventProblems(root, one, index, names));
  });
  card.questions.forEach((one, index) => {
    if (typeof one === 'string') {
      if (QUESTIONS.some(({ name }) => name === one)) return;
      const near = nearest(
        one,
        QUESTIONS.map(({ name }) => name),
      );
      add(
        ['questions', index],
        'is no question that there is',
        near === undefined
          ? `there are ${QUESTIONS.map(({ name }) => name).join(', ')}`
          : `did you mean ${near}?`,
      );
    } else if (one.answer > one.options.length)
      add(['questions', index, 'answer'], `is more than its ${one.options.length} options`);
  });
  return problems;
}

function eventProblems(
  root: TreeNode,
  { event, child, codes }: Card['told'][number],
  index: number,
  names: readonly string[],
): CardProblem[] {
  const problems: CardProblem[] = [];
  const known = (events as Readonly<Record<string, { readonly carries: readonly string[] }>>)[event];
  if (known === undefined) {
    const near = nearest(event, Object.keys(events));
    problems.push(
      cardProblem(
        root,
        ['told', index, 'event'],
        'is no event that there is',
        near === undefined ? 'casepath machines lists the charts' : `did you mean ${near}?`,
      ),
    );
  }
  for (const name of child === undefined ? [] : [child].flat()) {
    if (names.includes(name)) continue;
    problems.push(
      cardProblem(root, ['told', index, 'child'], `is no child of the card (${names.join(', ')})`),
    );
  }
  for (const [code, value] of Object.entries(codes ?? {})) {
    const path = ['told', index, 'codes', code];
    const carries = known?.carries ?? [];
    if (known !== undefined && !carries.includes(code))
      problems.push(
        cardProblem(
          root,
          path,
          `${event} carries no ${code}`,
          carries.length === 0 ? 'it carries nothing' : `it carries ${carries.join(', ')}`,
        ),
      );
    else if (codeSets[code] !== undefined && !Object.hasOwn(codeSets[code].codes, value))
      problems.push(
        cardProblem(root, path, `is no ${code}`, `there are ${Object.keys(codeSets[code].codes).join(', ')}`),
      );
  }
  return problems;
}

/** Whether a date, or a date and time, exists. */
function isMoment(text: string): boolean {
  try {
    dayOfDate(text.slice(0, 10));
  } catch {
    return false;
  }
  const time = text.slice(11);
  return time === '' || (Number(time.slice(0, 2)) < 24 && Number(time.slice(3)) < 60);
}
