import {
  chanceLossTitles,
  hiddenActivationTitles,
  optimizerTitles,
} from '../../../src/compute/titles.ts';
import { plain } from '../../../src/format.ts';
import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { nextSeed } from '../../../src/lecture/shared/seed.ts';
import { Button, Pick, SeedField } from '../../shared/controls/index.ts';
import type { Demo } from '../../shared/demo.ts';
import { tex } from '../../shared/formula/tex.tsx';
import type { Session } from '../session.ts';

interface LearningViewProps {
  demo: Demo<PlaygroundState>;
  session: Session;
}

const rates = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 100];
const batches = [1, 2, 5, 10, 20, 50, 100, 200];
const strengths = [0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1];

/** How it learns: loss, optimizer, step size, batch, penalties, and the seed it starts from. */
export function LearningView({ demo, session }: LearningViewProps) {
  const state = demo.state.value;
  const { change } = session;
  return (
    <div class="learning-view">
      <div class="fields">
        <Pick
          label="Activation"
          options={hiddenActivationTitles}
          value={state.activation}
          onChange={(activation) => change({ activation })}
        />
        <Pick
          label="Loss"
          options={chanceLossTitles}
          value={state.loss}
          onChange={(loss) => change({ loss })}
        />
        <Pick
          label="Optimizer"
          options={optimizerTitles}
          value={state.optimizer}
          onChange={(optimizer) => change({ optimizer })}
        />
        <PickNumber
          label="Learning rate η"
          of={rates}
          value={state.rate}
          onChange={(rate) => change({ rate })}
        />
        <PickNumber
          label="Points per batch"
          of={batches}
          value={state.batch}
          onChange={(batch) => change({ batch })}
        />
        <PickNumber
          label="L1 penalty λ₁"
          of={strengths}
          value={state.l1}
          onChange={(l1) => change({ l1 })}
        />
        <PickNumber
          label="L2 penalty λ₂"
          of={strengths}
          value={state.l2}
          onChange={(l2) => change({ l2 })}
        />
        <div class="field seed-field">
          <span class="control-label">Seed of the start</span>
          <SeedField
            label="Seed of the weights at the start and of the order of the points"
            value={state.seed}
            onChange={(seed) => change({ seed })}
          />
          <Button label="Another start" onClick={() => change({ seed: nextSeed(state.seed) })}>
            <span aria-hidden="true">↻</span>
          </Button>
        </div>
      </div>
      <p class="rule-of-learning">
        {state.loss === 'quadratic'
          ? tex`L = \tfrac12 (p - y)^2`
          : tex`L = -y \, \ln \, p - (1 - y) \, \ln \, (1 - p)`}
        <span>
          {tex`L_{\text{all}} = \bar L + ${plain(state.l1, 5)} \sum |w| + \tfrac12 \cdot ${plain(state.l2, 5)} \sum w^2`}
        </span>
        <span class="soft">
          Weights begin random ({state.activation.endsWith('relu') ? 'He' : 'Glorot'}), biases at 0.
        </span>
      </p>
    </div>
  );
}

interface PickNumberProps {
  label: string;
  of: readonly number[];
  value: number;
  onChange: (value: number) => void;
}

/** One of the usual numbers, or the one that a link brought. */
function PickNumber({ label, of, value, onChange }: PickNumberProps) {
  const all = of.includes(value) ? of : [...of, value].sort((a, b) => a - b);
  // Not numbers as keys: objects would put the whole ones first.
  const options = Object.fromEntries(all.map((one) => [`=${one}`, plain(one, 5)]));
  return (
    <Pick
      label={label}
      options={options}
      value={`=${value}`}
      onChange={(name) => onChange(Number(name.slice(1)))}
    />
  );
}
