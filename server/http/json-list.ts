/**
 * `{"name":[…]}` as a stream of one entry after the other, made only as fast as it is read. When an
 * entry cannot be made the stream breaks off, so that nobody takes a part for the whole.
 * @param onError told why it broke off.
 */
export function jsonList(
  name: string,
  entries: AsyncIterable<unknown>,
  onError: (thrown: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  async function* pieces(): AsyncGenerator<Uint8Array> {
    let mark = `{${JSON.stringify(name)}:[`;
    try {
      for await (const entry of entries) {
        yield encoder.encode(mark + JSON.stringify(entry));
        mark = ',\n';
      }
    } catch (thrown) {
      onError(thrown);
      throw thrown;
    }
    yield encoder.encode(`${mark === ',\n' ? '' : mark}]}\n`);
  }
  return ReadableStream.from(pieces());
}
