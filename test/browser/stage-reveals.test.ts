import { describe, expect, it } from 'vitest';
import { findDemo } from '../../src/lecture/catalogue.ts';
import { onStage } from '../../src/lecture/stages.ts';
import { projector, useBrowser } from './support/page.ts';
import { openDemo, press } from './support/student.ts';

const open = useBrowser();

/** What the class is to guess on a stage, and what is pressed until all of it is known. */
const reveals = [
  { demo: 'cost', stage: 'race', presses: ['Play'], guessed: ['232', '17'] },
  { demo: 'gradient-descent', stage: 'race', presses: ['Play'], guessed: ['13', '28', '50'] },
  { demo: 'backprop', stage: 'pass', presses: ['Next'], guessed: ['0.1385'] },
  { demo: 'vanishing', stage: 'back', presses: ['One layer back'], guessed: ['0.24'] },
];

describe('a stage', () => {
  it.each(reveals)(
    'of $demo tells what the class is to guess only when it is asked to',
    async ({ demo, stage, presses, guessed }) => {
      const query = onStage(findDemo(demo), `stage=${stage}`);
      const { page, misdeeds } = await openDemo(open, `${demo}/?embed&${query}`, {
        viewport: projector,
        // A run that is played is at its end at once.
        reducedMotion: 'reduce',
      });
      // What is drawn, written and read aloud.
      const told = async () => (await page.locator('body').textContent()) ?? '';
      const before = await told();
      expect(before).toContain('?');
      for (const number of guessed) expect(before).not.toMatch(whole(number));
      for (const name of presses) await press(page, name);
      for (const number of guessed) await expect.poll(told).toMatch(whole(number));
      expect(misdeeds).toEqual({ errors: [], outsideRequests: [] });
      await page.context().close();
    },
  );
});

/** A number that is not a part of another one. */
function whole(number: string): RegExp {
  return new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.]*\\d)`);
}
