import { existsSync } from 'node:fs';
import { CommandError } from '../../../src/commands/options.ts';
import { onPath, starts } from '../../../src/commands/tools/tool.ts';

/** Path of Firefox, or `undefined`: `FIREFOX_PATH`, the `PATH`, the usual places. */
export function findFirefox(environment = process.env): string | undefined {
  const named = environment.FIREFOX_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new CommandError(
      `FIREFOX_PATH names ${named}, which does not exist. Point it to Firefox, or unset it.`,
    );
  }
  const usual = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  return [...onPath(['firefox-esr', 'firefox'], environment), ...usual.filter(existsSync)].find(
    starts,
  );
}
