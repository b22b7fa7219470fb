import type { ConvolutionState } from '../../src/lecture/convolution/definition.ts';
import { sceneOf } from '../../src/lecture/convolution/scene.ts';
import type { Demo } from '../shared/demo.ts';
import { useDigits } from '../shared/digits/current.ts';
import { DigitBrowser } from '../shared/digits/digit-browser.tsx';
import { DenseCard } from './dense-card.tsx';
import { Pictures } from './pictures.tsx';
import { Settings } from './settings.tsx';
import { ViewChoice } from './view-choice.ts';

export function LookView({ demo }: { demo: Demo<ConvolutionState> }) {
  const state = demo.state.value;
  const digits = useDigits(state.data);
  const scene = digits && sceneOf(state, digits);
  return (
    <div class="convolution">
      <div class="convolution-head">
        <ViewChoice demo={demo} />
        <DigitBrowser choice={state} onChange={(change) => demo.update(change)} />
      </div>
      <section class="stage" aria-label="Picture">
        {scene === null ? (
          <p class="card convolution-wait">The digits are on their way…</p>
        ) : (
          <Pictures demo={demo} scene={scene} />
        )}
      </section>
      <section class="panel" aria-label="Settings and answers">
        <Settings demo={demo} />
        {scene !== null && <DenseCard scene={scene} digit={state.digit} />}
      </section>
    </div>
  );
}
