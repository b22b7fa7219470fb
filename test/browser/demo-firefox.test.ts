import { describe, expect, inject, it } from 'vitest';
import { useFirefox } from './support/firefox.ts';

const firefox = useFirefox();

const status = `document.querySelector('.status-line')?.textContent ?? ''`;
const knob = `(({ x, y, width, height }) => [x + width / 2, y + height / 2])(
  document.querySelector('.drag-handle .knob').getBoundingClientRect())`;

describe('the perceptron demo in Firefox', () => {
  it('moves its line by mouse and by arrow keys, solves the exercise, and takes it back', async () => {
    await firefox().open(new URL('demos/perceptron/?w=2,2&b=-1', inject('siteUrl')).href);
    await expect
      .poll(() => firefox().evaluate<string>(status), { timeout: 60_000 })
      .toContain('It fires where 2·x1 + 2·x2 − 1 > 0');
    const [x, y] = await firefox().evaluate<[number, number]>(knob);
    await firefox().drag(x, y, 120, -120);
    await expect
      .poll(() => firefox().evaluate<string>(status))
      .toContain('4 of 4 corners right for AND');
    const dragged = await firefox().evaluate<string>(status);

    await firefox().press('ArrowUp');
    await expect.poll(() => firefox().evaluate<string>(status)).not.toBe(dragged);
    await firefox().evaluate(`document.querySelector('button[aria-label="Undo"]').click()`);
    await expect.poll(() => firefox().evaluate<string>(status)).toBe(dragged);
  });
});
