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
use TrulyBot\Lifecycle;
use TrulyBot\Options;
use TrulyBot\Queue;
use TrulyBot\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** How many orders one request remembers before it queues them: an import saves thousands, and may never come to its end. */
const REMEMBERED_LIMIT = 100;

/**
 * Remembers an order of the site at hand until the page is done. A request may visit other sites of a network.
 *
 * @param int $order_id WooCommerce's id.
 */
function changed( int $order_id ): void {
	if ( $order_id > 0 && Options\is_connected() && count( remembered( $order_id ) ) >= REMEMBERED_LIMIT ) {
		queue_changed();
	}
}

/**
 * The list of what is remembered.
 *
 * @param int|null $order_id An order to add; null takes the list and empties it.
 * @return array<string, array{0: int, 1: int}> Site and order of each.
 */
function remembered( ?int $order_id ): array {
	static $orders = array();

	$before = $orders;
	if ( null === $order_id ) {
		$orders = array();
		return $before;
	}
	$blog_id = get_current_blog_id();

	$orders[ "$blog_id:$order_id" ] = array( $blog_id, $order_id );
	return $orders;
}

/** When the page is done, or much is remembered: queues it. */
function queue_changed(): void {
	foreach ( remembered( null ) as list( $blog_id, $order_id ) ) {
		Lifecycle\at_site(
			$blog_id,
			static function () use ( $order_id ): void {
				Queue\order_changed( $order_id );
			}
		);
	}
}

/**
 * Remembers an order of which only the id is known, unless it is a cart at the checkout: WooCommerce deletes those by the dozen.
 *
 * @param int $order_id WooCommerce's id.
 */
function touched( int $order_id ): void {
	if ( Options\is_connected() && ! WooCommerce\is_draft( $order_id ) ) {
		changed( $order_id );
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
	touched( absint( $order_id ) );
}

/**
 * A refund was deleted.
 *
 * @param mixed $refund_id The refund's id.
 * @param mixed $order_id  The order's.
 */
function refund_deleted( $refund_id, $order_id ): void {
	touched( absint( $order_id ) );
}

/**
 * A note was deleted.
 *
 * @param mixed $note_id The note's id.
 * @param mixed $note    As wc_get_order_note() gives it.
 */
function note_deleted( $note_id, $note ): void {
	if ( is_object( $note ) && ! empty( $note->customer_note ) && isset( $note->order_id ) ) {
		touched( absint( $note->order_id ) );
	}
}

/**
 * One of WooCommerce's own fulfillments changed.
 *
 * @param mixed $fulfillment WooCommerce's.
 */
function fulfillment_changed( $fulfillment ): void {
	if ( is_object( $fulfillment ) && method_exists( $fulfillment, 'get_entity_id' ) ) {
		touched( absint( $fulfillment->get_entity_id() ) );
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
		touched( absint( $post_id ) );
	}
}

/**
 * A post was trashed or brought back (only where orders are posts).
 *
 * @param mixed $post_id The post's id.
 */
function post_touched( $post_id ): void {
	if ( 'shop_order' === get_post_type( absint( $post_id ) ) ) {
		touched( absint( $post_id ) );
	}
}
