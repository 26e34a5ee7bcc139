/**
 * The keys in a cell of the journal, of a table whose keys begin with the season: blanks part them, and the id of a wording that
 * staff made may hold blanks itself.
 */
export function seasonKeys(cell: string): string[] {
  return cell.split(/ (?=\d{4}\/)/);
}
