import { grouped } from '../../src/format.ts';
import { type Counted, count, shapeWords } from '../../src/lecture/architectures/count.ts';
import { type ArchitecturesState, inputs } from '../../src/lecture/architectures/definition.ts';
import { describe } from '../../src/lecture/architectures/describe.ts';
import { presets } from '../../src/lecture/architectures/presets.ts';
import {
  freshLayer,
  kindNames,
  kinds,
  mostLayers,
  type StackLayer,
} from '../../src/lecture/architectures/stack.ts';
import { checkTarget } from '../../src/lecture/architectures/target.ts';
import { Button, Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { LayerRow } from './layer-row.tsx';
import { ViewChoice } from './view-choice.ts';

/** A stack of layers to build, with what each of them learns. */
export function CountView({ demo }: { demo: Demo<ArchitecturesState> }) {
  const { input, stack } = demo.state.value;
  const { shape } = inputs[input];
  const change = (next: readonly StackLayer[]) => demo.update({ stack: next });

  return (
    <div class="split counting">
      <section class="stage" aria-label="Layers">
        <ViewChoice demo={demo} />
        <LayerTable
          label={describe(demo.state.value)}
          stack={stack}
          counted={count(shape, stack)}
          onChange={change}
        />
      </section>
      <section class="panel" aria-label="Input, layers to add and exercise">
        <Choice
          label="Input: channels × height × width"
          options={{
            mnist: shapeWords(inputs.mnist.shape),
            photo: shapeWords(inputs.photo.shape),
            colour: shapeWords(inputs.colour.shape),
          }}
          value={input}
          onChange={(name) => demo.update({ input: name })}
        />
        <fieldset class="choice">
          <legend class="control-label">Add a layer</legend>
          <div class="row buttons">
            {kindNames.map((kind) => (
              <Button
                key={kind}
                disabled={stack.length >= mostLayers}
                onClick={() => change([...stack, freshLayer(kind)])}
              >
                + {kinds[kind].title}
              </Button>
            ))}
          </div>
        </fieldset>
        <fieldset class="choice">
          <legend class="control-label">Or begin with</legend>
          <div class="row buttons">
            {presets.map((preset) => (
              <Button
                key={preset.title}
                onClick={() => demo.update({ input: preset.input, stack: preset.stack })}
              >
                {preset.title}
              </Button>
            ))}
          </div>
        </fieldset>
        <ExercisePanel
          verdict={checkTarget(input, stack)}
          text="Read digits with a convolution, 10 outputs and fewer than 5,000 parameters."
        />
      </section>
    </div>
  );
}

interface LayerTableProps {
  label: string;
  stack: readonly StackLayer[];
  counted: Counted;
  onChange: (stack: readonly StackLayer[]) => void;
}

function LayerTable({ label, stack, counted, onChange }: LayerTableProps) {
  return (
    <table class="stack" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">layer</th>
          <th scope="col" class="number">
            out
          </th>
          <th scope="col" class="number">
            parameters
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {stack.map((layer, i) => (
          <LayerRow
            // Layers have no name of their own; their place is what they are.
            key={`${i} ${layer.kind}`}
            place={i + 1}
            layer={layer}
            counted={counted.layers[i] ?? null}
            problem={i === counted.layers.length ? counted.problem : null}
            total={counted.total}
            onChange={(values) =>
              onChange(stack.map((other, j) => (j === i ? { ...other, values } : other)))
            }
            onRemove={() => onChange(stack.filter((_, j) => j !== i))}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {counted.problem === null ? 'total' : 'up to there'}
          </th>
          <td class="number total">{grouped(counted.total)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
