import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { convertDeck } from '../../../src/deck/convert.ts';
import { DeckFiles } from '../../../src/deck/files/deck-files.ts';
import { withFilesInside } from '../../../src/deck/files/inline.ts';
import { inSite } from '../../../src/deck/files/places.ts';
import { RemotePictures } from '../../../src/deck/files/remote.ts';
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

  it.each([
    [
      `<picture>\n<source srcset="lost.webp">\n<img src="${dot}">\n</picture>`,
      /<picture>\s*<img src="pictures\/one%20dot\.png"/,
    ],
    [
      `<picture><source srcset="${dot} 2x"><img src="lost.webp"></picture>`,
      /<source srcset="pictures\/one%20dot\.png 2x"[^>]*><img src="pictures\/one%20dot\.png"/,
    ],
    [
      `<img src="${dot}" srcset="lost.webp 2x, ${dot} 3x">`,
      /<img src="pictures\/one%20dot\.png" srcset="pictures\/one%20dot\.png 3x"/,
    ],
    [`<img srcset="lost.webp 2x" src="${dot}">`, /<img src="pictures\/one%20dot\.png"/],
    [
      '<video><source src="lost.webp"><source src="pictures/clip.mp4"></video>',
      /<source src="pictures\/clip\.mp4"/,
    ],
  ])('are hinted at where another one is shown in their place: %s', async (html, shown) => {
    const { slides, said, hints } = await converted('# One', '', html);
    expect(slides).not.toContain('deck-missing"');
    expect(slides).toMatch(shown);
    expect([said.length, hints]).toEqual([1, 1]);
    expect(said[0]).toContain('There is no file “lost.webp”');
  });

  it('are one box where no source of a picture or a film is there', async () => {
    const { slides, said, hints } = await converted(
      ...['# One', '', '<picture><source srcset="a.webp"><img src="b.png"></picture>', ''],
      ...['<video><source src="a.mp4"><source src="b.mp4"></video>'],
    );
    expect(slides.match(/class="deck-missing"/g)).toHaveLength(2);
    expect([said.length, hints]).toEqual([4, 0]);
  });

  it('are found in a film that is not closed, too', async () => {
    const { files } = await converted('<video src="pictures/clip.mp4" controls>', '', 'text');
    expect(files).toEqual([expect.stringMatching(/clip\.mp4$/)]);
  });

  it.each(['![bg blur:10px opacity:.3 sepia](lost.png)', '![blur:10px w:300](lost.png)'])(
    'have a box that is not blurred nor pale: %s',
    async (markdown) => {
      const { slides } = await converted('# One', '', markdown);
      expect(slides).toContain('class="deck-missing"');
      expect(slides).not.toMatch(/style="[^"]*(filter|opacity):/);
    },
  );

  it('go with it as a style that its style imports', async () => {
    writeFileSync(join(folder, 'own.css'), 'h1 { color: teal }');
    const { files, said } = await converted(
      ...[
        '---',
        'style: |',
        '  @import "own.css";',
        '  @import url(lost.css) print;',
        '---',
        '# One',
      ],
    );
    expect(files).toEqual([expect.stringMatching(/own\.css$/)]);
    expect(said).toEqual([expect.stringMatching(/deck\.md:4: There is no file “lost\.css”/)]);
  });

  it('are beside the theme that names them, or named with the theme’s line', async () => {
    const path = join(folder, 'themes', 'mine.css');
    mkdirSync(join(folder, 'themes'));
    cpSync(join(folder, 'pictures/one dot.png'), join(folder, 'themes/wall.png'));
    const css = 'section { background: url("wall.png") }\nh1 { background: url(lost.png) }';
    const problems: unknown[] = [];
    const found = new Set<string>();
    const place = { source: join(folder, 'deck.md'), root: folder };
    const files = new DeckFiles(
      { ...place, places: inSite(place), remote: new RemotePictures(), own: new Set(), found },
      { markdown: '# One', slideStarts: [1], themes: [{ path, file: 'themes/mine.css', css }] },
      (problem) => problems.push(problem),
    );
    expect(files.inStyle(css)).toContain('url("themes/wall.png")');
    expect([...found]).toEqual([join(folder, 'themes/wall.png')]);
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'themes/mine.css',
        line: 2,
        message: expect.stringContaining('lost.png'),
      }),
    ]);
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
