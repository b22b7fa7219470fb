import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { min } from 'd3-array';
import { projectRoot } from '../project.ts';
import type { BenchContext } from './benchmark.ts';
import { inRounds } from './rounds.ts';

const marp = createRequire(import.meta.url).resolve('@marp-team/marp-cli/marp-cli.js');
const converters = [
  { name: 'plain Marp', config: ['--no-config-file'] },
  { name: 'this project’s engine', config: ['--config-file', join(projectRoot, 'marp.config.js')] },
];

/**
 * Converts one deck by Marp's command line, with this project's engine and without, each in a process
 * of its own and by turns.
 * @returns time with the engine over time without it, the quickest of each.
 */
export async function besideMarp(slides: number, { folder, say }: BenchContext): Promise<number> {
  const deck = join(folder, 'ordinary.md');
  const output = join(folder, 'ordinary.html');
  await writeFile(deck, ordinaryDeck(slides));
  const [plain, own] = await inRounds(converters, { rounds: 3, say }, async ({ config }) => {
    const start = performance.now();
    const options = [marp, '--no-stdin', deck, ...config, '--output', output];
    await promisify(execFile)(process.execPath, options);
    return performance.now() - start;
  });
  return min(own!.results)! / min(plain!.results)!;
}

/** Such as lecturers write; `#` is the slide's number, so that no two are alike. */
const contents = [
  '- point # in **bold**\n- point two with `code_#`\n- a [link](https://example.org/#)',
  'The step is $w_{#} \\leftarrow w - \\eta g$.\n\n$$\na_{#} = \\sigma(w x + b)\n$$',
  '```python\ndef step_#(w, x):\n    return [a * b for a, b in zip(w, x)]\n```',
  '| a | b |\n|---|---|\n| # | 2 |\n\n> A quotation of #.',
  'A neuron adds up its # inputs, each times its weight.\n\n<!-- A note on #. -->',
];

function ordinaryDeck(count: number): string {
  const slides = Array.from({ length: count }, (_, i) => {
    const content = contents[i % contents.length]!.replaceAll('#', String(i));
    return `## Slide ${i + 1}\n\n${content}\n`;
  });
  return `---\ntheme: vibey\nmath: katex\n---\n\n${slides.join('\n---\n\n')}`;
}
