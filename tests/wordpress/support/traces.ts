import type { WordPress } from './wordpress.ts';

/** Everything that a plug-in could leave in a WordPress, by name. */
export type Traces = Readonly<Record<string, readonly string[]>>;

/** Names of options, metas, planned events, tables, roles' capabilities and files of this WordPress. */
export async function tracesIn(wordpress: WordPress): Promise<Traces> {
  const found = await wordpress.runPhp(`
    global $wpdb;
    $events = array();
    foreach ( (array) _get_cron_array() as $hooks ) { $events = array_merge( $events, array_keys( $hooks ) ); }
    $files = array();
    foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( WP_CONTENT_DIR, FilesystemIterator::SKIP_DOTS ) ) as $file ) {
      $name = substr( $file->getPathname(), strlen( WP_CONTENT_DIR ) );
      if ( 0 !== strpos( $name, '/plugins/trulybot/' ) && 0 !== strpos( $name, '/debug.log' ) ) { $files[] = $name; }
    }
    $has_actions = $wpdb->get_var( "SHOW TABLES LIKE '{$wpdb->prefix}actionscheduler_actions'" );
    $list = array(
      'options' => $wpdb->get_col( "SELECT option_name FROM {$wpdb->options}" ),
      'user metas' => $wpdb->get_col( "SELECT DISTINCT meta_key FROM {$wpdb->usermeta}" ),
      'post metas' => $wpdb->get_col( "SELECT DISTINCT meta_key FROM {$wpdb->postmeta}" ),
      'events' => array_values( array_unique( $events ) ),
      'actions' => $has_actions ? $wpdb->get_col( "SELECT DISTINCT hook FROM {$wpdb->prefix}actionscheduler_actions WHERE status = 'pending'" ) : array(),
      'tables' => $wpdb->get_col( 'SHOW TABLES' ),
      'capabilities' => array_keys( array_merge( ...array_map( static fn ( $role ) => $role['capabilities'], array_values( wp_roles()->roles ) ) ) ),
      'files' => $files,
    );
    foreach ( $list as &$names ) { sort( $names ); }
    echo wp_json_encode( $list );`);
  return JSON.parse(found) as Traces;
}

/** What is there afterwards and was not before. WordPress's own transients come and go as they like. */
export function leftBehind(before: Traces, after: Traces): readonly string[] {
  return Object.entries(after).flatMap(([kind, names]) =>
    names
      .filter((name) => !before[kind]?.includes(name) && !isWordPressOwn(name))
      .map((name) => `${kind}: ${name}`),
  );
}

const isWordPressOwn = (name: string) =>
  /^_(site_)?transient_(timeout_)?(?!.*trulybot)/.test(name) ||
  ['recently_activated', 'session_tokens', 'recovery_keys', 'can_compress_scripts'].includes(
    name,
  ) ||
  // Planned by WordPress itself once somebody looks at its dashboard.
  /^(wp_|delete_expired_transients|update_network_counts|recovery_mode_)/.test(name);
