import { useSignal } from '@preact/signals';
import { fires, gates } from '../../src/compute/perceptron.ts';
import type { PerceptronState } from '../../src/lecture/perceptron/definition.ts';
import { name } from '../../src/lecture/perceptron/exercise.ts';
import { weightsOf } from '../../src/lecture/perceptron/line.ts';
import { describe } from '../../src/lecture/perceptron/status.ts';
import { type Move, moveOf, walk } from '../../src/lecture/perceptron/walk.ts';
import { announce } from '../shared/announce.tsx';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { useGlide } from '../shared/stage/glide.ts';
import { BigNumber, OnStage } from '../shared/stage/stage.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { moveNames } from './learning.tsx';
import { useLineGlide } from './line-glide.ts';
import { Plane } from './plane.tsx';

type PerceptronDemo = { demo: Demo<PerceptronState> };

/** A line to drag between the corners of a gate. */
function LineStage({ demo }: PerceptronDemo) {
  const state = demo.state.value;
  const { now } = walk(state);
  const perceptron = useLineGlide(now, demo.shown);
  const right = gates[state.gate].filter(({ inputs, target }) => fires(now, inputs) === target);
  return (
    <OnStage
      says={
        <>
          {name(state.gate)}: <BigNumber unit="of 4 right">{right.length}</BigNumber>
        </>
      }
    >
      <Plane
        gate={state.gate}
        perceptron={perceptron}
        description={describe(state)}
        onLine={(line) => demo.update({ ...weightsOf(line), step: 0, found: false })}
      />
    </OnStage>
  );
}

/** The learning rule, which the class foretells corner by corner. */
function LearnStage({ demo }: PerceptronDemo) {
  const state = demo.state.value;
  const { now, next, made, trace } = walk(state);
  const told = useSignal<{ step: number; isRight: boolean } | null>(null);
  const [w1, w2, bias] = useGlide([...now.weights, now.bias]);

  const guess = (move: Move) => {
    if (next === null) return;
    const isRight = move === moveOf(next);
    told.value = { step: made.length + 1, isRight };
    announce(isRight ? 'Right.' : `Not so: ${moveNames[moveOf(next)]}.`);
    demo.update({ step: made.length + 1 });
  };
  const last = made.at(-1);
  const outcome = told.value?.step === made.length && last !== undefined && (
    <span class={told.value.isRight ? 'good' : 'bad'}>
      {told.value.isRight ? 'Right: ' : 'Not so: '}
      {moveNames[moveOf(last)].toLowerCase()}.{' '}
    </span>
  );

  return (
    <OnStage
      says={
        next === null ? (
          trace.cleanPass === null ? (
            'It goes in circles.'
          ) : (
            <BigNumber unit="updates, and no mistake left">{trace.updates}</BigNumber>
          )
        ) : (
          outcome || tex`w \leftarrow w + \eta\,(y - \hat y)\,x`
        )
      }
      controls={
        next !== null &&
        (Object.keys(moveNames) as Move[]).map((move) => (
          <Button key={move} onClick={() => guess(move)}>
            {moveNames[move]}
          </Button>
        ))
      }
    >
      <Plane
        gate={state.gate}
        perceptron={{ weights: [w1!, w2!], bias: bias! }}
        next={next?.example.inputs ?? null}
        description={describe(state)}
      />
    </OnStage>
  );
}

export const stages: StageViews<PerceptronState> = { line: LineStage, learn: LearnStage };
