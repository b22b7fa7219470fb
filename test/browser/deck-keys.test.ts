import { describe, expect, test } from 'vitest';
import { clickers, keyCard } from '../../src/deck-keys.ts';
import { deckOfDemos, slide } from './support/deck-of-demos.ts';
import { useDeckSite } from './support/deck-site.ts';
import { type EngineWindow, engines } from './support/engines.ts';

/** The last slide is extra, that with the demo has notes, and that with words a link to the first. */
const site = useDeckSite(
  deckOfDemos
    .replace('## The end', '<!-- _core: false -->\n\n## The end')
    .replace('## Another', '## Another\n\n<!-- Say it. -->'),
);

/** What can be seen of a window. */
interface Look {
  slide: number;
  step: number;
  slides: number;
  shade: 'black' | 'white' | null;
  isClose: boolean;
  isFull: boolean;
  isDrawing: boolean;
  isPointing: boolean;
  hasDetails: boolean;
  isOverview: boolean;
  dialog: string | null;
  hasNotesFocus: boolean;
  hasDemoFocus: boolean;
  noteSize: number;
}

/** Runs in the page. */
const look = `(() => {
  const slides = [...document.querySelectorAll('svg[data-marpit-svg]')];
  const active = slides.findIndex((slide) => slide.classList.contains('bespoke-marp-active'));
  const has = (name) => document.body.classList.contains(name);
  const cloth = document.querySelector('.desk-curtain, .desk-curtain-note');
  const notes = document.querySelector('.bespoke-marp-presenter-note-container');
  return {
    slide: active + 1,
    step: slides[active]?.querySelectorAll('[data-bespoke-marp-fragment="active"]').length,
    slides: slides.length,
    shade: !cloth || cloth.hidden ? null : cloth.dataset.shade,
    isClose: document.querySelector('.desk-close') !== null,
    isFull: document.fullscreenElement !== null,
    isDrawing: has('desk-drawing'),
    isPointing: has('desk-pointing'),
    hasDetails: document.querySelector('.bespoke-marp-active iframe')?.contentDocument?.body?.hasAttribute('data-details') ?? false,
    isOverview: 'overview' in document.body.dataset,
    dialog: document.querySelector('dialog[open]')?.className.split(' ')[1] ?? null,
    hasNotesFocus: document.activeElement.matches('.bespoke-marp-note'),
    hasDemoFocus: document.activeElement.matches('figure.demo > iframe'),
    noteSize: Number((notes && getComputedStyle(notes).getPropertyValue('--bespoke-marp-note-font-scale')) || 1),
  };
})()`;

/** What both windows of a presentation have in common. */
const shared = ['slide', 'step', 'slides', 'shade', 'isClose'] as const;

interface Row {
  press: readonly string[];
  /** What is other afterwards in the window that has the keys; what both share, in both. */
  changes: Partial<Look>;
  /** What takes it back, if a change of slide does not. */
  back?: readonly string[];
  /** In presenter view, if it is something else there. */
  inPresenter?: Partial<Look>;
}

const backward = { slide: slide.steps, step: 2 };
const forward = { slide: slide.words };
const find = { changes: { dialog: 'desk-search' }, back: ['Escape'] };
/** Any key raises a curtain, and does nothing else. */
const black = { changes: { shade: 'black' }, back: ['PageDown'] } as const;
const white = { changes: { shade: 'white' }, back: ['PageDown'] } as const;
const full = { changes: { isFull: true }, back: ['f'] };

const rows: readonly Row[] = [
  ...['ArrowLeft', 'ArrowUp', 'PageUp', 'MediaTrackPrevious'].map((key) => ({
    ...{ press: [key], changes: backward },
  })),
  ...['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'MediaTrackNext'].map((key) => ({
    ...{ press: [key], changes: forward },
  })),
  { press: ['Home'], changes: { slide: slide.lead } },
  { press: ['End'], changes: { slide: slide.end } },
  { press: ['0', '6', 'Enter'], changes: { slide: slide.end } },
  { press: ['1', 'Enter'], changes: { slide: slide.lead } },
  { press: ['2', 'Enter'], changes: { slide: slide.steps } },
  { press: ['5', 'Escape', '4', 'Enter'], changes: { slide: slide.words } },
  { press: ['7', '8', '9', '3', 'Enter'], changes: {} },
  { press: ['/'], ...find },
  { press: ['Control+k'], ...find },
  { press: ['Control+f'], ...find },
  { press: ['o'], changes: { isOverview: true }, back: ['Escape'] },
  { press: ['b'], ...black },
  { press: ['.'], ...black },
  { press: ['B'], ...black },
  { press: ['MediaPlayPause'], ...black },
  { press: ['w'], ...white },
  { press: [','], ...white },
  { press: ['e'], changes: { hasDetails: true }, back: ['e'] },
  { press: ['l'], changes: { isPointing: true }, back: ['Escape'] },
  { press: ['d'], changes: { isDrawing: true }, back: ['d'] },
  { press: ['Alt+click'], changes: { isClose: true }, back: ['Escape'] },
  { press: ['c'], changes: { slides: 5 }, back: ['c'] },
  { press: ['f'], ...full },
  { press: ['F5'], ...full },
  { press: ['n'], changes: {}, inPresenter: { hasNotesFocus: true }, back: ['Escape'] },
  { press: ['+'], changes: {}, inPresenter: { noteSize: 1.2 }, back: ['-'] },
  { press: ['?'], changes: { dialog: 'desk-help' }, back: ['Escape'] },
];

test('the table below has every key of the card, and all that clickers send but Tab', () => {
  const pressed = new Set(rows.flatMap(({ press, back = [] }) => [...press, ...back]));
  const known = [...keyCard, ...clickers].flatMap(({ values }) => values);
  // What `p` does is a window, looked for on its own.
  const others = known.filter((key) => !pressed.has(key) && !['p', 'Tab'].includes(key));
  expect(others).toEqual([]);
});

/**
 * Keys that no driver has come as the system would send them, to what has the focus; so does the one that is another
 * when it is held, for a driver on a busy machine lets go late.
 */
const tapped = (key: string) => `(() => {
  const frame = document.activeElement;
  const target = frame.contentDocument?.body ?? frame;
  for (const type of ['keydown', 'keyup']) {
    target.dispatchEvent(new KeyboardEvent(type, { key: '${key}', bubbles: true, cancelable: true }));
  }
})()`;

async function pressed(window: EngineWindow, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key.startsWith('Media') || key === 'l') await window.evaluate(tapped(key));
    else if (key === 'Alt+click') await window.clickWithAlt(500, 300);
    else await window.press(key);
  }
}

/**
 * Back on the slide with a demo, whose frame is ready. To go where it is already would make Firefox 140 forget the
 * state of its history.
 */
const atStart = `location.hash === '#${slide.another}' || (location.hash = '#${slide.another}'),
  document.querySelector('.bespoke-marp-active section')?.id === '${slide.another}' &&
    document.querySelector('.bespoke-marp-active figure[data-frame="ready"] > iframe') !== null`;
const intoDemo = `document.querySelector('.bespoke-marp-active iframe').contentWindow.focus()`;

describe.each(Object.entries(engines))('in %s each key does what the card says', (_, useEngine) => {
  const engine = useEngine();

  async function open(): Promise<EngineWindow> {
    const window = await engine.open(`${site.url}#${slide.another}`);
    await expect.poll(() => window.evaluate(atStart)).toBe(true);
    return window;
  }

  async function openBoth() {
    const audience = await open();
    const presenter = await audience.opened(() => audience.press('p'));
    await expect.poll(() => presenter.evaluate(atStart), { timeout: 60_000 }).toBe(true);
    return { audience, presenter };
  }

  /** Presses all keys of the table in a window, and looks at it and at the other one. */
  async function tryAll(
    window: EngineWindow,
    {
      other,
      isPresenter = false,
      inDemo = false,
    }: {
      other?: EngineWindow;
      isPresenter?: boolean;
      inDemo?: boolean;
    } = {},
  ) {
    const see = (each: EngineWindow) => each.evaluate<Look>(look);
    const begin = async () => {
      await expect.poll(() => window.evaluate(atStart)).toBe(true);
      if (inDemo) await window.evaluate(intoDemo);
    };
    await begin();
    const start = await see(window);
    const otherStart = other && (await see(other));
    const common = (from: Partial<Look>): Partial<Look> =>
      Object.fromEntries(shared.flatMap((key) => (key in from ? [[key, from[key]]] : [])));
    const expectChanges = async (keys: readonly string[], changes: Partial<Look>) => {
      // A demo gives the keys back when its slide is left, or something opens.
      const { hasDemoFocus: _, ...before } = start;
      await expect
        .poll(async () => ({ keys, ...(await see(window)) }))
        .toMatchObject({ keys, ...before, ...changes });
      if (!other) return;
      await expect
        .poll(async () => ({ keys, ...(await see(other)) }))
        .toMatchObject({ keys, ...otherStart, ...common(changes) });
    };
    for (const { press, changes, back = [], inPresenter } of rows) {
      await begin();
      await pressed(window, press);
      await expectChanges(press, (isPresenter && inPresenter) || changes);
      await pressed(window, back);
      await begin();
      await expectChanges([...press, '…', ...back], {});
    }
  }

  test('in the deck', async () => {
    await tryAll(await open());
  });

  test('with the focus in a demo, which Escape gives back', async () => {
    const window = await open();
    await tryAll(window, { inDemo: true });
    await window.press('Escape');
    await expect.poll(async () => (await window.evaluate<Look>(look)).hasDemoFocus).toBe(false);
  });

  test('in presenter view, with the audience’s window beside it', {
    timeout: 300_000,
  }, async () => {
    const { audience, presenter } = await openBoth();
    await tryAll(presenter, { other: audience, isPresenter: true });
    await presenter.close();
  });

  test('a clicker with Tab and Enter follows a link', async () => {
    const window = await open();
    await window.press('PageDown');
    await expect.poll(async () => (await window.evaluate<Look>(look)).slide).toBe(slide.words);
    await window.press('Tab', 'Enter');
    await expect.poll(async () => (await window.evaluate<Look>(look)).slide).toBe(slide.lead);
  });
});
