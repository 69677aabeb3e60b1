<?php
/**
 * How a shop is connected, checked and disconnected.
 *
 * The order of "connect" is what makes it safe: the new key is written down as *pending* before the server is
 * asked, so that the server can call this address back and see that whoever asks really is this shop. Only
 * the server's yes makes the key the connection's; a no, or no answer, leaves nothing behind.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Connect;

use TrulyBot\Compatibility;
use TrulyBot\ConnectLock;
use TrulyBot\Nonces;
use TrulyBot\Options;
use TrulyBot\OrderSearch;
use TrulyBot\Queue;
use TrulyBot\RestKey;
use TrulyBot\Server;
use TrulyBot\Signing;
use TrulyBot\StoreFacts;

defined( 'ABSPATH' ) || exit;

/** How long a key may wait for the server's answer, in seconds. */
const PENDING_LIFETIME = 600;

/**
 * Connects this shop to an account.
 *
 * @param array{serverUrl: string, accountId: string, connectCode: string, wantsRestKey: bool, allowInsecureHttp: bool} $form What the merchant typed.
 * @param int                                                                                                           $user_id Who owns the REST key.
 * @return true|\WP_Error What stands in the way, in words.
 */
function connect( array $form, int $user_id ) {
	$server_url = server_url( $form['serverUrl'] );
	if ( is_wp_error( $server_url ) ) {
		return $server_url;
	}
	if ( '' === $form['accountId'] || '' === $form['connectCode'] ) {
		return new \WP_Error( 'trulybot_incomplete', __( 'Please fill in your TrulyBot User ID and the connect code. You find both in your TrulyBot dashboard.', 'trulybot' ) );
	}
	// The server challenges this site before it answers: a merchant who closes the page must not leave half a connection.
	ignore_user_abort( true );

	if ( ! ConnectLock\take() ) {
		return new \WP_Error( 'trulybot_connecting', __( 'This shop is being connected already, perhaps by a second click or in another window. Please wait a moment and reload this page; if it still is not connected after two minutes, press Connect again.', 'trulybot' ) );
	}
	try {
		Options\read_anew();
		return Options\is_connected() ? true : connect_alone( $form, $server_url, $user_id );
	} finally {
		ConnectLock\release();
	}
}

/**
 * Connects, while no other request does.
 *
 * @param array<string, mixed> $form       What the merchant typed.
 * @param string               $server_url Without a trailing slash.
 * @param int                  $user_id    Who owns the REST key.
 * @return true|\WP_Error
 */
function connect_alone( array $form, string $server_url, int $user_id ) {
	$rest_key = $form['wantsRestKey'] ? RestKey\draft() : null;
	$pending  = begin( $server_url, null === $rest_key ? '' : $rest_key['digest'] );
	if ( null !== $rest_key && ! RestKey\store( $rest_key, $user_id ) ) {
		$rest_key                 = null;
		$pending['restKeyDigest'] = '';
	}
	$answer = Server\ask_to_connect( $server_url, connect_body( $form, $pending, $rest_key ) );
	if ( ! is_wp_error( $answer ) && ! is_site_id( $answer['siteId'] ?? null ) ) {
		$answer = Server\unreadable();
	}
	// Up to a minute has gone by.
	Options\read_anew();
	if ( is_wp_error( $answer ) ) {
		give_up( $pending, $answer );
		return $answer;
	}
	finish( $pending, $form['wantsRestKey'] && null === $rest_key, $answer );
	return true;
}

/**
 * Makes the key that the server is going to challenge, and writes it down as pending. A REST key is known here before
 * it exists, so that also a request which dies leaves none that cannot be revoked.
 *
 * @param string $server_url      Without a trailing slash.
 * @param string $rest_key_digest Of the REST key that is going to be made, or ''.
 * @return array<string, mixed> The pending identity.
 */
function begin( string $server_url, string $rest_key_digest ): array {
	// Of an attempt that died.
	RestKey\revoke( (string) ( Options\connection()['pending']['restKeyDigest'] ?? '' ) );
	$site    = StoreFacts\site_address();
	$pending = array(
		'keyId'         => Signing\random_key_id(),
		'secret'        => Signing\random_text(),
		'tagKey'        => Signing\random_text(),
		'site'          => $site,
		'siteDigest'    => site_digest( $site ),
		'blog'          => get_current_blog_id(),
		'serverUrl'     => $server_url,
		'restKeyDigest' => $rest_key_digest,
		'since'         => time(),
	);
	Options\save_connection( array( 'pending' => $pending ) + Options\connection() );
	return $pending;
}

/**
 * The body of the call that asks for a connection.
 *
 * @param array<string, mixed>      $form     What the merchant typed.
 * @param array<string, mixed>      $pending  The pending identity.
 * @param array<string, mixed>|null $rest_key The REST key, where one is wanted.
 * @return array<string, mixed>
 */
function connect_body( array $form, array $pending, ?array $rest_key ): array {
	$body = array(
		'protocol'          => Signing\PROTOCOL,
		'accountId'         => $form['accountId'],
		'connectCode'       => $form['connectCode'],
		'site'              => $pending['site'],
		'blog'              => $pending['blog'],
		'routes'            => StoreFacts\routes(),
		'key'               => array(
			'id'     => $pending['keyId'],
			'secret' => $pending['secret'],
		),
		'signInPath'        => StoreFacts\sign_in_path(),
		'pluginVersion'     => TRULYBOT_VERSION,
		'allowInsecureHttp' => $form['allowInsecureHttp'],
	);
	if ( null !== $rest_key ) {
		$body['restKey'] = array(
			'consumerKey'    => $rest_key['consumerKey'],
			'consumerSecret' => $rest_key['consumerSecret'],
		);
	}
	return $body;
}

/**
 * Makes a pending key the connection's.
 *
 * @param array<string, mixed> $pending         The identity that the server has challenged.
 * @param bool                 $rest_key_failed Whether a REST key was wanted and could not be made.
 * @param array<string, mixed> $answer          What the server said.
 */
function finish( array $pending, bool $rest_key_failed, array $answer ): void {
	$connection = array_diff_key( $pending, array( 'since' => true ) ) + array(
		'restKeyFailed' => $rest_key_failed,
		'connectedAt'   => time(),
		'refusedAt'     => 0,
	);
	// Of a connection that this one takes the place of.
	RestKey\revoke( (string) ( Options\connection()['restKeyDigest'] ?? '' ) );
	Options\save_connection( findings( $answer ) + $connection );
	Options\change_settings(
		array(
			'serverUrl'    => $pending['serverUrl'],
			'siteId'       => $answer['siteId'],
			'siteDigest'   => $pending['siteDigest'],
			'connected'    => true,
			'wasConnected' => true,
			'signInPath'   => StoreFacts\sign_in_path(),
		)
	);
	if ( ! wp_next_scheduled( Nonces\EVENT ) ) {
		wp_schedule_event( time() + DAY_IN_SECONDS, 'daily', Nonces\EVENT );
	}
}

/**
 * Leaves nothing behind of a connection that did not come about.
 *
 * @param array<string, mixed> $pending The pending identity.
 * @param \WP_Error            $error   Why.
 */
function give_up( array $pending, \WP_Error $error ): void {
	// Where the answer was lost on its way, the server may think that we are connected.
	if ( Server\ANSWERED !== $error->get_error_code() ) {
		Server\call_as( $pending, Server\PLUGIN_PATH, 'disconnect', array(), 5 );
	}
	RestKey\revoke( (string) $pending['restKeyDigest'] );
	$connection = Options\connection();
	if ( ( $connection['pending']['keyId'] ?? '' ) === $pending['keyId'] ) {
		unset( $connection['pending'] );
	}
	if ( array() === $connection ) {
		delete_option( Options\CONNECTION );
		// Without a key no call is taken, so that none can be taken twice.
		Nonces\forget_all();
	} else {
		Options\save_connection( $connection );
		Nonces\forget_old();
	}
}

/**
 * Has the server try both channels anew, and keeps what it found.
 *
 * @return true|\WP_Error
 */
function check() {
	$answer = Server\call( Server\PLUGIN_PATH, 'check', array(), Server\CONNECT_TIMEOUT );
	if ( is_wp_error( $answer ) ) {
		if ( Server\REFUSED === $answer->get_error_code() ) {
			note_refusal();
		}
		return $answer;
	}
	Options\save_connection( findings( $answer ) + array( 'refusedAt' => 0 ) + Options\connection() );
	Options\change_settings( array( 'signInPath' => StoreFacts\sign_in_path() ) );
	return true;
}

/**
 * Disconnects: the server deletes its credentials, and the shop forgets its own whether or not the server answers.
 *
 * @param int $timeout Seconds that the server gets.
 * @return true|\WP_Error The shop is disconnected in any case; the error says what is left to do.
 */
function disconnect( int $timeout = Server\CALL_TIMEOUT ) {
	$answer = null === connected_identity() ? array() : Server\call( Server\PLUGIN_PATH, 'disconnect', array(), $timeout );
	if ( ! forget() ) {
		return new \WP_Error( 'trulybot_rest_key', __( 'The REST key could not be revoked. Please revoke it under WooCommerce, Settings, Advanced, REST API.', 'trulybot' ) );
	}
	return is_wp_error( $answer ) && Server\REFUSED !== $answer->get_error_code() ? $answer : true;
}

/**
 * Forgets the connection: keys, queued events, the REST key, and what an attempt to connect has left. Tells nobody.
 *
 * @return bool Whether no REST key of ours is left.
 */
function forget(): bool {
	$connection = Options\connection();
	$is_revoked = RestKey\revoke( (string) ( $connection['restKeyDigest'] ?? '' ) );
	$is_revoked = RestKey\revoke( (string) ( $connection['pending']['restKeyDigest'] ?? '' ) ) && $is_revoked;
	Options\forget_connection();
	Queue\clear();
	Nonces\forget_all();
	wp_clear_scheduled_hook( Nonces\EVENT );
	return $is_revoked;
}

/** Remembers that the server knows us no more, so that the settings page can say so. */
function note_refusal(): void {
	$connection = Options\connection();
	if ( isset( $connection['keyId'] ) ) {
		Options\save_connection( array( 'refusedAt' => time() ) + $connection );
	}
}

/** The server knows us after all. */
function note_acceptance(): void {
	$connection = Options\connection();
	if ( ( $connection['refusedAt'] ?? 0 ) > 0 ) {
		Options\save_connection( array( 'refusedAt' => 0 ) + $connection );
	}
}

/**
 * The part of an answer to "connect" or "check" that is kept for the settings page.
 *
 * @param array<string, mixed> $answer The server's.
 * @return array<string, mixed>
 */
function findings( array $answer ): array {
	$store    = is_array( $answer['store'] ?? null ) ? $answer['store'] : array();
	$channels = is_array( $answer['channels'] ?? null ) ? $answer['channels'] : array();
	return array(
		'accountName' => Server\words( $answer['accountName'] ?? '', '' ),
		'storeName'   => Server\words( $store['name'] ?? '', '' ),
		'channels'    => array(
			'signed' => channel( $channels['signed'] ?? null ),
			'rest'   => channel( $channels['rest'] ?? null ),
		),
		'numberMeta'  => OrderSearch\used_keys(),
		'checkedAt'   => time(),
	);
}

/**
 * What the server found of one channel.
 *
 * @param mixed $finding As it came.
 * @return array{works: bool, how: string, problem: string, action: string}|null Null where there is no such channel.
 */
function channel( $finding ): ?array {
	if ( ! is_array( $finding ) ) {
		return null;
	}
	return array(
		'works'   => true === ( $finding['works'] ?? false ),
		'how'     => Server\words( $finding['how'] ?? '', '' ),
		'problem' => Server\words( $finding['problem'] ?? '', '' ),
		'action'  => Server\words( $finding['action'] ?? '', '' ),
	);
}

/**
 * The keys that may open the signed route now. None at an address that is not the connected shop's.
 *
 * @return array<int, array<string, mixed>> Identities with `isPending`.
 */
function identities(): array {
	$connection = Options\connection();
	$pending    = is_array( $connection['pending'] ?? null ) ? $connection['pending'] : array();
	$identities = array();
	if ( isset( $connection['keyId'] ) && is_here( $connection ) ) {
		$identities[] = array( 'isPending' => false ) + $connection;
	}
	if ( isset( $pending['keyId'] ) && is_here( $pending ) && time() - (int) $pending['since'] <= PENDING_LIFETIME ) {
		$identities[] = array( 'isPending' => true ) + $pending;
	}
	return $identities;
}

/** The connection's identity, where there is one. @return array<string, mixed>|null */
function connected_identity(): ?array {
	$connection = Options\connection();
	return isset( $connection['keyId'] ) ? $connection : null;
}

/**
 * Whether this site is another than the one that was connected: a copy for testing, or a shop that has
 * moved. A copy holds the shop's keys, and must neither send its test orders nor answer for it.
 */
function has_moved(): bool {
	$connection = Options\connection();
	return isset( $connection['keyId'] ) && ! is_here( $connection );
}

/**
 * Whether the chat may be on this shop's pages: connected, at the address that was connected, with a WooCommerce that
 * answers. Reads only what is loaded with every page.
 */
function is_live(): bool {
	$settings = Options\public_settings();
	return $settings['connected']
		&& Compatibility\is_ready()
		&& hash_equals( (string) $settings['siteDigest'], site_digest( StoreFacts\site_address() ) );
}

/**
 * Whether an identity was made at this site.
 *
 * @param array<string, mixed> $identity With `siteDigest` and `blog`.
 */
function is_here( array $identity ): bool {
	return hash_equals( (string) $identity['siteDigest'], site_digest( StoreFacts\site_address() ) )
		&& get_current_blog_id() === $identity['blog'];
}

/**
 * A site's address as it is compared. A digest, because whoever copies a shop replaces its address in the whole
 * database, and would replace it here too. Without the scheme: a shop that moves to https is the same shop.
 *
 * @param string $site Address without a trailing slash.
 */
function site_digest( string $site ): string {
	return hash( 'sha256', strtolower( (string) preg_replace( '/^https?:\/\//i', '', $site ) ) );
}

/**
 * A server's address as it is kept.
 *
 * @param string $typed As typed or preset.
 * @return string|\WP_Error Without a trailing slash.
 */
function server_url( string $typed ) {
	$url      = untrailingslashit( esc_url_raw( trim( $typed ), array( 'http', 'https' ) ) );
	$parts    = '' === $url ? false : wp_parse_url( $url );
	$host     = is_array( $parts ) ? strtolower( trim( $parts['host'] ?? '', '[]' ) ) : '';
	$is_plain = is_array( $parts ) && '' !== $host && array() === array_diff( array_keys( $parts ), array( 'scheme', 'host', 'port', 'path' ) );
	if ( ! $is_plain ) {
		return new \WP_Error( 'trulybot_server_url', __( 'Please fill in the server address, for example https://chat.example.com', 'trulybot' ) );
	}
	if ( 'https' !== strtolower( $parts['scheme'] ?? '' ) && ! is_loopback( $host ) ) {
		return new \WP_Error( 'trulybot_server_url', __( 'The server address must begin with https:// so that keys and orders travel encrypted.', 'trulybot' ) );
	}
	return $url;
}

/**
 * Whether a host is the machine that asks.
 *
 * @param string $host In lower case, without brackets.
 */
function is_loopback( string $host ): bool {
	return 'localhost' === $host || '::1' === $host || 1 === preg_match( '/^127(\.\d{1,3}){3}$/D', $host );
}

/**
 * Whether this is a site id as the widget's address carries it.
 *
 * @param mixed $site_id From the server.
 */
function is_site_id( $site_id ): bool {
	return is_string( $site_id ) && 1 === preg_match( '/^[A-Za-z0-9_-]{1,100}$/D', $site_id );
}
