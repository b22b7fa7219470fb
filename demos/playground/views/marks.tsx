import { useMemo } from 'preact/hooks';
import type { Samples } from '../../../src/compute/types.ts';
import { dataOf } from '../../../src/lecture/playground/data.ts';
import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import type { Demo } from '../../shared/demo.ts';

/** Data units. */
const size = 0.034;

/** The points: orange discs, blue squares; hollow those that are only for the test. */
export function Marks({ demo }: { demo: Demo<PlaygroundState> }) {
  const { data, noise, points, share, sample, own } = demo.state.value;
  const paths = useMemo(() => {
    const { train, test } = dataOf({ data, noise, points, share, sample, own });
    return {
      ...{ testOne: marks(test, 1), testZero: marks(test, 0) },
      ...{ trainOne: marks(train, 1), trainZero: marks(train, 0) },
      own: own.map(([x, y]) => `M${x - 0.055} ${-y - 0.055}h.11v.11h-.11z`).join(''),
    };
  }, [data, noise, points, share, sample, own]);
  return (
    <g class="marks" aria-hidden="true">
      <path class="one hollow" d={paths.testOne} />
      <path class="zero hollow" d={paths.testZero} />
      <path class="one" d={paths.trainOne} />
      <path class="zero" d={paths.trainZero} />
      <path class="own" d={paths.own} />
    </g>
  );
}

function marks(samples: Samples | null, label: 0 | 1): string {
  if (samples === null) return '';
  const { count, inputs, labels } = samples;
  const shape = label === 1 ? disc : square;
  let path = '';
  for (let i = 0; i < count; i++) {
    if (labels[i] === label) path += shape(inputs[2 * i]!, -inputs[2 * i + 1]!);
  }
  return path;
}

const short = (value: number) => value.toFixed(3);
const disc = (x: number, y: number) =>
  `M${short(x - size)} ${short(y)}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0z`;
const square = (x: number, y: number) =>
  `M${short(x - 0.88 * size)} ${short(y - 0.88 * size)}h${1.76 * size}v${1.76 * size}h${-1.76 * size}z`;
