import type { People } from '../model/workbook';
import type { RootService, UserObject } from './object';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';

type Person = string | UserObject;

const emailOf = (person: Person) => (typeof person === 'string' ? person : person.email);
const user = (email: string): UserObject => ({ service: 'User', email });

function peopleOf({ workbook }: Scope, member: string): People {
  if (!workbook.people)
    throw new NotImplementedError(
      `Spreadsheet.${member}: the host was not told whom the file is shared with`,
    );
  return workbook.people;
}

const without = (list: readonly string[], gone: readonly string[]) =>
  list.filter((email) => !gone.some((other) => other.toLowerCase() === email.toLowerCase()));

/** Shares the file anew; the owner is in neither list. */
function share(role: 'editors' | 'viewers', isAdding: boolean, member: string): Methods<RootService>[string] {
  return (self, scope, given: Person | readonly Person[]) => {
    const people = peopleOf(scope, member);
    const emails = (Array.isArray(given) ? given : [given]).map((person: Person) => emailOf(person));
    const added = isAdding ? without(emails, [people.owner]) : [];
    if (isAdding && role === 'viewers') {
      const viewers = without(added, [...people.editors, ...people.viewers]);
      people.viewers = [...people.viewers, ...viewers];
    } else {
      people.viewers = without(people.viewers, emails);
      if (role === 'editors') people.editors = [...without(people.editors, emails), ...added];
    }
    return self;
  };
}

/** Whom the file is shared with is told to those who may edit it: where Google draws the line is not documented. */
function toldPeople(scope: Scope, member: string): People {
  const people = peopleOf(scope, member);
  const editors = [people.owner, ...people.editors].map((email) => email.toLowerCase());
  if (!editors.includes(scope.userEmail.toLowerCase())) throw new ServiceError(NOT_ALLOWED);
  return people;
}

const NOT_ALLOWED = 'You do not have permission to perform that action.';

/** Whom the file is shared with, as the host was told. */
export const PEOPLE_METHODS: Methods<RootService> = {
  getOwner: (_, scope) => {
    const { owner } = peopleOf(scope, 'getOwner');
    return owner === '' ? null : user(owner);
  },
  getEditors: (_, scope) => {
    const { owner, editors } = toldPeople(scope, 'getEditors');
    return [...(owner === '' ? [] : [owner]), ...editors].map(user);
  },
  getViewers: (_, scope) => toldPeople(scope, 'getViewers').viewers.map(user),
  addEditor: share('editors', true, 'addEditor'),
  addEditors: share('editors', true, 'addEditors'),
  removeEditor: share('editors', false, 'removeEditor'),
  addViewer: share('viewers', true, 'addViewer'),
  addViewers: share('viewers', true, 'addViewers'),
  removeViewer: share('viewers', false, 'removeViewer'),
};
