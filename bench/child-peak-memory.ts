import { writeFileSync } from 'node:fs';

// Loaded before a command: leaves behind how much memory the process held at most, in KB.
process.on('exit', () => {
  const path = process.env.PEAK_MEMORY_FILE;
  if (path) writeFileSync(path, String(process.resourceUsage().maxRSS));
});
