// Compiles every PHP file of the plug-in on the oldest and the newest PHP that it is for, and has the pure
// signing functions work out the protocol's vectors there. Each PHP is a WebAssembly build from a package.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is used of a PHP in WebAssembly; its package's own types do not resolve by Node's rules. */
interface WebAssemblyPhp {
  mkdir(path: string): void;
  writeFile(path: string, content: string | Uint8Array): void;
  run(request: {
    readonly scriptPath?: string;
    readonly code?: string;
  }): Promise<{ readonly text: string; readonly errors: string }>;
  exit(): void;
}

const { loadPHPRuntime, PHP } = (await import('@php-wasm/universal')) as unknown as {
  readonly loadPHPRuntime: (loader: object, options: object) => Promise<number>;
  readonly PHP: new (runtimeId: number) => WebAssemblyPhp;
};

const plugin = fileURLToPath(new URL('../../wordpress-plugin/trulybot', import.meta.url));
const vectors = readFileSync(
  new URL('../fixtures/plugin-protocol/vectors.json', import.meta.url),
  'utf8',
);
const php = ['7-4', '8-5'] as const;

/** Compiling says more than reading: wrong inheritance or a name given twice shows up too. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.php'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();

/**
 * Every file of the plug-in ends at its first line unless WordPress runs it. So it is compiled as a whole,
 * and then does nothing: whatever it says is a complaint.
 */
async function complaintsOn(runtime: WebAssemblyPhp, file: string): Promise<string> {
  try {
    const { text, errors } = await runtime.run({ scriptPath: `/plugin/${file}` });
    return text + errors;
  } catch (error) {
    // PHP ended with a fatal error, which stands in the message.
    return error instanceof Error ? error.message : String(error);
  }
}

/** Signatures, token and tags as PHP works them out, compared with the written ones by PHP itself. */
const comparison = `<?php
define( 'ABSPATH', '/' );
require '/plugin/includes/signing.php';
$vectors = json_decode( file_get_contents( '/vectors.json' ), true );
foreach ( $vectors['envelopes'] as $envelope ) {
  if ( TrulyBot\\Signing\\signature( $envelope, $vectors['secret'] ) !== $envelope['signature'] ) { echo 'signature of ', $envelope['verb'], "\\n"; }
  $read = TrulyBot\\Signing\\read_envelope( json_encode( $envelope ), $envelope['direction'] );
  if ( null === $read ) { echo 'shape of ', $envelope['verb'], "\\n"; }
}
if ( TrulyBot\\Signing\\customer_token( $vectors['token']['payload'], $vectors['secret'] ) !== $vectors['token']['text'] ) { echo "customer token\\n"; }
echo 'compared ', count( $vectors['envelopes'] );`;

let failed = 0;
for (const version of php) {
  const { getPHPLoaderModule } = (await import(`@php-wasm/node-${version}`)) as {
    readonly getPHPLoaderModule: () => Promise<object>;
  };
  const runtime = new PHP(
    await loadPHPRuntime(await getPHPLoaderModule(), { emscriptenOptions: { processId: 1 } }),
  );
  runtime.writeFile('/vectors.json', vectors);
  const files = filesOf(plugin);
  for (const file of files) {
    runtime.mkdir(join('/plugin', file, '..'));
    runtime.writeFile(`/plugin/${file}`, readFileSync(join(plugin, file), 'utf8'));
  }
  const told = `PHP ${version.replace('-', '.')}`;
  const problems: string[] = [];
  for (const file of files) {
    const complaint = await complaintsOn(runtime, file);
    if (complaint !== '') problems.push(`${file}: ${complaint.trim()}`);
  }
  const { text } = await runtime.run({ code: comparison });
  if (!/^compared [1-9]\d*$/.test(text)) problems.push(`vectors: ${text.trim()}`);
  // What a checker never finds fault with proves nothing.
  runtime.writeFile('/plugin/broken.php', '<?php function ( {');
  if ((await complaintsOn(runtime, 'broken.php')) === '') problems.push('a broken file passes');
  console.log(
    `${problems.length === 0 ? '✓' : '✗'} ${told}: ${files.length} files, ${text.trim()} envelopes`,
  );
  for (const problem of problems) console.error(`    ${problem}`);
  failed += problems.length;
}
process.exit(failed === 0 ? 0 : 1);
