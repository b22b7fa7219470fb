import {
  batch,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import { type DemoMessage, isDeckMessage } from '../../src/bridge.ts';
import { withoutStage, withStage } from '../../src/lecture/stages.ts';
import { deckKey } from './deck-keys.ts';
import type { StageSwitch } from './stage-switch.ts';
import type { Store } from './state.ts';
import { listenForSwipes } from './swipes.ts';
import { listenForZoom } from './zoom.ts';

export interface Bridge {
  /** False while the demo's slide is not on the screen; no demo works then. */
  readonly active: ReadonlySignal<boolean>;
  /** Screen pixels per slide pixel, for sharp canvases. */
  readonly scale: ReadonlySignal<number>;
  /** What the address cannot hold, such as trained weights. Written by the demo, or by a deck that kept it. */
  readonly snapshot: Signal<unknown>;
  /** How many states the deck has put it into: a step of the slide, or another window. */
  readonly shown: ReadonlySignal<number>;
  /** Tells the deck that the first complete picture is on the screen. */
  ready(): void;
}

/** Ties a demo to the deck that frames it; alone on a page it is always active and tells nobody. */
export function connectBridge(store: Store<object>, stage: StageSwitch): Bridge {
  const isFramed = window.parent !== window;
  const active = signal(true);
  const scale = signal(1);
  const snapshot = signal<unknown>(undefined);
  const shown = signal(0);
  // The deck may lie in a file, whose origin has no name; nothing sent is secret.
  const send = (message: DemoMessage) => {
    if (isFramed) window.parent.postMessage(message, '*');
  };
  if (!isFramed) return { active, scale, snapshot, shown, ready() {} };

  const query = () => {
    const name = stage.inQuery.value;
    return name === undefined ? store.query.value : withStage(store.query.value, name);
  };
  let told = untracked(query);
  let toldSnapshot: unknown;

  addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || !isDeckMessage(data)) return;
    if (data.type === 'activity') {
      active.value = data.active;
      scale.value = data.scale;
    } else if (data.type === 'details') {
      stage.toggle();
    } else {
      // At once: told in two parts, it would be told back half changed.
      batch(() => {
        toldSnapshot = data.snapshot ?? snapshot.peek();
        shown.value++;
        stage.follow(data.query);
        store.show(withoutStage(data.query));
        told = query();
        snapshot.value = toldSnapshot;
      });
    }
  });

  effect(() => {
    const now = query();
    const kept = snapshot.value;
    if (now === told && kept === toldSnapshot) return;
    told = now;
    toldSnapshot = kept;
    send({
      from: 'demo',
      type: 'state',
      query: now,
      ...(kept === undefined ? {} : { snapshot: kept }),
    });
  });

  addEventListener('keydown', (event) => {
    const key = deckKey(event);
    if (key === null) return;
    event.preventDefault();
    send({ from: 'demo', type: 'key', key, shiftKey: event.shiftKey });
  });

  listenForZoom((x, y) => send({ from: 'demo', type: 'zoom', x, y }));
  listenForSwipes((key) => send({ from: 'demo', type: 'key', key, shiftKey: false }));

  send({ from: 'demo', type: 'hello' });
  return { active, scale, snapshot, shown, ready: () => send({ from: 'demo', type: 'ready' }) };
}
