import { constants, setPriority } from 'node:os';

// `npm test` proves while the browser's tests wait for pages: those go first.
setPriority(constants.priority.PRIORITY_LOW);
