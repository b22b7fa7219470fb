import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program, or what a program needs, that comes with the machine and not with `npm ci`. */
export interface Tool {
  /** As people call it. */
  readonly title: string;
  /**
   * Where it is, or `undefined`.
   * @throws CommandError if a variable names a place where it is not.
   */
  find(): string | undefined;
  /** What installs it, by package manager: a package or some with spaces between them, or several ways, the best first. */
  readonly packages: Readonly<Partial<Record<PackageManager, string | readonly string[]>>>;
  /** The variable that names its place. */
  readonly variable?: string;
  /** A command that fetches it without a package manager and without rights. */
  readonly download?: readonly string[];
}

/** Each with the command that a person types before the names of packages. */
export const packageManagers = {
  'apt-get': 'sudo apt-get install',
  dnf: 'sudo dnf install',
  pacman: 'sudo pacman -S',
  brew: 'brew install',
  winget: 'winget install',
} as const;

export type PackageManager = keyof typeof packageManagers;

const suffix = process.platform === 'win32' ? '.exe' : '';

/** The paths of some programs, as far as they are on the `PATH`, in its order. */
export function onPath(
  names: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): string[] {
  return (environment.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name + suffix)))
    .filter((path) => existsSync(path));
}

/**
 * Whether a program starts. One that is only a note to install another, as some systems have in the place of
 * browsers, or that lacks its libraries, does not.
 */
export function starts(path: string): boolean {
  // Elsewhere programs come whole, and some open a window when they are asked for their version.
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** How a person gets a tool on this machine, in a phrase. */
export function howToGet({ packages, variable }: Tool, system = systemManager()): string {
  const names = system === undefined ? undefined : waysToInstall(packages[system])[0];
  const install =
    system === undefined || names === undefined
      ? 'install it as your system does'
      : `${packageManagers[system]} ${names}`;
  return variable === undefined ? install : `${install}; or set ${variable} to where it is`;
}

/** The ways that a tool names for a package manager, the best first. */
export function waysToInstall(packages: string | readonly string[] = []): readonly string[] {
  return typeof packages === 'string' ? [packages] : packages;
}

/** The package manager of this machine. */
function systemManager(): PackageManager | undefined {
  if (process.platform === 'darwin') return 'brew';
  if (process.platform === 'win32') return 'winget';
  return (['apt-get', 'dnf', 'pacman'] as const).find((name) => onPath([name]).length > 0);
}
