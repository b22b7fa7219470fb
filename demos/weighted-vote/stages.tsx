import { weightedSum } from '../../src/compute/perceptron.ts';
import type { WeightedVoteState } from '../../src/lecture/weighted-vote/definition.ts';
import { describe, evidence, perceptronOf } from '../../src/lecture/weighted-vote/vote.ts';
import { Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { coloured, summand, tex } from '../shared/formula/tex.tsx';
import { useGlide } from '../shared/stage/glide.ts';
import { OnStage } from '../shared/stage/stage.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { Balance } from './balance.tsx';

type VoteDemo = { demo: Demo<WeightedVoteState> };

/** Evidence to put on the balance and to take off. */
function WeighStage({ demo }: VoteDemo) {
  const state = demo.state.value;
  const { x, w, threshold } = state;
  const z = weightedSum(perceptronOf(state), x);
  const [difference] = useGlide([z]);
  const answer = (i: number) => demo.update({ x: x.map((bit, at) => (at === i ? 1 - bit : bit)) });
  return (
    <OnStage
      says={tex`z = ${weightedSum({ weights: w, bias: 0 }, x)} ${summand(-threshold, 1)} = ${coloured(z, 1)}`}
      controls={evidence.map(({ short }, i) => (
        <Toggle key={short} checked={x[i] === 1} onChange={() => answer(i)}>
          {short}
        </Toggle>
      ))}
    >
      <Balance
        state={state}
        difference={difference!}
        description={describe(state)}
        onAnswer={answer}
      />
    </OnStage>
  );
}

/** How much the evidence has to outweigh. */
function ThresholdStage({ demo }: VoteDemo) {
  const state = demo.state.value;
  const { x, w } = state;
  const [threshold] = useGlide([state.threshold], demo.shown);
  return (
    <OnStage says={tex`b = ${coloured(-state.threshold, 1)}`}>
      <Balance
        state={state}
        difference={weightedSum({ weights: w, bias: -threshold! }, x)}
        description={describe(state)}
        onThreshold={(value) => demo.update({ threshold: value })}
      />
    </OnStage>
  );
}

export const stages: StageViews<WeightedVoteState> = {
  weigh: WeighStage,
  threshold: ThresholdStage,
};
