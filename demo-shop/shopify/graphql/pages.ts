import { GraphQLError } from 'graphql';

/** The most items that Shopify gives at once, and takes in a list. */
export const pageLimit = 250;

/** Arguments of a connection. */
export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly reverse?: boolean | null;
}

/** A part of a list, as a connection gives it. */
export interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** @throws GraphQLError without `first` and `last`, or with a size or cursor that cannot be. */
export function pageOf<Item>(items: readonly Item[], args: PageArguments): Page<Item> {
  const { first, last, after, before } = args;
  if (typeof first === 'number' && typeof last === 'number') {
    throw new GraphQLError('providing both first and last is not supported', {
      extensions: badUserInput,
    });
  }
  const size = first ?? last;
  if (size === null || size === undefined) {
    throw new GraphQLError('you must provide one of first or last', { extensions: badUserInput });
  }
  checkSize(size);
  const from = after === null || after === undefined ? 0 : placeOf(after) + 1;
  const to = before === null || before === undefined ? items.length : placeOf(before);
  const window = items.slice(from, to);
  const start = first === null || first === undefined ? Math.max(0, window.length - size) : 0;
  const nodes = window.slice(start, start + size);
  const edges = nodes.map((node, index) => ({ cursor: cursorOf(from + start + index), node }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: from + start + nodes.length < items.length,
      hasPreviousPage: from + start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** @throws GraphQLError for a size that is below nothing or above what Shopify gives at once. */
export function checkSize(size: number): void {
  if (size >= 0 && size <= pageLimit) return;
  throw new GraphQLError(`first and last must be from 0 to ${pageLimit}`, {
    extensions: badUserInput,
  });
}

const badUserInput = { code: 'BAD_REQUEST' };

function cursorOf(place: number): string {
  return Buffer.from(JSON.stringify({ place })).toString('base64');
}

function placeOf(cursor: string): number {
  try {
    const { place } = JSON.parse(Buffer.from(cursor, 'base64').toString()) as { place: unknown };
    if (Number.isInteger(place)) return place as number;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new GraphQLError('Invalid cursor for current pagination sort.', {
    extensions: badUserInput,
  });
}
