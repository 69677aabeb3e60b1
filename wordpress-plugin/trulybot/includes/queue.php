<?php
/**
 * Events wait in Action Scheduler, WooCommerce's own job queue, and leave in the background.
 *
 * An order gets one waiting job however often it is saved; what is sent is only that it changed, and the
 * server reads it again. An event has its id from its first attempt on, so that a repetition after a lost
 * answer is recognised. Each job names the key of the connection that it was queued for: what outlives that
 * connection is dropped.
 *
 * The queue is everybody's. So a server that does not answer gets a short rest, in which no job waits for it.
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

/** Seconds in which a server that did not answer is left alone, and the mark that says so. */
const REST      = 60;
const REST_MARK = 'trulybot_server_rests';

/** How often a server may say that it does not know this shop before it is believed: it may be restoring its data. */
const REFUSALS = 3;

/**
 * Queues the news that an order changed, unless the same news is waiting already. A job that is running does not
 * count as waiting: it may have left before this change.
 *
 * @param int $order_id WooCommerce's id, not the order's number.
 * @param int $delay    Seconds.
 */
function order_changed( int $order_id, int $delay = SETTLE ): void {
	$key_id = key_id();
	if ( '' === $key_id || ! WooCommerce\has_scheduler() ) {
		return;
	}
	$arguments = array( $order_id, $key_id );
	$waiting   = as_get_scheduled_actions(
		array(
			'hook'     => ORDER_CHANGED,
			'args'     => $arguments,
			'group'    => GROUP,
			'status'   => 'pending',
			'per_page' => 1,
		),
		'ids'
	);
	if ( array() === $waiting ) {
		as_schedule_single_action( time() + $delay, ORDER_CHANGED, $arguments, GROUP );
	}
}

/**
 * Queues any other event.
 *
 * @param array<string, mixed> $event As the protocol has it, without `id` and `at`.
 */
function event( array $event ): void {
	$key_id = key_id();
	if ( '' !== $key_id ) {
		schedule( 0, identified( $event ), 0, $key_id );
	}
}

/**
 * Puts an event into the queue.
 *
 * @param int                  $delay   Seconds.
 * @param array<string, mixed> $event   As the protocol has it.
 * @param int                  $attempt How often it failed before.
 * @param string               $key_id  Of the connection that it is for.
 */
function schedule( int $delay, array $event, int $attempt, string $key_id ): void {
	if ( WooCommerce\has_scheduler() ) {
		as_schedule_single_action( time() + $delay, SEND_EVENT, array( $event, $attempt, $key_id ), GROUP );
	}
}

/** Id of the connection's key; empty without a connection. */
function key_id(): string {
	$identity = Options\is_connected() ? Connect\connected_identity() : null;
	return null === $identity ? '' : (string) $identity['keyId'];
}

/**
 * Whether a job was queued for another connection than the one that there is.
 *
 * @param mixed $key_id The job's.
 */
function is_of_the_past( $key_id ): bool {
	return ! is_string( $key_id ) || '' === $key_id || key_id() !== $key_id;
}

/** Whether the server did not answer a moment ago. */
function is_resting(): bool {
	return false !== get_transient( REST_MARK );
}

/**
 * Job: sends the news that an order changed.
 *
 * @param mixed $order_id WooCommerce's id.
 * @param mixed $key_id   Of the connection that it is for.
 */
function send_order_changed( $order_id, $key_id = '' ): void {
	$identity = Connect\connected_identity();
	if ( null === $identity || is_of_the_past( $key_id ) ) {
		return;
	}
	if ( is_resting() ) {
		order_changed( (int) $order_id, REST );
		return;
	}
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
		0,
		$key_id
	);
}

/**
 * Job: sends an event, and tries again later where that fails. While the server rests nothing is sent, and
 * that is no attempt.
 *
 * @param mixed $event   As the protocol has it.
 * @param mixed $attempt How often it failed before.
 * @param mixed $key_id  Of the connection that it is for.
 */
function send( $event, $attempt, $key_id = '' ): void {
	if ( ! is_array( $event ) || is_of_the_past( $key_id ) ) {
		return;
	}
	if ( is_resting() ) {
		schedule( REST, $event, (int) $attempt, $key_id );
		return;
	}
	$answer = Server\call( Server\EVENTS_PATH, 'events', array( 'events' => array( $event ) ), Server\JOB_TIMEOUT );
	if ( ! is_wp_error( $answer ) && in_array( $event['id'], (array) ( $answer['accepted'] ?? array() ), true ) ) {
		Connect\note_acceptance();
		return;
	}
	failed( $event, (int) $attempt, $key_id, is_wp_error( $answer ) ? (string) $answer->get_error_code() : '' );
}

/**
 * An event was not taken. Gives up where the server has said three times that it knows this shop no more, or this is another
 * site than the one that was connected; otherwise it is tried again later, six times.
 *
 * @param array<string, mixed> $event   As the protocol has it.
 * @param int                  $attempt How often it failed before.
 * @param string               $key_id  Of the connection that it is for.
 * @param string               $code    Of the error; '' where the server answered, and did not take it.
 */
function failed( array $event, int $attempt, string $key_id, string $code ): void {
	$is_final = in_array( $code, array( 'trulybot_moved', 'trulybot_not_connected' ), true );
	if ( Server\REFUSED === $code && $attempt + 1 >= REFUSALS ) {
		Connect\note_refusal();
		$is_final = true;
	}
	if ( in_array( $code, array( 'trulybot_unreachable', 'trulybot_lost', 'trulybot_unsigned', 'trulybot_unreadable' ), true ) ) {
		set_transient( REST_MARK, 1, REST );
	}
	if ( ! $is_final && isset( RETRY_DELAYS[ $attempt ] ) ) {
		schedule( RETRY_DELAYS[ $attempt ], $event, $attempt + 1, $key_id );
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
 * Takes every waiting job back, whatever it is about: by its group, for hook and arguments together would have to
 * be named as they are. Action Scheduler's functions go on meaning the site that the request began on, so
 * that for another site of a network the tables are spoken to.
 */
function clear(): void {
	delete_transient( REST_MARK );
	if ( is_multisite() && ms_is_switched() ) {
		remove_all();
	} elseif ( function_exists( 'as_unschedule_all_actions' ) ) {
		as_unschedule_all_actions( '', array(), GROUP );
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
