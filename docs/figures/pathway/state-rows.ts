/** The table of a chart's states. */
import type { ChartState } from '../../../src/cli/chart/chart-states.ts';
import { cell, code, table } from './markdown.ts';

const KINDS: Partial<Record<ChartState['kind'], string>> = {
  final: 'ends here',
  parallel: 'goes on side by side',
  history: 'goes back to where it was',
};

const kindOf = ({ kind, initial }: ChartState): string => KINDS[kind] ?? (initial ? 'begins here' : '');

export const stateTable = (states: readonly ChartState[]): string =>
  table(
    ['State', 'What it is', 'Who must be in the room', 'Source'],
    states
      .filter(({ path }) => path !== '')
      .map((state) => [
        cell([`**${state.meta.label ?? state.path}**`, code(state.path), kindOf(state)]),
        cell([state.meta.explain ?? '']),
        cell([(state.meta.room ?? []).join(', ')]),
        cell([state.meta.source ?? '']),
      ]),
  );
