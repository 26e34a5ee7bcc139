import { ENGLISH_SOURCE } from './english-source';
import { MIME_TYPES } from './mime-type';

/** A name that no script uses. */
const INVOKE = '\u0000invoke';

/**
 * Runs inside the script's own realm, so that every array, date, object and error that a script meets is of its realm.
 * Written as text because nothing of Node may be reachable from there; it talks to the services through the bridge alone.
 * Classes have their methods on a prototype that asks the bridge at the first use of a name; an unknown name throws.
 */
export const REALM_SOURCE = `
(function (bridge, clock, services) {
  'use strict';
  var call = bridge.call, describe = bridge.describe, root = bridge.root;
  var tagOf = Object.prototype.toString;
  var handles = new WeakMap(), enumMarks = new WeakMap();
  var prototypes = new Map(), enumerations = new Map(), singletons = new Map();
  var globals = new Set(services);
  var RealDate = Date, fromEntries = Object.fromEntries, cutStack = Error.captureStackTrace;

  // The stack begins below: where the script called it.
  function fail(name, message, below) {
    var error = new Error(message);
    error.name = name;
    cutStack(error, below || fail);
    return error;
  }

  function guard(action, below) {
    try { return action(); } catch (error) { throw fail(error.name, error.message, below || guard); }
  }

  function encode(value) {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
      if (typeof value === 'symbol' || typeof value === 'bigint') return { other: typeof value };
      return value;
    }
    if (typeof value === 'function') return { other: 'Function' };
    var handle = handles.get(value);
    if (handle !== undefined) return { handle: handle };
    var mark = enumMarks.get(value);
    if (mark !== undefined) return mark;
    var tag = tagOf.call(value);
    if (tag === '[object Date]') return value;
    if (tag === '[object Array]') return encodeArray(value);
    if (tag === '[object Error]') return { other: 'Error', text: String(value), stack: String(value.stack || value) };
    if (tag !== '[object Object]') return { other: tag.slice(8, -1) };
    return { plain: fromEntries(Object.keys(value).map(function (key) { return [key, encode(value[key])]; })) };
  }

  // A block of plain cells passes as it is: only what holds objects of ours is copied.
  function encodeArray(array) {
    var copy = null;
    for (var i = 0; i < array.length; i++) {
      var value = array[i], out = value;
      if (typeof value === 'object' && value !== null) out = tagOf.call(value) === '[object Date]' ? value : encode(value);
      else if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') out = encode(value);
      if (out !== value && copy === null) copy = array.slice(0, i);
      if (copy !== null) copy.push(out);
    }
    return copy === null ? array : { array: copy };
  }

  function decodeArray(array) {
    var out = [];
    for (var i = 0; i < array.length; i++) {
      var item = array[i];
      if (typeof item !== 'object' || item === null) out.push(item);
      else out.push(item.t !== undefined ? new RealDate(item.t) : decode(item));
    }
    return out;
  }

  function formulaValue(formula) {
    return guard(function () { return bridge.formulaValue(formula); });
  }

  var instants = new Map();
  function dateOf(cell) {
    var instant = instants.get(cell.date);
    if (instant === undefined) instants.set(cell.date, instant = bridge.instantOf(cell.date));
    return new RealDate(instant);
  }

  function decodeCells(block) {
    var rows = block.rows, from = block.columnOffset, width = block.width, out = new Array(block.height);
    // Arrays of known length: pushing would leave each row twice as large as it is, and there are many.
    for (var i = 0; i < block.height; i++) {
      var row = i < rows.length ? rows[i] : [], end = Math.min(width, row.length - from), cells = new Array(width), j = 0;
      for (; j < end; j++) {
        var cell = row[from + j];
        cells[j] = typeof cell !== 'object' ? cell : cell.t !== undefined ? new RealDate(cell.t)
          : cell.date === undefined ? formulaValue(cell.formula) : dateOf(cell);
      }
      for (; j < width; j++) cells[j] = '';
      out[i] = cells;
    }
    return out;
  }

  function decode(value) {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return decodeArray(value);
    if (value.cells !== undefined) return decodeCells(value.cells);
    if (value.json !== undefined) return JSON.parse(value.json);
    if (value.t !== undefined) return new RealDate(value.t);
    if (value.h !== undefined) return wrap(value.h, value.c, value.own || {});
    if (value.enumeration !== undefined) return enumeration(value.enumeration, null)[value.name];
    var source = value.plain;
    return fromEntries(Object.keys(source).map(function (key) { return [key, decode(source[key])]; }));
  }

  function methodOf(name, className) {
    return function method() {
      var self = this, handle = handles.get(self);
      // A global service's method works alone: [1, 2].forEach(Logger.log).
      if (handle === undefined && globals.has(className)) handle = handles.get(self = rootObject(className));
      if (handle === undefined) throw new TypeError('Illegal invocation');
      var args = [];
      for (var i = 0; i < arguments.length; i++) args.push(encode(arguments[i]));
      var reply = guard(function () { return call(handle, name, args); }, method);
      if (reply.error !== undefined) {
        var error = fail(reply.error.name, reply.error.message, method);
        if (reply.error.details !== undefined) error.details = JSON.parse(reply.error.details);
        throw error;
      }
      var value = reply.value;
      return typeof value === 'object' && value !== null ? (value.self === true ? self : decode(value)) : value;
    };
  }

  // Names that the language itself asks for; a promise asks for "then".
  var QUIET = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable',
    'toLocaleString', '__proto__', '__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__']);

  function isKnown(className, key) {
    try { describe(className, key); return true; } catch (error) { return false; }
  }

  function prototypeOf(className) {
    var known = prototypes.get(className);
    if (known !== undefined) return known;
    var prototype = Object.create(new Proxy({}, {
      // What a loop over an object of a service meets at Google is known to nobody here.
      ownKeys: function () {
        if (className === 'HtmlTemplate') return [];
        throw fail('NotImplementedError', 'not implemented: the names of ' + className + ' in a loop');
      },
      get: function get(target, key) {
        if (typeof key === 'symbol' || QUIET.has(key)) return target[key];
        if (className === 'HtmlTemplate' && !isKnown(className, key)) return undefined;
        var member = guard(function () { return describe(className, key); }, get);
        var value = member.method === true ? methodOf(key, className)
          : member.collection !== undefined ? rootObject(member.collection)
          : enumeration(member.enumeration, member.values);
        Object.defineProperty(prototype, key, { value: value });
        return value;
      },
      set: function (target, key, value, receiver) {
        if (className === 'HtmlTemplate')
          return Reflect.defineProperty(receiver, key, { value: value, writable: true, enumerable: true, configurable: true });
        throw fail('NotImplementedError', 'not implemented: setting ' + className + '.' + String(key));
      },
      has: function (target, key) {
        return typeof key === 'symbol' ? key in target : isKnown(className, key);
      },
    }));
    Object.defineProperty(prototype, 'toString', { value: className === 'User' ? methodOf('getEmail')
      : className === 'HTTPResponse' ? methodOf('getContentText') : function () { return className; } });
    if (className === 'HtmlTemplate') Object.defineProperty(prototype, 'evaluate', { value: evaluateTemplate });
    if (className === 'HtmlService') Object.defineProperty(prototype, 'initTemplate', { value: initTemplate });
    prototypes.set(className, prototype);
    return prototype;
  }

  function wrap(handle, className, own) {
    var object = Object.create(prototypeOf(className));
    Object.keys(own).forEach(function (key) { Object.defineProperty(object, key, { value: own[key], enumerable: true }); });
    handles.set(object, handle);
    return className === 'HtmlTemplate' ? object : Object.freeze(object);
  }

  // A template's code runs here, with what the script set on the template as its variables.
  function evaluateTemplate() {
    var template = this, code = methodOf('evaluate').apply(template, arguments);
    var names = Object.keys(template).filter(function (name) { return /^[A-Za-z_$][\\w$]*$/.test(name); });
    var values = names.map(function (name) { return template[name]; });
    return Function.apply(null, names.concat('return ' + code)).apply(undefined, values);
  }

  // What a template's code writes to: an HtmlOutput with two unusual properties.
  function initTemplate() {
    var out = methodOf('createHtmlOutput').call(this);
    var output = Object.create(prototypeOf('HtmlOutput'));
    handles.set(output, handles.get(out));
    Object.defineProperties(output, {
      _: { set: function (text) { out.append(String(text)); } },
      _$: { set: function (value) { out.appendUntrusted(String(value)); } },
      $out: { value: out },
    });
    return Object.freeze(output);
  }

  function rootObject(name) {
    if (!singletons.has(name)) singletons.set(name, wrap(root(name), name, {}));
    return singletons.get(name);
  }

  function enumeration(name, values) {
    var known = enumerations.get(name);
    if (known !== undefined) return known;
    if (values === null) values = bridge.enumValues(name);
    var members = {};
    Array.prototype.slice.call(values).forEach(function (value, ordinal) {
      var member = Object.freeze({
        toString: function () { return value; },
        name: function () { return value; },
        toJSON: function () { return value; },
        ordinal: function () { return ordinal; },
        compareTo: function (other) { return ordinal - other.ordinal(); },
      });
      enumMarks.set(member, { enumeration: name, name: value });
      members[value] = member;
    });
    var made = strict(name, members);
    enumerations.set(name, made);
    return made;
  }

  // An object whose unknown names throw.
  function strict(name, members) {
    return new Proxy(Object.freeze(members), {
      get: function (target, key) {
        if (typeof key === 'symbol' || QUIET.has(key) || Object.prototype.hasOwnProperty.call(target, key)) return target[key];
        throw fail('NotImplementedError', 'not implemented: ' + name + '.' + key);
      },
    });
  }

  function ScriptDate(year, month, day) {
    if (new.target === undefined) return new RealDate(clock()).toString();
    var made = arguments.length === 0 ? new RealDate(clock())
      : arguments.length === 1 ? new RealDate(year)
      : arguments.length === 3 ? new RealDate(year, month, day)
      : Reflect.construct(RealDate, arguments);
    if (new.target !== ScriptDate) Object.setPrototypeOf(made, new.target.prototype);
    return made;
  }
  ScriptDate.UTC = RealDate.UTC;
  ScriptDate.parse = RealDate.parse;
  ScriptDate.now = function () { return clock(); };
  Object.defineProperty(ScriptDate, 'prototype', { value: RealDate.prototype });
  Object.defineProperty(ScriptDate, 'name', { value: 'Date' });
  Object.defineProperty(ScriptDate, 'length', { value: 7 });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: ScriptDate, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: ScriptDate, writable: true, configurable: true });

  ['WebAssembly', 'SharedArrayBuffer', 'Atomics'].forEach(function (name) { delete globalThis[name]; });
  Object.defineProperty(globalThis, 'MimeType', { configurable: true, writable: true, value: strict('MimeType', ${JSON.stringify(MIME_TYPES)}) });
  Array.prototype.slice.call(services).forEach(function (name) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: function () {
        return rootObject(name);
      },
      // A script may put something else in its place, a log of its own above all.
      set: function (value) {
        Object.defineProperty(globalThis, name, { configurable: true, writable: true, enumerable: true, value: value });
      },
    });
  });

  ${ENGLISH_SOURCE}

  function serviceName(value) {
    return handles.has(value) || enumMarks.has(value) ? String(value) : '';
  }

  // How the call of the script's function ended; a promise once it is settled.
  var ending, rejections = [];
  var then = Promise.prototype.then, RealPromise = Promise;

  function prepare(run, args) {
    Object.defineProperty(globalThis, ${JSON.stringify(INVOKE)}, {
      configurable: true,
      value: function () {
        delete globalThis[${JSON.stringify(INVOKE)}];
        var decoded = [];
        for (var i = 0; i < args.length; i++) decoded.push(decode(args[i]));
        var result = Reflect.apply(run, undefined, decoded);
        if (!isPromise(result)) { ending = { value: result }; return; }
        then.call(result, function (value) { ending = { value: value }; }, function (error) { ending = { error: error }; });
      },
    });
  }

  function isPromise(value) {
    return value instanceof RealPromise;
  }

  return {
    decode: decode,
    serviceName: serviceName,
    prepare: prepare,
    ending: function () { return ending; },
    isPromise: isPromise,
    handle: function (promise) { then.call(promise, undefined, function (reason) { rejections.push(reason); }); },
    rejections: function () { return rejections; },
  };
})
`;

/** Evaluated when a call is prepared: calls, and leaves no trace of how. */
export const INVOKE_SOURCE = `this[${JSON.stringify(INVOKE)}]();`;
