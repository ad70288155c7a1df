/** Two branches of a session side by side: where they part, and what each came to. */
import { summaryOf, type CaseSummary } from './case-summary.ts';
import type { Happening } from './happening.ts';
import { Scene } from './scene.ts';
import type { Session } from './session.ts';

export interface BranchSide {
  readonly branch: string;
  readonly summary: CaseSummary;
  /** What happened after the branches parted. */
  readonly own: readonly Happening[];
}

export interface Comparison {
  /** The last step that both have. */
  readonly parted: number;
  readonly minute: number;
  readonly sides: readonly [BranchSide, BranchSide];
}

/** @throws WalkError where there is no branch of a name */
export function compareBranches(session: Session, first: string, second: string): Comparison {
  const paths = [first, second].map((branch) => session.pathTo(session.endOf(branch)));
  const [a = [], b = []] = paths;
  const shared = a.filter((step, index) => step === b[index]);
  const parted = shared.at(-1) ?? session.steps[0];
  const side = (branch: string, path: typeof a): BranchSide => {
    const scene = sceneOf(session, path);
    const summary = summaryOf(scene);
    const from = path[shared.length]?.from ?? Number.POSITIVE_INFINITY;
    return { branch, summary, own: summary.happened.filter((one) => one.sequence >= from) };
  };
  return { parted: parted.number, minute: parted.minute, sides: [side(first, a), side(second, b)] };
}

function sceneOf(session: Session, path: ReturnType<Session['pathTo']>): Scene {
  const scene = new Scene(session.options);
  for (const { move } of path) {
    if (move?.do === 'take') scene.take(move);
    else if (move?.do === 'wait') scene.wait(move.until);
  }
  return scene;
}
