/** Run by the build: parses the shipped scenarios and keeps what they say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepKnownTrees } from '../../scenario/known-trees.node.ts';
import { KNOWN_TREES, SHIPPED } from '../places.ts';

const files = readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.ya?ml$/.test(file),
);
keepKnownTrees(
  KNOWN_TREES,
  files.map((file) => readFileSync(join(SHIPPED, file), 'utf8')),
);
