import type { BuildOptions, Plugin } from 'esbuild';

export function bundled(name: string, options: BuildOptions): Promise<string>;

export const smallPackages: Plugin;
