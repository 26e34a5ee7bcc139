/** Made by the build from the list of tables. */
declare module 'virtual:sheets' {
  /** Every sheet of the product by its table's id, in the order of the tabs. */
  export const SHEETS: readonly {
    readonly id: string;
    readonly name: { readonly ko: string; readonly zh: string; readonly en: string };
  }[];
}
