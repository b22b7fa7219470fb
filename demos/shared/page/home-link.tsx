import { pageOf } from '../../../src/page-address.ts';
import { BackIcon } from './icons.tsx';

/** The way from a page in a folder of `demos/` to the hub. */
export function HomeLink() {
  return (
    <a class="home" href={pageOf('../../')} title="All demos">
      <BackIcon />
      <span class="visually-hidden">All demos</span>
    </a>
  );
}
