import { datasets } from '../../datasets/index.ts';
import { fixed } from '../../format.ts';
import type { Digits } from '../shared/digit-choice.ts';
import type { ConvolutionState } from './definition.ts';
import { question } from './exercise.ts';
import { kernelTitles, nameOf } from './kernels.ts';
import { sceneOf } from './scene.ts';

/** Pixels to the right and down, in words. */
export function shiftWords([x = 0, y = 0]: readonly number[]): string {
  const parts = [
    ...(x === 0 ? [] : [`${Math.abs(x)} ${x > 0 ? 'right' : 'left'}`]),
    ...(y === 0 ? [] : [`${Math.abs(y)} ${y > 0 ? 'down' : 'up'}`]),
  ];
  return parts.length === 0 ? 'not moved' : `moved ${parts.join(', ')}`;
}

/** What the picture shows, in sentences. */
export function describe(state: ConvolutionState, digits: Digits | null): string {
  if (state.view === 'predict') {
    const { n, k, p, s } = question(state.ask);
    return `Input ${n} × ${n}, kernel ${k} × ${k}, padding ${p}, stride ${s}: how large is the map?`;
  }
  if (digits === null) return `Loading ${datasets[state.data].title}.`;
  const { shift, maps, cell } = sceneOf(state, digits);
  const { features, sums, pooled } = maps;
  const name = nameOf(state.kernel);
  const kernel = name === null ? 'your own' : kernelTitles[name];
  const z = sums.values[cell[0] * sums.side + cell[1]]!;
  const sizes = `Map ${features.side} × ${features.side}${pooled === null ? '' : `, pooled ${pooled.side} × ${pooled.side}`}`;
  return `A ${state.digit}, ${shiftWords(shift)}. Kernel: ${kernel}. ${sizes}; at row ${cell[0]}, column ${cell[1]}: ${fixed(z, 2)}.`;
}
