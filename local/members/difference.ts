/** A row of DIFFERENCES.md: what it is about. */
export interface Difference {
  readonly behaviour: string;
  readonly text: string;
}

/** The rows of all tables of DIFFERENCES.md, heads left out. */
export function readDifferences(markdown: string): Difference[] {
  return markdown.split('\n').flatMap((line) => {
    const [, behaviour = ''] = line.split('|');
    const isRow = line.startsWith('|') && !/^\|[\s|:-]*$/.test(line) && behaviour.trim() !== 'behaviour';
    return isRow ? [{ behaviour: behaviour.trim(), text: line }] : [];
  });
}

/** Whether a row names a member: as `Class.member`, or as the bare name between backticks. */
export function isAbout({ text }: Difference, member: string): boolean {
  const bare = member.slice(member.indexOf('.') + 1);
  const quoted = text.match(/`[^`]+`/g) ?? [];
  return quoted.some((name) => name === `\`${member}\`` || name === `\`${bare}\``);
}
