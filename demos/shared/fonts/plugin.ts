import type { Plugin } from 'vite';

const fonts = ['text', 'display', 'math'];

/**
 * Lets pages load their fonts beside their scripts. Found only when text is laid out, they would come
 * after everything else, and all text would be laid out twice.
 */
export function fontsPlugin(): Plugin {
  return {
    name: 'fonts',
    transformIndexHtml: {
      // Before the addresses in the page become those of the build.
      order: 'pre',
      handler: () =>
        fonts.map((font) => ({
          tag: 'link',
          attrs: {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            crossorigin: true,
            href: `/demos/shared/fonts/${font}.woff2`,
          },
          injectTo: 'head',
        })),
    },
  };
}
