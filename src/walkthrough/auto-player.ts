/** Plays a session by chance: decides as the scenario would have it, and answers questions by luck. */
import { masterKey, purposeId, uniform } from '../simulation/random.ts';
import type { Entry } from './move.ts';
import type { Session } from './session.ts';

const ANSWER = purposeId('walk-through/answer');
/** More than any card needs: a case that never rests is stopped. */
const MOST_STEPS = 200;

/** @param told hears every entry when it has been carried out */
export function autoPlay(session: Session, told: (entry: Entry) => void = () => undefined): void {
  const carryOut = (entry: Entry): void => {
    session.carryOut(entry);
    told(entry);
  };
  for (let step = 0; step < MOST_STEPS && !session.scene.isOver; step++) {
    const { question } = session;
    if (question !== undefined)
      carryOut({ do: 'answer', question: question.name, option: guess(session, question.options.length) });
    carryOut(drawnMove(session) ?? { do: 'wait', until: null });
  }
}

/** What the scenario's chances would decide of what waits for a decision. */
function drawnMove({ scene }: Session): Entry | undefined {
  const ready = scene.family.ready.find((one) => !one.blocked);
  if (ready === undefined) return undefined;
  const children = scene.family.ready
    .filter((one) => one.drawn === ready.drawn && !one.blocked)
    .map(({ child }) => child);
  return {
    do: 'take',
    event: ready.drawn,
    children: [...new Set(children)].sort((a, b) => a - b),
    codes: {},
    by: 'trainee',
  };
}

function guess({ options, answers }: Session, count: number): number {
  const { hi, lo } = masterKey(options.seed, 0);
  return 1 + Math.floor(uniform(hi, lo, ANSWER, answers.length) * count);
}
