import type { Catalogue } from './catalogue.ts';

/** Hungarian. The notes beside each key in the *-messages.ts files say where it is shown. */
export const hungarian: Catalogue = {
  headline_awaiting_payment: 'Fizetésre vár',
  headline_awaiting_transfer: 'Átutalásra vár',
  headline_payment_failed: 'Sikertelen fizetés',
  headline_on_hold: 'Felfüggesztve',
  headline_being_prepared: 'Előkészítés alatt',
  headline_preparing_late: 'Előkészítés alatt, késik',
  headline_label_made: 'Címke kész, még nincs átadva',
  headline_sent: 'Feladva',
  headline_moving: 'Úton van',
  headline_no_scan: 'Napok óta nincs hír',
  headline_past_promised_date: 'Késik az ígérthez képest',
  headline_out_for_delivery: 'Kiszállítás alatt',
  headline_delivery_failed: 'Sikertelen kézbesítés',
  headline_delivered: 'Kézbesítettként rögzítve',
  headline_delivered_disputed: 'Kézbesítve, de nincs meg',
  headline_returned_to_sender: 'Visszaküldve a boltnak',
  headline_cancelled: 'Törölve',
  headline_refunded: 'Visszatérítve',
  headline_nothing_to_ship: 'Nincs mit szállítani',
  headline_ready_for_pickup: 'Átvehető',
  headline_pickup_being_prepared: 'Még nem vehető át',
  headline_pickup_completed: 'Személyes átvétel lezárva',
  headline_completed_untracked: 'Lezárva, nincs nyomkövetés',
  headline_sent_untracked: 'Feladva, nincs nyomkövetés',
  headline_unknown: 'Kérdezze meg a boltot',

  payment_not_paid: 'Ez a rendelés még nincs kifizetve. Fizetendő: {amount}.',
  payment_not_paid_method:
    'Ez a rendelés még nincs kifizetve. Fizetendő: {amount}. Választott fizetési mód: {method}.',
  payment_failed: 'A fizetés ({amount}) nem sikerült, ezért a rendelés nincs kifizetve.',
  payment_transfer: 'A bolt az Ön átutalására vár. Összeg: {amount}.',
  payment_transfer_method:
    'A bolt az Ön átutalására vár. Összeg: {amount}. Választott fizetési mód: {method}.',
  payment_cheque: 'A bolt az Ön csekkes befizetésére vár. Összeg: {amount}.',
  payment_next:
    'A következő lépés az Öné: a bolt akkor kezd hozzá, ha a rendelés ki van fizetve. Ha már fizetett, kérem, kérdezze meg a bolt egyik munkatársát.',
  payment_transfer_next:
    'A bolt akkor kezd hozzá, ha a pénz megérkezett. Ha már elküldte, a banknál ez néhány munkanapig is eltarthat.',
  payment_cheque_next:
    'A bolt akkor kezd hozzá, ha a pénz megérkezett. Ha már elküldte, a postánál és a banknál ez néhány munkanapig is eltarthat.',

  on_hold: 'A bolt felfüggesztette ezt a rendelést, és nem rögzítette, hogy miért.',
  on_hold_next:
    'A boltnak kell rendeznie; egy ottani munkatárs meg tudja mondani, mire vár a rendelés.',

  preparing: 'A bolt előkészíti a rendelését. Még nem adták fel.',
  preparing_paid:
    'A fizetése {day} napján beérkezett, és a bolt előkészíti a rendelését. Még nem adták fel.',
  preparing_send_by: 'A bolt saját ígérete szerint legkésőbb {day} napjáig adják fel.',
  preparing_overdue:
    'A bolt saját ígérete szerint legkésőbb {day} napjáig fel kellett volna adni, tehát késik.',
  preparing_overdue_undated: 'Ez már késés a bolt ígéretéhez képest.',
  preparing_backordered:
    'Volt benne valami, ami a rendeléskor nem volt készleten, ezért lehet, hogy a bolt arra vár.',
  preparing_late_next:
    'A következő lépés a bolté; egy ottani munkatárs meg tudja mondani a késés okát.',
  preparing_next: 'A következő lépés a bolté; Önnek nincs teendője.',

  label_made: 'Elkészült a szállítási címke, de a csomag még nincs a futárszolgálatnál.',
  label_made_carrier:
    'Elkészült a szállítási címke ({carrier}), de a csomag még nincs a futárszolgálatnál.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'A címke {count} napja készült.',
      other: 'A címke {count} napja készült.',
    },
  },
  label_made_next: 'A következő lépés a bolté: a csomag átadása.',

  sent_carrier_day: 'A bolt {day} napján adta fel. Futárszolgálat: {carrier}.',
  sent_carrier: 'A bolt feladta, de a feladás napját nem rögzítette. Futárszolgálat: {carrier}.',
  sent_day: 'A bolt {day} napján adta fel, de a futárszolgálatot nem rögzítette.',
  sent: 'A bolt feladta, de sem a futárszolgálatot, sem a feladás napját nem rögzítette.',
  parcel_number: 'A csomagszám: {trackingNumber}.',
  parcel_number_link: 'A csomagszám: {trackingNumber}; itt követheti a csomagot: {link}',
  parcel_link: 'Itt követheti a csomagot: {link}',
  parcel_no_number: 'Nincs rögzített csomagszám.',
  scans_unknown:
    'A futárszolgálat beolvasásait nem látom, ezért nem tudom, hol van most a csomag; a futárszolgálat többet tud mondani.',
  carrier_next: 'A következő lépés a futárszolgálaté.',

  expected_promise_window:
    'A bolt szokásos szállítási ideje szerint várhatóan {earliest} és {latest} között érkezik meg.',
  expected_promise:
    'A bolt szokásos szállítási ideje szerint várhatóan legkésőbb {latest} napjáig megérkezik.',
  expected_estimate_window:
    'A futárszolgálat arra számít, hogy {earliest} és {latest} között kézbesíti.',
  expected_estimate: 'A futárszolgálat arra számít, hogy legkésőbb {latest} napjáig kézbesíti.',
  expected_shop_window: 'A bolt arra számít, hogy {earliest} és {latest} között érkezik meg.',
  expected_shop: 'A bolt arra számít, hogy legkésőbb {latest} napjáig megérkezik.',

  moving: 'A csomagja úton van; utoljára {day} napján olvasták be.',
  moving_place: 'A csomagja úton van; utoljára {day} napján olvasták be, itt: „{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'A futárszolgálat {count} napja, {day} óta nem olvasta be a csomagját.',
      other: 'A futárszolgálat {count} napja, {day} óta nem olvasta be a csomagját.',
    },
  },
  no_scan_next: 'A bolt megkérheti a futárszolgálatot, hogy keresse meg.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'A bolt szokásos szállítási ideje szerint legkésőbb {latest} napjáig meg kellett volna érkeznie; ez {count} napja volt.',
      other:
        'A bolt szokásos szállítási ideje szerint legkésőbb {latest} napjáig meg kellett volna érkeznie; ez {count} napja volt.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'A futárszolgálat arra számított, hogy legkésőbb {latest} napjáig kézbesíti; ez {count} napja volt.',
      other:
        'A futárszolgálat arra számított, hogy legkésőbb {latest} napjáig kézbesíti; ez {count} napja volt.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'A bolt arra számított, hogy legkésőbb {latest} napjáig megérkezik; ez {count} napja volt.',
      other:
        'A bolt arra számított, hogy legkésőbb {latest} napjáig megérkezik; ez {count} napja volt.',
    },
  },
  past_next:
    'Ha nem érkezett meg Önhöz, a következő lépés a futárszolgálaté; a bolt egyik munkatársa megkérheti a futárszolgálatot, hogy keresse meg.',
  out_for_delivery: 'A csomagja kiszállítás alatt van.',
  out_for_delivery_carrier: 'A csomagja kiszállítás alatt van. Futárszolgálat: {carrier}.',
  delivery_failed: 'A futárszolgálat megpróbálta kézbesíteni a csomagját, de nem sikerült.',
  delivery_failed_day:
    'A futárszolgálat {day} napján megpróbálta kézbesíteni a csomagját, de nem sikerült.',
  delivery_failed_next:
    'A futárszolgálat nyomkövető oldalán vagy a postaládájában hagyott értesítőn áll, mit kérnek Öntől.',
  delivered: 'A rögzített adatok szerint kézbesítették; a napja nincs rögzítve.',
  delivered_day: 'A rögzített adatok szerint {day} napján kézbesítették.',
  delivered_next: 'Ha nincs ott, szóljon, és segítek elérni a boltot.',
  disputed: 'A rögzített adatok szerint kézbesítették, Ön szerint viszont nincs ott.',
  disputed_day:
    'A rögzített adatok szerint {day} napján kézbesítették, Ön szerint viszont nincs ott.',
  disputed_look:
    'Kérem, nézze meg, ahol a címén a csomagokat hagyni szokták, és kérdezze meg a szomszédokat és az Önnel egy háztartásban élőket.',
  disputed_next: 'Ha nem kerül elő, a boltnak kell a futárszolgálathoz fordulnia.',
  returned: 'A csomag úton van vissza a bolthoz, vagy már vissza is érkezett.',
  returned_day: 'A rögzített adatok szerint a csomag {day} óta úton van vissza a bolthoz.',
  returned_next:
    'Hogy mi történik ezután, azt a bolt dönti el; egy ottani munkatárs meg tudja mondani.',

  cancelled_unpaid: 'Ezt a rendelést törölték. Nincs hozzá rögzített fizetés.',
  cancelled_paid:
    'Ezt a rendelést a kifizetése után törölték, és visszatérítés még nincs rögzítve.',
  cancelled_refunded: 'Ezt a rendelést törölték, és a bolt {amount} visszatérítést rögzített.',
  cancelled_paid_next:
    'A következő lépés a bolté; egy ottani munkatárs tud felvilágosítást adni a pénzről.',
  refunded: 'A bolt a teljes összeg ({amount}) visszatérítését rögzítette.',
  refunded_day: 'A bolt {day} napján a teljes összeg ({amount}) visszatérítését rögzítette.',
  refunded_next: 'Az Ön bankján vagy kártyatársaságán múlik, mikor érkezik meg a pénz.',
  nothing_to_ship:
    'Ebben a rendelésben nincs mit szállítani: letöltésekre vagy szolgáltatásokra szól.',
  nothing_to_ship_completed:
    'Ebben a rendelésben nincs mit szállítani: letöltésekre vagy szolgáltatásokra szól, és a bolt lezártnak jelölte.',
  pickup_ready: 'A rendelése átvehető.',
  pickup_ready_place: 'A rendelése átvehető: „{place}”.',
  pickup_preparing: 'Ehhez a rendeléshez személyes átvételt választott, és még nem vehető át.',
  pickup_preparing_place:
    'Ehhez a rendeléshez személyes átvételt választott („{place}”), és még nem vehető át.',
  pickup_preparing_next: 'A következő lépés a bolté: az előkészítés.',
  pickup_payment_due: 'Átvételkor kell fizetni.',
  pickup_completed: 'A bolt lezártnak jelölte ezt a személyes átvételű rendelést.',
  pickup_completed_day: 'A bolt {day} napján lezártnak jelölte ezt a személyes átvételű rendelést.',
  completed: 'A bolt lezártnak jelölte ezt a rendelést.',
  completed_day: 'A bolt {day} napján lezártnak jelölte ezt a rendelést.',
  completed_no_parcel:
    'Csomagot és csomagszámot nem rögzített, ezért nem tudom megmondani, hol van a csomag.',
  completed_next: 'Ha nem érkezett meg Önhöz, a bolt egyik munkatársa utána tud nézni.',
  sent_untracked:
    'A bolt feladottnak jelölte ezt a rendelést. Csomagot és csomagszámot nem rögzített, ezért nem tudom megmondani, hol van.',
  unknown: 'A bolt ezt a rendelést egy saját állapotban tartja, és nem tudom, mit jelent ez Önnek.',
  unknown_next: 'A bolt egyik munkatársa meg tudja mondani.',

  flag_part_refunded: 'A bolt {amount} visszatérítést rögzített a rendelés egy részére.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'Eddig csomagban: {shipped} / {count} termék; a többi még a boltnál van.',
      other: 'Eddig csomagban: {shipped} / {count} termék; a többi még a boltnál van.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: '{count} csomagban érkezik.',
      other: '{count} csomagban érkezik.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} tétel letöltés vagy szolgáltatás, ezt nem szállítják.',
      other: '{count} tétel letöltés vagy szolgáltatás, ezeket nem szállítják.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} tétel nem volt készleten, amikor megrendelte.',
      other: '{count} tétel nem volt készleten, amikor megrendelte őket.',
    },
  },
  flag_return_open: 'Ehhez a rendeléshez folyamatban van egy visszaküldés.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Ezekre a csomagokra egyenként érvényes:',

  card_title: 'Rendelés: {orderNumber}',
  card_title_headline: 'Rendelés ({orderNumber}): {headline}.',
  fact_placed: 'Megrendelve',
  fact_paid: 'Kifizetve',
  fact_payment: 'Fizetés',
  fact_delivery: 'Szállítás',
  fact_expected: 'Várható',
  fact_send_by: 'Feladási határidő',
  fact_shipping: 'Szállítási díj',
  fact_total: 'Végösszeg',
  fact_refunded: 'Visszatérítve',
  day_range: '{earliest} – {latest}',
  parcel_title: 'Csomag',
  parcel_title_of: '{position}. csomag (összesen {total})',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: { one: '{count} visszatérítve', other: '{count} visszatérítve' },
  },
  list_separator: ', ',
  track_with: 'Nyomkövetés: {carrier}',
  track: 'Csomag követése',
  freshness: 'A bolttól lekérdezve: {day} {time}.',
  timeline_placed: 'Rendelés leadva',
  timeline_paid: 'Fizetés beérkezett',
  timeline_sent: 'Feladva',
  timeline_sent_carrier: 'Feladva ({carrier})',
  timeline_completed: 'A bolt lezártnak jelölte',
  timeline_refunded: '{amount} visszatérítve',
  timeline_note: 'A bolt ezt írta: „{text}”',
  timeline_label_made: 'Szállítási címke elkészült',
  timeline_handed_over: 'Átadva a futárszolgálatnak',
  timeline_in_transit: 'Útközben beolvasva',
  timeline_out_for_delivery: 'Kiszállítás alatt',
  timeline_delivery_failed: 'Sikertelen kézbesítés',
  timeline_ready_for_pickup: 'Átvehető',
  timeline_delivered: 'Kézbesítettként rögzítve',
  timeline_returning: 'Úton vissza a bolthoz',
  timeline_returned: 'Visszaérkezett a bolthoz',
  timeline_exception: 'A futárszolgálat problémát jelzett',
  timeline_place: '{event} („{place}”)',

  sentence_separator: ' ',
  greeting:
    'Üdvözlöm! Meg tudom keresni a rendelését a boltban ({storeName}), és megmondom, hol tart.',
  machine_disclosure:
    'Automatikus asszisztens vagyok, nem ember; bármikor kérheti, hogy egy munkatárs segítsen.',

  ask_both_email: 'Mi a rendelésszáma, és melyik e-mail-címet adta meg a rendeléskor?',
  ask_both_phone: 'Mi a rendelésszáma, és melyik telefonszámot adta meg a rendeléskor?',
  ask_both_postcode: 'Mi a rendelésszáma, és melyik irányítószám szerepel a rendelésen?',
  ask_number: 'Mi a rendelésszáma? A visszaigazoló e-mailben találja.',
  ask_email:
    'Melyik e-mail-címet adta meg ehhez a rendeléshez: {orderNumber}? Ebből látom, hogy az Öné.',
  ask_phone:
    'Melyik telefonszámot adta meg ehhez a rendeléshez: {orderNumber}? Ebből látom, hogy az Öné.',
  ask_postcode:
    'Melyik irányítószám szerepel ezen a rendelésen: {orderNumber}? Ebből látom, hogy az Öné.',
  ask_instead: 'Ennek a boltnak más adatra van szüksége ahhoz, hogy lássa: a rendelés az Öné.',
  ask_other_number: 'Mi a másik rendelés száma?',
  lead_sure: 'Természetesen.',
  lead_thanks: 'Köszönöm.',
  not_understood: 'Elnézést, ezt nem értettem, vagy nem tudok benne segíteni.',
  no_number: 'Rendelésszám nélkül nem tudok rendelést keresni.',
  no_number_way_on:
    'A szám a visszaigazoló e-mailben található. Ha nem találja, átadhatom a kérését a bolt egyik munkatársának.',

  refused: 'Ezekkel az adatokkal nem találtam rendelést.',
  refused_number: 'Ezekkel az adatokkal nem találtam rendelést ezen a számon: {orderNumber}.',
  refused_hint:
    'Kérem, ellenőrizze mindkettőt: a rendelésszám a visszaigazoló e-mailben található, a második adatnak pedig annak kell lennie, amelyet a rendeléskor megadtak.',
  refused_way_on: 'Megpróbálhatja újra, vagy átadhatom a kérését a bolt egyik munkatársának.',

  more_proof_reason:
    'Túl sok olyan próbálkozás volt, amelyben az adatok nem egyeztek; ezek nem feltétlenül Öntől származtak.',
  more_proof:
    'A rendelések védelmében erősebb igazolásra van szükségem, mielőtt megkeresem ezt a rendelést.',
  more_proof_number:
    'A rendelések védelmében erősebb igazolásra van szükségem, mielőtt megkeresem ezt a rendelést: {orderNumber}.',
  more_proof_way_on:
    'Küldhetek egy egyszer használatos kódot a rendelésen szereplő e-mail-címre, vagy átadhatom a kérését a bolt egyik munkatársának.',
  no_codes:
    'Ebből a csevegésből nem tudok kódot küldeni, de átadhatom a kérését a bolt egyik munkatársának.',
  ask_code_email:
    'Melyik e-mail-címet adta meg ehhez a rendeléshez: {orderNumber}? Ha ez szerepel a rendelésen, oda megy egy kód.',
  code_sent:
    'Ha a rendelést ({orderNumber}) ezzel az e-mail-címmel adták le: {email}, akkor egy hatjegyű kód úton van erre a címre.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Kérem, írja be ide {minutes} percen belül; csak a legújabb kód érvényes.',
      other: 'Kérem, írja be ide {minutes} percen belül; csak a legújabb kód érvényes.',
    },
  },
  code_sent_way_on:
    'Ha nem érkezik semmi, kérem, ellenőrizze a címet és a levélszemét mappát. Küldhetek másik kódot, vagy átadhatom a kérését a bolt egyik munkatársának.',
  code_refused: 'Ez a kód nem használható, vagy már nem érvényes.',
  code_refused_hint:
    'Egy kód egyszer használható, néhány percig és néhány próbálkozásra, abban a beszélgetésben, amelyben kérték.',
  code_refused_way_on: 'Küldhetek új kódot, vagy átadhatom a kérését a bolt egyik munkatársának.',

  unavailable: 'A bolt ({storeName}) rendelési rendszerét most nem sikerült elérnem.',
  unavailable_slow: 'A bolt ({storeName}) rendelési rendszere most lassan válaszol.',
  unavailable_busy:
    'A bolt ({storeName}) rendelési rendszere nagyon leterhelt, és arra kért, hogy várjak.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Ez semmit nem mond a rendeléséről. Még {minutes} percig próbálkozom, és itt válaszolok, így nem kell újra kérdeznie. A kérését a bolt egyik munkatársának is átadhatom.',
      other:
        'Ez semmit nem mond a rendeléséről. Még {minutes} percig próbálkozom, és itt válaszolok, így nem kell újra kérdeznie. A kérését a bolt egyik munkatársának is átadhatom.',
    },
  },
  later_answer: 'Itt a válasz, amelyre várt.',
  later_reached: 'A bolt újra válaszol.',
  later_unavailable:
    'Próbálkoztam, de a bolt ({storeName}) rendelési rendszere továbbra sem válaszol. Később újra megkérdezhet, vagy átadhatom a kérését a bolt egyik munkatársának.',
  unavailable_way_on:
    'Ez semmit nem mond a rendeléséről. Megpróbálhatja újra, vagy átadhatom a kérését a bolt egyik munkatársának.',

  several_orders: {
    plural: 'count',
    forms: { one: 'Itt van {count} rendelés.', other: 'Itt van {count} rendelés.' },
  },
  which_order: 'Melyik rendelésre gondol?',
  more_orders_left:
    'Annyit kerestem ki, amennyit egyszerre tudok. Kérem, a többire ezután kérdezzen rá.',

  courier: 'Ezzel a futárszolgálattal adták fel: {carrier}.',
  courier_unknown: 'A bolt rögzített egy csomagot, de azt nem, hogy melyik futárszolgálatnál van.',
  courier_label: 'A címke ehhez a futárszolgálathoz szól: {carrier}; a csomag még nincs náluk.',
  courier_no_parcel: 'A bolt nem rögzített csomagot, ezért nem tudok futárszolgálatot megnevezni.',
  courier_not_travelling: 'Ehhez a rendeléshez jelenleg nem tartozik futárszolgálat.',
  delivery_date_unknown: 'Nincs hozzá rögzített kézbesítési nap, és inkább nem találgatok.',
  items_intro: 'A rendelés ({orderNumber}) tartalma:',
  items_line: '{quantity} × {name}',
  items_none: 'A bolt nem rögzített terméket ehhez a rendeléshez: {orderNumber}.',
  change_cannot: 'A rendelést vagy a címét én magam nem tudom módosítani.',
  change_not_sent:
    'Még nem adták fel, ezért a bolt talán még tudja módosítani; a legjobb, ha azonnal megkérdezi egy ottani munkatársat.',
  change_sent: 'Már feladták, ezért legfeljebb a futárszolgálat tudja még átirányítani.',
  ask_possible: 'A bolt egyik munkatársa meg tudja mondani, mi lehetséges még.',
  change_over: 'Ez a rendelés lezárult, ezért már nincs mit módosítani rajta.',
  cancel_cannot: 'A rendelést én magam nem tudom törölni.',
  cancel_not_sent:
    'Még nem adták fel, ezért a bolt talán még tudja törölni; a legjobb, ha azonnal megkérdezi egy ottani munkatársat.',
  cancel_sent:
    'Már feladták, ezért a visszaküldésről a bolt egyik munkatársa tud tájékoztatást adni.',
  cancel_already: 'A jelenlegi adatok szerint ezt a rendelést már törölték vagy visszatérítették.',
  cancel_over:
    'Ez a rendelés lezárult, ezért a visszaküldésről a bolt egyik munkatársa tud tájékoztatást adni.',
  return_cannot: 'Visszaküldést vagy visszatérítést én magam nem tudok intézni.',
  return_ask: 'Erről a bolt dönt; a kérését átadhatom egy ottani munkatársnak.',
  refund_recorded: 'A bolt {amount} visszatérítést rögzített.',
  refund_recorded_day: 'A bolt {day} napján {amount} visszatérítést rögzített.',
  refund_none: 'Ehhez a rendeléshez nincs rögzített visszatérítés.',
  not_delivered_by_records:
    'A bolt által rögzített adatokból nem derül ki, hogy kézbesítették volna.',

  greeting_again:
    'Üdvözlöm! Megkereshetem a rendelését, vagy átadhatom a kérését a bolt egyik munkatársának.',
  thanks: 'Szívesen! Segíthetek még valamiben a rendelésével kapcsolatban?',
  goodbye: 'Viszontlátásra! Ha szüksége van rám, visszatérhet ehhez a beszélgetéshez.',
  machine:
    'Automatikus asszisztens vagyok, nem ember. Átadhatom a kérését a bolt egyik munkatársának.',
  cannot: 'Elnézést, ebben nem tudok segíteni.',
  can_do:
    'Meg tudom mondani, hol tart egy rendelés, mi van benne és ki szállítja, vagy átadhatom a kérését a bolt egyik munkatársának.',
  apology:
    'Elnézést, nálam hiba történt, és erre nem tudok válaszolni. Kérdezhet újra, vagy átadhatom a kérését a bolt egyik munkatársának.',

  handover_form:
    'Továbbíthatom ezt a beszélgetést a bolt ({storeName}) egyik munkatársának. Hová írhatnak vissza Önnek?',
  handover_done:
    'Kész: továbbítottam ezt a beszélgetést a boltnak ({storeName}). Erre a címre írhatnak vissza Önnek: {email}.',
  handover_already:
    'A kérése már a boltnál ({storeName}) van. Ha hozzá szeretne tenni valamit, az alábbi űrlap eljuttatja oda.',
  handover_enough:
    'A kérése már a boltnál ({storeName}) van, ezért egyelőre nem küldök nekik újabb levelet. Amit ide ír, az ennél a beszélgetésnél marad.',
  handover_too_many:
    'Most nem tudok több kérést továbbítani a boltnak ({storeName}). Kérem, egy óra múlva szóljon újra, vagy írjon közvetlenül a boltnak.',
  handover_invalid_email:
    'Ez nem tűnik e-mail-címnek. Kérem, ellenőrizze, hogy a bolt vissza tudjon írni.',

  quick_human: 'Munkatársat kérek',
  quick_send_code: 'Kódot kérek',
  quick_send_new_code: 'Új kódot kérek',
  quick_try_again: 'Újrapróbálom',
  quick_another_order: 'Másik rendelés',
  quick_order_status: 'Hol tart a rendelésem?',
  quick_not_received: 'Nincs itt a csomag',
  quick_order: 'Rendelés: {orderNumber}',

  said_order_form: 'Rendelés: {orderNumber}, {secondFact}',
  said_handover: 'Kérem, erre a címre írjanak: {email}.',
  said_handover_message: 'Kérem, erre a címre írjanak: {email}. {message}',

  mail_subject: 'Egy vásárló munkatárssal szeretne beszélni',
  mail_subject_order: 'Egy vásárló munkatárssal szeretne beszélni (rendelés: {orderNumbers})',
  mail_intro: 'Egy vásárló a csevegésben ({storeName}) munkatárssal szeretne beszélni.',
  mail_reply_to: 'Ide írjon: {email}',
  mail_name: 'Név: {name}',
  mail_proven: 'Igazoltan az övé (a szám és a második adat egyezett), rendelés: {orderNumbers}',
  mail_no_proof:
    'Egyetlen rendelésről sem igazolta, hogy az övé, ezért kérjük, ellenőrizze, mielőtt bármelyikről bármit mond.',
  mail_page: 'Ezen az oldalon volt: {page}',
  mail_message: 'Az üzenete:\n{message}',
  mail_transcript: 'A beszélgetés (a vásárló szavait úgy idézzük, ahogyan beírta):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Vásárló',
  mail_author_assistant: 'Asszisztens',
  mail_author_agent: 'Bolt',
  mail_author_system: 'Értesítés',

  code_mail_subject: 'Az Ön kódja a csevegéshez ({storeName})',
  code_mail_intro: 'A csevegésben ({storeName}) egyszer használatos kódot kértek:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Egyszer használható, {minutes} percen belül, abban a csevegőablakban, amelyben kérték. Kérjük, senki másnak ne adja meg.',
      other:
        'Egyszer használható, {minutes} percen belül, abban a csevegőablakban, amelyben kérték. Kérjük, senki másnak ne adja meg.',
    },
  },
  code_mail_ignore:
    'Ha nem Ön kérte, ezt a levelet figyelmen kívül hagyhatja: a kód nélkül semmi nem történik.',

  widget_launcher: 'Hol tart a rendelésem?',
  widget_assistant: 'Rendelési segéd',
  widget_unavailable: 'A csevegés most nem érhető el',
};
