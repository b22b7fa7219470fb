import type { ComponentChildren } from 'preact';
import { clamp } from '../../../src/clamp.ts';
import { plain } from '../../../src/format.ts';
import { NumberField } from './number-field.tsx';

export interface SliderProps {
  /** What is set, in words, e.g. “Weight of x₁”. */
  label: string;
  /** Its sign in the formula, typeset. */
  symbol?: ComponentChildren;
  /** Whether the words are only for screen readers, because the symbol says it. */
  hideLabel?: boolean;
  value: number;
  min: number;
  max: number;
  step: number;
  digits?: number;
  unit?: string;
  /** Colour from zero: orange above, blue below. */
  signed?: boolean;
  onInput: (value: number) => void;
  disabled?: boolean;
}

/** A number to slide or to type. */
export function Slider(props: SliderProps) {
  const { label, symbol, hideLabel = false, value, min, max, step, digits = 2, unit } = props;
  const share = (x: number) => (100 * (clamp(x, min, max) - min)) / (max - min);
  const origin = props.signed ? share(0) : 0;
  const style = {
    '--from': `${Math.min(origin, share(value))}%`,
    '--to': `${Math.max(origin, share(value))}%`,
    ...(props.signed ? { '--fill': `var(${value < 0 ? '--negative' : '--positive'})` } : {}),
  };
  return (
    <div class="slider">
      <span class={hideLabel ? 'visually-hidden' : 'control-label'} aria-hidden="true">
        {label}
      </span>
      {symbol !== undefined && (
        <span class="slider-symbol" aria-hidden="true">
          {symbol}
        </span>
      )}
      <input
        type="range"
        style={style}
        aria-label={label}
        aria-valuetext={`${plain(value, digits)}${unit === undefined ? '' : ` ${unit}`}`}
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={props.disabled}
        onInput={(event) => props.onInput(event.currentTarget.valueAsNumber)}
      />
      <NumberField
        label={`${label}, as a number`}
        value={value}
        min={min}
        max={max}
        step={step}
        digits={digits}
        unit={unit}
        onChange={props.onInput}
        {...(props.disabled === undefined ? {} : { disabled: props.disabled })}
      />
      {unit !== undefined && <span class="slider-unit">{unit}</span>}
    </div>
  );
}
