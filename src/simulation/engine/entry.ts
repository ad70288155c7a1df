/** What may stand on the agenda. */

/** Kinds of entries on the agenda: what `first` and `second` are stands behind each. */
export const ENTRY = {
  /** The state of the opening stock begins to live. */
  activate: 0,
  /** stream, day: the families of a day are drawn. */
  day: 1,
  /** stream without chance, unused. */
  arrival: 2,
  /** stream, how-many-th of the day. */
  family: 3,
  /** child, event type: history of the opening stock. */
  history: 4,
  /** stay, mark: its planned length is over. */
  duration: 5,
  /** stay, mark with the hazard's number. */
  hazard: 6,
  /** round, mark: a repeated activity is to be begun. */
  round: 7,
  /** task, mark: put-off work is taken up. */
  release: 8,
  /** task, mark. */
  done: 9,
  /** booking, mark. */
  meeting: 10,
  /** team, unused: the office opens. */
  wake: 11,
  /** team, unused: the number of workers or caseloads changes. */
  capacity: 12,
  /** team, unused: people learn of a change in places. */
  places: 13,
  /** child, mark. */
  return: 14,
  /** child, mark with the number of the birthday. */
  birthday: 15,
  /** stay, mark: there was no room for it. */
  full: 16,
  /** stay, mark: it waits no longer. */
  patience: 17,
  /** team, worker: who goes away or comes back. */
  absence: 18,
  /** stay, mark: who waits for the other side is offered to it. */
  match: 19,
  /** matching, unused: all who wait are looked at again. */
  lookAgain: 20,
  /** which pause, unused: whoever plays the run wants to be asked here. */
  pause: 21,
} as const;
