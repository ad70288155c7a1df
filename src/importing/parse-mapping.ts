/** Reads a mapping file's text. */
import { isMap, LineCounter, parseDocument, type Node } from 'yaml';
import { nearest } from '../scenario/nearest.ts';
import { IMPORT_MESSAGES, importError } from './import-error.ts';
import { FIELDS, mappingSchema, type Mapping } from './mapping.ts';

/** @throws ImportError with the line of the first thing that is wrong */
export function parseMapping(text: string, file: string): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault !== undefined) {
    const [why = ''] = fault.message.split('\n');
    throw importError(IMPORT_MESSAGES.mapping(file, lines.linePos(fault.pos[0]).line, why));
  }
  const result = mappingSchema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = [...issue.path, ...unknown.slice(0, 1)];
  const line = lineOf(path, document.contents, lines);
  throw importError(IMPORT_MESSAGES.mapping(file, line, sentence(path, issue.message, unknown)));
}

const KEYS = Object.keys(mappingSchema.shape);

function sentence(path: readonly PropertyKey[], message: string, unknown: readonly string[]): string {
  const at = path.map(String).join('.') || 'the file';
  if (path[0] === 'columns' && path.length === 2 && !(FIELDS as readonly string[]).includes(String(path[1])))
    return `${at} is no column of the event${meant(String(path[1]), FIELDS)}`;
  return unknown.length === 0 ? `${at}: ${message}` : `there is no key ${at}${meant(unknown[0], KEYS)}`;
}

function meant(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near === undefined ? `; there are ${names.join(', ')}` : `; did you mean ${near}?`;
}

/** The line of the deepest part of the path that is written. */
function lineOf(path: readonly PropertyKey[], root: Node | null, lines: LineCounter): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (!isMap(node)) break;
    const pair = node.items.find(({ key }) => String(key) === String(step));
    if (pair === undefined) break;
    offset = (pair.key as Node | null)?.range?.[0] ?? offset;
    node = pair.value;
  }
  return Math.max(1, lines.linePos(offset).line);
}
