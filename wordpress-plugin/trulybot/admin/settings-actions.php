<?php
/**
 * What the settings page's buttons do. Each handler asks for the capability and the nonce first, and ends with
 * a redirect back, so that reloading the page does nothing twice.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Admin;

use TrulyBot\Compatibility;
use TrulyBot\Connect;
use TrulyBot\Options;
use TrulyBot\Page_Rules;

defined( 'ABSPATH' ) || exit;

/** Longest list of path patterns, and longest pattern: settings are loaded with every page. */
const RULES_LIMIT       = 20;
const RULE_LENGTH_LIMIT = 100;

/** Connects with what was typed. */
function handle_connect(): void {
	require_permission( 'connect' );
	$preset = Options\preset_server_url();
	$form   = array(
		'serverUrl'         => '' === $preset ? posted( 'server_url' ) : $preset,
		'accountId'         => posted( 'account_id' ),
		'connectCode'       => posted( 'connect_code' ),
		'wantsRestKey'      => '' !== posted( 'rest_key' ),
		'allowInsecureHttp' => '' !== posted( 'insecure_http' ),
	);
	if ( Options\is_connected() ) {
		go_back( 'info', __( 'This shop is connected already.', 'trulybot' ) );
	}
	if ( ! Compatibility\is_ready() ) {
		go_back( 'error', Compatibility\obstacle_text() );
	}
	$result = Connect\connect( $form, get_current_user_id() );
	if ( is_wp_error( $result ) ) {
		$typed = array(
			'server_url'    => posted( 'server_url' ),
			'account_id'    => $form['accountId'],
			'rest_key'      => $form['wantsRestKey'],
			'insecure_http' => $form['allowInsecureHttp'],
		);
		go_back( 'error', $result->get_error_message(), $typed );
	}
	if ( ! empty( Options\connection()['restKeyFailed'] ) ) {
		go_back( 'warning', __( 'Connected, and the chat is on your shop now. The read-only REST key could not be made, so the signed channel is the only one.', 'trulybot' ) );
	}
	go_back( 'success', __( 'Connected. The chat is on your shop now.', 'trulybot' ) );
}

/** Has both channels tried anew. */
function handle_check(): void {
	require_permission( 'check' );
	$result = Connect\check();
	if ( is_wp_error( $result ) ) {
		go_back( 'error', $result->get_error_message() );
	}
	go_back( 'success', __( 'Checked.', 'trulybot' ) );
}

/** Disconnects, once confirmed. */
function handle_disconnect(): void {
	require_permission( 'disconnect' );
	if ( '' === posted( 'confirmed' ) ) {
		go_back( 'error', __( 'Please tick the box to confirm that you want to disconnect.', 'trulybot' ) );
	}
	$result = Connect\disconnect();
	if ( is_wp_error( $result ) && 'trulybot_rest_key' === $result->get_error_code() ) {
		/* translators: %s: what went wrong and what to do, sentences. */
		go_back( 'error', sprintf( __( 'Disconnected here. %s', 'trulybot' ), $result->get_error_message() ) );
	}
	if ( is_wp_error( $result ) ) {
		/* translators: %s: what went wrong, a sentence. */
		go_back( 'warning', sprintf( __( 'Disconnected here, and the REST key is revoked. The server could not be told, so please also remove the shop in your TrulyBot dashboard. %s', 'trulybot' ), $result->get_error_message() ) );
	}
	go_back( 'success', __( 'Disconnected.', 'trulybot' ) );
}

/** Forgets the connection on a copy of the shop. */
function handle_forget(): void {
	require_permission( 'forget' );
	if ( Connect\has_moved() ) {
		Connect\forget();
	}
	go_back( 'success', __( 'This site has forgotten the connection.', 'trulybot' ) );
}

/** Saves where the chat shows. */
function handle_placement(): void {
	require_permission( 'placement' );
	$where = posted( 'where' );
	// phpcs:ignore WordPress.Security.NonceVerification.Missing,WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- Checked above; each line is read by path_patterns().
	$rules = isset( $_POST['rules'] ) && is_string( $_POST['rules'] ) ? path_patterns( wp_unslash( $_POST['rules'] ), Page_Rules\home_path() ) : array();
	if ( 'rules' === $where && array() === $rules ) {
		go_back( 'error', __( 'Please write at least one path, or choose other pages.', 'trulybot' ) );
	}
	$is_stored = Options\change_settings(
		array(
			'where'         => in_array( $where, array( 'everywhere', 'shop', 'rules' ), true ) ? $where : 'everywhere',
			'notOnCheckout' => '' !== posted( 'not_on_checkout' ),
			'rules'         => $rules,
		)
	);
	if ( ! $is_stored ) {
		go_back( 'error', __( 'This could not be saved. The database may not take letters such as emoji in an address, or not be writable.', 'trulybot' ) );
	}
	go_back( 'success', __( 'Saved.', 'trulybot' ) );
}

/**
 * Path patterns, one a line: each begins with a slash, or with `!/` to leave pages out. Whole addresses lose their host, and
 * what leads to the shop's home goes, so that an address can be pasted as the browser shows it.
 *
 * @param string $text      As typed.
 * @param string $home_path Path of the shop's home, as Page_Rules\home_path() gives it.
 * @return string[]
 */
function path_patterns( string $text, string $home_path = '' ): array {
	$patterns = array();
	foreach ( (array) preg_split( '/\r\n|\r|\n/', $text ) as $line ) {
		$line = trim( (string) $line );
		$sign = '!' === substr( $line, 0, 1 ) ? '!' : '';
		// The home page's address may have no slash at its end.
		$path = (string) preg_replace( '/^https?:\/\/[^\/?#]*\/?/i', '/', ltrim( $line, '! ' ) );
		$path = (string) preg_replace( '/[?#].*$/', '', $path );
		// Decoded first: what makes a text plain would strip what is encoded.
		$path = sanitize_text_field( rawurldecode( $path ) );
		if ( '' !== $path ) {
			$path       = Page_Rules\without( $home_path, '/' . ltrim( $path, '/' ) );
			$patterns[] = $sign . mb_substr( $path, 0, RULE_LENGTH_LIMIT, 'UTF-8' );
		}
	}
	return array_slice( array_values( array_unique( $patterns ) ), 0, RULES_LIMIT );
}

/**
 * Ends the request unless this user may do this and meant to.
 *
 * @param string $action Name without prefix.
 */
function require_permission( string $action ): void {
	if ( ! current_user_can( 'manage_woocommerce' ) ) {
		wp_die( esc_html__( 'You are not allowed to manage this shop.', 'trulybot' ), '', array( 'response' => 403 ) );
	}
	check_admin_referer( "trulybot_$action", '_trulybot_nonce' );
}

/**
 * A field of the form, one line of plain text.
 *
 * @param string $name Of the field.
 */
function posted( string $name ): string {
	// phpcs:ignore WordPress.Security.NonceVerification.Missing -- Every handler has called require_permission() before.
	return isset( $_POST[ $name ] ) && is_string( $_POST[ $name ] ) ? sanitize_text_field( wp_unslash( $_POST[ $name ] ) ) : '';
}

/**
 * Redirects back to the page, with something to say there.
 *
 * @param string               $kind  Of the notice.
 * @param string               $text  Plain text.
 * @param array<string, mixed> $typed What the form should still hold; never the connect code.
 * @return never
 */
function go_back( string $kind, string $text, array $typed = array() ): void {
	$notice = array(
		'kind'  => $kind,
		'text'  => $text,
		'typed' => $typed,
	);
	set_transient( 'trulybot_notice_' . get_current_user_id(), $notice, 5 * MINUTE_IN_SECONDS );
	wp_safe_redirect( settings_url() );
	exit;
}

/** The notice that a handler left for this user, taken once. @return array<string, mixed> */
function stored_notice(): array {
	static $notice = null;
	if ( null === $notice ) {
		$name   = 'trulybot_notice_' . get_current_user_id();
		$stored = get_transient( $name );
		$notice = is_array( $stored ) ? $stored : array();
		delete_transient( $name );
	}
	return $notice;
}

/** Shows the stored notice, and has it read out. */
function show_stored_notice(): void {
	$notice = stored_notice();
	if ( isset( $notice['text'] ) ) {
		echo '<div role="status">';
		print_notice( (string) $notice['kind'], (string) $notice['text'] );
		echo '</div>';
	}
}

/**
 * What the connect form should hold: what was typed before, or what is usual.
 *
 * @return array{server_url: string, account_id: string, rest_key: bool, insecure_http: bool}
 */
function typed_before(): array {
	$typed = stored_notice()['typed'] ?? array();
	return array_merge(
		array(
			'server_url'    => Options\public_settings()['serverUrl'],
			'account_id'    => '',
			'rest_key'      => true,
			'insecure_http' => false,
		),
		is_array( $typed ) ? $typed : array()
	);
}
