import type { RangeListService, RangeService } from './object';
import type { Methods, Scope } from './scope';
import { selectList } from './selection';
import { NotImplementedError } from './service-error';

/** Methods that a list has in common with a range: each range does its own. */
const SHARED = [
  'breakApart',
  'check',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'removeCheckboxes',
  'setBackground',
  'setBackgroundRGB',
  'setBorder',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setFormulaR1C1',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setShowHyperlink',
  'setTextDirection',
  'setTextRotation',
  'setValue',
  'setVerticalAlignment',
  'setVerticalText',
  'setWrap',
  'setWrapStrategy',
  'trimWhitespace',
  'uncheck',
];

export function rangeListMethods(ofRange: Methods<RangeService>): Methods<RangeListService> {
  const shared = SHARED.map((name) => {
    const method = ofRange[name] as
      | ((range: RangeService, scope: Scope, ...args: unknown[]) => unknown)
      | undefined;
    return [
      name,
      (list: RangeListService, scope: Scope, ...args: unknown[]) => {
        if (!method) throw new NotImplementedError(`RangeList.${name}`);
        for (const range of list.ranges) method(range, scope, ...args);
        return list;
      },
    ] as const;
  });
  return {
    ...Object.fromEntries(shared),
    getRanges: ({ ranges }) => [...ranges],
    activate: (list, { workbook }) => selectList(workbook, list),
  };
}
