<?php
/**
 * The read-only REST key: the second channel, for hosts where the signed route cannot be reached.
 *
 * WooCommerce has no function and no hook for making a key; its settings page and its own
 * authorisation flow insert this row, and so do we. The secret leaves for the server once and is kept nowhere
 * else here; WooCommerce stores the key itself only as a digest.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\RestKey;

defined( 'ABSPATH' ) || exit;

/**
 * Makes a key that may read, owned by the merchant who is connecting.
 *
 * @param int $user_id Somebody with `manage_woocommerce`; the key can do no more than they can.
 * @return array{id: int, consumerKey: string, consumerSecret: string}|null Null where the row could not be written.
 */
function make( int $user_id ): ?array {
	global $wpdb;
	if ( ! function_exists( 'wc_rand_hash' ) || ! function_exists( 'wc_api_hash' ) ) {
		return null;
	}
	$consumer_key    = 'ck_' . wc_rand_hash();
	$consumer_secret = 'cs_' . wc_rand_hash();
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery -- There is no function for it, see above.
	$inserted = $wpdb->insert(
		"{$wpdb->prefix}woocommerce_api_keys",
		array(
			'user_id'         => $user_id,
			'description'     => 'TrulyBot (read only)',
			'permissions'     => 'read',
			'consumer_key'    => wc_api_hash( $consumer_key ),
			'consumer_secret' => $consumer_secret,
			'truncated_key'   => substr( $consumer_key, -7 ),
		),
		array( '%d', '%s', '%s', '%s', '%s', '%s' )
	);
	if ( 1 !== $inserted ) {
		return null;
	}
	return array(
		'id'             => (int) $wpdb->insert_id,
		'consumerKey'    => $consumer_key,
		'consumerSecret' => $consumer_secret,
	);
}

/**
 * Revokes a key: it answers 401 from now on. Needs no WooCommerce, whose table may stay when it is gone.
 *
 * @param int $key_id Row in WooCommerce's table of keys; 0 is none.
 */
function revoke( int $key_id ): void {
	global $wpdb;
	if ( $key_id <= 0 ) {
		return;
	}
	$were_shown = $wpdb->suppress_errors( true );
	// The description guards against a table that was emptied and has given the same id to another key since.
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery,WordPress.DB.DirectDatabaseQuery.NoCaching -- As WooCommerce does it.
	$wpdb->delete(
		"{$wpdb->prefix}woocommerce_api_keys",
		array(
			'key_id'      => $key_id,
			'description' => 'TrulyBot (read only)',
		),
		array( '%d', '%s' )
	);
	$wpdb->suppress_errors( $were_shown );
}
