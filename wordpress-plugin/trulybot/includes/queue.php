<?php
/**
 * Events wait in Action Scheduler, WooCommerce's own job queue, and leave in the background.
 *
 * An order gets one waiting job however often it is saved; what is sent is only that it changed, and the
 * server reads it again. An event has its id from its first attempt on, so that a repetition after a lost
 * answer is recognised.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Queue;

use TrulyBot\Connect;
use TrulyBot\Options;
use TrulyBot\Server;
use TrulyBot\Signing;
use TrulyBot\WooCommerce;

defined( 'ABSPATH' ) || exit;

const GROUP         = 'trulybot';
const ORDER_CHANGED = 'trulybot_order_changed';
const SEND_EVENT    = 'trulybot_send_event';

/** Seconds before each further attempt: a minute, five, half an hour, two hours, six, a day. */
const RETRY_DELAYS = array( 60, 300, 1800, 7200, 21600, 86400 );

/** Seconds that an order gets to settle: a checkout saves it several times. */
const SETTLE = 3;

/**
 * Queues the news that an order changed, unless the same news is waiting already. A job that is running does not
 * count as waiting: it may have left before this change.
 *
 * @param int $order_id WooCommerce's id, not the order's number.
 */
function order_changed( int $order_id ): void {
	if ( ! WooCommerce\has_scheduler() ) {
		return;
	}
	$waiting = as_get_scheduled_actions(
		array(
			'hook'     => ORDER_CHANGED,
			'args'     => array( $order_id ),
			'group'    => GROUP,
			'status'   => 'pending',
			'per_page' => 1,
		),
		'ids'
	);
	if ( array() === $waiting ) {
		as_schedule_single_action( time() + SETTLE, ORDER_CHANGED, array( $order_id ), GROUP );
	}
}

/**
 * Queues any other event.
 *
 * @param array<string, mixed> $event As the protocol has it, without `id` and `at`.
 */
function event( array $event ): void {
	if ( WooCommerce\has_scheduler() ) {
		as_schedule_single_action( time(), SEND_EVENT, array( identified( $event ), 0 ), GROUP );
	}
}

/**
 * Job: sends the news that an order changed.
 *
 * @param mixed $order_id WooCommerce's id.
 */
function send_order_changed( $order_id ): void {
	$identity = Connect\connected_identity();
	if ( null !== $identity ) {
		$order = array(
			'id'  => (int) $order_id,
			'tag' => Signing\order_tag( $identity['tagKey'], (int) $order_id ),
		);
		send(
			identified(
				array(
					'kind'  => 'order_changed',
					'order' => $order,
				)
			),
			0
		);
	}
}

/**
 * Job: sends an event. Gives up where the server knows this shop no more, or this is another site than the one
 * that was connected; otherwise tries again later, six times.
 *
 * @param mixed $event   As the protocol has it.
 * @param mixed $attempt How often it failed before.
 */
function send( $event, $attempt ): void {
	if ( ! Options\is_connected() || ! is_array( $event ) ) {
		return;
	}
	$answer = Server\call( Server\EVENTS_PATH, 'events', array( 'events' => array( $event ) ) );
	if ( ! is_wp_error( $answer ) && in_array( $event['id'], (array) ( $answer['accepted'] ?? array() ), true ) ) {
		return;
	}
	$code = is_wp_error( $answer ) ? $answer->get_error_code() : '';
	if ( Server\REFUSED === $code ) {
		Connect\note_refusal();
	}
	$is_final = in_array( $code, array( Server\REFUSED, 'trulybot_moved', 'trulybot_not_connected' ), true );
	$delay    = RETRY_DELAYS[ (int) $attempt ] ?? null;
	if ( ! $is_final && null !== $delay && WooCommerce\has_scheduler() ) {
		as_schedule_single_action( time() + $delay, SEND_EVENT, array( $event, (int) $attempt + 1 ), GROUP );
	}
}

/**
 * An event with its id and time.
 *
 * @param array<string, mixed> $event The rest of it.
 * @return array<string, mixed>
 */
function identified( array $event ): array {
	return array(
		'id' => wp_generate_uuid4(),
		'at' => time(),
	) + $event;
}

/**
 * Takes every waiting job back. Action Scheduler's functions go on meaning the site that the request began on, so
 * that for another site of a network the tables are spoken to.
 */
function clear(): void {
	if ( is_multisite() && ms_is_switched() ) {
		remove_all();
	} elseif ( function_exists( 'as_unschedule_all_actions' ) ) {
		as_unschedule_all_actions( ORDER_CHANGED, array(), GROUP );
		as_unschedule_all_actions( SEND_EVENT, array(), GROUP );
	}
}

/**
 * Removes every job of the current site, also the finished and the taken-back ones, which Action Scheduler keeps for a
 * month. Works without Action Scheduler, whose tables stay when WooCommerce goes.
 */
function remove_all(): void {
	global $wpdb;
	$actions = $wpdb->prefix . 'actionscheduler_actions';
	$logs    = $wpdb->prefix . 'actionscheduler_logs';
	$groups  = $wpdb->prefix . 'actionscheduler_groups';
	$hooks   = $wpdb->esc_like( 'trulybot_' ) . '%';
	// phpcs:disable WordPress.DB.DirectDatabaseQuery.DirectQuery,WordPress.DB.DirectDatabaseQuery.NoCaching -- There are no functions for these.
	if ( $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $actions ) ) ) === $actions ) {
		$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE action_id IN ( SELECT action_id FROM %i WHERE hook LIKE %s )', $logs, $actions, $hooks ) );
		$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE hook LIKE %s', $actions, $hooks ) );
		$wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE slug = %s', $groups, GROUP ) );
	}
	// phpcs:enable
}
