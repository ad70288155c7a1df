/** What must hold of every figure that is measured of a log: parts sum to their wholes, nothing is counted twice. */
import { indicatorContext } from '../../src/cli/answers/indicator-context.ts';
import type { EventSource, MeasureRow } from '../../src/events/index.ts';
import { foldLedger } from '../../src/indicators/ledger/ledger.ts';
import type { IndicatorContext } from '../../src/indicators/index.ts';
import { measureRows } from '../../src/indicators/measures.ts';
import { workingDaysTaken } from '../../src/simulation/limit.ts';
import type { Model } from '../../src/simulation/index.ts';

export class BrokenFigure extends Error {
  override readonly name = 'BrokenFigure';
}

const hold = (holds: boolean, law: () => string): void => {
  if (!holds) throw new BrokenFigure(law());
};

/** @throws BrokenFigure */
export function figuresHold(log: EventSource, model: Model): void {
  const context = indicatorContext(model);
  ledgerSums(log, context);
  const figures = measureRows(log, context);
  clocksSum(figures);
  stagesSum(figures);
  for (const { measure, value } of figures)
    hold(value === null || Number.isFinite(value), () => `${measure} is ${value}`);
  for (const { measure, value } of figures)
    if (measure.endsWith('.utilisation'))
      hold(value === null || value <= 100 + 1e-9, () => `${measure} is ${value}%`);
}

/** Every minute and every working day of every stay has one cause. */
function ledgerSums(log: EventSource, context: IndicatorContext): void {
  const { stays } = foldLedger(log, context);
  for (let row = 0; row < stays.length; row++) {
    const [from, to] = [stays.from.get(row), stays.to.get(row)];
    const first = stays.firstPart.get(row);
    let [minutes, days] = [0, 0];
    for (let part = first; part < first + stays.partCount.get(row); part++) {
      minutes += stays.partMinutes.get(part);
      days += stays.partDays.get(part);
    }
    const where = () => `stay ${row} in ${stays.stages[stays.stage.get(row)]} from ${from} to ${to}`;
    hold(minutes === to - from, () => `${where()}: its parts are ${minutes} minutes`);
    const whole = workingDaysTaken(from, Math.max(from, to - stays.open.get(row)), context.office);
    hold(days === whole, () => `${where()}: ${whole} working days, its parts ${days}`);
  }
}

/** What was due is in time, late or overdue. */
function clocksSum(figures: readonly MeasureRow[]): void {
  const values = new Map(
    figures.map(({ measure, by, group, value }) => [`${measure} ${by} ${group}`, value]),
  );
  for (const { measure, by, group, value } of figures) {
    if (!measure.startsWith('timeliness.') || !measure.endsWith('.due')) continue;
    const of = (name: string) => values.get(`${measure.slice(0, -'due'.length)}${name} ${by} ${group}`) ?? 0;
    const parts = of('in_time') + of('late') + of('overdue');
    hold(parts === value, () => `${measure} ${group} is ${value}, its parts ${parts}`);
  }
}

/** The working days of a stay are those of its causes. */
function stagesSum(figures: readonly MeasureRow[]): void {
  const ledgers = figures.filter(({ measure }) => measure.startsWith('ledger.'));
  const prefix = (measure: string) => measure.slice(0, measure.lastIndexOf('.'));
  for (const { measure, value } of ledgers) {
    if (!measure.endsWith('.length')) continue;
    const parts = ledgers
      .filter((one) => prefix(one.measure) === prefix(measure) && !/\.(length|stays)$/.test(one.measure))
      .reduce((sum, one) => sum + (one.value ?? 0), 0);
    hold(Math.abs(parts - (value ?? 0)) < 1e-6, () => `${measure} is ${value}, its causes ${parts}`);
  }
}
