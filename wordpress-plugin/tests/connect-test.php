<?php
/**
 * Addresses: the server's as a merchant types it, and the shop's as it is compared.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Tests;

use PHPUnit\Framework\TestCase;
use TrulyBot\Connect;

/** Functions server_url(), site_digest() and is_site_id(). */
final class Connect_Test extends TestCase {
	/** @dataProvider good_addresses */
	public function test_a_server_address_is_kept_without_a_slash_at_its_end( string $typed, string $expected ): void {
		self::assertSame( $expected, Connect\server_url( $typed ) );
	}

	public function good_addresses(): array {
		return array(
			'https'                         => array( 'https://chat.example.com', 'https://chat.example.com' ),
			'https with a slash'            => array( 'https://chat.example.com/', 'https://chat.example.com' ),
			'https with slashes'            => array( 'https://chat.example.com//', 'https://chat.example.com' ),
			'https with spaces around'      => array( "  https://chat.example.com \n", 'https://chat.example.com' ),
			'https with a port'             => array( 'https://chat.example.com:8443', 'https://chat.example.com:8443' ),
			'https with a path'             => array( 'https://example.com/chat/', 'https://example.com/chat' ),
			'https in capitals'             => array( 'HTTPS://CHAT.EXAMPLE.COM', 'HTTPS://CHAT.EXAMPLE.COM' ),
			'https at an IP address'        => array( 'https://[2001:db8::1]:8443', 'https://[2001:db8::1]:8443' ),
			'this machine by name'          => array( 'http://localhost:8080', 'http://localhost:8080' ),
			'this machine in capitals'      => array( 'HTTP://LOCALHOST', 'HTTP://LOCALHOST' ),
			'this machine without a scheme' => array( 'localhost', 'http://localhost' ),
			'this machine by IPv4'          => array( 'http://127.0.0.1:8080/', 'http://127.0.0.1:8080' ),
			'this machine by other IPv4'    => array( 'http://127.1.2.3', 'http://127.1.2.3' ),
			'this machine by IPv6'          => array( 'http://[::1]:8080', 'http://[::1]:8080' ),
		);
	}

	/** @dataProvider addresses_without_encryption */
	public function test_keys_and_orders_travel_encrypted_or_not_at_all( string $typed ): void {
		$error = Connect\server_url( $typed );
		self::assertInstanceOf( \WP_Error::class, $error );
		self::assertSame( 'trulybot_server_url', $error->get_error_code() );
		self::assertStringContainsString( 'must begin with https://', $error->get_error_message() );
	}

	public function addresses_without_encryption(): array {
		return array(
			'http'                           => array( 'http://chat.example.com' ),
			'http in capitals'               => array( 'HTTP://chat.example.com' ),
			'no scheme'                      => array( 'chat.example.com' ),
			'a name that begins like ours'   => array( 'http://localhost.example.com' ),
			'a name that ends like ours'     => array( 'http://notlocalhost' ),
			'a name that begins like IPv4'   => array( 'http://127.0.0.1.example.com' ),
			'a name that ends like IPv4'     => array( 'http://x127.0.0.1' ),
			'an address in the house'        => array( 'http://192.168.1.20' ),
			'an address that 127 ends'       => array( 'http://10.0.0.127' ),
			'every address'                  => array( 'http://0.0.0.0' ),
			'IPv6 of somebody else'          => array( 'http://[2001:db8::1]' ),
			'a line feed after this machine' => array( "http://127.0.0.1\n.example.com" ),
		);
	}

	/** @dataProvider other_texts */
	public function test_what_is_no_plain_address_is_asked_for_again( string $typed ): void {
		$error = Connect\server_url( $typed );
		self::assertInstanceOf( \WP_Error::class, $error );
		self::assertSame( 'trulybot_server_url', $error->get_error_code() );
		self::assertStringContainsString( 'Please fill in', $error->get_error_message() );
	}

	public function other_texts(): array {
		return array(
			'nothing'                 => array( '' ),
			'spaces'                  => array( '   ' ),
			'slashes'                 => array( '//' ),
			'a path'                  => array( '/chat' ),
			'a scheme only'           => array( 'https://' ),
			'a scheme without a host' => array( 'https:chat.example.com' ),
			'another scheme'          => array( 'ftp://chat.example.com' ),
			'a script'                => array( 'javascript:alert(1)' ),
			'a file'                  => array( 'file:///etc/passwd' ),
			'a user'                  => array( 'https://user@chat.example.com' ),
			'a user and a password'   => array( 'https://user:password@chat.example.com' ),
			'this machine as a user'  => array( 'http://localhost@chat.example.com' ),
			'a query'                 => array( 'https://chat.example.com/?a=b' ),
			'a fragment'              => array( 'https://chat.example.com/#a' ),
			'a port that is none'     => array( 'https://chat.example.com:port' ),
			'a port that is too high' => array( 'https://chat.example.com:99999' ),
		);
	}

	/** @dataProvider same_sites */
	public function test_a_shop_is_the_same_with_another_scheme_or_letter_case( string $site ): void {
		self::assertSame( Connect\site_digest( 'https://shop.example/store' ), Connect\site_digest( $site ) );
	}

	public function same_sites(): array {
		return array(
			'http'             => array( 'http://shop.example/store' ),
			'https'            => array( 'https://shop.example/store' ),
			'a scheme in caps' => array( 'HTTPS://shop.example/store' ),
			'a host in caps'   => array( 'https://SHOP.example/store' ),
		);
	}

	/** @dataProvider other_sites */
	public function test_a_copy_of_a_shop_is_another_shop( string $site ): void {
		self::assertNotSame( Connect\site_digest( 'https://shop.example/store' ), Connect\site_digest( $site ) );
	}

	public function other_sites(): array {
		return array(
			'another host'          => array( 'https://staging.shop.example/store' ),
			'another domain'        => array( 'https://shop.example.org/store' ),
			'another folder'        => array( 'https://shop.example/store2' ),
			'no folder'             => array( 'https://shop.example' ),
			'a port'                => array( 'https://shop.example:8080/store' ),
			'another scheme inside' => array( 'https://http://shop.example/store' ),
			'nothing'               => array( '' ),
		);
	}

	public function test_a_digest_does_not_hold_the_address_that_a_copying_plugin_would_replace(): void {
		$digest = Connect\site_digest( 'https://shop.example' );
		self::assertMatchesRegularExpression( '/^[0-9a-f]{64}$/D', $digest );
		self::assertSame( hash( 'sha256', 'shop.example' ), $digest );
	}

	/** @dataProvider site_ids */
	public function test_a_site_id_is_a_word_of_the_widgets_address( $site_id, bool $expected ): void {
		self::assertSame( $expected, Connect\is_site_id( $site_id ) );
	}

	public function site_ids(): array {
		return array(
			'a word'            => array( 'site_A-1', true ),
			'100 letters'       => array( str_repeat( 'a', 100 ), true ),
			'101 letters'       => array( str_repeat( 'a', 101 ), false ),
			'nothing'           => array( '', false ),
			'null'              => array( null, false ),
			'a number'          => array( 12, false ),
			'a list'            => array( array( 'a' ), false ),
			'a quotation mark'  => array( 'a"b', false ),
			'a slash'           => array( 'a/b', false ),
			'a line feed at it' => array( "a\n", false ),
		);
	}
}
