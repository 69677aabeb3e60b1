<?php
/**
 * Notices in the dashboard: what a merchant must know without having opened the settings.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Admin;

use TrulyBot\Compatibility;
use TrulyBot\Connect;
use TrulyBot\Options;

defined( 'ABSPATH' ) || exit;

/** Shows what there is to say, to whoever can do something about it. */
function show_notices(): void {
	if ( ! is_place_for_notices() ) {
		return;
	}
	if ( ! current_user_can( 'manage_woocommerce' ) && ! current_user_can( 'activate_plugins' ) ) {
		return;
	}
	$obstacle = Compatibility\obstacle_text();
	if ( '' !== $obstacle ) {
		print_notice( 'warning', $obstacle );
		return;
	}
	if ( ! current_user_can( 'manage_woocommerce' ) ) {
		return;
	}
	$is_our_page = is_settings_page();
	if ( Options\is_connected() && Connect\has_moved() ) {
		print_notice(
			'warning',
			__( 'This site has another address than the shop that TrulyBot was connected to, so TrulyBot rests here: nothing is sent, and no question is answered. If this is a copy of the shop, forget the connection here; the shop keeps its own. If the shop has moved, disconnect it in your TrulyBot dashboard, forget the connection here and connect again.', 'trulybot' ),
			$is_our_page ? '' : settings_url()
		);
	} elseif ( Options\is_connected() && ( Options\connection()['refusedAt'] ?? 0 ) > 0 ) {
		print_notice(
			'error',
			__( 'The TrulyBot server does not know this shop any more. Please disconnect and connect again.', 'trulybot' ),
			$is_our_page ? '' : settings_url()
		);
	} elseif ( ! Options\is_connected() && is_plugins_page() ) {
		print_notice( 'info', __( 'TrulyBot is not connected yet.', 'trulybot' ), settings_url() );
	}
}

/** Whether this is the list of plugins, a page of WooCommerce's or ours: elsewhere nobody looks for what we have to say. */
function is_place_for_notices(): bool {
	$screen = function_exists( 'get_current_screen' ) ? get_current_screen() : null;
	if ( null === $screen ) {
		return false;
	}
	$is_of_the_shop = in_array( $screen->post_type, array( 'product', 'shop_order' ), true ) || false !== strpos( $screen->id . $screen->parent_base, 'woocommerce' );
	return $is_of_the_shop || is_plugins_page() || is_settings_page();
}

/** Whether this is the list of plugins. */
function is_plugins_page(): bool {
	$screen = function_exists( 'get_current_screen' ) ? get_current_screen() : null;
	return null !== $screen && in_array( $screen->id, array( 'plugins', 'plugins-network' ), true );
}

/**
 * One notice in WordPress's own look.
 *
 * @param string $kind `success`, `info`, `warning` or `error`.
 * @param string $text Plain text.
 * @param string $link Where to do something about it; empty for no link.
 */
function print_notice( string $kind, string $text, string $link = '' ): void {
	printf( '<div class="notice notice-%s"><p>%s', esc_attr( $kind ), esc_html( $text ) );
	if ( '' !== $link ) {
		printf( ' <a href="%s">%s</a>', esc_url( $link ), esc_html__( 'Open TrulyBot\'s settings', 'trulybot' ) );
	}
	echo '</p></div>';
}
