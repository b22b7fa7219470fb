import type { Stamp } from './stamps.ts';

interface KeptValue {
  value: unknown;
  stamp: Stamp;
}

export interface KeptValues {
  read(name: string): KeptValue | undefined;
  write(name: string, kept: KeptValue): void;
}

/** Shared values as this window last knew them, for the window that is loaded again in its place. */
export function keptValues(presentation: string): KeptValues {
  const address = (name: string) => `${presentation} ${name}`;
  return {
    read(name) {
      try {
        return JSON.parse(sessionStorage.getItem(address(name)) ?? 'null') ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(name, kept) {
      try {
        sessionStorage.setItem(address(name), JSON.stringify(kept));
      } catch {
        // Full, or forbidden: the value lasts until the window is closed or loaded again.
      }
    },
  };
}
