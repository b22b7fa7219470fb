import { describe, expect, inject, it } from 'vitest';
import { drivenNames, useDriven } from './support/driven/use-driven.ts';

const status = `document.querySelector('.status-line')?.textContent ?? ''`;
const knob = `(({ x, y, width, height }) => [x + width / 2, y + height / 2])(
  document.querySelector('.drag-handle .knob').getBoundingClientRect())`;

describe.each(drivenNames)('the perceptron demo in %s', (name) => {
  const browser = useDriven(name);

  it('moves its line by mouse and by arrow keys, solves the exercise, and takes it back', async () => {
    await browser().open(new URL('demos/perceptron/?w=2,2&b=-1', inject('siteUrl')).href);
    await expect
      .poll(() => browser().evaluate<string>(status), { timeout: 60_000 })
      .toContain('It fires where 2·x1 + 2·x2 − 1 > 0');
    const [x, y] = await browser().evaluate<[number, number]>(knob);
    await browser().drag(x, y, 120, -120);
    await expect
      .poll(() => browser().evaluate<string>(status))
      .toContain('4 of 4 corners right for AND');
    const dragged = await browser().evaluate<string>(status);

    await browser().press('ArrowUp');
    await expect.poll(() => browser().evaluate<string>(status)).not.toBe(dragged);
    await browser().evaluate(`document.querySelector('button[aria-label="Undo"]').click()`);
    await expect.poll(() => browser().evaluate<string>(status)).toBe(dragged);
  });
});
