/** What the command's exit says. `docs/reference/command-line.md`, Exit codes. */
export const EXIT = {
  done: 0,
  /** A threshold was missed, or a fault was found. */
  missed: 1,
  /** What the user gave is wrong; nothing was written. */
  input: 2,
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
