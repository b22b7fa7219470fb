import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What a demo's own worker is made of: it trains, and so knows the trainer, which no page does. */
const workers = 'workers of demos';
const isOfWorker = (file: string) => /^demos\/[^/]+\/(worker\.ts$|training\/)/.test(file);

/** Data flows one way: each part names the parts it may import from, besides itself. */
const allowed: Record<string, string[]> = {
  'src/compute': [],
  'src/datasets': ['src/compute/random.ts', 'src/compute/types.ts'],
  'src/figures': [
    'src/compute',
    'src/datasets',
    'src/recorded-runs',
    'src/grouped.ts',
    'src/url-state.ts',
  ],
  'src/offline': [],
  'src/recorded-runs': ['src/compute'],
  'src/training': ['src/compute', 'src/datasets'],
  'src/deck': [
    'src/compute',
    'src/datasets',
    'src/figures',
    'src/bridge.ts',
    'src/page-address.ts',
    'demos/answers.ts',
    'demos/catalogue.ts',
    'src/deck-keys.ts',
    'src/url-state.ts',
  ],
  'src/commands': ['src', 'demos/catalogue.ts'],
  [workers]: ['src/compute', 'src/datasets', 'src/training', 'demos'],
  demos: [
    'src/training/client.ts',
    'src/training/protocol.ts',
    'src/training/saved-run.ts',
    'src/training/worker-client.ts',
    'src/training/epochs/client.ts',
    'src/training/epochs/protocol.ts',
    'src/compute',
    'src/datasets',
    'src/figures',
    'src/offline',
    'src/recorded-runs',
    'src/bridge.ts',
    'src/deck-keys.ts',
    'src/grouped.ts',
    'src/page-address.ts',
    'src/shipped-decks.ts',
    'src/url-state.ts',
    'themes',
  ],
};

/** Within what is allowed above, these may not be reached after all. */
const forbidden: Record<string, RegExp> = {
  demos: /^src\/(compute\/(kernels|layers|engine|trainer)|datasets\/node)/,
  [workers]: /^src\/datasets\/node/,
  'src/training': /^src\/datasets\/node/,
};

const importPattern = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(importPattern)].map((match) =>
    relative(root, join(root, dirname(file), match[1] ?? '')),
  );
}

function sourcesOf(part: string): string[] {
  if (part === workers) return sourcesIn('demos').filter(isOfWorker);
  return sourcesIn(part).filter((file) => !isOfWorker(file));
}

function sourcesIn(part: string): string[] {
  const folder = join(root, part);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(part, file));
}

/** What a file loads when it runs, types left out, and what those files load. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file) || !/\.tsx?$/.test(file)) return reached;
  reached.add(file);
  const text = readFileSync(join(root, file), 'utf8').replaceAll(
    /^(import|export) type [^;]*;/gm,
    '',
  );
  for (const [, target] of text.matchAll(importPattern)) {
    reachedFrom(relative(root, join(root, dirname(file), target ?? '')), reached);
  }
  return reached;
}

const isWithin = (path: string, part: string) => path === part || path.startsWith(`${part}/`);

describe('data flows one way', () => {
  it.each(Object.entries(allowed))('%s imports only what stands before it', (part, parts) => {
    const wrong = sourcesOf(part).flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            !isWithin(target, part) &&
            (!parts.some((known) => isWithin(target, known)) || forbidden[part]?.test(target)),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('no page of a demo loads the trainer, by whatever way', () => {
    const trainer =
      /^src\/(compute\/(engine\.ts|trainer\.ts|engines\/(reference|simd))|training\/(loop|run|place|host)\.ts)/;
    for (const page of sourcesIn('demos').filter((file) =>
      /^demos\/[^/]+\/main\.tsx$/.test(file),
    )) {
      const wrong = [...reachedFrom(page)].filter((file) => trainer.test(file));
      expect(wrong, `${page} loads`).toEqual([]);
    }
  });

  it('a worker of a demo does load it', () => {
    expect([...reachedFrom('demos/playground/worker.ts')]).toContain('src/training/loop.ts');
  });

  it('the pattern finds the imports of a file', () => {
    expect(importsOf('demos/perceptron/definition.ts')).toEqual(
      expect.arrayContaining(['demos/shared/definition.ts', 'src/url-state.ts']),
    );
  });
});
