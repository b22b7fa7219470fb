import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine, useOwnProject } from './support/own-project.ts';
import { useBrowser } from './support/page.ts';

const cases = join(import.meta.dirname, '../fixtures/decks');
const project = useOwnProject(cases);
const open = useBrowser();

/** Names of the decks in that folder. */
const decks = [
  ...['Woche 1, Einführung', 'demo-in-a-column', 'maths-katex', 'maths-mathjax', 'media'],
  ...['open-ended', 'other-theme', 'own-style', 'split-and-loose', 'week1/first', 'windows'],
  '第一讲',
];

/** The names in boxes of what cannot be shown, and how many pictures and backgrounds are shown. */
function seen(page: Page) {
  return page.evaluate(async () => {
    const images = [...document.querySelectorAll<HTMLImageElement>('section img')];
    const backgrounds = [...document.querySelectorAll<HTMLElement>('figure[style*="url("]')]
      .map(({ style }) => /url\("(.*)"\)/.exec(style.backgroundImage)?.[1] ?? '')
      .filter((address) => address !== 'data:,')
      .map((address) => Object.assign(new Image(), { src: new URL(address, location.href).href }));
    const all = [...images, ...backgrounds];
    await Promise.all(all.map((image) => image.decode()));
    const boxes = [...document.querySelectorAll('.deck-missing strong')];
    return { shown: all.length, missing: boxes.map(({ textContent }) => textContent) };
  });
}

const ofMedia = {
  shown: 2,
  missing: [
    'pictures/does-not-exist.png',
    'https://pictures.invalid/remote.jpg',
    'pictures/broken.png',
  ],
};

describe('decks of others, in npm start', { timeout: 300_000 }, () => {
  let printed = '';
  let stop = () => {};
  beforeAll(async () => {
    const child = spawn(process.execPath, commandLine(project.root, 'start', ['--port', '0']), {
      cwd: project.root,
    });
    stop = () => child.kill();
    child.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    while (!/Ctrl\+C/.test(printed) && child.exitCode === null) {
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    }
  }, 300_000);
  afterAll(() => stop());

  const addresses = () => [...printed.matchAll(/slides\s+(http\S+)/g)].map(([, url]) => url!);

  it('are each at the address that is printed', async () => {
    expect(addresses().map((url) => decodeURI(new URL(url).pathname))).toEqual(
      decks.map((deck) => `/slides/${deck}.html`).sort(),
    );
    for (const url of addresses()) expect([url, (await fetch(url)).status]).toEqual([url, 200]);
  });

  it('show their pictures, and list what is wrong at the foot of the page', async () => {
    const { page } = await open(addresses().find((url) => url.endsWith('media.html'))!);
    expect(await seen(page)).toEqual(ofMedia);
    const list = await page.locator('#deck-problems li').allTextContents();
    expect(list).toContainEqual(
      expect.stringMatching(/^slides\/media\.md:9: There is no file.*\(slide 1\)$/),
    );
    await page.getByRole('button', { name: 'Close the list' }).click();
    expect(await page.locator('#deck-problems').count()).toBe(0);
    await page.goto(addresses().find((url) => url.includes('/week1/'))!);
    expect(await seen(page)).toEqual({ shown: 1, missing: [] });
  });

  it('list a demo that has too little room, which the page measures', async () => {
    const { page } = await open(addresses().find((url) => url.includes('demo-in-a-column'))!);
    const line = page.locator('#deck-problems li', { hasText: 'demo-in-a-column.md:15' });
    expect(await line.textContent()).toMatch(/The demo “perceptron” has \d+ × \d+ px/);
  });
});

describe('decks of others, built', { timeout: 900_000 }, () => {
  it('are all written with their files, and what is wrong is listed and ends the build with code 1', async () => {
    const { code, printed } = await project.run('build');
    expect(code).toBe(1);
    for (const deck of decks) {
      expect([deck, existsSync(join(project.root, `dist/slides/${deck}.html`))]).toEqual([
        deck,
        true,
      ]);
    }
    for (const file of ['pictures/one dot.png', 'pictures/clip.mp4', 'week1/img/dot.png']) {
      const copy = await readFile(join(project.root, 'dist/slides', file));
      expect(copy.equals(await readFile(join(cases, file)))).toBe(true);
    }
    expect(printed).toMatch(/slides\/open-ended\.md:3: The front matter is not understood/);
    expect(printed).toMatch(/slides\/open-ended\.md:14: \$\$ begins a formula here.*not end/);
    expect(printed).toMatch(/slides\/media\.md:25: “pictures\/broken\.png” cannot be shown/);
    expect(printed).toMatch(
      /slides\/demo-in-a-column\.md:15: The demo “perceptron” has \d+ × \d+ px here and needs 900 × 480/,
    );
    expect(printed).toMatch(/Hints[\s\S]*slides\/week1\/first\.md:11: A link leads nowhere/);
  });

  it('are in the class pack with their pictures, and what --fetch-images has fetched', async () => {
    let requests = 0;
    const picture = await readFile(join(cases, 'pictures/one dot.png'));
    const server = createServer((_, response) => {
      requests++;
      response.end(picture);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const far = join(project.root, 'slides/far.md');
    await writeFile(far, `# Far\n\n![](http://127.0.0.1:${port}/far.png)\n`);

    const { code } = await project.run(
      ...(['export', '--only', 'pack', '--fetch-images', '--keep-going'] as const),
    );
    server.close();
    expect([code, requests]).toEqual([0, 1]);
    const zip = await readFile(join(project.root, 'dist/handouts/class-pack.zip'));
    const stick = join(project.root, 'stick');
    for (const [path, content] of Object.entries(unzipSync(zip))) {
      await mkdir(dirname(join(stick, path)), { recursive: true });
      await writeFile(join(stick, path), content);
    }
    const address = (deck: string) => pathToFileURL(join(stick, `slides/${deck}.html`)).href;
    const { page } = await open(address('media'));
    expect(await seen(page)).toEqual(ofMedia);
    for (const deck of ['week1/first', 'far']) {
      await page.goto(address(deck));
      expect(await seen(page)).toEqual({ shown: 1, missing: [] });
    }
    const handout = await readFile(join(stick, 'handouts/media/handout.html'), 'utf8');
    expect(handout).toContain(picture.toString('base64'));
    expect(handout).not.toContain('files.invalid');
  });
});
