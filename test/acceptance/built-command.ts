/** Where the build is. */
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const COMMAND = join(ROOT, 'dist/src/cli/bundle/casepath.js');
