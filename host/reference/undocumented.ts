/**
 * Methods and overloads that Google's reference does not name any more, or never did, and that scripts call all the same;
 * its own examples hand `removeEditors` what `getEditors` gives.
 * Notation as in write-signatures.ts. Source: the tests of brucemcpherson/gas-fakes, which its author runs at Google, too.
 */
export const UNDOCUMENTED = `
Range.getBackgroundColor()
Range.getBackgroundColors()
Range.setBackgroundColor(string?)
Range.setBackgroundColors(string[][]?)
Range.getBorder()
Range.getColumnIndex()
Borders.getTop()
Borders.getLeft()
Borders.getBottom()
Borders.getRight()
Border.getColor()
Border.getBorderStyle()
Protection.addEditors(User[])
Protection.removeEditors(User[])
DataValidationBuilder.requireValueInList(any[])
DataValidationBuilder.requireValueInList(any[],boolean)`;
