/** One row group of events as it stands on disk: names, with numbers where the schema has numbers. */
export interface EventCells {
  readonly rows: number;
  readonly sequence: ArrayLike<number>;
  readonly replication: ArrayLike<number>;
  readonly minute: ArrayLike<number>;
  readonly child: ArrayLike<string | null>;
  readonly family: ArrayLike<string | null>;
  readonly adopter: ArrayLike<string | null>;
  readonly machine: ArrayLike<string>;
  readonly instance: ArrayLike<number>;
  readonly type: ArrayLike<string>;
  readonly state: ArrayLike<string | null>;
  readonly activity: ArrayLike<string | null>;
  readonly team: ArrayLike<string | null>;
  readonly worker: ArrayLike<number | null>;
  /** -1 for none. */
  readonly cause: ArrayLike<number>;
  readonly detail: ArrayLike<number | null>;
}
