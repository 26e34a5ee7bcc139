import { writeFileSync } from 'node:fs';
import { membersPage, readFacts } from './members-page';

// npm run members: writes docs/google-members.md anew.
writeFileSync('docs/google-members.md', membersPage(readFacts()));
