import { particleAfter, readParticle } from '../../core/particle';
import type { Text } from '../../core/text';
import { FIELDS, type FieldId, type FieldValues, readField } from './field';

/**
 * A small renderer with Liquid's syntax, as far as texts need it:
 * `{{이름}}`, `{{이름 | josa:'을/를'}}`, `{{담당자 | default:'데스크'}}`,
 * `{% if 등급 == 'A' and 선물 %}…{% elsif … %}…{% else %}…{% endif %}` (with `!=`, `and`, `or`; `{%-` and `-%}` take the spaces away).
 *
 * Own, because liquidjs does the same in 82 KB minified, a third of what the product may weigh, and stops at the first empty
 * field instead of naming all of them.
 */

/** A text as parsed: what stands and what is filled in. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'field';
      /** As typed, for the reader. */
      readonly typed: string;
      readonly field: FieldId | undefined;
      readonly filters: readonly Filter[];
    }
  | { readonly kind: 'if'; readonly branches: readonly Branch[] };

type Filter = { readonly name: 'josa' | 'default'; readonly value: string };

/** One passage of an if; without condition it is the else. */
interface Branch {
  readonly condition: readonly (readonly Comparison[])[] | undefined;
  readonly nodes: readonly TemplateNode[];
}

/** One part of a condition; without operator it asks whether the field has a value. */
interface Comparison {
  readonly typed: string;
  readonly field: FieldId | undefined;
  readonly operator: '==' | '!=' | '';
  readonly value: string;
}

/** What is written wrongly, and in which line (from 1). */
export interface TemplateFault {
  readonly line: number;
  readonly found: string;
  readonly problem: Text;
}

export interface ParsedTemplate {
  readonly nodes: readonly TemplateNode[];
  /** Empty where the text is well formed; a text with faults is not to be sent. */
  readonly faults: readonly TemplateFault[];
}

const PROBLEMS = {
  unclosed: {
    ko: '여는 괄호에 닫는 괄호가 없어요',
    zh: '有左括号但缺少右括号',
    en: 'a bracket is opened and not closed',
  },
  stray: {
    ko: '닫는 괄호만 있어요',
    zh: '只有右括号',
    en: 'a bracket is closed that was not opened',
  },
  filter: {
    ko: "josa:'을/를' 이나 default:'…' 만 쓸 수 있어요",
    zh: "只能使用 josa:'을/를' 或 default:'…'",
    en: "only josa:'을/를' and default:'…' may follow a field",
  },
  particle: { ko: '모르는 조사예요', zh: '未知的助词', en: 'an unknown particle' },
  tag: {
    ko: 'if, elsif, else, endif 만 쓸 수 있어요',
    zh: '只能使用 if、elsif、else、endif',
    en: 'only if, elsif, else and endif are known',
  },
  condition: {
    ko: "조건은 등급 == 'A' 처럼 적어 주세요",
    zh: "条件请写成 等级 == 'A' 的形式",
    en: "a condition is written like tier == 'A'",
  },
  noIf: { ko: '짝이 되는 if가 없어요', zh: '没有对应的 if', en: 'there is no if that it belongs to' },
  noEnd: { ko: 'if를 닫는 endif가 없어요', zh: 'if 缺少 endif', en: 'an if without endif' },
} as const satisfies Readonly<Record<string, Text>>;

/** More faults than a reader mends at once are not told. */
const MOST_FAULTS = 20;

interface Token {
  readonly kind: 'text' | 'field' | 'tag';
  readonly text: string;
  readonly at: number;
}

/** Reads a text once, to be rendered for many. Linear in its length; never throws. */
export function parseTemplate(source: string): ParsedTemplate {
  const text = source.replace(/\r\n?/g, '\n');
  const faults: TemplateFault[] = [];
  const fault = (at: number, found: string, problem: Text) => {
    if (faults.length === MOST_FAULTS) return;
    faults.push({ line: text.slice(0, at).split('\n').length, found: found.trim(), problem });
  };
  const tokens = tokenize(text, fault);
  const root: TemplateNode[] = [];
  const open: { branches: { condition: Branch['condition']; nodes: TemplateNode[] }[]; at: number }[] = [];
  let nodes = root;
  for (const token of tokens) {
    if (token.kind === 'text') {
      nodes.push({ kind: 'text', text: token.text });
      continue;
    }
    if (token.kind === 'field') {
      nodes.push(readFieldNode(token, fault));
      continue;
    }
    const [word = '', ...rest] = token.text.trim().split(/\s+/);
    const current = open[open.length - 1];
    if (word === 'if') {
      const inner: TemplateNode[] = [];
      const branches = [{ condition: readCondition(rest.join(' '), token, fault), nodes: inner }];
      nodes.push({ kind: 'if', branches });
      open.push({ branches, at: token.at });
      nodes = inner;
    } else if (word === 'elsif' || word === 'else') {
      if (current === undefined) {
        fault(token.at, word, PROBLEMS.noIf);
        continue;
      }
      nodes = [];
      current.branches.push({
        condition: word === 'else' ? undefined : readCondition(rest.join(' '), token, fault),
        nodes,
      });
    } else if (word === 'endif') {
      if (open.pop() === undefined) fault(token.at, word, PROBLEMS.noIf);
      const outer = open[open.length - 1];
      nodes = outer?.branches[outer.branches.length - 1]?.nodes ?? root;
    } else {
      fault(token.at, token.text, PROBLEMS.tag);
    }
  }
  for (const { at } of open) fault(at, 'if', PROBLEMS.noEnd);
  return { nodes: root, faults };
}

type Report = (at: number, found: string, problem: Text) => void;

function tokenize(text: string, fault: Report): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let trimNext = false;
  const pushText = (piece: string, pieceAt: number) => {
    if (/\}\}|%\}/.test(piece)) {
      fault(
        pieceAt + piece.search(/\}\}|%\}/),
        piece.slice(piece.search(/\}\}|%\}/)).slice(0, 20),
        PROBLEMS.stray,
      );
    }
    const kept = trimNext ? piece.trimStart() : piece;
    trimNext = false;
    if (kept !== '') tokens.push({ kind: 'text', text: kept, at: pieceAt });
  };
  while (at < text.length) {
    const next = nextOpening(text, at);
    if (next < 0) break;
    const kind = text[next + 1] === '{' ? 'field' : 'tag';
    // The closing brackets are sought only up to the next opening ones, so that broken texts stay cheap.
    const reopened = nextOpening(text, next + 2);
    const length = text
      .slice(next + 2, reopened < 0 ? text.length : reopened)
      .indexOf(kind === 'field' ? '}}' : '%}');
    const end = next + 2 + length;
    if (length < 0) {
      fault(next, text.slice(next, next + 20), PROBLEMS.unclosed);
      pushText(text.slice(at, next), at);
      at = next + 2;
      continue;
    }
    const inner = text.slice(next + 2, end);
    const trimBefore = inner.startsWith('-');
    const before = text.slice(at, next);
    pushText(trimBefore ? before.trimEnd() : before, at);
    tokens.push({ kind, text: inner.replace(/^-/, '').replace(/-$/, ''), at: next });
    trimNext = inner.endsWith('-');
    at = end + 2;
  }
  pushText(text.slice(at), at);
  return tokens;
}

function nextOpening(text: string, from: number): number {
  const opening = /\{[{%]/g;
  opening.lastIndex = from;
  return opening.exec(text)?.index ?? -1;
}

function readFieldNode(token: Token, fault: Report): TemplateNode {
  const [typed = '', ...parts] = splitOutsideQuotes(token.text);
  const filters: Filter[] = [];
  for (const part of parts) {
    const match = /^\s*(josa|조사|default|기본)\s*:\s*(?:'([^']*)'|"([^"]*)"|‘([^’]*)’|“([^”]*)”)\s*$/.exec(
      part,
    );
    if (match === null) {
      fault(token.at, part, PROBLEMS.filter);
      continue;
    }
    const name = match[1] === 'josa' || match[1] === '조사' ? 'josa' : 'default';
    const value = match[2] ?? match[3] ?? match[4] ?? match[5] ?? '';
    if (name === 'josa' && readParticle(value) === undefined) fault(token.at, value, PROBLEMS.particle);
    filters.push({ name, value });
  }
  return { kind: 'field', typed: typed.trim(), field: readField(typed), filters };
}

/** Splits at | but not inside quotes. */
function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quote = '';
  for (const character of text) {
    if (quote === '' && character === '|') {
      parts.push(part);
      part = '';
      continue;
    }
    if (quote === '' && /['"]/.test(character)) quote = character;
    else if (character === quote) quote = '';
    part += character;
  }
  parts.push(part);
  return parts;
}

function readCondition(text: string, token: Token, fault: Report): Branch['condition'] {
  return text.split(/\sor\s/).map((side) =>
    side.split(/\sand\s/).map((part): Comparison => {
      const match = /^\s*([^\s=!'"]+)\s*(?:(==|!=)\s*['"‘“]([^'"’”]*)['"’”]\s*)?$/.exec(part);
      if (match === null) fault(token.at, part, PROBLEMS.condition);
      const typed = match?.[1] ?? '';
      const operator = match?.[2] === '==' || match?.[2] === '!=' ? match[2] : '';
      return { typed, field: readField(typed), operator, value: match?.[3] ?? '' };
    }),
  );
}

/** A text for one person. */
export interface Rendered {
  /** Contains neither {{ nor }}: an empty field stands as 〔병원명〕. */
  readonly text: string;
  /** The empty or unknown fields as typed, each once, in order; the draft must wait for them. */
  readonly unresolved: readonly string[];
}

/** Fills a parsed text in. */
export function renderTemplate(template: ParsedTemplate, values: FieldValues): Rendered {
  const unresolved = new Set<string>();
  const fieldValue = (field: FieldId | undefined) => (field === undefined ? '' : (values.get(field) ?? ''));

  const holds = (condition: Branch['condition']): boolean =>
    condition?.some((all) =>
      all.every(({ typed, field, operator, value }) => {
        // An unknown name would decide silently; it is named like an empty field.
        if (field === undefined) unresolved.add(typed);
        const actual = fieldValue(field);
        return operator === '' ? actual !== '' : (actual === value) === (operator === '==');
      }),
    ) ?? true;

  const renderNodes = (nodes: readonly TemplateNode[]): string => nodes.map(renderNode).join('');

  const renderNode = (node: TemplateNode): string => {
    if (node.kind === 'text') return node.text;
    if (node.kind === 'if') {
      const branch = node.branches.find(({ condition }) => holds(condition));
      return branch ? renderNodes(branch.nodes) : '';
    }
    const { field, filters, typed } = node;
    let value = field !== undefined && 'conditionOnly' in FIELDS[field] ? '' : fieldValue(field).trim();
    let particle = '';
    for (const filter of filters) {
      if (filter.name === 'default' && value === '') value = filter.value;
      const known = filter.name === 'josa' ? readParticle(filter.value) : undefined;
      if (known !== undefined) particle += particleAfter(value, known);
    }
    if (value === '' && field !== undefined && filters.some(({ name }) => name === 'default')) return '';
    if (value === '' || field === undefined) {
      unresolved.add(typed === '' ? '?' : typed);
      return `〔${typed}〕`;
    }
    return value + particle;
  };

  const text = withoutBraces(renderNodes(template.nodes))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text, unresolved: [...unresolved] };
}

/** Double braces never leave the house, not even out of a name or a broken text. */
export function withoutBraces(text: string): string {
  return text.replace(/\{{2,}/g, '〔').replace(/\}{2,}/g, '〕');
}
