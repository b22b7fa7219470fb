import type { ComponentChildren, ComponentType } from 'preact';
import { argmax } from '../../src/compute/metrics.ts';
import { fixed } from '../../src/format.ts';
import type { ConvolutionState } from '../../src/lecture/convolution/definition.ts';
import { shiftWords } from '../../src/lecture/convolution/describe.ts';
import { largest, side } from '../../src/lecture/convolution/maps.ts';
import { type Scene, sceneOf } from '../../src/lecture/convolution/scene.ts';
import type { Demo } from '../shared/demo.ts';
import { useDigits } from '../shared/digits/current.ts';
import { reader } from '../shared/digits/current-reader.ts';
import { Pixels } from '../shared/pixels/pixels.tsx';
import { OnStage } from '../shared/stage/stage.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { InputPicture } from './input-picture.tsx';
import { KernelChoice } from './kernel-row.tsx';
import { MapPicture, useScaled } from './map-picture.tsx';

type ConvolutionDemo = { demo: Demo<ConvolutionState> };
type SceneProps = ConvolutionDemo & { scene: Scene };

/** A digit to drag: the map goes along, and a dense network loses it. */
function MoveStage({ demo, scene }: SceneProps) {
  const state = demo.state.value;
  const scale = largest(scene.before.sums);
  const { features } = scene.maps;
  return (
    <OnStage says={<DenseReading scene={scene} digit={state.digit} />}>
      <Row demo={demo} scene={scene}>
        <Pixels
          class="map-picture"
          columns={features.side}
          rows={features.side}
          signed
          values={useScaled(features, scale)}
          role="img"
          aria-label={`The feature map, ${shiftWords(scene.shift)} with the digit`}
        />
      </Row>
    </OnStage>
  );
}

/** What the dense network says of the digit where it is. */
function DenseReading({ scene, digit }: { scene: Scene; digit: number }) {
  const network = reader.value;
  if (network === null) return 'The dense network is loading …';
  if (network === 'failed') return 'The dense network could not be loaded.';
  const answer = argmax(network.read(scene.pixels));
  const isRight = answer === digit;
  return (
    <>
      A dense network reads <strong class="big-number">{answer}</strong>{' '}
      <span class={isRight ? 'mark right' : 'mark wrong'}>{isRight ? '✓' : '✗'}</span>
      <span class="visually-hidden">{isRight ? 'right' : 'wrong'}</span>
    </>
  );
}

/** One cell of the map, and the window from which it comes. */
function KernelStage({ demo, scene }: SceneProps) {
  const { features, sums } = scene.maps;
  const [row, column] = scene.cell;
  return (
    <OnStage
      says={
        <>
          Nine products add up to{' '}
          <strong class="big-number">{fixed(sums.values[row * sums.side + column]!, 2)}</strong>
        </>
      }
      controls={<KernelChoice demo={demo} />}
    >
      <Row demo={demo} scene={scene}>
        <MapPicture
          label="Cell of the feature map"
          map={features}
          scale={largest(scene.before.sums)}
          cell={scene.cell}
          onPick={(cell) => demo.update({ cell })}
          onHover={() => {}}
        />
      </Row>
    </OnStage>
  );
}

/** Digit and kernel, and the map that comes of them, in a row, their pixels of one size. */
function Row({ demo, scene, children }: SceneProps & { children: ComponentChildren }) {
  const state = demo.state.value;
  const input = side + 2 * state.padding;
  return (
    <div class="convolution-stage">
      <div class="row-of-three" style={{ '--input': input, '--map': scene.maps.features.side }}>
        <InputPicture
          scene={scene}
          state={state}
          cell={scene.cell}
          onMove={(shift) => demo.update({ shift })}
        />
        <Weights kernel={state.kernel} />
        {children}
      </div>
    </div>
  );
}

/** The nine weights, which are the same everywhere. */
function Weights({ kernel }: { kernel: readonly number[] }) {
  return (
    <ol class="nine" aria-label="The nine weights">
      {kernel.map((weight, i) => (
        <li
          // The places are nine for ever.
          key={i}
          class={weight < 0 ? 'below' : 'above'}
          style={{ '--level': Math.min(1, Math.abs(weight)) }}
        >
          {Number.isInteger(weight) ? fixed(weight, 0) : fixed(weight, 2)}
        </li>
      ))}
    </ol>
  );
}

/** A stage once the digits are there. */
const withScene = (View: ComponentType<SceneProps>) =>
  function Stage({ demo }: ConvolutionDemo) {
    const state = demo.state.value;
    const digits = useDigits(state.data);
    if (digits !== null) return <View demo={demo} scene={sceneOf(state, digits)} />;
    return (
      <OnStage>
        <p class="convolution-wait">Loading the digits …</p>
      </OnStage>
    );
  };

export const stages: StageViews<ConvolutionState> = {
  move: withScene(MoveStage),
  kernel: withScene(KernelStage),
};
