import type { DemoDefinition } from '../../src/lecture/definition.ts';
import { choice, flag, number, urlState } from '../../src/url-state.ts';

export const shapes = ['sine', 'parabola', 'step'] as const;

export interface KitState {
  shape: (typeof shapes)[number];
  /** Where the curve is read. */
  x: number;
  steepness: number;
  grid: boolean;
}

/** Not in the catalogue: a page for authors, made like a demo. */
export const kit = {
  name: 'kit',
  title: 'The kit of the demos',
  sentence: 'Every part that demos are made of.',
  insight: 'For authors: each part of demos/shared once, working.',
  exercise: 'Drag the point to where the curve is at least 0.8.',
  concepts: ['kit'],
  deck: 'neural-networks',
  stages: {},
  state: urlState<KitState>(
    {
      shape: choice(shapes),
      x: number({ min: -3, max: 3, decimals: 2 }),
      steepness: number({ min: -2, max: 2, decimals: 1 }),
      grid: flag,
    },
    { shape: 'sine', x: -1, steepness: 1, grid: true },
  ),
} as const satisfies DemoDefinition<KitState>;
