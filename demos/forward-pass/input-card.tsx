import { plain } from '../../src/format.ts';
import { type ForwardPassState, inputRange } from '../../src/lecture/forward-pass/definition.ts';
import { inputsOf } from '../../src/lecture/forward-pass/model.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { ParameterField } from './parameter-field.tsx';

const captions = {
  hours: { title: 'hours studied', label: 'Hours studied' },
  knowledge: { title: 'knowledge (of 10)', label: 'Previous knowledge, of 10' },
} as const;

interface InputCardProps {
  demo: Demo<ForwardPassState>;
  name: keyof typeof captions;
}

/** A fact about the student, and what of it enters the network. */
export function InputCard({ demo, name }: InputCardProps) {
  const state = demo.state.value;
  const [x1, x2] = inputsOf(state, state.inputs);
  return (
    <div class="input-card">
      <p>{captions[name].title}</p>
      <ParameterField
        symbol={<span class="arrows">↔</span>}
        label={captions[name].label}
        value={state[name]}
        min={inputRange.min}
        max={inputRange.max}
        step={1}
        onChange={(value) => demo.update({ [name]: value })}
      />
      <p class="enters">{name === 'hours' ? tex`x_1 = ${plain(x1)}` : tex`x_2 = ${plain(x2)}`}</p>
    </div>
  );
}
