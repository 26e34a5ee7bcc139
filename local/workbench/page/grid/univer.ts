import {
  BooleanNumber,
  CommandType,
  CustomCommandExecutionError,
  ICommandService,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  ThemeService,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { type IRender, IRenderManagerService, UniverRenderEnginePlugin } from '@univerjs/engine-render';
import {
  type ISelectionStyle,
  SheetInterceptorService,
  SheetsSelectionsService,
  UniverSheetsPlugin,
} from '@univerjs/sheets';
import {
  genNormalSelectionStyle,
  HeaderMoveRenderController,
  HeaderResizeRenderController,
  HeaderUnhideRenderController,
  UniverSheetsUIPlugin,
} from '@univerjs/sheets-ui';
import { IShortcutService, UniverUIPlugin } from '@univerjs/ui';
import { FONT } from './look';

export const UNIT = 'workbook';
/** What is shown before the first sheet has arrived. */
export const BLANK_SHEET = 'blank';

/** The workbench's green, as selections and headers show it. */
const PRIMARY = {
  50: '#eef7f4',
  100: '#dcefe9',
  200: '#b8ded2',
  300: '#8bc8b6',
  400: '#54ab93',
  500: '#258a70',
  600: '#0b6e5a',
  700: '#095c4b',
  800: '#075343',
  900: '#053c31',
};

/** Univer, of which the workbench takes no more than the drawing, the scrolling and the selecting with the mouse. */
export interface UniverParts {
  readonly container: HTMLElement;
  readonly workbook: Workbook;
  readonly render: IRender;
  readonly commands: ICommandService;
  readonly selections: SheetsSelectionsService;
  readonly interceptors: SheetInterceptorService;
  readonly selectionStyle: () => ISelectionStyle;
  /** Changes Univer's model, which nothing else can. */
  readonly change: (command: string, parameters: object) => void;
}

/** Commands that move the view and change nothing; operations never change the model. */
const VIEW_COMMANDS = new Set([
  'sheet.command.scroll-view',
  'sheet.command.set-scroll-relative',
  'sheet.command.scroll-to-cell',
]);

/** Univer's editor of its own, which would take what is typed, and its zoom. */
const REFUSED_OPERATIONS = new Set([
  'sheet.operation.set-cell-edit-visible',
  'sheet.operation.set-cell-edit-visible-f2',
  'sheet.operation.set-cell-edit-visible-arrow',
  'sheet.operation.set-zoom-ratio',
]);

/** Starts Univer in an element that stands in the document. Its shortcuts, its editor and all that would change its model by itself are cut off. */
export async function startUniver(container: HTMLElement): Promise<UniverParts> {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: false,
    toolbar: false,
    footer: false,
    contextMenu: false,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: false,
    footer: false,
    disableAutoFocus: true,
    protectedRangeShadow: false,
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    emptyWorkbook(),
  );

  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const render = injector.get(IRenderManagerService).getRenderById(UNIT);
  if (!render) throw new Error('Univer draws nothing');
  injector.get(IShortcutService).forceDisable();
  const theme = injector.get(ThemeService);
  theme.setTheme({ ...theme.getCurrentTheme(), primary: PRIMARY });
  for (const name of ['__SpreadsheetRowHeader__', '__SpreadsheetColumnHeader__']) {
    const header = render.components.get(name) as { setCustomHeader?: (style: object) => void } | undefined;
    header?.setCustomHeader?.({ headerStyle: { fontFamily: FONT, fontSize: 12, fontColor: '#59616b' } });
  }

  let isOurs = false;
  commands.beforeCommandExecuted(({ id, type }) => {
    if (isOurs || VIEW_COMMANDS.has(id) || !id.startsWith('sheet.')) return;
    if (type === CommandType.OPERATION && !REFUSED_OPERATIONS.has(id)) return;
    throw new CustomCommandExecutionError(`not here: ${id}`);
  });
  const canvas = container.querySelector<HTMLCanvasElement>('canvas');
  if (canvas) canvas.tabIndex = -1;
  const change = (command: string, parameters: object) => {
    isOurs = true;
    try {
      commands.syncExecuteCommand(command, { unitId: UNIT, ...parameters }, { onlyLocal: true });
    } finally {
      isOurs = false;
    }
  };
  return {
    container,
    workbook,
    render,
    commands,
    selections: injector.get(SheetsSelectionsService),
    interceptors: injector.get(SheetInterceptorService),
    change,
    // Without the handle that would fill cells in Univer's model alone.
    selectionStyle: () => ({ ...genNormalSelectionStyle(theme), strokeWidth: 2, autofillSize: 0 }),
  };
}

const FREEZE_LINES = ['RowMain', 'RowHeader', 'ColumnMain', 'ColumnHeader'].map(
  (part) => `__SpreadsheetFreeze${part}Name__`,
);

/** Shows where the frozen part ends, if anything is frozen; the lines cannot be dragged. */
export function calmFreezeLines(render: IRender, hasRows: boolean, hasColumns: boolean): void {
  for (const name of FREEZE_LINES) {
    const line = render.scene.getObject(name);
    if (!line) continue;
    line.evented = false;
    if (name.includes('Row') ? hasRows : hasColumns) line.show();
    else line.hide();
  }
}

/** Takes away the handles at the headers, since widths, places and hidden rows are not changed by the mouse. */
export function removeHandles(render: IRender): void {
  render.with(HeaderMoveRenderController).dispose();
  render.with(HeaderResizeRenderController).dispose();
  render.with(HeaderUnhideRenderController).dispose();
}

function emptyWorkbook(): IWorkbookData {
  return {
    id: UNIT,
    name: '',
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: [BLANK_SHEET],
    sheets: {
      [BLANK_SHEET]: {
        id: BLANK_SHEET,
        name: '',
        rowCount: 1,
        columnCount: 1,
        showGridlines: BooleanNumber.FALSE,
      },
    },
    defaultStyle: { ff: 'Pretendard Variable', fs: 10 },
  };
}
