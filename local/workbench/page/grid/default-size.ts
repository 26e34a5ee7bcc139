/** Pixels of a column and of a row where nobody set another size, as in Sheets. */
export const [COLUMN_WIDTH, ROW_HEIGHT] = [100, 21];
