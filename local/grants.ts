import type { HostOptions } from '../host/host';

/** What a clinic grants a script and switches on for it. */
export type Grants = Required<Pick<HostOptions, 'oauthScopes' | 'advancedServices'>>;

/** As the manifest asks for it: a call that needs more fails on the host as it would in Google. */
export function readGrants(manifest: string): Grants {
  const { oauthScopes, dependencies }: Manifest = JSON.parse(manifest);
  return {
    oauthScopes,
    advancedServices: dependencies.enabledAdvancedServices.map(({ userSymbol }) => userSymbol),
  };
}

/** Of ours, which always has these. */
interface Manifest {
  readonly oauthScopes: readonly string[];
  readonly dependencies: { readonly enabledAdvancedServices: readonly { readonly userSymbol: string }[] };
}
