import type { BackpropState } from '../../src/lecture/backprop/definition.ts';
import { describe } from '../../src/lecture/backprop/describe.ts';
import { backward, forward } from '../../src/lecture/backprop/network.ts';
import { lastStep, steps } from '../../src/lecture/backprop/steps.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { OnStage } from '../shared/stage/stage.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { NetworkPlot } from './network-plot.tsx';
import { StepFormula } from './step-formula.tsx';

/** Forward and back, one number after the other: where the next one comes stands a question mark. */
function PassStage({ demo }: { demo: Demo<BackpropState> }) {
  const state = demo.state.value;
  const { step, learningRate } = state;
  const pass = forward(state);
  const back = backward(state, pass);
  return (
    <OnStage
      says={<StepFormula step={steps[step]!} network={state} {...{ pass, back, learningRate }} />}
      controls={
        <Button
          variant="primary"
          disabled={step === lastStep}
          onClick={() => demo.update({ step: step + 1 })}
        >
          Next
        </Button>
      }
    >
      <NetworkPlot
        network={state}
        {...{ pass, back }}
        at={step}
        asks
        description={describe(state)}
      />
    </OnStage>
  );
}

export const stages: StageViews<BackpropState> = { pass: PassStage };
