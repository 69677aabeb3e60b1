<?php
/**
 * What happens when the plugin is switched off, and when a site of a network is deleted.
 *
 * Switching on needs nothing: options are made when the merchant saves or connects, so that a new site of a
 * network is ready as it is.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Lifecycle;

use TrulyBot\Connect;
use TrulyBot\Nonces;
use TrulyBot\Options;

defined( 'ABSPATH' ) || exit;

/** Seconds that the server gets: somebody is waiting for the plugins page, perhaps for many sites. */
const GOODBYE_TIMEOUT = 5;

/**
 * The plugin is switched off: a shop that does not answer must not stay connected, and no key stays behind.
 *
 * @param mixed $network_wide Whether it is switched off for all sites of a network.
 */
function deactivate( $network_wide ): void {
	for_each_site( (bool) $network_wide, __NAMESPACE__ . '\\disconnect' );
}

/** Disconnects the current site, if it is connected. */
function disconnect(): void {
	if ( array() !== Options\connection() ) {
		Connect\disconnect( GOODBYE_TIMEOUT );
	}
	wp_clear_scheduled_hook( Nonces\EVENT );
}

/**
 * A site of a network is about to be deleted, and its tables with it.
 *
 * @param mixed $site WordPress's.
 */
function site_deleted( $site ): void {
	if ( $site instanceof \WP_Site ) {
		at_site( (int) $site->blog_id, __NAMESPACE__ . '\\disconnect' );
	}
}

/**
 * Does something at a site of the network.
 *
 * @param int      $blog_id The site; often the one at hand.
 * @param callable $task    Without arguments.
 */
function at_site( int $blog_id, callable $task ): void {
	if ( ! is_multisite() || get_current_blog_id() === $blog_id ) {
		$task();
		return;
	}
	switch_to_blog( $blog_id );
	try {
		$task();
	} finally {
		restore_current_blog();
	}
}

/**
 * Does something for the current site, or for each site of the network.
 *
 * @param bool     $all_sites Whether for each.
 * @param callable $task      Without arguments.
 */
function for_each_site( bool $all_sites, callable $task ): void {
	if ( ! $all_sites || ! is_multisite() ) {
		$task();
		return;
	}
	$site_ids = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $site_ids as $site_id ) {
		at_site( (int) $site_id, $task );
	}
}
