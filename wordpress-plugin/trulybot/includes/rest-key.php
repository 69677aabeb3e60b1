<?php
/**
 * The read-only REST key: the second channel, for hosts where the signed route cannot be reached.
 *
 * WooCommerce has no function and no hook for making a key; its settings page and its own
 * authorisation flow insert this row, and so do we. The secret leaves for the server once and is kept nowhere
 * else here; WooCommerce stores the key itself only as a digest. That digest is how we know our key again: it
 * names this one row whatever a merchant calls it, and opens nothing. What the key may read is said in
 * rest-key-limits.php.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\RestKey;

defined( 'ABSPATH' ) || exit;

/**
 * Thinks a key up. It opens nothing before store() has written it, so that its digest can be kept first: a
 * request that dies in between leaves no key that nobody knows of.
 *
 * @return array{consumerKey: string, consumerSecret: string, digest: string}|null Null without WooCommerce.
 */
function draft(): ?array {
	if ( ! function_exists( 'wc_rand_hash' ) || ! function_exists( 'wc_api_hash' ) ) {
		return null;
	}
	$consumer_key = 'ck_' . wc_rand_hash();
	return array(
		'consumerKey'    => $consumer_key,
		'consumerSecret' => 'cs_' . wc_rand_hash(),
		'digest'         => (string) wc_api_hash( $consumer_key ),
	);
}

/**
 * Writes a key down for WooCommerce, from now on it may read.
 *
 * @param array{consumerKey: string, consumerSecret: string, digest: string} $rest_key As draft() gives it.
 * @param int                                                                $user_id  Somebody with `manage_woocommerce`; the key
 *                                                                                     can do no more than they can.
 * @return bool False where the row could not be written.
 */
function store( array $rest_key, int $user_id ): bool {
	global $wpdb;
	$were_shown = $wpdb->suppress_errors( true );
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery -- There is no function for it, see above.
	$inserted = $wpdb->insert(
		"{$wpdb->prefix}woocommerce_api_keys",
		array(
			'user_id'         => $user_id,
			'description'     => 'TrulyBot (read only)',
			'permissions'     => 'read',
			'consumer_key'    => $rest_key['digest'],
			'consumer_secret' => $rest_key['consumerSecret'],
			'truncated_key'   => substr( $rest_key['consumerKey'], -7 ),
		),
		array( '%d', '%s', '%s', '%s', '%s', '%s' )
	);
	$wpdb->suppress_errors( $were_shown );
	return 1 === $inserted;
}

/**
 * Revokes a key: it answers 401 from now on. Needs no WooCommerce, whose table may stay when it is gone.
 *
 * @param string $digest Of the key; '' is none.
 * @return bool Whether there is no such key any more: deleted now, or by somebody before, or with the whole table.
 */
function revoke( string $digest ): bool {
	global $wpdb;
	if ( '' === $digest ) {
		return true;
	}
	$table      = "{$wpdb->prefix}woocommerce_api_keys";
	$were_shown = $wpdb->suppress_errors( true );
	// phpcs:disable WordPress.DB.DirectDatabaseQuery.DirectQuery,WordPress.DB.DirectDatabaseQuery.NoCaching -- As WooCommerce does it.
	$deleted = $wpdb->delete( $table, array( 'consumer_key' => $digest ), array( '%s' ) );
	$is_gone = false !== $deleted || $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $table ) ) ) !== $table;
	// phpcs:enable
	$wpdb->suppress_errors( $were_shown );
	return $is_gone;
}
