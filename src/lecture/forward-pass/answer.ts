import { fixed } from '../../format.ts';
import type { ForwardPassState } from './definition.ts';
import { forward, inputsOf, otherStudent } from './model.ts';

export function answer(state: ForwardPassState): string {
  const student = otherStudent(state.student, state);
  const [h1, h2, output] = forward(state, inputsOf(student, state.inputs));
  return `For ${student.hours} hours and previous knowledge ${student.knowledge}: h₁ = σ(${fixed(h1.z, 3)}) = ${fixed(h1.a, 3)}, h₂ = σ(${fixed(h2.z, 3)}) = ${fixed(h2.a, 3)}, output σ(${fixed(output.z, 3)}) = ${fixed(output.a, 3)}: ${fixed(100 * output.a, 1)} %.`;
}
