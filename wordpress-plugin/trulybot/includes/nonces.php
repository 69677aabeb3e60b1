<?php
/**
 * A call's nonce is good once.
 *
 * Two copies of one call may arrive in the same millisecond at two PHP processes, so asking "was it seen?"
 * and then writing would let both through. The options table has a unique index on its names: one
 * INSERT IGNORE is both question and answer, on every host, without a table of our own. A transient or the object
 * cache would not do: they may be evicted, and their "add" is not atomic everywhere.
 *
 * Rows are named by a digest of the nonce, hold the time after which they are useless, and are never
 * autoloaded. They are swept by a daily event, and by every 64th call or so where WP-Cron does not run.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Nonces;

use TrulyBot\Signing;

defined( 'ABSPATH' ) || exit;

const PREFIX = 'trulybot_nonce_';
const EVENT  = 'trulybot_forget_nonces';

/**
 * Takes a nonce. Only the first who asks gets it.
 *
 * @param string $nonce     The call's.
 * @param int    $timestamp The call's, unix seconds: it decides how long the nonce must be remembered.
 * @return bool False when it was taken before, or cannot be remembered.
 */
function take( string $nonce, int $timestamp ): bool {
	global $wpdb;
	$digest  = hash( 'sha256', $nonce );
	$expires = max( $timestamp, time() ) + 2 * Signing\CLOCK_TOLERANCE;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery,WordPress.DB.DirectDatabaseQuery.NoCaching -- Atomic on purpose, see above.
	$inserted = $wpdb->query(
		$wpdb->prepare(
			"INSERT IGNORE INTO {$wpdb->options} (option_name, option_value, autoload) VALUES (%s, %s, 'no')",
			PREFIX . substr( $digest, 0, 40 ),
			(string) $expires
		)
	);
	if ( 0 === hexdec( substr( $digest, -2 ) ) % 64 ) {
		forget_old();
	}
	return 1 === $inserted;
}

/** Removes the rows of nonces whose calls would be refused as too old anyway. Ten digits compare as texts as they do as numbers. */
function forget_old(): void {
	global $wpdb;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery,WordPress.DB.DirectDatabaseQuery.NoCaching -- These rows are written without the cache.
	$wpdb->query(
		$wpdb->prepare(
			"DELETE FROM {$wpdb->options} WHERE option_name LIKE %s AND option_value < %s",
			$wpdb->esc_like( PREFIX ) . '%',
			(string) time()
		)
	);
}

/** Removes every row, when the plugin is deleted. */
function forget_all(): void {
	global $wpdb;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery,WordPress.DB.DirectDatabaseQuery.NoCaching -- These rows are written without the cache.
	$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( PREFIX ) . '%' ) );
}
