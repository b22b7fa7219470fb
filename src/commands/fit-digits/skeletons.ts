import type { Layout } from '../../datasets/digits/curve.ts';

/**
 * How people write the ten digits: for each, the shapes in use and how common each is.
 *
 * A stroke is a list of points “x,y”, x to the right and y down, in a box 100 high. The pen runs
 * through them in a smooth curve, except at a point marked “!”, where it turns sharply.
 */

export interface Skeleton {
  /** What it is called, for whoever looks for it. */
  readonly name: string;
  /** Relative frequency among the shapes of its digit. */
  readonly weight: number;
  readonly strokes: readonly string[];
}

export const skeletons: readonly (readonly Skeleton[])[] = [
  [
    {
      name: 'from the top',
      weight: 6,
      strokes: ['52,0 20,14 4,52 20,88 48,100 80,84 94,48 80,12 50,0'],
    },
    {
      name: 'overlapping',
      weight: 3,
      strokes: ['70,8 40,2 12,26 4,62 22,94 54,98 84,70 90,34 74,8 50,6 36,14'],
    },
    {
      name: 'open at the top',
      weight: 2,
      strokes: ['40,4 12,30 6,66 24,96 56,96 84,68 88,30 66,4 50,2'],
    },
  ],
  [
    { name: 'one stroke', weight: 10, strokes: ['50,0 50,50 50,100'] },
    { name: 'with a flag', weight: 2, strokes: ['32,22 42,12 52,0! 52,50 52,100'] },
    {
      name: 'with a flag and a foot',
      weight: 1,
      strokes: ['30,22 42,12 52,0! 52,50 52,100', '22,100 52,99 84,99'],
    },
  ],
  [
    {
      name: 'with an angle',
      weight: 5,
      strokes: ['8,24 24,4 56,0 76,20 66,48 38,76 6,98! 46,96 96,96'],
    },
    {
      name: 'with a loop',
      weight: 5,
      strokes: ['10,20 34,0 66,4 74,30 56,62 30,90 10,94 6,82 22,74 44,84 70,98 98,92'],
    },
    {
      name: 'with a large loop',
      weight: 2,
      strokes: ['20,16 44,0 70,16 66,50 40,86 14,92 8,70 34,62 60,80 90,98'],
    },
    {
      name: 'round at the foot',
      weight: 3,
      strokes: ['8,22 30,0 64,4 74,28 54,58 24,84 16,96 40,98 92,94'],
    },
  ],
  [
    {
      name: 'two bows',
      weight: 8,
      strokes: ['8,12 36,0 70,6 74,28 52,44 34,48! 66,52 84,72 66,96 32,100 4,88'],
    },
    {
      name: 'flowing',
      weight: 4,
      strokes: ['10,8 46,0 76,14 66,38 38,48 66,54 80,74 62,96 30,100 4,92'],
    },
    {
      name: 'flat top',
      weight: 1,
      strokes: ['8,4 44,3 80,2! 58,24 38,42! 72,52 84,74 62,96 30,100 4,90'],
    },
  ],
  [
    {
      name: 'open, upright',
      weight: 7,
      strokes: ['18,4 10,30 12,52! 46,54 90,46', '82,0 78,50 74,100'],
    },
    {
      name: 'open, one turn',
      weight: 4,
      strokes: ['20,0 8,34 24,52 56,48 84,30', '86,2 80,50 72,100'],
    },
    { name: 'closed', weight: 2, strokes: ['74,0 38,36 4,66! 50,66 98,64', '74,0 72,50 70,100'] },
    {
      name: 'closed, pointed',
      weight: 2,
      strokes: ['70,0 34,20 8,50! 44,54 78,46', '72,2 70,50 66,100'],
    },
  ],
  [
    {
      name: 'with a bar',
      weight: 6,
      strokes: ['28,4 24,22 20,44! 52,38 80,54 78,82 48,100 6,92', '28,4 58,4 92,0'],
    },
    {
      name: 'in one stroke',
      weight: 5,
      strokes: ['94,0 62,4 32,4! 26,22 20,44! 52,42 76,60 68,86 38,100 4,94'],
    },
    {
      name: 'flowing',
      weight: 3,
      strokes: ['96,2 60,2 34,10 26,34 44,48 68,62 66,86 36,100 6,88'],
    },
  ],
  [
    {
      name: 'curved',
      weight: 6,
      strokes: ['70,0 36,22 12,56 18,88 46,100 74,86 76,64 52,54 22,72'],
    },
    {
      name: 'ring at the side',
      weight: 2,
      strokes: ['40,0 20,30 8,66 22,96 60,100 90,84 84,62 54,60 28,84'],
    },
    {
      name: 'straight',
      weight: 4,
      strokes: ['46,0 26,34 12,70 26,96 56,98 78,80 68,60 44,60 20,80'],
    },
  ],
  [
    { name: 'plain', weight: 8, strokes: ['4,8 44,6 86,4! 64,40 44,100'] },
    { name: 'with a serif', weight: 3, strokes: ['6,24 8,6! 46,6 86,4! 62,44 46,100'] },
    { name: 'round', weight: 3, strokes: ['4,16 30,2 66,2 78,18 60,54 44,100'] },
    {
      name: 'with a serif, crossed',
      weight: 1,
      strokes: ['6,24 8,6! 46,6 86,4! 62,44 46,100', '30,54 56,50 84,48'],
    },
    { name: 'crossed', weight: 2, strokes: ['4,8 44,6 86,4! 62,44 42,100', '30,54 56,50 84,48'] },
  ],
  [
    {
      name: 'from the right',
      weight: 7,
      strokes: ['78,12 50,0 20,14 28,38 54,54 72,78 46,100 20,82 40,56 72,32 80,12'],
    },
    {
      name: 'open',
      weight: 3,
      strokes: ['84,6 46,2 18,18 32,40 60,58 66,84 40,100 18,84 36,58 64,38 90,12'],
    },
    {
      name: 'from the middle',
      weight: 2,
      strokes: ['80,8 62,40 30,64 22,90 50,100 74,82 56,54 24,34 22,8 52,0 76,8'],
    },
    {
      name: 'two rings',
      weight: 2,
      strokes: ['50,46 24,34 28,8 56,0 76,18 68,40 50,48 22,64 20,90 48,100 76,88 76,62 50,46'],
    },
  ],
  [
    {
      name: 'straight',
      weight: 7,
      strokes: ['80,14 52,0 18,18 14,44 42,52 70,36 80,10! 76,54 70,100'],
    },
    {
      name: 'curved',
      weight: 3,
      strokes: ['82,18 56,0 22,14 16,42 44,54 74,36 84,14 82,50 64,88 28,98'],
    },
    {
      name: 'hooked',
      weight: 2,
      strokes: ['80,14 50,0 18,18 16,42 46,52 74,34 80,12! 84,50 74,86 42,100 12,88'],
    },
    {
      name: 'ring and stroke',
      weight: 4,
      strokes: ['72,6 40,4 12,24 16,46 44,50 72,32 76,10 66,50 48,100'],
    },
  ],
];

/** Coordinates x₀ … xₙ₋₁, y₀ … yₙ₋₁ of all strokes' points in a box of height 1, and their layout. */
export function parseSkeleton({ strokes }: Skeleton): {
  layout: Layout;
  coordinates: Float64Array;
} {
  const points = strokes.map((stroke) => stroke.split(' '));
  const all = points.flat();
  const read = (axis: 0 | 1) =>
    all.map((point) => Number.parseFloat(point.split(',')[axis]!) / 100);
  const sharp = all.flatMap((point, i) => (point.endsWith('!') ? [i] : []));
  return {
    layout: { counts: points.map(({ length }) => length), sharp },
    coordinates: Float64Array.from([...read(0), ...read(1)]),
  };
}
