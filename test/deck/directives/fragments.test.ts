import { Marp } from '@marp-team/marp-core';
import { expect, test } from 'vitest';
import { directivePlugin } from '../../../src/deck/directives/plugin.ts';
import type { MarkdownIt } from '../../../src/deck/markdown.ts';
import { rendering } from './support.ts';

/** Elements that Marp has numbered among the fragments of the slide, in their order. */
function numbered(markdown: string): string[] {
  const marp = new Marp({ script: false });
  marp.use((markdownIt: MarkdownIt) =>
    directivePlugin(
      markdownIt,
      () => rendering(),
      () => undefined,
    ),
  );
  const found = marp
    .render(markdown)
    .html.matchAll(/<(\w+) data-marpit-fragment="(\d+)"(?: class="(\w+)")?/g);
  return [...found].map(([, tag, number, name]) => `${number} ${tag}${name ? `.${name}` : ''}`);
}

test('steps and answers wait for their click among the other fragments, what stands beside them does not', () => {
  expect(
    numbered(
      [
        ...['* first', '', '@qr[x](https://x.org)', '@step[OR](perceptron?gate=or)'],
        ...['@step[](nowhere)', '@code[x](src/deck/progress.ts#loss)'],
        '@answer[x](src/deck/progress.ts#loss)',
      ].join('\n'),
    ),
  ).toEqual(['1 li', '2 li.step', '3 figure.source']);
});
