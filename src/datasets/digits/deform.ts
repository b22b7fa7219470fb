import type { Random } from '../../compute/random.ts';
import type { Stroke } from './curve.ts';

/** Standard deviations of what makes two writers, and two digits of one writer, differ. */
const spread = {
  /** Each point by itself, in heights of the digit. */
  point: 0.03,
  /** Bending of the whole. */
  bend: 0.22,
  /** Width against height. */
  width: 0.17,
  /** Tangent of the slant; the mean leans to the right. */
  slant: 0.22,
  /** Tangent of the rotation. */
  turn: 0.1,
};
const meanSlant = 0.1;
const meanWidth = 0.75;

/** The same strokes as another hand would make them. */
export function deform(strokes: readonly Stroke[], random: Random): Stroke[] {
  const width = meanWidth * Math.max(0.4, 1 + spread.width * random.normal());
  const slant = meanSlant + spread.slant * random.normal();
  const turn = spread.turn * random.normal();
  const cosine = 1 / Math.sqrt(1 + turn * turn);
  const sine = turn * cosine;
  const bends = Array.from({ length: 6 }, () => spread.bend * random.normal());
  return strokes.map((stroke) => {
    const x: number[] = [];
    const y: number[] = [];
    for (let i = 0; i < stroke.x.length; i++) {
      // From the middle of the digit, −½ … ½.
      const u = stroke.x[i]! - 0.5 + spread.point * random.normal();
      const v = stroke.y[i]! - 0.5 + spread.point * random.normal();
      const bentX = u + bends[0]! * u * v + bends[1]! * u * u + bends[2]! * v * v;
      const bentY = v + bends[3]! * u * v + bends[4]! * u * u + bends[5]! * v * v;
      const leaning = width * bentX - slant * bentY;
      x.push(cosine * leaning - sine * bentY);
      y.push(sine * leaning + cosine * bentY);
    }
    return { x, y, sharp: stroke.sharp };
  });
}
