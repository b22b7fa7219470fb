/** Serves a built site to the clients of `npm run bench -- --class`, from a process of its own. */

import { serveSite } from '../site/serve-site.ts';

const [outDir = ''] = process.argv.slice(2);
const { url } = await serveSite({ outDir, port: 0, toNetwork: false });
process.send?.(url);
