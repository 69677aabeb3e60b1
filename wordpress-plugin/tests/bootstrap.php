<?php
/**
 * Loads the files whose pure functions are tested, and the few helpers of WordPress that these call.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

define( 'ABSPATH', __DIR__ . '/' );

require __DIR__ . '/wordpress-helpers.php';
require __DIR__ . '/class-vectors.php';

foreach ( array( 'signing', 'second-fact', 'bundle', 'order-search', 'page-rules', 'connect', 'sign-in' ) as $file ) {
	require __DIR__ . "/../trulybot/includes/$file.php";
}
require __DIR__ . '/../trulybot/admin/settings-actions.php';
