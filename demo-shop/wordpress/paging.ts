import { fullName, urlEncode, type QueryEntry } from './query.ts';
import { parameter, type RestRequest } from './rest-request.ts';

/** One page of a collection, with the headers that go with it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly headers: Readonly<Record<string, string>>;
}

/** How a collection's pages are numbered and linked. */
export interface PagingRules {
  /** The collection's own address, to which the parameters are added. */
  readonly collectionUrl: string;
  /** Parameters as the server understood them, in the order in which the links repeat them. */
  readonly linkParameters: readonly QueryEntry[];
  /** Parameters that WooCommerce adds while it prepares items, so that an empty page lacks them. */
  readonly preparationParameters: readonly QueryEntry[];
  /** Order tables lose the count of a page beyond the last; post storage counts again. */
  readonly forgetsTotalBeyondEnd: boolean;
}

/** Cuts one page out of a collection: X-WP-Total, X-WP-TotalPages and the previous and next Link. */
export function pageOf<Item>(
  request: RestRequest,
  all: readonly Item[],
  rules: PagingRules,
): Page<Item> {
  const size = Number(parameter(request, 'per_page') ?? 10);
  const number = Number(parameter(request, 'page') ?? 1);
  const offset = Number(parameter(request, 'offset') ?? (number - 1) * size);
  const items = all.slice(offset, offset + size);
  const total = items.length === 0 && rules.forgetsTotalBeyondEnd ? 0 : all.length;
  const pages = Math.ceil(total / size);
  const parameters = [
    ...rules.linkParameters,
    ...(items.length > 0 ? rules.preparationParameters : []),
  ];
  const link = (page: number, relation: string) =>
    `<${withPage(rules.collectionUrl, parameters, page)}>; rel="${relation}"`;
  const links = [
    ...(number > 1 ? [link(Math.min(number - 1, pages), 'prev')] : []),
    ...(pages > number ? [link(number + 1, 'next')] : []),
  ];
  return {
    items,
    headers: {
      'X-WP-Total': String(total),
      'X-WP-TotalPages': String(pages),
      ...(links.length > 0 && { Link: links.join(', ') }),
    },
  };
}

/** The collection's address with all parameters, keys and signatures included: that is how WordPress links. */
function withPage(url: string, parameters: readonly QueryEntry[], page: number): string {
  const replaced = parameters.map((entry) =>
    entry.name === 'page' ? { name: 'page', value: String(page) } : entry,
  );
  const complete = replaced.some((entry) => entry.name === 'page')
    ? replaced
    : [...replaced, { name: 'page', value: String(page) }];
  const query = complete
    .map((entry) => [urlEncode(fullName(entry)), urlEncode(entry.value)] as const)
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .join('&');
  return `${url.replace(/\?.*$/, '')}?${query}`;
}
