import { useSignal } from '@preact/signals';
import type { MnistExplorerState } from '../../src/lecture/mnist-explorer/definition.ts';
import { isSecret, placeWords } from '../../src/lecture/mnist-explorer/describe.ts';
import { pixelCount } from '../../src/lecture/mnist-explorer/place.ts';
import { type Shown, shownImage } from '../../src/lecture/mnist-explorer/shown.ts';
import type { Demo } from '../shared/demo.ts';
import { useDigits } from '../shared/digits/current.ts';
import { DigitBrowser } from '../shared/digits/digit-browser.tsx';
import { Find } from './find.tsx';
import { Lens } from './lens.tsx';
import { List } from './list.tsx';
import { NetworkCard } from './network-card.tsx';
import { Picture } from './picture.tsx';
import { Reading } from './reading.tsx';

const blank: Shown = { pixels: new Uint8Array(pixelCount), order: null };

export function MnistExplorerView({ demo }: { demo: Demo<MnistExplorerState> }) {
  const state = demo.state.value;
  const digits = useDigits(state.data);
  const image = digits && shownImage(state, digits);
  const hovered = useSignal<number | null>(null);
  const index = hovered.value ?? state.at;
  const moveTo = (to: number) => {
    hovered.value = null;
    demo.update({ at: to });
  };

  // Until they have come, a blank digit keeps their place, unseen, so that nothing moves.
  const { pixels, order } = image ?? blank;

  return (
    <div class={image === null ? 'explorer waiting' : 'explorer'}>
      <DigitBrowser choice={state} onChange={(change) => demo.update(change)} />
      {image === null && <p class="explorer-wait">The digits are on their way…</p>}
      <Picture
        pixels={pixels}
        index={index}
        words={`${placeWords(state, index)}, grey level ${pixels[index]}`}
        onPick={moveTo}
        onHover={(to) => {
          hovered.value = to;
        }}
      />
      <List
        pixels={pixels}
        index={index}
        isSecret={(place) => isSecret(state, place)}
        words={placeWords(state, state.at)}
        active={demo.active}
        at={state.at}
        onMove={moveTo}
      />
      <section class="around" aria-label="The pixel">
        <Lens pixels={pixels} index={index} />
        <Reading
          index={index}
          level={pixels[index]!}
          secret={isSecret(state, index)}
          from={order?.[index] ?? null}
        />
      </section>
      <section class="panel" aria-label="The network and your turn">
        <NetworkCard demo={demo} pixels={pixels} order={order} />
        <Find demo={demo} />
      </section>
    </div>
  );
}
