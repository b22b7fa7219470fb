import { useSignal } from '@preact/signals';
import demos from '../../src/lecture/catalogue.ts?words';
import type { Stage } from '../../src/lecture/definition.ts';
import { withStage } from '../../src/lecture/stages.ts';
import { pageOf } from '../../src/page-address.ts';
import { Announcer } from '../shared/announce.tsx';
import { copyLink } from '../shared/page/copy-link.ts';
import { HomeLink } from '../shared/page/home-link.tsx';

/** Every stage of every demo as a slide shows it, for whoever makes slides. */
export function Stages() {
  return (
    <>
      <header class="page-head">
        <HomeLink />
        <div class="page-title">
          <h1>The stages of the demos</h1>
          <p>What a slide shows of each, and the line that puts it there. They are live.</p>
        </div>
      </header>
      <main class="demo stages">
        {demos.map(({ name, title, stages }) => (
          <section key={name} aria-labelledby={name}>
            <h2 id={name}>{title}</h2>
            <ul>
              {Object.entries<Stage>(stages).map(([stage, words]) => (
                <li key={stage}>
                  <StageCard demo={name} title={title} name={stage} words={words} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
      <Announcer />
    </>
  );
}

interface StageCardProps {
  demo: string;
  title: string;
  name: string;
  words: Stage;
}

function StageCard({ demo, title, name, words }: StageCardProps) {
  const isCopied = useSignal(false);
  const { sees, controls, moment, opens = '' } = words;
  const line = `@demo[${title}](${demo}?stage=${name})`;
  const copy = async () => {
    isCopied.value = await copyLink(line);
  };
  return (
    <article>
      <h3>{name}</h3>
      <iframe
        title={`${title}: ${name}`}
        src={`${pageOf(`../${demo}/`)}?embed&${withStage(opens, name)}`}
        loading="lazy"
      />
      <p>{sees}</p>
      <p class="soft">{moment}</p>
      {controls.length > 0 && <p class="soft">To do: {controls.join(', ')}.</p>}
      <p class="stage-line">
        <code>{line}</code>
        <button type="button" class="button" onClick={copy}>
          {isCopied.value ? 'Copied' : 'Copy'}
        </button>
      </p>
    </article>
  );
}
