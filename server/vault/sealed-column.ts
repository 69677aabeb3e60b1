/**
 * A `bytea` column of an account's table that holds what the vault sealed. Rooms list theirs, so
 * that a rotation finds every value: one that is missed can no longer be opened once its key is
 * deleted. A value's place is the table's name, the row's `id` and the column's name.
 */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
}
