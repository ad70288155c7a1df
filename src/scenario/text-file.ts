/** The bytes of a scenario file as text. */
import type { Place } from './place.ts';
import { problem, type Problem } from './problem.ts';

/** The text, or what the bytes are instead, at the first byte that is no text. */
export function decodeText(bytes: Uint8Array, file: string): { readonly text: string } | Problem {
  const encoding = otherEncoding(bytes);
  if (encoding !== undefined)
    return problem('file-encoding', { place: { file, line: 1, column: 1 }, path: '' }, encoding);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const strange = text.search(NOT_TEXT);
  if (strange < 0) return { text };
  const place = placeOf(file, text, strange);
  return text[strange] === '\uFFFD' && !hasControls(text)
    ? problem('file-encoding', { place, path: '' }, 'another encoding')
    : problem('file-binary', { place, path: '' });
}

/** What no text has: control signs, and the sign that stands for bytes that are not UTF-8. */
const NOT_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/; // oxlint-disable-line no-control-regex
const hasControls = (text: string): boolean => /[\u0000-\u0008\u000E-\u001F]/.test(text); // oxlint-disable-line no-control-regex

function otherEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  return undefined;
}

function placeOf(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
