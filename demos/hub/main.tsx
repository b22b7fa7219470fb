import { render } from 'preact';
import '../shared/styles/index.css';
import './style.css';
import { readMode } from '../shared/mode.ts';
import { catchErrors, ErrorBoundary } from '../shared/page/error-panel.tsx';
import { useSystemTheme } from '../shared/theme.ts';
import { Hub } from './hub.tsx';

catchErrors();
const theme = useSystemTheme(readMode(location.search).theme);
render(
  <ErrorBoundary>
    <Hub {...theme} />
  </ErrorBoundary>,
  document.body,
);
document.fonts.ready.then(() => {
  document.documentElement.dataset.ready = '';
});
