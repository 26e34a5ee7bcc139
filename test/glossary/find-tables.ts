import { join } from 'node:path';
import type { AnyTable } from '../../src/workbook/table';
import { readSources } from '../import/source-file';

/** Every table that a module of src/features exports, once, by sheet order. */
export async function findTables(): Promise<AnyTable[]> {
  const files = readSources('src/features').filter(({ code }) => /\btable\(\{/.test(code));
  const modules: object[] = await Promise.all(
    files.map(({ path }) => import(/* @vite-ignore */ join(process.cwd(), path))),
  );
  const tables = new Set(modules.flatMap((module) => Object.values(module)).filter(isTable));
  return [...tables].sort((left, right) => left.tab.order - right.tab.order);
}

function isTable(value: unknown): value is AnyTable {
  return (
    typeof value === 'object' && value !== null && 'columns' in value && 'tab' in value && 'key' in value
  );
}
