// Builds the widget as an npm package into dist/npm: `npm run build:module`.
import { fileURLToPath } from 'node:url';
import { buildModule } from './support/module-build.ts';

const directory = fileURLToPath(new URL('../dist/npm', import.meta.url));
await buildModule(directory);
console.log('Package: dist/npm, to be published with `npm publish dist/npm`.');
