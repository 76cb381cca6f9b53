import type { Unit } from "./civil.ts";
import type { Amount, Which } from "./meaning.ts";
import type { Token } from "./token.ts";

/** What a match has read so far, by name. */
export type Found = {
  readonly weekday?: number;
  readonly month?: number;
  readonly dom?: number;
  readonly year?: number;
  readonly yearWhich?: Which;
  readonly which?: Which;
  readonly amount?: Amount;
  readonly unit?: Unit;
  readonly ordinal?: number;
  readonly season?: number;
  readonly decade?: number;
  readonly holiday?: string;
  readonly time?: string;
};

/** A class of words: every way to read it from a token on, longest first. `keys` are the lower-case tokens it can begin with, "#" for digits. */
export type WordClass = {
  readonly keys: Iterable<string>;
  readonly read: (tokens: readonly Token[], at: number) => readonly { readonly end: number; readonly found: Found }[];
};

export type Match = { readonly end: number; readonly found: Found };

/** A compiled pattern: the tokens it can begin with, those that can follow each (null: any), and its first match from a token on. */
export type Pattern = {
  readonly keys: ReadonlySet<string>;
  readonly follow: (key: string) => ReadonlySet<string> | null;
  readonly match: (tokens: readonly Token[], at: number) => Match | undefined;
};

type Next = (at: number, found: Found) => Match | undefined;
/** What can stand behind a first token: further keys of the node (null: any), and whether the node can end there. */
type After = { readonly keys: ReadonlySet<string> | null; readonly end: boolean };
type Node = { readonly keys: ReadonlySet<string>; readonly empty: boolean; readonly after: (key: string) => After; readonly run: (tokens: readonly Token[], at: number, found: Found, next: Next) => Match | undefined };

/**
 * Compiles `the? <month> (early|late) <year>?`: words, classes in angle brackets, choices in parentheses, "?" after what
 * may be left out. A pattern has no repetition, so a match costs a bounded number of steps.
 */
export function pattern(source: string, classes: { readonly [name: string]: WordClass }): Pattern {
  const parts = source.match(/<\w+>|[()|?]|[^\s()|?<>]+/g) ?? [];
  let at = 0;

  function choice(): Node {
    const options = [sequence()];
    while (parts[at] === "|") {
      at += 1;
      options.push(sequence());
    }
    return options.length === 1 && options[0] !== undefined ? options[0] : anyOf(options);
  }

  function sequence(): Node {
    const items: Node[] = [];
    while (at < parts.length && parts[at] !== "|" && parts[at] !== ")") items.push(item());
    return inOrder(items);
  }

  function item(): Node {
    const part = parts[at] ?? "";
    at += 1;
    let node: Node;
    if (part === "(") {
      node = choice();
      at += 1;
    } else if (part.startsWith("<")) node = ofClass(part, classes[part.slice(1, -1)]);
    else node = word(part);
    if (parts[at] !== "?") return node;
    at += 1;
    return optional(node);
  }

  const root = choice();
  if (at < parts.length || root.empty) throw new Error(`Bad date pattern: ${source}`);
  const follow = (key: string): ReadonlySet<string> | null => (root.after(key).end ? null : root.after(key).keys);
  return { keys: root.keys, follow, match: (tokens, from) => root.run(tokens, from, {}, (end, found) => ({ end, found })) };
}

const NONE: ReadonlySet<string> = new Set();

function word(lower: string): Node {
  return { keys: new Set([lower]), empty: false, after: (key) => ({ keys: NONE, end: key === lower }), run: (tokens, at, found, next) => (tokens[at]?.lower === lower ? next(at + 1, found) : undefined) };
}

function ofClass(name: string, wordClass: WordClass | undefined): Node {
  if (wordClass === undefined) throw new Error(`No such word class: ${name}`);
  const keys = new Set(wordClass.keys);
  return {
    keys,
    empty: false,
    after: (key) => ({ keys: keys.has(key) ? null : NONE, end: keys.has(key) }),
    run: (tokens, at, found, next) => {
      for (const reading of wordClass.read(tokens, at)) {
        const match = next(reading.end, { ...found, ...reading.found });
        if (match !== undefined) return match;
      }
      return undefined;
    },
  };
}

function optional(node: Node): Node {
  const { keys } = node;
  return {
    keys,
    empty: true,
    after: node.after,
    run: (tokens, at, found, next) => (keys.has(tokens[at]?.key ?? "") ? node.run(tokens, at, found, next) : undefined) ?? next(at, found),
  };
}

function anyOf(nodes: readonly Node[]): Node {
  const keys = new Set(nodes.flatMap((node) => [...node.keys]));
  const byKey = new Map([...keys].map((key) => [key, nodes.filter((node) => node.empty || node.keys.has(key))] as const));
  const empty = nodes.filter((node) => node.empty);
  return {
    keys,
    empty: empty.length > 0,
    after: (key) => nodes.map((node) => node.after(key)).reduce((a, b) => ({ keys: union(a.keys, b.keys), end: a.end || b.end })),
    run: (tokens, at, found, next) => {
      for (const node of byKey.get(tokens[at]?.key ?? "") ?? empty) {
        const match = node.run(tokens, at, found, next);
        if (match !== undefined) return match;
      }
      return undefined;
    },
  };
}

function union(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): ReadonlySet<string> | null {
  return a === null || b === null ? null : a.union(b);
}

/** What a row of nodes can begin with, and whether all of it may be left out. */
function opening(nodes: readonly Node[]): { readonly keys: ReadonlySet<string>; readonly empty: boolean } {
  const first = nodes.findIndex((node) => !node.empty);
  const reached = first < 0 ? nodes : nodes.slice(0, first + 1);
  return { keys: new Set(reached.flatMap((node) => [...node.keys])), empty: first < 0 };
}

function inOrder(nodes: readonly Node[]): Node {
  const { keys, empty } = opening(nodes);
  return {
    keys,
    empty,
    after: (key) => {
      let so: After = { keys: NONE, end: false };
      for (const [i, node] of nodes.entries()) {
        const { keys: within, end } = node.after(key);
        const rest = end ? opening(nodes.slice(i + 1)) : { keys: NONE, empty: false };
        so = { keys: union(so.keys, union(within, rest.keys)), end: so.end || rest.empty };
        if (!node.empty) break;
      }
      return so;
    },
    run: (tokens, at, found, next) => {
      const step = (index: number, from: number, so: Found): Match | undefined => {
        const node = nodes[index];
        return node === undefined ? next(from, so) : node.run(tokens, from, so, (to, more) => step(index + 1, to, more));
      };
      return step(0, at, found);
    },
  };
}
