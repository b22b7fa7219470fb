import type { Frame, Page } from 'playwright-core';

/**
 * Numbers that stand in a page, to be read or heard, as no person writes them: with a hyphen for a minus sign, with
 * “e+7”, or none at all. Each with the words around it.
 */
export const wrongNumbers = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(() => {
    // Not 784-30-10, no date, no range of addresses.
    const wrong = /(?<![\w).-])-(?=\.?\d)|\de[+−-]\d|\b(?:NaN|Infinity|undefined)\b|\[object /;
    const said: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      // Links and sources are written as machines read them.
      const isWords = !parentElement?.closest('script, style, code, pre, annotation, .problems');
      if (isWords && parentElement?.checkVisibility()) said.push(textContent ?? '');
    }
    for (const element of document.querySelectorAll('*')) {
      if (!element.checkVisibility()) continue;
      for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt']) {
        said.push(element.getAttribute(name) ?? '');
      }
      // A field of numbers alone takes no other sign.
      if (element instanceof HTMLInputElement && element.type === 'text') said.push(element.value);
    }
    return [...new Set(said.filter((words) => wrong.test(words)))].map((words) => words.trim());
  });
