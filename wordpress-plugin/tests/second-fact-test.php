<?php
/**
 * Second facts: what a shopper typed is the order's, or it is not.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;
use TrulyBot\SecondFact;

/** Functions matches() and order_number(). */
final class Second_Fact_Test extends TestCase {
	private const ORDER = array(
		'emails'    => array( 'Ann.Lee@Shop.example', 'zoë@example.com' ),
		'phones'    => array( '+49 (0) 30 / 1234-5678', '654321' ),
		'postcodes' => array( '1010 AB', 'SW1A-1AA', 'łódź 5' ),
	);

	/** @dataProvider same_facts */
	public function test_a_fact_is_the_orders_however_it_is_written( string $kind, string $typed ): void {
		self::assertTrue( SecondFact\matches( $kind, $typed, self::ORDER ) );
	}

	public function same_facts(): array {
		return array(
			'e-mail as stored'             => array( 'email', 'Ann.Lee@Shop.example' ),
			'e-mail in small letters'      => array( 'email', 'ann.lee@shop.example' ),
			'e-mail in capitals'           => array( 'email', 'ANN.LEE@SHOP.EXAMPLE' ),
			'e-mail with spaces around'    => array( 'email', "  ann.lee@shop.example\t\n" ),
			'second e-mail'                => array( 'email', 'zoë@example.com' ),
			'accented letters in capitals' => array( 'email', 'ZOË@EXAMPLE.COM' ),
			'phone as stored'              => array( 'phone', '+49 (0) 30 / 1234-5678' ),
			'phone without country'        => array( 'phone', '030 12345678' ),
			'phone with another country'   => array( 'phone', '0043 30 12 34 56 78' ),
			'phone of eight digits'        => array( 'phone', '12345678' ),
			'phone of six digits'          => array( 'phone', '65 43 21' ),
			'postcode as stored'           => array( 'postcode', '1010 AB' ),
			'postcode without its space'   => array( 'postcode', '1010ab' ),
			'postcode with other signs'    => array( 'postcode', ' sw1a.1aa ' ),
			'postcode of other letters'    => array( 'postcode', 'ŁÓDŹ-5' ),
		);
	}

	/** @dataProvider other_facts */
	public function test_what_only_resembles_a_fact_is_not_the_orders( string $kind, string $typed ): void {
		self::assertFalse( SecondFact\matches( $kind, $typed, self::ORDER ) );
	}

	public function other_facts(): array {
		return array(
			'e-mail\'s beginning'        => array( 'email', 'ann.lee@shop.exampl' ),
			'e-mail\'s end'              => array( 'email', 'lee@shop.example' ),
			'e-mail and more'            => array( 'email', 'ann.lee@shop.example.org' ),
			'more and e-mail'            => array( 'email', 'joann.lee@shop.example' ),
			'e-mail\'s name alone'       => array( 'email', 'ann.lee' ),
			'e-mail\'s domain alone'     => array( 'email', '@shop.example' ),
			'e-mail with a space inside' => array( 'email', 'ann.lee @shop.example' ),
			'e-mail without its dot'     => array( 'email', 'annlee@shop.example' ),
			'e-mail with a plus'         => array( 'email', 'ann.lee+1@shop.example' ),
			'e-mail of a pattern'        => array( 'email', '%@shop.example' ),
			'two e-mails'                => array( 'email', 'ann.lee@shop.example,zoë@example.com' ),
			'e-mail without accents'     => array( 'email', 'zoe@example.com' ),
			'phone\'s last seven digits' => array( 'phone', '2345678' ),
			'phone\'s last six digits'   => array( 'phone', '345678' ),
			'phone of another end'       => array( 'phone', '+49 30 12345679' ),
			'phone of another beginning' => array( 'phone', '22345678' ),
			'phone of five digits'       => array( 'phone', '54321' ),
			'phone without digits'       => array( 'phone', 'none' ),
			'postcode\'s beginning'      => array( 'postcode', '1010' ),
			'postcode\'s end'            => array( 'postcode', 'AB' ),
			'postcode and more'          => array( 'postcode', '1010 ABC' ),
			'postcode without accents'   => array( 'postcode', 'lodz5' ),
			'postcode in broken UTF-8'   => array( 'postcode', "1010 AB\xC3" ),
			'postcode as an e-mail'      => array( 'email', '1010 AB' ),
			'e-mail as a postcode'       => array( 'postcode', 'ann.lee@shop.example' ),
			'phone as a postcode'        => array( 'postcode', '654321' ),
		);
	}

	/** @dataProvider unknown_kinds */
	public function test_an_unknown_kind_is_never_the_orders( string $kind ): void {
		foreach ( array_merge( array( '' ), ...array_values( self::ORDER ) ) as $value ) {
			self::assertFalse( SecondFact\matches( $kind, $value, self::ORDER + array( $kind => array( $value ) ) ) );
		}
	}

	public function unknown_kinds(): array {
		return array(
			'none'               => array( '' ),
			'a name'             => array( 'name' ),
			'a member'           => array( 'emails' ),
			'a kind in capitals' => array( 'EMAIL' ),
			'a kind and a space' => array( 'email ' ),
			'a function'         => array( 'lower' ),
		);
	}

	/** @dataProvider empty_facts */
	public function test_nothing_is_not_the_same_as_nothing( string $kind, string $typed, array $held ): void {
		$order = array(
			'emails'    => $held,
			'phones'    => $held,
			'postcodes' => $held,
		);
		self::assertFalse( SecondFact\matches( $kind, $typed, $order ) );
	}

	public function empty_facts(): array {
		return array(
			'e-mail, none held'                   => array( 'email', '', array() ),
			'e-mail, an empty one held'           => array( 'email', '', array( '' ) ),
			'e-mail of spaces'                    => array( 'email', '  ', array( '', ' ' ) ),
			'phone, none held'                    => array( 'phone', '', array() ),
			'phone, an empty one held'            => array( 'phone', '', array( '' ) ),
			'phone too short, an empty one held'  => array( 'phone', '12345', array( '' ) ),
			'phone too short, the same held'      => array( 'phone', '12345', array( '12345' ) ),
			'phone without digits, the same held' => array( 'phone', '-', array( '-' ) ),
			'postcode, none held'                 => array( 'postcode', '', array() ),
			'postcode, an empty one held'         => array( 'postcode', '', array( '' ) ),
			'postcode of signs, the same held'    => array( 'postcode', '--', array( '--' ) ),
			'postcode of broken UTF-8, same held' => array( 'postcode', "\xC3", array( "\xC3" ) ),
			'e-mail, held ones are null'          => array( 'email', '', array( null ) ),
		);
	}

	/** @dataProvider numbers */
	public function test_an_order_number_is_compared_without_number_sign_spaces_around_and_case( string $number, string $expected ): void {
		self::assertSame( $expected, SecondFact\order_number( $number ) );
	}

	public function numbers(): array {
		return array(
			'plain'          => array( '29', '29' ),
			'with a sign'    => array( '#29', '29' ),
			'with both'      => array( " # 29\n", '29' ),
			'a sign behind'  => array( '29 #', '29' ),
			'leading zeros'  => array( '0029', '0029' ),
			'letters'        => array( '#WC-29-Ä', 'wc-29-ä' ),
			'a space inside' => array( 'WC 29', 'wc 29' ),
			'a sign only'    => array( '#', '' ),
			'nothing'        => array( '', '' ),
		);
	}
}
