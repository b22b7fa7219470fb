import { grouped } from '../../../src/format.ts';
import { mistakesIn } from '../logic/mistakes.ts';
import type { Session } from '../session/session.ts';
import { Gallery } from './gallery.tsx';

/** Every test digit that is read wrong at the moment looked at. */
export function MistakesPanel({ session }: { session: Session }) {
  const data = session.data.value;
  const moment = session.moment.value;
  if (data === null || moment === null) {
    return <p class="empty">Its mistakes appear with the first evaluation.</p>;
  }
  const { testLabels } = data;
  return (
    <Gallery
      session={session}
      indices={mistakesIn(moment.predictions, testLabels)}
      title={(total) =>
        `${grouped(total)} of ${grouped(testLabels.length)} test digits read wrong: what each is → what it was read as`
      }
    />
  );
}
