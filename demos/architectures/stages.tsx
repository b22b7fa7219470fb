import { grouped } from '../../src/format.ts';
import { count, shapeWords } from '../../src/lecture/architectures/count.ts';
import { type ArchitecturesState, inputs } from '../../src/lecture/architectures/definition.ts';
import { describe } from '../../src/lecture/architectures/describe.ts';
import { kinds } from '../../src/lecture/architectures/stack.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { useGlide } from '../shared/stage/glide.ts';
import { BigNumber, OnStage } from '../shared/stage/stage.tsx';
import type { StageViews } from '../shared/stage/views.ts';

/** A network's layers side by side, counted one after the other. */
function CountStage({ demo }: { demo: Demo<ArchitecturesState> }) {
  const state = demo.state.value;
  const { input, stack, told } = state;
  const { shape } = inputs[input];
  const { layers, total, problem } = count(shape, stack);
  const most = Math.max(1, ...layers.map(({ parameters }) => parameters));
  const [grown] = useGlide([Math.min(told, layers.length)]);
  const isDone = told > layers.length;
  return (
    <OnStage
      says={says()}
      controls={
        problem === null &&
        !isDone && (
          <Button onClick={() => demo.update({ told: told + 1 })}>
            {told < layers.length ? 'Next layer' : 'Total'}
          </Button>
        )
      }
    >
      <div class="stage-layers" role="img" aria-label={describe({ ...state, view: 'count' })}>
        <div class="stage-layer">
          <p>Input</p>
          <p class="soft">{shapeWords(shape)}</p>
        </div>
        {layers.map(({ parameters, outputShape }, i) => (
          // Layers have no name of their own; their place is what they are.
          <div
            key={`${i} ${stack[i]!.kind}`}
            class={i === told ? 'stage-layer next' : 'stage-layer'}
          >
            <p class="stage-parameters">{i < told ? grouped(parameters) : '?'}</p>
            <div
              class={i < told ? 'stage-column' : 'stage-column unknown'}
              style={{ '--share': (Math.min(1, Math.max(0, grown! - i)) * parameters) / most }}
            />
            <p>{kinds[stack[i]!.kind].title}</p>
            <p class="soft">{shapeWords(outputShape)}</p>
          </div>
        ))}
      </div>
    </OnStage>
  );

  function says() {
    if (problem !== null) return 'This stack cannot be built: the details say why.';
    if (isDone) return <BigNumber unit="parameters">{grouped(total)}</BigNumber>;
    const last = layers[told - 1];
    if (last === undefined) return 'Which layer has the most?';
    if (last.formula === '') return 'Nothing to learn.';
    return `${last.formula} = ${grouped(last.parameters)}`;
  }
}

export const stages: StageViews<ArchitecturesState> = { count: CountStage };
