// A WooCommerce whose owner has clicked through the first questions.
update_option( 'woocommerce_custom_orders_table_enabled', getenv( 'RIG_HPOS' ) );
update_option( 'woocommerce_custom_orders_table_data_sync_enabled', 'no' );
update_option( 'woocommerce_store_address', '12 Quay Street' );
update_option( 'woocommerce_store_city', 'Portland' );
update_option( 'woocommerce_default_country', 'US:ME' );
update_option( 'woocommerce_currency', 'USD' );
update_option( 'woocommerce_coming_soon', 'no' );
update_option( 'woocommerce_onboarding_profile', array( 'skipped' => true ) );
update_option( 'woocommerce_show_marketplace_suggestions', 'no' );
update_option( 'woocommerce_allow_tracking', 'no' );
update_option( 'woocommerce_task_list_hidden', 'yes' );
update_option( 'woocommerce_admin_notices', array() );
update_option( 'woocommerce_enable_myaccount_registration', 'yes' );
delete_transient( '_wc_activation_redirect' );
WC_Install::create_pages();

$product = new WC_Product_Simple();
$product->set_name( 'Field Jacket' );
$product->set_slug( 'field-jacket' );
$product->set_regular_price( '89.00' );
$product->set_status( 'publish' );
$product->save();
flush_rewrite_rules( false );
echo (int) $product->get_id();
