import type { Tone } from '../../src/lecture/gradient-descent/race.ts';

const shapes: Record<Tone, string> = {
  positive: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z',
  negative: 'M-6 -6H6V6H-6Z',
  bad: 'M0 -8L7.5 6H-7.5Z',
  good: 'M0 -8.5L7.5 0L0 8.5L-7.5 0Z',
};

/** Where a racer is: each has a shape of its own, so that colour is not alone. */
export function Mark({ tone, x, y }: { tone: Tone; x: number; y: number }) {
  return (
    <g class="series-mark" data-tone={tone} transform={`translate(${x} ${y})`}>
      <path d={shapes[tone]} />
    </g>
  );
}
