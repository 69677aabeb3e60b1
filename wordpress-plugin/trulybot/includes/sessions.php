<?php
/**
 * Noticing that a customer is signed in no more, so that the chat stops showing their orders.
 *
 * A log-out names its one session, by a marker that tells nothing of the session itself. A new password, or
 * sessions that were ended from elsewhere, end all of a customer's conversations: whoever still
 * is signed in is asked anew.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Sessions;

use TrulyBot\Connect;
use TrulyBot\Lifecycle;
use TrulyBot\Options;
use TrulyBot\Queue;
use TrulyBot\Signing;

defined( 'ABSPATH' ) || exit;

/**
 * The marker of the session at hand; empty without one.
 *
 * @param array<string, mixed> $identity The connection's.
 */
function marker( array $identity ): string {
	$token = wp_get_session_token();
	return '' === $token ? '' : Signing\session_marker( $identity['tagKey'], $token );
}

/** How many sites of a network are told of one customer. */
const SITES_LIMIT = 20;

/**
 * A customer logged out. The cookie of this request still names the session that has just ended.
 *
 * @param mixed $user_id WordPress's.
 */
function logged_out( $user_id ): void {
	$token = wp_get_session_token();
	if ( '' !== $token ) {
		ended( absint( $user_id ), $token );
	}
}

/**
 * A password was reset.
 *
 * @param mixed $user WordPress's user.
 */
function password_reset( $user ): void {
	if ( $user instanceof \WP_User ) {
		ended( $user->ID, '' );
	}
}

/**
 * A password was set by code.
 *
 * @param mixed $password Not looked at.
 * @param mixed $user_id  WordPress's.
 */
function password_set( $password, $user_id ): void {
	ended( absint( $user_id ), '' );
}

/**
 * A profile was saved; only a changed password matters.
 *
 * @param mixed $user_id  WordPress's.
 * @param mixed $old_user The user before.
 */
function profile_saved( $user_id, $old_user ): void {
	$user = get_userdata( absint( $user_id ) );
	if ( $user && $old_user instanceof \WP_User && $user->user_pass !== $old_user->user_pass ) {
		ended( $user->ID, '' );
	}
}

/**
 * A customer was deleted.
 *
 * @param mixed $user_id WordPress's.
 */
function user_deleted( $user_id ): void {
	ended( absint( $user_id ), '' );
}

/**
 * A user's list of sessions is about to be written: WordPress has no other sign that sessions are ended from elsewhere.
 * Sessions that ran out are no news, and the one at hand is told by itself: it may be logging out, or only be renewed.
 *
 * @param mixed $meta_id  Unused.
 * @param mixed $user_id  WordPress's.
 * @param mixed $key      The meta key.
 * @param mixed $sessions What is going to be written: verifier to session.
 */
function sessions_rewritten( $meta_id, $user_id, $key, $sessions ): void {
	if ( 'session_tokens' !== $key || ( ! is_multisite() && ! Options\is_connected() ) ) {
		return;
	}
	$before  = get_user_meta( absint( $user_id ), 'session_tokens', true );
	$removed = array_diff_key( is_array( $before ) ? $before : array(), is_array( $sessions ) ? $sessions : array() );
	$removed = array_filter( $removed, __NAMESPACE__ . '\is_running' );

	$token    = wp_get_session_token();
	$verifier = hash( 'sha256', $token );
	if ( '' !== $token && isset( $removed[ $verifier ] ) ) {
		unset( $removed[ $verifier ] );
		ending( absint( $user_id ), $token );
	}
	if ( array() !== $removed ) {
		ended( absint( $user_id ), '' );
	}
}

/**
 * Whether a session has not run out.
 *
 * @param mixed $session As WordPress keeps it: by now an array, once a time.
 */
function is_running( $session ): bool {
	return ( is_array( $session ) ? (int) ( $session['expiration'] ?? 0 ) : (int) $session ) > time();
}

/**
 * Remembers the session at hand, which was taken off its user's list, until the page is done.
 *
 * @param int|null $user_id WordPress's; null takes what is remembered.
 * @param string   $token   WordPress's session token.
 * @return array<int, string> User to token.
 */
function ending( ?int $user_id = null, string $token = '' ): array {
	static $endings = array();

	$remembered = $endings;
	if ( null === $user_id ) {
		$endings = array();
	} else {
		$endings[ $user_id ] = $token;
	}
	return $remembered;
}

/** When the page is done: tells of the session at hand if it has ended, be it without wp_logout() and its hook. */
function tell_ended(): void {
	foreach ( ending() as $user_id => $token ) {
		if ( ! \WP_Session_Tokens::get_instance( $user_id )->verify( $token ) ) {
			ended( $user_id, $token );
		}
	}
}

/**
 * A user's sessions are about to be deleted, all of them.
 *
 * @param mixed $meta_ids Unused.
 * @param mixed $user_id  WordPress's.
 * @param mixed $key      The meta key.
 */
function sessions_deleted( $meta_ids, $user_id, $key ): void {
	sessions_rewritten( 0, $user_id, $key, array() );
}

/**
 * Queues the news at each site that has to know.
 *
 * @param int    $user_id WordPress's, which is WooCommerce's customer id.
 * @param string $token   WordPress's session token; empty for all of the customer's sessions.
 */
function ended( int $user_id, string $token ): void {
	if ( $user_id <= 0 ) {
		return;
	}
	foreach ( sites_of( $user_id ) as $blog_id ) {
		Lifecycle\at_site(
			$blog_id,
			static function () use ( $user_id, $token ): void {
				tell( $user_id, $token );
			}
		);
	}
}

/**
 * The site at hand, and in a network those of this user.
 *
 * @param int $user_id WordPress's.
 * @return int[]
 */
function sites_of( int $user_id ): array {
	$sites = array( get_current_blog_id() );
	if ( is_multisite() ) {
		$others = array_column( array_slice( get_blogs_of_user( $user_id ), 0, SITES_LIMIT ), 'userblog_id' );
		$sites  = array_unique( array_merge( $sites, array_map( 'intval', $others ) ) );
	}
	return $sites;
}

/**
 * Queues the news at this site, once for each customer and session in one request.
 *
 * @param int    $user_id WordPress's.
 * @param string $token   WordPress's session token, or ''.
 */
function tell( int $user_id, string $token ): void {
	static $told = array();

	$identity = Options\is_connected() ? Connect\connected_identity() : null;
	$news     = get_current_blog_id() . ":$user_id:$token";
	if ( null === $identity || isset( $told[ $news ] ) ) {
		return;
	}
	$told[ $news ] = true;
	$event         = array(
		'kind'     => 'customer_signed_out',
		'customer' => (string) $user_id,
	);
	Queue\event( '' === $token ? $event : $event + array( 'session' => Signing\session_marker( $identity['tagKey'], $token ) ) );
}
