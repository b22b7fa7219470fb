import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '../../../src/commands/project.ts';
import { buildSite } from '../../../src/commands/site/build-site.ts';
import { finishSite } from '../../../src/commands/site/finish/finish-site.ts';
import { serveSite } from '../../../src/commands/site/serve-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site on loopback, with a slash at its end. */
    siteUrl: string;
    /** The folder that it is in. */
    siteFolder: string;
  }
}

/** Builds the site once for all browser tests and serves it on loopback; `inject('siteUrl')` has its address. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outDir = join(projectRoot, '.cache', 'test-site');
  // Vitest says `test`, and Vite would write development code, which no visitor loads.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await buildSite({ outDir, baseUrl: 'https://lecture.test/' });
  await finishSite(outDir, { isApp: true });
  process.env.NODE_ENV = environment;
  const site = await serveSite({ outDir, port: 0, toNetwork: false });
  project.provide('siteUrl', site.url);
  project.provide('siteFolder', outDir);
  return () => site.close();
}
