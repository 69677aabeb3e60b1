import { createEdge } from './edge/create-edge.ts';

/**
 * A worker that keeps copies of what the server gives to every page: loaders, configurations and built
 * files. `npm run build:edge` makes one file of it, dist/edge/worker.js; ORIGIN names the server.
 * It runs where there is no Node: Web APIs only, here and in all that it imports.
 */
export default createEdge();
