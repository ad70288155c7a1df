/** SHA-256 as hexadecimal text: the checksum of files, of the scenario and of the manifest. */
import { createHash } from 'node:crypto';

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
