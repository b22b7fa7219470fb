import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { convertDeck } from '../../../src/deck/convert.ts';
import { withFilesInside } from '../../../src/deck/files/inline.ts';
import { handoutPage } from '../../../src/deck/handout/page.ts';
import { describeProblem } from '../../../src/deck/problems.ts';
import { renderSlides } from '../../../src/deck/slides.ts';

const folder = mkdtempSync(join(tmpdir(), 'deck-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(join(import.meta.dirname, '../../fixtures/decks'), folder, { recursive: true });

/** A deck beside the pictures, as a page of a site. */
async function converted(...lines: string[]) {
  const file = join(folder, 'deck.md');
  writeFileSync(file, lines.join('\n'));
  const output = join(folder, 'deck.html');
  const { problems, files } = await convertDeck(file, { output });
  const [slides = ''] = readFileSync(output, 'utf8').split('<script>');
  return {
    slides,
    said: problems.map(describeProblem),
    hints: problems.filter(({ hint }) => hint).length,
    files: [...files.keys()],
  };
}

const dot = 'pictures/one%20dot.png';

describe('the files that a deck names', () => {
  it.each([
    ['a picture', `![w:30](${dot})`],
    ['a picture by its plain name', '![](<pictures/one dot.png>)'],
    ['a background', `![bg left:40%](${dot})`],
    ['a background as a directive', `<!-- backgroundImage: url("${dot}") -->`],
    ['a picture in HTML', '<img src="pictures/one dot.png" width="30">'],
    ['the source of a film', '<video controls><source src="pictures/one%20dot.png"></video>'],
    ['a link', `[the picture](${dot})`],
    ['a link in HTML', `<a href="${dot}">the picture</a>`],
    ['a style', `<style>section { background: url('${dot}') }</style>`],
  ])('go with it as %s', async (_, markdown) => {
    const { slides, files, said } = await converted('# One', '', markdown);
    expect(said).toEqual([]);
    expect(files).toEqual([expect.stringMatching(/pictures\/one dot\.png$/)]);
    expect(slides).toContain(dot);
    expect(slides).not.toMatch(/(src|href)="pictures\/one dot/);
  });

  it('are boxes with their names where they cannot be shown, and problems with line and slide', async () => {
    const { slides, said, files } = await converted(
      ...['---', 'backgroundImage: url(nowhere.png)', '---', '', '# One', '', '![](lost.png)'],
      ...['', '---', '', '![bg](https://pictures.invalid/far.jpg)', '', '---', ''],
      ...['text ![w:300](pictures/broken.png)', '', '<video src="lost.mp4"></video>'],
    );
    expect(files).toEqual([]);
    const boxes = [...slides.matchAll(/class="deck-missing"[^>]*><strong>([^<]*)</g)];
    expect(boxes.map(([, name]) => name)).toEqual([
      ...['lost.png', 'https://pictures.invalid/far.jpg', 'pictures/broken.png', 'lost.mp4'],
    ]);
    expect(said).toEqual([
      expect.stringMatching(/deck\.md:2: There is no file “nowhere\.png”/),
      expect.stringMatching(/deck\.md:7: There is no file “lost\.png”.*\(slide 1\)$/),
      expect.stringMatching(/deck\.md:11: “https:.*another machine.*--fetch-images.*\(slide 2\)$/),
      expect.stringMatching(/deck\.md:15: “pictures\/broken\.png” cannot be shown.*\(slide 3\)$/),
      expect.stringMatching(/deck\.md:17: There is no file “lost\.mp4”.*\(slide 3\)$/),
    ]);
    expect(slides).toContain('data:image/svg+xml,');
  });

  it('are hinted at where only a link leads nowhere', async () => {
    const { said, hints } = await converted('# One', '', '[the paper](paper.pdf)');
    expect(said).toEqual([expect.stringContaining('deck.md:3: A link leads nowhere.')]);
    expect(hints).toBe(1);
  });

  it('are as a film what Markdown writes as a picture', async () => {
    const { slides, files } = await converted('![w:300](pictures/clip.mp4)');
    expect(slides).toMatch(/<video controls src="pictures\/clip\.mp4"[^>]*style="width:300px;"/);
    expect(files).toHaveLength(1);
  });

  it('are inside of the handout, a background once for all slides', async () => {
    const file = join(folder, 'deck.md');
    writeFileSync(
      file,
      `---\nbackgroundImage: url(${dot})\n---\n\n# One\n\n![](${dot})\n\n---\n\n# Two\n`,
    );
    const baseUrl = 'https://lecture.test/';
    const deck = await renderSlides(file, { baseUrl });
    const page = handoutPage(deck, { baseUrl, posters: {} });
    const whole = await withFilesInside(page, deck.files, baseUrl);
    expect(page).toContain('http://files.invalid/');
    expect(whole).not.toContain('files.invalid');
    const picture = readFileSync(join(folder, 'pictures/one dot.png'), 'base64');
    expect(whole.split(picture)).toHaveLength(3);
  });
});
