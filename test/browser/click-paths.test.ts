import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readDeck } from '../slides/deck.ts';
import { useBrowser } from './support/page.ts';
import { openDemo } from './support/student.ts';

/** What a lecturer can click, by role, from the surest to the loosest. */
const clicked = ['button', 'tab', 'radio', 'switch', 'checkbox', 'option'] as const;
/** What is only set. */
const set = ['slider', 'combobox', 'textbox'] as const;

interface Path {
  heading: string;
  demo: string;
  /** The link of the slide's demo, then those of its steps. */
  queries: readonly string[];
  /** Labels in the order of the notes; null where the deck goes to the next step. */
  clicks: readonly (string | null)[];
}

/** The way through the demo of a slide that its notes describe, with each label in quotation marks. */
const paths = readDeck('neural-networks').slides.flatMap(({ heading, body, notes }): Path[] => {
  const [, words] = /^Click path: (.*)$/m.exec(notes) ?? [];
  const links = [...body.matchAll(/^@(?:demo|step)\[[^\]]*\]\(([\w-]+)\??([^)]*)\)/gm)];
  if (words === undefined || links.length === 0) return [];
  const clicks = [...words.matchAll(/“([^”]+)”|\bNext\b/g)].map(([, label]) => label ?? null);
  return [{ heading, demo: links[0]![1]!, queries: links.map(([, , query]) => query!), clicks }];
});

/** The first that is to be seen under this name, or under one that holds it. */
async function find(
  page: Page,
  roles: readonly (typeof clicked | typeof set)[number][],
  label: string,
) {
  for (const exact of [true, false]) {
    for (const role of roles) {
      for (const found of await page.getByRole(role, { name: label, exact }).all()) {
        if (await found.isVisible()) return { role, found };
      }
    }
  }
  return null;
}

async function click(role: string, found: Locator, label: string): Promise<void> {
  if (role === 'option') {
    await found.locator('xpath=ancestor::select').selectOption(label);
    return;
  }
  // A moment later more is possible; what waits for a drag or a number is clicked in vain.
  const possible = found.page().locator(':not([aria-disabled="true"])');
  await found
    .and(possible)
    .waitFor({ timeout: 4000 })
    .catch(() => {});
  await found.dispatchEvent('click');
}

const open = useBrowser();

describe('the click paths in the notes', () => {
  it('are those of the demos of the core path, and of some more', () => {
    expect(paths.length).toBeGreaterThanOrEqual(12);
    expect(
      paths.filter(({ clicks }) => clicks.some((label) => label !== null)).length,
    ).toBeGreaterThan(9);
  });

  it.each(paths)(
    'lead through what is on the slide “$heading”',
    async ({ demo, queries, clicks }) => {
      const show = (query: string) =>
        openDemo(open, `${demo}/?embed&${query}`, { viewport: { width: 1100, height: 520 } });
      let step = 0;
      let { page, misdeeds } = await show(queries[step]!);
      for (const label of clicks) {
        if (label === null) {
          step += 1;
          expect(queries.length, 'steps of the slide').toBeGreaterThan(step);
          await page.context().close();
          ({ page, misdeeds } = await show(queries[step]!));
          continue;
        }
        await expect
          .poll(() => find(page, [...clicked, ...set], label), { message: label, timeout: 20_000 })
          .not.toBeNull();
        const { role, found } = (await find(page, [...clicked, ...set], label))!;
        if ((clicked as readonly string[]).includes(role)) await click(role, found, label);
      }
      expect(misdeeds.errors).toEqual([]);
      await page.context().close();
    },
  );
});
