<?php
/**
 * The signed route, `POST {REST root}trulybot/v1/call`: the one door through which the server asks.
 *
 * Everything that counts is in the body, so that hosts which rewrite paths, strip the Authorization header or
 * know only `?rest_route=` change nothing.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Route;

use TrulyBot\Connect;
use TrulyBot\Nonces;
use TrulyBot\Signing;
use TrulyBot\Verbs;

defined( 'ABSPATH' ) || exit;

const ROUTE_NAMESPACE = 'trulybot/v1';
const ROUTE           = '/trulybot/v1/call';

/** Registers the route. */
function register(): void {
	register_rest_route(
		ROUTE_NAMESPACE,
		'/call',
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\\answer',
			// Anybody may reach it: the caller is a server without a login here, and what it may do is decided by the
			// signature in the body, which answer() checks before anything else happens.
			'permission_callback' => '__return_true',
			'args'                => array(),
		)
	);
}

/**
 * Answers one call. The order of the checks is the protocol's: shape, key, site and blog, signature, clock, nonce.
 *
 * @param \WP_REST_Request $request The call, an envelope in its body.
 * @return \WP_REST_Response|\WP_Error A signed envelope, or a plain refusal.
 */
function answer( $request ) {
	// Whoever may be logged in beside it: what is told is decided by the signature alone.
	wp_set_current_user( 0 );
	$text     = (string) $request->get_body();
	$envelope = strlen( $text ) <= Signing\CALL_LIMIT ? Signing\read_envelope( $text, 'to_shop' ) : null;
	if ( null === $envelope ) {
		return malformed();
	}
	$identity = signer( $envelope );
	if ( null === $identity ) {
		return refusal( 'trulybot_signature_refused', 'This shop does not accept this signature.' );
	}
	if ( ! Signing\is_timely( $envelope, time() ) ) {
		return refusal( 'trulybot_clock', 'The clocks of shop and server differ by more than five minutes.' );
	}
	if ( ! Nonces\take( $envelope['key'] . $envelope['nonce'], $envelope['timestamp'] ) ) {
		return refusal( 'trulybot_replayed', 'This call was made before.' );
	}
	$reply = reply( $envelope, $identity );
	if ( 'disconnect' === $envelope['verb'] ) {
		Connect\forget();
	}
	return new \WP_REST_Response( $reply );
}

/**
 * Whose signature a call carries: the connection's, or that of a key which waits for the server's answer.
 *
 * @param array<string, mixed> $envelope As it came, not trusted yet.
 * @return array<string, mixed>|null The identity; null when it is nobody's that we know, or not for this verb.
 */
function signer( array $envelope ): ?array {
	$signer = null;
	foreach ( Connect\identities() as $identity ) {
		if ( Signing\is_signed_by( $envelope, $identity ) ) {
			$signer = $identity;
		}
	}
	$is_allowed = null !== $signer && ( ! $signer['isPending'] || in_array( $envelope['verb'], Verbs\WHILE_PENDING, true ) );
	return $is_allowed ? $signer : null;
}

/**
 * Carries the call out and signs what came of it.
 *
 * @param array<string, mixed> $envelope The accepted call.
 * @param array<string, mixed> $identity Whose key it was.
 * @return array<string, mixed> Envelope.
 */
function reply( array $envelope, array $identity ): array {
	$result = Verbs\run( $envelope['verb'], $envelope['body'], $identity );
	$body   = is_wp_error( $result ) ? error_body( $result ) : wp_json_encode( (object) $result );
	if ( ! is_string( $body ) || strlen( $body ) > Signing\REPLY_LIMIT - 4096 ) {
		$body = error_body( new \WP_Error( 'failed', 'The answer is too large, or cannot be written as JSON.' ) );
	}
	return Signing\envelope( $identity, 'from_shop', $envelope['verb'], $body, time(), $envelope['nonce'] );
}

/**
 * An error inside a signed reply.
 *
 * @param \WP_Error $error With a code of the protocol.
 */
function error_body( \WP_Error $error ): string {
	return (string) wp_json_encode(
		array(
			'error' => array(
				'code'    => $error->get_error_code(),
				'message' => $error->get_error_message(),
			),
		)
	);
}

/** What is no envelope. */
function malformed(): \WP_Error {
	return new \WP_Error( 'trulybot_malformed', 'This is no TrulyBot call.', array( 'status' => 400 ) );
}

/**
 * A call that is not accepted.
 *
 * @param string $code    Of the protocol.
 * @param string $message In English, for whoever reads the server's log.
 */
function refusal( string $code, string $message ): \WP_Error {
	return new \WP_Error( $code, $message, array( 'status' => 401 ) );
}

/**
 * Lets calls to exactly this route past plugins that lock the REST API for visitors. They refuse whoever
 * is not logged in, by this filter; the server never is, and shows a signature instead. No other route or method is
 * opened, and here nothing is allowed that the signature does not allow.
 *
 * @param mixed $error What was decided so far: null, true or a WP_Error.
 * @return mixed
 */
function let_signed_calls_in( $error ) {
	$is_post = isset( $_SERVER['REQUEST_METHOD'] ) && 'POST' === $_SERVER['REQUEST_METHOD'];
	return $is_post && is_wp_error( $error ) && is_this_route() ? null : $error;
}

/** Whether the request at hand is for the signed route, however its address is written. */
function is_this_route(): bool {
	global $wp;
	$route = isset( $wp->query_vars['rest_route'] ) ? $wp->query_vars['rest_route'] : '';
	return is_string( $route ) && ROUTE === untrailingslashit( $route );
}

/**
 * Keeps every answer of this route out of caches, and calls a body that WordPress could not parse what the protocol calls it.
 *
 * @param mixed            $response What is about to be sent.
 * @param \WP_REST_Server  $server   WordPress's.
 * @param \WP_REST_Request $request  The call.
 * @return mixed
 */
function finish( $response, $server, $request ) {
	if ( ! $response instanceof \WP_REST_Response || ROUTE !== untrailingslashit( (string) $request->get_route() ) ) {
		return $response;
	}
	$data = $response->get_data();
	if ( is_array( $data ) && 'rest_invalid_json' === ( $data['code'] ?? '' ) ) {
		$response = rest_convert_error_to_response( malformed() );
	}
	$response->header( 'Cache-Control', 'no-store' );
	return $response;
}
