<?php
/**
 * Tells the chat who is signed in to the shop: `/?wc-ajax=trulybot_sign_in`, docs/plugin-protocol.md.
 *
 * The shop's pages are cached and alike for everybody, so a page can carry neither the shopper nor a
 * WordPress nonce: one nonce in a cached page would be everybody's and soon nobody's, and a nonce of a
 * guest's page fails for the shopper who has signed in since. What a nonce is for is done without:
 *
 * - The browser says where a request comes from, in headers that no page can set: `Origin`, and
 *   `Sec-Fetch-Site`. Both must be the shop itself.
 * - `application/json` cannot be sent from elsewhere without asking first (CORS), and nobody is
 *   answered that.
 * - The answer changes nothing in the shop, and no other origin can read it. The token in it is good
 *   for one conversation, with a challenge that the server gave to it, once, and only together with that
 *   conversation's own secret.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Sign_In;

use TrulyBot\Connect;
use TrulyBot\Options;
use TrulyBot\Sessions;
use TrulyBot\Signing;

defined( 'ABSPATH' ) || exit;

/** How long a token is good, in seconds: the panel redeems it at once. The server takes 300 at most. */
const TOKEN_LIFE = 120;

/** The longest request, in bytes; the usual one has 130. */
const BODY_LIMIT = 2048;

/** Answers the request and ends it, for WooCommerce would send a status of its own. */
function answer(): void {
	// One byte more than is allowed, so that more than that is never read.
	$body = (string) file_get_contents( 'php://input', false, null, 0, BODY_LIMIT + 1 );

	list( $status, $token ) = reply_to( header_of( 'REQUEST_METHOD' ), $body );

	nocache_headers();
	header( 'Cache-Control: no-store' );
	header( 'X-Content-Type-Options: nosniff' );
	// WooCommerce lets the shop's http and https addresses read each other's answers. Not this one.
	header_remove( 'Access-Control-Allow-Origin' );
	header_remove( 'Access-Control-Allow-Credentials' );
	status_header( $status );
	if ( 405 === $status ) {
		header( 'Allow: POST' );
	}
	if ( '' === $token ) {
		header_remove( 'Content-Type' );
	} else {
		header( 'Content-Type: application/json; charset=utf-8' );
		echo wp_json_encode( array( 'token' => $token ) );
	}
	exit;
}

/**
 * What a request is answered with.
 *
 * @param string $method HTTP method.
 * @param string $body   As it came.
 * @return array{0: int, 1: string} The HTTP status, and a token or ''. 204 stands for "nobody is signed in".
 */
function reply_to( string $method, string $body ): array {
	if ( 'POST' !== $method ) {
		return array( 405, '' );
	}
	if ( ! is_from_this_shop( header_of( 'HTTP_ORIGIN' ), header_of( 'HTTP_SEC_FETCH_SITE' ) ) ) {
		return array( 403, '' );
	}
	if ( 0 !== stripos( header_of( 'CONTENT_TYPE' ), 'application/json' ) ) {
		return array( 415, '' );
	}
	if ( strlen( $body ) > BODY_LIMIT ) {
		return array( 413, '' );
	}
	$request = read( $body );
	if ( null === $request ) {
		return array( 400, '' );
	}
	$token = token_for( $request );
	return array( '' === $token ? 204 : 200, $token );
}

/**
 * Whether a page of this shop asks. Browsers name the origin of every POST; one that does not must say
 * in the other header that it is the same.
 *
 * @param string $origin     The header `Origin`, or ''.
 * @param string $fetch_site The header `Sec-Fetch-Site`, or '' from browsers that do not have it.
 */
function is_from_this_shop( string $origin, string $fetch_site ): bool {
	if ( '' === $origin ) {
		return 'same-origin' === $fetch_site;
	}
	return in_array( $fetch_site, array( '', 'same-origin' ), true ) && in_array( strtolower( $origin ), own_origins(), true );
}

/**
 * The origins of this shop's pages, as browsers write them.
 *
 * @return string[]
 */
function own_origins(): array {
	$addresses = array( home_url(), site_url() );
	// Behind a proxy that speaks TLS WordPress may not know of it, and pages are there under https all the same.
	$origins = array_map( __NAMESPACE__ . '\origin_of', array_merge( $addresses, preg_replace( '/^http:/i', 'https:', $addresses ) ) );
	/**
	 * The origins whose pages may ask who is signed in, for shops with more than one domain.
	 *
	 * @param string[] $origins Such as `https://shop.example`, in lower case, without a usual port.
	 */
	return array_filter( (array) apply_filters( 'trulybot_shop_origins', array_unique( $origins ) ) );
}

/**
 * The origin of an address.
 *
 * @param string $address URL.
 * @return string Scheme, host and port unless it is the scheme's own; '' for what has none.
 */
function origin_of( string $address ): string {
	$parts = wp_parse_url( strtolower( $address ) );
	if ( ! isset( $parts['scheme'], $parts['host'] ) ) {
		return '';
	}
	$usual = array(
		'http'  => 80,
		'https' => 443,
	);
	$port  = $parts['port'] ?? $usual[ $parts['scheme'] ] ?? 0;
	return $parts['scheme'] . '://' . $parts['host'] . ( ( $usual[ $parts['scheme'] ] ?? 0 ) === $port ? '' : ":$port" );
}

/**
 * Reads the request.
 *
 * @param string $body JSON text.
 * @return array{conversation: string, challenge: string}|null Null for anything else.
 */
function read( string $body ): ?array {
	$request      = json_decode( $body, true, 2 );
	$conversation = $request['conversation'] ?? null;
	$challenge    = $request['challenge'] ?? null;
	if ( ! is_string( $conversation ) || ! preg_match( '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/D', $conversation ) ) {
		return null;
	}
	if ( ! is_string( $challenge ) || ! preg_match( '/^[A-Za-z0-9_-]{43}$/D', $challenge ) ) {
		return null;
	}
	return compact( 'conversation', 'challenge' );
}

/**
 * A token for whoever is signed in.
 *
 * @param array{conversation: string, challenge: string} $request What asks.
 * @return string '' where nobody is, or the shop is not connected.
 */
function token_for( array $request ): string {
	$customer   = get_current_user_id();
	$connection = Options\is_connected() ? Connect\connected_identity() : null;
	if ( 0 === $customer || null === $connection || Connect\has_moved() ) {
		return '';
	}
	// The cookie itself must say so: other ways of signing in have no session that could end.
	if ( wp_validate_auth_cookie( '', 'logged_in' ) !== $customer ) {
		return '';
	}
	$now = time();

	return Signing\customer_token(
		array(
			'protocol'     => Signing\PROTOCOL,
			'key'          => $connection['keyId'],
			'site'         => $connection['site'],
			'blog'         => $connection['blog'],
			'customer'     => (string) $customer,
			'conversation' => $request['conversation'],
			'challenge'    => $request['challenge'],
			'session'      => Sessions\marker( $connection ),
			'issued'       => $now,
			'expires'      => $now + TOKEN_LIFE,
			'nonce'        => Signing\random_text(),
		),
		$connection['secret']
	);
}

/**
 * A header, or another value that PHP has of the request.
 *
 * @param string $name As $_SERVER has it.
 */
function header_of( string $name ): string {
	return isset( $_SERVER[ $name ] ) ? sanitize_text_field( wp_unslash( $_SERVER[ $name ] ) ) : '';
}
