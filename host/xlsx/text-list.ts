import { MAX_TEXT } from './cell-xml';
import { cellText } from './xml-text';

/** Every distinct text of a workbook once; cells refer to it by number. */
export interface TextList {
  numberOf(text: string): number;
  /** `xl/sharedStrings.xml`, in pieces. */
  toXml(): Generator<string>;
}

export function createTextList(leaveOut: (what: string) => void): TextList {
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      let kept = text;
      if (text.length > MAX_TEXT) {
        kept = `${text.slice(0, MAX_TEXT - 1)}…`;
        leaveOut(`a text of ${text.length} characters, after ${MAX_TEXT - 1}`);
      }
      const found = numbers.get(kept);
      if (found !== undefined) return found;
      numbers.set(kept, numbers.size);
      return numbers.size - 1;
    },
    *toXml() {
      yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${numbers.size}">`;
      let chunk = '';
      for (const text of numbers.keys()) {
        const keepsSpace = /^\s|\s$|\n/.test(text);
        chunk += `<si><t${keepsSpace ? ' xml:space="preserve"' : ''}>${cellText(text)}</t></si>`;
        if (chunk.length < 100_000) continue;
        yield chunk;
        chunk = '';
      }
      yield `${chunk}</sst>`;
    },
  };
}
