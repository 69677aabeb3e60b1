<?php
/**
 * WordPress's own installation, as its form does it.
 * Takes JSON on standard input: title, login, password, email, and the network's base path or null.
 */

define( 'WP_INSTALLING', true );
$asked                  = json_decode( stream_get_contents( STDIN ), true );
$_SERVER['HTTP_HOST']   = $asked['host'];
$_SERVER['REQUEST_URI'] = $asked['basePath'] . '/';
$_SERVER['HTTPS']       = $asked['https'] ? 'on' : '';

/** Nobody is told of the new site by mail. */
function wp_new_blog_notification() {}

require getenv( 'WORDPRESS_FOLDER' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( $asked['title'], $asked['login'], $asked['email'], true, '', $asked['password'] );
update_option( 'siteurl', $asked['url'] );
update_option( 'home', $asked['url'] );
update_option( 'timezone_string', $asked['timeZone'] );
update_option( 'blogdescription', 'Things that last' );

if ( $asked['multisite'] ) {
	foreach ( $GLOBALS['wpdb']->tables( 'ms_global' ) as $table => $prefixed ) {
		$GLOBALS['wpdb']->$table = $prefixed;
	}
	install_network();
	$result = populate_network( 1, $asked['host'], $asked['email'], $asked['title'], $asked['basePath'] . '/', false );
	if ( is_wp_error( $result ) && 'no_wildcard_dns' !== $result->get_error_code() ) {
		fwrite( STDERR, $result->get_error_message() );
		exit( 1 );
	}
}
echo 'installed';
