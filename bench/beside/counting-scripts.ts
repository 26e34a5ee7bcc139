/** How many samples count: cell after cell, as one would by hand. */
export const CELL_BY_CELL = `function count(places) {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var visits = book.getSheetByName(places.visits);
  var patients = book.getSheetByName(places.patients);
  var yearBefore = new Date(places.yearBefore);
  var totals = {};
  var lastYears = {};
  var lastVisit = visits.getLastRow();
  var lastPatient = patients.getLastRow();
  for (var row = 2; row <= lastVisit; row++) {
    var referrer = visits.getRange(row, places.referrer).getValue();
    if (referrer === '') continue;
    totals[referrer] = (totals[referrer] || 0) + 1;
    if (visits.getRange(row, places.date).getValue() > yearBefore)
      lastYears[referrer] = (lastYears[referrer] || 0) + 1;
  }
  for (var row = 2; row <= lastPatient; row++) {
    var name = patients.getRange(row, places.name).getValue();
    patients.getRange(row, places.total).setValue(totals[name] || 0);
    patients.getRange(row, places.lastYear).setValue(lastYears[name] || 0);
  }
}`;

/** The floor: what nobody can do without. The columns read at once, one pass over them with a Map, the counts written at once. */
export const FLOOR = `function count(places) {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var visits = book.getSheetByName(places.visits);
  var patients = book.getSheetByName(places.patients);
  var column = function (sheet, number) {
    return sheet.getRange(2, number, sheet.getLastRow() - 1, 1);
  };
  var referrers = column(visits, places.referrer).getValues();
  var dates = column(visits, places.date).getValues();
  var names = column(patients, places.name).getValues();
  var yearBefore = new Date(places.yearBefore).getTime();
  var counts = new Map();
  for (var i = 0; i < referrers.length; i++) {
    var referrer = referrers[i][0];
    if (referrer === '') continue;
    var known = counts.get(referrer);
    if (!known) counts.set(referrer, (known = [0, 0]));
    known[0]++;
    if (dates[i][0].getTime() > yearBefore) known[1]++;
  }
  var countsOf = function (which) {
    return names.map(function (row) {
      var known = counts.get(row[0]);
      return [known ? known[which] : 0];
    });
  };
  column(patients, places.total).setValues(countsOf(0));
  column(patients, places.lastYear).setValues(countsOf(1));
}`;
