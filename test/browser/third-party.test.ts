import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { noticeFile } from '../../src/commands/site/third-party.ts';
import { useBrowser } from './support/page.ts';

const open = useBrowser();

describe('the licences of what a built site has from others', () => {
  it('are linked at the foot of the hub', async () => {
    const { page } = await open('');
    await page.getByRole('link', { name: 'software and fonts by others' }).click();
    await page.waitForURL(new URL(noticeFile, inject('siteUrl')).href);
    expect(await page.locator('body').innerText()).toContain('Licenses');
  });

  it.each([
    ['a bundled package', 'preact', 'MIT', 'Permission is hereby granted'],
    ['what decks carry', '@marp-team/marp-core', 'MIT', 'Permission is hereby granted'],
    [
      'a font of no package',
      'Latin Modern Math, cut down',
      'GUST Font License',
      'LaTeX Project Public License',
    ],
    ['a font', '@fontsource-variable/jetbrains-mono', 'OFL-1.1', 'SIL OPEN FONT LICENSE'],
  ])('are given with their text, once: %s', async (_, name, licence, words) => {
    const notice = await readFile(join(inject('siteFolder'), noticeFile), 'utf8');
    const [head, ...sections] = notice.split(/^## /m);
    expect(head).toContain('Licenses');
    const own = sections.filter((section) => section.startsWith(`${name} - `));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain(`(${licence})`);
    expect(own[0]).toContain(words);
  });
});
