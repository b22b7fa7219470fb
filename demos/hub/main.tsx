import { render } from 'preact';
import '../shared/styles/index.css';
import './style.css';
import { catchErrors, ErrorBoundary } from '../shared/page/error-panel.tsx';
import { readMode } from '../shared/page/mode.ts';
import { useSystemTheme } from '../shared/page/theme.ts';
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
