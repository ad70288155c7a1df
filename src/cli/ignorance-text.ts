/** What of the differences between replications is ignorance of the parameters, and what chance. */
import type { Manifest } from '../events/index.node.ts';
import type { VarianceParts } from '../indicators/variance-parts.ts';
import { counted, decimal, percent } from './format/numbers.ts';
import { cut, table, wrap } from './format/table.ts';
import { styled } from './terminal/style.ts';

const LABEL = 40;

interface Varied {
  readonly label: string;
  readonly variance: VarianceParts | null;
}

/** Nothing where all replications have the scenario's own parameters. */
export function ignoranceText(uncertainty: Manifest['uncertainty'], figures: readonly Varied[]): string[] {
  if (uncertainty === undefined) return [];
  const lines = figures.flatMap(({ label, variance }) =>
    variance === null
      ? []
      : [
          [
            cut(label, LABEL),
            decimal(variance.ignorance, 2),
            decimal(variance.chance, 2),
            percent(variance.share),
          ],
        ],
  );
  const draws = counted(uncertainty.values.length, 'draw');
  const known = uncertainty.from === 'posterior' ? 'what a calibration left possible' : 'their priors';
  const head = `${counted(uncertainty.unknowns.length, 'parameter')} in ${draws} from ${known}`;
  const what = `${head}, ${counted(uncertainty.perDraw, 'replication')} of each`;
  if (lines.length === 0)
    return ['', ...wrap(`${what}: too few to tell ignorance from chance, which takes 4 replications`)];
  return [
    '',
    styled('bold', 'WHAT DIFFERS BETWEEN REPLICATIONS'),
    ...wrap(what),
    ...table([['', 'IGNORANCE', 'CHANCE', 'IGNORANCE OF VARIANCE'], ...lines], { align: 'lrrr' }),
  ];
}
