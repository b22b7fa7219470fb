import type { Plane } from '../../compute/feature-maps.ts';
import type { ConvolutionState } from './definition.ts';
import { kernelSide } from './kernels.ts';

/** Side of the digits. */
export const side = 28;

/** The nine inputs under the kernel at a cell of the map; padding counts as 0. */
export function receptiveField(
  inputs: ArrayLike<number>,
  [row = 0, column = 0]: readonly number[],
  { padding, stride }: Pick<ConvolutionState, 'padding' | 'stride'>,
): number[] {
  return Array.from({ length: kernelSide * kernelSide }, (_, i) => {
    const y = row * stride - padding + Math.floor(i / kernelSide);
    const x = column * stride - padding + (i % kernelSide);
    const isInside = x >= 0 && y >= 0 && x < side && y < side;
    return isInside ? inputs[y * side + x]! : 0;
  });
}

/** The largest size of a number of a plane. */
export function largest({ values }: Plane): number {
  let found = 0;
  for (let i = 0; i < values.length; i++) found = Math.max(found, Math.abs(values[i]!));
  return found;
}
