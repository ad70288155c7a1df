/** Before the commands are tried: the build, made again where a source is newer than it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND, ROOT } from './built-command.ts';

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => statSync(join(ROOT, folder, path)).mtimeMs,
    ),
  );

export default function buildWhereStale(): void {
  const built = existsSync(COMMAND) ? statSync(COMMAND).mtimeMs : 0;
  if (['src', 'machines', 'bench'].every((folder) => newest(folder) < built)) return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
}
