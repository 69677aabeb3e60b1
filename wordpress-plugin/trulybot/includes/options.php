<?php
/**
 * The plugin's two options, and nobody else reads or writes them.
 *
 * `trulybot` is loaded with every page (autoloaded), so it holds only what a page needs: a few hundred
 * bytes. `trulybot_connection` holds the secrets and what was found, and is read only when a call
 * comes in, an event goes out or a merchant looks at the settings.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Options;

defined( 'ABSPATH' ) || exit;

const SETTINGS   = 'trulybot';
const CONNECTION = 'trulybot_connection';

/**
 * What every page may know. No secret.
 *
 * @return array{serverUrl: string, siteId: string, siteDigest: string, connected: bool, wasConnected: bool, signInPath: string, where: string, notOnCheckout: bool, rules: string[]}
 *         `serverUrl` without a trailing slash; `siteDigest` says at which address the shop was connected; `wasConnected` whether it
 *         ever was; `where` is `everywhere`, `shop` or `rules`; `rules` are path patterns such as `/help/*`.
 */
function public_settings(): array {
	$defaults = array(
		'serverUrl'     => '',
		'siteId'        => '',
		'siteDigest'    => '',
		'connected'     => false,
		'wasConnected'  => false,
		'signInPath'    => '',
		'where'         => 'everywhere',
		'notOnCheckout' => false,
		'rules'         => array(),
	);
	$stored   = get_option( SETTINGS, array() );
	$settings = array_intersect_key( array_merge( $defaults, is_array( $stored ) ? $stored : array() ), $defaults );
	$preset   = preset_server_url();
	if ( '' !== $preset && ! $settings['connected'] ) {
		$settings['serverUrl'] = $preset;
	}
	return $settings;
}

/**
 * Changes some of the public settings and leaves the others.
 *
 * @param array<string, mixed> $changes Members of public_settings().
 * @return bool Whether they are stored, also where nothing had to be changed.
 */
function change_settings( array $changes ): bool {
	$known    = array_intersect_key( $changes, public_settings() );
	$settings = array_merge( public_settings(), $known );
	return update_option( SETTINGS, $settings, true ) || get_option( SETTINGS ) === $settings;
}

/**
 * The server address that whoever runs this site has chosen for it: the constant TRULYBOT_SERVER_URL in
 * wp-config.php, or the filter `trulybot_server_url`. Empty means that the merchant types it.
 */
function preset_server_url(): string {
	$preset = defined( 'TRULYBOT_SERVER_URL' ) ? (string) constant( 'TRULYBOT_SERVER_URL' ) : '';
	/**
	 * The address of the TrulyBot server, for hosts that preset it.
	 *
	 * @param string $preset Address, or empty where the merchant types it.
	 */
	return untrailingslashit( (string) apply_filters( 'trulybot_server_url', $preset ) );
}

/**
 * The connection, or an empty array. Holds secrets: never print or log it.
 *
 * @return array<string, mixed> With, once connected: `keyId`, `secret`, `tagKey`, `site`, `siteDigest`, `blog`, `serverUrl`,
 *         `restKeyDigest` ('' where there is none), `restKeyFailed` (one was wanted and could not be made), `accountName`, `storeName`,
 *         `channels`, `numberMeta` (meta keys that hold order numbers here, or null), `connectedAt`, `checkedAt`,
 *         `refusedAt` (0, or when the server last said that it knows us no more).
 *         While connecting: `pending` with `keyId`, `secret`, `tagKey`, `site`, `siteDigest`, `blog`, `serverUrl`, `restKeyDigest`, `since`.
 */
function connection(): array {
	$stored = get_option( CONNECTION, array() );
	return is_array( $stored ) ? $stored : array();
}

/**
 * Replaces the connection. Not autoloaded: no page needs it.
 *
 * @param array<string, mixed> $connection As connection() gives it.
 */
function save_connection( array $connection ): void {
	update_option( CONNECTION, $connection, false );
}

/** Forgets the connection with its keys; where the widget shows is kept for the next time. */
function forget_connection(): void {
	delete_option( CONNECTION );
	change_settings(
		array(
			'connected'  => false,
			'siteId'     => '',
			'siteDigest' => '',
			'signInPath' => '',
		)
	);
}

/** Forgets what this request has read so far: another one may have connected or disconnected meanwhile. */
function read_anew(): void {
	wp_cache_delete( CONNECTION, 'options' );
	wp_cache_delete( 'alloptions', 'options' );
	wp_cache_delete( 'notoptions', 'options' );
}

/** Whether there is a connection with keys. Reads only what is loaded with every page. */
function is_connected(): bool {
	return (bool) public_settings()['connected'];
}
