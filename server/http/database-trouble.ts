/**
 * SQLSTATE classes and codes (PostgreSQL documentation, appendix A) after which the same may work: no
 * connection, no resources, a server that stops or a statement that took too long, and transactions that
 * had to give way.
 */
const passing = /^(08|53|57)...$|^(40001|40P01|55P03)$/;

/** What the driver and its pool say without a code. */
const withoutCode =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/**
 * Whether the database was away or too busy, so that it is no fault of ours and the same may work in
 * a moment.
 */
export function isDatabaseTrouble(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if (withoutCode.test(thrown.message)) return true;
  const code = 'code' in thrown ? String(thrown.code) : '';
  return passing.test(code) || ('syscall' in thrown && /^E(CONN(REFUSED|RESET)|PIPE)$/.test(code));
}
