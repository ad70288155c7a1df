/** Held: everything else. */
import type { Unplaced } from './feature.ts';
import { lamp, machineOf, told } from './machine-of.ts';

export const everythingElse: readonly Unplaced[] = [
  {
    feature: 'words and labels',
    written: '`meta`, `description`, `tags`, `version`',
    machine: machineOf({
      ...lamp,
      meta: { label: 'A lamp' },
      description: 'It shines.',
      tags: ['home'],
      version: '2',
    }),
    events: ['press'],
    rests: 'on',
    remark: '`nodes` has the `meta`. They change no step and are not in the hash.',
  },
  {
    feature: 'output',
    written: '`output`',
    machine: machineOf({
      initial: 'a',
      output: () => 1,
      states: { a: { on: { go: 'z' } }, z: { type: 'final', output: 2 } },
    }),
    events: ['go'],
    rests: 'z',
    remark: 'Left out: it changes no step.',
  },
  {
    feature: 'context that does not change',
    written: '`context: { … }`, `context: ({ input }) => …`',
    machine: machineOf({
      ...lamp,
      context: ({ input }: { input: { n: number } | undefined }) => ({ n: input?.n }),
    }),
    events: ['press'],
    rests: 'on',
    remark: 'Left out: only guards read it, and these the caller answers.',
  },
  {
    feature: 'a machine with other implementations',
    written: '`machine.provide({ … })`',
    machine: machineOf({ ...lamp, entry: 'tell' }).provide({ actions: { tell: told('told') } as never }),
    events: [],
    rests: 'off',
    emits: ['told'],
  },
];
