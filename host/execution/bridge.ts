import { checkArguments } from '../reference/check-arguments';
import { checkPermission } from '../reference/check-permission';
import { readReference } from '../reference/reference';
import { cellsOfCall, kindOfCall } from '../service/cost';
import { requireOpen } from '../service/guard';
import { type Later, whenDone } from '../service/later';
import { methodTable } from '../service/method-table';
import { isServiceObject, type ServiceObject } from '../service/object';
import type { Scope } from '../service/scope';
import { ApiError, NotImplementedError, ServiceError, WriteError } from '../service/service-error';
import { CellBlock, Grid, isMark } from '../service/wire';
import { TIME_IS_OVER } from './time-limit';

/** What a call answers: a value on the wire, or an error to be thrown in the script's realm. */
export type Reply =
  | { readonly value: unknown }
  | { readonly error: { readonly name: string; readonly message: string; readonly details?: string } };

/** What a name on a service object is. */
export type Member =
  | { readonly method: true }
  | { readonly enumeration: string; readonly values: readonly string[] }
  /** A collection of an advanced service, by the name of its root object. */
  | { readonly collection: string };

/** The one door between a script's realm and the services. */
export interface Bridge {
  /** The number of a global service's object. */
  root(name: string): number;
  /** @throws NotImplementedError where Google's reference has no such member */
  describe(className: string, member: string): Member;
  /** Answers later where the call has to wait, see {@link Scope.runsBeside}. */
  call(handle: number, method: string, args: readonly unknown[]): Later<Reply>;
  /** A service object as it goes into the realm with an event. */
  hand(object: ServiceObject): unknown;
  /** The values of an enum, in order. */
  enumValues(name: string): readonly string[];
  /** The instant of a date cell, in milliseconds since 1970. */
  instantOf(serial: number): number;
  /** The value of a formula cell. */
  formulaValue(formula: string): string | number | boolean;
  /** To be called when the function has returned: throws what a buffered write left behind. */
  settle(): void;
  /** The error behind the last reply that was one. */
  lastError(): unknown;
  /** Whether its time was over at a call: then nothing that the script made of the error counts. */
  isOver(): boolean;
  /** Ends the time: no call is answered any more. */
  stop(): void;
}

/** @param sheet name of the sheet that the call is about, where it is about one */
export type ServiceCallHook = (count: number, name: string, sheet: string | undefined) => void;

/** Somebody changed the workbook. */
export interface Change {
  /** Undefined where it is none of one sheet's: the order of the tabs, the name of the file. */
  readonly sheetId: number | undefined;
  /** The member that a script called, or what a person did. */
  readonly by: string;
}

/** What the host wants to know of an execution's calls. */
export interface CallHooks {
  readonly beforeCall: ServiceCallHook;
  readonly changed: (change: Change) => void;
}

/** What is thrown for want of something in this host. */
const LACKS = /^not implemented: |^formula not evaluated/;

/** Writes whose answer a script does not wait for. */
const BUFFERED = /^(Range|RangeList)\.|^Sheet\.appendRow$/;

/** What the range of an event tells of its place beside its methods. */
function placeOf(object: ServiceObject): { readonly own?: Readonly<Record<string, number>> } {
  if (object.service !== 'Range') return {};
  const [rowStart, columnStart, rows, columns] = object.at;
  const [rowEnd, columnEnd] = [rowStart + rows - 1, columnStart + columns - 1];
  return { own: { columnEnd, columnStart, rowEnd, rowStart } };
}

export function createBridge(scope: Scope, { beforeCall, changed }: CallHooks): Bridge {
  const objects: ServiceObject[] = [];
  const roots = new Map<string, number>();
  const methods = methodTable();
  const { methods: known, enums, enumMembers, collections } = readReference();
  let count = 0;
  let lastError: unknown;
  let unheard: WriteError | undefined;
  let isOver = false;
  const classOf = (handle: number) => objects[handle]?.service ?? 'Object';

  const add = (object: ServiceObject) => objects.push(object) - 1;

  const encode = (value: unknown, self: ServiceObject | undefined): unknown => {
    if (value === self) return { self: true };
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Grid) return value.rows;
    if (value instanceof CellBlock) return { cells: value };
    if (isServiceObject(value)) return { h: add(value), c: value.service };
    return Array.isArray(value) ? value.map((item) => encode(item, undefined)) : value;
  };

  const resolve = (value: unknown): unknown => {
    if (isMark(value, 'handle')) return objects[Number(value.handle)];
    if (isMark(value, 'array') && Array.isArray(value.array)) return value.array.map(resolve);
    if (isMark(value, 'plain') && typeof value.plain === 'object' && value.plain !== null)
      return { plain: Object.fromEntries(Object.entries(value.plain).map(([k, v]) => [k, resolve(v)])) };
    return value;
  };

  const settle = () => {
    const error = unheard;
    unheard = undefined;
    if (error) throw error;
  };

  const requireTime = () => {
    isOver ||= scope.now() > scope.deadline;
    if (isOver) throw new ServiceError(TIME_IS_OVER);
  };

  const tellChange = (member: string, self: ServiceObject, args: readonly unknown[]) => {
    const ids = new Set(
      [self, ...args].flatMap((object) =>
        isServiceObject(object) && 'sheet' in object ? [object.sheet?.id] : [],
      ),
    );
    for (const sheetId of ids.size > 0 ? ids : [undefined]) changed({ sheetId, by: member });
  };

  const perform = (handle: number, method: string, args: readonly unknown[]): unknown => {
    requireTime();
    const self = objects[handle];
    if (!self) throw new Error(`no service object ${handle}`);
    const member = `${self.service}.${method}`;
    count++;
    beforeCall(count, member, 'sheet' in self ? self.sheet?.name : undefined);
    requireTime();
    const implementation = methods.get(member);
    if (!implementation) throw new NotImplementedError(member);
    checkArguments(member, args, classOf);
    checkPermission(member, scope.caller, scope.oauthScopes);
    const kind = kindOfCall(member);
    scope.cost[kind]++;
    if (kind !== 'otherCalls') settle();
    const places =
      self.service === 'Range'
        ? [self.at]
        : self.service === 'RangeList'
          ? self.ranges.map(({ at }) => at)
          : [];
    for (const at of places) {
      if (kind === 'reads') scope.cost.cellsRead += cellsOfCall(method, kind, at);
      if (kind === 'writes') scope.cost.cellsWritten += cellsOfCall(method, kind, at);
    }
    if (member === 'Sheet.appendRow' && Array.isArray(args[0])) scope.cost.cellsWritten += args[0].length;
    const given = args.map(resolve);
    try {
      if (kind === 'writes') requireOpen(scope, self, method, given);
      const result = implementation(self, scope, ...given);
      if (kind === 'writes') tellChange(member, self, given);
      return whenDone(result, (value) => {
        requireTime();
        return encode(value, self);
      });
    } catch (error) {
      if (!scope.surfacesWritesLate || !(error instanceof WriteError) || !BUFFERED.test(member)) throw error;
      unheard = error;
      return encode(self, self);
    }
  };

  const noteLack = (error: unknown) => {
    if (error instanceof Error && LACKS.test(error.message)) scope.lacks.add(error.message);
  };

  const fail = (error: unknown): Reply => {
    lastError = error;
    noteLack(error);
    return {
      error:
        error instanceof Error
          ? {
              name: error.name,
              message: error.message,
              ...(error instanceof ApiError && { details: JSON.stringify(error.details) }),
            }
          : { name: 'Error', message: String(error) },
    };
  };

  return {
    root(name) {
      const known = roots.get(name);
      if (known !== undefined) return known;
      const handle = add({ service: name } as ServiceObject);
      roots.set(name, handle);
      return handle;
    },
    describe(className, member) {
      const enumeration = enumMembers.get(`${className}.${member}`);
      if (enumeration !== undefined) return { enumeration, values: enums.get(enumeration) ?? [] };
      if (collections.has(`${className}.${member}`)) return { collection: `${className}.${member}` };
      if (known.has(`${className}.${member}`) || methods.has(`${className}.${member}`))
        return { method: true };
      const lack = new NotImplementedError(`${className}.${member}`);
      noteLack(lack);
      throw lack;
    },
    call(handle, method, args) {
      try {
        const result = perform(handle, method, args);
        return result instanceof Promise ? result.then((value) => ({ value }), fail) : { value: result };
      } catch (error) {
        return fail(error);
      }
    },
    hand: (object) => ({ h: add(object), c: object.service, ...placeOf(object) }),
    enumValues: (name) => enums.get(name) ?? [],
    instantOf: (serial) => scope.workbook.instantOf(serial),
    formulaValue: (formula) => {
      try {
        return scope.formulaValue(formula);
      } catch (error) {
        noteLack(error);
        throw error;
      }
    },
    settle,
    lastError: () => lastError,
    isOver: () => isOver,
    stop: () => {
      isOver = true;
    },
  };
}
