import { type DeckMessage, isDemoMessage } from '../../bridge.ts';
import { frameAddress } from './frame-address.ts';
import { placeInWindow } from './frame-place.ts';
import type { Memory, Slot } from './slots.ts';

/** Milliseconds a slide has to stay before its demo is loaded: leafing through loads none. */
const settle = 60;
/** Milliseconds after which the demos of the slides around it are loaded as well. */
const settleNeighbours = 400;
/** Milliseconds that a demo has to say what it was at before its frame goes: training has to be stopped for it. */
const farewell = 500;
/** Milliseconds after which a demo that is not there is said to be slow, and as many later tried again or given up. */
const patience = 10_000;
const mostFrames = 3;

interface FramesOptions {
  /** Whether the slides before and after the shown one have their frames already. */
  neighbours: boolean;
  onState(slot: Slot): void;
  onKey(key: string, shiftKey: boolean): void;
  /** A click with Alt in a demo, at a place of this window. */
  onZoom(x: number, y: number): void;
}

/** The live frames of a deck: only the shown slide's and its neighbours', and only the shown ones work. */
export class Frames {
  readonly #slots: readonly Slot[];
  readonly #options: FramesOptions;
  readonly #frames = new Map<Slot, HTMLIFrameElement>();
  /** Those whose demo said that its script runs. */
  readonly #running = new WeakSet<HTMLIFrameElement>();
  #index = -1;
  #isCovered = false;
  #timer = 0;

  constructor(slots: readonly Slot[], options: FramesOptions) {
    this.#slots = slots;
    this.#options = options;
    addEventListener('message', (event) => this.#receive(event));
    addEventListener('resize', () => this.update());
    document.addEventListener('visibilitychange', () => this.update());
  }

  /** @param index the slide on the screen, −1 for none. */
  show(index: number): void {
    this.#index = index;
    this.update();
    setTimeout(() => this.#removeFar(), farewell);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#load(this.#slotsOf(index));
      if (!this.#options.neighbours) return;
      this.#timer = window.setTimeout(() => {
        this.#load([...this.#slotsOf(index + 1), ...this.#slotsOf(index - 1)]);
      }, settleNeighbours);
    }, settle);
  }

  /** @param isCovered whether the overview takes the slide's place: its demo rests. */
  cover(isCovered: boolean): void {
    this.#isCovered = isCovered;
    this.update();
  }

  /** Tells each frame whether it is seen, and how large. */
  update(): void {
    for (const slot of this.#frames.keys()) this.#tellActivity(slot);
  }

  /** Gives a demo a state: a step's, or one made in another window. */
  recall(slot: Slot | undefined, memory: Memory): void {
    if (slot === undefined) return;
    slot.memory = memory;
    this.#send(slot, { from: 'deck', type: 'state', ...memory });
  }

  /** Takes the demos of the shown slide from their stage to their details, or back. */
  toggleDetails(): void {
    for (const slot of this.#slotsOf(this.#index))
      this.#send(slot, { from: 'deck', type: 'details' });
  }

  #removeFar(): void {
    const reach = this.#options.neighbours ? 1 : 0;
    for (const slot of this.#frames.keys()) {
      if (Math.abs(slot.slide - this.#index) > reach) this.#remove(slot);
    }
  }

  #slotsOf(slide: number): Slot[] {
    return this.#slots.filter((slot) => slot.slide === slide);
  }

  #load(slots: readonly Slot[]): void {
    for (const slot of slots) {
      if (this.#frames.has(slot)) continue;
      if (this.#frames.size >= mostFrames && !this.#makeRoom()) return;
      this.#add(slot);
    }
  }

  /** Takes the frame of a neighbour away, for one of the shown slide. */
  #makeRoom(): boolean {
    const spare = [...this.#frames.keys()].find((slot) => slot.slide !== this.#index);
    if (spare === undefined) return false;
    this.#remove(spare);
    return true;
  }

  /** @param isLast whether it is not tried again by itself */
  #add(slot: Slot, isLast = false): void {
    const { figure } = slot;
    const frame = document.createElement('iframe');
    frame.title = figure.dataset.title ?? slot.demo;
    frame.allow = 'fullscreen; clipboard-write';
    frame.src = frameAddress(slot, isDark(figure));
    this.#frames.set(slot, frame);
    figure.dataset.frame = 'loading';
    figure.append(frame);
    setTimeout(() => {
      if (frame.isConnected && figure.dataset.frame === 'loading') figure.dataset.frame = 'slow';
    }, patience);
    setTimeout(() => {
      // One that runs already, such as one that loads its images, is waited for.
      const isSilent = frame.isConnected && !this.#running.has(frame);
      if (!isSilent) return;
      if (isLast) this.#giveUp(slot);
      else this.#again(slot, true);
    }, 2 * patience);
  }

  #again(slot: Slot, isLast: boolean): void {
    this.#remove(slot);
    this.#add(slot, isLast);
  }

  #giveUp(slot: Slot): void {
    const { figure } = slot;
    figure.dataset.frame = 'failed';
    const button = document.createElement('button');
    button.className = 'demo-again';
    button.textContent = 'Try again';
    button.addEventListener('click', () => this.#again(slot, false));
    figure.append(button);
  }

  #remove(slot: Slot): void {
    this.#frames.get(slot)?.remove();
    this.#frames.delete(slot);
    slot.figure.querySelector('.demo-again')?.remove();
    delete slot.figure.dataset.frame;
  }

  #receive({ data, source }: MessageEvent): void {
    if (!isDemoMessage(data)) return;
    const slot = [...this.#frames.keys()].find(
      (known) => this.#frames.get(known)!.contentWindow === source,
    );
    if (slot === undefined) return;
    if (data.type === 'hello') {
      this.#running.add(this.#frames.get(slot)!);
      this.#tellActivity(slot);
      if (slot.memory) this.#send(slot, { from: 'deck', type: 'state', ...slot.memory });
    } else if (data.type === 'ready') {
      slot.figure.dataset.frame = 'ready';
      this.#tellActivity(slot);
    } else if (data.type === 'zoom') {
      const frame = this.#frames.get(slot)!;
      this.#options.onZoom(...placeInWindow(frame, [data.x, data.y]));
    } else if (data.type === 'key') {
      this.#options.onKey(data.key, data.shiftKey);
    } else {
      const { query, snapshot } = data;
      slot.memory = snapshot === undefined ? { query } : { query, snapshot };
      this.#options.onState(slot);
    }
  }

  #tellActivity(slot: Slot): void {
    const isSeen =
      slot.slide === this.#index && !this.#isCovered && document.visibilityState === 'visible';
    const scale = scaleOf(slot.figure.closest('svg[data-marpit-svg]'));
    this.#send(slot, { from: 'deck', type: 'activity', active: isSeen, scale });
  }

  #send(slot: Slot, message: DeckMessage): void {
    // A deck may lie in a file, whose origin has no name; nothing sent is secret.
    this.#frames.get(slot)?.contentWindow?.postMessage(message, '*');
  }
}

/** Pixels of the screen per pixel of the slide. */
function scaleOf(slide: SVGSVGElement | null): number {
  if (slide === null) return 1;
  const { width, height } = slide.getBoundingClientRect();
  const own = slide.viewBox.baseVal;
  return Math.min(width / own.width, height / own.height);
}

function isDark(figure: HTMLElement): boolean {
  return getComputedStyle(figure).colorScheme.includes('dark');
}
