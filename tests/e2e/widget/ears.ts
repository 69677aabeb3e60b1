import type { Page } from '@playwright/test';

/** A node of Chromium's accessibility tree, as its protocol has it. */
interface Heard {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value?: unknown };
  }[];
  readonly childIds?: readonly string[];
}

/** Their names are read from what is in them, which is not read a second time. */
const namedByContents = new Set(['button', 'combobox', 'heading', 'LabelText', 'link', 'term']);
/** Hold others together and are not spoken of. */
const silent = new Set(['generic', 'none', 'LabelText', 'InlineTextBox', 'form', 'sectionheader']);
/** States that are said, and the value that goes without saying. */
const states: Readonly<Record<string, unknown>> = {
  expanded: undefined,
  invalid: 'false',
  modal: false,
  required: false,
  hasPopup: undefined,
};

/** What a screen reader finds in the widget, in the order of reading. */
export interface Reading {
  /** `role "name" state=value, description`, one line for each thing. */
  readonly lines: readonly string[];
  /** What it says by itself since the live region is there, one entry for each sentence. */
  readonly announced: readonly string[];
}

/** Reads the widget as Chromium hands it to screen readers. */
export async function readAloud(page: Page): Promise<Reading> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    readonly nodes: readonly Heard[];
  };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const announced: string[] = [];
  const read = (node: Heard, into: string[]): void => {
    const isLive = node.properties?.some(({ name, value }) => name === 'live' && value.value);
    const role = node.role?.value ?? '';
    if (!node.ignored && !silent.has(role)) {
      const line = lineOf(node, role);
      if (line) into.push(line);
    }
    if (!node.ignored && namedByContents.has(role)) return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) read(child, isLive ? announced : into);
    }
  };
  const [root] = nodes;
  const main = nodes.find(({ role }) => role?.value === 'main');
  if (main) byId.delete(main.nodeId);
  if (root) read({ ...root, ignored: true }, lines);
  return { lines, announced };
}

function lineOf({ name, description, properties = [] }: Heard, role: string): string {
  const text = name?.value.trim() ?? '';
  if (role === 'StaticText') return text;
  // What has neither a name nor a state is spoken of by what is in it.
  const said = properties
    .filter(({ name, value }) => name in states && value.value !== states[name])
    .map(({ name, value }) => `${name}=${String(value.value)}`);
  if (!text && said.length === 0 && role !== 'listitem') return '';
  return [`${role} "${text}"`, ...said, description?.value].filter(Boolean).join(', ');
}
