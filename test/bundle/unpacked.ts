import type { Built } from '../../build/build';

/**
 * The built script with its heavy part as code instead of packed: the same code, without the 60 ms that unpacking takes
 * in every execution. What is packed is proven to be this by test/bundle/main-js.
 */
export function unpacked({ files, bodies }: Pick<Built, 'files' | 'bodies'>): string {
  let main = files.get('main.js') ?? '';
  for (const [factory, body] of bodies) {
    const maker = new RegExp(`^function make_${factory}\\(\\)\\{return Function\\(.*$`, 'm');
    if (!maker.test(main)) throw new Error(`main.js does not hold ${factory} packed`);
    main = main.replace(maker, () => `function make_${factory}(){${body}}`);
  }
  return main;
}
