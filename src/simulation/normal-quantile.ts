/** The standard normal distribution: its quantiles (Wichura 1988, algorithm AS 241, 16 digits) and its tail. */
import { upperGamma } from './gamma-function.ts';

/** Coefficients from the highest power down. */
type Polynomial = readonly number[];

const CENTRE: readonly [Polynomial, Polynomial] = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
];
const MIDDLE: readonly [Polynomial, Polynomial] = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
const FAR: readonly [Polynomial, Polynomial] = [
  [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
];

const valueOf = (polynomial: Polynomial, x: number): number =>
  polynomial.reduce((sum, coefficient) => sum * x + coefficient, 0);

const ratio = ([above, below]: readonly [Polynomial, Polynomial], x: number): number =>
  valueOf(above, x) / valueOf(below, x);

/** The z that is passed with chance `tail`, for 0 < tail <= 1/2: 0 and more. */
export function normalUpperQuantile(tail: number): number {
  const fromCentre = 0.5 - tail;
  if (fromCentre <= 0.425) return fromCentre * ratio(CENTRE, 0.180625 - fromCentre * fromCentre);
  const r = Math.sqrt(-Math.log(tail));
  return r <= 5 ? ratio(MIDDLE, r - 1.6) : ratio(FAR, r - 5);
}

/** The chance to pass z. */
export function normalTail(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z >= 0 ? tail : 1 - tail;
}
