import { describe, expect, it } from 'vitest';
import { createHost, type Host, type HostOptions, type PersonEdit } from '../../../host/host';

// Source: https://developers.google.com/apps-script/guides/triggers/events#edit

const SCRIPT = `
  function onEdit(e) { console.log(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue])); }
  function watch() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
  function changed(e) { PropertiesService.getScriptProperties().setProperty('change', e.changeType); }
  function fill(rows) { SpreadsheetApp.getActiveSheet().getRange(1, 1, rows.length, rows[0].length).setValues(rows); }
  function boxes(a1, on, off) {
    const range = SpreadsheetApp.getActiveSheet().getRange(a1);
    if (on === undefined) range.insertCheckboxes(); else range.insertCheckboxes(on, off);
  }
  function choose(a1) { SpreadsheetApp.getActiveSheet().getRange(a1).setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(['예']).setAllowInvalid(false).build()); }`;

function hostWith(rows: unknown[][], options: Partial<HostOptions> = {}): Host {
  const host = createHost({ script: SCRIPT, user: 'desk@example.com', ...options });
  host.run('fill', [rows]);
  host.run('watch');
  return host;
}

const cellsOf = (host: Host) => host.snapshot().sheets[0]?.cells;

/** What onEdit was told, and what onChange was. */
function edited(host: Host, a1: string, edit: PersonEdit): { onEdit: unknown; onChange: string | undefined } {
  const outcome = host.edit('시트1', a1, edit);
  const text = outcome?.log[0]?.text;
  return {
    onEdit: text === undefined ? undefined : JSON.parse(text),
    onChange: host.snapshot().scriptProperties.change,
  };
}

describe('somebody pastes a block', () => {
  it('and it is parsed as typed, from the first cell of the range on', () => {
    const host = hostWith([['a', 'b', 'c']]);
    const event = edited(host, 'B2', [
      ['010', '2026-11-03'],
      ['김영희', ''],
    ]);
    expect(event).toEqual({ onEdit: ['B2:C3', null, null], onChange: 'EDIT' });
    expect(cellsOf(host)).toEqual([
      ['a', 'b', 'c'],
      ['', 10, { date: 46329 }],
      ['', '김영희'],
    ]);
  });

  it('of one cell, and the event tells no value', () => {
    expect(edited(hostWith([['a']]), 'A1', [['b']]).onEdit).toEqual(['A1', null, null]);
  });

  it('that does not fit, and the grid grows', () => {
    const host = hostWith([['a']]);
    edited(host, 'Z1000', [
      ['1', '2'],
      ['3', '4'],
    ]);
    const sheet = host.snapshot().sheets[0];
    expect([sheet?.maxRows, sheet?.maxColumns, sheet?.cells[1000]?.slice(25)]).toEqual([1001, 27, [3, 4]]);
  });

  it('and no validation stops it, while typing is stopped', () => {
    const host = hostWith([['예']]);
    host.run('choose', ['A1']);
    expect(() => host.edit('시트1', 'A1', '아니요')).toThrow('violates the data validation rules');
    expect(cellsOf(host)).toEqual([['예']]);
    host.edit('시트1', 'A1', [['아니요']]);
    expect(cellsOf(host)).toEqual([['아니요']]);
  });

  it('of ragged rows, which is no block', () => {
    expect(() => hostWith([['a']]).edit('시트1', 'A1', [['a'], ['b', 'c']])).toThrow('no rectangle');
  });
});

describe('somebody presses Delete', () => {
  it('and contents go; of one cell the event tells what was there', () => {
    const host = hostWith([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(edited(host, 'A1', { clear: true })).toEqual({ onEdit: ['A1', null, 'a'], onChange: 'EDIT' });
    expect(edited(host, 'A2:B2', { clear: true }).onEdit).toEqual(['A2:B2', null, null]);
    expect(cellsOf(host)).toEqual([['', 'b']]);
  });
});

describe('somebody ticks a check box', () => {
  it('that Delete has blanked before', () => {
    const host = hostWith([['a']]);
    host.run('boxes', ['B1']);
    host.edit('시트1', 'B1', { clear: true });
    expect(cellsOf(host)).toEqual([['a']]);
    host.edit('시트1', 'B1', true);
    expect(cellsOf(host)).toEqual([['a', true]]);
  });

  it('and the cell is true, the event tells TRUE', () => {
    const host = hostWith([['a']]);
    host.run('boxes', ['B1']);
    expect(edited(host, 'B1', true)).toEqual({ onEdit: ['B1', 'TRUE', 'FALSE'], onChange: 'EDIT' });
    expect(edited(host, 'B1', false).onEdit).toEqual(['B1', 'FALSE', 'TRUE']);
    expect(cellsOf(host)).toEqual([['a', false]]);
  });

  it('with values of its own', () => {
    const host = hostWith([['a']]);
    host.run('boxes', ['B1', '예', '아니요']);
    host.edit('시트1', 'B1', true);
    expect(cellsOf(host)).toEqual([['a', '예']]);
  });

  it('where there is one only', () => {
    expect(() => hostWith([['a']]).edit('시트1', 'A1', true)).toThrow('there is no check box');
  });
});

describe('somebody changes rows and columns', () => {
  const rows = [
    ['a1', 'b1'],
    ['a2', 'b2'],
    ['a3', 'b3'],
  ];

  it.each([
    [
      '2:3',
      { insert: 'rows', side: 'before' },
      'INSERT_ROW',
      [['a1', 'b1'], [], [], ['a2', 'b2'], ['a3', 'b3']],
    ],
    ['1:1', { insert: 'rows', side: 'after' }, 'INSERT_ROW', [['a1', 'b1'], [], ['a2', 'b2'], ['a3', 'b3']]],
    [
      'A:A',
      { insert: 'columns', side: 'after' },
      'INSERT_COLUMN',
      [
        ['a1', '', 'b1'],
        ['a2', '', 'b2'],
        ['a3', '', 'b3'],
      ],
    ],
    ['1:2', { remove: 'rows' }, 'REMOVE_ROW', [['a3', 'b3']]],
    ['A:A', { remove: 'columns' }, 'REMOVE_COLUMN', [['b1'], ['b2'], ['b3']]],
    [
      '1:1',
      { move: 'rows', to: 4 },
      'OTHER',
      [
        ['a2', 'b2'],
        ['a3', 'b3'],
        ['a1', 'b1'],
      ],
    ],
    [
      'B:B',
      { move: 'columns', to: 1 },
      'OTHER',
      [
        ['b1', 'a1'],
        ['b2', 'a2'],
        ['b3', 'a3'],
      ],
    ],
  ] as const)('%s %j: onChange hears %s, onEdit nothing', (a1, edit, changeType, cells) => {
    const host = hostWith(rows);
    expect(edited(host, a1, edit)).toEqual({ onEdit: undefined, onChange: changeType });
    expect(cellsOf(host)).toEqual(cells);
  });

  it('within the bounds that hold for scripts', () => {
    expect(() => hostWith(rows).edit('시트1', '1:1000', { remove: 'rows' })).toThrow(
      "can't delete all the rows",
    );
  });

  it('by sorting a range, of which onEdit hears', () => {
    const host = hostWith([
      ['b', 2],
      ['a', 1],
      ['c', 3],
    ]);
    const event = edited(host, 'A1:B3', { sort: 2, ascending: false });
    expect(event).toEqual({ onEdit: ['A1:B3', null, null], onChange: 'EDIT' });
    expect(cellsOf(host)).toEqual([
      ['c', 3],
      ['b', 2],
      ['a', 1],
    ]);
  });
});

describe('a protection', () => {
  it('stops people whom it does not name', () => {
    const host = hostWith([['a']], {
      people: { owner: 'owner@example.com', editors: ['desk@example.com'] },
      script: `${SCRIPT} function protect() { SpreadsheetApp.getActiveSheet().getRange('A1').protect().removeEditor('desk@example.com'); }`,
    });
    host.run('protect', [], { user: 'owner@example.com' });
    expect(() => host.edit('시트1', 'A1', 'x')).toThrow('protected');
    expect(() => host.edit('시트1', 'A1', [['x']])).toThrow('protected');
    host.edit('시트1', 'A1', 'x', { user: 'owner@example.com' });
    expect(cellsOf(host)).toEqual([['x']]);
  });
});

describe('an edit while executions run', () => {
  it('starts onEdit and the triggers beside each other; all have ended when it is done', async () => {
    const host = hostWith([['a']]);
    const outcome = await host.start.edit('시트1', 'A1', 'b');
    expect(outcome?.log[0]?.text).toBe('["A1","b","a"]');
    expect(host.snapshot().scriptProperties.change).toBe('EDIT');
    expect(host.triggerRuns.map(({ outcome }) => outcome)).toEqual(['completed']);
  });

  it('tells what onEdit threw when the triggers have ended, too', async () => {
    const host = hostWith([['a']], { script: `${SCRIPT} onEdit = () => { throw new Error('no'); };` });
    await expect(host.start.edit('시트1', 'A1', 'b')).rejects.toThrow('no');
    expect(host.triggerRuns).toHaveLength(1);
  });
});

describe('somebody filters', () => {
  const rows = [
    ['이름', '등급'],
    ['김', 'A'],
    ['이', 'B'],
    ['박', ''],
  ];
  const filterOf = (host: Host) => {
    const { filter, filterCriteria, filteredRows } = host.snapshot().sheets[0] ?? {};
    return { filter, filterCriteria, filteredRows };
  };

  it('by values, as they are shown, and lets all be seen again', () => {
    const host = hostWith(rows);
    expect(edited(host, 'A1:B4', { filter: 'create' })).toEqual({ onEdit: undefined, onChange: 'OTHER' });
    host.edit('시트1', 'B1', { filter: 2, hidden: ['A', ''] });
    expect(filterOf(host)).toEqual({
      filter: [1, 1, 4, 2],
      filterCriteria: { 2: { hiddenValues: ['A', ''] } },
      filteredRows: [
        [2, 1],
        [4, 1],
      ],
    });
    host.edit('시트1', 'B1', { filter: 2, hidden: [] });
    expect(filterOf(host)).toEqual({
      filter: [1, 1, 4, 2],
      filterCriteria: undefined,
      filteredRows: undefined,
    });
    host.edit('시트1', 'A1', { filter: 'remove' });
    expect(filterOf(host).filter).toBeNull();
  });

  it('as the sheet allows: one filter, and columns that it reaches', () => {
    const host = hostWith(rows);
    expect(() => host.edit('시트1', 'A1', { filter: 'remove' })).toThrow('does not exist');
    host.edit('시트1', 'A1:B4', { filter: 'create' });
    expect(() => host.edit('시트1', 'A1:A4', { filter: 'create' })).toThrow();
    expect(() => host.edit('시트1', 'A1', { filter: 3, hidden: ['x'] })).toThrow('not in the filter');
  });
});
