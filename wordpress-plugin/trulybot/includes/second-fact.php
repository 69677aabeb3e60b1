<?php
/**
 * Comparing what a shopper typed with what an order holds: order numbers, e-mails, phones, postcodes.
 * Pure functions without WordPress or WooCommerce.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\SecondFact;

defined( 'ABSPATH' ) || exit;

/** Fewer digits than this are no telephone number that tells anybody apart. */
const PHONE_MINIMUM = 6;

/**
 * Whether a second fact is this order's.
 *
 * @param string                                                                    $kind    `email`, `phone` or `postcode`.
 * @param string                                                                    $value   As it was typed.
 * @param array{emails: string[], phones: string[], postcodes: string[]}            $contact What the order holds.
 */
function matches( string $kind, string $value, array $contact ): bool {
	$readers = array(
		'email'    => array( __NAMESPACE__ . '\\email', 'emails' ),
		'phone'    => array( __NAMESPACE__ . '\\phone', 'phones' ),
		'postcode' => array( __NAMESPACE__ . '\\postcode', 'postcodes' ),
	);
	if ( ! isset( $readers[ $kind ] ) ) {
		return false;
	}
	list( $read, $member ) = $readers[ $kind ];

	$typed = $read( $value );
	if ( '' === $typed ) {
		return false;
	}
	$is_found = false;
	foreach ( $contact[ $member ] as $held ) {
		$is_found = hash_equals( $read( (string) $held ), $typed ) || $is_found;
	}
	return $is_found;
}

/**
 * An order number as it is compared: plugins write `#`, people write spaces, nobody means letter case.
 *
 * @param string $number As shown or typed. An order's number is not its id.
 */
function order_number( string $number ): string {
	return lower( trim( str_replace( '#', '', $number ) ) );
}

/**
 * An e-mail address as it is compared.
 *
 * @param string $text As stored or typed.
 */
function email( string $text ): string {
	return lower( trim( $text ) );
}

/**
 * A telephone's last eight digits: country codes and trunk zeros are written in many ways.
 *
 * @param string $text As stored or typed.
 */
function phone( string $text ): string {
	$digits = (string) preg_replace( '/[^0-9]/', '', $text );
	return strlen( $digits ) < PHONE_MINIMUM ? '' : substr( $digits, -8 );
}

/**
 * A postcode's letters and digits.
 *
 * @param string $text As stored or typed.
 */
function postcode( string $text ): string {
	return lower( (string) preg_replace( '/[^\p{L}\p{N}]/u', '', $text ) );
}

/**
 * Lower case, also of accented letters where PHP can (mbstring is an option of PHP's).
 *
 * @param string $text Any UTF-8.
 */
function lower( string $text ): string {
	return function_exists( 'mb_strtolower' ) ? mb_strtolower( $text, 'UTF-8' ) : strtolower( $text );
}
