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
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { type IRender, IRenderManagerService, UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { SheetInterceptorService, SheetsSelectionsService, UniverSheetsPlugin } from '@univerjs/sheets';
import {
  HeaderMoveRenderController,
  HeaderResizeRenderController,
  UniverSheetsUIPlugin,
} from '@univerjs/sheets-ui';
import { IShortcutService, UniverUIPlugin } from '@univerjs/ui';

export const UNIT = 'workbook';
/** What is shown before the first sheet has arrived. */
export const BLANK_SHEET = 'blank';

export const COLUMN_WIDTH = 100;
export const ROW_HEIGHT = 21;

/** Univer, of which the workbench takes no more than the drawing, the scrolling and the selecting with the mouse. */
export interface UniverParts {
  readonly container: HTMLElement;
  readonly workbook: Workbook;
  readonly render: IRender;
  readonly commands: ICommandService;
  readonly selections: SheetsSelectionsService;
  readonly interceptors: SheetInterceptorService;
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

  let isOurs = false;
  commands.beforeCommandExecuted(({ id, type }) => {
    if (isOurs || VIEW_COMMANDS.has(id) || !id.startsWith('sheet.')) return;
    if (type === CommandType.OPERATION && !REFUSED_OPERATIONS.has(id)) return;
    throw new CustomCommandExecutionError(`not here: ${id}`);
  });
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
  };
}

/** Takes away the handles at the headers, since widths and places of rows and columns are not changed by dragging. */
export function removeHandles(render: IRender): void {
  render.with(HeaderMoveRenderController).dispose();
  render.with(HeaderResizeRenderController).dispose();
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
