<?php
/**
 * Buttons that open the chat from a page: the block, the shortcode `[trulybot]` and the button that they
 * share with the shop's order pages.
 *
 * A button's page gets the widget even where the settings leave it out, and a script of a few lines that
 * hands the click over: no inline script, so that strict content policies and caches are fine with it.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Open_Chat;

use TrulyBot\Connect;
use TrulyBot\Front_End;
use TrulyBot\Options;

defined( 'ABSPATH' ) || exit;

const SCRIPT        = 'trulybot-open-chat';
const EDITOR_SCRIPT = 'trulybot-open-chat-editor';

/** Makes block, shortcode and their scripts known. None of the scripts is on a page yet. */
function register(): void {
	wp_register_script(
		SCRIPT,
		plugins_url( 'assets/open-chat.js', TRULYBOT_FILE ),
		array(),
		TRULYBOT_VERSION,
		array(
			'in_footer' => true,
			'strategy'  => 'defer',
		)
	);
	wp_register_script(
		EDITOR_SCRIPT,
		plugins_url( 'blocks/open-chat/editor.js', TRULYBOT_FILE ),
		array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-i18n' ),
		TRULYBOT_VERSION,
		true
	);
	wp_set_script_translations( EDITOR_SCRIPT, 'trulybot', TRULYBOT_DIR . '/languages' );
	register_block_type( TRULYBOT_DIR . '/blocks/open-chat', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	add_shortcode( 'trulybot', __NAMESPACE__ . '\render_shortcode' );
}

/**
 * `[trulybot label="Ask us" order="29" message="Where is my order?"]`; each may be left out.
 *
 * @param array<string, string>|string $attributes What stands in the shortcode; WordPress gives '' for nothing.
 * @return string HTML.
 */
function render_shortcode( $attributes ): string {
	$defaults = array(
		'label'   => '',
		'order'   => '',
		'message' => '',
	);
	return visible_to_editors( button( shortcode_atts( $defaults, (array) $attributes, 'trulybot' ) ) );
}

/**
 * The block `trulybot/open-chat`.
 *
 * @param array<string, mixed> $attributes As block.json names them.
 * @return string HTML.
 */
function render_block( array $attributes ): string {
	// The editor may have kept formats in the label, and a button's name is text.
	$attributes['label'] = html_entity_decode( wp_strip_all_tags( (string) ( $attributes['label'] ?? '' ) ), ENT_QUOTES, 'UTF-8' );

	$content = visible_to_editors( button( $attributes ) );
	return '' === $content ? '' : '<div ' . get_block_wrapper_attributes() . ">$content</div>";
}

/**
 * A button that opens the chat, and what it needs on this page.
 *
 * @param array{label?: string, order?: string, message?: string} $what    `order` is an order's number: the chat asks about
 *                                                                         it by itself, unless a message waits to be sent.
 * @param string                                                  $classes More class names.
 * @return string HTML; empty where there is no chat to open.
 */
function button( array $what, string $classes = '' ): string {
	if ( ! enqueue() ) {
		return '';
	}
	$order   = trim( (string) ( $what['order'] ?? '' ) );
	$message = trim( (string) ( $what['message'] ?? '' ) );
	$label   = trim( (string) ( $what['label'] ?? '' ) );
	if ( '' === $label ) {
		$label = '' === $order ? __( 'Chat with us', 'trulybot' ) : __( 'Ask about this order', 'trulybot' );
	}
	return sprintf(
		'<button type="button" class="%s" aria-haspopup="dialog"%s%s>%s</button>',
		esc_attr( trim( "wp-element-button trulybot-open-chat $classes" ) ),
		'' === $order ? '' : ' data-trulybot-order="' . esc_attr( $order ) . '"',
		'' === $message ? '' : ' data-trulybot-message="' . esc_attr( $message ) . '"',
		esc_html( $label )
	);
}

/**
 * Puts the widget and the script for buttons on this page.
 *
 * @return bool False where no button can work: the shop is not connected, or is a copy, or the page takes no scripts.
 */
function enqueue(): bool {
	if ( ! Connect\is_live() || Front_End\is_amp() ) {
		return false;
	}
	Front_End\enqueue();
	wp_enqueue_script( SCRIPT );
	return true;
}

/**
 * What stands in the place of a button that could not be made: nothing for visitors, a word for those
 * who can do something about it.
 *
 * @param string $content HTML of the button, or ''.
 * @return string HTML.
 */
function visible_to_editors( string $content ): string {
	if ( '' !== $content || Options\is_connected() || ! current_user_can( 'edit_posts' ) ) {
		return $content;
	}
	return '<em>' . esc_html__( 'A chat button shows here once TrulyBot is connected (WooCommerce → TrulyBot). Visitors do not see this line.', 'trulybot' ) . '</em>';
}
