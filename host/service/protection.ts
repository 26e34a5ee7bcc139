import { intersect, subtract } from '../model/rectangle';
import type { ProtectionModel, SheetModel } from '../model/sheet';
import type { Rectangle } from '../snapshot';
import type { NamedRangeService, ProtectionService, RangeService, UserObject } from './object';
import { requireInGrid, requireSheet } from './place';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError, WriteError } from './service-error';
import { enumValue } from './wire';

/** A protection as `protect` leaves it: whoever may edit the spreadsheet may edit here, too. */
export function newProtection(at: ProtectionModel['at']): ProtectionModel {
  return {
    at,
    description: '',
    warningOnly: false,
    unprotected: [],
    rangeName: undefined,
    editors: undefined,
  };
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Who edits, and what the file says of people. */
type Editing = Pick<Scope, 'workbook' | 'userEmail'>;

/** Whether the user of the execution may edit what is protected; the owner always may. */
function mayEdit({ warningOnly, editors }: ProtectionModel, { workbook, userEmail }: Editing): boolean {
  const { people } = workbook;
  if (warningOnly || editors === undefined || !people || same(people.owner, userEmail)) return true;
  return editors.some((editor) => same(editor, userEmail));
}

/**
 * A protection that does more than warn stops everybody who is not among its editors.
 * @param at `sheet` = the sheet as such is changed: its name, its rows and columns
 * @throws WriteError in Google's words
 */
export function requireEditable(scope: Editing, sheet: SheetModel, at: Rectangle | 'sheet'): void {
  if (isOpen(scope, sheet, at)) return;
  throw new WriteError(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

/** Whether no protection stops the user there. */
export function isOpen(scope: Editing, sheet: SheetModel, at: Rectangle | 'sheet'): boolean {
  if (!scope.workbook.people) return true;
  return sheet.protections.every((protection) => mayEdit(protection, scope) || !touches(protection, at));
}

function touches({ at: guarded, unprotected }: ProtectionModel, at: Rectangle | 'sheet'): boolean {
  if (guarded !== 'sheet') return at !== 'sheet' && intersect(guarded, at) !== null;
  if (at === 'sheet') return true;
  let rest: readonly Rectangle[] = [at];
  for (const open of unprotected) rest = rest.flatMap((piece) => subtract(piece, open));
  return rest.length > 0;
}

/** The addresses beside the owner's that may edit. */
function editorsOf({ editors }: ProtectionModel, { workbook }: Scope): readonly string[] {
  return editors ?? workbook.people?.editors ?? [];
}

function requireMine({ sheet, protection }: ProtectionService, scope: Scope): void {
  requireSheet(sheet);
  if (!sheet.protections.includes(protection))
    throw new ServiceError('The protection does not exist any more.');
  if (!mayEdit(protection, scope))
    throw new ServiceError('You do not have permission to perform that action.');
}

type Editor = string | UserObject;

const emailOf = (editor: Editor) => (typeof editor === 'string' ? editor : editor.email);

function addEditors(self: ProtectionService, scope: Scope, added: readonly Editor[]): ProtectionService {
  requireMine(self, scope);
  const before = editorsOf(self.protection, scope);
  const emails = added.map(emailOf).filter((email) => !before.some((other) => same(other, email)));
  self.protection.editors = [...before, ...emails];
  return self;
}

/** Neither the owner nor the one who runs the script can be taken out. */
function removeEditors(self: ProtectionService, scope: Scope, removed: readonly Editor[]): ProtectionService {
  requireMine(self, scope);
  const gone = removed.map(emailOf).filter((email) => !same(email, scope.userEmail));
  const before = editorsOf(self.protection, scope);
  self.protection.editors = before.filter((email) => !gone.some((other) => same(other, email)));
  return self;
}

/** The protection follows a named range of its sheet. */
function follow(self: ProtectionService, scope: Scope, name: string): ProtectionService {
  requireMine(self, scope);
  const named = scope.workbook.namedRange(name);
  if (!named?.at) throw new ServiceError(`Range not found: ${name}`);
  if (named.sheet !== self.sheet)
    throw new ServiceError('The named range must be on the same sheet as the protection.');
  if (self.protection.at === 'sheet') throw new NotImplementedError('a named range for a protected sheet');
  self.protection.at = named.at;
  self.protection.rangeName = named.name;
  return self;
}

export const PROTECTION_METHODS: Methods<ProtectionService> = {
  getDescription: ({ protection }) => protection.description,
  setDescription: (self, scope, text: string) => {
    requireMine(self, scope);
    self.protection.description = text;
    return self;
  },
  isWarningOnly: ({ protection }) => protection.warningOnly,
  setWarningOnly: (self, scope, on: boolean) => {
    requireMine(self, scope);
    self.protection.warningOnly = on;
    return self;
  },
  getRange: ({ sheet, protection: { at } }) => ({
    service: 'Range',
    sheet,
    at: at === 'sheet' ? sheet.extent : at,
  }),
  setRange: (self, scope, range: RangeService) => {
    requireMine(self, scope);
    if (self.protection.at === 'sheet')
      throw new NotImplementedError('Protection.setRange of a protected sheet');
    if (range.sheet !== self.sheet) throw new NotImplementedError('Protection.setRange to another sheet');
    self.protection.at = requireInGrid(range);
    self.protection.rangeName = undefined;
    return self;
  },
  getRangeName: ({ protection }) => protection.rangeName ?? null,
  setRangeName: (self, scope, name: string) => follow(self, scope, name),
  setNamedRange: (self, scope, { named }: NamedRangeService) => follow(self, scope, named.name),
  getUnprotectedRanges: ({ sheet, protection }) =>
    protection.unprotected.map((at): RangeService => ({ service: 'Range', sheet, at })),
  setUnprotectedRanges: (self, scope, ranges: readonly RangeService[]) => {
    requireMine(self, scope);
    if (self.protection.at !== 'sheet')
      throw new ServiceError('Only a protected sheet can have unprotected ranges.');
    if (ranges.some(({ sheet }) => sheet !== self.sheet))
      throw new ServiceError('The unprotected ranges must be on the protected sheet.');
    self.protection.unprotected = ranges.map(requireInGrid);
    return self;
  },
  getProtectionType: ({ protection }) =>
    enumValue('ProtectionType', protection.at === 'sheet' ? 'SHEET' : 'RANGE'),
  canEdit: ({ protection }, scope) => mayEdit(protection, scope),
  canDomainEdit: (self, scope) => {
    requireMine(self, scope);
    return false;
  },
  setDomainEdit: (self, scope, on: boolean) => {
    requireMine(self, scope);
    if (on) throw new NotImplementedError('Protection.setDomainEdit: the file belongs to no domain');
    return self;
  },
  getEditors: (self, scope) => {
    requireMine(self, scope);
    if (self.protection.warningOnly) return [];
    const owner = scope.workbook.people?.owner ?? scope.userEmail;
    const emails = [owner, ...editorsOf(self.protection, scope).filter((email) => !same(email, owner))];
    return emails.filter((email) => email !== '').map((email): UserObject => ({ service: 'User', email }));
  },
  addEditor: (self, scope, editor: Editor) => addEditors(self, scope, [editor]),
  addEditors: (self, scope, editors: readonly Editor[]) => addEditors(self, scope, editors),
  removeEditor: (self, scope, editor: Editor) => removeEditors(self, scope, [editor]),
  removeEditors: (self, scope, editors: readonly Editor[]) => removeEditors(self, scope, editors),
  remove: (self, scope) => {
    requireMine(self, scope);
    self.sheet.protections = self.sheet.protections.filter((other) => other !== self.protection);
  },
};
