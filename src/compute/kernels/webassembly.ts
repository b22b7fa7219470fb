/**
 * What is used of WebAssembly. Compute is type-checked without a browser's or Node's library, so the few
 * declarations stand here.
 */

export interface Memory {
  readonly buffer: ArrayBuffer;
  /** Grows by pages of 64 KiB and detaches every view. */
  grow(pages: number): number;
}

export type Module = object;

interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => Module;
  readonly Instance: new (module: Module) => { readonly exports: Record<string, unknown> };
}

/** @throws ReferenceError if the engine has no WebAssembly. */
export function webAssembly(): WebAssemblyApi {
  const { WebAssembly } = globalThis as { WebAssembly?: WebAssemblyApi };
  if (WebAssembly === undefined) throw new ReferenceError('WebAssembly is not there');
  return WebAssembly;
}
