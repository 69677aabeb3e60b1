<?php
/**
 * Shapes: what is no envelope is refused before anything is compared.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;
use TrulyBot\Signing;

/** Function read_envelope(). */
final class Signing_Shape_Test extends TestCase {
	/** @dataProvider other_texts */
	public function test_what_is_no_json_object_is_no_envelope( string $text ): void {
		self::assertNull( Signing\read_envelope( $text, 'to_shop' ) );
	}

	public function other_texts(): array {
		$text = Vectors::json( Vectors::envelope( 0 ) );
		return array(
			'nothing'              => array( '' ),
			'null'                 => array( 'null' ),
			'true'                 => array( 'true' ),
			'a number'             => array( '1' ),
			'a text'               => array( '"tbk_"' ),
			'an empty list'        => array( '[]' ),
			'an empty object'      => array( '{}' ),
			'a list of envelopes'  => array( "[$text]" ),
			'an unfinished object' => array( substr( $text, 0, -1 ) ),
			'two objects'          => array( $text . $text ),
			'a byte-order mark'    => array( "\xEF\xBB\xBF" . $text ),
			'broken UTF-8'         => array( str_replace( '/store', "/stor\xC3", $text ) ),
			'too deep'             => array( substr( $text, 0, -1 ) . ',"more":[[[[1]]]]}' ),
		);
	}

	/** @dataProvider members */
	public function test_no_member_may_be_missing( string $member ): void {
		self::assertNull( self::read( array_diff_key( Vectors::envelope( 0 ), array( $member => true ) ) ) );
	}

	/** @dataProvider members */
	public function test_no_member_may_be_of_another_type( string $member ): void {
		$envelope = Vectors::envelope( 0 );
		$is_text  = is_string( $envelope[ $member ] );
		$others   = array( null, true, array(), array( $envelope[ $member ] ), 1.5, $is_text ? 7 : (string) $envelope[ $member ] );
		foreach ( $others as $value ) {
			self::assertNull( self::read( array( $member => $value ) + $envelope ), (string) json_encode( $value ) );
		}
	}

	public function members(): array {
		$members = array_keys( Vectors::envelope( 0 ) );
		return array_combine( $members, array_chunk( $members, 1 ) );
	}

	/** @dataProvider refused_values */
	public function test_a_member_out_of_shape_is_refused( string $member, $value ): void {
		self::assertNull( self::read( array( $member => $value ) + Vectors::envelope( 0 ) ) );
	}

	public function refused_values(): array {
		$signature = Vectors::envelope( 0 )['signature'];
		return array(
			'version 0'                        => array( 'protocol', 0 ),
			'version 2'                        => array( 'protocol', 2 ),
			'a negative version'               => array( 'protocol', -1 ),
			'the way back'                     => array( 'direction', 'from_shop' ),
			'the server\'s direction'          => array( 'direction', 'to_server' ),
			'a direction of its own'           => array( 'direction', 'sideways' ),
			'a direction in capitals'          => array( 'direction', 'TO_SHOP' ),
			'a direction and a line feed'      => array( 'direction', "to_shop\n" ),
			'an empty verb'                    => array( 'verb', '' ),
			'a verb in capitals'               => array( 'verb', 'Challenge' ),
			'a verb with a digit'              => array( 'verb', 'challenge1' ),
			'a verb and a line feed'           => array( 'verb', "challenge\n" ),
			'a verb of 41 letters'             => array( 'verb', str_repeat( 'a', 41 ) ),
			'a key without its prefix'         => array( 'key', '0123456789abcdefghijklmnopqr' ),
			'a key in capitals'                => array( 'key', 'tbk_0123456789ABCDEFGHIJKLMN' ),
			'a key that is too short'          => array( 'key', 'tbk_0123456789abcdefghijklm' ),
			'a key that is too long'           => array( 'key', 'tbk_0123456789abcdefghijklmno' ),
			'a key and a line feed'            => array( 'key', "tbk_0123456789abcdefghijklmn\n" ),
			'a site without a scheme'          => array( 'site', 'shop.example' ),
			'a site with another scheme'       => array( 'site', 'ftp://shop.example' ),
			'a site of a scheme only'          => array( 'site', 'https://' ),
			'a site with a space'              => array( 'site', 'https://shop.example/my store' ),
			'a site with a line feed'          => array( 'site', "https://shop.example\n1" ),
			'a site and a line feed'           => array( 'site', "https://shop.example\n" ),
			'a site with a null byte'          => array( 'site', "https://shop.example/\0" ),
			'a site that is too long'          => array( 'site', 'https://' . str_repeat( 'a', 501 ) ),
			'a negative blog'                  => array( 'blog', -1 ),
			'a time before 1970'               => array( 'timestamp', -1 ),
			'a time that is no whole number'   => array( 'timestamp', 1795000000.5 ),
			'a time beyond whole numbers'      => array( 'timestamp', 1.0e19 ),
			'a nonce of 21'                    => array( 'nonce', str_repeat( 'n', 21 ) ),
			'a nonce of 65'                    => array( 'nonce', str_repeat( 'n', 65 ) ),
			'a nonce with other characters'    => array( 'nonce', 'bm9uY2Utb2YtMjItY2hhcn+/' ),
			'a nonce and a line feed'          => array( 'nonce', "bm9uY2Utb2YtMjItY2hhcnM\n" ),
			'a signature in capitals'          => array( 'signature', strtoupper( $signature ) ),
			'a signature that is too short'    => array( 'signature', substr( $signature, 1 ) ),
			'a signature that is too long'     => array( 'signature', $signature . '0' ),
			'a signature and a line feed'      => array( 'signature', "$signature\n" ),
			'an empty signature'               => array( 'signature', '' ),
			'a body that is no text but parts' => array( 'body', array( 'number' => '29' ) ),
		);
	}

	/** @dataProvider allowed_values */
	public function test_a_member_at_the_edge_of_its_shape_is_read( string $member, $value ): void {
		$envelope = array( $member => $value ) + Vectors::envelope( 0 );
		self::assertSame( $envelope, self::read( $envelope ) );
	}

	public function allowed_values(): array {
		return array(
			'a verb that nobody knows' => array( 'verb', 'sing' ),
			'a verb of one letter'     => array( 'verb', 'a' ),
			'a verb of 40 letters'     => array( 'verb', str_repeat( 'a', 40 ) ),
			'a nonce of 22'            => array( 'nonce', str_repeat( 'n', 22 ) ),
			'a nonce of 64'            => array( 'nonce', str_repeat( '-', 64 ) ),
			'a nonce of 43'            => array( 'nonce', Signing\random_text() ),
			'a key that was just made' => array( 'key', Signing\random_key_id() ),
			'a site of http'           => array( 'site', 'http://127.0.0.1:8080' ),
			'a site in Cyrillic'       => array( 'site', 'https://магазин.example/хлеб' ),
			'a site of 508 bytes'      => array( 'site', 'https://' . str_repeat( 'a', 500 ) ),
			'blog 0'                   => array( 'blog', 0 ),
			'the year 1970'            => array( 'timestamp', 0 ),
			'an empty body'            => array( 'body', '' ),
			'a body with line feeds'   => array( 'body', "{\n}\n" ),
		);
	}

	private static function read( array $envelope ): ?array {
		return Signing\read_envelope( Vectors::json( $envelope ), 'to_shop' );
	}
}
