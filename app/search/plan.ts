/** How often words occur in what is searched: the share of texts that hold each, for those common enough to matter. */
export interface Frequencies {
  /** Texts in all. */
  total: number;
  shares: ReadonlyMap<string, number>;
  /** At most this share for a word that is not among them. */
  rare: number;
}

type Node = { word: string } | { operator: "!"; of: Node } | { operator: "&" | "|"; left: Node; right: Node };

const tokens = /'((?:[^']|'')*)'(?::[*ABCD]+)?|<->|<\d+>|[&|!()]/g;
const binding: Record<string, number> = { "|": 1, "&": 2, "<->": 3 };

/** Reads a tsquery as PostgreSQL prints it; a phrase counts as all of its words. @returns null for the empty one */
function parse(query: string): Node | null {
  const list = [...query.matchAll(tokens)];
  let at = 0;
  const one = (): Node | null => {
    const token = list[at++];
    if (!token) return null;
    if (token[1] !== undefined) return { word: token[1].replaceAll("''", "'") };
    if (token[0] === "!") {
      const of = one();
      return of && { operator: "!", of };
    }
    const inner = expression(0);
    at += 1; // the closing parenthesis
    return inner;
  };
  const expression = (least: number): Node | null => {
    let left = one();
    for (;;) {
      const operator = list[at]?.[0].replace(/<\d+>/, "<->") ?? "";
      const strength = binding[operator];
      if (!left || strength === undefined || strength <= least) return left;
      at += 1;
      const right = expression(strength);
      if (!right) return left;
      left = { operator: operator === "|" ? "|" : "&", left, right };
    }
  };
  return expression(0);
}

function shareOf(node: Node, { shares, rare }: Frequencies): number {
  if ("word" in node) return shares.get(node.word) ?? rare;
  if (node.operator === "!") return 1;
  const left = shareOf(node.left, { shares, rare, total: 0 });
  const right = shareOf(node.right, { shares, rare, total: 0 });
  if (node.operator === "|") return 1 - (1 - left) * (1 - right);
  // Words that are asked together come together: less is lost by the second than if it were independent.
  return Math.min(left, right) * Math.sqrt(Math.max(left, right));
}

/** About how many texts a query finds, from how common its words are. */
export function estimate(query: string, frequencies: Frequencies): number {
  const node = parse(query);
  return node ? shareOf(node, frequencies) * frequencies.total : 0;
}

/**
 * How many of `eras` windows are read at once, so that about `wanted` texts are found in them: all when there are
 * no more.
 */
export function windowSize(found: number, eras: number, wanted: number): number {
  return found <= wanted ? eras : Math.max(1, Math.floor((eras * wanted) / found));
}
