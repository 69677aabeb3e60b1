<?php
/**
 * Order numbers, as number plugins store them.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;
use TrulyBot\OrderSearch;
use TrulyBot\SecondFact;

/** Function stored_forms(). */
final class Order_Search_Test extends TestCase {
	/** @dataProvider numbers */
	public function test_a_number_is_looked_for_in_each_form_that_it_may_be_stored_in( string $typed, array $expected ): void {
		self::assertSame( $expected, OrderSearch\stored_forms( trim( $typed ), SecondFact\order_number( $typed ) ) );
	}

	public function numbers(): array {
		return array(
			'digits'                  => array( '29', array( '29', '#29' ) ),
			'digits with a sign'      => array( '#29', array( '#29', '29' ) ),
			'sign, space and digits'  => array( ' # 29 ', array( '# 29', '29', '#29' ) ),
			'leading zeros'           => array( '00029', array( '00029', '#00029', '29' ) ),
			'zeros that look like 0'  => array( '0', array( '0', '#0' ) ),
			'nothing but zeros'       => array( '000', array( '000', '#000', '0' ) ),
			'a zero inside'           => array( '10029', array( '10029', '#10029' ) ),
			'a prefix'                => array( 'ORD-29', array( 'ORD-29', 'ord-29', '#ord-29', '29' ) ),
			'a prefix and zeros'      => array( '#ORD-00029', array( '#ORD-00029', 'ord-00029', '#ord-00029', '29' ) ),
			'a year before it'        => array( '2026/0029', array( '2026/0029', '#2026/0029', '29' ) ),
			'a suffix'                => array( '0029-b', array( '0029-b', '#0029-b', '29' ) ),
			'letters only'            => array( 'abc', array( 'abc', '#abc' ) ),
			'18 digits'               => array( 'n123456789012345678', array( 'n123456789012345678', '#n123456789012345678', '123456789012345678' ) ),
			'numbers PHP calls equal' => array( '1e1', array( '1e1', '#1e1', '1' ) ),
		);
	}

	public function test_forms_stay_texts_for_the_shop_compares_texts(): void {
		foreach ( OrderSearch\stored_forms( '0029', '0029' ) as $form ) {
			self::assertIsString( $form );
		}
	}
}
