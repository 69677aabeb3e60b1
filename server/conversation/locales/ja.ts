import type { Catalogue } from './catalogue.ts';

/** Japanese. The notes beside each key in the *-messages.ts files say where it is shown. */
export const japanese: Catalogue = {
  headline_awaiting_payment: 'お支払い待ち',
  headline_awaiting_transfer: 'お振り込み待ち',
  headline_payment_failed: '決済に失敗',
  headline_on_hold: '保留中',
  headline_being_prepared: '発送準備中',
  headline_preparing_late: '発送準備中（遅れあり）',
  headline_label_made: '送り状作成済み・引き渡し前',
  headline_sent: '発送済み',
  headline_moving: '輸送中',
  headline_no_scan: '数日間更新なし',
  headline_past_promised_date: 'お届け予定日を超過',
  headline_out_for_delivery: '配達中',
  headline_delivery_failed: '配達できず',
  headline_delivered: '配達済みの記録あり',
  headline_delivered_disputed: '配達の記録あり・見当たらず',
  headline_returned_to_sender: 'ショップへ返送',
  headline_cancelled: 'キャンセル済み',
  headline_refunded: '返金済み',
  headline_nothing_to_ship: '配送する商品なし',
  headline_ready_for_pickup: '店頭受け取り可能',
  headline_pickup_being_prepared: '店頭受け取りの準備中',
  headline_pickup_completed: '店頭受け取り完了',
  headline_completed_untracked: '完了・追跡情報なし',
  headline_sent_untracked: '発送済み・追跡情報なし',
  headline_unknown: 'ショップにご確認ください',

  payment_not_paid: 'このご注文のお支払い（{amount}）は、まだ済んでいません。',
  payment_not_paid_method:
    'このご注文のお支払い（{amount}）は、まだ済んでいません。選択されたお支払い方法：{method}。',
  payment_failed: 'お支払い（{amount}）の決済に失敗したため、このご注文は未払いです。',
  payment_transfer: 'ショップは、お客様からの{amount}のお振り込みを待っています。',
  payment_transfer_method:
    'ショップは、お客様からの{amount}のお振り込みを待っています。選択されたお支払い方法：{method}。',
  payment_cheque: 'ショップは、お客様からの{amount}の小切手を待っています。',
  payment_next:
    '次はお客様のお手続きです。ショップは、お支払いが済んでから準備を始めます。すでにお支払い済みの場合は、ショップの担当者にお尋ねください。',
  payment_transfer_next:
    'ショップは、ご入金があってから準備を始めます。すでにお振り込み済みの場合、銀行での処理に数営業日かかることがあります。',
  payment_cheque_next:
    'ショップは、ご入金があってから準備を始めます。すでにお送りになった場合、郵便と銀行での処理に数営業日かかることがあります。',

  on_hold: 'ショップはこのご注文を保留にしており、理由は記録していません。',
  on_hold_next:
    '次の対応はショップが行います。何を待っている状態なのかは、ショップの担当者にお尋ねいただけます。',

  preparing: 'ショップがご注文の準備をしています。まだ発送されていません。',
  preparing_paid:
    '{day}にお支払いが完了し、ショップがご注文の準備をしています。まだ発送されていません。',
  preparing_send_by: 'ショップが約束している発送期限は{day}です。',
  preparing_overdue: 'ショップが約束した発送期限は{day}でしたので、発送が遅れています。',
  preparing_overdue_undated: 'ショップが約束した時期よりも遅れています。',
  preparing_backordered:
    'ご注文時に在庫切れの商品があったため、ショップはその入荷を待っている可能性があります。',
  preparing_late_next: '次の対応はショップが行います。理由はショップの担当者にお尋ねいただけます。',
  preparing_next: '次の対応はショップが行います。お客様のお手続きは必要ありません。',

  label_made: '送り状は作成されていますが、お荷物はまだ配送会社に引き渡されていません。',
  label_made_carrier:
    '{carrier}の送り状は作成されていますが、お荷物はまだ配送会社に引き渡されていません。',
  label_made_days: {
    plural: 'count',
    forms: { other: '送り状は{count}日前に作成されました。' },
  },
  label_made_next: '次の対応はショップが行います（お荷物の引き渡し）。',

  sent_carrier_day: 'ショップは{day}に{carrier}で発送しました。',
  sent_carrier: 'ショップは{carrier}で発送しました。発送日は記録されていません。',
  sent_day: 'ショップは{day}に発送しました。配送会社は記録されていません。',
  sent: 'ショップは発送しましたが、配送会社も発送日も記録していません。',
  parcel_number: '追跡番号は {trackingNumber} です。',
  parcel_number_link: '追跡番号は {trackingNumber} です。配送状況は {link} で確認できます。',
  parcel_link: '配送状況は {link} で確認できます。',
  parcel_no_number: '追跡番号は記録されていません。',
  scans_unknown:
    'こちらでは配送会社の荷物スキャン記録を見られないため、お荷物が今どこにあるかはわかりません。詳しくは配送会社にご確認ください。',
  carrier_next: '次の対応は配送会社が行います。',

  expected_promise_window:
    'ショップの通常の配送日数では、{earliest}から{latest}の間に届く見込みです。',
  expected_promise: 'ショップの通常の配送日数では、{latest}までに届く見込みです。',
  expected_estimate_window: '配送会社は、{earliest}から{latest}の間の配達を見込んでいます。',
  expected_estimate: '配送会社は、{latest}までの配達を見込んでいます。',
  expected_shop_window: 'ショップは、{earliest}から{latest}の間のお届けを見込んでいます。',
  expected_shop: 'ショップは、{latest}までのお届けを見込んでいます。',

  moving: 'お荷物は輸送中です。最後にスキャンされたのは{day}です。',
  moving_place: 'お荷物は輸送中です。最後にスキャンされたのは{day}、場所は「{place}」です。',
  no_scan: {
    plural: 'count',
    forms: { other: '{day}を最後に、配送会社によるお荷物のスキャンが{count}日間ありません。' },
  },
  no_scan_next: 'ショップから配送会社に、お荷物の調査を依頼できます。',
  past_promise: {
    plural: 'count',
    forms: {
      other: 'ショップの通常の配送日数では、{latest}（{count}日前）までに届いているはずでした。',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: { other: '配送会社は、{latest}（{count}日前）までの配達を見込んでいました。' },
  },
  past_shop_day: {
    plural: 'count',
    forms: { other: 'ショップは、{latest}（{count}日前）までのお届けを見込んでいました。' },
  },
  past_next:
    'まだ届いていない場合、次の対応は配送会社が行います。ショップの担当者から配送会社に、お荷物の調査を依頼できます。',
  out_for_delivery: 'お荷物は配達に出ています。',
  out_for_delivery_carrier: '{carrier}がお荷物の配達に出ています。',
  delivery_failed: '配送会社が配達を試みましたが、お届けできませんでした。',
  delivery_failed_day: '{day}に配送会社が配達を試みましたが、お届けできませんでした。',
  delivery_failed_next:
    'お客様に必要なお手続きは、配送会社の追跡ページ、または郵便受けの不在連絡票に書かれています。',
  delivered: '配達済みと記録されています。配達日は記録されていません。',
  delivered_day: '{day}に配達されたと記録されています。',
  delivered_next: '見当たらない場合はお知らせください。ショップへのご連絡をお手伝いします。',
  disputed: '記録では配達済みとなっていますが、お手元には見当たらないと伺っています。',
  disputed_day:
    '記録では{day}に配達されたことになっていますが、お手元には見当たらないと伺っています。',
  disputed_look:
    'お届け先で荷物が置かれそうな場所をご確認のうえ、ご近所の方や同居の方にもお尋ねください。',
  disputed_next: 'それでも見つからない場合は、ショップが配送会社に問い合わせる必要があります。',
  returned: 'お荷物はショップへ返送中か、すでにショップに戻っています。',
  returned_day: 'お荷物は{day}からショップへ返送中と記録されています。',
  returned_next: '今後の対応はショップが決めます。ショップの担当者にお尋ねいただけます。',

  cancelled_unpaid: 'このご注文はキャンセルされました。お支払いの記録はありません。',
  cancelled_paid:
    'このご注文はお支払いの後にキャンセルされましたが、返金はまだ記録されていません。',
  cancelled_refunded: 'このご注文はキャンセルされ、ショップは{amount}の返金を記録しています。',
  cancelled_paid_next:
    '次の対応はショップが行います。お支払い代金については、ショップの担当者にお尋ねいただけます。',
  refunded: 'ショップは全額（{amount}）の返金を記録しています。',
  refunded_day: 'ショップは{day}に全額（{amount}）の返金を記録しています。',
  refunded_next: '返金がお手元に届く時期は、銀行またはカード会社によって異なります。',
  nothing_to_ship:
    'このご注文に配送する商品はありません。ダウンロード商品またはサービスのご注文です。',
  nothing_to_ship_completed:
    'このご注文に配送する商品はありません。ダウンロード商品またはサービスのご注文で、ショップは完了済みとしています。',
  pickup_ready: 'ご注文の商品は、店頭で受け取れる状態です。',
  pickup_ready_place: 'ご注文の商品は、店頭で受け取れる状態です。受け取り場所：「{place}」。',
  pickup_preparing: '店頭受け取りを選択されたご注文で、まだ準備ができていません。',
  pickup_preparing_place:
    '店頭受け取り（「{place}」）を選択されたご注文で、まだ準備ができていません。',
  pickup_preparing_next: '次の対応はショップが行います（商品の準備）。',
  pickup_payment_due: 'お支払いは受け取りの際にお願いします。',
  pickup_completed: 'ショップは、この店頭受け取りのご注文を完了済みとしています。',
  pickup_completed_day: 'ショップは{day}に、この店頭受け取りのご注文を完了済みとしました。',
  completed: 'ショップは、このご注文を完了済みとしています。',
  completed_day: 'ショップは{day}に、このご注文を完了済みとしました。',
  completed_no_parcel:
    'ショップは荷物も追跡番号も記録していないため、お荷物がどこにあるかはわかりません。',
  completed_next: 'まだ届いていない場合は、ショップの担当者が詳しく調べることができます。',
  sent_untracked:
    'ショップは、このご注文を発送済みとしています。荷物も追跡番号も記録していないため、どこにあるかはわかりません。',
  unknown:
    'ショップはこのご注文を独自のステータスで管理しており、それがお客様にとって何を意味するのかはわかりません。',
  unknown_next: 'ショップの担当者にお尋ねいただけます。',

  flag_part_refunded: 'ショップは、このご注文の一部について{amount}の返金を記録しています。',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      other:
        'これまでに荷物に入ったのは、{count}点のうち{shipped}点です。残りはまだショップにあります。',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: { other: 'お荷物は{count}個に分かれています。' },
  },
  flag_digital: {
    plural: 'count',
    forms: { other: '{count}点はダウンロード商品またはサービスのため、配送されません。' },
  },
  flag_backordered: {
    plural: 'count',
    forms: { other: '{count}点はご注文時に在庫切れでした。' },
  },
  flag_return_open: 'このご注文には、手続き中の返品があります。',
  parcel_line: '{title}：{headline}。',
  each_parcel: 'どのお荷物にも当てはまること：',

  card_title: '注文 {orderNumber}',
  card_title_headline: '注文 {orderNumber}：{headline}。',
  fact_placed: '注文日',
  fact_paid: 'お支払い日',
  fact_payment: 'お支払い方法',
  fact_delivery: '配送方法',
  fact_expected: 'お届け予定',
  fact_send_by: '発送期限',
  fact_shipping: '送料',
  fact_total: '合計',
  fact_refunded: '返金額',
  day_range: '{earliest}～{latest}',
  parcel_title: 'お荷物',
  parcel_title_of: 'お荷物{position}（全{total}個）',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}：{value}',
  item_refunded: { plural: 'count', forms: { other: '{count}点返金済み' } },
  list_separator: '、',
  track_with: '{carrier}で追跡する',
  track: '荷物を追跡する',
  freshness: '{day} {time}にショップから読み取った情報です。',
  timeline_placed: 'ご注文',
  timeline_paid: 'お支払い完了',
  timeline_sent: '発送',
  timeline_sent_carrier: '{carrier}で発送',
  timeline_completed: 'ショップが完了済みと記録',
  timeline_refunded: '{amount}を返金',
  timeline_note: 'ショップからのメッセージ：「{text}」',
  timeline_label_made: '送り状を作成',
  timeline_handed_over: '配送会社に引き渡し',
  timeline_in_transit: '輸送中にスキャン',
  timeline_out_for_delivery: '配達中',
  timeline_delivery_failed: '配達できず',
  timeline_ready_for_pickup: '受け取り可能',
  timeline_delivered: '配達済みと記録',
  timeline_returning: 'ショップへ返送中',
  timeline_returned: 'ショップに返着',
  timeline_exception: '配送会社が問題を報告',
  timeline_place: '{event}（「{place}」）',

  sentence_separator: '',
  greeting: 'こんにちは。{storeName}でのご注文をお調べし、今どこにあるかをお知らせできます。',
  machine_disclosure:
    'お答えしているのは自動応答アシスタントで、人間ではありません。担当者への取り次ぎは、いつでもご依頼いただけます。',

  ask_both_email: '注文番号と、ご注文の際に使われたメールアドレスを教えてください。',
  ask_both_phone: '注文番号と、ご注文の際に入力された電話番号を教えてください。',
  ask_both_postcode: '注文番号と、ご注文に登録された郵便番号を教えてください。',
  ask_number: '注文番号を教えてください。確認メールに記載されています。',
  ask_email:
    '注文番号 {orderNumber} のご注文に使われたメールアドレスを教えてください。ご本人のご注文であることの確認に使います。',
  ask_phone:
    '注文番号 {orderNumber} のご注文の際に入力された電話番号を教えてください。ご本人のご注文であることの確認に使います。',
  ask_postcode:
    '注文番号 {orderNumber} のご注文に登録された郵便番号を教えてください。ご本人のご注文であることの確認に使います。',
  ask_instead: 'このショップでは、ご本人のご注文であることの確認に別の情報が必要です。',
  ask_other_number: 'もう一つのご注文の番号を教えてください。',
  lead_sure: '承知しました。',
  lead_thanks: 'ありがとうございます。',
  not_understood:
    '申し訳ございません。内容を理解できなかったか、こちらではお手伝いできないことのようです。',
  no_number: '注文番号がないと、ご注文をお調べできません。',
  no_number_way_on:
    '注文番号は確認メールに記載されています。見つからない場合は、ショップの担当者にお取り次ぎできます。',

  refused: 'ご入力の内容では、ご注文を見つけられませんでした。',
  refused_number: 'ご入力の内容では、注文番号 {orderNumber} のご注文を見つけられませんでした。',
  refused_hint:
    '両方の内容をご確認ください。注文番号は確認メールに記載されています。もう一つの情報は、ご注文の際に入力されたものである必要があります。',
  refused_way_on:
    'もう一度お試しいただけます。また、ショップの担当者にお取り次ぎすることもできます。',

  more_proof_reason: '一致しない内容での照会が多すぎました。お客様ご自身によるものとは限りません。',
  more_proof:
    'ご注文の情報を守るため、このご注文をお調べする前に、より確実なご本人確認が必要です。',
  more_proof_number:
    'ご注文の情報を守るため、注文番号 {orderNumber} をお調べする前に、より確実なご本人確認が必要です。',
  more_proof_way_on:
    'ご注文に登録されたメールアドレスにワンタイムコードをお送りするか、ショップの担当者にお取り次ぎできます。',
  no_codes:
    'このチャットからコードをお送りすることはできませんが、ショップの担当者にお取り次ぎできます。',
  ask_code_email:
    '注文番号 {orderNumber} のご注文に使われたメールアドレスを教えてください。ご注文に登録されたものであれば、そのアドレスにコードが送られます。',
  code_sent:
    '注文番号 {orderNumber} のご注文が {email} で行われたものであれば、6桁のコードをそのアドレスにお送りしています。',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      other: '{minutes}分以内にこちらへ入力してください。有効なのは最新のコードだけです。',
    },
  },
  code_sent_way_on:
    '届かない場合は、アドレスと迷惑メールフォルダーをご確認ください。別のコードをお送りするか、ショップの担当者にお取り次ぎできます。',
  code_refused: 'そのコードは使えないか、すでに無効になっています。',
  code_refused_hint:
    'コードは、送信を依頼した会話の中で1回だけ使えます。有効なのは数分間で、入力できる回数にも限りがあります。',
  code_refused_way_on:
    '新しいコードをお送りするか、ショップの担当者にお取り次ぎすることができます。',

  unavailable: 'ただいま、{storeName}の注文システムに接続できませんでした。',
  unavailable_slow: 'ただいま、{storeName}の注文システムの応答に時間がかかっています。',
  unavailable_busy: '{storeName}の注文システムがたいへん混み合っており、待つように求められました。',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      other:
        'これはご注文の状況を示すものではありません。これから{minutes}分間、確認を続けてこちらでお答えしますので、もう一度お尋ねいただく必要はありません。ショップの担当者にお取り次ぎすることもできます。',
    },
  },
  later_answer: 'お待たせしました。先ほどのご質問への回答です。',
  later_reached: 'ショップのシステムが再び応答するようになりました。',
  later_unavailable:
    '確認を続けましたが、{storeName}の注文システムからはまだ応答がありません。後ほどもう一度お尋ねいただけます。ショップの担当者にお取り次ぎすることもできます。',
  unavailable_way_on:
    'これはご注文の状況を示すものではありません。もう一度お試しいただけます。ショップの担当者にお取り次ぎすることもできます。',

  several_orders: {
    plural: 'count',
    forms: { other: '{count}件のご注文をお知らせします。' },
  },
  which_order: 'どのご注文についてでしょうか。',
  more_orders_left: '一度にお調べできる件数まで確認しました。残りのご注文は、次にお尋ねください。',

  courier: '{carrier}で発送されました。',
  courier_unknown: 'ショップは荷物を記録していますが、どの配送会社かは記録していません。',
  courier_label: '{carrier}の送り状です。お荷物はまだ配送会社に引き渡されていません。',
  courier_no_parcel: 'ショップは荷物を記録していないため、配送会社をお伝えできません。',
  courier_not_travelling: '現在の状態では、このご注文に配送会社は関わっていません。',
  delivery_date_unknown: 'お届け日は記録されていません。推測でのお答えは控えさせていただきます。',
  items_intro: '注文 {orderNumber} の商品：',
  items_line: '{quantity} × {name}',
  items_none: 'ショップは、注文 {orderNumber} の商品を記録していません。',
  change_cannot: 'ご注文やお届け先の変更を、こちらで行うことはできません。',
  change_not_sent:
    'まだ発送されていないため、ショップで変更できる可能性があります。すぐにショップの担当者にお尋ねいただくのがよいでしょう。',
  change_sent: 'すでに発送されているため、お届け先を変更できる可能性があるのは配送会社だけです。',
  ask_possible: 'まだ何ができるかは、ショップの担当者にお尋ねいただけます。',
  change_over: 'このご注文は終了しているため、変更できるものはありません。',
  cancel_cannot: 'ご注文のキャンセルを、こちらで行うことはできません。',
  cancel_not_sent:
    'まだ発送されていないため、ショップでキャンセルできる可能性があります。すぐにショップの担当者にお尋ねいただくのがよいでしょう。',
  cancel_sent:
    'すでに発送されているため、返送についてはショップの担当者にお尋ねいただく必要があります。',
  cancel_already: '現在の状態では、このご注文はすでにキャンセルまたは返金されています。',
  cancel_over:
    'このご注文は終了しているため、返送についてはショップの担当者にお尋ねいただく必要があります。',
  return_cannot: '返品や返金の手配を、こちらで行うことはできません。',
  return_ask: '判断するのはショップです。ご要望をショップの担当者にお取り次ぎできます。',
  refund_recorded: 'ショップは{amount}の返金を記録しています。',
  refund_recorded_day: 'ショップは{day}に{amount}の返金を記録しています。',
  refund_none: 'このご注文に返金の記録はありません。',
  not_delivered_by_records: 'ショップの記録には、配達されたとは書かれていません。',

  greeting_again:
    'こんにちは。ご注文をお調べするか、ショップの担当者にお取り次ぎすることができます。',
  thanks: 'どういたしまして。ご注文について、ほかにお尋ねになりたいことはありますか。',
  goodbye: 'ご利用ありがとうございました。必要なときは、またこの会話にお戻りください。',
  machine: '人間ではなく、自動応答アシスタントです。ショップの担当者にお取り次ぎできます。',
  cannot: '申し訳ございません。その件についてはお手伝いできません。',
  can_do:
    'ご注文が今どこにあるか、商品の内容、配送会社をお知らせするか、ショップの担当者にお取り次ぎすることができます。',
  apology:
    '申し訳ございません。こちらで問題が発生し、お答えできません。もう一度お尋ねいただけます。ショップの担当者にお取り次ぎすることもできます。',

  handover_form:
    'この会話を{storeName}の担当者にお取り次ぎできます。返信先のメールアドレスを教えてください。',
  handover_done: 'この会話を{storeName}に取り次ぎました。ショップからの返信先は {email} です。',
  handover_already:
    'ご依頼はすでに{storeName}に届いています。追加したいことがあれば、下のフォームからお送りください。',
  handover_enough:
    'ご依頼はすでに{storeName}に届いているため、今は追加のメールをお送りしません。こちらにお書きいただいた内容は、この会話に残ります。',
  handover_too_many:
    'ただいま、{storeName}にこれ以上のご依頼をお取り次ぎできません。1時間後にもう一度お試しいただくか、ショップに直接ご連絡ください。',
  handover_invalid_email:
    'メールアドレスの形式ではないようです。ショップが返信できるよう、ご確認ください。',

  quick_human: '担当者に相談する',
  quick_send_code: 'コードを受け取る',
  quick_send_new_code: '新しいコードを受け取る',
  quick_try_again: 'もう一度試す',
  quick_another_order: '別の注文',
  quick_order_status: '注文の状況を知りたい',
  quick_not_received: '見当たりません',
  quick_order: '注文 {orderNumber}',

  said_order_form: '注文 {orderNumber}、{secondFact}',
  said_handover: '{email} までご連絡ください。',
  said_handover_message: '{email} までご連絡ください。{message}',

  mail_subject: 'お客様が担当者との連絡を希望しています',
  mail_subject_order: 'お客様が担当者との連絡を希望しています：注文 {orderNumbers}',
  mail_intro: '{storeName}のチャットで、お客様が担当者との連絡を希望しています。',
  mail_reply_to: '返信先：{email}',
  mail_name: 'お名前：{name}',
  mail_proven: 'ご本人の注文と確認済み（番号ともう一つの情報が一致）：注文 {orderNumbers}',
  mail_no_proof:
    'ご本人の注文かどうかは、どの注文についても確認できていません。注文について何かを伝える前に、ご確認ください。',
  mail_page: '閲覧していたページ：{page}',
  mail_message: 'お客様からのメッセージ：\n{message}',
  mail_transcript: '会話の内容（お客様の入力は、そのまま引用しています）：',
  mail_line: '{at} {author}：{text}',
  mail_author_shopper: 'お客様',
  mail_author_assistant: 'アシスタント',
  mail_author_agent: 'ショップ',
  mail_author_system: 'お知らせ',

  code_mail_subject: '{storeName}のチャット用コード',
  code_mail_intro: '{storeName}のチャットで、ワンタイムコードの送信が依頼されました：',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      other:
        'このコードは、送信を依頼したチャット画面で、{minutes}分以内に1回だけ使えます。ほかの人には教えないでください。',
    },
  },
  code_mail_ignore:
    'お心当たりがない場合は、このメールを無視してください。コードがなければ何も起こりません。',

  widget_launcher: '注文の状況を知りたい',
  widget_assistant: '注文サポート',
  widget_unavailable: '現在チャットは利用できません',
};
