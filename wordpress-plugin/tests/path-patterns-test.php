<?php
/**
 * Path patterns, as a merchant types them.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;
use TrulyBot\Admin;

/** Function Admin\path_patterns(). */
final class Path_Patterns_Test extends TestCase {
	/** @dataProvider typed_lines */
	public function test_a_line_becomes_a_path_pattern( string $typed, array $expected ): void {
		self::assertSame( $expected, Admin\path_patterns( $typed ) );
	}

	public function typed_lines(): array {
		return array(
			'nothing'                      => array( '', array() ),
			'empty lines'                  => array( "\n \r\n\t\n", array() ),
			'a path'                       => array( '/help/', array( '/help/' ) ),
			'no slash before it'           => array( 'help/*', array( '/help/*' ) ),
			'two slashes before it'        => array( '//help', array( '/help' ) ),
			'spaces around it'             => array( "  /help \t", array( '/help' ) ),
			'a star'                       => array( '*', array( '/*' ) ),
			'left out'                     => array( '!/help/*', array( '!/help/*' ) ),
			'left out, no slash before it' => array( '!help', array( '!/help' ) ),
			'left out, spaces after !'     => array( ' ! /help', array( '!/help' ) ),
			'left out twice'               => array( '!!/help', array( '!/help' ) ),
			'nothing left out'             => array( '!', array() ),
			'a whole address'              => array( 'https://shop.example/help/*', array( '/help/*' ) ),
			'a whole address, left out'    => array( '!HTTP://Shop.example:8080/help', array( '!/help' ) ),
			'the home page\'s address'     => array( 'https://shop.example/', array( '/' ) ),
			'the same without a slash'     => array( 'https://shop.example', array( '/' ) ),
			'as a browser copies it'       => array( 'https://shop.example/%D1%85%D0%BB%D0%B5%D0%B1/', array( '/хлеб/' ) ),
			'letters that hold a line end' => array( '/Århus/', array( '/Århus/' ) ),
			'a query'                      => array( '/help?lang=de', array( '/help' ) ),
			'a fragment'                   => array( '/help/#sizes', array( '/help/' ) ),
			'an address with both'         => array( 'https://shop.example/help/?a=/b#c', array( '/help/' ) ),
			'a query only'                 => array( '?page_id=2', array() ),
			'an address inside a path'     => array( '/go/https://other.example/a', array( '/go/https://other.example/a' ) ),
			'letters of other languages'   => array( '/über-uns/', array( '/über-uns/' ) ),
			'tags'                         => array( '/a<script>b', array( '/ab' ) ),
			'each kind of line end'        => array( "/a\n/b\r\n/c\r/d", array( '/a', '/b', '/c', '/d' ) ),
			'the same twice'               => array( "/a\n/b\n/a", array( '/a', '/b' ) ),
			'the same after reading'       => array( "/a\nhttps://shop.example/a\na", array( '/a' ) ),
			'a page in and out'            => array( "/a\n!/a", array( '/a', '!/a' ) ),
		);
	}

	public function test_a_pattern_is_cut_between_letters(): void {
		list( $pattern ) = Admin\path_patterns( '/' . str_repeat( 'д', 500 ) );
		self::assertTrue( mb_check_encoding( $pattern, 'UTF-8' ) );
		self::assertLessThan( 500, mb_strlen( $pattern, 'UTF-8' ) );
	}

	public function test_an_address_of_a_shop_in_a_folder_loses_the_folder(): void {
		$typed = "https://shop.example/store/help/*\n/store";
		self::assertSame( array( '/help/*', '/' ), Admin\path_patterns( $typed, '/store' ) );
	}

	public function test_twenty_patterns_are_kept_the_first_ones(): void {
		$lines = array_map( static fn( $number ) => "/page-$number", range( 1, 21 ) );
		self::assertSame( array_slice( $lines, 0, 20 ), Admin\path_patterns( implode( "\n", $lines ) ) );
	}

	public function test_repetitions_and_empty_lines_do_not_count_among_the_twenty(): void {
		$lines = array_map( static fn( $number ) => "/page-$number", range( 1, 20 ) );
		self::assertSame( $lines, Admin\path_patterns( "/page-1\n\n/page-1\n" . implode( "\n", $lines ) ) );
	}

	public function test_a_pattern_keeps_a_hundred_characters_besides_its_sign(): void {
		$path = '/' . str_repeat( 'a', 99 );
		self::assertSame( array( $path, "!$path" ), Admin\path_patterns( "{$path}b\n!{$path}b" ) );
	}
}
