/** Made by the build from the sample clinic's files. */
declare module 'virtual:sample' {
  /** Deflated JSON in base64: `{ clinic, visits, staff }`, see start/sample.ts. */
  export const SAMPLE: string;
}
