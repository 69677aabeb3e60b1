<?php
/**
 * The protocol's vectors, which the server is tested with too.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use TrulyBot\Signing;

/** Reads tests/fixtures/plugin-protocol/vectors.json. */
final class Vectors {
	/** The whole file. */
	public static function all(): array {
		static $vectors = null;
		if ( null === $vectors ) {
			$vectors = json_decode( (string) file_get_contents( __DIR__ . '/../../tests/fixtures/plugin-protocol/vectors.json' ), true, 16, JSON_THROW_ON_ERROR );
		}
		return $vectors;
	}

	/** The envelope in this place. */
	public static function envelope( int $place ): array {
		return self::all()['envelopes'][ $place ];
	}

	/** Each envelope by what it is, for data providers. */
	public static function named_envelopes(): array {
		$named = array();
		foreach ( self::all()['envelopes'] as $envelope ) {
			$named[ "{$envelope['direction']} {$envelope['verb']}" ] = array( $envelope );
		}
		return $named;
	}

	/** Whose envelope it is, as its receiver knows it. */
	public static function identity( array $envelope ): array {
		return array(
			'keyId'  => self::all()['key'],
			'secret' => self::all()['secret'],
			'site'   => $envelope['site'],
			'blog'   => $envelope['blog'],
		);
	}

	/** JSON as the server writes it. */
	public static function json( array $envelope ): string {
		return (string) json_encode( $envelope, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR );
	}

	/** Whether a text passes the checks that come before the nonce's, for the receiver of this envelope, when it was sent. */
	public static function is_accepted( string $text, array $original ): bool {
		$read = Signing\read_envelope( $text, $original['direction'] );
		return null !== $read
			&& Signing\is_signed_by( $read, self::identity( $original ) )
			&& Signing\is_timely( $read, $original['timestamp'] );
	}
}
