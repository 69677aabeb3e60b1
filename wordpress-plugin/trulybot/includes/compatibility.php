<?php
/**
 * What WooCommerce must know of this plugin, and what this plugin needs of WooCommerce.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Compatibility;

use TrulyBot\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Says that the plugin works with order tables (HPOS) and with the block cart and checkout. */
function declare_features(): void {
	$features = 'Automattic\WooCommerce\Utilities\FeaturesUtil';
	if ( class_exists( $features ) ) {
		$features::declare_compatibility( 'custom_order_tables', TRULYBOT_FILE, true );
		$features::declare_compatibility( 'cart_checkout_blocks', TRULYBOT_FILE, true );
	}
}

/** What keeps the plugin from working, as the protocol's error code; empty when nothing does. */
function obstacle(): string {
	$version = WooCommerce\version();
	if ( '' === $version ) {
		return 'woocommerce_missing';
	}
	return version_compare( $version, TRULYBOT_WOOCOMMERCE_MINIMUM, '<' ) ? 'woocommerce_too_old' : '';
}

/** Whether the plugin can do its work. */
function is_ready(): bool {
	return '' === obstacle();
}

/** The same obstacle in words for the merchant; empty when there is none. */
function obstacle_text(): string {
	switch ( obstacle() ) {
		case 'woocommerce_missing':
			return __( 'TrulyBot needs WooCommerce, which is not active. The chat rests until WooCommerce is back.', 'trulybot' );
		case 'woocommerce_too_old':
			return sprintf(
				/* translators: 1: oldest version of WooCommerce that works, 2: version that is there. */
				__( 'TrulyBot needs WooCommerce %1$s or newer, and this is %2$s. Please update WooCommerce.', 'trulybot' ),
				TRULYBOT_WOOCOMMERCE_MINIMUM,
				WooCommerce\version()
			);
		default:
			return '';
	}
}
