import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Perceptron } from '../../src/compute/perceptron.ts';
import { lineOf, nearestTurn, weightsOf } from '../../src/lecture/perceptron/line.ts';
import { useGlide } from '../shared/stage/glide.ts';

/**
 * A perceptron on its way to another: its line is moved and turned, as a hand would, where its weights alone would pass
 * through 0 and leave no line.
 * @param shown see `useGlide`
 */
export function useLineGlide(target: Perceptron, shown: ReadonlySignal<number>): Perceptron {
  const line = lineOf(target);
  const last = useRef(line ?? { angle: 0, distance: 0, length: 0 });
  if (line !== null) {
    last.current = { ...line, angle: nearestTurn(line.angle, last.current.angle) };
  }
  const end = [last.current.angle, last.current.distance, last.current.length];
  const drawn = useGlide(end, shown);
  if (line === null || drawn === end) return target;
  const [angle, distance, length] = drawn;
  const { w, b } = weightsOf({ angle: angle!, distance: distance!, length: length! });
  return { weights: w, bias: b };
}
