import { testInterference } from './interfere-tests';
import { part } from './parts';

testInterference(part(1, 3));
