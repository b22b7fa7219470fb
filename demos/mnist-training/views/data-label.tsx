import type { Session } from '../session/session.ts';

/** Which images it trains on, always in sight. */
export function DataLabel({ session }: { session: Session }) {
  const data = session.data.value;
  if (data === null) return <span class="data-label">loading images…</span>;
  return (
    <span class={data.problem === null ? 'data-label' : 'data-label other'}>
      {data.source.title}
    </span>
  );
}
