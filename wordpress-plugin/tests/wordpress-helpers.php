<?php
/**
 * What the tested functions need of WordPress, reduced to what they rely on. Nothing here keeps anything.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

// phpcs:disable Generic.PHP.ForbiddenFunctions -- These stand for WordPress's own.

/** An error with a code and words. */
final class WP_Error {
	/** @var string */
	private $code;

	/** @var string */
	private $message;

	public function __construct( string $code, string $message ) {
		$this->code    = $code;
		$this->message = $message;
	}

	public function get_error_code(): string {
		return $this->code;
	}

	public function get_error_message(): string {
		return $this->message;
	}
}

/** Everything is shown in English. */
function __( string $text, string $domain = 'default' ): string {
	unset( $domain );
	return $text;
}

function untrailingslashit( string $text ): string {
	return rtrim( $text, '/\\' );
}

function trailingslashit( string $text ): string {
	return untrailingslashit( $text ) . '/';
}

/** Parses addresses without a scheme too, as PHP does by now. */
function wp_parse_url( string $url, int $component = -1 ) {
	return parse_url( $url, $component );
}

/** An address's usual characters; http:// where no scheme is named; nothing for other schemes. */
function esc_url_raw( string $url, array $protocols ): string {
	$url = (string) preg_replace( '/[^a-z0-9~+_.?#=!&;,\/:%@$|*\'()\[\]\x80-\xff-]/i', '', str_replace( ' ', '%20', ltrim( $url ) ) );
	if ( '' === $url || '/' === $url[0] ) {
		return $url;
	}
	if ( false === strpos( $url, ':' ) && ! in_array( $url[0], array( '#', '?' ), true ) ) {
		$url = "http://$url";
	}
	$scheme = strtolower( (string) strstr( $url, ':', true ) );
	return in_array( $scheme, $protocols, true ) ? $url : '';
}

/** One line of valid text, without tags and without `%` and two hex digits. */
function sanitize_text_field( string $text ): string {
	if ( 1 !== preg_match( '//u', $text ) ) {
		return '';
	}
	$line = strip_tags( $text );
	do {
		$line = (string) preg_replace( '/%[0-9a-f]{2}/i', '', $line, -1, $count );
	} while ( $count > 0 );
	return trim( (string) preg_replace( '/[\r\n\t ]+/', ' ', $line ) );
}
