import type { BuildOptions } from 'esbuild';

export function bundled(name: string, options: BuildOptions): Promise<string>;
