// Builds the worker for an edge into dist/edge/worker.js: `npm run build:edge`.
import { fileURLToPath } from 'node:url';
import { buildWorker } from './support/edge-build.ts';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const code = await buildWorker(path('server/edge.ts'), path('dist/edge'));
console.log(`Edge: dist/edge/worker.js, ${Buffer.byteLength(code).toLocaleString('en')} B`);
