import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { sourceName } from '../../demos/xor/wire-table.tsx';
import { ready } from '../../src/commands/site/ready.ts';
import { middles } from '../../src/compute/bumps.ts';
import { question as deltas } from '../../src/lecture/backprop/blanks.ts';
import { bugs, hunt } from '../../src/lecture/backprop/bugs.ts';
import { curveOf } from '../../src/lecture/bumps/curve.ts';
import { bumps, handCount } from '../../src/lecture/bumps/definition.ts';
import { question as epochs } from '../../src/lecture/cost/exercise.ts';
import { forwardPass } from '../../src/lecture/forward-pass/definition.ts';
import { otherStudent } from '../../src/lecture/forward-pass/model.ts';
import { question as bowl } from '../../src/lecture/gradient-descent/exercise.ts';
import { bestTuning } from '../../src/lecture/gradient-descent/momentum.ts';
import { question as bars } from '../../src/lecture/vanishing/exercise.ts';
import { halfAdder } from '../../src/lecture/xor/circuit.ts';
import { byHand } from '../lecture/forward-pass/by-hand.ts';
import { projector, useBrowser } from './support/page.ts';
import {
  dragByMouse,
  dragByTouch,
  fingers,
  framesWhileResting,
  openDemo,
  press,
  shown,
  speechless,
  type,
} from './support/student.ts';

interface Visit {
  demo: string;
  /** Where it has something to drag, and what, and which way it can go. */
  drag: { query?: string; handle: string; right: number; down: number };
  /** Where the exercise is. */
  exercise?: string;
  /** Does the exercise by keys alone. */
  solve(page: Page): Promise<void>;
}

const knob = (name: string) => `.drag-handle[aria-label="${name}"] .knob`;

const visits: Visit[] = [
  {
    demo: 'weighted-vote',
    drag: { handle: knob('Weight of “A friend comes along”'), right: 40, down: 0 },
    async solve(page) {
      await type(page, 'Weight of “A friend comes along”, as a number', 3);
      await type(page, 'Weight of “Easy to get there”, as a number', 3);
    },
  },
  {
    demo: 'perceptron',
    drag: { query: 'w=2,2&b=-1', handle: knob('Line: move it'), right: 40, down: -40 },
    async solve(page) {
      await type(page, 'Weight of x₁, as a number', 1);
      await type(page, 'Weight of x₂, as a number', 1);
      await type(page, 'Bias, as a number', -1.5);
    },
  },
  {
    demo: 'xor',
    drag: { handle: knob('Line: move it'), right: 40, down: -40 },
    exercise: 'part=network',
    async solve(page) {
      const pins = page.locator('.wire-table select');
      for (const [pin, source] of halfAdder.entries()) {
        await pins.nth(pin).focus();
        await page.keyboard.type(sourceName(source));
      }
    },
  },
  {
    demo: 'step-vs-sigmoid',
    drag: { handle: knob('Weight of the sigmoid neuron after the change'), right: 40, down: 0 },
    solve: (page) => type(page, 'Change the weight by, as a number', 0.0416),
  },
  {
    demo: 'activations',
    drag: { handle: knob('Cursor z, in the plot of slopes'), right: 60, down: 0 },
    async solve(page) {
      for (const name of [/^\d leaky ReLU/, /^\d ReLU/]) {
        await page.getByRole('button', { name }).focus();
        for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp');
      }
      await press(page, 'Check');
      await page.getByText('Right, 1 of 2 in a row').waitFor();
      await press(page, 'Another z');
      await page.getByRole('button', { name: /^\d tanh/ }).focus();
      await page.keyboard.press('ArrowUp');
      await press(page, 'Check');
    },
  },
  {
    demo: 'forward-pass',
    drag: { handle: '.input-card >> nth=0 >> .grip', right: 24, down: 0 },
    async solve(page) {
      const { defaults } = forwardPass.state;
      const { hours, knowledge } = otherStudent(defaults.student, defaults);
      const output = byHand(defaults, [hours, knowledge]).at(-1)!;
      await type(page, 'Output for the other student', output.toFixed(3));
    },
  },
  {
    demo: 'bumps',
    drag: {
      query: 'view=pair',
      handle: knob('Where the first neuron goes up'),
      right: -40,
      down: 0,
    },
    exercise: 'view=build',
    async solve(page) {
      await type(page, 'Steepness of the edges, as a number', 6);
      const curve = curveOf(bumps.state.defaults.curve);
      for (const [i, middle] of middles(handCount).entries()) {
        await page.getByRole('slider', { name: `Height of bump ${i + 1}` }).focus();
        const rise = Math.round((curve(middle) - 0.5) / 0.02);
        for (let made = 0; made < Math.abs(rise); made++) {
          await page.keyboard.press(rise > 0 ? 'ArrowUp' : 'ArrowDown');
        }
      }
    },
  },
  {
    demo: 'cost',
    drag: { handle: knob('Start: weight and bias'), right: -30, down: 20 },
    exercise: 'view=guess',
    async solve(page) {
      await type(page, 'Guessed epoch', epochs(1).answer);
      await press(page, 'Let it train');
    },
  },
  {
    demo: 'gradient-descent',
    drag: { handle: knob('Start of the ball'), right: 40, down: 0 },
    exercise: 'view=challenge',
    async solve(page) {
      for (const seed of [1, 2]) {
        const { condition } = bowl(seed);
        const { alpha, beta } = bestTuning(condition);
        await type(page, 'Step size times the largest curvature', (alpha * condition).toFixed(3));
        await type(page, 'Momentum', beta.toFixed(3));
        if (seed === 1) await press(page, 'Another bowl');
      }
    },
  },
  {
    demo: 'backprop',
    drag: { query: 'view=check', handle: knob('ε'), right: -60, down: 0 },
    exercise: 'view=blanks',
    async solve(page) {
      const { back, blanks } = deltas(1);
      for (const { layer, unit } of blanks) {
        const delta = (layer === 'output' ? back.outputDeltas : back.hiddenDeltas)[unit]!;
        const name = `δ of ${layer === 'output' ? 'a' : 'h'}${'₁₂'[unit]}`;
        await type(page, new RegExp(name), delta.toPrecision(3));
      }
    },
  },
  {
    demo: 'vanishing',
    drag: { query: 'view=predict', handle: '.drag-handle .knob', right: 0, down: -40 },
    exercise: 'view=predict',
    async solve(page) {
      for (let seed = 1; (await page.locator('.exercise.solved').count()) === 0; seed++) {
        if (seed > 1) await press(page, 'Another network');
        const { signals, hidden } = bars(seed);
        const rise = Math.log10(signals[hidden - 1]!.delta / signals[hidden]!.delta);
        await page.locator('.drag-handle').focus();
        for (let made = 0; made < Math.abs(rise) / 0.05; made++) {
          await page.keyboard.press(rise > 0 ? 'ArrowUp' : 'ArrowDown');
        }
        await press(page, 'Measure');
        await page.getByText('of 100 points').waitFor();
      }
    },
  },
];

const open = useBrowser();

describe.each(visits)('a student at $demo', ({ demo, drag, exercise = '', solve }) => {
  it('drags by mouse on a page and in a slide, by arrow keys, and takes it back', async () => {
    for (const frame of ['', 'embed&stage=details&']) {
      const viewport = frame === '' ? projector : { width: 1100, height: 520 };
      const path = `${demo}/?${frame}${drag.query ?? ''}`;
      const { page, misdeeds } = await openDemo(open, path, { viewport });
      const before = await shown(page);
      await dragByMouse(page, page.locator(drag.handle), drag.right, drag.down);
      await expect.poll(() => shown(page)).not.toEqual(before);
      await page.keyboard.press('Control+z');
      await expect.poll(() => shown(page)).toEqual(before);
      expect(misdeeds.errors).toEqual([]);
      await page.context().close();
    }
  });

  it('drags by finger on a small phone, and the page stays where it is', async () => {
    const { page } = await openDemo(open, `${demo}/?${drag.query ?? ''}`, fingers);
    const before = await shown(page);
    const handle = page.locator(drag.handle);
    await handle.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    await dragByTouch(page, handle, drag.right, drag.down);
    await expect.poll(() => shown(page)).not.toEqual(before);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });

  it('does the exercise by keys alone, and sends it to another browser', async () => {
    const { page } = await openDemo(open, `${demo}/?${exercise}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    await page.locator('.exercise:not(.solved)').first().waitFor();
    expect(await speechless(page)).toEqual([]);
    await solve(page);
    await page.locator('.exercise.solved').waitFor();
    expect(await framesWhileResting(page)).toBe(0);
    await press(page, 'Copy link');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(inject('siteUrl'))).toBe(true);

    const { page: other } = await openDemo(open, `${demo}/${new URL(link).search}`);
    const withoutCheck = (parts: string[]) => parts.filter((part) => !part.includes('Your turn'));
    expect(withoutCheck(await shown(other))).toEqual(withoutCheck(await shown(page)));
    expect(new URL(other.url()).search).toBe(new URL(page.url()).search);
  });
});

describe('a student at backprop', () => {
  it('finds three bugs in a row, by keys alone', async () => {
    const { page } = await openDemo(open, 'backprop/?view=bug');
    for (const seed of [1, 2, 3]) {
      if (seed > 1) await press(page, 'Another bug');
      await page.getByRole('radio', { name: bugs[hunt(seed).bug].label }).focus();
      await page.keyboard.press('Space');
      if (seed < 3) await page.getByText(`Right, ${seed} of 3 in a row`).waitFor();
    }
    await page.locator('.exercise.solved').waitFor();
  });
});

describe('a student at xor', () => {
  it.each([
    ['mouse', dragByMouse, {}],
    ['finger', dragByTouch, fingers],
  ] as const)('draws wires by %s', async (_, drag, device) => {
    const { page } = await openDemo(open, 'xor/?part=network', device);
    const [source, pin] = [page.locator('.source').first(), page.locator('.pin').first()];
    const [from, to] = [(await source.boundingBox())!, (await pin.boundingBox())!];
    const across = to.x + to.width / 2 - from.x - from.width / 2;
    const down = to.y + to.height / 2 - from.y - from.height / 2;
    await drag(page, source, across, down);
    await expect.poll(() => new URL(page.url()).search).toContain('wires=a');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

describe('the hub', () => {
  it('finds demos by concept, by keys alone, and opens one', async () => {
    const { page, misdeeds } = await open('');
    await ready(page);
    await page.keyboard.press('/');
    await page.keyboard.type('half adder');
    await expect.poll(() => page.locator('.demo-card').count()).toBe(1);
    const pictures = page.locator('.demo-card img');
    for (const picture of await pictures.all()) {
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(300);
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('html[data-ready] .demo').waitFor();
    expect(page.url()).toContain('/demos/xor/');
    expect(misdeeds).toEqual({ errors: [], outsideRequests: [] });
  });

  it('says so when no demo is about it', async () => {
    const { page } = await open('?q=cookery');
    await page.getByText('No demo is about “cookery”').waitFor();
    await press(page, /^see all/);
    expect(await page.locator('.demo-card').count()).toBeGreaterThan(10);
  });
});
