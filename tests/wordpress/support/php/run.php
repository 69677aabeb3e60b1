<?php
/**
 * Runs PHP code from standard input inside a loaded WordPress, as the first administrator where
 * RUN_AS_ADMINISTRATOR is set. What it echoes is the answer.
 */

$_SERVER['HTTP_HOST']       = getenv( 'WORDPRESS_HOST' );
$_SERVER['REQUEST_URI']     = getenv( 'WORDPRESS_PATH' ) . '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';
if ( 'https' === getenv( 'WORDPRESS_SCHEME' ) ) {
	$_SERVER['HTTPS'] = 'on';
}
$rig_code = stream_get_contents( STDIN );

require getenv( 'WORDPRESS_FOLDER' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

if ( getenv( 'RUN_AS_ADMINISTRATOR' ) ) {
	wp_set_current_user( 1 );
}
// phpcs:ignore Squiz.PHP.Eval.Discouraged -- A test's own code is what this file is for.
eval( $rig_code );
