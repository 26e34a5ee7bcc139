import { testCrashes } from './crash-tests';
import { part } from './parts';

testCrashes(part(1, 2));
