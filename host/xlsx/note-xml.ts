import type { SavedSheet } from '../snapshot';
import { cellName } from './address';
import { cellText, element } from './xml-text';

type Note = SavedSheet['notes'][number];

/** Notes on cells, as Excel's classic comments. */
export function commentsXml(notes: readonly Note[]): string {
  const comments = notes.map(({ row, column, note }) =>
    element(
      'comment',
      { ref: cellName(row, column), authorId: 0 },
      `<text><r><rPr><sz val="9"/><rFont val="Arial"/></rPr><t xml:space="preserve">${cellText(note)}</t></r></text>`,
    ),
  );
  return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** The hidden boxes that Excel shows the notes in; without them it drops the notes. */
export function commentBoxesXml(notes: readonly Note[]): string {
  const boxes = notes.map(
    ({ row, column, note }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${column}, 15, ${row - 1}, 4, ${column + 3}, 15, ${row + boxRows(note)}, 4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
    `<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes.join('')}</xml>`
  );
}

function boxRows(note: string): number {
  return Math.min(20, 3 + note.split('\n').reduce((rows, line) => rows + Math.ceil(line.length / 24), 0));
}
