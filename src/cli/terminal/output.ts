/** Data to standard output, everything else to standard error. */

/** A reader that stops reading (`| head`) ends the command without a complaint. */
export function endQuietlyWithTheReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
}

/** Writes data and waits where the reader is slower. */
export async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

/** Writes lines of data. */
export const print = (...lines: readonly string[]): Promise<void> => write(`${lines.join('\n')}\n`);

/** Writes one JSON document of data; `indent` 0 puts it on one line. */
export const printJson = (value: unknown, indent = 2): Promise<void> =>
  print(JSON.stringify(value, null, indent));

/** Says something to the person at the terminal. */
export function say(...lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}
