import type { Catalogue } from './catalogue.ts';

/** Indonesian. The notes beside each key in the *-messages.ts files say where it is shown. */
export const indonesian: Catalogue = {
  headline_awaiting_payment: 'Menunggu pembayaran',
  headline_awaiting_transfer: 'Menunggu transfer Anda',
  headline_payment_failed: 'Pembayaran gagal',
  headline_on_hold: 'Ditahan',
  headline_being_prepared: 'Sedang disiapkan',
  headline_preparing_late: 'Sedang disiapkan, terlambat',
  headline_label_made: 'Label dibuat, belum diserahkan',
  headline_sent: 'Dikirim',
  headline_moving: 'Dalam perjalanan',
  headline_no_scan: 'Beberapa hari tanpa kabar',
  headline_past_promised_date: 'Lebih lambat dari janji',
  headline_out_for_delivery: 'Sedang diantar',
  headline_delivery_failed: 'Pengantaran gagal',
  headline_delivered: 'Tercatat sudah sampai',
  headline_delivered_disputed: 'Tercatat sampai, tidak ditemukan',
  headline_returned_to_sender: 'Dikembalikan ke toko',
  headline_cancelled: 'Dibatalkan',
  headline_refunded: 'Dana dikembalikan',
  headline_nothing_to_ship: 'Tidak ada yang dikirim',
  headline_ready_for_pickup: 'Siap diambil',
  headline_pickup_being_prepared: 'Belum siap diambil',
  headline_pickup_completed: 'Pengambilan selesai',
  headline_completed_untracked: 'Selesai, tanpa pelacakan',
  headline_sent_untracked: 'Dikirim, tanpa pelacakan',
  headline_unknown: 'Tanyakan ke toko',

  payment_not_paid: 'Pesanan ini belum dibayar. Jumlah yang harus dibayar: {amount}.',
  payment_not_paid_method:
    'Pesanan ini belum dibayar. Jumlah yang harus dibayar: {amount}. Metode yang dipilih: {method}.',
  payment_failed: 'Pembayaran sebesar {amount} gagal, jadi pesanan ini belum dibayar.',
  payment_transfer: 'Toko menunggu transfer Anda sebesar {amount}.',
  payment_transfer_method:
    'Toko menunggu transfer Anda sebesar {amount}. Metode yang dipilih: {method}.',
  payment_cheque: 'Toko menunggu cek Anda sebesar {amount}.',
  payment_next:
    'Langkah berikutnya ada pada Anda: toko mulai memproses setelah pesanan dibayar. Jika Anda sudah membayar, silakan tanyakan ke staf toko.',
  payment_transfer_next:
    'Toko mulai memproses setelah uangnya masuk. Jika Anda sudah mengirimnya, proses di bank bisa memakan beberapa hari kerja.',
  payment_cheque_next:
    'Toko mulai memproses setelah uangnya masuk. Jika Anda sudah mengirimnya, proses di pos dan bank bisa memakan beberapa hari kerja.',

  on_hold: 'Toko menahan pesanan ini dan tidak mencatat alasannya.',
  on_hold_next:
    'Toko yang harus menyelesaikannya; staf toko bisa memberi tahu apa yang sedang ditunggu.',

  preparing: 'Toko sedang menyiapkan pesanan Anda. Pesanan belum dikirim.',
  preparing_paid:
    'Pembayaran Anda masuk pada {day}, dan toko sedang menyiapkan pesanan Anda. Pesanan belum dikirim.',
  preparing_send_by: 'Menurut janji toko sendiri, pesanan akan dikirim paling lambat {day}.',
  preparing_overdue:
    'Menurut janji toko sendiri, pesanan seharusnya dikirim paling lambat {day}, jadi ini terlambat.',
  preparing_overdue_undated: 'Ini lebih lambat dari yang dijanjikan toko.',
  preparing_backordered:
    'Ada barang yang stoknya kosong saat Anda memesan, jadi mungkin toko sedang menunggunya.',
  preparing_late_next:
    'Langkah berikutnya ada pada toko; staf toko bisa memberi tahu Anda alasannya.',
  preparing_next: 'Langkah berikutnya ada pada toko; tidak ada yang perlu Anda lakukan.',

  label_made: 'Label pengiriman sudah dibuat, tetapi paketnya belum ada di kurir.',
  label_made_carrier:
    'Label pengiriman untuk {carrier} sudah dibuat, tetapi paketnya belum ada di kurir.',
  label_made_days: {
    plural: 'count',
    forms: {
      other: 'Label dibuat {count} hari yang lalu.',
    },
  },
  label_made_next: 'Langkah berikutnya ada pada toko: menyerahkan paket ke kurir.',

  sent_carrier_day: 'Toko mengirimnya dengan {carrier} pada {day}.',
  sent_carrier: 'Toko mengirimnya dengan {carrier} dan tidak mencatat tanggalnya.',
  sent_day: 'Toko mengirimnya pada {day} dan tidak mencatat kurirnya.',
  sent: 'Toko sudah mengirimnya dan tidak mencatat kurir maupun tanggalnya.',
  parcel_number: 'Nomor resinya {trackingNumber}.',
  parcel_number_link: 'Nomor resinya {trackingNumber}; Anda bisa melacaknya di sini: {link}',
  parcel_link: 'Anda bisa melacaknya di sini: {link}',
  parcel_no_number: 'Tidak ada nomor resi yang tercatat.',
  scans_unknown:
    'Saya tidak bisa melihat hasil pindaian kurir, jadi saya tidak tahu di mana paketnya sekarang; kurir bisa memberi tahu lebih banyak.',
  carrier_next: 'Langkah berikutnya ada pada kurir.',

  expected_promise_window:
    'Menurut waktu pengiriman toko yang biasa, pesanan diperkirakan tiba antara {earliest} dan {latest}.',
  expected_promise:
    'Menurut waktu pengiriman toko yang biasa, pesanan diperkirakan tiba paling lambat {latest}.',
  expected_estimate_window: 'Kurir memperkirakan paket diantar antara {earliest} dan {latest}.',
  expected_estimate: 'Kurir memperkirakan paket diantar paling lambat {latest}.',
  expected_shop_window: 'Toko memperkirakan pesanan tiba antara {earliest} dan {latest}.',
  expected_shop: 'Toko memperkirakan pesanan tiba paling lambat {latest}.',

  moving: 'Paket Anda dalam perjalanan; terakhir dipindai pada {day}.',
  moving_place: 'Paket Anda dalam perjalanan; terakhir dipindai pada {day} di “{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      other: 'Kurir belum memindai paket Anda lagi selama {count} hari, sejak {day}.',
    },
  },
  no_scan_next: 'Toko bisa meminta kurir untuk mencarinya.',
  past_promise: {
    plural: 'count',
    forms: {
      other:
        'Menurut waktu pengiriman toko yang biasa, pesanan seharusnya tiba paling lambat {latest}, {count} hari yang lalu.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      other:
        'Menurut perkiraan kurir, paket seharusnya diantar paling lambat {latest}, {count} hari yang lalu.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      other:
        'Menurut perkiraan toko, pesanan seharusnya tiba paling lambat {latest}, {count} hari yang lalu.',
    },
  },
  past_next:
    'Jika belum sampai di tangan Anda, langkah berikutnya ada pada kurir; staf toko bisa meminta kurir untuk mencarinya.',
  out_for_delivery: 'Paket Anda sedang diantar.',
  out_for_delivery_carrier: 'Paket Anda sedang diantar oleh {carrier}.',
  delivery_failed: 'Kurir mencoba mengantar paket Anda, tetapi tidak berhasil.',
  delivery_failed_day: 'Kurir mencoba mengantar paket Anda pada {day}, tetapi tidak berhasil.',
  delivery_failed_next:
    'Halaman pelacakan kurir atau kartu pemberitahuan di kotak surat Anda memuat apa yang diperlukan dari Anda.',
  delivered: 'Paket tercatat sudah sampai; tanggalnya tidak tercatat.',
  delivered_day: 'Paket tercatat sudah sampai pada {day}.',
  delivered_next: 'Jika paketnya tidak ada, beri tahu saya dan saya bantu menghubungi toko.',
  disputed: 'Menurut catatan, paket sudah sampai, sedangkan menurut Anda paketnya tidak ada.',
  disputed_day:
    'Menurut catatan, paket sudah sampai pada {day}, sedangkan menurut Anda paketnya tidak ada.',
  disputed_look:
    'Silakan periksa tempat paket biasa ditaruh di alamat Anda, dan tanyakan ke tetangga serta orang yang tinggal bersama Anda.',
  disputed_next: 'Jika tetap tidak ditemukan, toko yang harus mengurusnya dengan kurir.',
  returned: 'Paket sedang dalam perjalanan kembali ke toko, atau sudah sampai di sana.',
  returned_day: 'Paket tercatat sedang dikembalikan ke toko sejak {day}.',
  returned_next: 'Toko yang menentukan langkah selanjutnya; staf toko bisa memberi tahu Anda.',

  cancelled_unpaid: 'Pesanan ini dibatalkan. Tidak ada pembayaran yang tercatat untuknya.',
  cancelled_paid:
    'Pesanan ini dibatalkan setelah dibayar, dan belum ada pengembalian dana yang tercatat.',
  cancelled_refunded:
    'Pesanan ini dibatalkan, dan toko mencatat pengembalian dana sebesar {amount}.',
  cancelled_paid_next:
    'Langkah berikutnya ada pada toko; staf toko bisa memberi tahu Anda soal uangnya.',
  refunded: 'Toko mencatat pengembalian dana penuh sebesar {amount}.',
  refunded_day: 'Toko mencatat pengembalian dana penuh sebesar {amount} pada {day}.',
  refunded_next: 'Kapan uangnya Anda terima bergantung pada bank atau penerbit kartu Anda.',
  nothing_to_ship: 'Tidak ada yang dikirim dalam pesanan ini: isinya unduhan atau layanan.',
  nothing_to_ship_completed:
    'Tidak ada yang dikirim dalam pesanan ini: isinya unduhan atau layanan, dan toko sudah menandainya selesai.',
  pickup_ready: 'Pesanan Anda siap diambil.',
  pickup_ready_place: 'Pesanan Anda siap diambil: “{place}”.',
  pickup_preparing: 'Anda memilih mengambil sendiri pesanan ini, dan pesanannya belum siap.',
  pickup_preparing_place:
    'Anda memilih mengambil sendiri pesanan ini (“{place}”), dan pesanannya belum siap.',
  pickup_preparing_next: 'Langkah berikutnya ada pada toko: menyiapkan pesanan.',
  pickup_payment_due: 'Pembayaran dilakukan saat Anda mengambilnya.',
  pickup_completed: 'Toko sudah menandai pesanan ambil sendiri ini selesai.',
  pickup_completed_day: 'Toko menandai pesanan ambil sendiri ini selesai pada {day}.',
  completed: 'Toko sudah menandai pesanan ini selesai.',
  completed_day: 'Toko menandai pesanan ini selesai pada {day}.',
  completed_no_parcel:
    'Toko tidak mencatat paket maupun nomor resi, jadi saya tidak bisa mengatakan di mana paketnya.',
  completed_next: 'Jika belum sampai di tangan Anda, staf toko bisa mencari tahu lebih lanjut.',
  sent_untracked:
    'Toko menandai pesanan ini sudah dikirim. Toko tidak mencatat paket maupun nomor resi, jadi saya tidak bisa mengatakan di mana paketnya.',
  unknown:
    'Toko memberi pesanan ini status buatannya sendiri, dan saya tidak tahu apa artinya bagi Anda.',
  unknown_next: 'Staf toko bisa memberi tahu Anda.',

  flag_part_refunded:
    'Toko mencatat pengembalian dana sebesar {amount} untuk sebagian pesanan ini.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      other: 'Sejauh ini dalam paket: {shipped} dari {count} barang; sisanya masih di toko.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      other: 'Dikirim dalam {count} paket.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      other: '{count} barang berupa unduhan atau layanan dan tidak dikirim.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      other: 'Stok {count} barang kosong saat Anda memesannya.',
    },
  },
  flag_return_open: 'Ada retur yang sedang berjalan untuk pesanan ini.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Untuk masing-masing paket ini:',

  card_title: 'Pesanan {orderNumber}',
  card_title_headline: 'Pesanan {orderNumber}: {headline}.',
  fact_placed: 'Dipesan',
  fact_paid: 'Dibayar',
  fact_payment: 'Pembayaran',
  fact_delivery: 'Pengiriman',
  fact_expected: 'Perkiraan tiba',
  fact_send_by: 'Batas pengiriman',
  fact_shipping: 'Ongkos kirim',
  fact_total: 'Total',
  fact_refunded: 'Dana dikembalikan',
  day_range: '{earliest} sampai {latest}',
  parcel_title: 'Paket',
  parcel_title_of: 'Paket {position} dari {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: { plural: 'count', forms: { other: '{count} dikembalikan dananya' } },
  list_separator: ', ',
  track_with: 'Lacak di {carrier}',
  track: 'Lacak paket ini',
  freshness: 'Dibaca dari toko pada {day} pukul {time}.',
  timeline_placed: 'Pesanan dibuat',
  timeline_paid: 'Pembayaran masuk',
  timeline_sent: 'Dikirim',
  timeline_sent_carrier: 'Dikirim dengan {carrier}',
  timeline_completed: 'Ditandai selesai oleh toko',
  timeline_refunded: '{amount} dikembalikan',
  timeline_note: 'Toko menulis: “{text}”',
  timeline_label_made: 'Label pengiriman dibuat',
  timeline_handed_over: 'Diserahkan ke kurir',
  timeline_in_transit: 'Dipindai dalam perjalanan',
  timeline_out_for_delivery: 'Sedang diantar',
  timeline_delivery_failed: 'Pengantaran gagal',
  timeline_ready_for_pickup: 'Siap diambil',
  timeline_delivered: 'Tercatat sudah sampai',
  timeline_returning: 'Dalam perjalanan kembali ke toko',
  timeline_returned: 'Sudah kembali di toko',
  timeline_exception: 'Kurir melaporkan masalah',
  timeline_place: '{event} (“{place}”)',

  sentence_separator: ' ',
  greeting: 'Halo! Saya bisa mencari pesanan Anda di {storeName} dan memberi tahu posisinya.',
  machine_disclosure:
    'Saya asisten otomatis, bukan manusia; Anda bisa meminta bicara dengan staf kapan saja.',

  ask_both_email:
    'Berapa nomor pesanan Anda, dan alamat email apa yang Anda pakai untuk pesanan itu?',
  ask_both_phone:
    'Berapa nomor pesanan Anda, dan nomor telepon apa yang Anda berikan untuk pesanan itu?',
  ask_both_postcode: 'Berapa nomor pesanan Anda, dan kode pos apa yang tertera pada pesanan itu?',
  ask_number: 'Berapa nomor pesanan Anda? Nomornya ada di email konfirmasi.',
  ask_email:
    'Alamat email apa yang Anda pakai untuk pesanan {orderNumber}? Dari situ saya tahu pesanan itu milik Anda.',
  ask_phone:
    'Nomor telepon apa yang Anda berikan untuk pesanan {orderNumber}? Dari situ saya tahu pesanan itu milik Anda.',
  ask_postcode:
    'Kode pos apa yang tertera pada pesanan {orderNumber}? Dari situ saya tahu pesanan itu milik Anda.',
  ask_instead: 'Toko ini memerlukan data lain untuk memastikan bahwa suatu pesanan milik Anda.',
  ask_other_number: 'Berapa nomor pesanan yang lain itu?',
  lead_sure: 'Tentu.',
  lead_thanks: 'Terima kasih.',
  not_understood: 'Maaf, saya tidak memahaminya atau tidak bisa membantu untuk hal itu.',
  no_number: 'Tanpa nomornya, saya tidak bisa mencari pesanan.',
  no_number_way_on:
    'Nomornya ada di email konfirmasi. Jika tidak ketemu, saya bisa menghubungkan Anda dengan staf toko.',

  refused: 'Saya tidak menemukan pesanan dengan data ini.',
  refused_number: 'Saya tidak menemukan pesanan {orderNumber} dengan data ini.',
  refused_hint:
    'Silakan periksa keduanya: nomor pesanan ada di email konfirmasi, dan data kedua harus sama dengan yang diberikan saat memesan.',
  refused_way_on: 'Anda bisa mencoba lagi, atau saya bisa menghubungkan Anda dengan staf toko.',

  more_proof_reason:
    'Sudah terlalu banyak percobaan dengan data yang tidak cocok, dan belum tentu itu dari Anda.',
  more_proof:
    'Demi keamanan pesanan, saya memerlukan bukti yang lebih kuat sebelum bisa mencari pesanan ini.',
  more_proof_number:
    'Demi keamanan pesanan, saya memerlukan bukti yang lebih kuat sebelum bisa mencari pesanan {orderNumber}.',
  more_proof_way_on:
    'Saya bisa mengirim kode sekali pakai ke alamat email pada pesanan, atau menghubungkan Anda dengan staf toko.',
  no_codes:
    'Saya tidak bisa mengirim kode dari obrolan ini, tetapi saya bisa menghubungkan Anda dengan staf toko.',
  ask_code_email:
    'Alamat email apa yang Anda pakai untuk pesanan {orderNumber}? Jika sama dengan yang ada pada pesanan, kode dikirim ke sana.',
  code_sent:
    'Jika pesanan {orderNumber} dibuat dengan {email}, kode enam angka sedang dikirim ke alamat itu.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      other:
        'Silakan ketik kodenya di sini dalam {minutes} menit; hanya kode terbaru yang berlaku.',
    },
  },
  code_sent_way_on:
    'Jika tidak ada yang masuk, silakan periksa alamatnya dan folder spam. Saya bisa mengirim kode lain, atau menghubungkan Anda dengan staf toko.',
  code_refused: 'Kode itu tidak berlaku, atau sudah tidak berlaku lagi.',
  code_refused_hint:
    'Satu kode bisa dipakai satu kali, selama beberapa menit dan beberapa kali percobaan, dalam percakapan yang memintanya.',
  code_refused_way_on: 'Saya bisa mengirim kode baru, atau menghubungkan Anda dengan staf toko.',

  unavailable: 'Saya tidak bisa terhubung ke sistem pesanan {storeName} saat ini.',
  unavailable_slow: 'Sistem pesanan {storeName} sedang lambat menjawab.',
  unavailable_busy: 'Sistem pesanan {storeName} sedang sangat sibuk dan meminta saya menunggu.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      other:
        'Itu tidak menandakan apa pun tentang pesanan Anda. Saya akan terus mencoba selama {minutes} menit dan menjawab di sini, jadi Anda tidak perlu bertanya lagi. Saya juga bisa menghubungkan Anda dengan staf toko.',
    },
  },
  later_answer: 'Ini jawaban yang Anda tunggu.',
  later_reached: 'Toko sudah menjawab lagi.',
  later_unavailable:
    'Saya sudah terus mencoba, tetapi sistem pesanan {storeName} masih tidak menjawab. Anda bisa bertanya lagi nanti, atau saya bisa menghubungkan Anda dengan staf toko.',
  unavailable_way_on:
    'Itu tidak menandakan apa pun tentang pesanan Anda. Anda bisa mencoba lagi, atau saya bisa menghubungkan Anda dengan staf toko.',

  several_orders: {
    plural: 'count',
    forms: { other: 'Berikut {count} pesanan.' },
  },
  which_order: 'Pesanan mana yang Anda maksud?',
  more_orders_left:
    'Saya sudah mencari sebanyak yang bisa saya cari sekaligus. Silakan tanyakan yang lainnya setelah ini.',

  courier: 'Paketnya dikirim dengan {carrier}.',
  courier_unknown: 'Toko mencatat sebuah paket tanpa menyebutkan kurir yang membawanya.',
  courier_label: 'Labelnya untuk {carrier}; paketnya belum ada di kurir.',
  courier_no_parcel: 'Toko tidak mencatat paket, jadi saya tidak bisa menyebutkan kurirnya.',
  courier_not_travelling: 'Saat ini tidak ada kurir yang terlibat dalam pesanan ini.',
  delivery_date_unknown:
    'Tidak ada tanggal pengantaran yang tercatat, dan saya lebih baik tidak menebak-nebak.',
  items_intro: 'Dalam pesanan {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'Toko tidak mencatat produk apa pun untuk pesanan {orderNumber}.',
  change_cannot: 'Saya sendiri tidak bisa mengubah pesanan atau alamatnya.',
  change_not_sent:
    'Pesanan belum dikirim, jadi mungkin toko masih bisa mengubahnya; sebaiknya segera tanyakan ke staf toko.',
  change_sent: 'Pesanan sudah dikirim, jadi hanya kurir yang mungkin masih bisa mengalihkannya.',
  ask_possible: 'Staf toko bisa memberi tahu apa yang masih bisa dilakukan.',
  change_over: 'Pesanan ini sudah selesai, jadi tidak ada lagi yang bisa diubah.',
  cancel_cannot: 'Saya sendiri tidak bisa membatalkan pesanan.',
  cancel_not_sent:
    'Pesanan belum dikirim, jadi mungkin toko masih bisa membatalkannya; sebaiknya segera tanyakan ke staf toko.',
  cancel_sent:
    'Pesanan sudah dikirim, jadi soal pengembalian barang perlu ditanyakan ke staf toko.',
  cancel_already: 'Menurut catatan, pesanan ini sudah dibatalkan atau dananya sudah dikembalikan.',
  cancel_over:
    'Pesanan ini sudah selesai, jadi soal pengembalian barang perlu ditanyakan ke staf toko.',
  return_cannot: 'Saya sendiri tidak bisa mengurus retur atau pengembalian dana.',
  return_ask: 'Toko yang memutuskannya, dan saya bisa meneruskan permintaan Anda ke staf di sana.',
  refund_recorded: 'Toko mencatat pengembalian dana sebesar {amount}.',
  refund_recorded_day: 'Toko mencatat pengembalian dana sebesar {amount} pada {day}.',
  refund_none: 'Tidak ada pengembalian dana yang tercatat untuk pesanan ini.',
  not_delivered_by_records: 'Catatan toko tidak menyebutkan bahwa paketnya sudah sampai.',

  greeting_again:
    'Halo! Saya bisa mencari pesanan untuk Anda, atau menghubungkan Anda dengan staf toko.',
  thanks: 'Sama-sama! Ada hal lain tentang pesanan Anda?',
  goodbye: 'Sampai jumpa! Anda bisa kembali ke percakapan ini jika memerlukan saya.',
  machine: 'Saya asisten otomatis, bukan manusia. Saya bisa menghubungkan Anda dengan staf toko.',
  cannot: 'Maaf, saya tidak bisa membantu untuk hal itu.',
  can_do:
    'Saya bisa memberi tahu posisi pesanan, isinya, dan siapa kurirnya, atau menghubungkan Anda dengan staf toko.',
  apology:
    'Maaf, terjadi kesalahan di pihak saya dan saya tidak bisa menjawabnya. Anda bisa bertanya lagi, atau saya bisa menghubungkan Anda dengan staf toko.',

  handover_form:
    'Saya bisa meneruskan percakapan ini ke staf {storeName}. Ke mana mereka bisa membalas Anda?',
  handover_done:
    'Selesai: percakapan ini sudah saya teruskan ke {storeName}. Mereka bisa membalas Anda di {email}.',
  handover_already:
    'Permintaan Anda sudah ada di {storeName}. Jika ingin menambahkan sesuatu, formulir di bawah ini akan mengirimkannya.',
  handover_enough:
    'Permintaan Anda sudah ada di {storeName}, jadi untuk sekarang saya tidak mengirim email lagi. Yang Anda tulis di sini tetap tersimpan bersama percakapan ini.',
  handover_too_many:
    'Saat ini saya tidak bisa meneruskan permintaan lagi ke {storeName}. Silakan coba minta lagi setelah satu jam, atau tulis langsung ke toko.',
  handover_invalid_email:
    'Itu tidak tampak seperti alamat email. Silakan periksa lagi agar toko bisa membalas.',

  quick_human: 'Bicara dengan staf',
  quick_send_code: 'Kirimi saya kode',
  quick_send_new_code: 'Kirim kode baru',
  quick_try_again: 'Coba lagi',
  quick_another_order: 'Pesanan lain',
  quick_order_status: 'Di mana pesanan saya?',
  quick_not_received: 'Paketnya tidak ada',
  quick_order: 'Pesanan {orderNumber}',

  said_order_form: 'Pesanan {orderNumber}, {secondFact}',
  said_handover: 'Silakan tulis ke {email}.',
  said_handover_message: 'Silakan tulis ke {email}. {message}',

  mail_subject: 'Seorang pembeli ingin bicara dengan staf',
  mail_subject_order: 'Seorang pembeli ingin bicara dengan staf: pesanan {orderNumbers}',
  mail_intro: 'Seorang pembeli di obrolan {storeName} ingin bicara dengan staf.',
  mail_reply_to: 'Tulis ke: {email}',
  mail_name: 'Nama: {name}',
  mail_proven: 'Terbukti miliknya (nomor dan data kedua cocok): pesanan {orderNumbers}',
  mail_no_proof:
    'Pembeli ini belum membuktikan bahwa suatu pesanan miliknya, jadi periksa dulu sebelum Anda mengatakan apa pun tentang sebuah pesanan.',
  mail_page: 'Halaman yang sedang dibuka: {page}',
  mail_message: 'Pesannya:\n{message}',
  mail_transcript: 'Percakapan (ketikan pembeli dikutip persis seperti aslinya):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Pembeli',
  mail_author_assistant: 'Asisten',
  mail_author_agent: 'Toko',
  mail_author_system: 'Pemberitahuan',

  code_mail_subject: 'Kode Anda untuk obrolan {storeName}',
  code_mail_intro: 'Kode sekali pakai diminta di obrolan {storeName}:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      other:
        'Kode ini bisa dipakai satu kali, dalam {minutes} menit, di jendela obrolan yang memintanya. Jangan berikan kepada orang lain.',
    },
  },
  code_mail_ignore:
    'Jika Anda tidak memintanya, abaikan saja email ini: tidak akan terjadi apa-apa tanpa kode itu.',

  widget_launcher: 'Di mana pesanan saya?',
  widget_assistant: 'Asisten pesanan',
  widget_unavailable: 'Obrolan sedang tidak tersedia',
};
