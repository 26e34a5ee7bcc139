/** Made by the build from the list of actions: what the menu shows, in order. */
declare module 'virtual:menu' {
  import type { MenuItem } from './google/menu';
  export const MENU: readonly MenuItem[];
}
