import type { RangeListService, RangeService } from './object';
import type { Methods, Scope } from './scope';
import { ServiceError } from './service-error';

/** Methods that a list has in common with a range: each range does its own. */
const SHARED = [
  'activate',
  'check',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'removeCheckboxes',
  'setBackground',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setValue',
  'setVerticalAlignment',
  'setWrap',
  'setWrapStrategy',
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
        if (!method) throw new ServiceError(`RangeList.${name} has no counterpart in Range`);
        for (const range of list.ranges) method(range, scope, ...args);
        return list;
      },
    ] as const;
  });
  return { ...Object.fromEntries(shared), getRanges: ({ ranges }) => [...ranges] };
}
