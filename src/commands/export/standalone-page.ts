import { join } from 'node:path';
import type { Plugin, Rolldown, UserConfig } from 'vite';
import { Kept } from '../kept/kept.ts';
import { sourcesKey } from '../kept/sources.ts';
import { projectRoot } from '../project.ts';
import { indexDecks } from '../site/deck-index.ts';

const kept = new Kept('pages', 50e6);

/** The hub, which alone knows the decks. */
export const hubPage = 'demos/index.html';

/**
 * Pages of the site, each as one file with everything inside: scripts, worker, styles, fonts, pictures.
 * Browsers load no module script from a file that was opened by a double click, and no worker. Those of
 * which nothing has changed are not built again.
 * @param pages from the project's root, such as `demos/xor/index.html`.
 */
export async function standalonePages(pages: readonly string[]): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  let settings: Promise<UserConfig> | undefined;
  for (const page of pages) {
    const key = async () =>
      JSON.stringify([page, await sourcesKey(), page === hubPage ? await indexDecks() : null]);
    const content = await kept.get(key, async () => {
      settings ??= siteSettings();
      return new TextEncoder().encode(await standalonePage(page, await settings));
    });
    made.set(page, new TextDecoder().decode(content));
  }
  return made;
}

/** Those of the site, without what is of the site as a whole. */
async function siteSettings(): Promise<UserConfig> {
  const { loadConfigFromFile } = await import('vite');
  const file = join(projectRoot, 'vite.config.ts');
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, file);
  const { publicDir: _, ...settings } = loaded?.config ?? {};
  return settings;
}

async function standalonePage(page: string, settings: UserConfig): Promise<string> {
  const { build } = await import('vite');
  const { plugins = [], ...config } = settings;
  const result = await build({
    ...config,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [plugins, workersInside(), nothingAhead()],
    worker: { format: 'iife', rolldownOptions: { checks: { pluginTimings: false } } },
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        input: join(projectRoot, page),
        checks: { pluginTimings: false },
        output: { codeSplitting: false },
      },
    },
  });
  const files = [result].flat().flatMap((output) => ('output' in output ? output.output : []));
  return putInside(files);
}

/** A file that the page names to be loaded ahead would stay a file of its own. */
function nothingAhead(): Plugin {
  return {
    name: 'nothing-ahead',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/<link rel="preload"[^>]*>/g, ''),
    },
  };
}

/** Workers as text in the scripts that start them. */
function workersInside(): Plugin {
  const start = /new Worker\(\s*new URL\('([^']+)', import\.meta\.url\)/g;
  return {
    name: 'workers-inside',
    enforce: 'pre',
    transform(code) {
      const imports: string[] = [];
      const changed = code.replace(start, (_, file: string) => {
        const name = `WorkerInside${imports.length}`;
        imports.push(`import ${name} from '${file}?worker&inline';\n`);
        return `startInside(${name}`;
      });
      if (imports.length === 0) return;
      const helper = 'const startInside = (Inside, options) => new Inside(options);\n';
      return `${imports.join('')}${helper}${changed}`;
    },
  };
}

/** Scripts and styles go where the page names them. */
function putInside(files: readonly Rolldown.RolldownOutput['output'][number][]): string {
  const page = files.find(({ fileName }) => fileName.endsWith('.html'));
  if (page?.type !== 'asset') throw new Error('The page was not built.');
  const named = (address: string) => {
    const file = files.find(({ fileName }) => address.endsWith(fileName));
    if (file === undefined) throw new Error(`The page names ${address}, which was not built.`);
    return file.type === 'chunk' ? file.code : String(file.source);
  };
  return String(page.source)
    .replace(/<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>/g, (_, address: string) => {
      const code = named(address).trim().replaceAll('</script', '<\\/script');
      return `<script type="module">${code}</script>`;
    })
    .replace(/<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/g, (_, address: string) => {
      return `<style>${named(address).trim()}</style>`;
    });
}
