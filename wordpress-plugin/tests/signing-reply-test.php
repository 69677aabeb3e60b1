<?php
/**
 * Replies: only the answer to the call at hand is one.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;
use TrulyBot\Signing;

/** Function is_reply_to(). */
final class Signing_Reply_Test extends TestCase {
	public function test_the_vectors_reply_answers_the_vectors_call(): void {
		self::assertTrue( self::answers( Vectors::envelope( 4 ), 0 ) );
	}

	/** @dataProvider other_replies */
	public function test_a_good_envelope_that_answers_something_else_is_no_reply( string $member, $value, int $later = 0 ): void {
		$reply              = array( $member => $value ) + Vectors::envelope( 4 );
		$reply['signature'] = Signing\signature( $reply, Vectors::all()['secret'] );
		self::assertFalse( self::answers( $reply, $later ) );
	}

	public function other_replies(): array {
		return array(
			'to another call'       => array( 'nonce', 'YW5vdGhlci1ub25jZS0yMg' ),
			'to another verb'       => array( 'verb', 'check' ),
			'to another shop'       => array( 'site', 'http://127.0.0.1:8081' ),
			'to another blog'       => array( 'blog', 8 ),
			'to another key'        => array( 'key', 'tbk_nmlkjihgfedcba9876543210' ),
			'from long ago'         => array( 'timestamp', 1795000000 - 301 ),
			'from far ahead'        => array( 'timestamp', 1795000000 + 301 ),
			'that came after 301 s' => array( 'timestamp', 1795000000, 301 ),
		);
	}

	public function test_a_reply_that_nobody_signed_is_none(): void {
		self::assertFalse( self::answers( array( 'body' => '{"accepted":["x"]}' ) + Vectors::envelope( 4 ), 0 ) );
	}

	private static function answers( array $reply, int $later ): bool {
		$call = Vectors::envelope( 3 );
		return Signing\is_reply_to( $reply, $call, Vectors::identity( $call ), $call['timestamp'] + $later );
	}
}
