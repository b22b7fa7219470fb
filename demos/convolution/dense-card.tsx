import { argmax } from '../../src/compute/metrics.ts';
import { datasets } from '../../src/datasets/index.ts';
import { fixed } from '../../src/format.ts';
import { shiftWords } from '../../src/lecture/convolution/describe.ts';
import type { Scene } from '../../src/lecture/convolution/scene.ts';
import { ClassBars } from '../shared/digits/class-bars.tsx';
import { reader } from '../shared/digits/current-reader.ts';

interface DenseCardProps {
  scene: Scene;
  /** What the digit is. */
  digit: number;
}

/** What becomes of map and dense network as the digit moves. */
export function DenseCard({ scene, digit }: DenseCardProps) {
  const network = reader.value;
  const outputs = network === null || network === 'failed' ? null : network.read(scene.pixels);
  return (
    <div class="card dense-card">
      <p>
        <strong>The map</strong> {mapWords(scene)}
      </p>
      <p>
        <strong>A dense network</strong> <span class="alone">(784-128-10, trained on MNIST)</span>{' '}
        {network === 'failed' ? 'could not be loaded.' : outputs === null ? 'is loading…' : ''}
        {outputs !== null && <Answer outputs={outputs} digit={digit} />}
      </p>
      <ClassBars outputs={outputs} classNames={datasets.mnist.classNames} />
    </div>
  );
}

function mapWords({ shift, difference }: Scene): string {
  if (shift[0] === 0 && shift[1] === 0) return 'moves with the digit: drag it.';
  if (difference === null)
    return `cannot follow: ${shiftWords(shift)} is no whole number of strides.`;
  const same = difference === 0 ? 'the same numbers' : `${fixed(difference, 2)} off at most`;
  return `${shiftWords(shift)} too: ${same}.`;
}

function Answer({ outputs, digit }: { outputs: Float32Array; digit: number }) {
  const answer = argmax(outputs);
  const isRight = answer === digit;
  return (
    <>
      reads {answer},{' '}
      <span class={isRight ? 'mark right' : 'mark wrong'}>{isRight ? '✓ right' : '✗ wrong'}</span>
    </>
  );
}
