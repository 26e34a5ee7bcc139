import type { Plugin } from 'esbuild';

/**
 * Leaves out of the page what Univer's drawing loads only to hyphenate words in documents: patterns of seventy languages, as
 * large as all the rest. Nothing in a sheet asks for them.
 */
export const leaveOutHyphenation: Plugin = {
  name: 'leave out hyphenation',
  setup: (build) => {
    build.onLoad({ filter: /engine-render[\\/]lib[\\/]es[\\/][^\\/]+\.js$/ }, ({ path }) =>
      path.endsWith('index.js') || path.endsWith('facade.js')
        ? null
        : { contents: 'export default {};', loader: 'js' },
    );
  },
};
