import { testCrashes } from './crash-tests';
import { LONGEST } from './parts';

testCrashes([LONGEST]);
