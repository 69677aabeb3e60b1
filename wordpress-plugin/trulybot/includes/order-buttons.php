<?php
/**
 * "Ask about this order" in the shopper's account: in the list of orders and below an order.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Order_Buttons;

use TrulyBot\Open_Chat;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the action to an order in My account → Orders. WooCommerce makes links of actions and leaves no
 * room for attributes, so the order's number stands in the address: a click is taken over by
 * assets/open-chat.js, and opened in another tab the address does the same there.
 *
 * @param mixed $actions Actions by their keys; other plugins may have left anything.
 * @param mixed $order   The order.
 * @return mixed The actions with ours.
 */
function add_action( $actions, $order ) {
	if ( ! is_array( $actions ) || ! $order instanceof \WC_Order || ! Open_Chat\enqueue() ) {
		return $actions;
	}
	is_offered( $order, true );
	$number = (string) $order->get_order_number();

	$actions['trulybot-ask'] = array(
		'url'        => '#trulybot-order-' . rawurlencode( $number ),
		'name'       => __( 'Ask about this order', 'trulybot' ),
		/* translators: %s: order number */
		'aria-label' => sprintf( __( 'Ask about order %s', 'trulybot' ), $number ),
	);
	return $actions;
}

/**
 * Adds the button below an order: on its page in the account, and on the one that thanks for it. Newer
 * WooCommerce shows the actions there too, and twice is once too often.
 *
 * @param mixed $order The order.
 */
function print_button( $order ): void {
	if ( ! $order instanceof \WC_Order || is_offered( $order ) ) {
		return;
	}
	$button = Open_Chat\button( array( 'order' => (string) $order->get_order_number() ), 'button' );
	if ( '' !== $button ) {
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- button() escapes each part.
		echo '<p class="trulybot-ask">' . $button . '</p>';
	}
}

/**
 * Whether this page has offered to ask about an order already.
 *
 * @param \WC_Order $order The order.
 * @param bool      $now   Whether it does so now.
 */
function is_offered( \WC_Order $order, bool $now = false ): bool {
	static $offered = array();

	if ( $now ) {
		$offered[ $order->get_id() ] = true;
	}
	return isset( $offered[ $order->get_id() ] );
}
