import { open, rm, stat } from 'node:fs/promises';
import { DataError } from '../../datasets/data-error.ts';

export interface FetchFileOptions {
  readonly onProgress?: (received: number, total: number | undefined) => void;
  /** Milliseconds without a byte after which the mirror is given up. */
  readonly patience?: number;
  readonly signal?: AbortSignal | undefined;
}

/** More than any file of a dataset: a mirror that sends more sends something else. */
const maxBytes = 64 * 2 ** 20;

const remedy = 'Try another mirror with --mirror URL, or files at hand with --from FOLDER.';

/**
 * Downloads `url` to `part`, going on where an earlier attempt broke off. The file is complete when
 * this returns, but not checked.
 * @throws DataError if the mirror does not give the whole file (what came is kept), or the disk does
 * not take it (what came is removed).
 */
export async function fetchFile(
  url: string,
  part: string,
  { onProgress, patience = 20_000, signal }: FetchFileOptions = {},
): Promise<void> {
  const had = await sizeOf(part);
  const waiting = new AbortController();
  let timer = setTimeout(() => waiting.abort(), patience);
  const keepWaiting = () => {
    clearTimeout(timer);
    timer = setTimeout(() => waiting.abort(), patience);
  };
  let received = 0;
  try {
    const response = await fetch(url, {
      // Not packed for the transfer: ranges count the file's own bytes.
      headers: { 'accept-encoding': 'identity', ...(had > 0 ? { range: `bytes=${had}-` } : {}) },
      signal: signal ? AbortSignal.any([waiting.signal, signal]) : waiting.signal,
    });
    if (response.status === 416) {
      // What is here is not the beginning of what is there.
      await rm(part, { force: true });
      throw problem(url, 'the rest of the file', 'the answer 416');
    }
    if (!response.ok || response.body === null) {
      throw problem(url, 'the file', `the answer ${response.status} ${response.statusText}`.trim());
    }
    const goesOn = response.status === 206;
    received = goesOn ? had : 0;
    const length = response.headers.get('content-length');
    const total = length === null ? undefined : received + Number(length);
    const file = await open(part, goesOn ? 'a' : 'w');
    try {
      for await (const bytes of response.body) {
        keepWaiting();
        await file.write(bytes);
        received += bytes.length;
        if (received > maxBytes) throw problem(url, `at most ${maxBytes} bytes`, 'more');
        onProgress?.(received, total);
      }
    } finally {
      await file.close();
    }
    if (total !== undefined && received !== total) {
      throw problem(url, `${total} bytes`, `${received}: the connection broke off`);
    }
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof DataError) throw error;
    if (isDiskError(error)) {
      await rm(part, { force: true });
      throw new DataError({
        file: part,
        expected: 'room for the file',
        found: `${error.code} after ${received} bytes`,
        remedy: 'Make room on this disk and run the command again.',
      });
    }
    if (waiting.signal.aborted) {
      throw problem(url, 'the file', `no byte for ${patience / 1000} s after ${received} bytes`);
    }
    const before = received > 0 ? ` after ${received} bytes` : '';
    throw problem(url, 'the file', `${reasonOf(error)}${before}`);
  } finally {
    clearTimeout(timer);
  }
}

export async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Whether writing failed, which no other mirror mends. */
export function isDiskError(error: unknown): error is { code: string } {
  const codes = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EFBIG'];
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function problem(file: string, expected: string, found: string): DataError {
  return new DataError({ file, expected, found, remedy });
}

/** `fetch` says “fetch failed”; why is in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  if (!('code' in cause)) return cause.message;
  const isBroken = cause.code === 'UND_ERR_SOCKET' || cause.code === 'ECONNRESET';
  return isBroken ? 'the connection broke off' : String(cause.code);
}
