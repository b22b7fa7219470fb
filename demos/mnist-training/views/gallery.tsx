import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '../../shared/controls/index.ts';
import type { Session } from '../session/session.ts';
import { DigitImage } from './digit-image.tsx';
import { tilePixels } from './mosaic.ts';

const pageSize = 40;

export interface GalleryProps {
  session: Session;
  /** Places in the test set. */
  indices: readonly number[];
  title: (total: number) => string;
}

/** Test images by their places, with what each is and what it was read as. */
export function Gallery({ session, indices, title }: GalleryProps) {
  const page = useSignal(0);
  const pages = Math.max(1, Math.ceil(indices.length / pageSize));
  // Pages may have become fewer since it was turned.
  const current = Math.min(page.value, pages - 1);
  const images = useImages(session, indices, current);
  const data = session.data.value;
  const moment = session.moment.value;
  const there = images.value;
  return (
    <div class="gallery">
      <div class="gallery-head">
        <p class="caption">{title(indices.length)}</p>
        {pages > 1 && (
          <Pager
            current={current}
            pages={pages}
            onTurn={(to) => {
              page.value = to;
            }}
          />
        )}
      </div>
      {there !== null && data !== null && moment !== null && (
        <ul class="tiles">
          {there.indices.map((index, i) => {
            const is = data.source.classNames[data.testLabels[index]!];
            const read = data.source.classNames[moment.predictions[index]!];
            return (
              <li key={index}>
                <DigitImage
                  pixels={tilePixels(there.pixels, i)}
                  label={`Test digit ${index}: ${is}, read as ${read}`}
                />
                <span class="tile-words" aria-hidden="true">
                  {is} → {read}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

interface Images {
  readonly indices: readonly number[];
  readonly pixels: Uint8Array;
}

/** The images of a page; those of the page before until they are here. */
function useImages(
  session: Session,
  indices: readonly number[],
  page: number,
): ReadonlySignal<Images | null> {
  const images = useSignal<Images | null>(null);
  const key = indices.length > 0 ? `${indices.length}:${indices[0]}:${indices.at(-1)}` : '';
  useEffect(() => {
    const shown = indices.slice(page * pageSize, (page + 1) * pageSize);
    let isOld = false;
    // A worker that is lost meanwhile is told of elsewhere; the images stay as they were.
    session.client.ask('testImages', { indices: shown }).then(
      ({ pixels }) => {
        if (!isOld) images.value = { indices: shown, pixels };
      },
      () => {},
    );
    return () => {
      isOld = true;
    };
  }, [key, page]);
  return images;
}

interface PagerProps {
  current: number;
  pages: number;
  onTurn: (page: number) => void;
}

function Pager({ current, pages, onTurn }: PagerProps) {
  return (
    <span class="pager">
      <Button
        variant="quiet"
        label="Earlier images"
        disabled={current === 0}
        onClick={() => onTurn(current - 1)}
      >
        ‹
      </Button>
      <span>
        {current + 1} / {pages}
      </span>
      <Button
        variant="quiet"
        label="More images"
        disabled={current === pages - 1}
        onClick={() => onTurn(current + 1)}
      >
        ›
      </Button>
    </span>
  );
}
