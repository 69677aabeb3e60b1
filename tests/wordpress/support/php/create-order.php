// An order as WooCommerce's own functions make it. What is asked for stands in RIG_ORDER as JSON.
$asked = json_decode( getenv( 'RIG_ORDER' ), true );
$order = wc_create_order( array( 'customer_id' => $asked['customer'] ?? 0, 'created_via' => 'checkout' ) );
foreach ( $asked['items'] as $item ) {
	$product = new WC_Product_Simple();
	$product->set_name( $item['name'] );
	$product->set_regular_price( $item['price'] );
	$product->set_virtual( ! empty( $item['virtual'] ) );
	$product->set_status( 'publish' );
	$product->save();
	$order->add_product( $product, $item['quantity'] ?? 1 );
}
foreach ( array( 'billing', 'shipping' ) as $kind ) {
	$order->set_address(
		array(
			'first_name' => $asked['firstName'] ?? 'Dana',
			'last_name'  => $asked['lastName'] ?? 'Whitfield',
			'address_1'  => '4 Harbour Lane',
			'city'       => 'Portland',
			'state'      => 'ME',
			'postcode'   => $asked['postcode'] ?? '04101',
			'country'    => 'US',
		) + ( 'billing' === $kind ? array( 'email' => $asked['email'], 'phone' => $asked['phone'] ?? '' ) : array() ),
		$kind
	);
}
$order->set_payment_method( 'cod' );
$order->set_payment_method_title( 'Cash on delivery' );
foreach ( $asked['meta'] ?? array() as $key => $value ) {
	$order->update_meta_data( $key, $value );
}
if ( ! empty( $asked['trackings'] ) ) {
	// As WooCommerce Shipment Tracking and AST store it.
	$order->update_meta_data(
		'_wc_shipment_tracking_items',
		array_map(
			static fn ( $tracking ) => array(
				'tracking_provider'        => $tracking['provider'],
				'custom_tracking_provider' => '',
				'custom_tracking_link'     => '',
				'tracking_number'          => $tracking['number'],
				'date_shipped'             => (string) strtotime( $tracking['shipped'] ?? 'today UTC' ),
				'tracking_id'              => md5( $tracking['number'] ),
			),
			$asked['trackings']
		)
	);
}
$order->calculate_totals();
$order->save();
$order->update_status( $asked['status'] ?? 'processing' );
foreach ( $asked['notes'] ?? array() as $note ) {
	$order->add_order_note( $note['text'], ! empty( $note['toCustomer'] ) ? 1 : 0 );
}
if ( ! empty( $asked['refund'] ) ) {
	$refund = wc_create_refund(
		array(
			'order_id' => $order->get_id(),
			'amount'   => $asked['refund']['amount'],
			'reason'   => $asked['refund']['reason'] ?? '',
		)
	);
	if ( is_wp_error( $refund ) ) {
		throw new RuntimeException( $refund->get_error_message() );
	}
}
$order = wc_get_order( $order->get_id() );
echo wp_json_encode( array( 'id' => $order->get_id(), 'number' => (string) $order->get_order_number() ) );
