<?php
/**
 * What our REST key may read: orders, and the products in them. Nothing else.
 *
 * WooCommerce knows keys that read and keys that write, and one that reads, reads everything: customers, payment
 * settings, system reports. So each request that shows our key is held against a short list of routes first,
 * also the ones that an answer embeds. A request without it costs no look into the database.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\RestKeyLimits;

use TrulyBot\Options;

defined( 'ABSPATH' ) || exit;

/** Routes that the key may read, as regular expressions. Reviews below products are left out: they name people. */
const ROUTES = array(
	'',
	'/wc/v3',
	'/wc/v3/orders(?:/.+)?',
	'/wc/v3/products(?:/\d+(?:/variations(?:/\d+)?)?)?',
	'/wc/v3/data/currencies/current',
	'/wc/v3/reports/orders/totals',
	'/wc-(?:ast|shipment-tracking)/v3/orders/\d+/shipment-trackings(?:/[^/]+)?',
);

/**
 * Refuses whatever is not on the list, if our key is shown.
 *
 * @param mixed            $answer  What others have decided so far.
 * @param mixed            $server  WordPress's.
 * @param \WP_REST_Request $request Also one that is made within another.
 * @return mixed
 */
function confine( $answer, $server, $request ) {
	if ( ! $request instanceof \WP_REST_Request || ! is_our_key_shown() || is_allowed( $request->get_method(), (string) $request->get_route() ) ) {
		return $answer;
	}
	return refusal();
}

/**
 * WooCommerce's interface before REST, which shops below 9.0 can still switch on, is on no list.
 *
 * @param mixed $user Whom WooCommerce took the request to be from.
 * @return mixed
 */
function confine_legacy( $user ) {
	return is_our_key_shown() ? refusal() : $user;
}

/** What else than orders and products is answered with. */
function refusal(): \WP_Error {
	return new \WP_Error( 'trulybot_key_confined', 'This key reads orders and products only.', array( 'status' => 403 ) );
}

/**
 * Whether the key may read this.
 *
 * @param string $method HTTP method.
 * @param string $route  As WordPress has it, without the REST root.
 */
function is_allowed( string $method, string $route ): bool {
	return in_array( $method, array( 'GET', 'HEAD' ), true )
		&& 1 === preg_match( '~^(?:' . implode( '|', ROUTES ) . ')$~D', untrailingslashit( $route ) );
}

/** Whether the request at hand shows our key: the connection's, or the one that waits for the server's answer. */
function is_our_key_shown(): bool {
	$shown = shown_keys();
	if ( array() === $shown || ! function_exists( 'wc_api_hash' ) ) {
		return false;
	}
	$connection = Options\connection();
	$digests    = array_filter( array( $connection['restKeyDigest'] ?? '', $connection['pending']['restKeyDigest'] ?? '' ) );
	foreach ( $shown as $key ) {
		foreach ( $digests as $digest ) {
			if ( hash_equals( (string) $digest, (string) wc_api_hash( $key ) ) ) {
				return true;
			}
		}
	}
	return false;
}

/**
 * The keys that a request shows, at each place where WooCommerce looks for one, and read as WooCommerce reads them.
 *
 * @return string[]
 */
function shown_keys(): array {
	// phpcs:disable WordPress.Security.NonceVerification,WordPress.Security.ValidatedSanitizedInput -- Only compared with digests; tidied below.
	$shown = array( $_SERVER['PHP_AUTH_USER'] ?? '' );
	foreach ( array( 'consumer_key', 'oauth_consumer_key' ) as $name ) {
		array_push( $shown, $_GET[ $name ] ?? '', $_POST[ $name ] ?? '' );
	}
	foreach ( array( 'HTTP_AUTHORIZATION', 'REDIRECT_HTTP_AUTHORIZATION' ) as $name ) {
		array_push( $shown, ...keys_in_header( $_SERVER[ $name ] ?? '' ) );
	}
	// phpcs:enable
	if ( function_exists( 'getallheaders' ) ) {
		$headers = array_change_key_case( (array) getallheaders(), CASE_LOWER );
		array_push( $shown, ...keys_in_header( $headers['authorization'] ?? '' ) );
	}
	$shown = array_map( 'sanitize_text_field', array_filter( $shown, 'is_string' ) );
	return array_values( array_unique( array_filter( $shown, __NAMESPACE__ . '\is_key' ) ) );
}

/**
 * Whether this may be a key of WooCommerce's, ours among them.
 *
 * @param string $text Tidied.
 */
function is_key( string $text ): bool {
	return 0 === strpos( $text, 'ck_' );
}

/**
 * The keys in an `Authorization` header.
 *
 * @param mixed $header As it came.
 * @return string[]
 */
function keys_in_header( $header ): array {
	$header = is_string( $header ) ? trim( wp_unslash( $header ) ) : '';
	if ( 0 === stripos( $header, 'Basic ' ) ) {
		return array( explode( ':', (string) base64_decode( substr( $header, 6 ) ), 2 )[0] );
	}
	preg_match_all( '/oauth_consumer_key=(?:"([^"]*)"|([^,]*))/i', $header, $found );
	return array_map( 'urldecode', array_merge( $found[1], $found[2] ) );
}
