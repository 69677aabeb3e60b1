import type { Catalogue } from './catalogue.ts';

/** Turkish. The notes beside each key in the *-messages.ts files say where it is shown. */
export const turkish: Catalogue = {
  headline_awaiting_payment: 'Ödeme bekleniyor',
  headline_awaiting_transfer: 'Havaleniz bekleniyor',
  headline_payment_failed: 'Ödeme başarısız',
  headline_on_hold: 'Beklemede',
  headline_being_prepared: 'Hazırlanıyor',
  headline_preparing_late: 'Hazırlanıyor, gecikti',
  headline_label_made: 'Etiket hazır, kargoya verilmedi',
  headline_sent: 'Gönderildi',
  headline_moving: 'Yolda',
  headline_no_scan: 'Günlerdir haber yok',
  headline_past_promised_date: 'Söz verilen tarih geçti',
  headline_out_for_delivery: 'Dağıtımda',
  headline_delivery_failed: 'Teslim edilemedi',
  headline_delivered: 'Teslim edildi olarak kayıtlı',
  headline_delivered_disputed: 'Teslim edildi, ama bulunamadı',
  headline_returned_to_sender: 'Mağazaya iade edildi',
  headline_cancelled: 'İptal edildi',
  headline_refunded: 'Para iadesi yapıldı',
  headline_nothing_to_ship: 'Gönderilecek ürün yok',
  headline_ready_for_pickup: 'Teslim almaya hazır',
  headline_pickup_being_prepared: 'Henüz teslim almaya hazır değil',
  headline_pickup_completed: 'Teslim alma tamamlandı',
  headline_completed_untracked: 'Tamamlandı, takip bilgisi yok',
  headline_sent_untracked: 'Gönderildi, takip bilgisi yok',
  headline_unknown: 'Lütfen mağazaya sorun',

  payment_not_paid: 'Bu siparişin ödemesi henüz yapılmadı: ödenecek tutar {amount}.',
  payment_not_paid_method:
    'Bu siparişin ödemesi henüz yapılmadı: ödenecek tutar {amount}. Seçilen ödeme yöntemi: {method}.',
  payment_failed: '{amount} tutarındaki ödeme başarısız oldu; bu nedenle sipariş ödenmiş değil.',
  payment_transfer: 'Mağaza {amount} tutarındaki havalenizi bekliyor.',
  payment_transfer_method:
    'Mağaza {amount} tutarındaki havalenizi bekliyor. Seçilen ödeme yöntemi: {method}.',
  payment_cheque: 'Mağaza {amount} tutarındaki çekinizi bekliyor.',
  payment_next:
    'Sıradaki adım sizde: Mağaza, ödeme yapılınca işleme başlar. Ödemeyi zaten yaptıysanız lütfen mağazadan bir yetkiliye sorun.',
  payment_transfer_next:
    'Mağaza, para ulaşınca işleme başlar. Parayı zaten gönderdiyseniz banka işlemleri birkaç iş günü sürebilir.',
  payment_cheque_next:
    'Mağaza, para ulaşınca işleme başlar. Çeki zaten gönderdiyseniz posta ve banka işlemleri birkaç iş günü sürebilir.',

  on_hold: 'Mağaza bu siparişi beklemeye aldı ve nedenini kaydetmedi.',
  on_hold_next:
    'Bunu mağazanın çözmesi gerekiyor; siparişin neyi beklediğini mağazadan bir yetkili size söyleyebilir.',

  preparing: 'Mağaza siparişinizi hazırlıyor. Sipariş henüz gönderilmedi.',
  preparing_paid:
    'Ödemeniz {day} tarihinde ulaştı ve mağaza siparişinizi hazırlıyor. Sipariş henüz gönderilmedi.',
  preparing_send_by: 'Mağazanın kendi sözüne göre en geç {day} tarihinde gönderilmesi gerekiyor.',
  preparing_overdue:
    'Mağazanın kendi sözüne göre en geç {day} tarihinde gönderilmesi gerekiyordu; yani gecikti.',
  preparing_overdue_undated: 'Bu, mağazanın söz verdiğinden daha geç.',
  preparing_backordered:
    'Siparişi verdiğinizde içindeki bir ürün stokta yoktu; mağaza onu bekliyor olabilir.',
  preparing_late_next: 'Sıradaki adım mağazada; mağazadan bir yetkili size nedenini söyleyebilir.',
  preparing_next: 'Sıradaki adım mağazada; sizin bir şey yapmanız gerekmiyor.',

  label_made: 'Kargo etiketi oluşturuldu, ancak paket henüz kargo firmasında değil.',
  label_made_carrier:
    'Kargo etiketi oluşturuldu ({carrier}), ancak paket henüz kargo firmasında değil.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'Etiket {count} gün önce oluşturuldu.',
      other: 'Etiket {count} gün önce oluşturuldu.',
    },
  },
  label_made_next: 'Sıradaki adım mağazada: paketi kargo firmasına teslim etmek.',

  sent_carrier_day: 'Mağaza siparişi {day} tarihinde {carrier} ile gönderdi.',
  sent_carrier: 'Mağaza siparişi {carrier} ile gönderdi ve gününü kaydetmedi.',
  sent_day: 'Mağaza siparişi {day} tarihinde gönderdi ve kargo firmasını kaydetmedi.',
  sent: 'Mağaza siparişi gönderdi; ne kargo firmasını ne de gününü kaydetti.',
  parcel_number: 'Takip numarası: {trackingNumber}.',
  parcel_number_link: 'Takip numarası: {trackingNumber}; paketi buradan izleyebilirsiniz: {link}',
  parcel_link: 'Paketi buradan izleyebilirsiniz: {link}',
  parcel_no_number: 'Kayıtlı bir takip numarası yok.',
  scans_unknown:
    'Kargo firmasının taramalarını göremiyorum, bu yüzden paketin şu anda nerede olduğunu bilmiyorum; kargo firması size daha fazlasını söyleyebilir.',
  carrier_next: 'Sıradaki adım kargo firmasında.',

  expected_promise_window:
    'Mağazanın olağan teslimat sürelerine göre {earliest} ile {latest} arasında ulaşması gerekiyor.',
  expected_promise:
    'Mağazanın olağan teslimat sürelerine göre en geç {latest} tarihinde ulaşması gerekiyor.',
  expected_estimate_window:
    'Kargo firması, {earliest} ile {latest} arasında teslim etmeyi öngörüyor.',
  expected_estimate: 'Kargo firması, en geç {latest} tarihinde teslim etmeyi öngörüyor.',
  expected_shop_window: 'Mağaza, {earliest} ile {latest} arasında ulaşmasını bekliyor.',
  expected_shop: 'Mağaza, en geç {latest} tarihinde ulaşmasını bekliyor.',

  moving: 'Paketiniz yolda; en son {day} tarihinde tarandı.',
  moving_place: 'Paketiniz yolda; en son {day} tarihinde tarandı, kayıtlı yer: “{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'Kargo firması paketinizi {count} gündür taramadı; son tarama tarihi: {day}.',
      other: 'Kargo firması paketinizi {count} gündür taramadı; son tarama tarihi: {day}.',
    },
  },
  no_scan_next: 'Mağaza, kargo firmasından paketi aramasını isteyebilir.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Mağazanın olağan teslimat sürelerine göre en geç {latest} tarihinde, yani {count} gün önce ulaşması gerekiyordu.',
      other:
        'Mağazanın olağan teslimat sürelerine göre en geç {latest} tarihinde, yani {count} gün önce ulaşması gerekiyordu.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'Kargo firması, en geç {latest} tarihinde, yani {count} gün önce teslim etmeyi öngörüyordu.',
      other:
        'Kargo firması, en geç {latest} tarihinde, yani {count} gün önce teslim etmeyi öngörüyordu.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'Mağaza, en geç {latest} tarihinde, yani {count} gün önce ulaşmasını bekliyordu.',
      other: 'Mağaza, en geç {latest} tarihinde, yani {count} gün önce ulaşmasını bekliyordu.',
    },
  },
  past_next:
    'Size ulaşmadıysa sıradaki adım kargo firmasında; mağazadan bir yetkili, kargo firmasından paketi aramasını isteyebilir.',
  out_for_delivery: 'Paketiniz dağıtıma çıktı.',
  out_for_delivery_carrier: 'Paketiniz {carrier} ile dağıtıma çıktı.',
  delivery_failed: 'Kargo firması paketinizi teslim etmeyi denedi, ancak teslim edemedi.',
  delivery_failed_day:
    'Kargo firması paketinizi {day} tarihinde teslim etmeyi denedi, ancak teslim edemedi.',
  delivery_failed_next:
    'Sizden ne istendiği, kargo firmasının takip sayfasında veya posta kutunuzdaki bir notta yazar.',
  delivered: 'Teslim edildi olarak kayıtlı; günü kayıtlı değil.',
  delivered_day: 'Kayıtlara göre {day} tarihinde teslim edildi.',
  delivered_next: 'Orada değilse bana söyleyin; mağazaya ulaşmanıza yardımcı olurum.',
  disputed: 'Kayıtlar teslim edildiğini söylüyor, siz ise orada olmadığını söylüyorsunuz.',
  disputed_day:
    'Kayıtlar {day} tarihinde teslim edildiğini söylüyor, siz ise orada olmadığını söylüyorsunuz.',
  disputed_look:
    'Lütfen adresinizde paketlerin bırakıldığı yerlere bakın, komşularınıza ve birlikte yaşadığınız kişilere sorun.',
  disputed_next: 'Bulunamazsa mağazanın bunu kargo firmasıyla görüşmesi gerekir.',
  returned: 'Paket mağazaya geri dönüyor veya oraya ulaştı.',
  returned_day: 'Paket, {day} tarihinden beri mağazaya geri dönüyor olarak kayıtlı.',
  returned_next:
    'Bundan sonra ne olacağına mağaza karar verir; mağazadan bir yetkili size söyleyebilir.',

  cancelled_unpaid: 'Bu sipariş iptal edildi. Sipariş için kayıtlı bir ödeme yok.',
  cancelled_paid:
    'Bu sipariş, ödemesi yapıldıktan sonra iptal edildi ve henüz kayıtlı bir para iadesi yok.',
  cancelled_refunded:
    'Bu sipariş iptal edildi ve mağaza {amount} tutarında bir para iadesi kaydetti.',
  cancelled_paid_next:
    'Sıradaki adım mağazada; para konusunda mağazadan bir yetkili size bilgi verebilir.',
  refunded: 'Mağaza, {amount} tutarında tam para iadesi kaydetti.',
  refunded_day: 'Mağaza, {day} tarihinde {amount} tutarında tam para iadesi kaydetti.',
  refunded_next: 'Paranın size ne zaman ulaşacağı bankanıza veya kart kuruluşunuza bağlıdır.',
  nothing_to_ship: 'Bu siparişte kargoyla gönderilen bir şey yok: indirme veya hizmet içeriyor.',
  nothing_to_ship_completed:
    'Bu siparişte kargoyla gönderilen bir şey yok: indirme veya hizmet içeriyor ve mağaza onu tamamlandı olarak işaretledi.',
  pickup_ready: 'Siparişiniz teslim almanız için hazır.',
  pickup_ready_place: 'Siparişiniz teslim almanız için hazır: “{place}”.',
  pickup_preparing: 'Bu siparişi kendiniz teslim almayı seçtiniz; henüz hazır değil.',
  pickup_preparing_place:
    'Bu siparişi kendiniz teslim almayı seçtiniz (“{place}”); henüz hazır değil.',
  pickup_preparing_next: 'Sıradaki adım mağazada: siparişi hazırlamak.',
  pickup_payment_due: 'Ödeme, teslim aldığınızda yapılır.',
  pickup_completed: 'Mağaza, teslim alınacak bu siparişi tamamlandı olarak işaretledi.',
  pickup_completed_day:
    'Mağaza, teslim alınacak bu siparişi {day} tarihinde tamamlandı olarak işaretledi.',
  completed: 'Mağaza bu siparişi tamamlandı olarak işaretledi.',
  completed_day: 'Mağaza bu siparişi {day} tarihinde tamamlandı olarak işaretledi.',
  completed_no_parcel:
    'Mağaza ne bir paket ne de bir takip numarası kaydetti; bu yüzden paketin nerede olduğunu söyleyemiyorum.',
  completed_next: 'Size ulaşmadıysa mağazadan bir yetkili daha fazlasını öğrenebilir.',
  sent_untracked:
    'Mağaza bu siparişi gönderildi olarak işaretledi. Ne bir paket ne de bir takip numarası kaydetti; bu yüzden nerede olduğunu söyleyemiyorum.',
  unknown:
    'Mağaza bu siparişi kendine özgü bir durumda tutuyor ve bunun sizin için ne anlama geldiğini bilmiyorum.',
  unknown_next: 'Mağazadan bir yetkili size söyleyebilir.',

  flag_part_refunded:
    'Mağaza, bu siparişin bir bölümü için {amount} tutarında para iadesi kaydetti.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'Şu ana kadar {count} üründen {shipped} tanesi paketlerde; geri kalanı hâlâ mağazada.',
      other: 'Şu ana kadar {count} üründen {shipped} tanesi paketlerde; geri kalanı hâlâ mağazada.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'Sipariş {count} paket hâlinde geliyor.',
      other: 'Sipariş {count} paket hâlinde geliyor.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} ürün indirme veya hizmettir ve kargoyla gönderilmez.',
      other: '{count} ürün indirme veya hizmettir ve kargoyla gönderilmez.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: 'Sipariş verdiğinizde {count} ürün stokta yoktu.',
      other: 'Sipariş verdiğinizde {count} ürün stokta yoktu.',
    },
  },
  flag_return_open: 'Bu sipariş için açık bir iade var.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Bu paketlerin her biri için:',

  card_title: 'Sipariş {orderNumber}',
  card_title_headline: 'Sipariş {orderNumber}: {headline}.',
  fact_placed: 'Sipariş tarihi',
  fact_paid: 'Ödeme tarihi',
  fact_payment: 'Ödeme',
  fact_delivery: 'Teslimat',
  fact_expected: 'Beklenen',
  fact_send_by: 'Son gönderim',
  fact_shipping: 'Teslimat ücreti',
  fact_total: 'Toplam',
  fact_refunded: 'İade edilen',
  day_range: '{earliest} – {latest}',
  parcel_title: 'Paket',
  parcel_title_of: 'Paket {position} / {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: { one: '{count} adedin parası iade edildi', other: '{count} adedin parası iade edildi' },
  },
  list_separator: ', ',
  track_with: '{carrier} ile takip et',
  track: 'Bu paketi takip et',
  freshness: 'Mağazadan {day}, saat {time} itibarıyla okundu.',
  timeline_placed: 'Sipariş verildi',
  timeline_paid: 'Ödeme ulaştı',
  timeline_sent: 'Gönderildi',
  timeline_sent_carrier: '{carrier} ile gönderildi',
  timeline_completed: 'Mağaza tamamlandı olarak işaretledi',
  timeline_refunded: '{amount} iade edildi',
  timeline_note: 'Mağaza şunu yazdı: “{text}”',
  timeline_label_made: 'Kargo etiketi oluşturuldu',
  timeline_handed_over: 'Kargo firmasına verildi',
  timeline_in_transit: 'Yolda tarandı',
  timeline_out_for_delivery: 'Dağıtımda',
  timeline_delivery_failed: 'Teslim edilemedi',
  timeline_ready_for_pickup: 'Teslim almaya hazır',
  timeline_delivered: 'Teslim edildi olarak kayıtlı',
  timeline_returning: 'Mağazaya geri dönüyor',
  timeline_returned: 'Mağazaya geri ulaştı',
  timeline_exception: 'Kargo firması bir sorun bildirdi',
  timeline_place: '{event} (“{place}”)',

  sentence_separator: ' ',
  greeting: 'Merhaba! {storeName} siparişinize bakıp nerede olduğunu size söyleyebilirim.',
  machine_disclosure:
    'Ben otomatik bir asistanım, insan değilim; dilediğiniz zaman bir yetkiliyle görüşmek isteyebilirsiniz.',

  ask_both_email: 'Sipariş numaranız nedir ve sipariş için hangi e-posta adresini kullandınız?',
  ask_both_phone: 'Sipariş numaranız nedir ve siparişte hangi telefon numarasını verdiniz?',
  ask_both_postcode: 'Sipariş numaranız nedir ve siparişte hangi posta kodu yazıyor?',
  ask_number: 'Sipariş numaranız nedir? Onay e-postasında yazar.',
  ask_email:
    '{orderNumber} numaralı sipariş için hangi e-posta adresini kullandınız? Siparişin size ait olduğunu böyle anlarım.',
  ask_phone:
    '{orderNumber} numaralı siparişte hangi telefon numarasını verdiniz? Siparişin size ait olduğunu böyle anlarım.',
  ask_postcode:
    '{orderNumber} numaralı siparişte hangi posta kodu yazıyor? Siparişin size ait olduğunu böyle anlarım.',
  ask_instead: 'Bu mağaza, siparişin size ait olduğunu anlamak için başka bir bilgi istiyor.',
  ask_other_number: 'Diğer siparişin numarası nedir?',
  lead_sure: 'Elbette.',
  lead_thanks: 'Teşekkür ederim.',
  not_understood: 'Üzgünüm, bunu anlamadım ya da bu konuda yardımcı olamıyorum.',
  no_number: 'Numarası olmadan bir siparişe bakamıyorum.',
  no_number_way_on:
    'Numara, onay e-postasında yazar. Bulamazsanız sizi mağazadan bir yetkiliye aktarabilirim.',

  refused: 'Bu bilgilerle bir sipariş bulamadım.',
  refused_number: 'Bu bilgilerle {orderNumber} numaralı siparişi bulamadım.',
  refused_hint:
    'Lütfen ikisini de kontrol edin: Sipariş numarası onay e-postasında yazar, ikinci bilgi ise siparişte verilenle aynı olmalıdır.',
  refused_way_on: 'Yeniden deneyebilirsiniz veya sizi mağazadan bir yetkiliye aktarabilirim.',

  more_proof_reason:
    'Uyuşmayan bilgilerle çok fazla deneme yapıldı; bunlar sizin denemeleriniz olmayabilir.',
  more_proof:
    'Siparişlerin güvenliği için, bu siparişi aramadan önce daha güçlü bir kanıta ihtiyacım var.',
  more_proof_number:
    'Siparişlerin güvenliği için, {orderNumber} numaralı siparişi aramadan önce daha güçlü bir kanıta ihtiyacım var.',
  more_proof_way_on:
    'Siparişteki e-posta adresine tek kullanımlık bir kod gönderebilirim veya sizi mağazadan bir yetkiliye aktarabilirim.',
  no_codes: 'Bu sohbetten kod gönderemiyorum, ancak sizi mağazadan bir yetkiliye aktarabilirim.',
  ask_code_email:
    '{orderNumber} numaralı sipariş için hangi e-posta adresini kullandınız? Siparişteki adres buysa oraya bir kod gönderilir.',
  code_sent:
    '{orderNumber} numaralı sipariş {email} ile verildiyse altı haneli bir kod bu adrese gönderiliyor.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Lütfen kodu {minutes} dakika içinde buraya yazın; yalnızca en yeni kod geçerlidir.',
      other: 'Lütfen kodu {minutes} dakika içinde buraya yazın; yalnızca en yeni kod geçerlidir.',
    },
  },
  code_sent_way_on:
    'Bir şey gelmezse lütfen adresi ve spam klasörünü kontrol edin. Yeni bir kod gönderebilirim veya sizi mağazadan bir yetkiliye aktarabilirim.',
  code_refused: 'Bu kod çalışmıyor ya da artık geçerli değil.',
  code_refused_hint:
    'Bir kod, yalnızca istendiği sohbette, birkaç dakika içinde ve birkaç denemeyle, bir kez kullanılabilir.',
  code_refused_way_on:
    'Yeni bir kod gönderebilirim veya sizi mağazadan bir yetkiliye aktarabilirim.',

  unavailable: 'Şu anda {storeName} mağazasının sipariş sistemine ulaşamadım.',
  unavailable_slow: '{storeName} mağazasının sipariş sistemi şu anda yavaş yanıt veriyor.',
  unavailable_busy: '{storeName} mağazasının sipariş sistemi çok yoğun ve benden beklememi istedi.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Bu, siparişiniz hakkında bir şey söylemez. {minutes} dakika boyunca denemeye devam edip burada yanıt vereceğim; yeniden sormanıza gerek yok. Sizi mağazadan bir yetkiliye de aktarabilirim.',
      other:
        'Bu, siparişiniz hakkında bir şey söylemez. {minutes} dakika boyunca denemeye devam edip burada yanıt vereceğim; yeniden sormanıza gerek yok. Sizi mağazadan bir yetkiliye de aktarabilirim.',
    },
  },
  later_answer: 'Beklediğiniz yanıt burada.',
  later_reached: 'Mağaza yeniden yanıt veriyor.',
  later_unavailable:
    'Denemeye devam ettim, ancak {storeName} mağazasının sipariş sistemi hâlâ yanıt vermiyor. Bana daha sonra yeniden sorabilirsiniz veya sizi mağazadan bir yetkiliye aktarabilirim.',
  unavailable_way_on:
    'Bu, siparişiniz hakkında bir şey söylemez. Yeniden deneyebilirsiniz veya sizi mağazadan bir yetkiliye aktarabilirim.',

  several_orders: {
    plural: 'count',
    forms: { one: 'İşte {count} sipariş.', other: 'İşte {count} sipariş.' },
  },
  which_order: 'Hangi siparişi kastediyorsunuz?',
  more_orders_left:
    'Bir seferde bakabildiğim kadarına baktım. Lütfen diğerlerini bundan sonra sorun.',

  courier: 'Sipariş {carrier} ile gönderildi.',
  courier_unknown: 'Mağaza bir paket kaydetti, ancak hangi kargo firmasında olduğunu belirtmedi.',
  courier_label: 'Etiketteki kargo firması: {carrier}; paket henüz kargo firmasında değil.',
  courier_no_parcel: 'Mağaza bir paket kaydetmedi; bu yüzden bir kargo firması söyleyemiyorum.',
  courier_not_travelling: 'Şu anki durumunda bu siparişte bir kargo firması yer almıyor.',
  delivery_date_unknown: 'Sipariş için kayıtlı bir teslimat günü yok; tahminde bulunmak istemem.',
  items_intro: '{orderNumber} numaralı siparişte:',
  items_line: '{quantity} × {name}',
  items_none: 'Mağaza, {orderNumber} numaralı sipariş için ürün kaydetmemiş.',
  change_cannot: 'Bir siparişi veya adresini kendim değiştiremiyorum.',
  change_not_sent:
    'Henüz gönderilmedi, bu yüzden mağaza bunu belki hâlâ yapabilir; en iyisi hemen oradaki bir yetkiliye sormaktır.',
  change_sent:
    'Zaten gönderildi; yönlendirilmesi hâlâ mümkünse bunu yalnızca kargo firması yapabilir.',
  ask_possible: 'Nelerin hâlâ mümkün olduğunu mağazadan bir yetkili size söyleyebilir.',
  change_over: 'Bu sipariş sonuçlandı; değiştirilecek bir şey kalmadı.',
  cancel_cannot: 'Bir siparişi kendim iptal edemiyorum.',
  cancel_not_sent:
    'Henüz gönderilmedi, bu yüzden mağaza bunu belki hâlâ yapabilir; en iyisi hemen oradaki bir yetkiliye sormaktır.',
  cancel_sent:
    'Zaten gönderildi; geri gönderme konusunda mağazadan bir yetkilinin size bilgi vermesi gerekir.',
  cancel_already: 'Şu anki durumuna göre bu sipariş zaten iptal edilmiş veya parası iade edilmiş.',
  cancel_over:
    'Bu sipariş sonuçlandı; geri gönderme konusunda mağazadan bir yetkilinin size bilgi vermesi gerekir.',
  return_cannot: 'İade veya para iadesi işlemini kendim yapamıyorum.',
  return_ask: 'Buna mağaza karar verir; talebinizi oradaki bir yetkiliye iletebilirim.',
  refund_recorded: 'Mağaza, {amount} tutarında bir para iadesi kaydetti.',
  refund_recorded_day: 'Mağaza, {day} tarihinde {amount} tutarında bir para iadesi kaydetti.',
  refund_none: 'Bu sipariş için kayıtlı bir para iadesi yok.',
  not_delivered_by_records: 'Mağazanın kayıtlarında teslim edildiği yazmıyor.',

  greeting_again:
    'Merhaba! Sizin için bir siparişe bakabilirim veya sizi mağazadan bir yetkiliye aktarabilirim.',
  thanks: 'Rica ederim! Siparişinizle ilgili başka bir şey var mı?',
  goodbye: 'Hoşça kalın! Bana ihtiyacınız olursa bu sohbete geri dönebilirsiniz.',
  machine: 'Ben otomatik bir asistanım, insan değilim. Sizi mağazadan bir yetkiliye aktarabilirim.',
  cannot: 'Üzgünüm, bu konuda yardımcı olamıyorum.',
  can_do:
    'Bir siparişin nerede olduğunu, içinde ne olduğunu ve onu kimin taşıdığını söyleyebilirim veya sizi mağazadan bir yetkiliye aktarabilirim.',
  apology:
    'Üzgünüm, bende bir sorun oluştu ve buna yanıt veremiyorum. Yeniden sorabilirsiniz veya sizi mağazadan bir yetkiliye aktarabilirim.',

  handover_form:
    'Bu sohbeti {storeName} mağazasından bir yetkiliye iletebilirim. Size hangi adrese yazabilirler?',
  handover_done:
    'Tamam: Bu sohbeti {storeName} mağazasına ilettim. Size {email} adresinden yazabilirler.',
  handover_already:
    'Talebiniz zaten {storeName} mağazasında. Eklemek istediğiniz bir şey varsa aşağıdaki form onu oraya iletir.',
  handover_enough:
    'Talebiniz zaten {storeName} mağazasında; bu yüzden şimdilik onlara bir e-posta daha göndermeyeceğim. Buraya yazdıklarınız bu sohbette kalır.',
  handover_too_many:
    'Şu anda {storeName} mağazasına başka talep iletemiyorum. Lütfen bir saat sonra bana yeniden sorun veya doğrudan mağazaya yazın.',
  handover_invalid_email:
    'Bu bir e-posta adresine benzemiyor. Mağazanın size yazabilmesi için lütfen kontrol edin.',

  quick_human: 'Yetkiliyle görüş',
  quick_send_code: 'Bana kod gönder',
  quick_send_new_code: 'Yeni kod gönder',
  quick_try_again: 'Yeniden dene',
  quick_another_order: 'Başka bir sipariş',
  quick_order_status: 'Siparişim nerede?',
  quick_not_received: 'Orada değil',
  quick_order: 'Sipariş {orderNumber}',

  said_order_form: 'Sipariş {orderNumber}, {secondFact}',
  said_handover: 'Lütfen {email} adresine yazın.',
  said_handover_message: 'Lütfen {email} adresine yazın. {message}',

  mail_subject: 'Bir müşteri yetkiliyle görüşmek istiyor',
  mail_subject_order: 'Bir müşteri yetkiliyle görüşmek istiyor: sipariş {orderNumbers}',
  mail_intro: '{storeName} sohbetinde bir müşteri yetkiliyle görüşmek istiyor.',
  mail_reply_to: 'Yanıt adresi: {email}',
  mail_name: 'Ad: {name}',
  mail_proven:
    'Müşteriye ait olduğu kanıtlandı (numara ve ikinci bilgi eşleşti): sipariş {orderNumbers}',
  mail_no_proof:
    'Müşteri herhangi bir siparişin kendisine ait olduğunu kanıtlamadı; lütfen bir sipariş hakkında bilgi vermeden önce kontrol edin.',
  mail_page: 'Müşterinin bulunduğu sayfa: {page}',
  mail_message: 'Müşterinin mesajı:\n{message}',
  mail_transcript: 'Sohbet (müşterinin yazdıkları, yazıldığı gibi aktarılmıştır):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Müşteri',
  mail_author_assistant: 'Asistan',
  mail_author_agent: 'Mağaza',
  mail_author_system: 'Bildirim',

  code_mail_subject: '{storeName} sohbeti için kodunuz',
  code_mail_intro: '{storeName} sohbetinde tek kullanımlık bir kod istendi:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Kod, istendiği sohbet penceresinde {minutes} dakika içinde bir kez kullanılabilir. Lütfen başka kimseye vermeyin.',
      other:
        'Kod, istendiği sohbet penceresinde {minutes} dakika içinde bir kez kullanılabilir. Lütfen başka kimseye vermeyin.',
    },
  },
  code_mail_ignore:
    'Kodu siz istemediyseniz bu e-postayı dikkate almayabilirsiniz: Kod olmadan hiçbir şey olmaz.',

  widget_launcher: 'Siparişim nerede?',
  widget_assistant: 'Sipariş asistanı',
  widget_unavailable: 'Sohbet şu anda kullanılamıyor',
};
