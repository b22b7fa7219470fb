import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Data flows one way: each may import from those above it, and from none below or beside it. */
const layers = [
  ['src'], // its own files, not its folders: how numbers, links and addresses are written
  ['src/compute'],
  ['src/datasets', 'src/offline', 'src/recorded-runs'],
  ['src/figures', 'src/training'],
  ['src/lecture'],
  ['src/deck', 'demos'],
  ['src/commands'],
  ['slides/code'],
  ['test'],
];
const parts = layers.flat();

const importPattern = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"?]+)['"?]/g;
const typeImports = /^(import|export) type [^;]*;/gm;

const sources = ['src', 'demos', 'slides/code', 'test'].flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(part, file)),
);

/** What each file imports, types too, by path from the project's root. */
const imports = new Map(sources.map((file) => [file, importsIn(file, read(file))]));
/** The same without what is only a type: what a file loads when it runs. */
const loads = new Map(
  sources.map((file) => [file, importsIn(file, read(file).replaceAll(typeImports, ''))]),
);

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function importsIn(file: string, text: string): string[] {
  return [...text.matchAll(importPattern)].map(([, target = '']) =>
    relative(root, join(root, dirname(file), target)),
  );
}

function partOf(file: string): string {
  if (/^src\/[^/]+$/.test(file)) return 'src';
  return parts.find((part) => part !== 'src' && file.startsWith(`${part}/`)) ?? file;
}

const layerOf = (file: string) => layers.findIndex((layer) => layer.includes(partOf(file)));

/** A file and all that it comes to load, by whatever way. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const target of loads.get(file) ?? []) reachedFrom(target, reached);
  return reached;
}

/** Ways in a graph that come back to where they began, each once; empty if there are none. */
function cyclesIn(graph: ReadonlyMap<string, Iterable<string>>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  function visit(node: string) {
    const at = way.indexOf(node);
    if (at >= 0) cycles.push([...way.slice(at), node].join(' → '));
    if (at >= 0 || done.has(node)) return;
    way.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    way.pop();
    done.add(node);
  }
  for (const node of graph.keys()) visit(node);
  return cycles;
}

/** For each folder, what its files and folders import of one another, a folder being all that is in it. */
function neighbours(): Map<string, Map<string, Set<string>>> {
  const folders = new Map<string, Map<string, Set<string>>>();
  for (const [file, targets] of imports) {
    for (const target of targets) {
      const [from, to] = [file.split('/'), target.split('/')];
      const split = from.findIndex((name, i) => name !== to[i]);
      if (split < 0) continue;
      const folder = from.slice(0, split).join('/');
      const graph = folders.get(folder) ?? new Map<string, Set<string>>();
      const [name, other] = [from[split]!, to[split]!];
      graph.set(name, (graph.get(name) ?? new Set<string>()).add(other));
      folders.set(folder, graph);
    }
  }
  return folders;
}

const pages = sources.filter((file) => /^demos\/[^/]+\/main\.tsx$/.test(file));

describe('data flows one way', () => {
  it('knows every file', () => {
    expect(sources.filter((file) => layerOf(file) < 0)).toEqual([]);
    expect(pages.length).toBeGreaterThan(15);
  });

  it('each part imports only what stands before it', () => {
    const wrong = [...imports].flatMap(([file, targets]) =>
      targets
        .filter((target) => imports.has(target) && partOf(target) !== partOf(file))
        .filter((target) => layerOf(target) >= layerOf(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('no files import one another in a circle', () => {
    expect(cyclesIn(imports)).toEqual([]);
  });

  it('no folders import one another in a circle', () => {
    const circles = [...neighbours()].flatMap(([folder, graph]) =>
      cyclesIn(graph).map((circle) => `in ${folder}/: ${circle}`),
    );
    expect(circles).toEqual([]);
  });

  it('finds circles', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['d', ['a']],
    ]);
    expect(cyclesIn(graph)).toEqual(['a → b → d → a']);
  });
});

describe('a page of a demo', () => {
  const trainer =
    /^src\/(compute\/(engine\.ts|trainer\.ts|engines\/(reference|simd))|training\/(loop|run|place|host)\.ts)/;

  it.each(pages)('%s loads neither the trainer nor what reads files, by whatever way', (page) => {
    const wrong = [...reachedFrom(page)].filter(
      (file) => trainer.test(file) || file.startsWith('src/datasets/node/'),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves the trainer to its worker, which does load it', () => {
    expect([...reachedFrom('demos/playground/worker.ts')]).toContain('src/training/loop.ts');
  });
});
