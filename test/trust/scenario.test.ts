import { expect, it } from 'vitest';
import { ACTIONS } from '../../src/actions';
import { SCENARIOS } from './scenario';

it('has a scenario for every action that there is', () => {
  expect([...SCENARIOS.keys()].sort()).toEqual(ACTIONS.map(({ id }) => id).sort());
});
