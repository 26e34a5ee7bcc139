import { isExcelFormula } from './formula';
import { formulaPieces } from './formula-reference';
import { MAX_ROWS } from './read-range';
import { quotedName } from './sheet-name';

/**
 * A formula of Google Sheets as XLSX writes it, without `=`; `undefined` where Excel has no such formula.
 * Open ranges end at Excel's last row, functions younger than the format get its prefix.
 *
 * @param fileName the name of a sheet within the file
 */
export function toExcelFormula(formula: string, fileName: (sheet: string) => string): string | undefined {
  const pieces = formulaPieces(formula.replace(/^=/, ''));
  let written = '';
  pieces.forEach((piece, index) => {
    if (piece.endsWith('(') && piece.length > 1) {
      const name = piece.slice(0, -1).toUpperCase();
      written += `${YOUNG_ON_SHEETS.has(name) ? '_xlfn._xlws.' : YOUNG.has(name) ? '_xlfn.' : ''}${piece}`;
    } else if (piece.endsWith('!') && piece.length > 1) {
      written += renamed(piece, fileName);
    } else if (opensRange(pieces, index)) written += `${piece}${MAX_ROWS}`;
    else written += piece;
  });
  return isExcelFormula(written.replaceAll('_xlfn.', '').replaceAll('_xlws.', '')) ? written : undefined;
}

/** Whether the piece is the `B` of `A2:B`. */
function opensRange(pieces: readonly string[], index: number): boolean {
  return (
    /^\$?[a-z]{1,3}$/i.test(pieces[index] ?? '') &&
    pieces[index - 1] === ':' &&
    /^\$?[a-z]{1,3}\$?\d{1,7}$/i.test(pieces[index - 2] ?? '')
  );
}

/** A sheet's name with its `!`, as `rename` wants it. */
function renamed(piece: string, rename: (sheet: string) => string): string {
  const written = piece.slice(0, -1);
  const name = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  const wanted = rename(name);
  return wanted === name ? piece : `${quotedName(wanted)}!`;
}

/**
 * A formula of an XLSX file as Google Sheets writes it, with `=`. What Google's own export hides in
 * `__xludf.DUMMYFUNCTION` comes out again.
 *
 * @param ownName the name of a sheet outside the file
 */
export function fromExcelFormula(formula: string, ownName: (sheet: string) => string): string {
  const hidden = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)/i.exec(formula);
  if (hidden?.[1] !== undefined) {
    const original = hidden[1].replaceAll('""', '"');
    return original.startsWith('=') ? original : `=${original}`;
  }
  const pieces = formulaPieces(formula).map((piece, index, all) => {
    if (!piece.startsWith('"') && piece.endsWith('(')) return piece.replace(PREFIXES, '');
    if (piece.endsWith('!') && piece.length > 1) return renamed(piece, ownName);
    if (all[index - 1] === ':' && piece.endsWith(String(MAX_ROWS)))
      return piece.replace(/^(\$?[a-z]{1,3})\$?1048576$/i, '$1');
    return piece.startsWith('_xlpm.') ? piece.slice(6) : piece;
  });
  return `=${pieces.join('')}`;
}

const PREFIXES = /^(?:_xlfn\.)?(?:_xlws\.)?/i;

/** Functions that came after the format was fixed; without the prefix Excel shows `#NAME?`. */
const YOUNG = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR ' +
    'CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS ' +
    'COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ' +
    'ENCODEURL ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE ' +
    'FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC ' +
    'IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS ' +
    'MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV PDURATION PERCENTILE.EXC ' +
    'PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY ' +
    'RANK.AVG RANK.EQ RRI SEC SECH SEQUENCE SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT ' +
    'T.INV T.INV.2T T.TEST TAKE TEXTJOIN TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS ' +
    'WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
const YOUNG_ON_SHEETS = new Set(['FILTER', 'SORT']);
