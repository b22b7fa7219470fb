import type { ForwardPassState } from '../../src/lecture/forward-pass/definition.ts';
import { verdicts } from '../../src/lecture/forward-pass/exercise.ts';
import { forwardShown } from '../../src/lecture/forward-pass/model.ts';
import type { Demo } from '../shared/demo.ts';
import { InputCard } from './input-card.tsx';
import { NeuronCard } from './neuron-card.tsx';
import { ParameterField } from './parameter-field.tsx';
import { edges, places } from './places.tsx';
import { At, Wires } from './wires.tsx';

/** The 2-2-1 network; every number of it can be changed where it stands. */
export function NetworkPicture({ demo }: { demo: Demo<ForwardPassState> }) {
  const state = demo.state.value;
  const network = forwardShown(state);
  const isKnown = verdicts(state).map((verdict) => verdict?.passed === true);
  return (
    <div class="network">
      <Wires state={state} />
      <At spot={places.x1}>
        <InputCard demo={demo} name="hours" />
      </At>
      <At spot={places.x2}>
        <InputCard demo={demo} name="knowledge" />
      </At>
      {edges.map(({ symbol, label, list, index, field, fieldTall }) => (
        <At key={label} spot={field} tall={fieldTall}>
          <ParameterField
            symbol={symbol()}
            label={label}
            value={state[list][index]!}
            onChange={(value) =>
              demo.update({ [list]: state[list].map((old, i) => (i === index ? value : old)) })
            }
          />
        </At>
      ))}
      {([places.h1, places.h2, places.out] as const).map((spot, i) => (
        <At key={String(i)} spot={spot}>
          <NeuronCard
            demo={demo}
            place={i}
            neuron={network[i]!}
            isSumKnown={isKnown[2 * i]!}
            isActivationKnown={isKnown[2 * i + 1]!}
          />
        </At>
      ))}
    </div>
  );
}
