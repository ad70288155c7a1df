/** The bytes of a CSV file as text: UTF-8, or UTF-16 that says so; nothing is guessed. */
import { IMPORT_MESSAGES, importError } from './import-error.ts';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** @throws ImportError where they are something else, with the line on which it shows */
export function csvText(bytes: Uint8Array, file: string): string {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw importError(IMPORT_MESSAGES.excel(file));
  // What Excel calls Unicode text.
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) throw importError(IMPORT_MESSAGES.binary(file));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw importError(IMPORT_MESSAGES.encoding(file, lineOfFault(bytes), 'Latin-1 or Windows-1252'));
  }
}

/** The line with the first bytes that are no UTF-8. */
function lineOfFault(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
}
