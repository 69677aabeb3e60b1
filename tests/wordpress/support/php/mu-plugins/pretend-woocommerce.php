<?php
/**
 * Makes a WordPress without WooCommerce look as if it ran, for tests of what visitors' pages carry.
 */

define( 'WC_VERSION', '11.0.1' );

/** There are no orders here. */
function wc_get_order() {
	return false;
}
