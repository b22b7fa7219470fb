import type { DemoWords } from '../../src/lecture/definition.ts';
import { pageOf } from '../../src/page-address.ts';
import { slideOf } from './decks.ts';
import { Motif } from './motif.tsx';
import { matching } from './search.ts';

const posters = import.meta.glob<string>('../*/poster.{webp,png}', {
  query: '?url',
  import: 'default',
  eager: true,
});

function posterOf(name: string): string | undefined {
  return posters[`../${name}/poster.webp`] ?? posters[`../${name}/poster.png`];
}

export interface DemoCardProps {
  demo: DemoWords;
  /** Its place in the lecture, from 1. */
  number: number;
  query: string;
}

/** A demo at a glance: picture, what one does, the exercise, and where it is in the slides. */
export function DemoCard({ demo, number, query }: DemoCardProps) {
  const poster = posterOf(demo.name);
  const slide = slideOf(demo);
  const concepts = matching(demo.concepts, query);
  return (
    <li class="demo-card">
      <div class="demo-picture" aria-hidden="true">
        {poster ? <img src={poster} alt="" loading="lazy" /> : <Motif seed={demo.name} />}
      </div>
      <div class="demo-words">
        <h3>
          <a href={pageOf(`demos/${demo.name}/`)}>
            <span class="demo-number">{number}</span> {demo.title}
          </a>
        </h3>
        <p>{demo.sentence}</p>
        <p class="demo-exercise">
          <strong>Exercise.</strong> {demo.exercise}
        </p>
        {(slide || concepts.length > 0) && (
          <p class="demo-foot">
            {concepts.map((concept) => (
              <span key={concept} class="concept">
                {concept}
              </span>
            ))}
            {slide && (
              <a class="demo-slide" href={slide.href} aria-label={`${slide.text}: ${demo.title}`}>
                {slide.text} →
              </a>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
