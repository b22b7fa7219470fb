import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { type AnyDemo, demos, findDemo } from '../../src/lecture/catalogue.ts';
import { stageIn } from '../../src/lecture/stages.ts';
import { shippedDecks } from '../../src/shipped-decks.ts';
import { projector, useBrowser, type WatchedPage } from './support/page.ts';
import { type StageFacts, stageFacts } from './support/stage-facts.ts';

const open = useBrowser();
let watched: WatchedPage;

beforeAll(async () => {
  watched = await open('about:blank');
});
afterAll(() => watched?.page.context().close());

/** What falls short of what a stage is to be, in words. */
function shortcomings({ leastText, leastTick, share, controls, cutOff }: StageFacts): string[] {
  const [size, text] = leastText;
  const [tickSize, tick] = leastTick;
  return [
    size < 24 ? `“${text}” is set in ${size} px, and not in 24` : '',
    tickSize < 20 ? `“${tick}” is set in ${tickSize} px, and not in 20` : '',
    share < 0.6 ? `the picture fills ${Math.round(100 * share)} % of the frame, and not 60` : '',
    controls.length > 3
      ? `it has ${controls.length} controls: ${controls.map(([n]) => n).join(', ')}`
      : '',
    ...controls
      .filter(([, width, height]) => Math.min(width, height) < 44)
      .map(([name, width, height]) => `“${name}” is a target of ${width} × ${height} px`),
    ...cutOff.map((words) => `“${words}” is cut off`),
  ].filter((words) => words !== '');
}

/** A demo on a slide. */
interface Shown {
  demo: string;
  slide: number;
  /** Of its frame. */
  width: number;
  height: number;
  /** Of the slide, and of its steps. */
  states: string[];
}

/** As they are framed when their slide is shown; the view that shows what comes next loads no frames. */
const readDemos = `[...document.querySelectorAll('figure.demo[data-demo]')].map((figure) => {
  const steps = figure.closest('section').querySelectorAll('.step[data-demo="' + figure.dataset.demo + '"]');
  const slides = [...document.querySelectorAll('svg[data-marpit-svg]')];
  return {
    demo: figure.dataset.demo,
    slide: 1 + slides.findIndex((slide) => slide.contains(figure)),
    width: figure.clientWidth,
    height: figure.clientHeight,
    states: [figure, ...steps].map(({ dataset }) => dataset.state),
  };
})`;

async function demosOf(deck: string): Promise<Shown[]> {
  const { page } = watched;
  await page.setViewportSize(projector);
  await page.goto(new URL(`slides/${deck}.html?view=next`, inject('siteUrl')).href);
  const shown = await page.evaluate<Shown[]>(readDemos);
  return shown.map(({ states, ...rest }) => ({
    ...rest,
    // A step that names no stage stays on the one before it.
    states: states.filter((state, step) => step === 0 || stageIn(state) !== null),
  }));
}

describe.each(shippedDecks)('on the slides of %s', (deck) => {
  it('every demo stands on a stage that the last row can read', async () => {
    const { page, misdeeds } = watched;
    const wrong: string[] = [];
    for (const { demo, slide, width, height, states } of await demosOf(deck)) {
      for (const state of states) {
        await page.setViewportSize({ width, height });
        const address = `demos/${demo}/?embed&${state}`;
        await page.goto(new URL(address, inject('siteUrl')).href);
        await ready(page);
        const facts = await page.evaluate(stageFacts);
        wrong.push(
          ...shortcomings(facts).map((words) => `slide ${slide}, ${demo}?${state}: ${words}`),
        );
        expect(findDemo(demo).stages, address).toHaveProperty(stageIn(state) ?? '');
      }
    }
    expect(wrong).toEqual([]);
    expect(misdeeds).toEqual({ errors: [], outsideRequests: [] });
  });
});

it('all stages of all demos stand on one page, each with the line that puts it on a slide', async () => {
  const { page, misdeeds } = watched;
  await page.setViewportSize(projector);
  await page.goto(new URL('demos/stages/', inject('siteUrl')).href);
  await ready(page);
  const lines = await page.locator('.stage-line code').allInnerTexts();
  const stages = demos.flatMap(({ name, title, stages }: AnyDemo) =>
    Object.keys(stages).map((stage) => `@demo[${title}](${name}?stage=${stage})`),
  );
  expect(stages.length).toBeGreaterThanOrEqual(demos.length);
  expect(lines).toEqual(stages);
  expect(misdeeds).toEqual({ errors: [], outsideRequests: [] });
});
