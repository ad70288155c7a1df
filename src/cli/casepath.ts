#!/usr/bin/env node
/** The `casepath` command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from './exit-code.ts';
import { reportFailure } from './failure.ts';
import { PACKAGE_ROOT } from './places.ts';
import { runCommandLine } from './program.ts';
import { endQuietlyWithTheReader, say } from './terminal/output.ts';

endQuietlyWithTheReader();
process.on('SIGINT', () => {
  say('', 'Interrupted.');
  process.exit(EXIT.interrupted);
});

const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
try {
  process.exitCode = await runCommandLine(process.argv.slice(2), version);
} catch (error) {
  process.exitCode = await reportFailure(error);
}
