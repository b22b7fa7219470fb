import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../src/compute/random.ts';
import { type DemoName, demos, findDemo } from '../../src/lecture/catalogue.ts';
import type { UrlState } from '../../src/url-state.ts';
import { anyText } from '../lecture/earned/any-value.ts';
import { wrongNumbers } from './support/numbers.ts';
import { useBrowser } from './support/page.ts';

const open = useBrowser();

/** States in which each of the names that a setting knows is on once, such as each view, and all else is anything. */
function* anyStates(name: DemoName, random: Random): Generator<string> {
  const state = findDemo(name).state as UrlState<object>;
  const keys = Object.keys(state.defaults);
  const anything = () =>
    keys.flatMap((key) => (random.uniform() < 0.7 ? any(state, key, random) : []));
  for (const key of keys) {
    for (const known of namesOf(state, key)) {
      const query = new URLSearchParams(anything());
      query.set(key, known);
      yield query.toString();
    }
  }
  for (let i = 0; i < 6; i++) yield new URLSearchParams(anything()).toString();
}

/** A value of a setting, where the setting says what it takes. */
function any(state: UrlState<object>, key: string, random: Random): [string, string][] {
  try {
    return [[key, anyText(state, key, random)]];
  } catch {
    return [];
  }
}

function namesOf(state: UrlState<object>, key: string): string[] {
  const [problem = ''] = state.parse(`${key}=¿`).problems;
  return /expected one of (.*?)\.?$/.exec(problem)?.[1]?.split(', ') ?? [];
}

describe('numbers on the screen', () => {
  it.each(demos.map(({ name }) => name))('are written as people write them in %s', async (name) => {
    const { page, misdeeds } = await open('demos/kit/');
    await page.setContent(
      `<iframe src="/demos/${name}/?embed&stage=details" width="1100" height="520"></iframe>`,
    );
    const frame = page.frames().find((each) => each.url().includes(`/demos/${name}/`));
    if (frame === undefined) throw new Error('The demo has no frame.');
    await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
    const random = createRandom(1);
    const wrong: string[] = [];
    for (const query of ['', ...anyStates(name, random)]) {
      await page.evaluate((query) => {
        const deck = { from: 'deck', type: 'state', query };
        document.querySelector('iframe')?.contentWindow?.postMessage(deck, '*');
      }, query);
      await frame.evaluate(async () => {
        for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
      });
      await frame.getByText('It is on its way…').waitFor({ state: 'detached' });
      wrong.push(...(await wrongNumbers(frame)).map((words) => `?${query}: ${words}`));
    }
    expect(wrong).toEqual([]);
    expect(misdeeds.errors).toEqual([]);
  });
});
