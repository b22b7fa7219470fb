import { render } from 'preact';
import '../shared/styles/index.css';
import './stages.css';
import { readMode } from '../shared/mode.ts';
import { catchErrors, ErrorBoundary } from '../shared/page/error-panel.tsx';
import { useSystemTheme } from '../shared/theme.ts';
import { Stages } from './stages.tsx';

catchErrors();
useSystemTheme(readMode(location.search).theme);
render(
  <ErrorBoundary>
    <Stages />
  </ErrorBoundary>,
  document.body,
);
document.fonts.ready.then(() => {
  document.documentElement.dataset.ready = '';
});
