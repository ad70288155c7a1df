/** Case cards: the shipped ones by name, one's own by path. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nearest } from '../../scenario/nearest.ts';
import { decodeText } from '../../scenario/text-file.ts';
import { CardErrors, parseCard, type ReadCard } from '../../walkthrough/index.ts';
import { SHIPPED, typed } from '../places.ts';
import { UserError } from '../user-error.ts';

const CARDS = join(SHIPPED, 'cards');
const EXTENSION = /\.ya?ml$/;

/** Names of the shipped cards. */
export const cardNames = (): string[] =>
  readdirSync(CARDS)
    .filter((file) => EXTENSION.test(file))
    .map((file) => file.replace(EXTENSION, ''))
    .sort();

/** What a card's file is called, without folder and ending. */
export const cardName = (path: string): string => basename(path).replace(EXTENSION, '');

/** The path of CASE as it was typed. @throws UserError where there is none, with the nearest name */
export function cardPath(text: string): string {
  if (existsSync(text) && statSync(text).isFile()) return text;
  const shipped = join(CARDS, `${text}.yaml`);
  if (!/[/\\]/.test(text) && existsSync(shipped)) return shipped;
  const names = cardNames();
  const near = nearest(text, names);
  throw new UserError(
    `there is no case ${text}`,
    near === undefined ? `there are: ${names.join(', ')}` : `did you mean ${near}?`,
  );
}

/** @throws CardErrors with everything that is wrong */
export function readCard(path: string): ReadCard {
  const file = typed(path);
  const text = decodeText(readFileSync(path), file);
  if ('code' in text) throw new CardErrors([text]);
  return parseCard(text.text, file);
}
