/** Small texts by key that belong to the document; a value holds 9 KB at most. */
export interface Memory {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}
