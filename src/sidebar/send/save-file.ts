import type { SavedFile } from './sender-bytes';

/** Puts a file into the downloads. */
export function saveFile({ name, type, bytes }: SavedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  link.download = name;
  link.click();
  // Some browsers begin to read it later than the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
