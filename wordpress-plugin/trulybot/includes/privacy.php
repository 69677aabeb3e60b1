<?php
/**
 * WordPress's privacy tools: what shoppers wrote in the chat is at the TrulyBot server, and is exported
 * and erased there.
 *
 * When the server cannot be reached, nobody may believe that it was done: an export fails, and an erasure
 * says that something was kept. Neither asks WordPress for a next page, for it would ask without end.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Privacy;

use TrulyBot\Options;
use TrulyBot\Server;

defined( 'ABSPATH' ) || exit;

/**
 * Takes part in exports.
 *
 * @param mixed $exporters Of all plugins, which may have left anything.
 * @return array<string, mixed>
 */
function add_exporter( $exporters ): array {
	$exporters = is_array( $exporters ) ? $exporters : array();

	$exporters['trulybot'] = array(
		'exporter_friendly_name' => __( 'TrulyBot conversations', 'trulybot' ),
		'callback'               => __NAMESPACE__ . '\export',
	);
	return $exporters;
}

/**
 * Takes part in erasures.
 *
 * @param mixed $erasers Of all plugins, which may have left anything.
 * @return array<string, mixed>
 */
function add_eraser( $erasers ): array {
	$erasers = is_array( $erasers ) ? $erasers : array();

	$erasers['trulybot'] = array(
		'eraser_friendly_name' => __( 'TrulyBot conversations', 'trulybot' ),
		'callback'             => __NAMESPACE__ . '\erase',
	);
	return $erasers;
}

/**
 * Exports one page of the conversations in which an e-mail address was named.
 *
 * @param string $email As WordPress has confirmed it.
 * @param int    $page  From 1.
 * @return array{data: array<int, array<string, mixed>>, done: bool}|\WP_Error
 */
function export( $email, $page = 1 ) {
	if ( ! Options\is_connected() ) {
		return array(
			'data' => Options\public_settings()['wasConnected'] ? array( not_included_item() ) : array(),
			'done' => true,
		);
	}
	$reply = Server\call(
		Server\PLUGIN_PATH,
		'export_shopper',
		array(
			'email' => (string) $email,
			'page'  => (int) $page,
		)
	);
	if ( ! is_wp_error( $reply ) && ! is_array( $reply['conversations'] ?? null ) ) {
		$reply = Server\unreadable();
	}
	if ( is_wp_error( $reply ) ) {
		return failed_export( $reply );
	}
	return array(
		'data' => array_map( __NAMESPACE__ . '\conversation_item', array_values( array_filter( $reply['conversations'], 'is_array' ) ) ),
		'done' => false !== ( $reply['done'] ?? true ),
	);
}

/** What an export says in the place of conversations that nobody can be asked for any more. @return array<string, mixed> */
function not_included_item(): array {
	return array(
		'group_id'    => 'trulybot',
		'group_label' => __( 'TrulyBot conversations', 'trulybot' ),
		'item_id'     => 'trulybot-not-included',
		'data'        => array(
			array(
				'name'  => __( 'Not included', 'trulybot' ),
				'value' => esc_html__( 'This shop was connected to a TrulyBot server and is not any more. Conversations that are kept there are not part of this export; whoever runs that server can export them.', 'trulybot' ),
			),
		),
	);
}

/**
 * Ends an export with a sentence. WordPress's own page shows a sentence when it is told one, and
 * "[object Object]" when it is told a WP_Error; whoever else runs an export can read that.
 *
 * @param \WP_Error $error What went wrong.
 */
function failed_export( \WP_Error $error ): \WP_Error {
	/* translators: %s: what went wrong. */
	$text = sprintf( __( 'TrulyBot conversations could not be exported: %s', 'trulybot' ), $error->get_error_message() );
	if ( doing_action( 'wp_ajax_wp-privacy-export-personal-data' ) ) {
		wp_send_json_error( esc_html( $text ) );
	}
	return new \WP_Error( 'trulybot_export_failed', $text );
}

/**
 * A conversation as WordPress's exporter wants it.
 *
 * @param array<string, mixed> $conversation As the protocol has it.
 * @return array<string, mixed>
 */
function conversation_item( array $conversation ): array {
	$rows = array(
		array(
			'name'  => __( 'Started', 'trulybot' ),
			'value' => local_time( $conversation['startedAt'] ?? '' ),
		),
	);
	foreach ( array_filter( (array) ( $conversation['messages'] ?? array() ), 'is_array' ) as $message ) {
		$rows[] = array(
			'name'  => local_time( $message['at'] ?? '' ) . ', ' . author( $message['author'] ?? '' ),
			'value' => esc_html( is_string( $message['text'] ?? null ) ? $message['text'] : '' ),
		);
	}
	return array(
		'group_id'          => 'trulybot',
		'group_label'       => __( 'TrulyBot conversations', 'trulybot' ),
		'group_description' => __( 'What was written in the shop\'s chat.', 'trulybot' ),
		'item_id'           => 'trulybot-' . sanitize_key( (string) ( $conversation['id'] ?? '' ) ),
		'data'              => $rows,
	);
}

/**
 * Who wrote, in words.
 *
 * @param mixed $author As the protocol has it.
 */
function author( $author ): string {
	$known = array(
		'shopper'   => __( 'Shopper', 'trulybot' ),
		'assistant' => __( 'Assistant', 'trulybot' ),
		'agent'     => __( 'Shop', 'trulybot' ),
		'system'    => __( 'Notice', 'trulybot' ),
	);
	return is_string( $author ) ? $known[ $author ] ?? esc_html( $author ) : '';
}

/**
 * A moment in the shop's time and language.
 *
 * @param mixed $moment ISO 8601 text, or unix seconds.
 */
function local_time( $moment ): string {
	$seconds = is_int( $moment ) ? $moment : strtotime( is_string( $moment ) ? $moment : '' );
	return false === $seconds ? '' : (string) wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $seconds );
}

/**
 * Erases the conversations in which an e-mail address was named, all at once.
 *
 * @param string $email As WordPress has confirmed it.
 * @return array{items_removed: bool, items_retained: bool, messages: string[], done: bool}
 */
function erase( $email ): array {
	if ( ! Options\is_connected() ) {
		return erased( false, Options\public_settings()['wasConnected'] ? esc_html__( 'This shop was connected to a TrulyBot server and is not any more, so conversations that are kept there were not erased. Please ask whoever runs that server to erase them.', 'trulybot' ) : '' );
	}
	$reply = Server\call( Server\PLUGIN_PATH, 'erase_shopper', array( 'email' => (string) $email ) );
	if ( ! is_wp_error( $reply ) && ! is_int( $reply['erasedConversations'] ?? null ) ) {
		$reply = Server\unreadable();
	}
	if ( is_wp_error( $reply ) ) {
		/* translators: %s: what went wrong. */
		$text = sprintf( __( 'TrulyBot conversations were not erased: %s Please erase again when this is solved.', 'trulybot' ), $reply->get_error_message() );
		return erased( false, esc_html( $text ) );
	}
	return erased( $reply['erasedConversations'] > 0 );
}

/**
 * What WordPress is told about an erasure.
 *
 * @param bool   $is_removed Whether there was something, and it is gone.
 * @param string $failure    HTML; why something may still be there, or ''.
 * @return array{items_removed: bool, items_retained: bool, messages: string[], done: bool}
 */
function erased( bool $is_removed, string $failure = '' ): array {
	return array(
		'items_removed'  => $is_removed,
		'items_retained' => '' !== $failure,
		'messages'       => '' === $failure ? array() : array( $failure ),
		'done'           => true,
	);
}

/** Suggests what the shop's privacy policy can say. */
function suggest_policy(): void {
	$paragraphs = array(
		__( 'Our shop has a chat. What you write there is sent to the server that runs the chat and kept there, so that your questions can be answered.', 'trulybot' ),
		__( 'So are the order number and the other details that you give to show that an order is yours.', 'trulybot' ),
		__( 'If you are signed in to our shop and use the chat, it learns your customer number, so that it can show you your own orders.', 'trulybot' ),
		__( 'Pages with the chat load it from that server, which thereby learns your IP address and the kind of your browser.', 'trulybot' ),
		__( 'Nothing is kept in your browser before you use the chat. Then it keeps what it needs to go on; "Forget this conversation" removes that.', 'trulybot' ),
		__( 'If you ask us for your personal data, or to erase them, your conversations are included.', 'trulybot' ),
	);
	wp_add_privacy_policy_content(
		'TrulyBot',
		'<p class="privacy-policy-tutorial">' . esc_html__( 'Name who runs your TrulyBot server, where it is, and how long conversations are kept.', 'trulybot' ) . '</p>'
		. '<p>' . implode( '</p><p>', array_map( 'esc_html', $paragraphs ) ) . '</p>'
	);
}
