import { unzipSync } from 'fflate';
import { fileError } from './file-error';

/** The most that an archive's wanted files may hold unpacked, against archives that blow up. */
const MAX_UNPACKED_BYTES = 400_000_000;

/**
 * The wanted files of a ZIP archive by path (small letters, `/` between folders).
 * @throws AppError `file.encrypted`, `file.broken`, `file.tooLarge`
 */
export function unzip(
  bytes: Uint8Array,
  fileName: string,
  isWanted: (path: string) => boolean,
): Map<string, Uint8Array> {
  // Bit 0 of the first entry's flags: the archive itself has a password.
  if (((bytes[6] ?? 0) & 1) === 1) throw fileError('file.encrypted', fileName);
  let total = 0;
  const tooLarge = fileError('file.tooLarge', fileName, { limit: '400 MB' });
  let files: Record<string, Uint8Array>;
  try {
    // fflate never writes beyond the size that the archive states, so that stating less does not help an attacker.
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(normalise(name))) return false;
        total += originalSize;
        if (total > MAX_UNPACKED_BYTES) throw tooLarge;
        return true;
      },
    });
  } catch (error) {
    if (error === tooLarge) throw error;
    throw fileError('file.broken', fileName, { part: 'ZIP' });
  }
  return new Map(Object.entries(files).map(([path, content]) => [normalise(path), content]));
}

function normalise(path: string): string {
  return path.replace(/\\/g, '/').toLowerCase();
}
