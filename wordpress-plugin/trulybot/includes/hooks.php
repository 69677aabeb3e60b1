<?php
/**
 * Every hook of the plugin, in one place: the map.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot;

defined( 'ABSPATH' ) || exit;

// WooCommerce is told what this plugin works with.
add_action( 'before_woocommerce_init', 'TrulyBot\Compatibility\declare_features' );

// The signed route.
add_action( 'rest_api_init', 'TrulyBot\Route\register' );
add_filter( 'rest_authentication_errors', 'TrulyBot\Route\let_signed_calls_in', PHP_INT_MAX );
add_filter( 'rest_post_dispatch', 'TrulyBot\Route\finish', PHP_INT_MAX, 3 );
add_action( Nonces\EVENT, 'TrulyBot\Nonces\forget_old' );

// What our REST key may read.
add_filter( 'rest_pre_dispatch', 'TrulyBot\RestKeyLimits\confine', PHP_INT_MAX, 3 );
add_filter( 'woocommerce_api_check_authentication', 'TrulyBot\RestKeyLimits\confine_legacy', PHP_INT_MAX );

// Where order numbers are kept.
add_action( Nonces\EVENT, 'TrulyBot\OrderSearch\find_used_keys' );
add_action( 'activated_plugin', 'TrulyBot\OrderSearch\forget_used_keys', 10, 0 );

// Orders that changed: remembered at once, queued when the page is done.
add_action( 'woocommerce_after_order_object_save', 'TrulyBot\Events\order_saved' );
add_action( 'woocommerce_order_refunded', 'TrulyBot\Events\order_touched' );
add_action( 'woocommerce_refund_deleted', 'TrulyBot\Events\refund_deleted', 10, 2 );
add_action( 'woocommerce_new_customer_note', 'TrulyBot\Events\order_touched' );
add_action( 'woocommerce_order_note_deleted', 'TrulyBot\Events\note_deleted', 10, 2 );
add_action( 'woocommerce_fulfillment_after_create', 'TrulyBot\Events\fulfillment_changed' );
add_action( 'woocommerce_fulfillment_after_update', 'TrulyBot\Events\fulfillment_changed' );
add_action( 'woocommerce_fulfillment_after_delete', 'TrulyBot\Events\fulfillment_changed' );
add_action( 'woocommerce_trash_order', 'TrulyBot\Events\order_touched' );
add_action( 'woocommerce_untrash_order', 'TrulyBot\Events\order_touched' );
add_action( 'woocommerce_before_delete_order', 'TrulyBot\Events\order_touched' );
add_action( 'trashed_post', 'TrulyBot\Events\post_touched' );
add_action( 'untrashed_post', 'TrulyBot\Events\post_touched' );
add_action( 'before_delete_post', 'TrulyBot\Events\post_touched' );
add_action( 'added_post_meta', 'TrulyBot\Events\post_meta_changed', 10, 3 );
add_action( 'updated_post_meta', 'TrulyBot\Events\post_meta_changed', 10, 3 );
add_action( 'deleted_post_meta', 'TrulyBot\Events\post_meta_changed', 10, 3 );
add_action( 'shutdown', 'TrulyBot\Events\queue_changed', 5 );

// Customers who are signed in no more.
add_action( 'wp_logout', 'TrulyBot\Sessions\logged_out' );
add_action( 'after_password_reset', 'TrulyBot\Sessions\password_reset' );
add_action( 'wp_set_password', 'TrulyBot\Sessions\password_set', 10, 2 );
add_action( 'profile_update', 'TrulyBot\Sessions\profile_saved', 10, 2 );
add_action( 'update_user_meta', 'TrulyBot\Sessions\sessions_rewritten', 10, 4 );
add_action( 'delete_user_meta', 'TrulyBot\Sessions\sessions_deleted', 10, 3 );
add_action( 'deleted_user', 'TrulyBot\Sessions\user_deleted' );
add_action( 'wpmu_delete_user', 'TrulyBot\Sessions\user_deleted' );
add_action( 'shutdown', 'TrulyBot\Sessions\tell_ended', 5 );

// Jobs.
add_action( Queue\ORDER_CHANGED, 'TrulyBot\Queue\send_order_changed', 10, 2 );
add_action( Queue\SEND_EVENT, 'TrulyBot\Queue\send', 10, 3 );

// A site of a network is deleted.
add_action( 'wp_uninitialize_site', 'TrulyBot\Lifecycle\site_deleted', 5 );

// Dashboard.
if ( is_admin() ) {
	add_action( 'admin_menu', 'TrulyBot\Admin\add_page', 60 );
	add_action( 'admin_enqueue_scripts', 'TrulyBot\Admin\enqueue_style' );
	add_action( 'admin_notices', 'TrulyBot\Admin\show_notices' );
	add_filter( 'plugin_action_links_' . plugin_basename( TRULYBOT_FILE ), 'TrulyBot\Admin\add_settings_link' );
	add_action( 'admin_post_trulybot_connect', 'TrulyBot\Admin\handle_connect' );
	add_action( 'admin_post_trulybot_check', 'TrulyBot\Admin\handle_check' );
	add_action( 'admin_post_trulybot_disconnect', 'TrulyBot\Admin\handle_disconnect' );
	add_action( 'admin_post_trulybot_forget', 'TrulyBot\Admin\handle_forget' );
	add_action( 'admin_post_trulybot_placement', 'TrulyBot\Admin\handle_placement' );
}

// Front end, privacy.
add_action( 'init', 'TrulyBot\Open_Chat\register' );
add_action( 'wp_enqueue_scripts', 'TrulyBot\Front_End\enqueue_where_chosen' );
add_filter( 'wp_script_attributes', 'TrulyBot\Front_End\keep_optimisers_away' );
add_filter( 'woocommerce_my_account_my_orders_actions', 'TrulyBot\Order_Buttons\add_action', 10, 2 );
add_action( 'woocommerce_order_details_after_order_table', 'TrulyBot\Order_Buttons\print_button' );
add_action( 'wc_ajax_trulybot_sign_in', 'TrulyBot\Sign_In\answer' );
add_filter( 'wp_privacy_personal_data_exporters', 'TrulyBot\Privacy\add_exporter' );
add_filter( 'wp_privacy_personal_data_erasers', 'TrulyBot\Privacy\add_eraser' );
add_action( 'admin_init', 'TrulyBot\Privacy\suggest_policy' );
