<?php
/**
 * Plugin Name:          TrulyBot – Order Chat for WooCommerce
 * Description:          A chat that answers "where is my order?" from your shop's own orders, for shoppers who have shown that the order is theirs.
 * Version:              1.0.0
 * Requires at least:    6.4
 * Requires PHP:         7.4
 * Author:               TrulyBot
 * License:              GPL-2.0-or-later
 * License URI:          https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:          trulybot
 * Domain Path:          /languages
 * WC requires at least: 8.2
 * WC tested up to:      11.0
 *
 * There is no "Requires Plugins" line on purpose: without WooCommerce the plugin rests and says so,
 * instead of being switched off together with WooCommerce while that is being repaired.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

define( 'TRULYBOT_VERSION', '1.0.0' );
define( 'TRULYBOT_FILE', __FILE__ );
define( 'TRULYBOT_DIR', __DIR__ );

/** The oldest WooCommerce whose order storage and REST shapes this plugin was tested with. */
define( 'TRULYBOT_WOOCOMMERCE_MINIMUM', '8.2' );

require TRULYBOT_DIR . '/includes/options.php';
require TRULYBOT_DIR . '/includes/signing.php';
require TRULYBOT_DIR . '/includes/nonces.php';
require TRULYBOT_DIR . '/includes/compatibility.php';
require TRULYBOT_DIR . '/includes/second-fact.php';
require TRULYBOT_DIR . '/includes/bundle.php';
require TRULYBOT_DIR . '/includes/woocommerce.php';
require TRULYBOT_DIR . '/includes/order-search.php';
require TRULYBOT_DIR . '/includes/store-facts.php';
require TRULYBOT_DIR . '/includes/verbs.php';
require TRULYBOT_DIR . '/includes/route.php';
require TRULYBOT_DIR . '/includes/rest-key.php';
require TRULYBOT_DIR . '/includes/rest-key-limits.php';
require TRULYBOT_DIR . '/includes/server.php';
require TRULYBOT_DIR . '/includes/connect-lock.php';
require TRULYBOT_DIR . '/includes/connect.php';
require TRULYBOT_DIR . '/includes/queue.php';
require TRULYBOT_DIR . '/includes/events.php';
require TRULYBOT_DIR . '/includes/sessions.php';
require TRULYBOT_DIR . '/includes/lifecycle.php';
require TRULYBOT_DIR . '/includes/page-rules.php';
require TRULYBOT_DIR . '/includes/front-end.php';
require TRULYBOT_DIR . '/includes/open-chat.php';
require TRULYBOT_DIR . '/includes/order-buttons.php';
require TRULYBOT_DIR . '/includes/sign-in.php';
require TRULYBOT_DIR . '/includes/privacy.php';

if ( is_admin() ) {
	require TRULYBOT_DIR . '/admin/notices.php';
	require TRULYBOT_DIR . '/admin/settings-page.php';
	require TRULYBOT_DIR . '/admin/settings-form.php';
	require TRULYBOT_DIR . '/admin/settings-actions.php';
}

require TRULYBOT_DIR . '/includes/hooks.php';

register_deactivation_hook( __FILE__, 'TrulyBot\Lifecycle\deactivate' );
