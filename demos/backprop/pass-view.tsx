import { type BackpropState, backprop } from '../../src/lecture/backprop/definition.ts';
import { describe } from '../../src/lecture/backprop/describe.ts';
import { backward, forward, update } from '../../src/lecture/backprop/network.ts';
import { lastStep, steps } from '../../src/lecture/backprop/steps.ts';
import { Button, NumberField, Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { Playback } from '../shared/playback.tsx';
import { NetworkPlot } from './network-plot.tsx';
import { StepCard } from './step-card.tsx';
import { ViewChoice } from './view-choice.ts';

const subscripts = ['₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈'];

export function PassView({ demo }: { demo: Demo<BackpropState> }) {
  const state = demo.state.value;
  const { step, learningRate } = state;
  const pass = forward(state);
  const back = backward(state, pass);
  const { x, y, w, b } = backprop.state.defaults;

  return (
    <div class="split backprop">
      <section class="stage" aria-label="Picture">
        <ViewChoice demo={demo} />
        <NetworkPlot
          network={state}
          pass={pass}
          back={back}
          at={step}
          description={describe(state)}
        />
        <Playback
          label="Step"
          at={step}
          last={lastStep}
          perSecond={0.6}
          active={demo.active}
          onMove={(to) => demo.update({ step: to })}
        />
      </section>
      <section class="panel" aria-label="Step and settings">
        <StepCard
          step={steps[step]!}
          network={state}
          pass={pass}
          back={back}
          learningRate={learningRate}
        />
        <Slider
          label="Learning rate"
          symbol={tex`\eta`}
          hideLabel
          min={0.1}
          max={10}
          step={0.1}
          value={learningRate}
          onInput={(value) => demo.update({ learningRate: value })}
        />
        <div class="row">
          <Button
            variant={step === lastStep ? 'primary' : 'plain'}
            onClick={() => demo.update({ ...update(state, back, learningRate), step: 0 })}
          >
            Go on with the new weights
          </Button>
          <Button variant="quiet" onClick={() => demo.update({ x, y, w, b, step: 0 })}>
            The well-known example
          </Button>
        </div>
        <OwnNumbers demo={demo} />
      </section>
    </div>
  );
}

/** Every number of the network, to be typed. */
function OwnNumbers({ demo }: { demo: Demo<BackpropState> }) {
  const { x, y, w, b } = demo.state.value;
  return (
    <details class="alone numbers">
      <summary>Numbers of your own</summary>
      <div class="number-grid">
        {x.map((value, i) => (
          <Field
            key={`x${i}`}
            name={`x${subscripts[i]}`}
            value={value}
            onChange={(to) => demo.update({ x: x.with(i, to) })}
          />
        ))}
        {y.map((value, i) => (
          <Field
            key={`y${i}`}
            name={`y${subscripts[i]}`}
            value={value}
            min={0}
            max={1}
            onChange={(to) => demo.update({ y: y.with(i, to) })}
          />
        ))}
        {w.map((value, i) => (
          <Field
            key={`w${i}`}
            name={`w${subscripts[i]}`}
            value={value}
            onChange={(to) => demo.update({ w: w.with(i, to) })}
          />
        ))}
        {b.map((value, i) => (
          <Field
            key={`b${i}`}
            name={`b${subscripts[i]}`}
            value={value}
            onChange={(to) => demo.update({ b: b.with(i, to) })}
          />
        ))}
      </div>
    </details>
  );
}

interface FieldProps {
  name: string;
  value: number;
  min?: number;
  max?: number;
  onChange: (value: number) => void;
}

function Field({ name, value, min = -20, max = 20, onChange }: FieldProps) {
  return (
    <span>
      <span class="formula" aria-hidden="true">
        {name}{' '}
      </span>
      <NumberField
        label={name}
        value={value}
        min={min}
        max={max}
        step={0.05}
        digits={4}
        onChange={onChange}
      />
    </span>
  );
}
