import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  pythonWithTorch,
  recordedFile,
  runScripts,
  scripts,
  scriptsOnMnist,
  sourceHash,
  type Transcript,
} from '../../slides/code/scripts.ts';
import type { Samples } from '../../src/compute/types.ts';
import { makeDigits } from '../../src/datasets/built-in-digits.ts';
import { shippedDecks } from '../../src/shipped-decks.ts';
import { readDeck } from './deck.ts';

const recorded = (name: Parameters<typeof recordedFile>[0]) =>
  readFileSync(recordedFile(name), 'utf8');

describe.each([...scripts, ...scriptsOnMnist])('the recorded output of %s.py', (name) => {
  it('is of the code as it is now', () => {
    expect(recorded(name).split('\n')[0]).toContain(`${name}.py ${sourceHash(name)},`);
  });
});

describe('code on slides', () => {
  const included = shippedDecks
    .flatMap((name) => readDeck(name).slides)
    .flatMap(({ body }) => [
      ...body.matchAll(/^@(?:code|answer)\[.*?\]\(slides\/code\/(?:recorded\/)?(\w+)\.\w+/gm),
    ])
    .map((match) => match[1]);

  it('comes from scripts that are run, but for the one whose data is not here', () => {
    const run: readonly string[] = [...scripts, ...scriptsOnMnist, 'fashion_mnist'];
    expect(included.filter((name) => !run.includes(name ?? ''))).toEqual([]);
    expect(included.length).toBeGreaterThan(10);
  });
});

const python = pythonWithTorch();

describe.runIf(python)('run again by Python with PyTorch, on a few built-in digits', () => {
  let cwd = '';
  let transcript: Transcript;

  beforeAll(async () => {
    cwd = mkdtempSync(join(tmpdir(), 'slides-'));
    for (const set of ['MNIST', 'FashionMNIST']) placeDigits(join(cwd, `data/${set}/raw`));
    transcript = await runScripts(python!, [...scripts, ...scriptsOnMnist], { cwd, args: ['1'] });
  }, 180_000);

  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  it.each(scripts)('%s.py prints what was recorded', (name) => {
    const [, ...lines] = recorded(name).split('\n');
    expect(transcript.outputs[name]).toBe(lines.join('\n'));
  });

  it('mnist.py learns', () => {
    const output = transcript.outputs.mnist ?? '';
    expect(output).toContain('640 images to learn from, 200 to test on');
    expect(output).toContain('101,770 parameters');
    const accuracy = Number(/epoch 1: .* test accuracy ([\d.]+)%/.exec(output)?.[1]);
    expect(accuracy).toBeGreaterThan(20);
  });

  it('convolutional_network.py compares two networks at five shifts', () => {
    const lines = (transcript.outputs.convolutional_network ?? '').trim().split('\n');
    expect(lines.map((line) => (line.match(/[\d.]+%/g) ?? []).length)).toEqual([5, 5]);
  });
});

/** Four files in MNIST's layout, where torchvision finds them before it would download any. */
function placeDigits(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeIdx(folder, 'train', makeDigits(640, 1));
  writeIdx(folder, 't10k', makeDigits(200, 2));
}

function writeIdx(folder: string, name: string, { count, inputs, labels }: Samples): void {
  const images = new DataView(new ArrayBuffer(16));
  [0x803, count, 28, 28].forEach((value, i) => {
    images.setUint32(4 * i, value);
  });
  const classes = new DataView(new ArrayBuffer(8));
  [0x801, count].forEach((value, i) => {
    classes.setUint32(4 * i, value);
  });
  const write = (file: string, head: DataView, body: Uint8Array) =>
    writeFileSync(join(folder, file), Buffer.concat([Buffer.from(head.buffer), body]));
  write(`${name}-images-idx3-ubyte`, images, inputs as Uint8Array);
  write(`${name}-labels-idx1-ubyte`, classes, labels);
}
