import { signal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import demos from '../../src/lecture/catalogue.ts?words';
import { encodedPath } from '../../src/page-address.ts';
import { Announcer, announce } from '../shared/announce.tsx';
import { Button } from '../shared/controls/button.tsx';
import { ThemeIcon } from '../shared/page/icons.tsx';
import type { ThemeSwitch } from '../shared/theme.ts';
import { BuiltInDigits } from './built-in-digits.tsx';
import { ClassCode } from './class-code.tsx';
import { deckAddress, decks } from './decks.ts';
import { DemoCard } from './demo-card.tsx';
import { Offline } from './offline/offline.tsx';
import { search } from './search.ts';

const query = signal(new URLSearchParams(location.search).get('q')?.slice(0, 100) ?? '');

/** Every deck and every demo of the lecture, and a search over the demos. */
export function Hub({ theme, toggle }: ThemeSwitch) {
  const found = search(demos, query.value);
  return (
    <div class="hub">
      <header class="hub-head">
        <div>
          <h1>Neural networks, live</h1>
          <p>Slides to teach from, and demos to try on any screen.</p>
        </div>
        <ClassCode />
        <Button
          variant="quiet"
          label={theme.value === 'dark' ? 'Light colours' : 'Dark colours'}
          onClick={toggle}
        >
          <ThemeIcon />
        </Button>
      </header>
      <main>
        <Decks />
        <Offline />
        <div class="hub-bar">
          <h2>Demos</h2>
          <SearchField count={found.length} />
        </div>
        {found.length === 0 ? (
          <p class="nothing">
            No demo is about “{query.value}”. Try a word such as <em>gate</em>, <em>slope</em> or{' '}
            <em>cost</em>, or{' '}
            <button
              type="button"
              class="link"
              onClick={() => {
                query.value = '';
              }}
            >
              see all {demos.length}
            </button>
            .
          </p>
        ) : (
          <ul class="demo-grid">
            {found.map((demo) => (
              <DemoCard
                key={demo.name}
                demo={demo}
                number={demos.findIndex(({ name }) => name === demo.name) + 1}
                query={query.value}
              />
            ))}
          </ul>
        )}
        <BuiltInDigits />
      </main>
      <Foot />
      <Announcer />
    </div>
  );
}

/** Built sites carry the licences of what others made; in development nothing is given to anyone. */
function Foot() {
  if (import.meta.env.DEV) return null;
  return (
    <footer class="hub-foot">
      MIT licence; with <a href="third-party-licences.txt">software and fonts by others</a>.
    </footer>
  );
}

function Decks() {
  if (decks.length === 0) return null;
  const mark = document.querySelector<HTMLMetaElement>('meta[name="handouts"]');
  const handouts = mark?.content.split(' ') ?? [];
  return (
    <section aria-label="Slides">
      <ul class="deck-row">
        {decks.map((deck, i) => (
          <li key={deck.name} class={i === 0 ? 'deck main-deck' : 'deck'}>
            <a href={deckAddress(deck)}>
              <strong>{deck.title || deck.name}</strong>
              <span>{deck.description}</span>
              <span class="deck-action" aria-hidden="true">
                Open the slides →
              </span>
            </a>
            {handouts.includes(encodedPath(deck.name)) && (
              <p class="deck-handout">
                <a href={`handouts/${encodedPath(deck.name)}/handout.html`}>Handout</a>, also{' '}
                <a href={`handouts/${encodedPath(deck.name)}/handout.pdf`}>as PDF</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SearchField({ count }: { count: number }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusField = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target === field.current || event.ctrlKey || event.metaKey) {
        return;
      }
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', focusField);
    return () => removeEventListener('keydown', focusField);
  }, []);
  useSignalEffect(() => {
    const words = query.value;
    const address = new URL(location.href);
    if (words === '') address.searchParams.delete('q');
    else address.searchParams.set('q', words);
    const timer = setTimeout(() => history.replaceState(null, '', address), 300);
    return () => clearTimeout(timer);
  });
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          document.querySelector<HTMLAnchorElement>('.demo-card a')?.focus();
        }}
      >
        <label class="visually-hidden" for="search">
          Search the demos by concept
        </label>
        <input
          id="search"
          ref={field}
          type="search"
          maxLength={100}
          placeholder="Search by concept: sigmoid, overfitting…"
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
            const hits = search(demos, query.value).length;
            announce(`${hits} ${hits === 1 ? 'demo' : 'demos'}.`);
          }}
        />
        <kbd aria-hidden="true">/</kbd>
        <span class="count" aria-hidden="true">
          {count} of {demos.length}
        </span>
      </form>
    </search>
  );
}
