import symbol from 'virtual:activation-symbol';
import { scientific } from '../../../src/format.ts';
import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { unitIn } from '../../../src/lecture/playground/unit-place.ts';
import type { Demo } from '../../shared/demo.ts';
import { coloured, summand, tex } from '../../shared/formula/tex.tsx';
import type { Session } from '../session.ts';
import { layersOf } from '../spec.ts';
import { unitName } from '../training/units.ts';

interface UnitFormulaProps {
  demo: Demo<PlaygroundState>;
  session: Session;
}

/** The unit that is shown large, as a formula with its weights as they are. */
export function UnitFormula({ demo, session }: UnitFormulaProps) {
  const state = demo.state.value;
  const layers = layersOf(state);
  const shown = unitIn(layers, state.unit);
  const layer = shown.layer < 0 ? layers.length - 1 : shown.layer;
  const parameters = session.figures.value?.parameters[layer - 1];
  const inputs = layers[layer - 1] ?? 0;
  // A picture of the network before may still be on the screen.
  const isFitting = parameters?.weights.length === inputs * layers[layer]!;

  return (
    <div class="unit-formula">
      <strong>{unitName(layers, shown)}</strong>
      {layer === 0 ? (
        <span>What it is given: {shown.unit === 0 ? tex`x_1` : tex`x_2`} itself.</span>
      ) : (
        <>
          {shown.layer < 0
            ? tex`p = \sigma(z) = 1 / (1 + e^{-z})`
            : tex`a = ${tex(symbol[state.activation])}`}
          {parameters !== undefined && isFitting && (
            <span class="sum">
              {tex`z = ${first(parameters.biases[shown.unit]!)}`}
              {Array.from({ length: inputs }, (_, i) => {
                const weight = further(parameters.weights[shown.unit * inputs + i]!);
                const index = String(i + 1);
                return (
                  <span key={i}>
                    {layer === 1 ? tex`${weight}\,x_{${index}}` : tex`${weight}\,a_{${index}}`}
                  </span>
                );
              })}
            </span>
          )}
        </>
      )}
    </div>
  );
}

/** Beyond this, a run has blown up: its weights are shown by their size. */
const readable = 10_000;

const first = (value: number) => (Math.abs(value) < readable ? coloured(value) : scientific(value));

const further = (value: number) =>
  Math.abs(value) < readable
    ? summand(value)
    : `${value < 0 ? '−' : '+'} ${scientific(Math.abs(value))}`;
