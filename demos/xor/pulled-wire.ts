import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { none, pinCount, sourcesOf } from '../../src/lecture/xor/circuit.ts';
import { type Place, picture, pinNear } from './layout.ts';

export const pins = Array.from({ length: pinCount }, (_, pin) => pin);

/** A wire in the hand, from its source to where the pointer is, and the pin that it would snap to. */
export function usePulledWire(onConnect: (pin: number, source: string) => void) {
  const svg = useRef<SVGSVGElement>(null);
  const pulled = useSignal<{ source: string; to: Place } | null>(null);

  const locate = (event: PointerEvent): Place => {
    const box = svg.current!.getBoundingClientRect();
    const scale = Math.max(picture.width / box.width, picture.height / box.height);
    return {
      x: picture.width / 2 + (event.clientX - box.left - box.width / 2) * scale,
      y: picture.height / 2 + (event.clientY - box.top - box.height / 2) * scale,
    };
  };
  const open = (source: string) => pins.filter((pin) => sourcesOf(pin).includes(source));

  return {
    svg,
    pulled: pulled.value,
    target: pulled.value && pinNear(pulled.value.to, open(pulled.value.source)),
    pull: (source: string) => (event: PointerEvent) => {
      if (source === none) return;
      event.preventDefault();
      svg.current!.setPointerCapture(event.pointerId);
      pulled.value = { source, to: locate(event) };
    },
    handlers: {
      onPointerMove(event: PointerEvent) {
        if (pulled.value) pulled.value = { ...pulled.value, to: locate(event) };
      },
      onPointerUp(event: PointerEvent) {
        if (pulled.value === null) return;
        const { source } = pulled.value;
        const pin = pinNear(locate(event), open(source));
        pulled.value = null;
        if (pin !== null) onConnect(pin, source);
      },
      onPointerCancel() {
        pulled.value = null;
      },
    },
  };
}
