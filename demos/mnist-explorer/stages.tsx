import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { pixelOrder } from '../../src/datasets/shuffle-pixels.ts';
import type { MnistExplorerState } from '../../src/lecture/mnist-explorer/definition.ts';
import { isSecret, placeWords } from '../../src/lecture/mnist-explorer/describe.ts';
import { cellOf } from '../../src/lecture/mnist-explorer/place.ts';
import { shownImage } from '../../src/lecture/mnist-explorer/shown.ts';
import { Button, Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { useDigits } from '../shared/digits/current.ts';
import { tex } from '../shared/formula/tex.tsx';
import { useGlide } from '../shared/stage/glide.ts';
import { BigNumber, OnStage } from '../shared/stage/stage.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { ListPlayback, ListStrip, ListWindow } from './list.tsx';
import { Picture } from './picture.tsx';
import { asTheyAre, shuffled } from './recorded.ts';
import { ShuffledDigits } from './shuffled-digits.tsx';

type ExplorerDemo = { demo: Demo<MnistExplorerState> };

/** A digit and, place by place, the list that a network gets. */
function UnrollStage({ demo }: ExplorerDemo) {
  const state = demo.state.value;
  const digits = useDigits(state.data);
  if (digits === null) return <Waiting />;
  const { pixels } = shownImage(state, digits);
  const { at } = state;
  const { row, column } = cellOf(at);
  const place = isSecret(state, at) ? '?' : at;
  const words = placeWords(state, at);
  const list = { pixels, at, index: at, words, isSecret: (i: number) => isSecret(state, i) };
  const onMove = (to: number) => demo.update({ at: to });
  return (
    <OnStage
      says={tex`i = 28 \cdot ${row} + ${column} = ${place}`}
      controls={<ListPlayback {...{ ...list, onMove }} active={demo.active} />}
    >
      <div class="unroll-stage">
        <Picture
          pixels={pixels}
          index={at}
          words={`${words}, grey level ${pixels[at]}`}
          onPick={onMove}
          onHover={() => {}}
        />
        <div class="unrolled">
          <ListWindow {...list} reach={3} />
          <ListStrip {...{ ...list, onMove }} />
        </div>
      </div>
    </OnStage>
  );
}

/** Ten digits whose pixels go to other places, the same in each; what a network makes of it is for the class to guess. */
function ShuffleStage({ demo }: ExplorerDemo) {
  const { data, image, shuffle, seed, told } = demo.state.value;
  const digits = useDigits(data);
  const order = useMemo(() => pixelOrder(seed), [seed]);
  const images = useMemo(
    () =>
      digits === null
        ? []
        : Array.from({ length: 10 }, (_, digit) => digits.image(digit, image - 1)),
    [digits, image],
  );
  // By hand too the pixels are seen on their way.
  const turns = useComputed(() => 2 * demo.shown.value + Number(demo.state.value.shuffle));
  const [share] = useGlide([Number(shuffle)], turns);
  if (digits === null) return <Waiting />;
  return (
    <OnStage
      says={
        told ? (
          <>
            <BigNumber unit="as they are,">{asTheyAre}</BigNumber>{' '}
            <BigNumber unit="shuffled">{shuffled}</BigNumber>
          </>
        ) : (
          <>
            Does a network learn worse? <strong class="big-number">?</strong>
          </>
        )
      }
      controls={
        <>
          <Toggle checked={shuffle} onChange={(on) => demo.update({ shuffle: on })}>
            Same shuffle
          </Toggle>
          {!told && <Button onClick={() => demo.update({ told: true })}>Reveal</Button>}
        </>
      }
    >
      <ShuffledDigits
        images={images}
        order={order}
        share={share!}
        label={`The digits 0 to 9${shuffle ? ', each with its pixels in the same other order' : ''}`}
      />
    </OnStage>
  );
}

const Waiting = () => (
  <OnStage>
    <p class="explorer-wait">Loading the digits …</p>
  </OnStage>
);

export const stages: StageViews<MnistExplorerState> = {
  unroll: UnrollStage,
  shuffle: ShuffleStage,
};
