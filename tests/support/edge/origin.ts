import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { AppDependencies } from '../../../server/app.ts';
import { listen } from '../../../server/http/listen.ts';
import { readWidgetFiles } from '../../../server/http/widget-files.ts';
import { createTestApp, type TestApp } from '../http-app.ts';

/** What stands in the built file `en-1.js`. */
export const builtFile = 'export const panel = "a panel, a panel, a panel";\n';

/** The real application behind a real listener, for an edge to ask. */
export interface Origin extends TestApp {
  readonly url: string;
  /** Requests that came, oldest first. */
  readonly requests: readonly Request[];
  /** Answers from now on in the application's place; called without, the application answers again. */
  answerWith(answer?: (fromApp: () => Promise<Response>) => Promise<Response>): void;
  /** Goes away; nobody answers on its port. */
  close(): Promise<void>;
  /** Comes back on the same port. */
  reopen(): Promise<void>;
}

export async function startOrigin(changes: Partial<AppDependencies> = {}): Promise<Origin> {
  const test = await createTestApp({ widgetFiles: await smallBuild(), ...changes });
  const requests: Request[] = [];
  type Answer = Parameters<Origin['answerWith']>[0];
  let instead: Answer;
  const start = (port: number) =>
    listen(
      {
        fetch(request, bindings) {
          requests.push(request);
          const fromApp = async () => test.app.fetch(request, bindings);
          return instead === undefined ? fromApp() : instead(fromApp);
        },
      },
      { host: '127.0.0.1', port, graceMs: 0 },
    );
  let listener = await start(0);
  const { port } = listener;
  return {
    ...test,
    url: `http://127.0.0.1:${port}`,
    requests,
    answerWith: (answer) => void (instead = answer),
    close: () => listener.close(),
    async reopen() {
      listener = await start(port);
    },
  };
}

/** A loader and one file, each as the widget's build leaves them. */
async function smallBuild(): Promise<AppDependencies['widgetFiles']> {
  const directory = await mkdtemp(join(tmpdir(), 'widget-'));
  const write = (name: string, contents: string | Buffer) =>
    writeFile(join(directory, name), contents);
  const name = 'en-1.js';
  const pinned = { file: name, integrity: 'sha384-test' };
  const manifest = { loader: 'loader.js', pinned, hash: '1', files: [name] };
  await write('manifest.json', JSON.stringify(manifest));
  await write('loader.js', 'start("__TRULYBOT_CONFIG__");\n');
  await write(name, builtFile);
  await write(`${name}.br`, brotliCompressSync(builtFile));
  await write(`${name}.gz`, gzipSync(builtFile));
  try {
    return await readWidgetFiles(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}
