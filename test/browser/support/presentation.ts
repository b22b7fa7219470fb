import type { Page } from 'playwright-core';

/** What the two windows of a presentation show. */
export const place = (page: Page) =>
  page.evaluate(() => {
    const slides = [...document.querySelectorAll('svg[data-marpit-svg]')];
    const active = slides.findIndex((slide) => slide.classList.contains('bespoke-marp-active'));
    const steps =
      slides[active]?.querySelectorAll('[data-bespoke-marp-fragment="active"]').length ?? 0;
    return { slide: active + 1, step: steps };
  });

export const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

export const openPresenter = async (page: Page): Promise<Page> => {
  const [presenter] = await Promise.all([page.waitForEvent('popup'), press(page, 'p')]);
  await presenter.locator('.desk-clock').waitFor();
  return presenter;
};
