/** Scenario files that stand in memory. */
import { nearest } from '../../src/scenario/nearest.ts';
import { problem, ScenarioErrors, type Problem, type Where } from '../../src/scenario/problem.ts';
import {
  readScenarioFrom,
  type LoadedFile,
  type ResolvedScenario,
  type ScenarioFiles,
} from '../../src/scenario/read.ts';

/** Files by name; a name stands for itself wherever it is asked from. */
export class MemoryFiles implements ScenarioFiles {
  readonly #files: Readonly<Record<string, string>>;

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = files;
  }

  load(asked: string, _from: LoadedFile | undefined, where: Where): LoadedFile | Problem {
    const text = this.#files[asked];
    if (text !== undefined) return { id: asked, name: asked, text };
    return problem('file-missing', where, nearest(asked, Object.keys(this.#files)));
  }
}

/** Reads the first of these files. */
export const read = (files: Readonly<Record<string, string>>, ...set: readonly string[]): ResolvedScenario =>
  readScenarioFrom(new MemoryFiles(files), Object.keys(files)[0], { set });

/** Reads one text as `a.yaml`. */
export const readText = (text: string, ...set: readonly string[]): ResolvedScenario =>
  read({ 'a.yaml': text }, ...set);

/** With what something is refused, or undefined. */
function refusal(act: () => unknown): ScenarioErrors | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof ScenarioErrors) return error;
    throw error;
  }
}

/** With what a text is refused, or undefined. */
export const errorsOf = (text: string): ScenarioErrors | undefined => refusal(() => readText(text));

/** The problems of a text that is refused; none where it is read. */
export const problemsOf = (text: string, ...set: readonly string[]): readonly Problem[] =>
  problemsIn(() => readText(text, ...set));

/** The problems with which something is refused; none where it is not. */
export const problemsIn = (act: () => unknown): readonly Problem[] => refusal(act)?.problems ?? [];

/** `line:column path: found message (hint) → nearest`, as far as there is each. */
export function shown(one: Problem): string {
  const said = [one.found, one.message].filter((part) => part !== undefined).join(' ');
  const hint = one.hint === undefined ? '' : ` (${one.hint})`;
  const near = one.nearest === undefined ? '' : ` → ${one.nearest}`;
  return `${one.line}:${one.column} ${one.path}: ${said}${hint}${near}`;
}
