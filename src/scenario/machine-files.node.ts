/** Reads the machine configurations that a scenario names by file. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from './nearest.ts';
import { problem, ScenarioErrors, type Problem, type Where } from './problem.ts';
import type { ResolvedScenario } from './read.ts';
import { decodeText } from './text-file.ts';

/**
 * Contents of the JSON files under `machines:`, by the path that the scenario gives; relative to the file that says so.
 * @throws ScenarioErrors where one is missing or is not JSON
 */
export function readMachineFiles(resolved: ResolvedScenario): ReadonlyMap<string, unknown> {
  const files = new Map<string, unknown>();
  const problems: Problem[] = [];
  for (const [index, written] of (resolved.scenario.machines ?? []).entries()) {
    if (typeof written === 'string' || !('file' in written)) continue;
    const path = ['machines', index, 'file'];
    const place = resolved.at(path);
    const read = readJson(resolve(dirname(place.file), written.file), written.file, { place, path });
    if ('problem' in read) problems.push(read.problem);
    else files.set(written.file, read.json);
  }
  if (problems.length > 0) throw new ScenarioErrors(problems);
  return files;
}

type Read = { readonly json: unknown } | { readonly problem: Problem };

function readJson(path: string, name: string, where: Where): Read {
  const stats = statSync(path, { throwIfNoEntry: false });
  const found = { ...where, found: name };
  if (!stats) return { problem: problem('file-missing', found, nearBy(path, name)) };
  if (stats.isDirectory()) return { problem: problem('file-folder', found) };
  const decoded = decodeText(readFileSync(path), name);
  return 'code' in decoded ? { problem: decoded } : parseJson(decoded.text, name);
}

function nearBy(path: string, name: string): string | undefined {
  try {
    const near = nearest(basename(path), readdirSync(dirname(path)));
    return near === undefined ? undefined : join(dirname(name), near);
  } catch {
    return undefined;
  }
}

function parseJson(text: string, file: string): Read {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const before = text.slice(0, Number(/position (\d+)/.exec(why)?.[1] ?? text.length)).split('\n');
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { problem: problem('json-form', { place, path: '' }, why.replace(/ at position.*$/s, '')) };
  }
}
