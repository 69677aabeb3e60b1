/**
 * Loaded into a server before anything else (`node --import`): its wall clock can be moved while it
 * runs, as a time service or a person does it. A message `{ movedByMs }` sets how far it is off;
 * timers and `performance.now` go on, for a machine's steady clock does not jump.
 */
let movedByMs = 0;
const MachineDate = Date;

class MovedDate extends MachineDate {
  constructor(...parts: readonly unknown[]) {
    super(...((parts.length === 0 ? [MovedDate.now()] : parts) as [number]));
  }

  static override now(): number {
    return MachineDate.now() + movedByMs;
  }
}

globalThis.Date = MovedDate as DateConstructor;
process.on('message', (message: { readonly movedByMs?: number }) => {
  if (message.movedByMs !== undefined) movedByMs = message.movedByMs;
});
// A server without a parent must not be kept by listening to it.
process.channel?.unref();
