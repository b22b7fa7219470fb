import { argmax } from '../../src/compute/metrics.ts';
import { fixed } from '../../src/format.ts';
import type { MnistExplorerState } from '../../src/lecture/mnist-explorer/definition.ts';
import { SeedField, Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { reader } from '../shared/digits/current-reader.ts';
import { asTheyAre, dataset, epochs, seeds, settings, shuffled } from './recorded.ts';

interface NetworkCardProps {
  demo: Demo<MnistExplorerState>;
  pixels: Uint8Array;
  order: Uint16Array | null;
}

/** The same shuffle for every image, and that a network does not mind. */
export function NetworkCard({ demo, pixels, order }: NetworkCardProps) {
  const { shuffle, seed } = demo.state.value;
  return (
    <div class="card network-card">
      <div class="row shuffle-row">
        <Toggle checked={shuffle} onChange={(on) => demo.update({ shuffle: on })}>
          Same shuffle for every image
        </Toggle>
        {shuffle && (
          <span>
            seed{' '}
            <SeedField
              label="Seed of the shuffle"
              value={seed}
              onChange={(value) => demo.update({ seed: value })}
            />
          </span>
        )}
      </div>
      <p>
        {shuffle
          ? 'The network with its input wires moved the same way reads '
          : 'A network trained on MNIST reads '}
        <Answer pixels={pixels} order={order} />
        {shuffle && ': the same sums, in another order.'}
      </p>
      <p class="soft">
        Trained anew
        <span class="alone">
          , {settings.layers.join('-')} for {epochs} epochs
        </span>
        : {asTheyAre} on images as they are, {shuffled} on shuffled ones ({dataset}, mean of{' '}
        {seeds.length} runs).
      </p>
    </div>
  );
}

function Answer({ pixels, order }: Pick<NetworkCardProps, 'pixels' | 'order'>) {
  const network = reader.value;
  if (network === null) return <span>… (loading)</span>;
  if (network === 'failed') return <span>nothing: it could not be loaded</span>;
  const outputs = network.read(pixels, order);
  const answer = argmax(outputs);
  return (
    <strong class="network-answer">
      {answer} ({fixed(100 * outputs[answer]!, 1)} %)
    </strong>
  );
}
