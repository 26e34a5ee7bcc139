import { type Built, build } from '../../build/build';
import type { ScriptFile } from '../../host/host';

/**
 * The built script with its heavy part as code instead of packed: the same code, without the 60 ms that unpacking takes
 * in every execution. What is packed is proven to be this by test/bundle/main-js.
 */
function unpacked({ files, bodies }: Pick<Built, 'files' | 'bodies'>): string {
  let main = files.get('main.js') ?? '';
  for (const [factory, body] of bodies) {
    const maker = new RegExp(`^function make_${factory}\\(\\)\\{return Function\\(.*$`, 'm');
    if (!maker.test(main)) throw new Error(`main.js does not hold ${factory} packed`);
    main = main.replace(maker, () => `function make_${factory}(){${body}}`);
  }
  return main;
}

/** The script as tests run it: a list, so that every host that is given it shares what the engine compiled. */
export async function unpackedScript(): Promise<readonly ScriptFile[]> {
  return [{ name: 'main.js', text: unpacked(await build()) }];
}
