/** `casepath figures RUN`: every figure of the report beside what the run gives. Exit 1 where a target is missed. */
import { csvLine } from '../../events/csv.ts';
import { judgeFigures } from '../../indicators/figures/judge-figures.ts';
import { openAnswers } from '../answers/opened-run.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { figuresText } from '../figures/figures-text.ts';
import { hideFew, type ShownFigure } from '../figures/hide-few.ts';
import { print, printJson, write } from '../terminal/output.ts';
import { UserError } from '../user-error.ts';

export async function figures(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [run = ''] = args;
  const opened = openAnswers(run);
  if (Object.keys(opened.scenario.figures ?? {}).length === 0) {
    throw new UserError(
      `the scenario of ${opened.name} has no figures of a report`,
      'run one that has them under the key figures:, such as kingston-2015',
    );
  }
  const judged = judgeFigures(
    opened.scenario,
    await opened.run.measures(),
    opened.context,
    opened.run.manifest.uncertainty?.perDraw,
  );
  const passed = judged.every((one) => one.verdict !== 'out of tolerance');
  const wanted = judged.filter((one) => options.use === undefined || one.use === options.use);
  const shown = hideFew(wanted, options.suppress ?? 0);
  if (options.json) {
    const { replications } = opened.run.manifest;
    await printJson({ command: 'figures', passed, run: opened.name, replications, figures: shown });
  } else if (options.csv) await write(figuresCsv(shown));
  else await print(...figuresText(opened, shown));
  return passed || options.fail === false ? EXIT.done : EXIT.missed;
}

function figuresCsv(rows: readonly ShownFigure[]): string {
  const heading =
    'figure,label,use,unit,from,to,report,said,tolerance,mean,mean_low,mean_high,year_low,year_high,chance,method,replications,verdict,comparators,source\n';
  const lines = rows.map((row) =>
    csvLine([
      row.id,
      row.label,
      row.use,
      row.unit,
      row.from,
      row.to,
      row.value,
      row.said,
      row.tolerance,
      row.mean,
      row.confidence?.from ?? null,
      row.confidence?.to ?? null,
      row.prediction?.from ?? null,
      row.prediction?.to ?? null,
      row.chance,
      row.method,
      row.replications,
      row.verdict,
      row.comparators.map(({ whose, value }) => `${whose}=${value}`).join('; '),
      row.source,
    ]),
  );
  return heading + lines.join('');
}
