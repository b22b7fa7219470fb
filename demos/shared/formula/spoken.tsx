import type { ComponentChildren } from 'preact';

/** A formula that a word says better, such as the head of a table, where readers want text. */
export function Spoken({ as, children }: { as: string; children: ComponentChildren }) {
  return (
    <>
      <span class="visually-hidden">{as}</span>
      <span aria-hidden="true">{children}</span>
    </>
  );
}
