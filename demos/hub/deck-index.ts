/** What the hub shows of a deck. */
export interface DeckIndex {
  title: string;
  description: string;
  /** Page of the first slide that embeds or links each demo, from 1. */
  pages: Record<string, number>;
}

/** Reads a deck's title and where its demos are from its Markdown. */
export function indexDeck(markdown: string): DeckIndex {
  const [, head = '', body = markdown] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  const pages: Record<string, number> = {};
  // A rule in a note or in a listing begins no slide.
  const text = body.replace(/<!--[\s\S]*?-->/g, '').replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  text.split(/^---$/m).forEach((slide, i) => {
    for (const [, name] of slide.matchAll(/^@(?:demo|qr)\[[^\]]*\]\(([\w-]+)/gm)) {
      pages[name!] ??= i + 1;
    }
  });
  return { title: field(head, 'title'), description: field(head, 'description'), pages };
}

function field(head: string, name: string): string {
  const [, text = ''] = new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(head) ?? [];
  return text.trim().replace(/^(['"])(.*)\1$/, '$2');
}
