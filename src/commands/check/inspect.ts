import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bundled } from '../../deck/bundled.js';
import type { Inspection } from './page/inspect-slide.ts';

/** What a lecture wants of each slide, and other talks need not have. */
export const editorial: readonly string[] = ['has no speaker notes', 'has no heading'];

/** What a person would see sticking out on a slide. */
export interface Finding {
  /** From 1. */
  slide: number;
  heading: string;
  message: string;
}

/**
 * Looks at every slide of a deck at 1280 × 720, with all steps shown and demos as posters.
 * @param address of the converted deck; the view that never loads a frame is asked for.
 */
export async function inspectDeck(page: Page, address: string): Promise<Finding[]> {
  await page.setViewportSize({ width: 1280, height: 720 });
  const url = new URL(address);
  url.searchParams.set('view', 'next');
  await page.goto(url.href);
  await page.addStyleTag({
    content: '[data-bespoke-marp-fragment] { visibility: visible !important; }',
  });
  await page.evaluate('document.fonts.ready');
  await page.evaluate(await inspectionScript());
  const count = await page.locator('svg[data-marpit-svg]').count();
  const findings: Finding[] = [];
  for (let slide = 1; slide <= count; slide++) {
    await page.evaluate((number) => {
      location.hash = `#${number}`;
    }, slide);
    await page
      .locator(`svg.bespoke-marp-active > foreignObject > section[id="${slide}"]`)
      .waitFor();
    // Two frames, so that type fitted to its box is measured as it is painted.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const { heading, messages } = await page.evaluate<Inspection>(
      `inspection.inspectSlide(${slide})`,
    );
    const all = [...messages, ...(await strangeFonts(page))];
    findings.push(...all.map((message) => ({ slide, heading, message })));
  }
  return findings;
}

/** What `page/` does, as a script that makes `inspection`. */
async function inspectionScript(): Promise<string> {
  const entry = join(import.meta.dirname, 'page', 'inspect-slide.ts');
  const name = 'inspection';
  // A strict script that is evaluated keeps its variables to itself.
  const footer = { js: `globalThis.${name} = ${name};` };
  const options = { format: 'iife', globalName: name, footer, target: 'es2022' } as const;
  return readFile(await bundled(`${name}.js`, { ...options, entryPoints: [entry] }), 'utf8');
}

/**
 * Text that is painted in a font of the machine, because the theme's have no such characters: it
 * looks different on every machine. Only the browser knows, and tells it over its protocol.
 */
async function strangeFonts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: '[data-inspect-fonts]',
    });
    const messages = new Set<string>();
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      const strange = fonts.find((font) => !font.isCustomFont && font.glyphCount > 0);
      if (strange === undefined) continue;
      const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId });
      const text = outerHTML.replace(/<[^>]*>/g, '').replace(/[\x20-\xff\s]/g, '');
      messages.add(
        `the theme's fonts lack one of “${text}”, which is painted in ${strange.familyName}`,
      );
    }
    return [...messages];
  } finally {
    await session.detach();
  }
}

/** One line per finding: `neural-networks, slide 12 (Gradient descent): …`. */
export function describeFindings(deck: string, findings: readonly Finding[]): string {
  return findings
    .map(({ slide, heading, message }) => `${deck}, slide ${slide} (${heading}): ${message}`)
    .join('\n');
}
