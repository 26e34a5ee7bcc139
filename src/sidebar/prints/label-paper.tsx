import { useEffect, useMemo, useRef } from 'preact/hooks';
import {
  LABEL_FORMATS,
  type LabelFormat,
  type LabelFormatId,
  placeLabels,
} from '../../features/print/label-format';
import type { LabelLine } from '../../features/print/print-view';
import { A4 } from './paper-size';
import { Sheet } from './sheet';
import { useFit } from './use-fit';

/** Points of the letters on a label, the largest that fit. */
const SIZES = [12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5];

export interface LabelsProps {
  readonly labels: readonly LabelLine[];
  readonly format: LabelFormatId;
  /** How many places of the first sheet are used. */
  readonly start: number;
  readonly nudge: { readonly right: number; readonly down: number };
  /** Draws the labels' edges: on plain paper, to be held against a label sheet. */
  readonly hasEdges: boolean;
  readonly onPages: (pages: number) => void;
  /** Names of those whose address is too long for the label. */
  readonly onTooLong: (names: readonly string[]) => void;
}

/** 주소 라벨: every address exactly where the sheet has its label. */
export function LabelPaper({ labels, format, start, nudge, hasEdges, onPages, onTooLong }: LabelsProps) {
  const box = useRef<HTMLDivElement>(null);
  const shape: LabelFormat = LABEL_FORMATS[format];
  const { right, down } = nudge;
  const sheets = useMemo(() => {
    const filled: { readonly line: LabelLine; readonly left: number; readonly top: number }[][] = [];
    for (const [index, place] of placeLabels(labels.length, shape, start, { right, down }).entries()) {
      const line = labels[index];
      if (!line) continue;
      filled[place.sheet] ??= [];
      filled[place.sheet]?.push({ line, left: place.left, top: place.top });
    }
    return filled;
  }, [labels, shape, start, right, down]);
  const tooLong = useFit(
    box,
    SIZES,
    `${format} ${start} ${right} ${down} ${labels.map(({ patient, address }) => patient + Object.values(address).join()).join()}`,
  );
  useEffect(() => onPages(sheets.length), [sheets.length, onPages]);
  useEffect(() => onTooLong(tooLong), [tooLong, onTooLong]);
  return (
    <div ref={box}>
      {sheets.map((places, sheet) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its number
        <Sheet key={sheet} size={A4} kind={`of-labels ${hasEdges ? 'with-edges' : ''}`}>
          {places.map(({ line, left, top }) => (
            <address
              key={line.patient}
              class={`label of-${line.address.country}`}
              lang={LANGUAGE_OF[line.address.country]}
              style={{
                padding: paddingOf(shape, left, top),
                left: `${left}mm`,
                top: `${top}mm`,
                width: `${shape.width}mm`,
                height: `${shape.height}mm`,
              }}
            >
              <AddressLines line={line} />
            </address>
          ))}
        </Sheet>
      ))}
    </div>
  );
}

/** By which a browser breaks the lines of an address and draws its characters. */
const LANGUAGE_OF = { kr: 'ko', cn: 'zh', other: 'en' } as const;

/** Millimetres within a label, and those at the edge of the paper that no printer reaches. */
const PADDING = { across: 4, down: 2.5 };
const OUT_OF_REACH = 5;

/** Keeps the words of a label where a printer gets to: on a sheet without margins the outer labels have less room. */
function paddingOf({ width, height }: LabelFormat, left: number, top: number): string {
  const across = (edge: number) => Math.max(PADDING.across, OUT_OF_REACH - edge);
  const down = (edge: number) => Math.max(PADDING.down, OUT_OF_REACH - edge);
  const sides = [down(top), across(A4.width - left - width), down(A4.height - top - height), across(left)];
  return sides.map((side) => `${side}mm`).join(' ');
}

/** 123-45 */
const LOT_NUMBER = /(\d{1,10}(?:-\d{1,10})+)/;

/** In Korea the postcode comes last, in China it stands in front. */
function AddressLines({ line: { address } }: { readonly line: LabelLine }) {
  const { country, lines, addressee, postcode } = address;
  const code = postcode !== '' && <span class="label-postcode">{postcode}</span>;
  const name = <span class="label-name">{addressee}</span>;
  return (
    <div class="label-text" data-fit={addressee}>
      {country === 'cn' && code}
      {country === 'other' && name}
      {lines.map((text) => (
        <span key={text} class="label-line">
          {text.split(LOT_NUMBER).map((part, index) =>
            index % 2 === 0 ? (
              part
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same number may come twice
              <span key={index} class="label-number">
                {part}
              </span>
            ),
          )}
        </span>
      ))}
      {country !== 'other' && name}
      {country !== 'cn' && code}
    </div>
  );
}
