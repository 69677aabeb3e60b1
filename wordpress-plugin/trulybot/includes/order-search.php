<?php
/**
 * Finding orders by their number, whichever plugin numbers them.
 *
 * Without such a plugin an order's number is its id. With one, WooCommerce's search does not find the
 * number, and the order whose id looks like the number is somebody else's. So each key that a number plugin is
 * known to write is asked, and whatever comes back counts only if WooCommerce itself calls it by exactly
 * this number. Which of the keys this shop has is found when it connects, and once a day: each key that
 * nobody writes would cost several queries for every question.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\OrderSearch;

use TrulyBot\Compatibility;
use TrulyBot\Options;
use TrulyBot\SecondFact;
use TrulyBot\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Where number plugins keep their numbers: SkyVerge and WebToffee; its Pro; WPFactory, old and new; YITH; Booster. */
const NUMBER_META = array(
	'_order_number',
	'_order_number_formatted',
	'_alg_wc_custom_order_number',
	'_alg_wc_full_custom_order_number',
	'_ywson_custom_number_order_complete',
	'_wcj_order_number',
);

/** Longer texts are nobody's order number. */
const NUMBER_LIMIT = 64;

/**
 * The orders with this number and this second fact.
 *
 * @param string $number As it was typed. Not an id.
 * @param string $kind   `email`, `phone` or `postcode`.
 * @param string $value  The second fact, as it was typed.
 * @return \WC_Order[] Two at most: more than one tells the server that the number is not unique.
 */
function find( string $number, string $kind, string $value ): array {
	$wanted = SecondFact\order_number( $number );
	if ( '' === $wanted || strlen( $number ) > NUMBER_LIMIT ) {
		return array();
	}
	$found = array();
	foreach ( candidates( trim( $number ), $wanted ) as $order ) {
		$head = WooCommerce\order_head( $order );
		if ( SecondFact\order_number( $head['number'] ) === $wanted && SecondFact\matches( $kind, $value, $head ) ) {
			$found[ $head['id'] ] = $order;
		}
	}
	return array_slice( array_values( $found ), 0, 2 );
}

/**
 * Orders that may have this number. Nothing here is a proof.
 *
 * @param string $typed  As it was typed, trimmed.
 * @param string $wanted As it is compared.
 * @return \WC_Order[]
 */
function candidates( string $typed, string $wanted ): array {
	$candidates = array();
	if ( ctype_digit( $wanted ) && strlen( $wanted ) < 19 ) {
		$candidates[] = WooCommerce\order_by_id( (int) $wanted );
		$candidates[] = WooCommerce\order_by_id( WooCommerce\tracked_order_id( $wanted ) );
	}
	$known = Options\connection()['numberMeta'] ?? null;
	foreach ( is_array( $known ) ? array_intersect( NUMBER_META, $known ) : NUMBER_META as $key ) {
		foreach ( stored_forms( $typed, $wanted ) as $form ) {
			array_push( $candidates, ...WooCommerce\orders_by_meta( $key, $form ) );
		}
	}
	return array_filter( $candidates );
}

/** The keys that some order of this shop has; null where that cannot be found out. @return string[]|null */
function used_keys(): ?array {
	try {
		return array_values( array_filter( NUMBER_META, 'TrulyBot\WooCommerce\is_meta_used' ) );
	} catch ( \Throwable $failure ) {
		WooCommerce\report( $failure );
		return null;
	}
}

/** Once a day: looks which keys there are now. */
function find_used_keys(): void {
	if ( Options\is_connected() && Compatibility\is_ready() ) {
		Options\save_connection( array( 'numberMeta' => used_keys() ) + Options\connection() );
	}
}

/** A plugin was switched on, which may number orders from now on: until the next look every key is asked. */
function forget_used_keys(): void {
	if ( Options\is_connected() ) {
		Options\save_connection( array( 'numberMeta' => null ) + Options\connection() );
	}
}

/**
 * How a number may be stored: as it is shown, with or without `#`, or, where a prefix and leading
 * zeros are put on only for showing, as its last digits alone.
 *
 * @param string $typed  As it was typed, trimmed.
 * @param string $wanted As it is compared.
 * @return string[]
 */
function stored_forms( string $typed, string $wanted ): array {
	$forms = array( $typed, $wanted, "#$wanted" );
	if ( preg_match( '/0*(\d{1,18})\D*$/D', $wanted, $last ) ) {
		$forms[] = $last[1];
	}
	return array_values( array_unique( $forms, SORT_STRING ) );
}
