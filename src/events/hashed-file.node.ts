/** A file that is written from its beginning to its end, and hashed on its way. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { FileRecord } from './manifest.ts';

export class HashedFile {
  readonly #file: number;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  write(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    for (let written = 0; written < bytes.length;) written += writeSync(this.#file, bytes, written);
  }

  close(): void {
    closeSync(this.#file);
  }

  /** What was written; asked for once. */
  record(): FileRecord {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
