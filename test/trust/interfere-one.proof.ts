import { testInterference } from './interfere-tests';
import { part } from './parts';

testInterference(part(0, 3));
