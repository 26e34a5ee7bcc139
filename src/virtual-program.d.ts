/** Made by the build from package.json. */
declare module 'virtual:program' {
  /** `0.3.0` */
  export const VERSION: string;
}
