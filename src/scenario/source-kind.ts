/** What kind of evidence a `source` names. */
import { nearest } from './nearest.ts';
import type { Fault } from './schema/leaf.ts';

export type SourceKind =
  | 'report'
  | 'national'
  | 'base-flows'
  | 'assumption'
  | 'what-if'
  | 'calibrated'
  | 'command line'
  | 'rule or publication';

/** Forms with a prefix: what must follow it. After the place a colon and what is read there may stand. */
const PREFIXES: Readonly<Record<string, RegExp>> = {
  report: /^\d+(-\d+)?(\s*,\s*\d+(-\d+)?)*(\s*:\s*\S.*)?$/s,
  national: /^\w[\w-]*(\s*,\s*\w[\w-]*)*(\s*:\s*\S.*)?$/s,
  'base-flows': /^\S.*$/,
  calibrated: /^\s*\S.*$/,
  assumption: /^\s*\S.*$/,
};

const EXAMPLES: Readonly<Record<string, string>> = {
  report: 'report:409',
  national: 'national:lb_nfa',
  'base-flows': 'base-flows:3',
  calibrated: 'calibrated: the run that fitted it',
  assumption: 'assumption: the reason for it',
};

/** Parts of a source: `report:408; national:lb_nfa`. What follows `assumption:` or `calibrated:` is one text. */
function partsOf(text: string): string[] {
  const parts = text.split(';').map((part) => part.trim());
  const prose = parts.findIndex((part) => /^(assumption|calibrated)\b/.test(part));
  return prose < 0 ? parts : [...parts.slice(0, prose), parts.slice(prose).join('; ')];
}

/** What is wrong with a source, or undefined: a known prefix without what it needs, or one misspelled. */
export function sourceFault(text: string): Fault | undefined {
  if (text.trim() === '') return { code: 'source-empty' };
  for (const part of partsOf(text)) {
    const match = /^([\w-]+)\s*(?::(.*))?$/s.exec(part);
    if (!match) continue;
    const [, prefix, rest] = match;
    const known = PREFIXES[prefix];
    if (known && !known.test(rest ?? '')) return { code: 'source-form', details: [EXAMPLES[prefix]] };
    const near = known ? undefined : nearest(prefix, Object.keys(PREFIXES));
    if (near !== undefined && rest !== undefined) return { code: 'source-prefix', details: [near] };
  }
  return undefined;
}

/** The kind of a source; of several the weakest: an assumption, then a what-if, a calibration, and what is published last. */
export function sourceKind(text: string): SourceKind {
  const kinds = partsOf(text).map(partKind);
  return WEAKEST_FIRST.find((kind) => kinds.includes(kind)) ?? 'rule or publication';
}

const WEAKEST_FIRST: readonly SourceKind[] = [
  'assumption',
  'command line',
  'what-if',
  'calibrated',
  'base-flows',
  'national',
  'report',
];

function partKind(text: string): SourceKind {
  if (text === 'command line' || text === 'what-if') return text;
  const prefix = /^([\w-]+)\s*:/.exec(text)?.[1];
  if (prefix === 'what-if') return prefix;
  return WEAKEST_FIRST.find((kind) => kind === prefix) ?? 'rule or publication';
}
