<?php
/**
 * Noticing that an order changed: its status, lines, refunds, notes for the customer, fulfilments, tracking.
 *
 * WooCommerce's own webhooks would need a key that may write, and say nothing of notes. Here the ids are only
 * collected while a page is made, each once, and queued when the page is done. Nothing is sent.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Events;

use TrulyBot\Bundle;
use TrulyBot\Options;
use TrulyBot\Queue;
use TrulyBot\WooCommerce;

defined( 'ABSPATH' ) || exit;

/**
 * Remembers an order until the page is done, and gives back what is remembered.
 *
 * @param int|null $order_id WooCommerce's id; null takes the list and empties it.
 * @return int[]
 */
function changed( ?int $order_id = null ): array {
	static $order_ids = array();
	$remembered       = array_keys( $order_ids );
	if ( null === $order_id ) {
		$order_ids = array();
	} elseif ( $order_id > 0 && Options\is_connected() ) {
		$order_ids[ $order_id ] = true;
	}
	return $remembered;
}

/** When the page is done: queues what was remembered. */
function queue_changed(): void {
	foreach ( changed() as $order_id ) {
		Queue\order_changed( $order_id );
	}
}

/**
 * An order was saved, in either order storage. A cart at the checkout is saved with every page view and is no order.
 *
 * @param mixed $order WooCommerce's.
 */
function order_saved( $order ): void {
	if ( WooCommerce\is_order( $order ) ) {
		changed( $order->get_id() );
	}
}

/**
 * An order was refunded, trashed, brought back or deleted; or a note went to its customer (then WooCommerce gives an array).
 *
 * @param mixed $order_id WooCommerce's id.
 */
function order_touched( $order_id ): void {
	$order_id = is_array( $order_id ) ? ( $order_id['order_id'] ?? 0 ) : $order_id;
	changed( absint( $order_id ) );
}

/**
 * A refund was deleted.
 *
 * @param mixed $refund_id The refund's id.
 * @param mixed $order_id  The order's.
 */
function refund_deleted( $refund_id, $order_id ): void {
	changed( absint( $order_id ) );
}

/**
 * A note was deleted.
 *
 * @param mixed $note_id The note's id.
 * @param mixed $note    As wc_get_order_note() gives it.
 */
function note_deleted( $note_id, $note ): void {
	if ( is_object( $note ) && ! empty( $note->customer_note ) && isset( $note->order_id ) ) {
		changed( absint( $note->order_id ) );
	}
}

/**
 * One of WooCommerce's own fulfillments changed.
 *
 * @param mixed $fulfillment WooCommerce's.
 */
function fulfillment_changed( $fulfillment ): void {
	if ( is_object( $fulfillment ) && method_exists( $fulfillment, 'get_entity_id' ) ) {
		changed( absint( $fulfillment->get_entity_id() ) );
	}
}

/**
 * A tracking plugin wrote a post's meta data without saving the order (only where orders are posts).
 *
 * @param mixed $meta_id Unused.
 * @param mixed $post_id The post's id.
 * @param mixed $key     The meta key.
 */
function post_meta_changed( $meta_id, $post_id, $key ): void {
	if ( in_array( $key, array_merge( ...array_values( Bundle\TRACKING_META ) ), true ) && 'shop_order' === get_post_type( absint( $post_id ) ) ) {
		changed( absint( $post_id ) );
	}
}

/**
 * A post was trashed or brought back (only where orders are posts).
 *
 * @param mixed $post_id The post's id.
 */
function post_touched( $post_id ): void {
	if ( 'shop_order' === get_post_type( absint( $post_id ) ) ) {
		changed( absint( $post_id ) );
	}
}
