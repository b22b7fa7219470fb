import { useSignal } from '@preact/signals';
import type { PerceptronStep } from '../../src/compute/perceptron.ts';
import { plain } from '../../src/format.ts';
import type { PerceptronState } from '../../src/lecture/perceptron/definition.ts';
import { name } from '../../src/lecture/perceptron/exercise.ts';
import { type Move, moveOf, type Walk } from '../../src/lecture/perceptron/walk.ts';
import { announce } from '../shared/announce.tsx';
import { Button, Slider, Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';

interface LearningProps {
  demo: Demo<PerceptronState>;
  progress: Walk;
}

export const moveNames: Record<Move, string> = {
  leave: 'Leave w',
  add: 'Add x',
  subtract: 'Subtract x',
};

/** The learning rule, a corner at a time: predict, step, read the ledger. */
export function Learning({ demo, progress }: LearningProps) {
  const { made, next, trace } = progress;
  const { gate, predict, rate, step } = demo.state.value;
  const guesses = useSignal({ right: 0, asked: 0 });
  const told = useSignal<{ step: number; text: string } | null>(null);
  const go = (to: number) => demo.update({ step: Math.min(trace.steps.length, Math.max(0, to)) });

  const guess = (move: Move) => {
    if (next === null) return;
    const isRight = move === moveOf(next);
    guesses.value = {
      right: guesses.value.right + (isRight ? 1 : 0),
      asked: guesses.value.asked + 1,
    };
    const fired = next.output === 1 ? 'fires' : 'does not fire';
    const text =
      `${isRight ? 'Right' : 'Not so'}: z = ${plain(next.z)}, it ${fired}, ${name(gate)} asks for ` +
      `${next.example.target}: ${moveNames[moveOf(next)].toLowerCase()}.`;
    told.value = { step: step + 1, text };
    announce(text);
    go(step + 1);
  };

  return (
    <div class="learning">
      <div class="next-step">
        {next === null ? (
          <End progress={progress} />
        ) : (
          <NextCorner next={next} predict={predict} onGuess={guess} onStep={() => go(step + 1)} />
        )}
        {told.value?.step === made.length && (
          <p class="told">
            {told.value.text}{' '}
            <span class="soft">
              {guesses.value.right} of {guesses.value.asked} predicted.
            </span>
          </p>
        )}
      </div>
      <div class="button-row hint">
        <Button onClick={() => go(made.length - 1)} disabled={made.length === 0}>
          Back
        </Button>
        <Button onClick={() => go(made.length + 4 - (made.length % 4))} disabled={next === null}>
          One pass
        </Button>
        <Button onClick={() => go(trace.steps.length)} disabled={next === null}>
          To the end
        </Button>
      </div>
      <div class="row hint">
        <Button onClick={() => demo.update({ w: [0, 0], b: 0, step: 0, found: false })}>
          From zeros
        </Button>
        <Toggle checked={predict} onChange={(on) => demo.update({ predict: on })}>
          Predict first
        </Toggle>
      </div>
      <div class="alone">
        <Slider
          label="Learning rate"
          symbol={tex`\eta`}
          value={rate}
          min={0.1}
          max={2}
          step={0.1}
          digits={1}
          onInput={(value) => demo.update({ rate: value })}
        />
      </div>
    </div>
  );
}

interface NextCornerProps {
  next: PerceptronStep;
  predict: boolean;
  onGuess: (move: Move) => void;
  onStep: () => void;
}

/** The corner that comes next: to predict, or to step to. */
function NextCorner({ next, predict, onGuess, onStep }: NextCornerProps) {
  return predict ? (
    <>
      <p>
        Corner <strong>({next.example.inputs.join(', ')})</strong> is next. What will the rule do?
      </p>
      <div class="button-row hint">
        {(Object.keys(moveNames) as Move[]).map((move) => (
          <Button key={move} onClick={() => onGuess(move)}>
            {moveNames[move]}
          </Button>
        ))}
      </div>
    </>
  ) : (
    <>
      <p>
        Corner <strong>({next.example.inputs.join(', ')})</strong> is next, in pass {next.pass}.
      </p>
      <div class="button-row hint">
        <Button variant="primary" onClick={onStep}>
          Step
        </Button>
      </div>
    </>
  );
}

/** How the way of the rule ends: with a clean pass, or in a circle. */
function End({ progress: { trace } }: { progress: Walk }) {
  if (trace.cleanPass !== null) {
    return (
      <p class="end right">
        <strong>Learned.</strong> Pass {trace.cleanPass} is the first without a mistake, after{' '}
        {trace.updates} {trace.updates === 1 ? 'update' : 'updates'}. From now on nothing changes.
      </p>
    );
  }
  const { weights, bias } = trace.perceptron;
  const values = [...weights, bias].map((value) => plain(value)).join(', ');
  if (trace.cycle !== null) {
    const [earlier, later] = trace.cycle;
    return (
      <p class="end wrong">
        <strong>It goes in circles.</strong> After pass {later} the weights are ({values}), as they
        were {earlier === 0 ? 'at the start' : `after pass ${earlier}`}. All repeats from here: no
        line gets more than 3 of 4.
      </p>
    );
  }
  return (
    <p class="end wrong">
      <strong>Not reached</strong> in {trace.steps.length / 4} passes.
    </p>
  );
}
