<?php
/**
 * Bundles: what opens, pays or traces an order stays in the shop, what answers questions leaves.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;
use TrulyBot\Bundle;
use TrulyBot\Signing;

/** Function bundle(). */
final class Bundle_Test extends TestCase {
	private const TAG_KEY = 'dGhlLWtleS10aGF0LW5ldmVyLWxlYXZlcy10aGUtc2g';

	/** @dataProvider withheld_fields */
	public function test_a_field_that_nobody_needs_stays_in_the_shop( string $field ): void {
		$order = self::bundle( array( $field => 'secret' ) )['order'];
		self::assertArrayNotHasKey( $field, $order );
		self::assertSame( 'processing', $order['status'] );
	}

	public function withheld_fields(): array {
		$fields = array( 'order_key', 'payment_url', 'customer_ip_address', 'customer_user_agent', 'transaction_id', 'cart_hash', '_links' );
		return array_combine( $fields, array_chunk( $fields, 1 ) );
	}

	public function test_the_rest_of_an_order_leaves_as_woocommerce_says_it(): void {
		$more  = array(
			'number'  => 'ORD-29',
			'total'   => '19.90',
			'billing' => array( 'email' => 'ann@shop.example' ),
			'new'     => array( 'since' => 'WooCommerce 20' ),
		);
		$order = self::bundle( $more )['order'];
		self::assertSame( $more, array_intersect_key( $order, $more ) );
		self::assertSame( 29, $order['id'] );
	}

	/** @dataProvider tracking_keys */
	public function test_tracking_that_the_server_reads_leaves_untouched( string $key ): void {
		$kept  = self::meta( $key, array( array( 'tracking_number' => '1Z' ) ) );
		$order = self::bundle( array( 'meta_data' => array( self::meta( '_foreign', 'x' ), $kept, self::meta( "{$key}_more", 'x' ) ) ) )['order'];
		self::assertSame( array( $kept ), $order['meta_data'] );
	}

	/** The keys in server/platforms/woocommerce/map-shipments and order-details.ts. */
	public function tracking_keys(): array {
		$keys = array(
			'_fulfillment_status',
			'_wc_shipment_tracking_items',
			'_aftership_tracking_items',
			'_aftership_tracking_number',
			'_aftership_tracking_provider_name',
			'_parcelpanel_shipping_numbers',
			'wcshipping_labels',
			'wc_connect_labels',
			'ywot_tracking_code',
			'ywot_carrier_name',
			'ywot_carrier_id',
			'ywot_pick_up_date',
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
		);
		return array_combine( $keys, array_chunk( $keys, 1 ) );
	}

	/** @dataProvider foreign_meta */
	public function test_other_meta_data_of_an_order_stays_in_the_shop( array $meta ): void {
		self::assertSame( array(), self::bundle( array( 'meta_data' => array( $meta ) ) )['order']['meta_data'] );
	}

	public function foreign_meta(): array {
		return array(
			'a payment number'         => array( self::meta( '_stripe_intent_id', 'pi_1' ) ),
			'a shown field of another' => array( self::meta( 'vat_number', 'DE1' ) ),
			'a key in capitals'        => array( self::meta( '_TRACKING_NUMBER', '1Z' ) ),
			'a longer key'             => array( self::meta( 'my_tracking_number', '1Z' ) ),
			'an empty key'             => array( self::meta( '', 'x' ) ),
			'no key'                   => array( array( 'value' => 'x' ) ),
			'a key of zero'            => array( array( 'key' => 0 ) ),
			'a key of true'            => array( array( 'key' => true ) ),
			'the line\'s own'          => array( self::meta( '_backordered', '1' ) ),
		);
	}

	public function test_kept_meta_data_is_a_list_in_json(): void {
		$order = self::bundle( array( 'meta_data' => array( self::meta( 'x', '' ), self::meta( 'tracking_url', '' ) ) ) )['order'];
		self::assertSame( array( 0 ), array_keys( $order['meta_data'] ) );
		self::assertSame( array(), self::bundle( array() )['order']['meta_data'] );
	}

	public function test_of_an_order_line_leaves_what_the_customer_chose(): void {
		$meta  = array( self::meta( '_reduced_stock', '1' ), self::meta( 'Colour', 'blue' ), self::meta( '', 'x' ), array( 'value' => 'x' ), self::meta( '_backordered', '2' ), self::meta( 'pa_size', 'L' ) );
		$lines = array(
			array(
				'id'        => 1,
				'name'      => 'Cap',
				'meta_data' => $meta,
			),
			array( 'id' => 2 ),
		);
		$order = self::bundle( array( 'line_items' => $lines ) )['order'];
		self::assertSame( array( $meta[1], $meta[4], $meta[5] ), $order['line_items'][0]['meta_data'] );
		self::assertSame( 'Cap', $order['line_items'][0]['name'] );
		self::assertSame( array(), $order['line_items'][1]['meta_data'] );
	}

	/** @dataProvider other_lines */
	public function test_meta_data_of_other_lines_stays_in_the_shop( string $kind ): void {
		$line  = array(
			'id'        => 3,
			'total'     => '4.90',
			'meta_data' => array( self::meta( 'Items', 'Cap' ), self::meta( '_backordered', '1' ), self::meta( '_tracking_number', '1Z' ) ),
		);
		$order = self::bundle( array( $kind => array( $line ) ) )['order'];
		self::assertSame( array( array( 'meta_data' => array() ) + $line ), array_map( static fn( $each ) => array( 'meta_data' => $each['meta_data'] ) + $each, $order[ $kind ] ) );
	}

	public function other_lines(): array {
		return array(
			'taxes'    => array( 'tax_lines' ),
			'shipping' => array( 'shipping_lines' ),
			'fees'     => array( 'fee_lines' ),
			'coupons'  => array( 'coupon_lines' ),
		);
	}

	public function test_of_a_refund_leaves_the_link_of_its_lines_and_no_other_meta_data(): void {
		$link   = self::meta( '_refunded_item_id', '1' );
		$refund = array(
			'id'             => 30,
			'reason'         => 'Too small',
			'_links'         => array( 'self' => 'x' ),
			'meta_data'      => array( self::meta( '_tracking_number', '1Z' ), self::meta( '_refund_id', 're_1' ) ),
			'line_items'     => array( array( 'meta_data' => array( self::meta( 'Colour', 'blue' ), $link ) ) ),
			'shipping_lines' => array( array( 'id' => 8 ) ),
		);
		$sent   = Bundle\bundle( array( 'refunds' => array( $refund ) ) + self::parts( array() ), self::TAG_KEY )['refunds'][0];
		self::assertSame( array( 'id', 'reason', 'meta_data', 'line_items', 'shipping_lines' ), array_keys( $sent ) );
		self::assertSame( array(), $sent['meta_data'] );
		self::assertSame( array( $link ), $sent['line_items'][0]['meta_data'] );
		self::assertSame( array(), $sent['shipping_lines'][0]['meta_data'] );
	}

	public function test_a_bundle_has_the_protocols_members_and_the_orders_tag(): void {
		$parts  = array(
			'notes'        => array( array( 'note' => 'On its way' ) ),
			'fulfillments' => array( array( 'id' => 5 ) ),
			'trackings'    => array( array( 'tracking_id' => 'a' ) ),
		);
		$bundle = Bundle\bundle( $parts + array( 'virtualProducts' => array( 12 => true ) ) + self::parts( array() ), self::TAG_KEY );
		self::assertSame( array( 'order', 'notes', 'refunds', 'fulfillments', 'trackings', 'virtualProducts', 'tag' ), array_keys( $bundle ) );
		self::assertSame( Signing\order_tag( self::TAG_KEY, 29 ), $bundle['tag'] );
		self::assertSame( $parts, array_intersect_key( $bundle, $parts ) );
		self::assertSame( '{"12":true}', json_encode( $bundle['virtualProducts'] ) );
	}

	public function test_what_a_shop_does_not_have_is_null_and_no_products_are_an_object(): void {
		$bundle = self::bundle( array() );
		self::assertNull( $bundle['fulfillments'] );
		self::assertNull( $bundle['trackings'] );
		self::assertSame( array(), $bundle['refunds'] );
		self::assertSame( '{}', json_encode( $bundle['virtualProducts'] ) );
	}

	/** The bundle of a small order. */
	private static function bundle( array $order ): array {
		return Bundle\bundle( self::parts( $order ), self::TAG_KEY );
	}

	private static function parts( array $order ): array {
		return array(
			'order' => array(
				'id'     => 29,
				'status' => 'processing',
			) + $order,
			'notes'           => array(),
			'refunds'         => array(),
			'fulfillments'    => null,
			'trackings'       => null,
			'virtualProducts' => array(),
		);
	}

	private static function meta( string $key, $value ): array {
		return array(
			'id'    => 1,
			'key'   => $key,
			'value' => $value,
		);
	}
}
