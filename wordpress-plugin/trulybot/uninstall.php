<?php
/**
 * The plugin is deleted: nothing of it stays, on no site of a network.
 *
 * Switching it off has disconnected it already. What may be left is what the merchant chose, rows of used nonces,
 * finished jobs, and whatever a broken switch-off did not reach.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

defined( 'TRULYBOT_VERSION' ) || define( 'TRULYBOT_VERSION', 'uninstall' );

require_once __DIR__ . '/includes/options.php';
require_once __DIR__ . '/includes/signing.php';
require_once __DIR__ . '/includes/nonces.php';
require_once __DIR__ . '/includes/bundle.php';
require_once __DIR__ . '/includes/woocommerce.php';
require_once __DIR__ . '/includes/store-facts.php';
require_once __DIR__ . '/includes/rest-key.php';
require_once __DIR__ . '/includes/server.php';
require_once __DIR__ . '/includes/queue.php';
require_once __DIR__ . '/includes/connect-lock.php';
require_once __DIR__ . '/includes/connect.php';
require_once __DIR__ . '/includes/lifecycle.php';

/** Removes everything that the plugin has written on the current site. */
function trulybot_uninstall_site(): void {
	global $wpdb;
	TrulyBot\Lifecycle\disconnect();
	delete_option( TrulyBot\Options\SETTINGS );
	delete_option( TrulyBot\Options\CONNECTION );
	TrulyBot\Nonces\forget_all();
	TrulyBot\ConnectLock\release();

	TrulyBot\Queue\remove_all();

	foreach ( array( '_transient_trulybot_', '_transient_timeout_trulybot_' ) as $prefix ) {
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery,WordPress.DB.DirectDatabaseQuery.NoCaching -- Names that are not known one by one.
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( $prefix ) . '%' ) );
	}
}

TrulyBot\Lifecycle\for_each_site( true, 'trulybot_uninstall_site' );
