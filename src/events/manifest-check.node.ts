/** Whether a manifest is what was written, and whether what it says fits together. */
import { canonicalJson } from '../statechart/canonical-json.ts';
import { fileFinding, type Finding } from './finding.ts';
import { combineHashes } from './log-hash.ts';
import type { Manifest } from './manifest.ts';
import { MANIFEST } from './run-folder.node.ts';
import { sha256 } from './sha256.node.ts';

/** A finding where two values of a key of the manifest differ. */
function differs(key: string, found: unknown, expected: unknown, sentence: string): Finding[] {
  return found === expected
    ? []
    : [fileFinding(`${MANIFEST} ${key}`, String(found), String(expected), sentence)];
}

function ownHash({ manifestHash, ...content }: Manifest): Finding[] {
  const hash = sha256(canonicalJson(content));
  const sentence = `the manifest was changed after the run was written: it carries the hash ${manifestHash}, and its content has ${hash}`;
  return differs('manifestHash', manifestHash, hash, sentence);
}

function scenario({ scenario, scenarioHash }: Manifest): Finding[] {
  const hash = sha256(canonicalJson(scenario));
  const sentence = `the scenario in the manifest has the hash ${hash}, and the manifest says ${scenarioHash}`;
  return differs('scenarioHash', scenarioHash, hash, sentence);
}

function hashes({ replications, replicationHashes, logHash }: Manifest): Finding[] {
  const combined = combineHashes(replicationHashes);
  return [
    ...differs(
      'replicationHashes',
      replicationHashes.length,
      replications,
      `there are ${replicationHashes.length} hashes of replications, and ${replications} replications`,
    ),
    ...differs(
      'logHash',
      logHash,
      combined,
      `the log's hash is said to be ${logHash}, and the hashes of the replications give ${combined}`,
    ),
  ];
}

/** The counts over what was written; those over all replications must be these where all were written. */
function counts({ counts, written, replications }: Manifest): Finding[] {
  const sum = (key: 'children' | 'events') => written.reduce((total, item) => total + item[key], 0);
  const all = written.length === replications;
  return (['children', 'events'] as const).flatMap((key) => {
    const writtenKey = `${key}Written` as const;
    const total = sum(key);
    const said = counts[writtenKey];
    return [
      ...differs(
        `counts.${writtenKey}`,
        said,
        total,
        `${said} ${key} are said to be written, and the replications that were written have ${total}`,
      ),
      ...(all || counts[key] < total
        ? differs(
            `counts.${key}`,
            counts[key],
            total,
            `${counts[key]} ${key} are said to be in the run, and what was written has ${total}`,
          )
        : []),
    ];
  });
}

function replicationsWritten({ written, replications, files }: Manifest): Finding[] {
  return written.flatMap(({ replication, parts }, i) => {
    const key = `${MANIFEST} written.${i}`;
    const twice = written.findIndex((item) => item.replication === replication) < i;
    const unknown = parts.filter((part) => !(part in files));
    return [
      ...(twice || replication >= replications
        ? [
            fileFinding(
              key,
              String(replication),
              `each of 0 to ${replications - 1} once at most`,
              `replication ${replication} is said to be written, which ${twice ? 'stands there already' : 'the run does not have'}`,
            ),
          ]
        : []),
      ...unknown.map((part) =>
        fileFinding(
          key,
          part,
          'a file of the manifest',
          `its part ${part} is not among the files of the manifest`,
        ),
      ),
    ];
  });
}

/** Everything that the manifest alone tells. */
export const manifestFindings = (manifest: Manifest): Finding[] => [
  ...ownHash(manifest),
  ...scenario(manifest),
  ...hashes(manifest),
  ...counts(manifest),
  ...replicationsWritten(manifest),
];
