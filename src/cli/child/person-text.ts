/** Who a file is about. */
import { BORN_UNKNOWN } from '../../events/index.ts';
import type { Person } from '../../casefile/index.ts';
import { asWords } from '../answers/words.ts';
import { shortDate } from '../format/dates.ts';
import { wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { FileView } from './file-text.ts';

const YEAR_MINUTES = 365.25 * 1440;
const SEXES: Readonly<Record<string, string>> = { F: 'girl', M: 'boy', U: 'sex not known' };

/** Age in words: 7 weeks, 14 months, 6 years; not yet born. */
function ageText(born: number, minute: number): string {
  if (born === BORN_UNKNOWN) return 'age not known';
  const days = (minute - born) / 1440;
  if (days < 0) return 'not yet born';
  if (days < 90) return `${Math.floor(days / 7)} weeks`;
  const years = Math.floor((minute - born) / YEAR_MINUTES);
  return years < 2 ? `${Math.floor(days / 30.4375)} months` : `${years} years`;
}

const personWords = (person: Person, minute: number): string =>
  [
    SEXES[person.sex] ?? person.sex,
    ageText(person.born, minute),
    person.ethnicity,
    ...person.attributes.map(asWords),
  ]
    .filter(Boolean)
    .join(', ');

export function personText({ file, of, minute, start, knowsFamilies }: FileView): string[] {
  if (of === 'adopters')
    return [styled('bold', `Adopters ${file.person.id}`), `as at ${shortDate(start, minute)}`];
  const siblings = file.siblings.map((one) => `${one.id} (${personWords(one, minute)})`);
  return [
    `${styled('bold', `Child ${file.person.id}`)}   ${personWords(file.person, minute)}`,
    `${knowsFamilies ? `family ${file.family}` : 'family not known'}, as at ${shortDate(start, minute)}`,
    ...(siblings.length === 0 ? [] : wrap(`with ${siblings.join(', ')}`)),
  ];
}
