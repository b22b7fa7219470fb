import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { clamp } from '../../src/clamp.ts';
import { NumberField } from '../shared/controls/index.ts';

interface ParameterFieldProps {
  symbol: ComponentChildren;
  label: string;
  value: number;
  min?: number;
  max?: number;
  step?: number;
  onChange: (value: number) => void;
}

/** Pixels of a drag that are one step. */
const pixelsPerStep = 8;

/** A number to type, or to change by dragging its name to the left and right. */
export function ParameterField(props: ParameterFieldProps) {
  const { symbol, label, value, min = -5, max = 5, step = 0.1, onChange } = props;
  const grip = useRef<{ x: number; value: number } | null>(null);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    grip.current = { x: event.clientX, value };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current === null) return;
    const steps = Math.round((event.clientX - grip.current.x) / pixelsPerStep);
    onChange(clamp(Number((grip.current.value + steps * step).toFixed(2)), min, max));
  };
  const release = () => {
    grip.current = null;
  };

  return (
    <span class={`parameter ${value < 0 ? 'below' : value > 0 ? 'above' : ''}`}>
      <span
        class="grip"
        title="Drag to change"
        aria-hidden="true"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={release}
        onPointerCancel={release}
      >
        {symbol}
      </span>
      <NumberField
        label={label}
        value={value}
        min={min}
        max={max}
        step={step}
        onChange={onChange}
      />
    </span>
  );
}
