/** Where the build keeps the shipped scenarios that it found well-formed: what it checked, it checked with its own machines. */
import { fileURLToPath } from 'node:url';

/** Beside the sources there are none, so that a check that was changed is asked again. */
export const CHECKED_AHEAD = fileURLToPath(new URL('../../../scenarios', import.meta.url));
