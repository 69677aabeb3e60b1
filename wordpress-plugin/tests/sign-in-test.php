<?php
/**
 * The sign-in request: who asks from where.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;
use TrulyBot\Sign_In;

/** Functions Sign_In\read() and Sign_In\origin_of(). */
final class Sign_In_Test extends TestCase {
	private const REQUEST = array(
		'conversation' => '8f1f1b0e-52a0-4f0c-9a51-3d0b5a1f9c77',
		'challenge'    => 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_',
	);

	public function test_a_request_names_a_conversation_and_a_challenge(): void {
		self::assertSame( self::REQUEST, Sign_In\read( (string) json_encode( self::REQUEST ) ) );
	}

	public function test_unknown_fields_of_a_request_are_passed_over(): void {
		self::assertSame( self::REQUEST, Sign_In\read( (string) json_encode( self::REQUEST + array( 'customer' => '12' ) ) ) );
	}

	/** @dataProvider other_fields */
	public function test_a_request_with_a_field_out_of_shape_is_none( string $field, $value ): void {
		self::assertNull( Sign_In\read( (string) json_encode( array( $field => $value ) + self::REQUEST ) ) );
	}

	public function other_fields(): array {
		$conversation = self::REQUEST['conversation'];
		$challenge    = self::REQUEST['challenge'];
		return array(
			'no conversation'                => array( 'conversation', null ),
			'a conversation of another type' => array( 'conversation', 8 ),
			'a conversation in a list'       => array( 'conversation', array( $conversation ) ),
			'a conversation in capitals'     => array( 'conversation', strtoupper( $conversation ) ),
			'a conversation without hyphens' => array( 'conversation', str_replace( '-', '', $conversation ) ),
			'a conversation and a line feed' => array( 'conversation', "$conversation\n" ),
			'more before the conversation'   => array( 'conversation', "x$conversation" ),
			'no challenge'                   => array( 'challenge', null ),
			'a challenge of another type'    => array( 'challenge', true ),
			'a challenge of 42'              => array( 'challenge', substr( $challenge, 1 ) ),
			'a challenge of 44'              => array( 'challenge', "{$challenge}x" ),
			'a challenge with another sign'  => array( 'challenge', '+' . substr( $challenge, 1 ) ),
			'a challenge and a line feed'    => array( 'challenge', "$challenge\n" ),
		);
	}

	/** @dataProvider other_bodies */
	public function test_what_is_no_json_object_is_no_request( string $body ): void {
		self::assertNull( Sign_In\read( $body ) );
	}

	public function other_bodies(): array {
		return array(
			'nothing'      => array( '' ),
			'null'         => array( 'null' ),
			'a number'     => array( '7' ),
			'a text'       => array( '"conversation"' ),
			'true'         => array( 'true' ),
			'a list'       => array( '[]' ),
			'a form'       => array( 'conversation=8f1f1b0e-52a0-4f0c-9a51-3d0b5a1f9c77' ),
			'deep nesting' => array( (string) json_encode( self::REQUEST + array( 'more' => array( array() ) ) ) ),
		);
	}

	/** @dataProvider addresses */
	public function test_an_origin_is_written_as_browsers_write_it( string $address, string $expected ): void {
		self::assertSame( $expected, Sign_In\origin_of( $address ) );
	}

	public function addresses(): array {
		return array(
			'https'               => array( 'https://shop.example/store/?a=b', 'https://shop.example' ),
			'http'                => array( 'http://shop.example', 'http://shop.example' ),
			'capitals'            => array( 'HTTPS://Shop.Example', 'https://shop.example' ),
			'https and its port'  => array( 'https://shop.example:443/', 'https://shop.example' ),
			'http and its port'   => array( 'http://shop.example:80', 'http://shop.example' ),
			'the other\'s port'   => array( 'https://shop.example:80', 'https://shop.example:80' ),
			'the other\'s port 2' => array( 'http://shop.example:443', 'http://shop.example:443' ),
			'a port'              => array( 'http://127.0.0.1:8080/store', 'http://127.0.0.1:8080' ),
			'IPv6'                => array( 'http://[::1]:8080', 'http://[::1]:8080' ),
			'no user'             => array( 'https://user:password@shop.example', 'https://shop.example' ),
			'no scheme'           => array( '//shop.example', '' ),
			'no host'             => array( 'mailto:a@shop.example', '' ),
			'a path'              => array( '/store', '' ),
			'nothing'             => array( '', '' ),
			'null, as a text'     => array( 'null', '' ),
		);
	}
}
