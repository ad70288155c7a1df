/** What may be wrong with a run folder, and every sentence that says so. */

/** A run folder that cannot be written or read: the message is a sentence for the user, who can do something about it. */
export class RunError extends Error {
  override readonly name = 'RunError';
}

/** The sentences, in one place so that their tone is one. */
export const RUN_MESSAGES = {
  exists: (dir: string) => `${dir} exists already: name another folder, or remove it first`,
  foreign: (dir: string) => `${dir} is in the way and is no run of casepath: move it, or name another folder`,
  busy: (partial: string, pid: number) =>
    `${partial} is being written by another run (process ${pid}): wait for it, or remove the folder if there is none`,
  cannotWrite: (path: string, why: string) => `${path} cannot be written: ${why}`,
  missing: (dir: string) => `${dir} does not exist`,
  partial: (dir: string) => `${dir} is the rest of a run that did not finish: run it again`,
  noManifest: (dir: string) => `${dir} is no run of casepath: it has no manifest.json`,
  badJson: (file: string, why: string) => `${file} cannot be read as JSON: ${why}`,
  otherFormat: (file: string, found: string) =>
    `${file} has the format ${found}: only runs of casepath ("casepath-run") can be read`,
  otherVersion: (file: string, found: string, read: number) =>
    `${file} has format version ${found}, and this casepath reads version ${read}: run the scenario again with this version`,
  badManifest: (file: string, key: string, why: string) => `${file} is damaged at ${key}: ${why}`,
  missingFile: (file: string) => `${file} is missing: the manifest names it, so the run is not whole`,
  notParquet: (file: string, why: string) => `${file} cannot be read as Parquet: ${why}`,
  noColumn: (file: string, column: string) => `${file} has no column ${column}`,
  otherType: (file: string, column: string, found: string, expected: string) =>
    `${file} holds ${column} as ${found} where ${expected} should be`,
  noValue: (file: string, column: string, row: number) => `${file} has no ${column} in row ${row}`,
  noReplication: (dir: string, replication: number, written: readonly number[]) =>
    written.length === 0
      ? `${dir} holds no events: it was written with --log none`
      : `${dir} holds no events of replication ${replication}: those of ${written.join(', ')} were written`,
  otherSequence: (file: string, expected: number, found: string) =>
    `${file} has the event with sequence ${found} where ${expected} should follow: casepath verify says more`,
  unknownChild: (file: string, sequence: number, child: string) =>
    `${file} has an event (sequence ${sequence}) of the child ${child}, whom children.parquet does not know`,
  repeatedDetail: (file: string, row: number) => `${file} repeats a combination of codes in row ${row}`,
  nameTaken: (what: string, name: string) =>
    `${what} "${name}" has the name of a column that stands there already`,
  noNumber: (measure: string, key: string, value: number) =>
    `the ${key} of measure "${measure}" is ${value}, which is not a number that can be written`,
} as const;

/** @throws RunError where one of `names` is the name of a column that stands there already. */
export function refuseTaken(
  what: string,
  names: readonly string[],
  columns: readonly { readonly name: string }[],
): void {
  const taken = names.find((name) => columns.some((column) => column.name === name));
  if (taken !== undefined) throw new RunError(RUN_MESSAGES.nameTaken(what, taken));
}
