import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { projectRoot } from '../../../src/commands/project.ts';

/** What demos pass on to a deck, for the stand-in to do the same. */
const { outputFiles } = buildSync({
  stdin: {
    contents: `export * from './deck-keys.ts'; export * from './zoom.ts';`,
    resolveDir: join(projectRoot, 'demos/shared'),
  },
  ...{ bundle: true, write: false, format: 'iife', globalName: 'kit' },
});

/**
 * A demo as small as one can be, for tests of decks: it speaks the bridge, counts animation frames
 * while it is active, and keeps a number in its state (`b`) and another in its snapshot.
 */
export const fakeDemo = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Stand-in</title>
<body>
<button id="more">more</button> <input id="slider" type="range" aria-label="slider">
<output id="state"></output> <output id="snapshot"></output>
<script>${outputFiles[0]!.text}</script>
<script>
const send = (message) => parent.postMessage({ from: 'demo', ...message }, '*');
const parameters = new URLSearchParams(location.search);
let b = Number(parameters.get('b') ?? 0);
let gate = parameters.get('gate') ?? 'and';
let trained = 0;
window.frames = 0;
window.active = true;
window.scale = 0;
const query = () => 'gate=' + gate + '&b=' + b;
const show = () => {
  document.getElementById('state').textContent = query();
  document.getElementById('snapshot').textContent = 'trained ' + trained;
};
const count = () => { if (window.active) { window.frames++; requestAnimationFrame(count); } };
document.getElementById('more').addEventListener('click', () => {
  b++; trained += 10; show();
  send({ type: 'state', query: query(), snapshot: { trained } });
});
addEventListener('message', ({ data }) => {
  if (data.from !== 'deck') return;
  if (data.type === 'activity') {
    const was = window.active;
    window.active = data.active; window.scale = data.scale;
    if (!was && data.active) requestAnimationFrame(count);
  } else if (data.type === 'details') {
    document.body.toggleAttribute('data-details');
  } else {
    const given = new URLSearchParams(data.query);
    b = Number(given.get('b') ?? 0); gate = given.get('gate') ?? 'and';
    trained = data.snapshot?.trained ?? trained; show();
  }
});
addEventListener('keydown', (event) => {
  const key = kit.deckKey(event);
  if (key === null) return;
  event.preventDefault();
  send({ type: 'key', key, shiftKey: event.shiftKey });
});
kit.listenForZoom((x, y) => send({ type: 'zoom', x, y }));
show();
requestAnimationFrame(count);
send({ type: 'hello' });
send({ type: 'ready' });
</script></body></html>`;
