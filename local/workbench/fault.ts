import { HostError } from '../../host/host';

/** What a person or a page is told of an error: of one that a script threw, the script's own. */
export function faultOf(error: unknown): { readonly name: string; readonly message: string } {
  if (error instanceof HostError) return { name: error.errorName, message: error.message };
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}
