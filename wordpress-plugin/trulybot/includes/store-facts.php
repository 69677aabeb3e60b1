<?php
/**
 * What this shop is, for the server and for the settings page.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\StoreFacts;

use TrulyBot\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Number plugins by their folder. Their names are their own and are not translated. */
const NUMBER_PLUGINS = array(
	'woocommerce-sequential-order-numbers'          => 'Sequential Order Numbers for WooCommerce',
	'woocommerce-sequential-order-numbers-pro'      => 'Sequential Order Numbers Pro',
	'wt-woocommerce-sequential-order-numbers'       => 'Sequential Order Number for WooCommerce (WebToffee)',
	'wt-woocommerce-sequential-order-numbers-pro'   => 'Sequential Order Number for WooCommerce Pro (WebToffee)',
	'custom-order-numbers-for-woocommerce'          => 'Custom Order Numbers for WooCommerce',
	'yith-woocommerce-sequential-order-number'      => 'YITH WooCommerce Sequential Order Number',
	'yith-woocommerce-sequential-order-number-premium' => 'YITH WooCommerce Sequential Order Number Premium',
	'woocommerce-jetpack'                           => 'Booster for WooCommerce',
	'booster-plus-for-woocommerce'                  => 'Booster Plus for WooCommerce',
);

/**
 * The facts of `store_facts`, in the protocol's names.
 *
 * @return array<string, mixed>
 */
function facts(): array {
	return array(
		'name'                => wp_specialchars_decode( (string) get_bloginfo( 'name' ), ENT_QUOTES ),
		'timeZone'            => wp_timezone_string(),
		'currency'            => WooCommerce\currency(),
		'wooCommerceVersion'  => WooCommerce\version(),
		'wordPressVersion'    => (string) get_bloginfo( 'version' ),
		'phpVersion'          => PHP_VERSION,
		'pluginVersion'       => TRULYBOT_VERSION,
		'canReadOrders'       => WooCommerce\can_read_orders(),
		'ordersAreRenumbered' => WooCommerce\are_orders_renumbered(),
		'numberPlugin'        => number_plugin(),
		'trackingStores'      => WooCommerce\tracking_stores(),
		'customStatuses'      => WooCommerce\custom_statuses(),
		'orderStorage'        => WooCommerce\has_order_tables() ? 'hpos' : 'posts',
		'permalinks'          => '' === (string) get_option( 'permalink_structure' ) ? 'plain' : 'pretty',
		'signInPath'          => sign_in_path(),
		'serverTime'          => time(),
	);
}

/** The name of the active plugin that numbers orders, if it is one that we know. */
function number_plugin(): ?string {
	$active = array_merge(
		array_map( 'strval', (array) get_option( 'active_plugins', array() ) ),
		is_multisite() ? array_keys( (array) get_site_option( 'active_sitewide_plugins', array() ) ) : array()
	);
	foreach ( $active as $file ) {
		$folder = dirname( (string) $file );
		if ( isset( NUMBER_PLUGINS[ $folder ] ) ) {
			return NUMBER_PLUGINS[ $folder ];
		}
	}
	return null;
}

/**
 * This site's address, without a trailing slash: what WordPress's settings say, not home_url(), for that changes
 * with the scheme of the request at hand and with the language of a translated page.
 */
function site_address(): string {
	$home = (string) get_option( 'home' );
	// A shop that is reached over https is one, even if its settings still say http.
	return untrailingslashit( is_ssl() ? set_url_scheme( $home, 'https' ) : $home );
}

/** Path, from the host's root, at which the shop's own pages ask for a customer token. */
function sign_in_path(): string {
	$path = (string) wp_parse_url( site_address(), PHP_URL_PATH );
	return untrailingslashit( $path ) . '/?wc-ajax=trulybot_sign_in';
}

/**
 * Addresses at which the signed route answers, the best first: below the REST API's own, and as a query, which works
 * on every host.
 *
 * @return string[]
 */
function routes(): array {
	$home = site_address();
	return array_values(
		array_unique(
			array(
				set_url_scheme( rest_url( 'trulybot/v1/call' ), (string) wp_parse_url( $home, PHP_URL_SCHEME ) ),
				"$home/?rest_route=/trulybot/v1/call",
			)
		)
	);
}
