<?php
/**
 * The page under WooCommerce: connect, see what works, choose where the chat shows.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Admin;

use TrulyBot\Compatibility;
use TrulyBot\Connect;
use TrulyBot\Options;

defined( 'ABSPATH' ) || exit;

const PAGE = 'trulybot';

/** Adds the page; under Settings while there is no WooCommerce menu to be in. */
function add_page(): void {
	$is_ready = Compatibility\is_ready();
	add_submenu_page(
		$is_ready ? 'woocommerce' : 'options-general.php',
		__( 'TrulyBot', 'trulybot' ),
		__( 'TrulyBot', 'trulybot' ),
		$is_ready ? 'manage_woocommerce' : 'manage_options',
		PAGE,
		__NAMESPACE__ . '\\show_page'
	);
}

/** The page's address. */
function settings_url(): string {
	return Compatibility\is_ready() ? admin_url( 'admin.php?page=' . PAGE ) : admin_url( 'options-general.php?page=' . PAGE );
}

/** Whether the page at hand is ours. */
function is_settings_page(): bool {
	$screen = function_exists( 'get_current_screen' ) ? get_current_screen() : null;
	return null !== $screen && '_page_' . PAGE === substr( $screen->id, -strlen( '_page_' . PAGE ) );
}

/** Adds the few lines of style, on our page only. */
function enqueue_style(): void {
	if ( is_settings_page() ) {
		wp_enqueue_style( 'trulybot-admin', plugins_url( 'admin/admin.css', TRULYBOT_FILE ), array(), TRULYBOT_VERSION );
	}
}

/**
 * Adds "Settings" to the plugin's row.
 *
 * @param mixed $links The row's links.
 * @return mixed
 */
function add_settings_link( $links ) {
	if ( is_array( $links ) && current_user_can( Compatibility\is_ready() ? 'manage_woocommerce' : 'manage_options' ) ) {
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( settings_url() ), esc_html__( 'Settings', 'trulybot' ) ) );
	}
	return $links;
}

/** The page itself. */
function show_page(): void {
	echo '<div class="wrap trulybot"><h1>' . esc_html__( 'TrulyBot', 'trulybot' ) . '</h1>';
	show_stored_notice();
	if ( ! Compatibility\is_ready() ) {
		echo '<p>' . esc_html( Compatibility\obstacle_text() ) . '</p></div>';
		return;
	}
	if ( ! Options\is_connected() ) {
		show_connect_form();
	} elseif ( Connect\has_moved() ) {
		show_forget_form();
	} else {
		show_connection();
	}
	show_placement_form();
	if ( Options\is_connected() && ! Connect\has_moved() ) {
		show_disconnect_form();
	}
	echo '</div>';
}
