<?php
/**
 * A bundle is what the shop tells of one order: REST API v3's own shapes, without what nobody needs.
 * Pure functions: arrays in, arrays out.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Bundle;

use TrulyBot\Signing;

defined( 'ABSPATH' ) || exit;

/** Keys, addresses of machines and payment numbers: what opens or pays an order stays in the shop. */
const WITHHELD = array( 'order_key', 'payment_url', 'customer_ip_address', 'customer_user_agent', 'transaction_id', 'cart_hash', '_links' );

/**
 * Where tracking plugins keep parcels in an order's meta data, by the store's name in the protocol.
 * Read off the plugins' own code and off running shops; other meta data leaves with nobody.
 */
const TRACKING_META = array(
	'woocommerce_fulfillments' => array( '_fulfillment_status' ),
	'shipment_tracking'        => array( '_wc_shipment_tracking_items' ),
	'aftership'                => array( '_aftership_tracking_items', '_aftership_tracking_number', '_aftership_tracking_provider_name' ),
	'parcelpanel'              => array( '_parcelpanel_shipping_numbers' ),
	'woocommerce_shipping'     => array( 'wcshipping_labels', 'wc_connect_labels' ),
	'yith_order_tracking'      => array( 'ywot_tracking_code', 'ywot_carrier_name', 'ywot_carrier_id', 'ywot_pick_up_date' ),
	'custom_fields'            => array(
		'_tracking_number',
		'tracking_number',
		'_tracking_provider',
		'tracking_provider',
		'_tracking_company',
		'_tracking_url',
		'tracking_url',
		'_tracking_link',
		'_date_shipped',
		'date_shipped',
	),
);

/** Bookkeeping of order lines that says something to a shopper in spite of its underscore. */
const LINE_META = array( '_backordered' );

/** The one link from a refund's line to the order's. */
const REFUND_LINE_META = array( '_refunded_item_id' );

/** Kinds of lines that orders and refunds have. */
const LINES = array( 'line_items', 'tax_lines', 'shipping_lines', 'fee_lines', 'coupon_lines' );

/**
 * Puts a bundle together.
 *
 * @param array<string, mixed> $parts   `order`, `notes`, `refunds`, `fulfillments` (or null), `trackings` (or null) as REST v3 shapes,
 *                                      `virtualProducts` as product or variation id to bool.
 * @param string               $tag_key The key that never leaves the shop.
 * @return array<string, mixed> The bundle, ready for JSON.
 */
function bundle( array $parts, string $tag_key ): array {
	return array(
		'order'           => order( $parts['order'] ),
		'notes'           => $parts['notes'],
		'refunds'         => array_map( __NAMESPACE__ . '\\refund', $parts['refunds'] ),
		'fulfillments'    => $parts['fulfillments'],
		'trackings'       => $parts['trackings'],
		// An object in JSON also when it is empty.
		'virtualProducts' => (object) $parts['virtualProducts'],
		'tag'             => Signing\order_tag( $tag_key, (int) $parts['order']['id'] ),
	);
}

/**
 * An order without what is withheld.
 *
 * @param array<string, mixed> $order `GET /wc/v3/orders/{id}`.
 * @return array<string, mixed>
 */
function order( array $order ): array {
	$order              = array_diff_key( $order, array_flip( WITHHELD ) );
	$order['meta_data'] = keep( $order['meta_data'] ?? array(), array_merge( ...array_values( TRACKING_META ) ) );
	foreach ( LINES as $kind ) {
		foreach ( array_keys( $order[ $kind ] ?? array() ) as $index ) {
			$order[ $kind ][ $index ]['meta_data'] = 'line_items' === $kind
				? choices( $order[ $kind ][ $index ]['meta_data'] ?? array() )
				: array();
		}
	}
	return $order;
}

/**
 * A refund without meta data, but for the link from its lines to the order's.
 *
 * @param array<string, mixed> $refund A member of `GET /wc/v3/orders/{id}/refunds`.
 * @return array<string, mixed>
 */
function refund( array $refund ): array {
	unset( $refund['_links'] );
	$refund['meta_data'] = array();
	foreach ( LINES as $kind ) {
		foreach ( array_keys( $refund[ $kind ] ?? array() ) as $index ) {
			$refund[ $kind ][ $index ]['meta_data'] = keep( $refund[ $kind ][ $index ]['meta_data'] ?? array(), REFUND_LINE_META );
		}
	}
	return $refund;
}

/**
 * What the customer chose: meta data that WooCommerce shows, whose keys begin without an underscore.
 *
 * @param array<int, array<string, mixed>> $meta_data Of an order line.
 * @return array<int, array<string, mixed>>
 */
function choices( array $meta_data ): array {
	return array_values(
		array_filter(
			$meta_data,
			static function ( array $meta ): bool {
				$key = (string) ( $meta['key'] ?? '' );
				return '' !== $key && ( '_' !== $key[0] || in_array( $key, LINE_META, true ) );
			}
		)
	);
}

/**
 * The meta data with these keys.
 *
 * @param array<int, array<string, mixed>> $meta_data All.
 * @param string[]                         $keys      The wanted ones.
 * @return array<int, array<string, mixed>>
 */
function keep( array $meta_data, array $keys ): array {
	return array_values(
		array_filter(
			$meta_data,
			static function ( array $meta ) use ( $keys ): bool {
				return in_array( $meta['key'] ?? null, $keys, true );
			}
		)
	);
}
