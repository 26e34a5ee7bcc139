import { testInterference } from './interfere-tests';
import { part } from './parts';

testInterference(part(2, 3));
