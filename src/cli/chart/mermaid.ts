/** A machine as a Mermaid state diagram (stateDiagram-v2). */
import type { ChartState, ChartTransition } from './chart-states.ts';

const identifier = (path: string): string => path.replaceAll(/\W/g, '__');
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));
const quoted = (text: string): string => text.replaceAll('"', "'");
/** Words on an arrow may not hold what the language itself uses. */
const plain = (text: string): string => text.replaceAll(/[:;#{}"]/g, ' ');

/** The diagram's lines. */
export function mermaid(states: readonly ChartState[]): string[] {
  return ['stateDiagram-v2', ...inside('', states, 1), ...arrows(states)];
}

function inside(parent: string, states: readonly ChartState[], depth: number): string[] {
  const margin = '  '.repeat(depth);
  const children = states.filter((state) => state.path !== '' && parentOf(state.path) === parent);
  const sideBySide = states.find((state) => state.path === parent)?.kind === 'parallel';
  return children.flatMap((child, index) => [
    ...(sideBySide && index > 0 ? [`${margin}--`] : []),
    ...box(child, states, depth),
    ...(child.initial && !sideBySide ? [`${margin}[*] --> ${identifier(child.path)}`] : []),
    ...(child.kind === 'final' ? [`${margin}${identifier(child.path)} --> [*]`] : []),
  ]);
}

function box(state: ChartState, states: readonly ChartState[], depth: number): string[] {
  const margin = '  '.repeat(depth);
  const head = `${margin}state "${quoted(state.meta.label ?? state.path)}" as ${identifier(state.path)}`;
  const inner = inside(state.path, states, depth + 1);
  return inner.length === 0 ? [head] : [`${head} {`, ...inner, `${margin}}`];
}

function arrows(states: readonly ChartState[]): string[] {
  return states.flatMap((state) => state.transitions.flatMap((transition) => arrowsOf(state, transition)));
}

function arrowsOf(state: ChartState, transition: ChartTransition): string[] {
  const label = [transition.event, transition.guard === null ? '' : `[${transition.guard}]`]
    .filter(Boolean)
    .join(' ');
  if (state.path === '') return [`  %% in any state: ${label} --> ${transition.targets.join(', ')}`];
  const targets = transition.targets.length === 0 ? [state.path] : transition.targets;
  return targets.map(
    (target) => `  ${identifier(state.path)} --> ${identifier(target)}${label && ` : ${plain(label)}`}`,
  );
}
