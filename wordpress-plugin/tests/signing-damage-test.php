<?php
/**
 * Damaged envelopes: of those that differ in one character none is believed.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;

/** Functions read_envelope(), is_signed_by() and is_timely() together. */
final class Signing_Damage_Test extends TestCase {
	private const ROUNDS = 1000;

	public function test_a_random_single_character_never_changes_unnoticed(): void {
		for ( $round = 0; $round < self::ROUNDS; $round++ ) {
			$envelope          = Vectors::envelope( self::number( $round, 'envelope', 5 ) );
			$text              = Vectors::json( $envelope );
			$place             = self::number( $round, 'place', strlen( $text ) );
			$damaged           = $text;
			$damaged[ $place ] = self::another( $text[ $place ], $round );

			self::assertTrue( Vectors::is_accepted( $text, $envelope ), "control of round $round" );
			self::assertFalse( Vectors::is_accepted( $damaged, $envelope ), "round $round: $damaged" );
		}
	}

	/** @dataProvider envelopes */
	public function test_no_single_byte_can_be_left_out( array $envelope ): void {
		$text = Vectors::json( $envelope );
		for ( $place = 0, $length = strlen( $text ); $place < $length; $place++ ) {
			self::assertFalse( Vectors::is_accepted( substr_replace( $text, '', $place, 1 ), $envelope ), "byte $place" );
		}
	}

	public function envelopes(): array {
		return Vectors::named_envelopes();
	}

	/** A printable ASCII character that is not the given one. */
	private static function another( string $character, int $round ): string {
		$others = array_values( array_diff( array_map( 'chr', range( 32, 126 ) ), array( $character ) ) );
		return $others[ self::number( $round, 'character', count( $others ) ) ];
	}

	/** A number below a limit that looks random, and is the same in every run. */
	private static function number( int $round, string $use, int $limit ): int {
		return (int) hexdec( substr( hash( 'sha256', "seed 20: $round $use" ), 0, 12 ) ) % $limit;
	}
}
