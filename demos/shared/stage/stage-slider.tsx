import type { ComponentChildren } from 'preact';
import { clamp } from '../../../src/clamp.ts';
import { plain } from '../../../src/format.ts';

export interface StageSliderProps {
  /** What is set, in words, e.g. “Weight of x₁”; for screen readers where a symbol stands for it. */
  label: string;
  /** Its sign in the formula, typeset. */
  symbol?: ComponentChildren;
  value: number;
  min: number;
  max: number;
  step: number;
  digits?: number;
  onInput: (value: number) => void;
}

/** A number to slide, on a stage: its value is written large beside it, and is typed in the details. */
export function StageSlider({ label, symbol, value, digits = 2, ...range }: StageSliderProps) {
  const { min, max, step, onInput } = range;
  const share = (100 * (clamp(value, min, max) - min)) / (max - min);
  const words = plain(value, digits);
  return (
    <div class="slider stage-slider">
      <span class="stage-slider-name" aria-hidden="true">
        {symbol ?? label}
      </span>
      <input
        type="range"
        style={{ '--from': '0%', '--to': `${share}%` }}
        aria-label={label}
        aria-valuetext={words}
        min={min}
        max={max}
        step={step}
        value={value}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
      />
      <output aria-hidden="true">{words}</output>
    </div>
  );
}
