/** `casepath benchmark RUN…`. */
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
export const benchmark = (_: readonly string[], __: CommandOptions): Promise<ExitCode> =>
  Promise.resolve(EXIT.bug);
