import { createEdge, type Edge } from '../../../server/edge/create-edge.ts';
import { testHeaders, testTimeLimitMs } from './test-settings.ts';

let aheadMs = 0;
const edge = createEdge({ now: () => Date.now() + aheadMs, timeLimitMs: testTimeLimitMs });

/** The edge with a clock that can be set ahead, for one origin a test. */
const underTest: Edge = {
  fetch(request, _environment, context) {
    aheadMs = Number(request.headers.get(testHeaders.aheadMs) ?? 0);
    const origin = request.headers.get(testHeaders.origin);
    return edge.fetch(request, origin === null ? {} : { ORIGIN: origin }, context);
  },
};
export default underTest;
