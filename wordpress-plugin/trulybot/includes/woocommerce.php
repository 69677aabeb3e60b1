<?php
/**
 * Everything that this plugin asks of WooCommerce, and nothing else: the one file that calls it.
 *
 * Orders are handed around as the objects they are; only this file looks into them. Shapes come from
 * WooCommerce's own REST API v3 controllers, so that both of the server's channels read the same, with
 * order storage in posts and in tables of its own. No request goes through the network for it.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\WooCommerce;

use TrulyBot\Bundle;

defined( 'ABSPATH' ) || exit;

/** Statuses that are no orders: carts at a checkout, unsaved and thrown-away ones. */
const NO_ORDER = array( 'checkout-draft', 'auto-draft', 'draft', 'trash' );

/** Tracking plugins' REST namespaces: WooCommerce Shipment Tracking, and Advanced Shipment Tracking. */
const TRACKING_NAMESPACES = array( 'wc-shipment-tracking/v3', 'wc-ast/v3' );

/** WooCommerce's version, or an empty string where it does not run. */
function version(): string {
	return defined( 'WC_VERSION' ) && function_exists( 'wc_get_order' ) ? (string) WC_VERSION : '';
}

/** Whether the jobs that WooCommerce brings (Action Scheduler) can be used, also at another site of the network. */
function has_scheduler(): bool {
	global $wpdb;
	if ( ! function_exists( 'as_schedule_single_action' ) || ! function_exists( 'as_get_scheduled_actions' ) ) {
		return false;
	}
	if ( ! is_multisite() || ! ms_is_switched() ) {
		return true;
	}
	$table = $wpdb->prefix . 'actionscheduler_actions';
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery,WordPress.DB.DirectDatabaseQuery.NoCaching -- A site without WooCommerce has none.
	return $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $table ) ) ) === $table;
}

/**
 * An order by its id. Refunds, subscriptions, drafts and the trash are no orders.
 *
 * @param int $order_id WooCommerce's id, not the order's number.
 */
function order_by_id( int $order_id ): ?\WC_Order {
	$order = $order_id > 0 ? wc_get_order( $order_id ) : false;
	return is_order( $order ) ? $order : null;
}

/**
 * Whether this is an order that may be spoken of.
 *
 * @param mixed $order What WooCommerce gave.
 */
function is_order( $order ): bool {
	return $order instanceof \WC_Order
		&& 'shop_order' === $order->get_type()
		&& ! in_array( $order->get_status(), NO_ORDER, true );
}

/**
 * Whether this is a cart at a checkout, or another order that nobody has placed yet.
 *
 * @param int $order_id WooCommerce's id.
 */
function is_draft( int $order_id ): bool {
	$order = $order_id > 0 && function_exists( 'wc_get_order' ) ? wc_get_order( $order_id ) : false;
	return $order instanceof \WC_Abstract_Order && in_array( $order->get_status(), array( 'checkout-draft', 'auto-draft', 'draft' ), true );
}

/**
 * Orders whose meta data holds exactly this value. `meta_key` and `meta_value` are understood by both
 * order storages; `meta_query` is passed over by the older one, which then answers with any orders.
 *
 * @param string $key   Meta key.
 * @param string $value Its value.
 * @return \WC_Order[] Ten at most.
 */
function orders_by_meta( string $key, string $value ): array {
	return orders(
		array(
			'meta_key'   => $key, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- Only ever for a signed call, and for keys that this shop has. Order tables have an index on both, posts only on the key.
			'meta_value' => $value, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_value -- As above.
			'limit'      => 10,
		)
	);
}

/**
 * A registered customer's orders, newest first.
 *
 * @param int $customer_id WordPress user id, never 0: that would be every guest.
 * @param int $limit       How many at most.
 * @return \WC_Order[]
 */
function orders_of_customer( int $customer_id, int $limit ): array {
	$orders = orders(
		array(
			'customer_id' => $customer_id,
			'limit'       => $limit,
		)
	);
	return array_values(
		array_filter(
			$orders,
			static function ( \WC_Order $order ) use ( $customer_id ): bool {
				return $customer_id > 0 && $order->get_customer_id() === $customer_id;
			}
		)
	);
}

/**
 * Orders, newest first.
 *
 * @param array<string, mixed> $query Of wc_get_orders().
 * @return \WC_Order[]
 */
function orders( array $query ): array {
	$defaults = array(
		'type'    => 'shop_order',
		'status'  => array_values( array_diff( array_keys( wc_get_order_statuses() ), array( 'wc-checkout-draft', 'checkout-draft' ) ) ),
		'orderby' => 'date',
		'order'   => 'DESC',
	);
	return array_values( array_filter( (array) wc_get_orders( $query + $defaults ), __NAMESPACE__ . '\\is_order' ) );
}

/**
 * The id that number plugins make of a number, by the filter that WooCommerce's own order tracking page
 * uses. What comes back is only a candidate: without such a plugin it is the number itself.
 *
 * @param string $digits An order number of digits alone.
 */
function tracked_order_id( string $digits ): int {
	// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WooCommerce's filter, asked on purpose.
	return absint( apply_filters( 'woocommerce_shortcode_order_tracking_order_id', $digits ) );
}

/**
 * What decides whether an order is the one that was asked for.
 *
 * @param \WC_Order $order An order.
 * @return array{id: int, number: string, emails: string[], phones: string[], postcodes: string[]}
 */
function order_head( \WC_Order $order ): array {
	return array(
		'id'        => $order->get_id(),
		'number'    => (string) $order->get_order_number(),
		'emails'    => array( (string) $order->get_billing_email() ),
		'phones'    => array( (string) $order->get_billing_phone(), (string) $order->get_shipping_phone() ),
		'postcodes' => array( (string) $order->get_billing_postcode(), (string) $order->get_shipping_postcode() ),
	);
}

/**
 * Everything that a bundle is made of.
 *
 * @param \WC_Order $order An order.
 * @return array<string, mixed> As Bundle\bundle() takes it.
 */
function order_parts( \WC_Order $order ): array {
	return array(
		'order'           => rest_body( new \WC_REST_Orders_Controller(), $order, array( 'id' => $order->get_id() ) ),
		'notes'           => customer_notes( $order ),
		'refunds'         => array_map(
			static function ( $refund ) use ( $order ): array {
				return rest_body( new \WC_REST_Order_Refunds_Controller(), $refund, array( 'order_id' => $order->get_id() ) );
			},
			array_values( $order->get_refunds() )
		),
		'fulfillments'    => fulfillments( $order ),
		'trackings'       => trackings( $order ),
		'virtualProducts' => virtual_products( $order ),
	);
}

/**
 * What a REST v3 controller says of an object, as JSON would carry it (meta data are objects before that).
 *
 * @param object               $controller With `prepare_object_for_response`.
 * @param object               $item       An order or a refund.
 * @param array<string, mixed> $parameters Of the request.
 * @return array<string, mixed>
 */
function rest_body( $controller, $item, array $parameters ): array {
	$request = new \WP_REST_Request( 'GET' );
	foreach ( $parameters + array(
		'dp'      => wc_get_price_decimals(),
		'context' => 'view',
	) as $name => $value ) {
		$request->set_param( $name, $value );
	}
	$response = $controller->prepare_object_for_response( $item, $request );
	if ( is_wp_error( $response ) ) {
		throw new \RuntimeException( esc_html( $response->get_error_message() ) );
	}
	return as_json( $response->get_data() );
}

/**
 * Notes that the shop wrote for its customer. Their authors (staff) are nobody's business.
 *
 * @param \WC_Order $order An order.
 * @return array<int, array<string, mixed>> As `GET /wc/v3/orders/{id}/notes`, without `author`.
 */
function customer_notes( \WC_Order $order ): array {
	$notes = wc_get_order_notes(
		array(
			'order_id' => $order->get_id(),
			'type'     => 'customer',
			'orderby'  => 'date_created_gmt',
			'order'    => 'ASC',
		)
	);
	$notes = array_filter(
		$notes,
		static function ( $note ): bool {
			return (bool) $note->customer_note;
		}
	);
	return array_map(
		static function ( $note ): array {
			return array(
				'id'               => (int) $note->id,
				'date_created'     => wc_rest_prepare_date_response( $note->date_created, false ),
				'date_created_gmt' => wc_rest_prepare_date_response( $note->date_created ),
				'note'             => (string) $note->content,
				'customer_note'    => true,
			);
		},
		array_values( $notes )
	);
}

/** Whether WooCommerce's own fulfillments are switched on (10.1 and newer; off by default). */
function has_fulfillments(): bool {
	return 'yes' === get_option( 'woocommerce_feature_fulfillments_enabled', 'no' )
		&& version_compare( version(), '10.1', '>=' );
}

/**
 * WooCommerce's own fulfillments of an order. Read from their data store: the REST controller's class has moved
 * between releases and asks who is logged in, which is nobody here.
 *
 * @param \WC_Order $order An order.
 * @return array<int, array<string, mixed>>|null As `GET /wc/v3/orders/{id}/fulfillments`; null where they are off.
 */
function fulfillments( \WC_Order $order ): ?array {
	if ( ! has_fulfillments() ) {
		return null;
	}
	try {
		$found = \WC_Data_Store::load( 'order-fulfillment' )->read_fulfillments( 'WC_Order', (string) $order->get_id() );
	} catch ( \Throwable $failure ) {
		report( $failure );
		return null;
	}
	return array_map(
		static function ( $fulfillment ): array {
			$data = as_json( $fulfillment->get_raw_data() );
			foreach ( array( 'date_updated', 'date_deleted' ) as $name ) {
				$data[ $name ] = utc( $data[ $name ] ?? null );
			}
			foreach ( array_keys( $data['meta_data'] ?? array() ) as $index ) {
				if ( '_date_fulfilled' === ( $data['meta_data'][ $index ]['key'] ?? '' ) ) {
					$data['meta_data'][ $index ]['value'] = utc( $data['meta_data'][ $index ]['value'] );
				}
			}
			return $data;
		},
		array_values( $found )
	);
}

/**
 * A database's UTC time as REST writes it.
 *
 * @param mixed $time `2026-11-20 17:45:26`, or anything else, which stays.
 * @return mixed
 */
function utc( $time ) {
	return is_string( $time ) && preg_match( '/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/D', $time ) ? str_replace( ' ', 'T', $time ) . 'Z' : $time;
}

/**
 * What a tracking plugin's own REST route says, asked inside this process: it knows carriers' names and
 * links, which the meta data often does not. For this one question WooCommerce's permission check is
 * answered with yes, because whoever asks was let in by a signature and not by a login.
 *
 * @param \WC_Order $order An order.
 * @return array<int, mixed>|null Null where there is no such plugin, or it fails.
 */
function trackings( \WC_Order $order ): ?array {
	$namespaces = array_values( array_intersect( TRACKING_NAMESPACES, rest_get_server()->get_namespaces() ) );
	if ( array() === $namespaces ) {
		return null;
	}
	$allow = static function ( $permission, $context ) {
		return 'read' === $context ? true : $permission;
	};
	add_filter( 'woocommerce_rest_check_permissions', $allow, PHP_INT_MAX, 2 );
	try {
		$response = rest_do_request( new \WP_REST_Request( 'GET', "/{$namespaces[0]}/orders/{$order->get_id()}/shipment-trackings" ) );
	} catch ( \Throwable $failure ) {
		report( $failure );
		return null;
	} finally {
		remove_filter( 'woocommerce_rest_check_permissions', $allow, PHP_INT_MAX );
	}
	$trackings = $response->is_error() ? null : as_json( $response->get_data() );
	return null === $trackings ? null : array_values( $trackings );
}

/**
 * Which products of an order nobody has to send. Orders do not say so themselves.
 *
 * @param \WC_Order $order An order.
 * @return array<int, bool> By product id, or variation id where there is one.
 */
function virtual_products( \WC_Order $order ): array {
	$virtual = array();
	foreach ( $order->get_items( 'line_item' ) as $item ) {
		$product = $item instanceof \WC_Order_Item_Product ? $item->get_product() : false;
		if ( $product ) {
			$virtual[ $product->get_id() ] = $product->is_virtual();
		}
	}
	return $virtual;
}

/** Order statuses that are not WooCommerce's own. @return array<int, array{slug: string, name: string}> */
function custom_statuses(): array {
	$own    = array( 'pending', 'processing', 'on-hold', 'completed', 'cancelled', 'refunded', 'failed', 'checkout-draft' );
	$custom = array();
	foreach ( wc_get_order_statuses() as $status => $name ) {
		$slug = (string) preg_replace( '/^wc-/', '', (string) $status );
		if ( ! in_array( $slug, $own, true ) ) {
			$custom[] = array(
				'slug' => $slug,
				'name' => wp_strip_all_tags( (string) $name ),
			);
		}
	}
	return $custom;
}

/** Whether WooCommerce keeps orders in tables of its own (HPOS). */
function has_order_tables(): bool {
	$utility = 'Automattic\WooCommerce\Utilities\OrderUtil';
	return class_exists( $utility ) && $utility::custom_orders_table_usage_is_enabled();
}

/** The shop's currency, three letters. */
function currency(): string {
	return (string) get_woocommerce_currency();
}

/** Whether the latest order can be read with all that stands beside it. A shop without orders can be read. */
function can_read_orders(): bool {
	try {
		foreach ( orders( array( 'limit' => 1 ) ) as $order ) {
			order_parts( $order );
		}
		return true;
	} catch ( \Throwable $failure ) {
		report( $failure );
		return false;
	}
}

/** Whether the shop's latest orders are numbered otherwise than by their ids. */
function are_orders_renumbered(): bool {
	foreach ( orders( array( 'limit' => 5 ) ) as $order ) {
		if ( (string) $order->get_order_number() !== (string) $order->get_id() ) {
			return true;
		}
	}
	return false;
}

/**
 * Whether some order has this meta key.
 *
 * @param string $key Meta key.
 */
function is_meta_used( string $key ): bool {
	$query = array(
		'meta_key'     => $key, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- Only when a merchant connects or checks.
		'meta_compare' => 'EXISTS',
		'limit'        => 1,
	);
	return array() !== orders( $query );
}

/** Names of the tracking stores that this shop uses. @return string[] */
function tracking_stores(): array {
	$stores = array();
	foreach ( Bundle\TRACKING_META as $store => $keys ) {
		$is_used = 'woocommerce_fulfillments' === $store ? has_fulfillments() : is_meta_used( $keys[0] );
		if ( 'shipment_tracking' === $store ) {
			$is_used = $is_used || array() !== array_intersect( TRACKING_NAMESPACES, rest_get_server()->get_namespaces() );
		}
		if ( $is_used ) {
			$stores[] = $store;
		}
	}
	return $stores;
}

/**
 * Writes a failure to WooCommerce's own log, where a merchant finds it (WooCommerce → Status → Logs).
 *
 * @param \Throwable $failure What went wrong.
 */
function report( \Throwable $failure ): void {
	if ( function_exists( 'wc_get_logger' ) ) {
		wc_get_logger()->error(
			sprintf( '%s: %s (%s:%d)', get_class( $failure ), $failure->getMessage(), basename( $failure->getFile() ), $failure->getLine() ),
			array( 'source' => 'trulybot' )
		);
	}
}

/**
 * A value as JSON would carry it.
 *
 * @param mixed $value Anything that JSON can carry.
 * @return array<mixed>
 */
function as_json( $value ): array {
	$copy = json_decode( (string) wp_json_encode( $value ), true );
	return is_array( $copy ) ? $copy : array();
}
