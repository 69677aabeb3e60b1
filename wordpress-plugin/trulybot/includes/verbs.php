<?php
/**
 * What the server may ask of the shop: six narrow verbs. None lists customers, and none gives an order to
 * whoever knows only an e-mail.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Verbs;

use TrulyBot\Bundle;
use TrulyBot\Compatibility;
use TrulyBot\OrderSearch;
use TrulyBot\Signing;
use TrulyBot\StoreFacts;
use TrulyBot\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Verbs that a key may use while it waits for the server's answer to "connect". */
const WHILE_PENDING = array( 'challenge', 'store_facts' );

const CUSTOMER_ORDERS_DEFAULT = 10;
const CUSTOMER_ORDERS_LIMIT   = 50;

/**
 * Carries out a verb.
 *
 * @param string               $verb       Its name.
 * @param string               $body       Its parameters, as JSON text.
 * @param array<string, mixed> $identity   Whose key it was: `site`, `blog`, `tagKey`.
 * @return array<string, mixed>|\WP_Error The reply's body, or why there is none (codes of the protocol).
 */
function run( string $verb, string $body, array $identity ) {
	$verbs = array(
		'challenge'       => 'challenge',
		'store_facts'     => 'store_facts',
		'find_order'      => 'find_order',
		'read_order'      => 'read_order',
		'customer_orders' => 'customer_orders',
		'disconnect'      => 'disconnect',
	);
	if ( ! isset( $verbs[ $verb ] ) ) {
		return new \WP_Error( 'unknown_verb', 'This version of the plugin does not know this verb.' );
	}
	$parameters = json_decode( $body, true, 16 );
	if ( ! is_array( $parameters ) ) {
		return invalid_parameters();
	}
	$needs_shop = ! in_array( $verb, array( 'challenge', 'disconnect' ), true );
	$obstacle   = $needs_shop ? Compatibility\obstacle() : '';
	if ( '' !== $obstacle ) {
		return new \WP_Error( $obstacle, 'woocommerce_missing' === $obstacle ? 'WooCommerce is not active.' : 'WooCommerce is too old.' );
	}
	try {
		return call_user_func( __NAMESPACE__ . '\\' . $verbs[ $verb ], $parameters, $identity );
	} catch ( \Throwable $failure ) {
		// The cause stays in the shop's own log: it may name paths, queries and people.
		WooCommerce\report( $failure );
		return new \WP_Error( 'failed', 'The shop could not do this. Its log under WooCommerce, Status, Logs says why.' );
	}
}

/** Parameters that are missing or none. */
function invalid_parameters(): \WP_Error {
	return new \WP_Error( 'invalid_parameters', 'The parameters do not fit the verb.' );
}

/**
 * Shows that whoever answers at this address holds the key.
 *
 * @param array<string, mixed> $parameters None.
 * @param array<string, mixed> $identity   Whose key it was.
 * @return array<string, mixed>
 */
function challenge( array $parameters, array $identity ): array {
	unset( $parameters );
	return array(
		'site'          => $identity['site'],
		'blog'          => $identity['blog'],
		'pluginVersion' => TRULYBOT_VERSION,
	);
}

/** What this shop is. @return array<string, mixed> */
function store_facts(): array {
	return StoreFacts\facts();
}

/**
 * The order with exactly this number and exactly this second fact.
 *
 * @param array<string, mixed> $parameters `number` and `secondFact`.
 * @param array<string, mixed> $identity   Whose key it was.
 * @return array<string, mixed>|\WP_Error
 */
function find_order( array $parameters, array $identity ) {
	$number = $parameters['number'] ?? null;
	$kind   = $parameters['secondFact']['kind'] ?? null;
	$value  = $parameters['secondFact']['value'] ?? null;
	if ( ! is_string( $number ) || ! is_string( $value ) || ! in_array( $kind, array( 'email', 'phone', 'postcode' ), true ) ) {
		return invalid_parameters();
	}
	return bundles( OrderSearch\find( $number, $kind, $value ), $identity );
}

/**
 * An order that this shop itself has named before: its tag says so.
 *
 * @param array<string, mixed> $parameters `id` (an order id, not a number) and `tag`.
 * @param array<string, mixed> $identity   Whose key it was.
 * @return array<string, mixed>|\WP_Error
 */
function read_order( array $parameters, array $identity ) {
	$order_id = $parameters['id'] ?? null;
	$tag      = $parameters['tag'] ?? null;
	if ( ! is_int( $order_id ) || ! is_string( $tag ) ) {
		return invalid_parameters();
	}
	$is_known = hash_equals( Signing\order_tag( $identity['tagKey'], $order_id ), $tag );
	$order    = $is_known ? WooCommerce\order_by_id( $order_id ) : null;
	return bundles( null === $order ? array() : array( $order ), $identity );
}

/**
 * A registered customer's own orders. Guests' orders belong to no customer, whatever their e-mail is.
 *
 * @param array<string, mixed> $parameters `customer` (digits) and `limit`.
 * @param array<string, mixed> $identity   Whose key it was.
 * @return array<string, mixed>|\WP_Error
 */
function customer_orders( array $parameters, array $identity ) {
	$customer = $parameters['customer'] ?? null;
	$limit    = $parameters['limit'] ?? CUSTOMER_ORDERS_DEFAULT;
	if ( ! is_string( $customer ) || ! preg_match( '/^[1-9]\d{0,17}$/D', $customer ) || ! is_int( $limit ) || $limit < 1 ) {
		return invalid_parameters();
	}
	return bundles( WooCommerce\orders_of_customer( (int) $customer, min( $limit, CUSTOMER_ORDERS_LIMIT ) ), $identity );
}

/**
 * The server has let go of this shop. The keys themselves are forgotten once the reply is signed.
 *
 * @return array<string, mixed>
 */
function disconnect(): array {
	return array();
}

/**
 * Orders as the protocol carries them.
 *
 * @param \WC_Order[]          $orders   Any.
 * @param array<string, mixed> $identity Whose key it was.
 * @return array{orders: array<int, array<string, mixed>>}
 */
function bundles( array $orders, array $identity ): array {
	return array(
		'orders' => array_map(
			static function ( $order ) use ( $identity ): array {
				return Bundle\bundle( WooCommerce\order_parts( $order ), $identity['tagKey'] );
			},
			$orders
		),
	);
}
