import { fixed, scientific } from '../../src/format.ts';
import type { VanishingState } from '../../src/lecture/vanishing/definition.ts';
import { explain, factorPerLayer, measure, width } from '../../src/lecture/vanishing/model.ts';
import { activationLabels, initializerLabels } from '../../src/lecture/vanishing/names.ts';
import { Choice, SeedField, Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { Bars } from './bars.tsx';
import { ViewChoice } from './view-choice.ts';

export function MeasureView({ demo }: { demo: Demo<VanishingState> }) {
  const { depth, activation, initializer, seed } = demo.state.value;
  const signals = measure(demo.state.value);
  const factor = factorPerLayer(signals);
  const bars = signals.map(
    ({ layer, delta, slope }) =>
      `${slope === null ? 'Output layer' : `Layer ${layer}`}: ${scientific(delta)}.`,
  );

  return (
    <div class="split vanishing">
      <section class="stage" aria-label="Picture">
        <ViewChoice demo={demo} />
        <Bars signals={signals} description={`${explain(signals)} ${bars.join(' ')}`} />
      </section>
      <section class="panel" aria-label="Settings and values">
        <Slider
          label="Hidden layers"
          min={1}
          max={12}
          step={1}
          digits={0}
          value={depth}
          onInput={(value) => demo.update({ depth: Math.round(value) })}
        />
        <Choice
          label="Activation"
          options={activationLabels}
          value={activation}
          onChange={(name) => demo.update({ activation: name })}
        />
        <Choice
          label="Initial weights"
          options={initializerLabels}
          value={initializer}
          onChange={(name) => demo.update({ initializer: name })}
        />
        <div class="row">
          <span>
            {width} neurons in each layer, seed{' '}
            <SeedField
              label="Seed of weights, inputs and labels"
              value={seed}
              onChange={(value) => demo.update({ seed: value })}
            />
          </span>
        </div>
        <div class="card">
          <p>{tex`\delta^{l} = \left( (W^{l+1})^{T} \delta^{l+1} \right) \odot f'(z^{l})`}</p>
          <p>
            {factor === null || factor === 0 ? (
              'Add a layer to see what one does.'
            ) : (
              <>
                On average each hidden layer multiplies {tex`\lVert \delta \rVert`} by{' '}
                <strong>{fixed(factor, 2)}</strong>
                {depth > 1 && (
                  <>
                    {' '}
                    on its way to the front:{' '}
                    {tex`${fixed(factor, 2)}^{${depth - 1}} = ${scientific(factor ** (depth - 1))}`}
                  </>
                )}
                .
              </>
            )}
          </p>
        </div>
      </section>
    </div>
  );
}
