import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');
const marp = createRequire(import.meta.url).resolve('@marp-team/marp-cli/marp-cli.js');
const repetitions = 3;

/**
 * Converts one deck by Marp's command line, with this project's engine and without, each in a process
 * of its own and by turns.
 * @param folder for the deck and what comes of it
 * @returns time with the engine over time without it, the quickest of each
 */
export async function besideMarp(slides: number, folder: string): Promise<number> {
  const deck = join(folder, `${slides}-slides.md`);
  await writeFile(deck, ordinaryDeck(slides));
  const convert = async (config: readonly string[]) => {
    const start = performance.now();
    const output = ['--output', join(folder, 'beside-marp.html')];
    await promisify(execFile)(process.execPath, [marp, '--no-stdin', deck, ...config, ...output]);
    return performance.now() - start;
  };
  const own = ['--config-file', join(root, 'marp.config.js')];
  // Once before, for the engine is bundled where it has changed.
  await convert(own);
  const times = { own: [] as number[], plain: [] as number[] };
  for (let i = 0; i < repetitions; i++) {
    times.plain.push(await convert(['--no-config-file']));
    times.own.push(await convert(own));
  }
  return Math.min(...times.own) / Math.min(...times.plain);
}

/** Such slides as lecturers write, no two of them alike. */
function ordinaryDeck(count: number): string {
  const contents = [
    (i: number) =>
      `- point ${i} in **bold**\n- point two with \`code_${i}\`\n- a [link](https://example.org/${i})`,
    (i: number) =>
      `The step is $w_{${i}} \\leftarrow w - \\eta g$.\n\n$$\na_{${i}} = \\sigma(w x + b)\n$$`,
    (i: number) =>
      `\`\`\`python\ndef step_${i}(w, x):\n    return [a * b for a, b in zip(w, x)]\n\`\`\``,
    (i: number) => `| a | b |\n|---|---|\n| ${i} | 2 |\n\n> A quotation of ${i}.`,
    (i: number) =>
      `A neuron adds up its ${i} inputs, each times its weight.\n\n<!-- A note on ${i}. -->`,
  ];
  const slides = Array.from(
    { length: count },
    (_, i) => `## Slide ${i + 1}\n\n${contents[i % contents.length]!(i)}\n`,
  );
  return `---\ntheme: vibey\nmath: katex\n---\n\n${slides.join('\n---\n\n')}`;
}
