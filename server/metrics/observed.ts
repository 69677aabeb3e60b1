/**
 * The same call, of which somebody is told how it ended. The caller notices nothing.
 * @param note.result told of what came back.
 * @param note.failure told that the call threw.
 */
export function observed<Arguments extends readonly unknown[], Result>(
  call: (...given: Arguments) => Promise<Result>,
  note: { readonly result: (result: Result) => void; readonly failure: () => void },
): (...given: Arguments) => Promise<Result> {
  return async (...given) => {
    let result: Result;
    try {
      result = await call(...given);
    } catch (error) {
      note.failure();
      throw error;
    }
    note.result(result);
    return result;
  };
}
