<?php
/**
 * How messages and customer tokens are signed: docs/plugin-protocol.md, version 1.
 *
 * Pure functions without WordPress: keys, clock and nonces come in as arguments, so that both sides of
 * the protocol can be tested with the same vectors.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Signing;

defined( 'ABSPATH' ) || exit;

const PROTOCOL = 1;

/** How far a message's clock may be from ours, in seconds, either way. */
const CLOCK_TOLERANCE = 300;

/** Sizes of one envelope, in bytes. */
const CALL_LIMIT  = 65536;
const REPLY_LIMIT = 8388608;

/**
 * A signed envelope.
 *
 * @param array{keyId: string, secret: string, site: string, blog: int} $identity Who speaks.
 * @param string                                                        $direction `to_shop`, `from_shop`, `to_server` or `from_server`.
 * @param string                                                        $verb      What is asked, or was.
 * @param string                                                        $body      JSON text.
 * @param int                                                           $timestamp Unix seconds.
 * @param string                                                        $nonce     A new one for a call, the call's own for a reply.
 * @return array<string, mixed> Ready for JSON.
 */
function envelope( array $identity, string $direction, string $verb, string $body, int $timestamp, string $nonce ): array {
	$envelope              = array(
		'protocol'  => PROTOCOL,
		'direction' => $direction,
		'verb'      => $verb,
		'key'       => $identity['keyId'],
		'site'      => $identity['site'],
		'blog'      => $identity['blog'],
		'timestamp' => $timestamp,
		'nonce'     => $nonce,
		'body'      => $body,
	);
	$envelope['signature'] = signature( $envelope, $identity['secret'] );
	return $envelope;
}

/**
 * The signature that an envelope must carry, over nine lines: everything in it that counts.
 *
 * @param array<string, mixed> $envelope With or without its signature.
 * @param string               $secret   The key's secret, as the text that it is.
 * @return string 64 lower-case hex digits.
 */
function signature( array $envelope, string $secret ): string {
	$lines = array(
		'trulybot-signed-1',
		$envelope['direction'],
		$envelope['verb'],
		$envelope['key'],
		$envelope['site'],
		(string) $envelope['blog'],
		(string) $envelope['timestamp'],
		$envelope['nonce'],
		hash( 'sha256', $envelope['body'] ),
	);
	return hash_hmac( 'sha256', implode( "\n", $lines ), $secret );
}

/**
 * Reads an envelope of one direction. Its shape is checked here and nothing else is.
 *
 * No member may hold a line feed, for the lines that are signed are told apart by it.
 *
 * @param string $text      What came.
 * @param string $direction The direction that is expected.
 * @return array<string, mixed>|null Null for what is no such envelope.
 */
function read_envelope( string $text, string $direction ): ?array {
	$envelope = json_decode( $text, true, 4 );
	if ( ! is_array( $envelope ) ) {
		return null;
	}
	$patterns = array(
		'direction' => '/^[a-z_]{1,20}$/D',
		'verb'      => '/^[a-z_]{1,40}$/D',
		'key'       => '/^tbk_[a-z0-9]{24}$/D',
		'site'      => '/^https?:\/\/[^\s\x00-\x1f]{1,500}$/D',
		'nonce'     => '/^[A-Za-z0-9_-]{22,64}$/D',
		'signature' => '/^[0-9a-f]{64}$/D',
	);
	foreach ( $patterns as $name => $pattern ) {
		if ( ! isset( $envelope[ $name ] ) || ! is_string( $envelope[ $name ] ) || ! preg_match( $pattern, $envelope[ $name ] ) ) {
			return null;
		}
	}
	foreach ( array( 'protocol', 'blog', 'timestamp' ) as $name ) {
		if ( ! isset( $envelope[ $name ] ) || ! is_int( $envelope[ $name ] ) || $envelope[ $name ] < 0 ) {
			return null;
		}
	}
	$is_ours = PROTOCOL === $envelope['protocol'] && $direction === $envelope['direction'];
	return $is_ours && isset( $envelope['body'] ) && is_string( $envelope['body'] ) ? $envelope : null;
}

/**
 * Whether an envelope was signed by whoever shares this identity's secret, for this shop. Key, site, blog
 * and signature fail alike, and the signature is worked out in any case, so that time tells nothing either.
 *
 * @param array<string, mixed>                                          $envelope As read_envelope() gives it.
 * @param array{keyId: string, secret: string, site: string, blog: int} $identity Ours.
 */
function is_signed_by( array $envelope, array $identity ): bool {
	$is_signed = hash_equals( signature( $envelope, $identity['secret'] ), $envelope['signature'] );
	$is_key    = hash_equals( $identity['keyId'], $envelope['key'] );
	$is_site   = hash_equals( $identity['site'], $envelope['site'] );
	$is_blog   = $identity['blog'] === $envelope['blog'];
	return $is_signed && $is_key && $is_site && $is_blog;
}

/**
 * Whether a message is of now.
 *
 * @param array<string, mixed> $envelope As read_envelope() gives it.
 * @param int                  $now      Unix seconds.
 */
function is_timely( array $envelope, int $now ): bool {
	return abs( $now - $envelope['timestamp'] ) <= CLOCK_TOLERANCE;
}

/**
 * Whether an envelope is the reply to a call: from the same key and shop, to the same verb and nonce.
 *
 * @param array<string, mixed>                                          $reply    As read_envelope() gives it.
 * @param array<string, mixed>                                          $call     The envelope that was sent.
 * @param array{keyId: string, secret: string, site: string, blog: int} $identity Ours.
 * @param int                                                           $now      Unix seconds.
 */
function is_reply_to( array $reply, array $call, array $identity, int $now ): bool {
	return is_signed_by( $reply, $identity )
		&& hash_equals( $call['nonce'], $reply['nonce'] )
		&& $call['verb'] === $reply['verb']
		&& is_timely( $reply, $now );
}

/**
 * A signed customer token: who is signed in, for one conversation, for minutes.
 *
 * @param array<string, mixed> $payload The members that the protocol names; JSON as PHP writes it.
 * @param string               $secret  The key's secret.
 * @return string `{payload}.{signature}`.
 */
function customer_token( array $payload, string $secret ): string {
	// phpcs:ignore WordPress.WP.AlternativeFunctions.json_encode_json_encode -- Pure: must run without WordPress, and every member is ASCII.
	$text = base64url( (string) json_encode( $payload, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) );
	return $text . '.' . hash_hmac( 'sha256', "trulybot-customer-1\n$text", $secret );
}

/**
 * Names a WordPress session without telling it.
 *
 * @param string $tag_key       The key that never leaves the shop.
 * @param string $session_token What wp_get_session_token() gives.
 * @return string 32 hex digits.
 */
function session_marker( string $tag_key, string $session_token ): string {
	return substr( hash_hmac( 'sha256', "session:$session_token", $tag_key ), 0, 32 );
}

/**
 * Proves later that this shop has named an order before.
 *
 * @param string $tag_key  The key that never leaves the shop.
 * @param int    $order_id WooCommerce's order id, not the order's number.
 * @return string 32 hex digits.
 */
function order_tag( string $tag_key, int $order_id ): string {
	return substr( hash_hmac( 'sha256', "order:$order_id", $tag_key ), 0, 32 );
}

/** Bytes that nobody can guess, as 43 of A-Za-z0-9_- (32 bytes). Good as a secret, and as a nonce. */
function random_text(): string {
	return base64url( random_bytes( 32 ) );
}

/** A key's public name: `tbk_` and 24 of a-z0-9. */
function random_key_id(): string {
	$letters = '0123456789abcdefghijklmnopqrstuvwxyz';
	$key_id  = 'tbk_';
	for ( $place = 0; $place < 24; $place++ ) {
		$key_id .= $letters[ random_int( 0, 35 ) ];
	}
	return $key_id;
}

/**
 * Base64 for URLs, without padding (RFC 4648, section 5).
 *
 * @param string $bytes Any bytes.
 */
function base64url( string $bytes ): string {
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- The token's format, nothing is hidden.
	return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
}
