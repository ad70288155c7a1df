/** What is said of a scenario that was derived for an authority. */
import { PUBLISHED_FIGURES, type Derived, type ReadReturn, type Taken } from '../../authority/index.ts';
import { figure } from '../calibrate/calibration-report.ts';
import { counted } from '../format/numbers.ts';
import { table, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';

export function headLines({ authority, year, figures }: ReadReturn, base: string): string[] {
  const children = figures.get('children');
  const of = children === undefined ? '' : `, ${figure(children.value)} children`;
  return wrap(`${styled('bold', authority)}, ${year}: ${counted(figures.size, 'figure')}${of}, on ${base}`);
}

/** Figures of the return that nothing is done with. */
export const unusedLines = ({ unused }: Pick<Derived, 'unused'>, base: string): string[] =>
  unused.length === 0
    ? []
    : wrap(
        `${base} knows nothing of ${unused.map((name) => PUBLISHED_FIGURES[name].label.toLowerCase()).join(', ')}.`,
      );

/** What was taken in place of what the return has not. */
export function takenLines({ taken }: Pick<Derived, 'taken'>, base: string): string[] {
  if (taken.length === 0) return [];
  return [
    '',
    styled('bold', 'NOT IN THE RETURN, AND TAKEN IN ITS PLACE'),
    ...table(
      taken.map((one) => [one.label, figure(one.value), whyTaken(one, base)]),
      { align: 'lrl', gap: 2 },
    ),
  ];
}

function whyTaken({ with: others, like }: Taken, base: string): string {
  const as = `as in ${like ?? base}`;
  if (others.length === 0) return as;
  const labels = others.map((name) => PUBLISHED_FIGURES[name].label.toLowerCase()).join(', ');
  return `goes with ${labels}${like === undefined ? '' : `, ${as}`}`;
}
