<?php
/**
 * Numbers as the free plugins for sequential order numbers keep them: in the meta `_order_number`, shown
 * through WooCommerce's own filter. They are far from ids and not only digits.
 */

add_filter(
	'woocommerce_order_number',
	static function ( $number, $order ) {
		$stored = $order->get_meta( '_order_number', true );
		return '' === $stored ? $number : $stored;
	},
	10,
	2
);

add_action(
	'woocommerce_new_order',
	static function ( $order_id, $order = null ) {
		$order = $order instanceof WC_Order ? $order : wc_get_order( $order_id );
		if ( $order instanceof WC_Order && '' === $order->get_meta( '_order_number', true ) ) {
			$count = (int) get_option( 'rig_order_count', 62 ) + 1;
			update_option( 'rig_order_count', $count, false );
			$order->update_meta_data( '_order_number', 'WEB-2026-A' . $count );
			$order->save();
		}
	},
	10,
	2
);
