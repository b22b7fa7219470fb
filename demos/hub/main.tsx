import { render } from 'preact';
import { demos } from '../catalogue.ts';

function Hub() {
  return (
    <ul>
      {demos.map((demo) => (
        <li key={demo.name}>
          <a href={`demos/${demo.name}/`}>{demo.title}</a>
        </li>
      ))}
    </ul>
  );
}

const app = document.getElementById('app');
if (app) render(<Hub />, app);
