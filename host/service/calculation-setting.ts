import type { SavedCalculation } from '../snapshot';
import type { RootService } from './object';
import type { Methods, Scope } from './scope';
import { ServiceError } from './service-error';
import { type EnumMark, enumValue } from './wire';

function set(self: RootService, { workbook }: Scope, change: Partial<SavedCalculation>): RootService {
  workbook.calculation = { ...workbook.calculation, ...change };
  return self;
}

/** When and how formulas are computed again: kept and told, without effect on what the host computes. */
export const CALCULATION_METHODS: Methods<RootService> = {
  getRecalculationInterval: (_, { workbook }) =>
    enumValue('RecalculationInterval', workbook.calculation.interval),
  setRecalculationInterval: (self, scope, { name }: EnumMark) => set(self, scope, { interval: name }),
  isIterativeCalculationEnabled: (_, { workbook }) => workbook.calculation.isIterative,
  setIterativeCalculationEnabled: (self, scope, on: boolean) => set(self, scope, { isIterative: on }),
  getMaxIterativeCalculationCycles: (_, { workbook }) => workbook.calculation.maxCycles,
  setMaxIterativeCalculationCycles: (self, scope, cycles: number) => {
    if (cycles < 1 || cycles > 10_000)
      throw new ServiceError('The number of calculation cycles must be between 1 and 10000.');
    return set(self, scope, { maxCycles: cycles });
  },
  getIterativeCalculationConvergenceThreshold: (_, { workbook }) => workbook.calculation.threshold,
  setIterativeCalculationConvergenceThreshold: (self, scope, threshold: number) => {
    if (threshold < 0) throw new ServiceError('The convergence threshold must not be negative.');
    return set(self, scope, { threshold });
  },
};
