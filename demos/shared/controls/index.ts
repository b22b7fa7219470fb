export { Button } from './button.tsx';
export { Choice } from './choice.tsx';
export { useDraft } from './draft.ts';
export { FieldProblem } from './field-problem.tsx';
export { NumberField } from './number-field.tsx';
export { Pick } from './pick.tsx';
export { SeedField } from './seed-field.tsx';
export { Slider, type SliderProps } from './slider.tsx';
export { Toggle } from './toggle.tsx';
