import { type KeptPlace, keptResponse } from './kept.ts';
import { isImmutable } from './list.ts';

export interface AnswerOptions extends KeptPlace {
  readonly fetch: typeof fetch;
  /** Milliseconds that the network has to answer for a page before the kept copy is shown. */
  readonly patience: number;
}

/**
 * What the service worker answers. Files named by their content come from the kept copy; pages come
 * from the network while it answers, so that nobody is shown an old lecture, and else from the copy.
 */
export async function answer(request: Request, options: AnswerOptions): Promise<Response> {
  const { scope, fetch, patience } = options;
  const kept = await keptResponse(options, request.url);
  if (kept && isImmutable(new URL(request.url).pathname.slice(new URL(scope).pathname.length))) {
    return kept;
  }
  const fromNetwork = fetch(request);
  if (kept) {
    const inTime = await Promise.race([fromNetwork.catch(() => undefined), after(patience)]);
    return inTime !== undefined && inTime.status < 500 ? inTime : kept;
  }
  try {
    return await fromNetwork;
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    return notKept(scope);
  }
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** In place of the browser's own page, which knows no way back. */
function notKept(scope: string): Response {
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not kept on this device</title>
<body style="font: 1.2rem/1.5 system-ui; max-width: 36rem; margin: 3rem auto; padding: 0 1.5rem">
<h1>There is no network, and this page is not kept on this device</h1>
<p><a href="${scope}">The hub</a> has what is kept: slides and demos.</p>
</body>
</html>`;
  return new Response(page, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
