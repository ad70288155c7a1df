/** Parts of a child's file as text: care, plans, what is to be written, who must be in the room. */
import { documentsDue, spellEntry, type Spell, type SpellPart } from '../../casefile/index.ts';
import { shortDate } from '../format/dates.ts';
import { cut, table, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { FileView } from './file-text.ts';

const labelOf = (part: SpellPart, { name }: Spell): string => spellEntry(part, name)?.label ?? name;

const spanText = ({ from, to }: Spell, start: string): string =>
  `${shortDate(start, from)} - ${to === null ? 'now' : shortDate(start, to)}`;

/** Each legal status and each home in the order in which they began. */
export function careText(view: FileView): string[] {
  const { file, start } = view;
  const rows = (['legalStatuses', 'placements'] as const).flatMap((part) =>
    file[part].map((spell) => ({ spell, part })),
  );
  rows.sort((a, b) => a.spell.from - b.spell.from);
  return table(
    rows.map(({ spell, part }) => [labelOf(part, spell), spanText(spell, start), codesText(spell, view)]),
    { indent: 2 },
  );
}

export const plansText = (view: FileView): string[] =>
  table(
    view.file.plans.map((plan) => [
      labelOf('plans', plan),
      spanText(plan, view.start),
      codesText(plan, view),
    ]),
    { indent: 2 },
  );

const codesText = ({ codes }: Spell, { words }: FileView): string =>
  Object.entries(codes)
    .slice(0, 1)
    .map(([name, value]) => cut(words.code(name, value).replace(/^[^:]*: /, ''), 12))
    .join('');

export const documentsText = ({ file, start, minute }: FileView): string[] =>
  table(
    documentsDue(file).map(({ document, due }) => [
      labelOf('documents', document),
      `since ${shortDate(start, document.from)}`,
      due === null ? '' : styled(minute > due ? 'red' : 'reset', `due ${shortDate(start, due)}`),
    ]),
    { indent: 2 },
  );

export function roomText({ file }: FileView): string[] {
  const roles = new Set(file.room.filter(({ to }) => to === null).map(({ name }) => name));
  return roles.size === 0 ? [] : wrap(`  ${[...roles].join('; ')}`, 80, 2);
}
