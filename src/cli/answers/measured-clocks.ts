/** Which timescales a run is measured by: an import may have nothing that stops a clock. */
import type { Manifest } from '../../events/index.ts';
import type { IndicatorContext } from '../../indicators/context.ts';
import type { TimescaleList } from '../../../machines/machine-list.ts';

type Clocks = Pick<IndicatorContext, 'timescales' | 'facts'>;

/** Without the timescales that an import never stops, and the facts that ask for them. */
export function measuredClocks<Context extends Clocks>(
  context: Context,
  { imported }: Pick<Manifest, 'imported'>,
): Context {
  const left = new Set(imported?.neverStopped);
  if (left.size === 0) return context;
  const timescales = Object.entries(context.timescales).filter(([name]) => !left.has(name));
  const facts = Object.entries(context.facts).filter(
    ([, fact]) => fact.kind !== 'late' || !left.has(fact.timescale),
  );
  return { ...context, timescales: Object.fromEntries(timescales), facts: Object.fromEntries(facts) };
}

/** Says which are not measured and why; empty where all are. */
export function unmeasuredText(timescales: TimescaleList, names: readonly string[] = []): string {
  const labels = names.map((name) => timescales[name]?.label ?? name);
  return labels.length === 0
    ? ''
    : `Not measured, as the table has nothing that stops them: ${labels.join('; ')}.`;
}
