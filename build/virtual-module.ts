import type { Plugin } from 'esbuild';

/** Serves a constant that the build has worked out as the module `virtual:name`, so that reading it loads no feature. */
export function virtualModule(name: string, constant: string, value: unknown): Plugin {
  const namespace = `virtual-${name}`;
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^virtual:${name}$`) }, () => ({ path: name, namespace }));
      build.onLoad({ filter: /.*/, namespace }, () => ({
        contents: `export const ${constant} = ${JSON.stringify(value)};`,
        loader: 'js',
      }));
    },
  };
}
