<?php
/**
 * Signatures: the server's vectors hold here, and nobody else's envelope passes.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;
use TrulyBot\Signing;

/** Functions envelope(), signature() and is_signed_by(). */
final class Signing_Test extends TestCase {
	/** @dataProvider envelopes */
	public function test_an_envelope_is_signed_as_the_vectors_say( array $envelope ): void {
		$made = Signing\envelope( Vectors::identity( $envelope ), $envelope['direction'], $envelope['verb'], $envelope['body'], $envelope['timestamp'], $envelope['nonce'] );
		self::assertSame( $envelope, $made );
	}

	/** @dataProvider envelopes */
	public function test_a_vector_is_read_as_it_was_written_and_believed( array $envelope ): void {
		self::assertSame( $envelope, Signing\read_envelope( Vectors::json( $envelope ), $envelope['direction'] ) );
		self::assertTrue( Vectors::is_accepted( Vectors::json( $envelope ), $envelope ) );
	}

	/** @dataProvider envelopes */
	public function test_an_envelope_is_believed_however_its_json_is_written( array $envelope ): void {
		$text = (string) json_encode( array_reverse( $envelope, true ) + array( 'since_version_2' => array( 'of' => 'no matter' ) ), JSON_PRETTY_PRINT );
		self::assertTrue( Vectors::is_accepted( $text, $envelope ) );
	}

	public function envelopes(): array {
		return Vectors::named_envelopes();
	}

	/** @dataProvider alterations */
	public function test_an_envelope_with_one_altered_member_is_refused( array $envelope, string $member, $value ): void {
		self::assertNotSame( $envelope[ $member ], $value );
		self::assertFalse( Vectors::is_accepted( Vectors::json( array( $member => $value ) + $envelope ), $envelope ) );
	}

	/** @dataProvider alterations */
	public function test_the_signature_is_of_each_member_that_it_is_for( array $envelope, string $member, $value ): void {
		$is_signed = ! in_array( $member, array( 'protocol', 'signature' ), true );
		$altered   = array( $member => $value ) + $envelope;
		self::assertSame( $is_signed, Signing\signature( $altered, Vectors::all()['secret'] ) !== $envelope['signature'] );
	}

	public function alterations(): array {
		$cases = array();
		foreach ( Vectors::named_envelopes() as $name => list( $envelope ) ) {
			$other = array(
				'protocol'  => 2,
				'direction' => 'to_shop' === $envelope['direction'] ? 'from_shop' : 'to_shop',
				'verb'      => 'read_order',
				'key'       => 'tbk_1123456789abcdefghijklmn',
				'site'      => $envelope['site'] . '/b',
				'blog'      => $envelope['blog'] + 1,
				'timestamp' => $envelope['timestamp'] + 1,
				'nonce'     => 'cm9uY2Utb2YtMjItY2hhcnM',
				'body'      => $envelope['body'] . ' ',
				'signature' => strrev( $envelope['signature'] ),
			);
			foreach ( $other as $member => $value ) {
				$cases[ "$name: $member" ] = array( $envelope, $member, $value );
			}
		}
		return $cases;
	}

	/** @dataProvider strangers */
	public function test_a_good_signature_for_somebody_else_is_refused( string $member, $value ): void {
		$call     = Vectors::envelope( 0 );
		$ours     = Vectors::identity( $call );
		$stranger = array( $member => $value ) + $ours;
		$envelope = Signing\envelope( $stranger, 'to_shop', 'challenge', '{}', $call['timestamp'], $call['nonce'] );

		self::assertTrue( Signing\is_signed_by( $envelope, $stranger ) );
		self::assertFalse( Signing\is_signed_by( $envelope, $ours ) );
	}

	public function strangers(): array {
		return array(
			'another key'              => array( 'keyId', 'tbk_nmlkjihgfedcba9876543210' ),
			'another secret'           => array( 'secret', 'c2VjcmV0LW9mLWZvcnR5LXRocmVlLWNoYXJhY3RlcnN' ),
			'no secret'                => array( 'secret', '' ),
			'another site'             => array( 'site', 'https://shop.example' ),
			'the site with a slash'    => array( 'site', 'https://shop.example/store/' ),
			'the site in another case' => array( 'site', 'https://Shop.example/store' ),
			'another blog'             => array( 'blog', 2 ),
		);
	}

	public function test_a_signature_does_not_say_where_a_member_ends(): void {
		// Text moved over a border of two lines gives the same nine lines only if a member may hold a line feed.
		$call  = array_diff_key( Vectors::envelope( 0 ), array( 'signature' => true ) );
		$moved = array(
			'verb' => "challenge\ntbk_0123456789abcdefghijklmn",
			'key'  => 'https://shop.example/store',
			'site' => '1',
		) + $call;
		$text  = Vectors::json( $moved + array( 'signature' => Signing\signature( $moved, Vectors::all()['secret'] ) ) );
		self::assertNull( Signing\read_envelope( $text, 'to_shop' ) );
	}
}
