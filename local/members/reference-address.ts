import { FILES, readReference } from '../../host/reference/write-signatures';

const HOME = 'https://developers.google.com/apps-script/reference/';

/** Where Google's reference describes each member, by `Class.member`, and each enum, by its name. */
export function readAddresses(): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const file of FILES) {
    let owner = '';
    let address = '';
    for (const line of readReference(`google-apps-script.${file}.d.ts`).split('\n')) {
      owner = /^ {4}(?:interface|class) (\w+)/.exec(line)?.[1] ?? owner;
      address =
        /^ {7}\* (https:\/\/developers\.google\.com\/apps-script\/reference\/\S+)$/.exec(line)?.[1] ??
        address;
      const method = /^ {6}(\w+)\(.*\): .+;$/.exec(line)?.[1];
      const enumeration = /^ {4}enum (\w+) /.exec(line)?.[1];
      if (enumeration) addresses.set(enumeration, `${HOME}${file}/${kebab(enumeration)}`);
      if (method && address.includes(`#${method}(`) && !addresses.has(`${owner}.${method}`))
        addresses.set(`${owner}.${method}`, address);
    }
  }
  return addresses;
}

function kebab(name: string): string {
  return name.replaceAll(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
