<?php
/**
 * Every WordPress of these tests: no mail leaves it, and whoever asks is told what a page cost.
 */

add_filter( 'pre_wp_mail', '__return_true' );

/* Takes a plugin out of one request, so that its cost is measured within one and the same installation. */
add_filter(
	'option_active_plugins',
	static function ( $plugins ) {
		$left_out = isset( $_SERVER['HTTP_X_RIG_WITHOUT'] ) ? (string) $_SERVER['HTTP_X_RIG_WITHOUT'] : '';
		return '' === $left_out || ! is_array( $plugins )
			? $plugins
			: array_values( array_filter( $plugins, static fn ( $plugin ) => 0 !== strpos( $plugin, $left_out . '/' ) ) );
	}
);

/* The queries of a page stand in its header, so the page is held back until all are counted. */
if ( isset( $_SERVER['HTTP_X_RIG_QUERIES'] ) ) {
	defined( 'SAVEQUERIES' ) || define( 'SAVEQUERIES', true );
	ob_start();
	add_action(
		'shutdown',
		static function () {
			global $wpdb;
			if ( headers_sent() ) {
				return;
			}
			header( 'X-Rig-Queries: ' . $wpdb->num_queries );
			file_put_contents(
				WP_CONTENT_DIR . '/rig-queries.json',
				wp_json_encode( array_map( static fn ( $query ) => $query[0], (array) $wpdb->queries ) )
			);
		},
		-1000
	);
}
