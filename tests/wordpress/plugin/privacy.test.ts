import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectByHand } from '../support/connected-by-hand.ts';
import { packagedWordPress } from '../support/wordpress-package.ts';
import { signIn } from '../support/session.ts';
import { startWordPress, type WordPress } from '../support/wordpress.ts';

let wordpress: WordPress;

beforeAll(async () => {
  wordpress = await startWordPress({
    wordpressFolder: await packagedWordPress(),
    plugins: ['trulybot'],
  });
});

afterAll(() => wordpress.close());

test('WordPress finds an exporter and an eraser of shoppers’ chats', async () => {
  const found = await wordpress.runPhp(`
    $ours = static fn ( $list ) => array_values( array_filter( $list, static fn ( $each, $key ) => false !== stripos( $key, 'trulybot' ) && is_callable( $each['callback'] ), ARRAY_FILTER_USE_BOTH ) );
    echo count( $ours( apply_filters( 'wp_privacy_personal_data_exporters', array() ) ) ), ' ', count( $ours( apply_filters( 'wp_privacy_personal_data_erasers', array() ) ) );`);
  expect(found).toBe('1 1');
});

test('a shop that is not connected has nothing to export or erase', async () => {
  const answers = await wordpress.runPhp(`
    $answers = array();
    foreach ( array( 'exporters', 'erasers' ) as $kind ) {
      foreach ( apply_filters( "wp_privacy_personal_data_$kind", array() ) as $key => $each ) {
        if ( false !== stripos( $key, 'trulybot' ) ) { $answers[] = call_user_func( $each['callback'], 'dana@shopper.test', 1 ); }
      }
    }
    echo wp_json_encode( $answers );`);
  expect(JSON.parse(answers)).toMatchObject([
    { data: [], done: true },
    { items_removed: false, items_retained: false, done: true },
  ]);
});

test('a shop that was connected says that conversations may be kept elsewhere', async () => {
  await connectByHand(wordpress);
  const answers = await wordpress.runPhp(`
    TrulyBot\\Connect\\forget();
    echo wp_json_encode( array( TrulyBot\\Privacy\\export( 'dana@shopper.test' ), TrulyBot\\Privacy\\erase( 'dana@shopper.test' ) ) );`);
  const [exported, erased] = JSON.parse(answers) as [{ data: unknown[] }, { messages: string[] }];
  expect(exported.data).toHaveLength(1);
  expect(erased).toMatchObject({ items_removed: false, items_retained: true, done: true });
  expect(erased.messages).toHaveLength(1);
});

test('the policy guide suggests a text', async () => {
  const merchant = await signIn(wordpress);
  const { text } = await merchant.get('/wp-admin/options-privacy.php?tab=policyguide');
  expect(text.includes('Our shop has a chat.')).toBe(true);
});
