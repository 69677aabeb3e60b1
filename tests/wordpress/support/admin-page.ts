import type { WordPress } from './wordpress.ts';

/**
 * What a part of the settings page writes. The page shows its forms only where WooCommerce is; each of
 * them is a function that only writes, and is looked at here without it.
 * @param call for example `show_connect_form()`.
 */
export function showPart(wordpress: Pick<WordPress, 'runPhp'>, call: string): Promise<string> {
  return wordpress.runPhp(
    `require_once ABSPATH . 'wp-admin/includes/admin.php';
     foreach ( array( 'notices', 'settings-page', 'settings-form', 'settings-actions' ) as $file ) {
       require_once WP_PLUGIN_DIR . "/trulybot/admin/$file.php";
     }
     TrulyBot\\Admin\\${call};`,
    { asAdministrator: true },
  );
}
