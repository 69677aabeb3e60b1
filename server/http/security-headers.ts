/**
 * Headers of every answer. Most answers are data: nothing in them may run, be framed or be guessed
 * to be of another type. Routes that serve pages or scripts loosen single headers.
 */
export function securityHeaders(publicUrl: string): readonly (readonly [string, string])[] {
  const headers: (readonly [string, string])[] = [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    [
      'Content-Security-Policy',
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ],
  ];
  // Browsers ignore it on plain http, and a host that only tries things out must not be locked to https.
  if (publicUrl.startsWith('https:'))
    headers.push(['Strict-Transport-Security', 'max-age=31536000']);
  return headers;
}
