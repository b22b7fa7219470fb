import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Announcer } from '../announce.tsx';
import type { Demo } from '../demo.ts';
import { ownLink, shareLink } from './address.ts';
import { copyLink } from './copy-link.ts';
import { ErrorBoundary } from './error-panel.tsx';
import { HomeLink } from './home-link.tsx';
import { LinkIcon, OpenIcon, QrIcon, RedoIcon, ResetIcon, ThemeIcon, UndoIcon } from './icons.tsx';
import type { LinkDialog } from './link-dialog.tsx';
import { Problems } from './problems.tsx';
import { StatusLine } from './status-line.tsx';

export interface PageProps<State> {
  demo: Demo<State>;
  status: ((state: State) => string) | undefined;
  children: ComponentChildren;
}

/** What stands around every demo: its name and insight, its tools, what it shows in words. */
export function Page<State>({ demo, status, children }: PageProps<State>) {
  const { embed } = demo.mode;
  const main = (
    <main class="demo">
      <ErrorBoundary>{children}</ErrorBoundary>
    </main>
  );
  if (embed) {
    const isStaged = demo.stage.name.value !== null;
    const hasStages = demo.stage.inQuery.value !== undefined;
    return (
      <>
        <h1 class="visually-hidden">{demo.definition.title}</h1>
        {main}
        <footer class="embed-bar">
          <Problems problems={demo.problems} />
          <div class={isStaged ? 'visually-hidden' : 'embed-words'}>
            {status && <StatusLine text={() => status(demo.state.value)} />}
          </div>
          {hasStages && (
            <button type="button" class="button quiet hint" onClick={demo.stage.toggle}>
              {isStaged ? 'Details' : 'Stage'}
            </button>
          )}
          {!isStaged && <History demo={demo} />}
          {!isStaged && (
            <a
              class="button quiet hint"
              href={ownLink(demo.query.value)}
              target="_blank"
              rel="noopener"
              aria-label="Open on a page of its own"
              title="Open on a page of its own"
            >
              <OpenIcon />
            </a>
          )}
        </footer>
        <Announcer />
      </>
    );
  }
  return (
    <>
      <header class="page-head">
        <HomeLink />
        <div class="page-title">
          <h1>{demo.definition.title}</h1>
          <p>{demo.definition.insight}</p>
        </div>
        <Tools demo={demo} />
      </header>
      <Problems problems={demo.problems} />
      {main}
      {status && (
        <footer>
          <StatusLine text={() => status(demo.state.value)} />
        </footer>
      )}
      <Announcer />
    </>
  );
}

function History<State>({ demo }: { demo: Demo<State> }) {
  return (
    <div class="tools hint">
      <Tool label="Undo" disabled={!demo.canUndo.value} onClick={demo.undo} icon={<UndoIcon />} />
      <Tool label="Redo" disabled={!demo.canRedo.value} onClick={demo.redo} icon={<RedoIcon />} />
      <Tool label="Reset" onClick={demo.reset} icon={<ResetIcon />} />
    </div>
  );
}

function Tools<State>({ demo }: { demo: Demo<State> }) {
  const dialog = useSignal<{ Open: typeof LinkDialog } | null>(null);
  const isCopied = useSignal(false);
  const link = shareLink(demo.query.value);
  const open = async () => {
    // Loaded when asked for: few visitors need it, all would wait for it.
    dialog.value = { Open: (await import('./link-dialog.tsx')).LinkDialog };
  };
  const copy = async () => {
    isCopied.value = await copyLink(link);
    // Where copying is not allowed, the dialog shows the link to copy by hand.
    if (!isCopied.value) open();
    setTimeout(() => {
      isCopied.value = false;
    }, 2000);
  };
  return (
    <div class="tool-row">
      <History demo={demo} />
      <div class="tools">
        <button type="button" class="button plain copy" onClick={copy}>
          <LinkIcon />
          {isCopied.value ? 'Copied' : 'Copy link'}
        </button>
        <Tool label="QR code of this picture" icon={<QrIcon />} onClick={open} />
        <Tool
          label={demo.theme.value === 'dark' ? 'Light colours' : 'Dark colours'}
          onClick={demo.toggleTheme}
          icon={<ThemeIcon />}
        />
      </div>
      {dialog.value && (
        <dialog.value.Open
          link={link}
          onClose={() => {
            dialog.value = null;
          }}
        />
      )}
    </div>
  );
}

interface ToolProps {
  label: string;
  icon: ComponentChildren;
  onClick: () => void;
  disabled?: boolean;
}

function Tool({ label, icon, onClick, disabled = false }: ToolProps) {
  return (
    <button
      type="button"
      class="button quiet tool"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => disabled || onClick()}
    >
      {icon}
    </button>
  );
}
