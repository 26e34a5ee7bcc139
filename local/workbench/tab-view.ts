import type { Calculation } from '../../host/formula/calculation';
import type { SheetModel } from '../../host/model/sheet';
import type { WorkbookModel } from '../../host/model/workbook';
import { type Looks, viewBlock } from './block-view';
import { BLOCK_ROWS, type CellStyle } from './protocol';
import { frameOf, tabsOf } from './sheet-frame';

/** Looks at the workbook as it is now, once for all tabs. */
export class Reader {
  private readonly frames = new Map<SheetModel, string>();
  private readonly blocks = new Map<string, readonly string[]>();
  private tabs: string | undefined;

  constructor(
    readonly workbook: WorkbookModel,
    readonly calculation: Calculation,
    readonly looks: Looks,
  ) {}

  /** The sheets as JSON. */
  sheets(): string {
    this.tabs ??= JSON.stringify(tabsOf(this.workbook));
    return this.tabs;
  }

  sheet(id: number): SheetModel | undefined {
    return this.workbook.sheets.find((sheet) => sheet.id === id);
  }

  /** A sheet's frame as JSON. */
  frame(sheet: SheetModel): string {
    const known = this.frames.get(sheet);
    if (known !== undefined) return known;
    const frame = JSON.stringify(frameOf(sheet, this.calculation));
    this.frames.set(sheet, frame);
    return frame;
  }

  /** The rows of a block, each as JSON. */
  block(sheet: SheetModel, block: number): readonly string[] {
    const key = `${sheet.id} ${block}`;
    const known = this.blocks.get(key);
    if (known) return known;
    const rows = viewBlock(sheet, block, this.calculation, this.looks);
    this.blocks.set(key, rows);
    return rows;
  }
}

/** What a tab shows of the workbook, and has been sent of it: only what differs goes over the wire. */
export class TabView {
  private sheetId = -1;
  private blocks: readonly number[] = [];
  private sheets = '';
  private name = '';
  private frame = '';
  private readonly sent = new Map<number, readonly string[]>();
  private styles = 0;

  /** @param send takes a message as JSON */
  constructor(private readonly send: (json: string) => void) {}

  get watched(): number {
    return this.sheetId;
  }

  /** The welcome has told it. */
  begin(name: string, sheets: string): void {
    this.name = name;
    this.sheets = sheets;
  }

  /** @returns the blocks that have to be sent anew */
  watch(sheetId: number, blocks: readonly number[]): readonly number[] {
    if (sheetId !== this.sheetId) {
      this.sheetId = sheetId;
      this.frame = '';
      this.sent.clear();
    }
    this.blocks = blocks;
    for (const block of this.sent.keys()) if (!blocks.includes(block)) this.sent.delete(block);
    return blocks.filter((block) => !this.sent.has(block));
  }

  /** Whether a block is still wanted that was asked for a moment ago. */
  wants(sheetId: number, block: number): boolean {
    return sheetId === this.sheetId && this.blocks.includes(block);
  }

  /** Sends what is new of everything that the tab has been sent before. */
  refresh(reader: Reader): void {
    this.refreshBook(reader);
    this.sendFrame(reader);
    for (const block of this.sent.keys()) this.sendBlock(block, reader);
  }

  refreshBook(reader: Reader): void {
    const sheets = reader.sheets();
    if (sheets !== this.sheets) this.send(`{"type":"sheets","sheets":${sheets}}`);
    this.sheets = sheets;
    const { name } = reader.workbook;
    if (name !== this.name) this.send(JSON.stringify({ type: 'name', workbook: name }));
    this.name = name;
  }

  sendFrame(reader: Reader): void {
    const sheet = reader.sheet(this.sheetId);
    if (!sheet) return;
    const frame = reader.frame(sheet);
    if (frame === this.frame) return;
    this.frame = frame;
    this.send(`{"type":"frame","frame":${frame}}`);
  }

  sendBlock(block: number, reader: Reader): void {
    const sheet = reader.sheet(this.sheetId);
    if (!sheet) return;
    const rows = reader.block(sheet, block);
    const before = this.sent.get(block) ?? [];
    const first = block * BLOCK_ROWS + 1;
    const changed = rows.filter(
      (row, i) => row !== before[i] && (before[i] !== undefined || row !== `[${first + i},[]]`),
    );
    this.sent.set(block, rows);
    if (changed.length === 0) return;
    this.sendStyles(reader.looks.styles.styles);
    this.send(`{"type":"rows","sheetId":${sheet.id},"rows":[${changed.join(',')}]}`);
  }

  private sendStyles(styles: readonly CellStyle[]): void {
    if (styles.length === this.styles) return;
    this.send(JSON.stringify({ type: 'styles', from: this.styles, styles: styles.slice(this.styles) }));
    this.styles = styles.length;
  }
}
