import { byName } from '../names.ts';
import { activation } from './activation.ts';
import { batchNormalization } from './batch-normalization.ts';
import { convolution } from './convolution.ts';
import { dense } from './dense.ts';
import { dropout } from './dropout.ts';
import type { Layer, LayerContext } from './layer.ts';
import { maxPooling } from './max-pooling.ts';

/** Every layer by its name. Adding one: its file, and a line here. */
export const layers = {
  dense,
  activation,
  convolution,
  'max-pooling': maxPooling,
  dropout,
  'batch-normalization': batchNormalization,
} as const;

export type LayerName = keyof typeof layers;

/** A layer as it is written down: `{ layer: 'dense', units: 128 }`. */
export type LayerOptions = {
  [Name in LayerName]: { readonly layer: Name } & Parameters<(typeof layers)[Name]>[0];
}[LayerName];

export type { Layer, LayerContext, Parameter, Shape } from './layer.ts';

/** @throws RangeError if there is no such layer or its options do not fit the shape of its inputs. */
export function createLayer(options: LayerOptions, context: LayerContext): Layer {
  const create = byName('layer', layers, options.layer) as (
    options: LayerOptions,
    context: LayerContext,
  ) => Layer;
  return create(options, context);
}
