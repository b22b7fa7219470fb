import { join } from 'node:path';
import { projectRoot } from '../project.ts';

/**
 * What Vite serves and copies as it is: `data/` for the demos, made by `writeBrowserData`.
 * It is made anew from the datasets at hand, so it is no source and not committed.
 */
export const publicFolder = join(projectRoot, '.cache', 'public');
