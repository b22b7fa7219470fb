import { spawnSync } from 'node:child_process';
import { chromium } from '../../../src/commands/browser.ts';
import { onPath, type Tool } from '../../../src/commands/tools/tool.ts';
import { findFirefox } from './find-firefox.ts';
import { findWebKit } from './find-webkit.ts';

/** What tests take from the machine. A further one: an entry here, and `needs('…')` in its tests. */
export const tools = {
  chromium,
  firefox: {
    title: 'Firefox',
    find: () => findFirefox(),
    variable: 'FIREFOX_PATH',
    packages: {
      'apt-get': 'firefox-esr',
      dnf: 'firefox',
      pacman: 'firefox',
      brew: '--cask firefox',
      winget: 'Mozilla.Firefox',
    },
  },
  webkit: {
    title: 'WebKitGTK and a screen for it',
    find: () => findWebKit(),
    packages: {
      'apt-get': 'webkit2gtk-driver xvfb',
      dnf: 'webkit2gtk-driver xorg-x11-server-Xvfb',
      pacman: 'webkit2gtk-4.1 xorg-server-xvfb',
    },
  },
  poppler: {
    title: 'Poppler',
    find: () => onPath(['pdffonts'])[0],
    packages: {
      'apt-get': 'poppler-utils',
      dnf: 'poppler-utils',
      pacman: 'poppler',
      brew: 'poppler',
      winget: 'oschwartz10612.Poppler',
    },
  },
  'text font': {
    title: 'A font for text',
    find: () => font(':lang=en'),
    packages: {
      'apt-get': 'fontconfig fonts-liberation',
      dnf: 'fontconfig liberation-fonts',
      pacman: 'fontconfig ttf-liberation',
    },
  },
  'emoji font': {
    title: 'A font for emoji',
    find: () => font(':lang=und-zsye'),
    packages: {
      'apt-get': 'fontconfig fonts-noto-color-emoji',
      dnf: 'fontconfig google-noto-color-emoji-fonts',
      pacman: 'fontconfig noto-fonts-emoji',
    },
  },
} as const satisfies Record<string, Tool>;

export type ToolName = keyof typeof tools;

/** A font of which fontconfig says that it fits; systems without fontconfig come with fonts for everything. */
function font(pattern: string): string | undefined {
  if (process.platform !== 'linux') return 'of the system';
  const { stdout } = spawnSync('fc-list', [pattern, 'file'], { encoding: 'utf8' });
  return stdout?.split(':')[0]?.trim() || undefined;
}
