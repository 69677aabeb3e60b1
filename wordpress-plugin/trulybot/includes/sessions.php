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

/**
 * A customer logged out. The cookie of this request still names the session that has just ended.
 *
 * @param mixed $user_id WordPress's.
 */
function logged_out( $user_id ): void {
	$identity = Options\is_connected() ? Connect\connected_identity() : null;
	if ( null !== $identity ) {
		ended( absint( $user_id ), marker( $identity ) );
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
 * Sessions that ran out, and the one that is logging out here, are no news.
 *
 * @param mixed $meta_id  Unused.
 * @param mixed $user_id  WordPress's.
 * @param mixed $key      The meta key.
 * @param mixed $sessions What is going to be written: verifier to session.
 */
function sessions_rewritten( $meta_id, $user_id, $key, $sessions ): void {
	if ( 'session_tokens' !== $key || ! Options\is_connected() ) {
		return;
	}
	$before  = get_user_meta( absint( $user_id ), 'session_tokens', true );
	$removed = array_diff_key( is_array( $before ) ? $before : array(), is_array( $sessions ) ? $sessions : array() );
	unset( $removed[ hash( 'sha256', wp_get_session_token() ) ] );
	foreach ( $removed as $session ) {
		$expires = is_array( $session ) ? (int) ( $session['expiration'] ?? 0 ) : (int) $session;
		if ( $expires > time() ) {
			ended( absint( $user_id ), '' );
			return;
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
 * Queues the news, once for each customer and session in one request.
 *
 * @param int    $user_id WordPress's, which is WooCommerce's customer id.
 * @param string $session Marker; empty for all of the customer's sessions.
 */
function ended( int $user_id, string $session ): void {
	static $told = array();
	if ( $user_id <= 0 || isset( $told[ "$user_id:$session" ] ) || ! Options\is_connected() ) {
		return;
	}
	$told[ "$user_id:$session" ] = true;
	$event                       = array(
		'kind'     => 'customer_signed_out',
		'customer' => (string) $user_id,
	);
	Queue\event( '' === $session ? $event : $event + array( 'session' => $session ) );
}
