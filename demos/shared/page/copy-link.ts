import { announce } from '../announce.tsx';

/** Copies the link and says so; false where the browser does not allow it. */
export async function copyLink(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
    announce('Link copied.');
    return true;
  } catch {
    return false;
  }
}
