<?php
/**
 * The widget on the shop's pages: one script tag, from the server that the shop is connected to.
 *
 * Nothing here reads the database beyond the one option that WordPress has loaded anyway, nothing calls
 * the server, and nothing is written into the page but the tag, so that pages can be cached as they are.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Front_End;

use TrulyBot\Connect;
use TrulyBot\Options;
use TrulyBot\Page_Rules;

defined( 'ABSPATH' ) || exit;

const SCRIPT = 'trulybot';

/**
 * Query parameters with which page builders open a page of the shop to edit it: Elementor, Divi,
 * Beaver Builder, Bricks, Oxygen and WPBakery. Who edits is not met by a chat.
 */
const BUILDERS = array( 'elementor-preview', 'et_fb', 'fl_builder', 'bricks', 'ct_builder', 'vc_editable' );

/**
 * Puts the widget on the pages that the merchant has chosen. Runs on `wp_enqueue_scripts`, which feeds,
 * the REST API, the dashboard and embedded posts do not have.
 */
function enqueue_where_chosen(): void {
	/**
	 * Whether the chat shows on this page, for what the settings cannot say.
	 *
	 * @param bool $is_wanted What the settings say.
	 */
	if ( apply_filters( 'trulybot_show_widget', is_chosen_page() ) ) {
		enqueue();
	}
}

/**
 * Puts the widget on this page, whatever the settings say: a button that opens the chat wins. Called
 * twice it still is one script, for WordPress keeps scripts by their names. A copy of the shop carries none.
 */
function enqueue(): void {
	$settings = Options\public_settings();
	if ( ! Connect\is_live() || is_being_edited() || is_amp() ) {
		return;
	}
	wp_enqueue_script(
		SCRIPT,
		$settings['serverUrl'] . '/api/widget/woocommerce.js?id=' . rawurlencode( $settings['siteId'] ),
		array(),
		null, // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The server says how long its script is fresh; a version would keep an old one.
		array(
			'in_footer'     => true,
			'strategy'      => 'async',
			// Browsers that fetch async scripts early should fetch the shop's own first. Known since WordPress 6.9, passed over before.
			'fetchpriority' => 'low',
		)
	);
}

/** Whether the settings want the chat on this page. */
function is_chosen_page(): bool {
	$settings = Options\public_settings();
	if ( $settings['notOnCheckout'] && is_paying() ) {
		return false;
	}
	if ( 'shop' === $settings['where'] ) {
		return is_shop_page();
	}
	return 'rules' !== $settings['where'] || Page_Rules\allow( $settings['rules'], Page_Rules\current_path() );
}

/** Whether this is the checkout. The page that thanks for an order is not: that is where questions begin. */
function is_paying(): bool {
	return function_exists( 'is_checkout' ) && is_checkout() && ! is_wc_endpoint_url( 'order-received' );
}

/** Whether this page is part of the shop: a product, a list of products, cart, checkout or an account. */
function is_shop_page(): bool {
	return function_exists( 'is_woocommerce' ) && ( is_woocommerce() || is_cart() || is_checkout() || is_account_page() );
}

/** Whether somebody designs this page rather than visits it. */
function is_being_edited(): bool {
	$is_in_frame = defined( 'IFRAME_REQUEST' ) && IFRAME_REQUEST;
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only asks which names are there.
	return is_admin() || is_customize_preview() || $is_in_frame || array_intersect( BUILDERS, array_keys( $_GET ) );
}

/** Whether this page is AMP, where no script of ours may run. */
function is_amp(): bool {
	return function_exists( 'amp_is_request' ) && amp_is_request();
}

/**
 * Asks plugins that "optimise" scripts to leave ours as it is. They would copy it into a file of their
 * own, in which the merchant's later changes never arrive, or hold it back until the page is touched,
 * though it already waits for nobody and asks for nothing before the shopper does.
 *
 * @param mixed $attributes Of any script on the page; other plugins may have left anything.
 * @return mixed
 */
function keep_optimisers_away( $attributes ) {
	if ( ! is_array( $attributes ) || SCRIPT . '-js' !== ( $attributes['id'] ?? '' ) ) {
		return $attributes;
	}
	return $attributes + array(
		'data-cfasync'       => 'false',  // Cloudflare Rocket Loader.
		'data-no-optimize'   => '1',      // LiteSpeed Cache, FlyingPress: copying and joining.
		'data-no-defer'      => '1',      // LiteSpeed Cache: holding back.
		'data-no-minify'     => '1',      // WP Rocket: copying and joining.
		'data-nowprocket'    => '1',      // WP Rocket: everything, holding back too.
		'data-noptimize'     => '1',      // Autoptimize.
		'data-jetpack-boost' => 'ignore', // Jetpack Boost.
	);
}
