<?php
/**
 * Customer tokens, markers, tags, and what is made by chance.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;
use TrulyBot\Signing;

/** Functions customer_token(), session_marker(), order_tag(), random_text(), random_key_id() and base64url(). */
final class Signing_Names_Test extends TestCase {
	private const TAG_KEY = 'dGhlLWtleS10aGF0LW5ldmVyLWxlYXZlcy10aGUtc2g';

	public function test_a_customer_token_is_the_vectors(): void {
		$token = Vectors::all()['token'];
		self::assertSame( $token['text'], Signing\customer_token( $token['payload'], Vectors::all()['secret'] ) );
	}

	public function test_a_customer_token_has_another_signature_with_another_secret(): void {
		$token = Vectors::all()['token'];
		$other = Signing\customer_token( $token['payload'], strrev( Vectors::all()['secret'] ) );
		self::assertSame( strstr( $token['text'], '.', true ), strstr( $other, '.', true ) );
		self::assertNotSame( $token['text'], $other );
	}

	/** @dataProvider payload_members */
	public function test_a_customer_token_is_signed_for_each_of_its_members( string $member ): void {
		$token              = Vectors::all()['token'];
		$payload            = $token['payload'];
		$payload[ $member ] = is_int( $payload[ $member ] ) ? $payload[ $member ] + 1 : $payload[ $member ] . '0';
		self::assertNotSame( strrchr( $token['text'], '.' ), strrchr( Signing\customer_token( $payload, Vectors::all()['secret'] ), '.' ) );
	}

	public function payload_members(): array {
		$members = array_keys( Vectors::all()['token']['payload'] );
		return array_combine( $members, array_chunk( $members, 1 ) );
	}

	public function test_a_session_marker_is_32_hex_digits_of_the_protocols(): void {
		self::assertSame( 'e3063c669ec44527864e6981ec441b65', Signing\session_marker( self::TAG_KEY, 'the-session-token' ) );
	}

	public function test_an_order_tag_is_32_hex_digits_of_the_protocols(): void {
		self::assertSame( '288275eb119291fbc8dfcee9c085d1a9', Signing\order_tag( self::TAG_KEY, 29 ) );
	}

	public function test_markers_and_tags_tell_sessions_orders_and_shops_apart(): void {
		$names = array(
			Signing\session_marker( self::TAG_KEY, '29' ),
			Signing\session_marker( self::TAG_KEY, '30' ),
			Signing\session_marker( strrev( self::TAG_KEY ), '29' ),
			Signing\order_tag( self::TAG_KEY, 29 ),
			Signing\order_tag( self::TAG_KEY, 30 ),
			Signing\order_tag( strrev( self::TAG_KEY ), 29 ),
		);
		self::assertSame( $names, array_unique( $names ) );
		foreach ( $names as $name ) {
			self::assertMatchesRegularExpression( '/^[0-9a-f]{32}$/D', $name );
		}
	}

	public function test_secrets_and_key_ids_have_the_protocols_shape_and_do_not_repeat(): void {
		$texts   = array();
		$key_ids = array();
		for ( $round = 0; $round < 200; $round++ ) {
			$texts[]   = Signing\random_text();
			$key_ids[] = Signing\random_key_id();
		}
		self::assertSame( $texts, preg_grep( '/^[A-Za-z0-9_-]{43}$/D', array_unique( $texts ) ) );
		self::assertSame( $key_ids, preg_grep( '/^tbk_[a-z0-9]{24}$/D', array_unique( $key_ids ) ) );
		// All 36 letters are drawn: 4,800 draws miss one of them less than once in 10^57 runs.
		self::assertCount( 36, array_unique( str_split( implode( '', array_map( static fn( $id ) => substr( $id, 4 ), $key_ids ) ) ) ) );
	}

	/** @dataProvider encodings */
	public function test_base64_for_urls_has_no_padding_and_no_character_that_urls_use( string $bytes, string $expected ): void {
		self::assertSame( $expected, Signing\base64url( $bytes ) );
	}

	public function encodings(): array {
		return array(
			'nothing'         => array( '', '' ),
			'one byte'        => array( 'f', 'Zg' ),
			'two bytes'       => array( 'fo', 'Zm8' ),
			'three bytes'     => array( 'foo', 'Zm9v' ),
			'plus and slash'  => array( "\xfb\xff\xfe", '-__-' ),
			'all of one kind' => array( "\xff\xff", '__8' ),
		);
	}
}
