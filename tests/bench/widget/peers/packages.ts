/** A package of the npm registry, at one version. */
export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  /**
   * Whether the file that a page loads has everything in it: then the packages that it was built from
   * are left where they are.
   */
  readonly isWhole: boolean;
}

/** What is installed to be measured, by whoever runs the benchmark; the project itself uses none of it. */
export const packages = {
  preact: { name: 'preact', version: '11.2.0', isWhole: true },
  deepChat: { name: 'deep-chat', version: '2.4.2', isWhole: true },
  typebot: { name: '@typebot.io/js', version: '0.10.7', isWhole: true },
  flowise: { name: 'flowise-embed', version: '3.1.6', isWhole: true },
  n8n: { name: '@n8n/chat', version: '1.37.0', isWhole: true },
  botpress: { name: '@botpress/webchat', version: '4.5.2', isWhole: false },
} as const satisfies Readonly<Record<string, PinnedPackage>>;

/** A package as the table's first column names it, for example `deep-chat 2.4.2`. */
export const titleOf = ({ name, version }: PinnedPackage): string => `${name} ${version}`;
