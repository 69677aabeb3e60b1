<?php
/**
 * Keeps what the plugin sends with Connect, secrets included: the test must know the old credentials
 * in order to see them refused.
 */

add_filter(
	'http_request_args',
	static function ( $arguments, $url ) {
		if ( '/plugin/connect' === substr( $url, -15 ) ) {
			file_put_contents( WP_CONTENT_DIR . '/rig-connect.json', (string) $arguments['body'] );
		}
		return $arguments;
	},
	10,
	2
);
