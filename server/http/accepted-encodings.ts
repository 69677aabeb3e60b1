/** Encodings that an `Accept-Encoding` names and does not refuse with `q=0`. */
export function acceptedEncodings(header = ''): readonly string[] {
  return header
    .split(',')
    .map((entry) =>
      entry
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
    .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name ?? '');
}
