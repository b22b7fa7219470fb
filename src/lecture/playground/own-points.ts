import { clamp } from '../../clamp.ts';
import type { PlanarPoint } from '../../datasets/planar.ts';
import type { Codec } from '../../url-state.ts';

/** The picture shows −reach … reach both ways. */
export const reach = 1.2;
/** As many as make a link that still fits a QR code to be scanned from the back row. */
export const mostOwnPoints = 120;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Places along each axis, a hundredth apart. */
const places = 100 * 2 * reach + 1;

/**
 * Points that somebody set, three letters each: 18 bits that count x, y and class. Coordinates are
 * hundredths.
 */
export const ownPoints: Codec<readonly PlanarPoint[]> = {
  parse(text) {
    if (!/^[\w-]*$/.test(text) || text.length % 3 !== 0 || text.length > 3 * mostOwnPoints) {
      throw new RangeError(
        `expected up to ${mostOwnPoints} points of three letters, digits, “-” or “_” each`,
      );
    }
    return Array.from({ length: text.length / 3 }, (_, i) => {
      const [a, b, c] = [...text.slice(3 * i, 3 * i + 3)].map((letter) => alphabet.indexOf(letter));
      const code = (a! * 64 + b!) * 64 + c!;
      const place = code >> 1;
      if (place >= places * places) {
        throw new RangeError(`expected points within ±${reach}; number ${i + 1} lies outside`);
      }
      return [valueAt(place % places), valueAt(Math.floor(place / places)), code & 1] as const;
    });
  },
  format: (points) =>
    points
      .map(([x, y, label]) => {
        const code = 2 * (placeOf(y) * places + placeOf(x)) + label;
        return alphabet[code >> 12]! + alphabet[(code >> 6) & 63]! + alphabet[code & 63]!;
      })
      .join(''),
};

const valueAt = (place: number) => Number((place / 100 - reach).toFixed(2));
const placeOf = (value: number) => Math.round(100 * (clamp(value, -reach, reach) + reach));

/** The nearest place that a link can hold. */
export function placed(x: number, y: number, label: number): PlanarPoint {
  return [valueAt(placeOf(x)), valueAt(placeOf(y)), label];
}
