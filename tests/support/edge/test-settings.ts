/** Headers by which a test tells its edge what a deployment, or a day, would. */
export const testHeaders = { origin: 'x-test-origin', aheadMs: 'x-test-ahead-ms' } as const;

/** Milliseconds that the server has for an answer in tests, which do not wait as long as a page may. */
export const testTimeLimitMs = 2_000;
