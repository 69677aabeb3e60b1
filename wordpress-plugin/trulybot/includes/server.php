<?php
/**
 * Calls from this shop to the TrulyBot server. Made from the dashboard and from background jobs only: a server
 * that is slow or down never keeps a shopper waiting.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Server;

use TrulyBot\Connect;
use TrulyBot\Options;
use TrulyBot\Signing;

defined( 'ABSPATH' ) || exit;

const CONNECT_PATH = '/api/integrations/woocommerce/plugin/connect';
const PLUGIN_PATH  = '/api/integrations/woocommerce/plugin';
const EVENTS_PATH  = '/api/webhooks/woocommerce';

/** Seconds. While it connects, the server calls this shop back several times before it answers. */
const CALL_TIMEOUT    = 15;
const CONNECT_TIMEOUT = 60;

/** Seconds that a background job gives the server: many wait in one queue, also other plugins'. */
const JOB_TIMEOUT = 5;

/** Code of the error for an address that is not to be called. */
const UNSAFE = 'trulybot_unsafe_url';

/** Code of the error that says: the server itself has decided, and knows no connection. */
const ANSWERED = 'trulybot_answered';

/** Ends of the types of problems with which the server answers "connect". Whatever else comes may be a proxy's. */
const PROBLEMS = array( 'connect-code-refused', 'store-taken', 'shop-refused', 'shop-unavailable', 'invalid-body', 'too-many-requests' );

/** Code of the error that says: the server knows this shop no more, so that asking again is of no use. */
const REFUSED = 'trulybot_refused';

/**
 * A signed call as the connected shop.
 *
 * @param string               $path    Of the server.
 * @param string               $verb    Of the protocol.
 * @param array<string, mixed> $body    Parameters.
 * @param int                  $timeout Seconds.
 * @return array<string, mixed>|\WP_Error The reply's body, or what went wrong in words for the merchant.
 */
function call( string $path, string $verb, array $body, int $timeout = CALL_TIMEOUT ) {
	if ( Connect\has_moved() ) {
		return new \WP_Error( 'trulybot_moved', __( 'This site has another address than the shop that was connected, so nothing is sent.', 'trulybot' ) );
	}
	$identity = Connect\connected_identity();
	if ( null === $identity ) {
		return new \WP_Error( 'trulybot_not_connected', __( 'This shop is not connected.', 'trulybot' ) );
	}
	return call_as( $identity, $path, $verb, $body, $timeout );
}

/**
 * A signed call as anybody whose key we hold.
 *
 * @param array<string, mixed> $identity `keyId`, `secret`, `site`, `blog`, `serverUrl`.
 * @param string               $path     Of the server.
 * @param string               $verb     Of the protocol.
 * @param array<string, mixed> $body     Parameters.
 * @param int                  $timeout  Seconds.
 * @return array<string, mixed>|\WP_Error
 */
function call_as( array $identity, string $path, string $verb, array $body, int $timeout = CALL_TIMEOUT ) {
	$envelope = Signing\envelope( $identity, 'to_server', $verb, (string) wp_json_encode( (object) $body ), time(), Signing\random_text() );
	$answer   = post( $identity['serverUrl'] . $path, $envelope, $timeout );
	if ( is_wp_error( $answer ) ) {
		return $answer;
	}
	if ( 200 !== $answer['status'] ) {
		return error_from( $answer );
	}
	$reply = Signing\read_envelope( $answer['text'], 'from_server' );
	if ( null === $reply || ! Signing\is_reply_to( $reply, $envelope, $identity, time() ) ) {
		return new \WP_Error( 'trulybot_unsigned', __( 'An answer came that is not signed by your TrulyBot server. Something between this shop and the server changes answers, or the server address is wrong.', 'trulybot' ) );
	}
	$result = json_decode( $reply['body'], true );
	if ( ! is_array( $result ) ) {
		return unreadable();
	}
	if ( isset( $result['error'] ) && is_array( $result['error'] ) ) {
		return new \WP_Error( 'trulybot_failed', words( $result['error']['message'] ?? '', __( 'The server could not do this.', 'trulybot' ) ) );
	}
	return $result;
}

/**
 * The call that asks for a connection. Unsigned: the connect code is what opens it.
 *
 * @param string               $server_url Without a trailing slash.
 * @param array<string, mixed> $body       As the protocol says.
 * @return array<string, mixed>|\WP_Error What the server said to it.
 */
function ask_to_connect( string $server_url, array $body ) {
	$answer = post( $server_url . CONNECT_PATH, $body, CONNECT_TIMEOUT );
	if ( is_wp_error( $answer ) ) {
		return $answer;
	}
	if ( 201 !== $answer['status'] ) {
		return error_from( $answer );
	}
	$result = json_decode( $answer['text'], true );
	return is_array( $result ) ? $result : unreadable();
}

/**
 * One POST of JSON. No redirect is followed: what is sent is meant for this one address. Nor are addresses inside of the
 * shop's own network called, so that who may manage a shop cannot make it talk to its neighbours.
 *
 * @param string               $url     Address.
 * @param array<string, mixed> $body    Anything for JSON.
 * @param int                  $timeout Seconds.
 * @return array{status: int, text: string}|\WP_Error
 */
function post( string $url, array $body, int $timeout ) {
	// WordPress takes any other port than 80, 443 and 8080 for unsafe; the server's may be another.
	$allow_port = static function ( $ports ) use ( $url ): array {
		return array_merge( (array) $ports, array( (int) wp_parse_url( $url, PHP_URL_PORT ) ) );
	};
	add_filter( 'http_allowed_safe_ports', $allow_port );
	$is_loopback = is_allowed_loopback( $url );
	$response    = ! $is_loopback && false === wp_http_validate_url( $url ) ? new \WP_Error( UNSAFE, '' ) : wp_remote_post(
		$url,
		array(
			'timeout'             => $timeout,
			'redirection'         => 0,
			'reject_unsafe_urls'  => ! $is_loopback,
			'sslverify'           => true,
			'limit_response_size' => Signing\REPLY_LIMIT,
			'user-agent'          => 'TrulyBot-WordPress/' . TRULYBOT_VERSION,
			'headers'             => array(
				'Content-Type' => 'application/json',
				'Accept'       => 'application/json, application/problem+json',
			),
			'body'                => (string) wp_json_encode( $body ),
		)
	);
	remove_filter( 'http_allowed_safe_ports', $allow_port );
	if ( is_wp_error( $response ) ) {
		return UNSAFE === $response->get_error_code() ? unsafe() : unreachable( $response );
	}
	return array(
		'status' => (int) wp_remote_retrieve_response_code( $response ),
		'text'   => (string) wp_remote_retrieve_body( $response ),
	);
}

/**
 * Whether a server on this same machine may be called: where whoever runs this site has said so, by a constant or a preset
 * address, and on sites for development.
 *
 * @param string $url Address.
 */
function is_allowed_loopback( string $url ): bool {
	if ( ! Connect\is_loopback( strtolower( trim( (string) wp_parse_url( $url, PHP_URL_HOST ), '[]' ) ) ) ) {
		return false;
	}
	$is_said = defined( 'TRULYBOT_ALLOW_LOCAL_SERVER' ) && constant( 'TRULYBOT_ALLOW_LOCAL_SERVER' );
	return $is_said
		|| '' !== Options\preset_server_url()
		|| in_array( wp_get_environment_type(), array( 'local', 'development' ), true );
}

/** An address that nobody may call from here. */
function unsafe(): \WP_Error {
	return new \WP_Error( 'trulybot_unreachable', __( 'There is no server with this address, or it is inside of this site\'s own network, where the plugin calls nobody. Please check the server address.', 'trulybot' ) );
}

/**
 * Why nobody answered, in words.
 *
 * @param \WP_Error $failure WordPress's own: cURL's messages are for engineers, but name the cause.
 */
function unreachable( \WP_Error $failure ): \WP_Error {
	$cause = $failure->get_error_message();
	if ( preg_match( '/certificate|SSL|TLS/i', $cause ) ) {
		$text = __( 'The server\'s certificate could not be checked. Is the server address right, and is this site\'s list of certificates up to date?', 'trulybot' );
	} elseif ( preg_match( '/timed? ?out/i', $cause ) ) {
		$text = __( 'The server did not answer in time. Please try again in a few minutes.', 'trulybot' );
	} elseif ( preg_match( '/resolve/i', $cause ) ) {
		$text = __( 'There is no server with this address. Please check the server address.', 'trulybot' );
	} elseif ( 'http_request_not_executed' === $failure->get_error_code() ) {
		$text = __( 'This site does not allow WordPress to call other servers (WP_HTTP_BLOCK_EXTERNAL). Please add the TrulyBot server to WP_ACCESSIBLE_HOSTS in wp-config.php.', 'trulybot' );
	} else {
		$text = __( 'The server cannot be reached from this site. The host may block calls to other servers.', 'trulybot' );
	}
	$for_engineers = defined( 'WP_DEBUG' ) && WP_DEBUG ? " ($cause)" : '';
	return new \WP_Error( 'trulybot_unreachable', $text . $for_engineers );
}

/**
 * What a refusal says: problem+json's own words where there are any. Only a problem of a known type is the server's own
 * no; a page that a proxy made says nothing of what the server has done.
 *
 * @param array{status: int, text: string} $answer As it came.
 */
function error_from( array $answer ): \WP_Error {
	$problem = json_decode( $answer['text'], true );
	$problem = is_array( $problem ) ? $problem : array();
	$code    = $problem['code'] ?? '';
	if ( 'trulybot_clock' === $code ) {
		return new \WP_Error( 'trulybot_clock', __( 'The clock of this site\'s server is off by more than five minutes. Please ask your host to set it.', 'trulybot' ) );
	}
	if ( 'trulybot_signature_refused' === $code ) {
		return new \WP_Error( REFUSED, __( 'The server does not know this shop any more. Please disconnect and connect again.', 'trulybot' ) );
	}
	$type   = basename( words( $problem['type'] ?? '', '' ) );
	$text   = words( $problem['detail'] ?? '', words( $problem['title'] ?? '', unexplained( $answer['status'] ) ) );
	$action = words( $problem['merchantAction'] ?? '', '' );
	return new \WP_Error( in_array( $type, PROBLEMS, true ) ? ANSWERED : 'trulybot_lost', trim( "$text $action" ) );
}

/**
 * A status that came without words.
 *
 * @param int $status HTTP status.
 */
function unexplained( int $status ): string {
	return $status >= 500
		/* translators: %d: HTTP status code. */
		? sprintf( __( 'The server has a fault at the moment (status %d). Please try again in a few minutes.', 'trulybot' ), $status )
		/* translators: %d: HTTP status code. */
		: sprintf( __( 'The server answered with status %d and no explanation. Is the server address right?', 'trulybot' ), $status );
}

/** An answer that is none. */
function unreadable(): \WP_Error {
	return new \WP_Error( 'trulybot_unreadable', __( 'The server\'s answer could not be read. Is the server address right?', 'trulybot' ) );
}

/**
 * A text that the server wrote, or another where it wrote none. Plain and short, whatever came.
 *
 * @param mixed  $text     As it came.
 * @param string $fallback Ours.
 */
function words( $text, string $fallback ): string {
	$plain = is_string( $text ) ? sanitize_text_field( $text ) : '';
	return '' === $plain ? $fallback : (string) mb_substr( $plain, 0, 500 );
}
