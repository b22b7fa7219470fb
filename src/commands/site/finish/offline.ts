import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { datasets } from '../../../datasets/index.ts';
import { listFile, type OfflineList, type OfflinePart } from '../../../offline/list.ts';
import { encodedPath } from '../../../page-address.ts';
import { projectRoot } from '../../project.ts';
import type { SiteFile } from './files.ts';

/** What the build says about itself: not kept with the rest. */
const ownFiles = [listFile, 'service-worker.js'];

const icons = join(projectRoot, 'demos', 'hub', 'icons');

export async function copyIcons(outDir: string): Promise<void> {
  await mkdir(join(outDir, 'icons'), { recursive: true });
  for (const icon of await readdir(icons)) {
    await copyFile(join(icons, icon), join(outDir, 'icons', icon));
  }
}

/** Makes the hub an app that can be installed and kept: manifest and service worker. */
export async function writeApp(outDir: string): Promise<void> {
  await writeFile(join(outDir, 'manifest.webmanifest'), await manifest());
  const result = await build({
    configFile: false,
    root: join(projectRoot, 'src', 'offline'),
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: join(projectRoot, 'src', 'offline', 'service-worker.ts'),
        formats: ['iife'],
        name: 'serviceWorker',
      },
    },
  });
  const chunk = [result]
    .flat()
    .flatMap((output) => ('output' in output ? output.output : []))
    .find((file) => file.type === 'chunk');
  if (chunk === undefined) throw new Error('The service worker was not bundled.');
  await writeFile(join(outDir, 'service-worker.js'), chunk.code);
}

async function manifest(): Promise<string> {
  const tokens = await readFile(join(projectRoot, 'themes', 'tokens.css'), 'utf8');
  // The first of each name is the light one.
  const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]+)`).exec(tokens)?.[1];
  return JSON.stringify({
    name: 'Neural networks, live',
    short_name: 'Networks',
    description: 'A lecture on neural networks: slides and live demos.',
    lang: 'en',
    start_url: './',
    scope: './',
    // Slides have no way back of their own.
    display: 'standalone',
    display_override: ['minimal-ui'],
    background_color: colour('paper'),
    theme_color: colour('paper'),
    categories: ['education'],
    icons: [
      { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
}

/** What the hub offers to keep: the site, and each dataset by itself, for they are large. */
export function offlineList(files: readonly SiteFile[]): OfflineList {
  const kept = files.filter(({ path }) => !ownFiles.includes(path));
  const parts = [
    part('site', 'Slides and demos', (path) => !path.startsWith('data/')),
    ...Object.entries(datasets).map(([name, { title }]) =>
      part(name, `${title}, the images to train on`, (path) => path.startsWith(`data/${name}/`)),
    ),
  ];
  return { parts: parts.filter(({ files }) => files.length > 0) };

  function part(name: string, title: string, belongs: (path: string) => boolean): OfflinePart {
    const own = kept
      .filter(({ path }) => belongs(path))
      .map(({ path, content, bytes }) => ({
        url: encodedPath(path.replace(/(^|\/)index\.html$/, '$1')),
        revision: sha256(content),
        bytes,
      }));
    return { name, title, revision: sha256(JSON.stringify(own)), files: own };
  }
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
