/**
 * Runs inside the script's realm where the machine speaks another language: Google's servers speak English, so
 * what a script does without naming a locale is done in `en-US`.
 */
export const ENGLISH_SOURCE = `
  if (new Intl.NumberFormat().resolvedOptions().locale !== 'en-US') {
    var speakEnglish = function (prototype, name, place) {
      var original = prototype[name];
      var inEnglish = { [name]() {
        var given = Array.prototype.slice.call(arguments);
        while (given.length < place) given.push(undefined);
        if (given[place] === undefined) given[place] = 'en-US';
        return original.apply(this, given);
      } }[name];
      Object.defineProperty(prototype, name, { value: inEnglish });
    };
    [[Number, ['toLocaleString']], [BigInt, ['toLocaleString']],
      [Date, ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']],
      [String, ['toLocaleUpperCase', 'toLocaleLowerCase']]].forEach(function (pair) {
      pair[1].forEach(function (name) { speakEnglish(pair[0].prototype, name, 0); });
    });
    speakEnglish(String.prototype, 'localeCompare', 1);
    // The name of the zone, at the end.
    ['toString', 'toTimeString'].forEach(function (name) {
      var original = Date.prototype[name];
      var inEnglish = { [name]() {
        var date = this;
        return original.call(date).replace(/\\([^)]*\\)$/, function () {
          var parts = new Intl.DateTimeFormat('en-US', { timeZoneName: 'long' }).formatToParts(date);
          return '(' + parts.find(function (part) { return part.type === 'timeZoneName'; }).value + ')';
        });
      } }[name];
      Object.defineProperty(Date.prototype, name, { value: inEnglish });
    });
    ['Collator', 'DateTimeFormat', 'NumberFormat', 'PluralRules', 'RelativeTimeFormat', 'ListFormat', 'Segmenter'].forEach(function (name) {
      var named = function (given) { return [given[0] === undefined ? 'en-US' : given[0], given[1]]; };
      var value = new Proxy(Intl[name], {
        apply: function (target, self, given) { return target.apply(self, named(given)); },
        construct: function (target, given, asked) { return Reflect.construct(target, named(given), asked); },
      });
      Object.defineProperty(Intl, name, { value: value });
      Object.defineProperty(value.prototype, 'constructor', { value: value });
    });
  }
`;
