<?php
/**
 * Page rules: where the chat shows.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;
use TrulyBot\Page_Rules;

/** Functions allow() and matches(). */
final class Page_Rules_Test extends TestCase {
	/** @dataProvider rules */
	public function test_rules_let_the_chat_show_or_leave_pages_out( array $rules, string $path, bool $expected ): void {
		self::assertSame( $expected, Page_Rules\allow( $rules, $path ) );
	}

	public function rules(): array {
		$help = array( '/help/*', '!/help/wholesale/*', '/contact/' );
		$only = array( '!/wholesale/*', '!/legal/' );
		return array(
			'no rules name no page'                => array( array(), '/', false ),
			'an included page'                     => array( $help, '/help/sizes/', true ),
			'another included page'                => array( $help, '/contact/', true ),
			'a page that no rule names'            => array( $help, '/about/', false ),
			'a page left out of included ones'     => array( $help, '/help/wholesale/prices/', false ),
			'left out, whichever rule comes first' => array( array_reverse( $help ), '/help/wholesale/prices/', false ),
			'left out, though named word for word' => array( array( '/a/', '!/a/' ), '/a/', false ),
			'only exclusions: every other page'    => array( $only, '/help/', true ),
			'only exclusions: the home page too'   => array( $only, '/', true ),
			'only exclusions: the first\'s page'   => array( $only, '/wholesale/prices/', false ),
			'only exclusions: the second\'s page'  => array( $only, '/legal/', false ),
			'everything but one page'              => array( array( '*', '!/legal/' ), '/legal/', false ),
			'everything but another page'          => array( array( '*', '!/legal/' ), '/help/', true ),
			'nothing at all'                       => array( array( '!*' ), '/help/', false ),
			'one exclamation mark is the sign'     => array( array( '!!/a/' ), '/a/', true ),
		);
	}

	/** @dataProvider matching */
	public function test_a_path_is_of_a_pattern( string $pattern, string $path ): void {
		self::assertTrue( Page_Rules\matches( $pattern, $path ) );
	}

	public function matching(): array {
		return array(
			'the home page'                    => array( '/', '/' ),
			'the same'                         => array( '/help/', '/help/' ),
			'a slash only in the path'         => array( '/help', '/help/' ),
			'a slash only in the pattern'      => array( '/help/', '/help' ),
			'no slash before the pattern'      => array( 'help', '/help' ),
			'two slashes before the pattern'   => array( '//help', '/help' ),
			'spaces around the pattern'        => array( ' /help ', '/help' ),
			'capitals in the path'             => array( '/help', '/HELP' ),
			'capitals in the pattern'          => array( '/Help', '/help' ),
			'a star for everything'            => array( '*', '/anything/at/all' ),
			'a star for the home page'         => array( '/*', '/' ),
			'a star for a page below'          => array( '/help/*', '/help/sizes' ),
			'a star for pages far below'       => array( '/help/*', '/help/sizes/caps/' ),
			'a star for nothing'               => array( '/help/*', '/help' ),
			'a star and a slash for nothing'   => array( '/help/*/', '/help/' ),
			'a star for a beginning'           => array( '/help*', '/helpers/' ),
			'a star inside'                    => array( '/*/reviews', '/product/cap/reviews/' ),
			'a star for a part of a name'      => array( '/sale-*-2026', '/sale-summer-2026' ),
			'two stars'                        => array( '/*/cap/*', '/product/cap/blue' ),
			'a star over a line feed'          => array( '/help/*', "/help/a\nb" ),
			'a name in other letters'          => array( '/über-uns/', '/über-uns' ),
			'a name in other letters, encoded' => array( '/%C3%BCber-uns', '/über-uns/' ),
			'a star among other letters'       => array( '/доставка/*', '/доставка/хлеба/' ),
			'a space, encoded'                 => array( '/my%20page', '/my page' ),
		);
	}

	/** @dataProvider differing */
	public function test_a_path_is_not_of_a_pattern( string $pattern, string $path ): void {
		self::assertFalse( Page_Rules\matches( $pattern, $path ) );
	}

	public function differing(): array {
		return array(
			'another name'          => array( '/help', '/contact' ),
			'the home page'         => array( '/help', '/' ),
			'not the home page'     => array( '/', '/help' ),
			'a beginning'           => array( '/help', '/helpers' ),
			'an end'                => array( '/help', '/shop/help' ),
			'a page below'          => array( '/help', '/help/sizes' ),
			'a page above'          => array( '/help/sizes', '/help' ),
			'a neighbour of a star' => array( '/help/*', '/helpers/' ),
			'nothing after a star'  => array( '/*/reviews', '/product/cap' ),
			'no plain letter for ü' => array( '/uber-uns', '/über-uns' ),
			'half of a letter'      => array( "/\xC3", '/ü' ),
			'a line feed after it'  => array( '/help', "/help\n" ),
			'a line before it'      => array( '/help', "/a\n/help" ),
		);
	}

	/** @dataProvider metacharacters */
	public function test_signs_that_patterns_of_programmers_know_mean_themselves( string $pattern, string $other ): void {
		self::assertTrue( Page_Rules\matches( $pattern, $pattern ), 'itself' );
		self::assertFalse( Page_Rules\matches( $pattern, $other ), $other );
	}

	public function metacharacters(): array {
		return array(
			'a dot'             => array( '/a.b', '/axb' ),
			'a plus'            => array( '/ab+', '/abb' ),
			'a question mark'   => array( '/ab?', '/a' ),
			'a class'           => array( '/[a-z]', '/b' ),
			'a group'           => array( '/(a)', '/a' ),
			'a choice'          => array( '/a|b', '/a' ),
			'a choice of paths' => array( '/a|/b', '/b' ),
			'an anchor'         => array( '/^a$', '/a' ),
			'a count'           => array( '/a{2}', '/aa' ),
			'a digit class'     => array( '/a\\d', '/a1' ),
			'a quote\'s end'    => array( '/\\E.*', '/\\Q' ),
			'a look-ahead'      => array( '/(?!b)a', '/a' ),
			'a recursion'       => array( '/(?R)', '/' ),
			'the delimiter'     => array( '/a/e', '/a' ),
			'an unclosed class' => array( '/[', '/a' ),
			'an unclosed group' => array( '/(', '/a' ),
			'a comment'         => array( '/a#b', '/a' ),
			'a null byte'       => array( "/a\0b", '/a' ),
			'a dollar sign'     => array( '/$quoted', '/' ),
		);
	}

	public function test_a_backslash_before_a_star_is_a_backslash_and_a_star(): void {
		self::assertTrue( Page_Rules\matches( '/a\\*b', '/a\\xxb' ) );
		self::assertFalse( Page_Rules\matches( '/a\\*b', '/a*b' ) );
	}

	/** @dataProvider hostile_patterns */
	public function test_no_pattern_takes_long( string $pattern, string $path ): void {
		$before = hrtime( true );
		self::assertFalse( Page_Rules\matches( $pattern, $path ) );
		self::assertLessThan( 1.0, ( hrtime( true ) - $before ) / 1e9 );
	}

	public function hostile_patterns(): array {
		return array(
			'a star before each letter' => array( '/' . str_repeat( '*a', 49 ) . '!', '/' . str_repeat( 'a', 2000 ) ),
			'many stars in a row'       => array( '/' . str_repeat( '*', 98 ) . '!', '/' . str_repeat( 'a', 2000 ) ),
			'a long path'               => array( '/*a*b*c', '/' . str_repeat( 'a', 8000 ) ),
		);
	}
}
