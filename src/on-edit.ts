import { STAMPS } from 'virtual:stamps';
import { stampEdit } from './google/stamp-edit';

/** Stamps dates when a person fills a cell that asks for one; does nothing else. Runs at every edit, so it loads no feature. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  stampEdit(event, STAMPS);
}
