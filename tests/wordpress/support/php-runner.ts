import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OrderRequest, CreatedOrder } from './orders.ts';
import type { WordPressOptions } from './options.ts';
import { phpSettings } from './php-settings.ts';
import type { Programs } from './programs.ts';
import { runProgram } from './run-program.ts';

/** PHP inside a WordPress, from outside of its pages. */
export interface PhpRunner {
  /** Runs PHP code in the loaded WordPress; what it echoes is returned. */
  runPhp(code: string, options?: { readonly asAdministrator?: boolean }): Promise<string>;
  createOrder(order: OrderRequest): Promise<CreatedOrder>;
  /** @returns the customer's id. */
  createCustomer(customer: {
    readonly login: string;
    readonly password: string;
    readonly email: string;
    readonly role?: string;
  }): Promise<number>;
  /** Does what WordPress has planned for now. */
  runCron(): Promise<void>;
  /** Does what is due in Action Scheduler's queue. @returns how many actions. */
  runQueue(): Promise<number>;
}

interface Place {
  readonly programs: Programs;
  readonly directory: string;
  readonly folder: string;
  readonly host: string;
  readonly basePath: string;
  readonly scheme: string;
}

const script = (name: string) => fileURLToPath(new URL(`php/${name}`, import.meta.url));

export function createPhpRunner(place: Place) {
  const settings = Object.entries(phpSettings(place.directory)).flatMap(([name, value]) => [
    '-d',
    `${name}=${value}`,
  ]);
  const environment = {
    WORDPRESS_FOLDER: place.folder,
    WORDPRESS_HOST: place.host,
    WORDPRESS_PATH: place.basePath,
    WORDPRESS_SCHEME: place.scheme,
  };
  const php = (file: string, input: string, more: Readonly<Record<string, string>> = {}) =>
    runProgram(place.programs.php, [...settings, script(file)], {
      input,
      environment: { ...environment, ...more },
    });
  const runPhp: PhpRunner['runPhp'] = (code, options) =>
    php('run.php', code, options?.asAdministrator ? { RUN_AS_ADMINISTRATOR: '1' } : {});
  const runFile = async (file: string, more: Readonly<Record<string, string>>) =>
    php('run.php', await readFile(script(file), 'utf8'), { RUN_AS_ADMINISTRATOR: '1', ...more });

  return {
    runPhp,
    async createOrder(order) {
      const made = await runFile('create-order.php', { RIG_ORDER: JSON.stringify(order) });
      return JSON.parse(made) as CreatedOrder;
    },
    async createCustomer({ login, password, email, role = 'customer' }) {
      const data = JSON.stringify({
        user_login: login,
        user_pass: password,
        user_email: email,
        role,
      });
      const id = await runPhp(
        `$made = wp_insert_user( json_decode( ${phpString(data)}, true ) );
         echo is_wp_error( $made ) ? $made->get_error_message() : $made;`,
      );
      if (!/^\d+$/.test(id)) throw new Error(`no customer was made: ${id}`);
      return Number(id);
    },
    async runCron() {
      await php('cron.php', '');
    },
    async runQueue() {
      return Number(
        await runPhp(
          `echo class_exists( 'ActionScheduler' ) ? (int) ActionScheduler_QueueRunner::instance()->run( 'WP CLI' ) : 0;`,
        ),
      );
    },
    /** WordPress's own installation. */
    async installWordPress(asked: object) {
      await mkdir(join(place.folder, 'wp-content', 'uploads'), { recursive: true });
      await runProgram(place.programs.php, [
        '-r',
        '$link = new mysqli( "localhost", "root", "", "", 0, $argv[1] ); $link->query( "CREATE DATABASE wordpress" );',
        join(place.directory, 'mariadb.sock'),
      ]);
      await php('install.php', JSON.stringify(asked));
    },
    /** Theme, permalinks and plug-ins. */
    async setUp(options: WordPressOptions) {
      const structure = options.permalinks === 'plain' ? '' : '/%postname%/';
      const plugins = options.activate === false ? [] : (options.plugins ?? []);
      await runPhp(
        `global $wp_rewrite; $wp_rewrite->set_permalink_structure( '${structure}' );
         $themes = array_keys( wp_get_themes() );
         $classic = array_intersect( array( 'twentytwentyone', 'twentytwentyfour', 'twentytwentyfive' ), $themes );
         if ( $themes ) { switch_theme( reset( $classic ) ?: $themes[0] ); }
         flush_rewrite_rules( false );`,
        { asAdministrator: true },
      );
      for (const plugin of plugins) {
        await runPhp(
          `$failed = activate_plugin( '${plugin}/${plugin}.php' );
           if ( is_wp_error( $failed ) ) { throw new RuntimeException( $failed->get_error_message() ); }`,
          { asAdministrator: true },
        );
        if (plugin === 'woocommerce') {
          await runFile('set-up-woocommerce.php', {
            RIG_HPOS: options.hpos === false ? 'no' : 'yes',
          });
        }
      }
    },
  } satisfies PhpRunner & Record<string, unknown>;
}

const phpString = (text: string): string => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
