import { type FeatureMaps, featureMaps } from '../../compute/feature-maps.ts';
import { memoizeLast } from '../../memoize.ts';
import type { Digits } from '../shared/digit-choice.ts';
import type { ConvolutionState } from './definition.ts';
import { differenceAfterMove, moved, type Room, roomOf, withinRoom } from './move.ts';

/** Everything that the picture shows, computed from the state and its digit. */
export interface Scene {
  readonly room: Room;
  /** The shift that the room allows. */
  readonly shift: readonly [number, number];
  /** Grey levels of the moved digit, [784]. */
  readonly pixels: Uint8Array;
  /** The same as shares of full ink: what the networks get. */
  readonly inputs: Float32Array;
  readonly maps: FeatureMaps;
  /** Of the digit where it was at first. */
  readonly before: FeatureMaps;
  /** How well the map has followed the digit; null if it cannot. */
  readonly difference: number | null;
  /** The cell looked at, inside the map. */
  readonly cell: readonly [number, number];
}

const levels = (pixels: Uint8Array) => Float32Array.from(pixels, (level) => level / 255);

export const sceneOf = memoizeLast((state: ConvolutionState, digits: Digits): Scene => {
  const original = digits.image(state.digit, state.image - 1);
  const room = roomOf(original);
  const shift = withinRoom(state.shift, room);
  const pixels = moved(original, shift);
  const inputs = levels(pixels);
  const layers = { ...state, pooling: state.pool ? 2 : null };
  const maps = featureMaps(inputs, state.kernel, layers);
  const isMoved = shift[0] !== 0 || shift[1] !== 0;
  const before = isMoved ? featureMaps(levels(original), state.kernel, layers) : maps;
  const last = maps.features.side - 1;
  const [row = 0, column = 0] = state.cell;
  return {
    room,
    shift,
    pixels,
    inputs,
    maps,
    before,
    difference: differenceAfterMove(before.features, maps.features, shift, state.stride),
    cell: [Math.min(row, last), Math.min(column, last)],
  };
});
