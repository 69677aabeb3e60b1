<?php
/**
 * Connecting is done by one request at a time: a double click would make two keys, and the second would be told
 * that the connect code was used already.
 *
 * As with nonces, the unique index on the names of options is both question and answer.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\ConnectLock;

defined( 'ABSPATH' ) || exit;

const NAME = 'trulybot_connecting';

/** Seconds after which a request that has died is waited for no more. */
const LIFETIME = 90;

/** Takes the lock. False while another request holds it. */
function take(): bool {
	global $wpdb;
	$expires = (string) ( time() + LIFETIME );
	// phpcs:disable WordPress.DB.DirectDatabaseQuery.DirectQuery,WordPress.DB.DirectDatabaseQuery.NoCaching -- Atomic on purpose, see above.
	$is_ours = 1 === $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$wpdb->options} (option_name, option_value, autoload) VALUES (%s, %s, 'no')", NAME, $expires ) );
	if ( ! $is_ours ) {
		// Only one of several can be the one that moves the end of a lock whose holder has died.
		$is_ours = 1 === $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->options} SET option_value = %s WHERE option_name = %s AND option_value < %s", $expires, NAME, (string) time() ) );
	}
	// phpcs:enable
	return $is_ours;
}

/** Gives it back. */
function release(): void {
	global $wpdb;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery,WordPress.DB.DirectDatabaseQuery.NoCaching -- This row is written without the cache.
	$wpdb->delete( $wpdb->options, array( 'option_name' => NAME ), array( '%s' ) );
}
