<?php
/**
 * Clocks: a message is good for five minutes either way.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;
use TrulyBot\Signing;

/** Function is_timely(). */
final class Signing_Clock_Test extends TestCase {
	/** @dataProvider clocks */
	public function test_a_message_is_good_for_300_seconds_around_our_clock( int $difference, bool $expected ): void {
		$envelope = Vectors::envelope( 0 );
		self::assertSame( $expected, Signing\is_timely( $envelope, $envelope['timestamp'] + $difference ) );
	}

	public function clocks(): array {
		return array(
			'now'                     => array( 0, true ),
			'299 seconds old'         => array( 299, true ),
			'300 seconds old'         => array( 300, true ),
			'301 seconds old'         => array( 301, false ),
			'300 seconds ahead'       => array( -300, true ),
			'301 seconds ahead'       => array( -301, false ),
			'an hour ahead'           => array( -3600, false ),
			'a year old'              => array( 31536000, false ),
			'in milliseconds by them' => array( 1795000000 - 1795000000000, false ),
		);
	}

	public function test_the_ends_of_time_are_far_away(): void {
		self::assertFalse( Signing\is_timely( array( 'timestamp' => PHP_INT_MAX ), 1795000000 ) );
		self::assertFalse( Signing\is_timely( array( 'timestamp' => 0 ), 1795000000 ) );
	}
}
