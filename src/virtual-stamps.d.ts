/** Made by the build from the tables: which columns get today's date, and beside which. */
declare module 'virtual:stamps' {
  import type { Stamp } from './google/stamp-edit';
  export const STAMPS: readonly Stamp[];
}
