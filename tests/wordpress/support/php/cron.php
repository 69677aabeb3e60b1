<?php
/**
 * What a host's cron job does where WP-Cron is off: everything that is planned for now.
 */

$_SERVER['HTTP_HOST']   = getenv( 'WORDPRESS_HOST' );
$_SERVER['REQUEST_URI'] = getenv( 'WORDPRESS_PATH' ) . '/wp-cron.php';
require getenv( 'WORDPRESS_FOLDER' ) . '/wp-cron.php';
