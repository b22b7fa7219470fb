import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { clamp } from '../../src/clamp.ts';
import type { CurveName } from '../../src/lecture/activations/definition.ts';
import { curveLabels } from '../../src/lecture/activations/model.ts';
import { announce } from '../shared/announce.tsx';

interface OrderListProps {
  order: readonly CurveName[];
  onReorder: (order: readonly CurveName[]) => void;
}

const steps: Record<string, number> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** A list to put in order: drag an item by mouse or finger, or move it with the arrow keys. */
export function OrderList({ order, onReorder }: OrderListProps) {
  const list = useRef<HTMLOListElement>(null);
  const dragged = useSignal<CurveName | null>(null);

  const move = (name: CurveName, to: number) => {
    const place = clamp(to, 0, order.length - 1);
    if (order[place] === name) return;
    const others = order.filter((other) => other !== name);
    onReorder([...others.slice(0, place), name, ...others.slice(place)]);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (dragged.value === null || list.current === null) return;
    const boxes = [...list.current.children].map((item) => item.getBoundingClientRect());
    const over = boxes.findIndex(
      (box) =>
        event.clientX >= box.left &&
        event.clientX <= box.right &&
        event.clientY >= box.top &&
        event.clientY <= box.bottom,
    );
    if (over >= 0) move(dragged.value, over);
  };
  const release = () => {
    dragged.value = null;
  };
  const onKeyDown = (event: KeyboardEvent, name: CurveName) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const place = clamp(order.indexOf(name) + step, 0, order.length - 1);
    move(name, place);
    announce(`${curveLabels[name]}, place ${place + 1} of ${order.length}`);
  };

  return (
    <ol class="order-list" ref={list} aria-label="Steepest first">
      {order.map((name, i) => (
        <li key={name} class={dragged.value === name ? 'dragged' : ''}>
          <button
            type="button"
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              dragged.value = name;
            }}
            onPointerMove={onPointerMove}
            onPointerUp={release}
            onPointerCancel={release}
            onKeyDown={(event) => onKeyDown(event, name)}
          >
            <span class="place">{i + 1}</span> {curveLabels[name]}
            <span class="visually-hidden">, arrow keys move it</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
