import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clickers, keyCard } from '../../deck-keys.ts';
import { themeFonts } from '../fonts.ts';

const css = [
  join(import.meta.dirname, '../../../themes/tokens.css'),
  join(import.meta.dirname, 'key-card.css'),
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** The card of keys on one sheet of A4, to lie beside the laptop. */
export function keyCardPage(): string {
  const keys = keyCard.map(({ keys, does }) => row(keys, does)).join('\n');
  const sent = clickers.map(({ models, words }) => row(models, words)).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Keys</title>
<style>${themeFonts(keys + sent)}</style>
<style>${css}</style>
</head>
<body>
<h1>Keys</h1>
<p>In the deck, in a demo and in presenter view.</p>
<table>${keys}</table>
<h2>Clickers, and what they send</h2>
<table>${sent}</table>
</body>
</html>
`;
}

function row(head: string, words: string): string {
  return `<tr><th scope="row">${head}</th><td>${words}</td></tr>`;
}
