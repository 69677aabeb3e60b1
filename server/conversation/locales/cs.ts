import type { Catalogue } from './catalogue.ts';

/** Czech. The notes beside each key in the *-messages.ts files say where it is shown. */
export const czech: Catalogue = {
  headline_awaiting_payment: 'Čeká se na platbu',
  headline_awaiting_transfer: 'Čeká se na váš převod',
  headline_payment_failed: 'Platba se nezdařila',
  headline_on_hold: 'Pozastaveno',
  headline_being_prepared: 'Připravuje se',
  headline_preparing_late: 'Připravuje se, se zpožděním',
  headline_label_made: 'Štítek hotov, zásilka nepředána',
  headline_sent: 'Odesláno',
  headline_moving: 'Na cestě',
  headline_no_scan: 'Několik dní bez zpráv',
  headline_past_promised_date: 'Později, než bylo slíbeno',
  headline_out_for_delivery: 'Na rozvozu',
  headline_delivery_failed: 'Doručení se nezdařilo',
  headline_delivered: 'Zaznamenáno doručení',
  headline_delivered_disputed: 'Doručeno, ale nenalezeno',
  headline_returned_to_sender: 'Vráceno obchodu',
  headline_cancelled: 'Zrušeno',
  headline_refunded: 'Peníze vráceny',
  headline_nothing_to_ship: 'Není co posílat',
  headline_ready_for_pickup: 'Připraveno k vyzvednutí',
  headline_pickup_being_prepared: 'Zatím nepřipraveno k vyzvednutí',
  headline_pickup_completed: 'Vyzvednutí dokončeno',
  headline_completed_untracked: 'Vyřízeno, bez sledování',
  headline_sent_untracked: 'Odesláno, bez sledování',
  headline_unknown: 'Zeptejte se obchodu',

  payment_not_paid: 'Tato objednávka zatím není zaplacena. K úhradě: {amount}.',
  payment_not_paid_method:
    'Tato objednávka zatím není zaplacena. K úhradě: {amount}. Zvolená platba: {method}.',
  payment_failed: 'Platba ve výši {amount} se nezdařila, takže objednávka není zaplacena.',
  payment_transfer: 'Obchod čeká na váš převod ve výši {amount}.',
  payment_transfer_method: 'Obchod čeká na váš převod ve výši {amount}. Zvolená platba: {method}.',
  payment_cheque: 'Obchod čeká na váš šek ve výši {amount}.',
  payment_next:
    'Další krok je na vás: obchod začne, jakmile bude objednávka zaplacena. Pokud už platba proběhla, obraťte se prosím na pracovníka obchodu.',
  payment_transfer_next:
    'Obchod začne, jakmile peníze dorazí. Pokud už jsou odeslané, může to bance trvat několik pracovních dnů.',
  payment_cheque_next:
    'Obchod začne, jakmile peníze dorazí. Pokud už je šek odeslaný, může to poště a bance trvat několik pracovních dnů.',

  on_hold: 'Obchod tuto objednávku pozastavil a důvod nezaznamenal.',
  on_hold_next: 'Vyřešit to musí obchod; jeho pracovník vám může říct, na co objednávka čeká.',

  preparing: 'Obchod vaši objednávku připravuje. Zatím nebyla odeslána.',
  preparing_paid:
    'Vaše platba dorazila {day} a obchod objednávku připravuje. Zatím nebyla odeslána.',
  preparing_send_by: 'Podle slibu obchodu má být odeslána do {day}.',
  preparing_overdue: 'Podle slibu obchodu měla být odeslána do {day}, takže má zpoždění.',
  preparing_overdue_undated: 'To je později, než obchod slíbil.',
  preparing_backordered:
    'Něco z objednávky nebylo při objednání skladem, takže na to obchod možná čeká.',
  preparing_late_next: 'Další krok je na obchodu; jeho pracovník vám může říct, čím to je.',
  preparing_next: 'Další krok je na obchodu; vy nemusíte nic dělat.',

  label_made: 'Přepravní štítek je vytvořen, ale dopravce zásilku ještě nemá.',
  label_made_carrier:
    'Přepravní štítek (dopravce: {carrier}) je vytvořen, ale dopravce zásilku ještě nemá.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'Štítek byl vytvořen před {count} dnem.',
      few: 'Štítek byl vytvořen před {count} dny.',
      many: 'Štítek byl vytvořen před {count} dne.',
      other: 'Štítek byl vytvořen před {count} dny.',
    },
  },
  label_made_next: 'Další krok je na obchodu: předat zásilku.',

  sent_carrier_day: 'Obchod zásilku odeslal {day}, dopravce: {carrier}.',
  sent_carrier: 'Obchod zásilku odeslal (dopravce: {carrier}) a den nezaznamenal.',
  sent_day: 'Obchod zásilku odeslal {day} a nezaznamenal, s jakým dopravcem.',
  sent: 'Obchod zásilku odeslal a nezaznamenal ani dopravce, ani den.',
  parcel_number: 'Číslo pro sledování: {trackingNumber}.',
  parcel_number_link: 'Číslo pro sledování: {trackingNumber}; zásilku můžete sledovat zde: {link}',
  parcel_link: 'Zásilku můžete sledovat zde: {link}',
  parcel_no_number: 'Číslo pro sledování není zaznamenáno.',
  scans_unknown:
    'Skeny dopravce nevidím, takže nevím, kde zásilka právě je; více vám může říct dopravce.',
  carrier_next: 'Další krok je na dopravci.',

  expected_promise_window:
    'Podle obvyklých dodacích lhůt obchodu by zásilka měla dorazit v době od {earliest} do {latest}.',
  expected_promise: 'Podle obvyklých dodacích lhůt obchodu by zásilka měla dorazit do {latest}.',
  expected_estimate_window: 'Dopravce očekává doručení v době od {earliest} do {latest}.',
  expected_estimate: 'Dopravce očekává doručení do {latest}.',
  expected_shop_window: 'Obchod očekává, že zásilka dorazí v době od {earliest} do {latest}.',
  expected_shop: 'Obchod očekává, že zásilka dorazí do {latest}.',

  moving: 'Vaše zásilka je na cestě; naposledy byla naskenována {day}.',
  moving_place: 'Vaše zásilka je na cestě; naposledy byla naskenována {day}, místo: „{place}“.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'Dopravce vaši zásilku nenaskenoval už {count} den, naposledy {day}.',
      few: 'Dopravce vaši zásilku nenaskenoval už {count} dny, naposledy {day}.',
      many: 'Dopravce vaši zásilku nenaskenoval už {count} dne, naposledy {day}.',
      other: 'Dopravce vaši zásilku nenaskenoval už {count} dní, naposledy {day}.',
    },
  },
  no_scan_next: 'Obchod může dopravce požádat, aby ji dohledal.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Podle obvyklých dodacích lhůt obchodu měla zásilka dorazit do {latest}, tedy před {count} dnem.',
      few: 'Podle obvyklých dodacích lhůt obchodu měla zásilka dorazit do {latest}, tedy před {count} dny.',
      many: 'Podle obvyklých dodacích lhůt obchodu měla zásilka dorazit do {latest}, tedy před {count} dne.',
      other:
        'Podle obvyklých dodacích lhůt obchodu měla zásilka dorazit do {latest}, tedy před {count} dny.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'Dopravce očekával doručení do {latest}, tedy před {count} dnem.',
      few: 'Dopravce očekával doručení do {latest}, tedy před {count} dny.',
      many: 'Dopravce očekával doručení do {latest}, tedy před {count} dne.',
      other: 'Dopravce očekával doručení do {latest}, tedy před {count} dny.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'Obchod očekával, že zásilka dorazí do {latest}, tedy před {count} dnem.',
      few: 'Obchod očekával, že zásilka dorazí do {latest}, tedy před {count} dny.',
      many: 'Obchod očekával, že zásilka dorazí do {latest}, tedy před {count} dne.',
      other: 'Obchod očekával, že zásilka dorazí do {latest}, tedy před {count} dny.',
    },
  },
  past_next:
    'Pokud k vám nedorazila, další krok je na dopravci; pracovník obchodu ho může požádat, aby ji dohledal.',
  out_for_delivery: 'Vaše zásilka je na rozvozu.',
  out_for_delivery_carrier: 'Vaše zásilka je na rozvozu, dopravce: {carrier}.',
  delivery_failed: 'Dopravce se pokusil zásilku doručit, ale nepodařilo se mu to.',
  delivery_failed_day: 'Dopravce se {day} pokusil zásilku doručit, ale nepodařilo se mu to.',
  delivery_failed_next:
    'Co od vás dopravce potřebuje, uvádí jeho stránka pro sledování nebo lístek ve vaší schránce.',
  delivered: 'Zásilka je zaznamenána jako doručená; den zaznamenán není.',
  delivered_day: 'Zásilka je zaznamenána jako doručená {day}.',
  delivered_next: 'Pokud ji nemáte, napište mi a pomohu vám spojit se s obchodem.',
  disputed: 'Podle záznamů byla zásilka doručena, a vy říkáte, že ji nemáte.',
  disputed_day: 'Podle záznamů byla zásilka doručena {day}, a vy říkáte, že ji nemáte.',
  disputed_look:
    'Podívejte se prosím tam, kde se u vás zásilky nechávají, a zeptejte se sousedů i lidí, se kterými bydlíte.',
  disputed_next: 'Pokud se nenajde, musí to s dopravcem řešit obchod.',
  returned: 'Zásilka je na cestě zpět do obchodu, nebo tam už dorazila.',
  returned_day: 'Podle záznamů se zásilka od {day} vrací do obchodu.',
  returned_next: 'O dalším postupu rozhoduje obchod; jeho pracovník vám to může říct.',

  cancelled_unpaid: 'Tato objednávka byla zrušena. Žádná platba za ni není zaznamenána.',
  cancelled_paid:
    'Tato objednávka byla zrušena po zaplacení a vrácení peněz zatím není zaznamenáno.',
  cancelled_refunded: 'Tato objednávka byla zrušena a obchod zaznamenal vrácení částky {amount}.',
  cancelled_paid_next: 'Další krok je na obchodu; o penězích vám může říct jeho pracovník.',
  refunded: 'Obchod zaznamenal vrácení celé částky {amount}.',
  refunded_day: 'Obchod zaznamenal {day} vrácení celé částky {amount}.',
  refunded_next: 'Kdy k vám peníze dorazí, záleží na vaší bance nebo vydavateli karty.',
  nothing_to_ship: 'Z této objednávky se nic neposílá: obsahuje soubory ke stažení nebo služby.',
  nothing_to_ship_completed:
    'Z této objednávky se nic neposílá: obsahuje soubory ke stažení nebo služby a obchod ji označil za vyřízenou.',
  pickup_ready: 'Vaše objednávka je připravena k vyzvednutí.',
  pickup_ready_place: 'Vaše objednávka je připravena k vyzvednutí: „{place}“.',
  pickup_preparing: 'Tato objednávka s osobním odběrem ještě není připravena.',
  pickup_preparing_place: 'Tato objednávka s osobním odběrem („{place}“) ještě není připravena.',
  pickup_preparing_next: 'Další krok je na obchodu: připravit ji k vyzvednutí.',
  pickup_payment_due: 'Platí se při vyzvednutí.',
  pickup_completed: 'Obchod tuto objednávku s osobním odběrem označil za vyřízenou.',
  pickup_completed_day: 'Obchod tuto objednávku s osobním odběrem označil {day} za vyřízenou.',
  completed: 'Obchod tuto objednávku označil za vyřízenou.',
  completed_day: 'Obchod tuto objednávku označil {day} za vyřízenou.',
  completed_no_parcel:
    'Nezaznamenal žádnou zásilku ani číslo pro sledování, takže nemohu říct, kde zásilka je.',
  completed_next: 'Pokud k vám nedorazila, pracovník obchodu může zjistit více.',
  sent_untracked:
    'Obchod tuto objednávku označil za odeslanou. Nezaznamenal žádnou zásilku ani číslo pro sledování, takže nemohu říct, kde je.',
  unknown: 'Obchod vede tuto objednávku ve vlastním stavu a nevím, co pro vás znamená.',
  unknown_next: 'Říct vám to může pracovník obchodu.',

  flag_part_refunded: 'Obchod zaznamenal vrácení částky {amount} za část této objednávky.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'Zatím v zásilkách: {shipped} z celkem {count} položky; zbytek je ještě v obchodě.',
      few: 'Zatím v zásilkách: {shipped} z celkem {count} položek; zbytek je ještě v obchodě.',
      many: 'Zatím v zásilkách: {shipped} z celkem {count} položky; zbytek je ještě v obchodě.',
      other: 'Zatím v zásilkách: {shipped} z celkem {count} položek; zbytek je ještě v obchodě.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'Objednávka se posílá v {count} zásilce.',
      few: 'Objednávka se posílá ve {count} zásilkách.',
      many: 'Objednávka se posílá v {count} zásilky.',
      other: 'Objednávka se posílá v {count} zásilkách.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} položka je soubor ke stažení nebo služba a neposílá se.',
      few: '{count} položky jsou soubory ke stažení nebo služby a neposílají se.',
      many: '{count} položky jsou soubory ke stažení nebo služby a neposílají se.',
      other: '{count} položek tvoří soubory ke stažení nebo služby a neposílají se.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} položka nebyla při objednání skladem.',
      few: '{count} položky nebyly při objednání skladem.',
      many: '{count} položky nebylo při objednání skladem.',
      other: '{count} položek nebylo při objednání skladem.',
    },
  },
  flag_return_open: 'U této objednávky je otevřené vrácení zboží.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Pro každou z těchto zásilek:',

  card_title: 'Objednávka {orderNumber}',
  card_title_headline: 'Objednávka {orderNumber}: {headline}.',
  fact_placed: 'Objednáno',
  fact_paid: 'Zaplaceno',
  fact_payment: 'Platba',
  fact_delivery: 'Doručení',
  fact_expected: 'Očekávané doručení',
  fact_send_by: 'Odeslání do',
  fact_shipping: 'Cena dopravy',
  fact_total: 'Celkem',
  fact_refunded: 'Vráceno',
  day_range: 'od {earliest} do {latest}',
  parcel_title: 'Zásilka',
  parcel_title_of: 'Zásilka {position} z {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: {
      one: 'vráceno za {count} ks',
      few: 'vráceno za {count} ks',
      many: 'vráceno za {count} ks',
      other: 'vráceno za {count} ks',
    },
  },
  list_separator: ', ',
  track_with: 'Sledovat: {carrier}',
  track: 'Sledovat tuto zásilku',
  freshness: 'Načteno z obchodu {day} v {time}.',
  timeline_placed: 'Objednávka vytvořena',
  timeline_paid: 'Platba dorazila',
  timeline_sent: 'Odesláno',
  timeline_sent_carrier: 'Odesláno, dopravce: {carrier}',
  timeline_completed: 'Obchod označil za vyřízené',
  timeline_refunded: 'Vráceno {amount}',
  timeline_note: 'Obchod napsal: „{text}“',
  timeline_label_made: 'Přepravní štítek vytvořen',
  timeline_handed_over: 'Předáno dopravci',
  timeline_in_transit: 'Naskenováno na cestě',
  timeline_out_for_delivery: 'Na rozvozu',
  timeline_delivery_failed: 'Doručení se nezdařilo',
  timeline_ready_for_pickup: 'Připraveno k vyzvednutí',
  timeline_delivered: 'Zaznamenáno doručení',
  timeline_returning: 'Na cestě zpět do obchodu',
  timeline_returned: 'Zpět v obchodě',
  timeline_exception: 'Dopravce nahlásil problém',
  timeline_place: '{event} („{place}“)',

  sentence_separator: ' ',
  greeting: 'Dobrý den! Mohu vyhledat vaši objednávku v obchodě {storeName} a říct vám, kde je.',
  machine_disclosure:
    'Jsem automatický asistent, ne člověk; kdykoli můžete požádat o kontakt s člověkem.',

  ask_both_email: 'Jaké je číslo objednávky a jaká e-mailová adresa je u ní uvedena?',
  ask_both_phone: 'Jaké je číslo objednávky a jaké telefonní číslo je u ní uvedeno?',
  ask_both_postcode: 'Jaké je číslo objednávky a jaké PSČ je u ní uvedeno?',
  ask_number: 'Jaké je číslo objednávky? Najdete ho v potvrzovacím e-mailu.',
  ask_email:
    'Jaká e-mailová adresa je uvedena u objednávky {orderNumber}? Podle ní poznám, že je vaše.',
  ask_phone:
    'Jaké telefonní číslo je uvedeno u objednávky {orderNumber}? Podle něj poznám, že je vaše.',
  ask_postcode: 'Jaké PSČ je uvedeno u objednávky {orderNumber}? Podle něj poznám, že je vaše.',
  ask_instead: 'Aby bylo vidět, že je objednávka vaše, potřebuje tento obchod jiný údaj.',
  ask_other_number: 'Jaké je číslo té další objednávky?',
  lead_sure: 'Jistě.',
  lead_thanks: 'Děkuji.',
  not_understood: 'Omlouvám se, tomu nerozumím, nebo s tím nemohu pomoci.',
  no_number: 'Bez čísla objednávku vyhledat nemohu.',
  no_number_way_on:
    'Číslo je v potvrzovacím e-mailu. Pokud ho nemůžete najít, mohu konverzaci předat pracovníkovi obchodu.',

  refused: 'Objednávku s těmito údaji se mi nepodařilo najít.',
  refused_number: 'Objednávku {orderNumber} se mi s těmito údaji nepodařilo najít.',
  refused_hint:
    'Zkontrolujte prosím obojí: číslo objednávky je v potvrzovacím e-mailu a druhý údaj musí být ten, který byl uveden při objednání.',
  refused_way_on: 'Můžete to zkusit znovu, nebo mohu konverzaci předat pracovníkovi obchodu.',

  more_proof_reason: 'Proběhlo příliš mnoho pokusů s údaji, které nesouhlasí, a nemusely být vaše.',
  more_proof:
    'Aby objednávky zůstaly v bezpečí, potřebuji silnější ověření, než začnu tuto hledat.',
  more_proof_number:
    'Aby objednávky zůstaly v bezpečí, potřebuji silnější ověření, než začnu hledat objednávku {orderNumber}.',
  more_proof_way_on:
    'Mohu poslat jednorázový kód na e-mailovou adresu uvedenou u objednávky, nebo konverzaci předat pracovníkovi obchodu.',
  no_codes: 'Z tohoto chatu nemohu posílat kódy, ale mohu konverzaci předat pracovníkovi obchodu.',
  ask_code_email:
    'Jaká e-mailová adresa byla použita pro objednávku {orderNumber}? Pokud je to ta uvedená u objednávky, odešle se na ni kód.',
  code_sent:
    'Pokud byla objednávka {orderNumber} vytvořena s adresou {email}, je na tuto adresu na cestě šestimístný kód.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Zadejte ho prosím zde do {minutes} minuty; platí jen nejnovější kód.',
      few: 'Zadejte ho prosím zde do {minutes} minut; platí jen nejnovější kód.',
      many: 'Zadejte ho prosím zde do {minutes} minuty; platí jen nejnovější kód.',
      other: 'Zadejte ho prosím zde do {minutes} minut; platí jen nejnovější kód.',
    },
  },
  code_sent_way_on:
    'Pokud nic nedorazí, zkontrolujte prosím adresu a složku se spamem. Mohu poslat další kód, nebo konverzaci předat pracovníkovi obchodu.',
  code_refused: 'Tento kód nefunguje, nebo už neplatí.',
  code_refused_hint:
    'Kód lze použít jednou, po několik minut a na několik pokusů, v konverzaci, ze které byl vyžádán.',
  code_refused_way_on: 'Mohu poslat nový kód, nebo konverzaci předat pracovníkovi obchodu.',

  unavailable: 'K systému objednávek obchodu {storeName} se mi teď nepodařilo připojit.',
  unavailable_slow: 'Systém objednávek obchodu {storeName} teď odpovídá pomalu.',
  unavailable_busy: 'Systém objednávek obchodu {storeName} je velmi vytížený a žádá o strpení.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'O vaší objednávce to nic neříká. Budu to zkoušet ještě {minutes} minutu a odpovím zde, takže se nemusíte ptát znovu. Mohu také konverzaci předat pracovníkovi obchodu.',
      few: 'O vaší objednávce to nic neříká. Budu to zkoušet ještě {minutes} minuty a odpovím zde, takže se nemusíte ptát znovu. Mohu také konverzaci předat pracovníkovi obchodu.',
      many: 'O vaší objednávce to nic neříká. Budu to zkoušet ještě {minutes} minuty a odpovím zde, takže se nemusíte ptát znovu. Mohu také konverzaci předat pracovníkovi obchodu.',
      other:
        'O vaší objednávce to nic neříká. Budu to zkoušet ještě {minutes} minut a odpovím zde, takže se nemusíte ptát znovu. Mohu také konverzaci předat pracovníkovi obchodu.',
    },
  },
  later_answer: 'Zde je odpověď, na kterou čekáte.',
  later_reached: 'Obchod už zase odpovídá.',
  later_unavailable:
    'Ani po dalších pokusech systém objednávek obchodu {storeName} neodpovídá. Můžete se mě zeptat později, nebo mohu konverzaci předat pracovníkovi obchodu.',
  unavailable_way_on:
    'O vaší objednávce to nic neříká. Můžete to zkusit znovu, nebo mohu konverzaci předat pracovníkovi obchodu.',

  several_orders: {
    plural: 'count',
    forms: {
      one: 'Zde je {count} objednávka.',
      few: 'Zde jsou {count} objednávky.',
      many: 'Zde je {count} objednávky.',
      other: 'Zde je {count} objednávek.',
    },
  },
  which_order: 'Kterou objednávku máte na mysli?',
  more_orders_left:
    'Více objednávek najednou vyhledat nemohu. Na ostatní se prosím zeptejte v další zprávě.',

  courier: 'Zásilka byla odeslána, dopravce: {carrier}.',
  courier_unknown: 'Obchod zaznamenal zásilku, ale neuvedl, který dopravce ji má.',
  courier_label: 'Štítek je pro dopravce {carrier}; zásilku dopravce ještě nemá.',
  courier_no_parcel: 'Obchod nezaznamenal žádnou zásilku, takže dopravce uvést nemohu.',
  courier_not_travelling: 'V současném stavu tuto objednávku žádný dopravce neveze.',
  delivery_date_unknown: 'Den doručení u ní není zaznamenán a nechci ho hádat.',
  items_intro: 'V objednávce {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'Obchod u objednávky {orderNumber} nezaznamenal žádné produkty.',
  change_cannot: 'Objednávku ani její adresu nemohu sám měnit.',
  change_not_sent:
    'Zatím nebyla odeslána, takže obchod ji možná ještě změnit může; nejlépe je hned se zeptat jeho pracovníka.',
  change_sent: 'Už byla odeslána, takže ji možná ještě může přesměrovat jen dopravce.',
  ask_possible: 'Co je ještě možné, vám může říct pracovník obchodu.',
  change_over: 'Tato objednávka je uzavřená, takže už není co měnit.',
  cancel_cannot: 'Objednávku nemohu sám zrušit.',
  cancel_not_sent:
    'Zatím nebyla odeslána, takže obchod ji možná ještě zrušit může; nejlépe je hned se zeptat jeho pracovníka.',
  cancel_sent: 'Už byla odeslána, takže o jejím vrácení by vám musel říct pracovník obchodu.',
  cancel_already:
    'Podle současného stavu už je tato objednávka zrušená nebo za ni byly vráceny peníze.',
  cancel_over:
    'Tato objednávka je uzavřená, takže o jejím vrácení by vám musel říct pracovník obchodu.',
  return_cannot: 'Vrácení zboží ani peněz nemohu sám zařídit.',
  return_ask: 'Rozhoduje o tom obchod a já mohu vaši žádost předat jeho pracovníkovi.',
  refund_recorded: 'Obchod zaznamenal vrácení částky {amount}.',
  refund_recorded_day: 'Obchod zaznamenal {day} vrácení částky {amount}.',
  refund_none: 'U této objednávky není zaznamenáno žádné vrácení peněz.',
  not_delivered_by_records: 'Ze záznamů obchodu nevyplývá, že by byla doručena.',

  greeting_again:
    'Dobrý den! Mohu pro vás vyhledat objednávku, nebo konverzaci předat pracovníkovi obchodu.',
  thanks: 'Není zač! Mohu vám s objednávkou pomoci ještě s něčím?',
  goodbye: 'Na shledanou! V případě potřeby se můžete k této konverzaci vrátit.',
  machine: 'Jsem automatický asistent, ne člověk. Mohu konverzaci předat pracovníkovi obchodu.',
  cannot: 'Omlouvám se, s tím pomoci nemohu.',
  can_do:
    'Mohu vám říct, kde objednávka je, co obsahuje a kdo ji veze, nebo konverzaci předat pracovníkovi obchodu.',
  apology:
    'Omlouvám se, na mé straně se něco pokazilo a nemohu na to odpovědět. Můžete se zeptat znovu, nebo mohu konverzaci předat pracovníkovi obchodu.',

  handover_form:
    'Tuto konverzaci mohu předat pracovníkovi obchodu {storeName}. Na jakou adresu vám může odepsat?',
  handover_done:
    'Hotovo: konverzace byla předána obchodu {storeName}. Odepsat vám může na adresu {email}.',
  handover_already:
    'Váš požadavek už obchod {storeName} má. Pokud chcete něco doplnit, formulář níže mu to předá.',
  handover_enough:
    'Váš požadavek už obchod {storeName} má, proto mu teď další e-mail nepošlu. Co zde napíšete, zůstane v této konverzaci.',
  handover_too_many:
    'Obchodu {storeName} teď nemohu předat další požadavky. Zeptejte se mě prosím znovu za hodinu, nebo napište přímo obchodu.',
  handover_invalid_email:
    'To nevypadá jako e-mailová adresa. Zkontrolujte ji prosím, aby vám obchod mohl odepsat.',

  quick_human: 'Mluvit s člověkem',
  quick_send_code: 'Poslat mi kód',
  quick_send_new_code: 'Poslat nový kód',
  quick_try_again: 'Zkusit znovu',
  quick_another_order: 'Jiná objednávka',
  quick_order_status: 'Kde je moje objednávka?',
  quick_not_received: 'Zásilku nemám',
  quick_order: 'Objednávka {orderNumber}',

  said_order_form: 'Objednávka {orderNumber}, {secondFact}',
  said_handover: 'Napište mi prosím na {email}.',
  said_handover_message: 'Napište mi prosím na {email}. {message}',

  mail_subject: 'Zákazník žádá o kontakt s člověkem',
  mail_subject_order: 'Zákazník žádá o kontakt s člověkem: objednávka {orderNumbers}',
  mail_intro: 'Zákazník v chatu obchodu {storeName} žádá o kontakt s člověkem.',
  mail_reply_to: 'Odepište na: {email}',
  mail_name: 'Jméno: {name}',
  mail_proven:
    'Ověřeno, že patří zákazníkovi (číslo i druhý údaj souhlasily): objednávka {orderNumbers}',
  mail_no_proof:
    'Zákazník u žádné objednávky neprokázal, že je jeho, proto to prosím ověřte, než o nějaké cokoli sdělíte.',
  mail_page: 'Stránka, na které zákazník byl: {page}',
  mail_message: 'Zpráva od zákazníka:\n{message}',
  mail_transcript: 'Konverzace (text zákazníka je uveden tak, jak ho napsal):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Zákazník',
  mail_author_assistant: 'Asistent',
  mail_author_agent: 'Obchod',
  mail_author_system: 'Oznámení',

  code_mail_subject: 'Váš kód pro chat obchodu {storeName}',
  code_mail_intro: 'V chatu obchodu {storeName} byl vyžádán jednorázový kód:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Lze ho použít jednou, do {minutes} minuty, v okně chatu, ze kterého byl vyžádán. Nikomu jinému ho prosím nesdělujte.',
      few: 'Lze ho použít jednou, do {minutes} minut, v okně chatu, ze kterého byl vyžádán. Nikomu jinému ho prosím nesdělujte.',
      many: 'Lze ho použít jednou, do {minutes} minuty, v okně chatu, ze kterého byl vyžádán. Nikomu jinému ho prosím nesdělujte.',
      other:
        'Lze ho použít jednou, do {minutes} minut, v okně chatu, ze kterého byl vyžádán. Nikomu jinému ho prosím nesdělujte.',
    },
  },
  code_mail_ignore:
    'Pokud žádost o kód není od vás, můžete tento e-mail ignorovat: bez kódu se nic nestane.',

  widget_launcher: 'Kde je moje objednávka?',
  widget_assistant: 'Pomoc s objednávkou',
  widget_unavailable: 'Chat teď není dostupný',
};
