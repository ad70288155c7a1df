/** Formulas of queueing theory, by which the known values of the oracles are worked out anew. */

/** Chance that all of c servers are busy where nobody waits (Erlang B), at offered load a. */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let c = 1; c <= servers; c++) blocked = (load * blocked) / (c + load * blocked);
  return blocked;
}

/** Chance of having to wait for one of c servers (Erlang C), at offered load a < c. */
export function erlangC(servers: number, load: number): number {
  const blocked = erlangB(servers, load);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/** Chance of a wait longer than t with c servers of rate `service`, first come first served. */
export const waitBeyond = (servers: number, arrival: number, service: number, t: number): number =>
  erlangC(servers, arrival / service) * Math.exp(-(servers * service - arrival) * t);

/** Mean wait before one server, Poisson arrivals (Pollaczek and Khinchine): arrivals, mean and second moment of the service. */
export const pollaczekKhinchine = (arrival: number, mean: number, second: number): number =>
  (arrival * second) / (2 * (1 - arrival * mean));

/**
 * Mean waits with c servers and priorities that break nothing off, exponential services of one rate (Cobham 1954; Kella
 * and Yechiali 1985 for several servers), the most urgent class first.
 */
export function cobham(servers: number, arrivals: readonly number[], service: number): number[] {
  const total = arrivals.reduce((sum, one) => sum + one, 0);
  const wait = erlangC(servers, total / service) / (servers * service);
  let before = 0;
  return arrivals.map((arrival) => {
    const above = 1 - before / (servers * service);
    before += arrival;
    return wait / (above * (1 - before / (servers * service)));
  });
}

/** The root below 1 of s = exp(-(1 - s)/load): what the customers of a clock (D/M/1) find busy. */
export function clockRoot(load: number): number {
  let root = load;
  for (let step = 0; step < 1000; step++) root = Math.exp(-(1 - root) / load);
  return root;
}

/** Chi-squared of counts against chances; the last chance stands for its count and all beyond. */
export function chiSquared(counts: readonly number[], chances: readonly number[]): number {
  const total = counts.reduce((sum, one) => sum + one, 0);
  return chances.reduce((sum, chance, index) => {
    const isLast = index === chances.length - 1;
    const count = isLast ? counts.slice(index).reduce((all, one) => all + one, 0) : (counts[index] ?? 0);
    const expected = chance * total;
    return sum + ((count - expected) * (count - expected)) / expected;
  }, 0);
}

/** Chances of 0, 1, … and of `most` or more. */
export const cutAt = (most: number, chance: (n: number) => number): number[] => {
  const chances = Array.from({ length: most }, (_, n) => chance(n));
  return [...chances, 1 - chances.reduce((sum, one) => sum + one, 0)];
};

export const geometric = (load: number) => (n: number) => {
  let chance = 1 - load;
  for (let step = 0; step < n; step++) chance *= load;
  return chance;
};

export function poisson(mean: number) {
  return (n: number): number => {
    let chance = Math.exp(-mean);
    for (let k = 1; k <= n; k++) chance *= mean / k;
    return chance;
  };
}

/** Solves a x = b by elimination with pivots. */
export function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, index) => [...row, b[index]]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let row = 0; row < n; row++) {
      if (row === column) continue;
      const times = rows[row][column] / rows[column][column];
      if (times === 0) continue;
      for (let k = column; k <= n; k++) rows[row][k] -= times * rows[column][k];
    }
  }
  return rows.map((row, index) => row[n] / row[index]);
}
