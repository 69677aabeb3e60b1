<?php
/**
 * The parts of the settings page. They only show; what is done with the forms is in settings-actions.php.
 *
 * @package TrulyBot
 */

declare( strict_types=1 );

namespace TrulyBot\Admin;

use TrulyBot\Options;
use TrulyBot\StoreFacts;
use TrulyBot\WooCommerce;

defined( 'ABSPATH' ) || exit;

/**
 * Opens a form that leads to one of our handlers.
 *
 * @param string $action Name without prefix.
 */
function open_form( string $action ): void {
	printf( '<form method="post" action="%s">', esc_url( admin_url( 'admin-post.php' ) ) );
	printf( '<input type="hidden" name="action" value="%s">', esc_attr( "trulybot_$action" ) );
	wp_nonce_field( "trulybot_$action", '_trulybot_nonce' );
}

/** Not connected: what it takes. */
function show_connect_form(): void {
	$typed  = typed_before();
	$preset = Options\preset_server_url();
	echo '<h2>' . esc_html__( 'Connect your shop', 'trulybot' ) . '</h2>';
	echo '<p>' . esc_html__( 'Your TrulyBot dashboard shows your TrulyBot User ID and gives you a connect code, which works once and for a short time. The server then calls this shop back, so the shop must be reachable from the internet.', 'trulybot' ) . '</p>';
	open_form( 'connect' );
	echo '<table class="form-table" role="presentation">';
	if ( '' === $preset ) {
		show_text_row( 'server_url', __( 'Server address', 'trulybot' ), $typed['server_url'], 'url', __( 'Where your TrulyBot server is, for example https://chat.example.com', 'trulybot' ) );
	}
	show_text_row( 'account_id', __( 'TrulyBot User ID', 'trulybot' ), $typed['account_id'], 'text', '' );
	show_text_row( 'connect_code', __( 'Connect code', 'trulybot' ), '', 'text', __( 'An ID alone connects nothing: the code shows that the account is yours.', 'trulybot' ) );
	echo '<tr><th scope="row">' . esc_html__( 'Second channel', 'trulybot' ) . '</th><td>';
	show_checkbox( 'rest_key', __( 'Also make a read-only REST key (recommended)', 'trulybot' ), $typed['rest_key'] );
	echo '<p class="description">' . esc_html__( 'Used where the plugin\'s own signed channel cannot be reached. It reads orders, with their notes (also private ones) and refunds, and products; nothing else, and it changes nothing. You see it under WooCommerce, Settings, Advanced, REST API, and it is revoked when you disconnect.', 'trulybot' ) . '</p></td></tr>';
	if ( 'http' === wp_parse_url( StoreFacts\site_address(), PHP_URL_SCHEME ) ) {
		echo '<tr><th scope="row">' . esc_html__( 'No encryption', 'trulybot' ) . '</th><td>';
		show_checkbox( 'insecure_http', __( 'Connect although this shop is reached without https', 'trulybot' ), $typed['insecure_http'] );
		echo '<p class="description">' . esc_html__( 'Orders then travel where others on the way can read them. For tests only.', 'trulybot' ) . '</p></td></tr>';
	}
	echo '</table>';
	submit_button( __( 'Connect', 'trulybot' ) );
	echo '</form>';
}

/** Connected: with whom, what works, what was found. */
function show_connection(): void {
	$connection = Options\connection();
	echo '<h2>' . esc_html__( 'Connection', 'trulybot' ) . '</h2>';
	echo '<table class="form-table trulybot-facts" role="presentation">';
	show_fact_row( __( 'Shop', 'trulybot' ), (string) ( $connection['storeName'] ?? '' ) );
	show_fact_row( __( 'Account', 'trulybot' ), (string) ( $connection['accountName'] ?? '' ) );
	show_fact_row( __( 'Server', 'trulybot' ), (string) ( $connection['serverUrl'] ?? '' ) );
	$channels = is_array( $connection['channels'] ?? null ) ? $connection['channels'] : array();
	show_channel_row( __( 'Signed channel', 'trulybot' ), $channels['signed'] ?? null );
	if ( ! empty( $connection['restKeyFailed'] ) ) {
		show_fact_row( __( 'Read-only REST key', 'trulybot' ), __( 'Could not be made.', 'trulybot' ) );
	} else {
		show_channel_row( __( 'Read-only REST key', 'trulybot' ), $channels['rest'] ?? null );
	}
	if ( ! empty( $channels['signed']['works'] ) !== ! empty( $channels['rest']['works'] ) ) {
		show_fact_row( '', __( 'One channel that works is enough.', 'trulybot' ) );
	}
	foreach ( found_or_failed() as $label => $text ) {
		show_fact_row( $label, $text );
	}
	show_fact_row( __( 'Last checked', 'trulybot' ), wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) ( $connection['checkedAt'] ?? 0 ) ) );
	echo '</table><div class="trulybot-buttons">';
	open_form( 'check' );
	submit_button( __( 'Check again', 'trulybot' ), 'primary', 'submit', false, array( 'id' => 'trulybot-check' ) );
	echo '</form></div>';
}

/** Connected: the way out. */
function show_disconnect_form(): void {
	echo '<h2>' . esc_html__( 'Disconnect', 'trulybot' ) . '</h2>';
	open_form( 'disconnect' );
	echo '<p>' . esc_html__( 'The chat disappears from your shop, the REST key is revoked, and the server deletes its access to your orders.', 'trulybot' ) . '</p>';
	echo '<p>';
	show_checkbox( 'confirmed', __( 'Yes, disconnect this shop', 'trulybot' ), false, true );
	echo '</p>';
	submit_button( __( 'Disconnect', 'trulybot' ), 'secondary', 'submit', true, array( 'id' => 'trulybot-disconnect' ) );
	echo '</form>';
}

/** A copy of the shop: the one thing to do. The notice above the page says why. */
function show_forget_form(): void {
	echo '<h2>' . esc_html__( 'Connection of another address', 'trulybot' ) . '</h2>';
	open_form( 'forget' );
	echo '<p>' . esc_html__( 'Forgets the keys on this site only. The shop that was connected is not told, and stays connected.', 'trulybot' ) . '</p>';
	submit_button( __( 'Forget the connection on this site', 'trulybot' ), 'secondary' );
	echo '</form>';
}

/** Where the chat shows. */
function show_placement_form(): void {
	$settings = Options\public_settings();
	$choices  = array(
		'everywhere' => __( 'On every page', 'trulybot' ),
		'shop'       => __( 'On the shop\'s pages only: shop, products, cart, checkout, account', 'trulybot' ),
		'rules'      => __( 'On the pages below only', 'trulybot' ),
	);
	echo '<h2>' . esc_html__( 'Where the chat shows', 'trulybot' ) . '</h2>';
	open_form( 'placement' );
	echo '<table class="form-table" role="presentation"><tr><th scope="row">' . esc_html__( 'Pages', 'trulybot' ) . '</th><td><fieldset><legend class="screen-reader-text">' . esc_html__( 'Pages', 'trulybot' ) . '</legend>';
	foreach ( $choices as $value => $label ) {
		printf( '<label><input type="radio" name="where" value="%s"%s> %s</label><br>', esc_attr( $value ), checked( $settings['where'], $value, false ), esc_html( $label ) );
	}
	echo '</fieldset></td></tr>';
	echo '<tr><th scope="row"><label for="trulybot-rules">' . esc_html__( 'Addresses', 'trulybot' ) . '</label></th><td>';
	printf( '<textarea id="trulybot-rules" name="rules" rows="4" class="large-text code" aria-describedby="trulybot-rules-help">%s</textarea>', esc_textarea( implode( "\n", $settings['rules'] ) ) );
	echo '<p class="description" id="trulybot-rules-help">' . esc_html__( 'One path a line, such as /help/ or /products/*, where * stands for anything. A line that begins with ! leaves pages out, such as !/wholesale/*', 'trulybot' ) . '</p></td></tr>';
	echo '<tr><th scope="row">' . esc_html__( 'Checkout', 'trulybot' ) . '</th><td>';
	show_checkbox( 'not_on_checkout', __( 'Not on the checkout page', 'trulybot' ), (bool) $settings['notOnCheckout'] );
	echo '</td></tr></table>';
	submit_button( __( 'Save changes', 'trulybot' ), 'secondary' );
	echo '</form>';
}

/** What was found in this shop, or that another plugin's fault keeps it from being found. @return array<string, string> */
function found_or_failed(): array {
	try {
		return found( StoreFacts\facts() );
	} catch ( \Throwable $failure ) {
		WooCommerce\report( $failure );
		return array( __( 'Orders', 'trulybot' ) => __( 'This shop\'s orders could not be looked at. The log under WooCommerce, Status, Logs says why.', 'trulybot' ) );
	}
}

/**
 * What was found in this shop, as label and text.
 *
 * @param array<string, mixed> $facts As StoreFacts\facts() gives them.
 * @return array<string, string>
 */
function found( array $facts ): array {
	$statuses = array_column( $facts['customStatuses'], 'name' );
	$none     = __( 'None', 'trulybot' );
	$numbers  = $facts['ordersAreRenumbered'] ? __( 'Orders have numbers of their own.', 'trulybot' ) : __( 'Order numbers are WooCommerce\'s own.', 'trulybot' );
	return array(
		__( 'Orders', 'trulybot' )              => $facts['canReadOrders'] ? __( 'Can be read.', 'trulybot' ) : __( 'Cannot be read.', 'trulybot' ),
		__( 'Order numbers', 'trulybot' )       => trim( $numbers . ' ' . (string) $facts['numberPlugin'] ),
		__( 'Tracking sources', 'trulybot' )    => array() === $facts['trackingStores'] ? $none : implode( ', ', array_map( __NAMESPACE__ . '\\store_name', $facts['trackingStores'] ) ),
		__( 'Own order statuses', 'trulybot' )  => array() === $statuses ? $none : implode( ', ', $statuses ),
		__( 'WooCommerce version', 'trulybot' ) => $facts['wooCommerceVersion'],
	);
}

/**
 * A tracking store's name.
 *
 * @param string $store As the protocol calls it.
 */
function store_name( string $store ): string {
	$names = array(
		'woocommerce_fulfillments' => 'WooCommerce Fulfillments',
		'shipment_tracking'        => 'Shipment Tracking',
		'aftership'                => 'AfterShip',
		'parcelpanel'              => 'ParcelPanel',
		'woocommerce_shipping'     => 'WooCommerce Shipping',
		'yith_order_tracking'      => 'YITH Order Tracking',
		'custom_fields'            => __( 'custom fields', 'trulybot' ),
	);
	return $names[ $store ] ?? $store;
}

/**
 * A channel's row: a sign and the same in words, what is in the way, and what to do.
 *
 * @param string $label   Name of the channel.
 * @param mixed  $channel The server's finding, or null where there is no such channel.
 */
function show_channel_row( string $label, $channel ): void {
	echo '<tr><th scope="row">' . esc_html( $label ) . '</th><td>';
	if ( ! is_array( $channel ) ) {
		echo esc_html__( 'Not used', 'trulybot' );
	} elseif ( ! empty( $channel['works'] ) ) {
		printf( '<span class="trulybot-works"><span aria-hidden="true">✓</span> %s</span> %s', esc_html__( 'Works:', 'trulybot' ), esc_html( (string) ( $channel['how'] ?? '' ) ) );
	} else {
		printf( '<span class="trulybot-fails"><span aria-hidden="true">✗</span> %s</span> %s', esc_html__( 'Does not work:', 'trulybot' ), esc_html( (string) ( $channel['problem'] ?? '' ) ) );
		printf( '<p>%s</p>', esc_html( (string) ( $channel['action'] ?? '' ) ) );
	}
	echo '</td></tr>';
}

/**
 * A row of plain text.
 *
 * @param string $label Its name.
 * @param string $text  Shown as it is.
 */
function show_fact_row( string $label, string $text ): void {
	printf( '<tr><th scope="row">%s</th><td>%s</td></tr>', esc_html( $label ), esc_html( $text ) );
}

/**
 * A row with a field to type in.
 *
 * @param string $name        Of the field.
 * @param string $label       Shown beside it.
 * @param string $value       What stands in it.
 * @param string $type        `text` or `url`.
 * @param string $description Below it; empty for none.
 */
function show_text_row( string $name, string $label, string $value, string $type, string $description ): void {
	$id = "trulybot-$name";
	printf( '<tr><th scope="row"><label for="%s">%s</label></th><td>', esc_attr( $id ), esc_html( $label ) );
	printf( '<input type="%s" id="%s" name="%s" value="%s" class="regular-text" required autocomplete="off" dir="ltr"', esc_attr( $type ), esc_attr( $id ), esc_attr( $name ), esc_attr( $value ) );
	if ( '' === $description ) {
		echo '>';
	} else {
		printf( ' aria-describedby="%1$s-help"><p class="description" id="%1$s-help">%2$s</p>', esc_attr( $id ), esc_html( $description ) );
	}
	echo '</td></tr>';
}

/**
 * A box to tick.
 *
 * @param string $name        Of the field.
 * @param string $label       Beside it.
 * @param bool   $is_checked  Whether it is ticked.
 * @param bool   $is_required Whether it must be.
 */
function show_checkbox( string $name, string $label, bool $is_checked, bool $is_required = false ): void {
	printf(
		'<label><input type="checkbox" name="%s" value="1"%s%s> %s</label>',
		esc_attr( $name ),
		checked( $is_checked, true, false ),
		$is_required ? ' required' : '',
		esc_html( $label )
	);
}
