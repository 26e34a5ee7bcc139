import { testCrashes } from './crash-tests';
import { part } from './parts';

testCrashes(part(0, 2));
