import { type OverfittingState, penaltyRange } from '../../src/lecture/overfitting/definition.ts';
import { SeedField, Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import type { Session } from './session/session.ts';

/** What decides the run: capacity, penalty, wrong labels, seed. */
export function Setup({ demo, session }: { demo: Demo<OverfittingState>; session: Session }) {
  const { data, hidden, l2, wrong, seed } = demo.state.value;
  return (
    <div class="setup-sliders">
      <Slider
        label={data === 'points' ? 'Units in each of 2 hidden layers' : 'Hidden units'}
        min={1}
        max={64}
        step={1}
        digits={0}
        value={hidden}
        onInput={(value) => session.change({ hidden: Math.round(value) })}
      />
      <Slider
        label="Penalty λ on large weights"
        {...penaltyRange}
        step={0.001}
        digits={3}
        value={l2}
        onInput={(value) => session.change({ l2: value })}
      />
      <Slider
        label="Wrong labels in the data"
        min={0}
        max={40}
        step={1}
        digits={0}
        unit="%"
        value={wrong}
        onInput={(value) => session.change({ wrong: Math.round(value) })}
      />
      <p class="minimised">
        {tex`C + \frac{\lambda}{2} \sum w^2`}
        <span class="seed">
          seed{' '}
          <SeedField
            label="Seed of samples, labels and initial weights"
            value={seed}
            onChange={(value) => session.change({ seed: value })}
          />
        </span>
      </p>
    </div>
  );
}
