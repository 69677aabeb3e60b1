import type { Catalogue } from './catalogue.ts';

/** Polish. The notes beside each key in the *-messages.ts files say where it is shown. */
export const polish: Catalogue = {
  headline_awaiting_payment: 'Oczekiwanie na płatność',
  headline_awaiting_transfer: 'Oczekiwanie na Twój przelew',
  headline_payment_failed: 'Płatność nie powiodła się',
  headline_on_hold: 'Realizację wstrzymano',
  headline_being_prepared: 'W przygotowaniu',
  headline_preparing_late: 'W przygotowaniu, z opóźnieniem',
  headline_label_made: 'Etykieta gotowa, paczka nieprzekazana',
  headline_sent: 'Wysłano',
  headline_moving: 'W drodze',
  headline_no_scan: 'Od kilku dni bez wieści',
  headline_past_promised_date: 'Później niż obiecano',
  headline_out_for_delivery: 'Wydano do doręczenia',
  headline_delivery_failed: 'Doręczenie nie powiodło się',
  headline_delivered: 'Odnotowano doręczenie',
  headline_delivered_disputed: 'Doręczono, ale nie znaleziono',
  headline_returned_to_sender: 'Zwrócono do sklepu',
  headline_cancelled: 'Anulowano',
  headline_refunded: 'Zwrócono pieniądze',
  headline_nothing_to_ship: 'Nic do wysłania',
  headline_ready_for_pickup: 'Gotowe do odbioru',
  headline_pickup_being_prepared: 'Jeszcze niegotowe do odbioru',
  headline_pickup_completed: 'Odbiór zakończony',
  headline_completed_untracked: 'Zrealizowano, bez śledzenia',
  headline_sent_untracked: 'Wysłano, bez śledzenia',
  headline_unknown: 'Zapytaj w sklepie',

  payment_not_paid: 'To zamówienie nie jest jeszcze opłacone. Do zapłaty: {amount}.',
  payment_not_paid_method:
    'To zamówienie nie jest jeszcze opłacone. Do zapłaty: {amount}. Wybrana płatność: {method}.',
  payment_failed: 'Płatność na kwotę {amount} nie powiodła się, więc zamówienie nie jest opłacone.',
  payment_transfer: 'Sklep czeka na Twój przelew na kwotę {amount}.',
  payment_transfer_method:
    'Sklep czeka na Twój przelew na kwotę {amount}. Wybrana płatność: {method}.',
  payment_cheque: 'Sklep czeka na Twój czek na kwotę {amount}.',
  payment_next:
    'Następny krok należy do Ciebie: sklep zacznie realizację po opłaceniu zamówienia. Jeśli płatność już wykonano, zapytaj pracownika sklepu.',
  payment_transfer_next:
    'Sklep zacznie realizację, gdy pieniądze dotrą. Jeśli przelew już wysłano, bank może potrzebować kilku dni roboczych.',
  payment_cheque_next:
    'Sklep zacznie realizację, gdy pieniądze dotrą. Jeśli czek już wysłano, poczta i bank mogą potrzebować kilku dni roboczych.',

  on_hold: 'Sklep wstrzymał to zamówienie i nie zapisał powodu.',
  on_hold_next: 'Rozwiązać to musi sklep; jego pracownik może Ci powiedzieć, na co ono czeka.',

  preparing: 'Sklep przygotowuje Twoje zamówienie. Jeszcze go nie wysłano.',
  preparing_paid:
    'Twoja płatność dotarła {day}, a sklep przygotowuje zamówienie. Jeszcze go nie wysłano.',
  preparing_send_by: 'Zgodnie z obietnicą sklepu ma zostać wysłane do {day}.',
  preparing_overdue:
    'Zgodnie z obietnicą sklepu powinno było zostać wysłane do {day}, więc jest opóźnione.',
  preparing_overdue_undated: 'To później, niż sklep obiecał.',
  preparing_backordered:
    'W chwili zamówienia czegoś z niego nie było na stanie, więc sklep może na to czekać.',
  preparing_late_next:
    'Następny krok należy do sklepu; jego pracownik może Ci powiedzieć, skąd opóźnienie.',
  preparing_next: 'Następny krok należy do sklepu; nie musisz nic robić.',

  label_made: 'Etykieta wysyłkowa jest gotowa, ale przewoźnik nie ma jeszcze paczki.',
  label_made_carrier:
    'Etykieta wysyłkowa (przewoźnik: {carrier}) jest gotowa, ale przewoźnik nie ma jeszcze paczki.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'Etykietę utworzono {count} dzień temu.',
      few: 'Etykietę utworzono {count} dni temu.',
      many: 'Etykietę utworzono {count} dni temu.',
      other: 'Etykietę utworzono {count} dnia temu.',
    },
  },
  label_made_next: 'Następny krok należy do sklepu: przekazanie paczki.',

  sent_carrier_day: 'Sklep wysłał paczkę {day}, przewoźnik: {carrier}.',
  sent_carrier: 'Sklep wysłał paczkę (przewoźnik: {carrier}) i nie zapisał dnia wysyłki.',
  sent_day: 'Sklep wysłał paczkę {day} i nie zapisał przewoźnika.',
  sent: 'Sklep wysłał paczkę i nie zapisał ani przewoźnika, ani dnia wysyłki.',
  parcel_number: 'Numer śledzenia: {trackingNumber}.',
  parcel_number_link: 'Numer śledzenia: {trackingNumber}; paczkę możesz śledzić tutaj: {link}',
  parcel_link: 'Paczkę możesz śledzić tutaj: {link}',
  parcel_no_number: 'Nie zapisano numeru śledzenia.',
  scans_unknown:
    'Nie widzę skanów przewoźnika, więc nie wiem, gdzie paczka jest teraz; więcej może powiedzieć przewoźnik.',
  carrier_next: 'Następny krok należy do przewoźnika.',

  expected_promise_window:
    'Według zwykłych terminów dostawy sklepu paczka powinna dotrzeć między {earliest} a {latest}.',
  expected_promise:
    'Według zwykłych terminów dostawy sklepu paczka powinna dotrzeć najpóźniej {latest}.',
  expected_estimate_window: 'Przewoźnik przewiduje doręczenie między {earliest} a {latest}.',
  expected_estimate: 'Przewoźnik przewiduje doręczenie najpóźniej {latest}.',
  expected_shop_window: 'Sklep przewiduje, że paczka dotrze między {earliest} a {latest}.',
  expected_shop: 'Sklep przewiduje, że paczka dotrze najpóźniej {latest}.',

  moving: 'Twoja paczka jest w drodze; ostatni raz zeskanowano ją {day}.',
  moving_place: 'Twoja paczka jest w drodze; ostatni raz zeskanowano ją {day}, miejsce: „{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'Przewoźnik nie skanował Twojej paczki od {count} dnia, ostatni raz {day}.',
      few: 'Przewoźnik nie skanował Twojej paczki od {count} dni, ostatni raz {day}.',
      many: 'Przewoźnik nie skanował Twojej paczki od {count} dni, ostatni raz {day}.',
      other: 'Przewoźnik nie skanował Twojej paczki od {count} dnia, ostatni raz {day}.',
    },
  },
  no_scan_next: 'Sklep może poprosić przewoźnika o jej odszukanie.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Według zwykłych terminów dostawy sklepu paczka powinna była dotrzeć do {latest}, czyli {count} dzień temu.',
      few: 'Według zwykłych terminów dostawy sklepu paczka powinna była dotrzeć do {latest}, czyli {count} dni temu.',
      many: 'Według zwykłych terminów dostawy sklepu paczka powinna była dotrzeć do {latest}, czyli {count} dni temu.',
      other:
        'Według zwykłych terminów dostawy sklepu paczka powinna była dotrzeć do {latest}, czyli {count} dnia temu.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'Przewoźnik przewidywał doręczenie do {latest}, czyli {count} dzień temu.',
      few: 'Przewoźnik przewidywał doręczenie do {latest}, czyli {count} dni temu.',
      many: 'Przewoźnik przewidywał doręczenie do {latest}, czyli {count} dni temu.',
      other: 'Przewoźnik przewidywał doręczenie do {latest}, czyli {count} dnia temu.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'Sklep przewidywał, że paczka dotrze do {latest}, czyli {count} dzień temu.',
      few: 'Sklep przewidywał, że paczka dotrze do {latest}, czyli {count} dni temu.',
      many: 'Sklep przewidywał, że paczka dotrze do {latest}, czyli {count} dni temu.',
      other: 'Sklep przewidywał, że paczka dotrze do {latest}, czyli {count} dnia temu.',
    },
  },
  past_next:
    'Jeśli paczka do Ciebie nie dotarła, następny krok należy do przewoźnika; pracownik sklepu może poprosić go o jej odszukanie.',
  out_for_delivery: 'Twoja paczka jest wydana do doręczenia.',
  out_for_delivery_carrier: 'Twoja paczka jest wydana do doręczenia, przewoźnik: {carrier}.',
  delivery_failed: 'Przewoźnik próbował doręczyć Twoją paczkę, ale bez powodzenia.',
  delivery_failed_day: 'Przewoźnik próbował doręczyć Twoją paczkę {day}, ale bez powodzenia.',
  delivery_failed_next:
    'Czego przewoźnik od Ciebie potrzebuje, mówi jego strona śledzenia lub awizo w skrzynce.',
  delivered: 'Według zapisów paczkę doręczono; dnia nie zapisano.',
  delivered_day: 'Według zapisów paczkę doręczono {day}.',
  delivered_next: 'Jeśli jej nie ma, napisz mi o tym, a pomogę Ci skontaktować się ze sklepem.',
  disputed: 'Według zapisów paczkę doręczono, a Ty zgłaszasz, że jej nie ma.',
  disputed_day: 'Według zapisów paczkę doręczono {day}, a Ty zgłaszasz, że jej nie ma.',
  disputed_look:
    'Sprawdź miejsca, w których pod Twoim adresem zostawia się paczki, i zapytaj sąsiadów oraz domowników.',
  disputed_next: 'Jeśli się nie znajdzie, sklep musi wyjaśnić to z przewoźnikiem.',
  returned: 'Paczka wraca do sklepu lub już tam dotarła.',
  returned_day: 'Według zapisów paczka wraca do sklepu od {day}.',
  returned_next: 'Co dalej, decyduje sklep; jego pracownik może Ci to powiedzieć.',

  cancelled_unpaid: 'To zamówienie anulowano. Nie odnotowano za nie żadnej płatności.',
  cancelled_paid:
    'To zamówienie anulowano po opłaceniu, a zwrotu pieniędzy jeszcze nie odnotowano.',
  cancelled_refunded: 'To zamówienie anulowano, a sklep odnotował zwrot {amount}.',
  cancelled_paid_next:
    'Następny krok należy do sklepu; o pieniądzach może Ci powiedzieć jego pracownik.',
  refunded: 'Sklep odnotował pełny zwrot pieniędzy: {amount}.',
  refunded_day: 'Sklep odnotował {day} pełny zwrot pieniędzy: {amount}.',
  refunded_next: 'Kiedy pieniądze do Ciebie dotrą, zależy od banku lub wydawcy karty.',
  nothing_to_ship:
    'Z tego zamówienia nic nie jest wysyłane: obejmuje pliki do pobrania lub usługi.',
  nothing_to_ship_completed:
    'Z tego zamówienia nic nie jest wysyłane: obejmuje pliki do pobrania lub usługi, a sklep oznaczył je jako zrealizowane.',
  pickup_ready: 'Twoje zamówienie jest gotowe do odbioru.',
  pickup_ready_place: 'Twoje zamówienie jest gotowe do odbioru: „{place}”.',
  pickup_preparing: 'To zamówienie z odbiorem osobistym nie jest jeszcze gotowe.',
  pickup_preparing_place: 'To zamówienie z odbiorem osobistym („{place}”) nie jest jeszcze gotowe.',
  pickup_preparing_next: 'Następny krok należy do sklepu: przygotowanie zamówienia do odbioru.',
  pickup_payment_due: 'Płatność przy odbiorze.',
  pickup_completed: 'Sklep oznaczył to zamówienie z odbiorem osobistym jako zrealizowane.',
  pickup_completed_day:
    'Sklep oznaczył {day} to zamówienie z odbiorem osobistym jako zrealizowane.',
  completed: 'Sklep oznaczył to zamówienie jako zrealizowane.',
  completed_day: 'Sklep oznaczył {day} to zamówienie jako zrealizowane.',
  completed_no_parcel:
    'Nie zapisał paczki ani numeru śledzenia, więc nie mogę powiedzieć, gdzie paczka jest.',
  completed_next: 'Jeśli do Ciebie nie dotarła, pracownik sklepu może dowiedzieć się więcej.',
  sent_untracked:
    'Sklep oznaczył to zamówienie jako wysłane. Nie zapisał paczki ani numeru śledzenia, więc nie mogę powiedzieć, gdzie ono jest.',
  unknown:
    'Sklep prowadzi to zamówienie pod własnym statusem i nie wiem, co on dla Ciebie oznacza.',
  unknown_next: 'Może Ci to powiedzieć pracownik sklepu.',

  flag_part_refunded: 'Sklep odnotował zwrot {amount} za część tego zamówienia.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'Dotąd w paczkach: {shipped} z {count} produktu; reszta jest jeszcze w sklepie.',
      few: 'Dotąd w paczkach: {shipped} z {count} produktów; reszta jest jeszcze w sklepie.',
      many: 'Dotąd w paczkach: {shipped} z {count} produktów; reszta jest jeszcze w sklepie.',
      other: 'Dotąd w paczkach: {shipped} z {count} produktu; reszta jest jeszcze w sklepie.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'Zamówienie jest wysyłane w {count} paczce.',
      few: 'Zamówienie jest wysyłane w {count} paczkach.',
      many: 'Zamówienie jest wysyłane w {count} paczkach.',
      other: 'Zamówienie jest wysyłane w {count} paczki.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} produkt to plik do pobrania lub usługa i nie jest wysyłany.',
      few: '{count} produkty to pliki do pobrania lub usługi i nie są wysyłane.',
      many: '{count} produktów to pliki do pobrania lub usługi i nie są wysyłane.',
      other: '{count} produktu to pliki do pobrania lub usługi i nie są wysyłane.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} produktu nie było na stanie w chwili zamówienia.',
      few: '{count} produktów nie było na stanie w chwili zamówienia.',
      many: '{count} produktów nie było na stanie w chwili zamówienia.',
      other: '{count} produktu nie było na stanie w chwili zamówienia.',
    },
  },
  flag_return_open: 'Dla tego zamówienia jest otwarty zwrot.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Dla każdej z tych paczek:',

  card_title: 'Zamówienie {orderNumber}',
  card_title_headline: 'Zamówienie {orderNumber}: {headline}.',
  fact_placed: 'Złożono',
  fact_paid: 'Opłacono',
  fact_payment: 'Płatność',
  fact_delivery: 'Dostawa',
  fact_expected: 'Przewidywana dostawa',
  fact_send_by: 'Wysyłka do',
  fact_shipping: 'Koszt dostawy',
  fact_total: 'Razem',
  fact_refunded: 'Zwrócono',
  day_range: 'od {earliest} do {latest}',
  parcel_title: 'Paczka',
  parcel_title_of: 'Paczka {position} z {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: {
      one: 'zwrot za {count} szt.',
      few: 'zwrot za {count} szt.',
      many: 'zwrot za {count} szt.',
      other: 'zwrot za {count} szt.',
    },
  },
  list_separator: ', ',
  track_with: 'Śledź: {carrier}',
  track: 'Śledź tę paczkę',
  freshness: 'Dane ze sklepu: {day}, godz. {time}.',
  timeline_placed: 'Złożono zamówienie',
  timeline_paid: 'Płatność dotarła',
  timeline_sent: 'Wysłano',
  timeline_sent_carrier: 'Wysłano, przewoźnik: {carrier}',
  timeline_completed: 'Sklep oznaczył jako zrealizowane',
  timeline_refunded: 'Zwrócono {amount}',
  timeline_note: 'Sklep napisał: „{text}”',
  timeline_label_made: 'Utworzono etykietę wysyłkową',
  timeline_handed_over: 'Przekazano przewoźnikowi',
  timeline_in_transit: 'Zeskanowano w drodze',
  timeline_out_for_delivery: 'Wydano do doręczenia',
  timeline_delivery_failed: 'Doręczenie nie powiodło się',
  timeline_ready_for_pickup: 'Gotowe do odbioru',
  timeline_delivered: 'Odnotowano doręczenie',
  timeline_returning: 'W drodze powrotnej do sklepu',
  timeline_returned: 'Z powrotem w sklepie',
  timeline_exception: 'Przewoźnik zgłosił problem',
  timeline_place: '{event} („{place}”)',

  sentence_separator: ' ',
  greeting:
    'Dzień dobry! Mogę sprawdzić Twoje zamówienie w sklepie {storeName} i powiedzieć, gdzie jest.',
  machine_disclosure:
    'Jestem automatycznym asystentem, a nie człowiekiem; w każdej chwili możesz poprosić o kontakt z człowiekiem.',

  ask_both_email: 'Jaki jest numer zamówienia i jaki adres e-mail podano przy zamówieniu?',
  ask_both_phone: 'Jaki jest numer zamówienia i jaki numer telefonu podano przy zamówieniu?',
  ask_both_postcode: 'Jaki jest numer zamówienia i jaki kod pocztowy w nim podano?',
  ask_number: 'Jaki jest numer zamówienia? Jest w e-mailu z potwierdzeniem.',
  ask_email: 'Jaki adres e-mail podano przy zamówieniu {orderNumber}? To pokaże mi, że jest Twoje.',
  ask_phone:
    'Jaki numer telefonu podano przy zamówieniu {orderNumber}? To pokaże mi, że jest Twoje.',
  ask_postcode: 'Jaki kod pocztowy podano w zamówieniu {orderNumber}? To pokaże mi, że jest Twoje.',
  ask_instead: 'Ten sklep potrzebuje innej informacji, aby sprawdzić, że zamówienie jest Twoje.',
  ask_other_number: 'Jaki jest numer drugiego zamówienia?',
  lead_sure: 'Oczywiście.',
  lead_thanks: 'Dziękuję.',
  not_understood: 'Przepraszam, nie rozumiem tego albo nie mogę w tym pomóc.',
  no_number: 'Bez numeru nie mogę sprawdzić zamówienia.',
  no_number_way_on:
    'Numer jest w e-mailu z potwierdzeniem. Jeśli nie możesz go znaleźć, mogę przekazać rozmowę pracownikowi sklepu.',

  refused: 'Nie udało mi się znaleźć zamówienia z tymi danymi.',
  refused_number: 'Nie udało mi się znaleźć zamówienia {orderNumber} z tymi danymi.',
  refused_hint:
    'Sprawdź jedno i drugie: numer zamówienia jest w e-mailu z potwierdzeniem, a druga informacja musi być tą, którą podano przy zamówieniu.',
  refused_way_on: 'Możesz spróbować ponownie albo mogę przekazać rozmowę pracownikowi sklepu.',

  more_proof_reason:
    'Było zbyt wiele prób z niepasującymi danymi i niekoniecznie pochodziły one od Ciebie.',
  more_proof:
    'Dla bezpieczeństwa zamówień potrzebuję mocniejszego potwierdzenia, zanim zacznę szukać tego zamówienia.',
  more_proof_number:
    'Dla bezpieczeństwa zamówień potrzebuję mocniejszego potwierdzenia, zanim zacznę szukać zamówienia {orderNumber}.',
  more_proof_way_on:
    'Mogę wysłać jednorazowy kod na adres e-mail z zamówienia albo przekazać rozmowę pracownikowi sklepu.',
  no_codes: 'Z tego czatu nie mogę wysyłać kodów, ale mogę przekazać rozmowę pracownikowi sklepu.',
  ask_code_email:
    'Jaki adres e-mail podano przy zamówieniu {orderNumber}? Jeśli to adres z zamówienia, zostanie tam wysłany kod.',
  code_sent:
    'Jeśli zamówienie {orderNumber} złożono z adresem {email}, sześciocyfrowy kod jest już w drodze na ten adres.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Wpisz go tutaj w ciągu {minutes} minuty; liczy się tylko najnowszy kod.',
      few: 'Wpisz go tutaj w ciągu {minutes} minut; liczy się tylko najnowszy kod.',
      many: 'Wpisz go tutaj w ciągu {minutes} minut; liczy się tylko najnowszy kod.',
      other: 'Wpisz go tutaj w ciągu {minutes} minuty; liczy się tylko najnowszy kod.',
    },
  },
  code_sent_way_on:
    'Jeśli nic nie dotrze, sprawdź adres i folder ze spamem. Mogę wysłać kolejny kod albo przekazać rozmowę pracownikowi sklepu.',
  code_refused: 'Ten kod nie działa albo już nie działa.',
  code_refused_hint:
    'Kodu można użyć jeden raz, przez kilka minut i w kilku próbach, w rozmowie, w której o niego poproszono.',
  code_refused_way_on: 'Mogę wysłać nowy kod albo przekazać rozmowę pracownikowi sklepu.',

  unavailable: 'Nie udało mi się teraz połączyć z systemem zamówień sklepu {storeName}.',
  unavailable_slow: 'System zamówień sklepu {storeName} odpowiada teraz wolno.',
  unavailable_busy:
    'System zamówień sklepu {storeName} jest teraz bardzo obciążony i poprosił, by zaczekać.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'To nic nie mówi o Twoim zamówieniu. Będę próbować jeszcze przez {minutes} minutę i odpowiem tutaj, więc nie musisz pytać ponownie. Mogę też przekazać rozmowę pracownikowi sklepu.',
      few: 'To nic nie mówi o Twoim zamówieniu. Będę próbować jeszcze przez {minutes} minuty i odpowiem tutaj, więc nie musisz pytać ponownie. Mogę też przekazać rozmowę pracownikowi sklepu.',
      many: 'To nic nie mówi o Twoim zamówieniu. Będę próbować jeszcze przez {minutes} minut i odpowiem tutaj, więc nie musisz pytać ponownie. Mogę też przekazać rozmowę pracownikowi sklepu.',
      other:
        'To nic nie mówi o Twoim zamówieniu. Będę próbować jeszcze przez {minutes} minuty i odpowiem tutaj, więc nie musisz pytać ponownie. Mogę też przekazać rozmowę pracownikowi sklepu.',
    },
  },
  later_answer: 'Oto odpowiedź, na którą czekasz.',
  later_reached: 'Sklep znów odpowiada.',
  later_unavailable:
    'Mimo kolejnych prób system zamówień sklepu {storeName} nadal nie odpowiada. Możesz zapytać ponownie później albo mogę przekazać rozmowę pracownikowi sklepu.',
  unavailable_way_on:
    'To nic nie mówi o Twoim zamówieniu. Możesz spróbować ponownie albo mogę przekazać rozmowę pracownikowi sklepu.',

  several_orders: {
    plural: 'count',
    forms: {
      one: 'Oto {count} zamówienie.',
      few: 'Oto {count} zamówienia.',
      many: 'Oto {count} zamówień.',
      other: 'Oto {count} zamówienia.',
    },
  },
  which_order: 'O które zamówienie chodzi?',
  more_orders_left:
    'Więcej zamówień naraz nie mogę sprawdzić. O pozostałe zapytaj w następnej wiadomości.',

  courier: 'Paczkę wysłano, przewoźnik: {carrier}.',
  courier_unknown: 'Sklep zapisał paczkę, ale nie podał, który przewoźnik ją ma.',
  courier_label: 'Etykieta: {carrier}; przewoźnik nie ma jeszcze paczki.',
  courier_no_parcel: 'Sklep nie zapisał żadnej paczki, więc nie mogę wskazać przewoźnika.',
  courier_not_travelling: 'Przy obecnym stanie tego zamówienia nie wiezie go żaden przewoźnik.',
  delivery_date_unknown: 'Nie zapisano dla niego dnia dostawy, a nie chcę zgadywać.',
  items_intro: 'W zamówieniu {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'Sklep nie zapisał żadnych produktów dla zamówienia {orderNumber}.',
  change_cannot: 'Nie mogę samodzielnie zmienić zamówienia ani jego adresu.',
  change_not_sent:
    'Jeszcze go nie wysłano, więc może sklep zdąży to zrobić; najlepiej od razu zapytać jego pracownika.',
  change_sent:
    'Już je wysłano, więc przekierować paczkę może co najwyżej przewoźnik, jeśli to jeszcze możliwe.',
  ask_possible: 'Pracownik sklepu może powiedzieć, co jest jeszcze możliwe.',
  change_over: 'To zamówienie jest zakończone, więc nie ma już czego zmieniać.',
  cancel_cannot: 'Nie mogę samodzielnie anulować zamówienia.',
  cancel_not_sent:
    'Jeszcze go nie wysłano, więc może sklep zdąży to zrobić; najlepiej od razu zapytać jego pracownika.',
  cancel_sent: 'Już je wysłano, więc o odesłanie trzeba zapytać pracownika sklepu.',
  cancel_already:
    'Według obecnego stanu to zamówienie jest już anulowane lub pieniądze zostały zwrócone.',
  cancel_over: 'To zamówienie jest zakończone, więc o odesłanie trzeba zapytać pracownika sklepu.',
  return_cannot: 'Nie mogę samodzielnie załatwić zwrotu towaru ani pieniędzy.',
  return_ask: 'Decyduje o tym sklep, a ja mogę przekazać Twoją prośbę jego pracownikowi.',
  refund_recorded: 'Sklep odnotował zwrot {amount}.',
  refund_recorded_day: 'Sklep odnotował {day} zwrot {amount}.',
  refund_none: 'Dla tego zamówienia nie odnotowano zwrotu pieniędzy.',
  not_delivered_by_records: 'Z zapisów sklepu nie wynika, że zamówienie doręczono.',

  greeting_again:
    'Dzień dobry! Mogę sprawdzić dla Ciebie zamówienie albo przekazać rozmowę pracownikowi sklepu.',
  thanks: 'Nie ma za co! Czy mogę jeszcze w czymś pomóc w sprawie zamówienia?',
  goodbye: 'Do widzenia! W razie potrzeby możesz wrócić do tej rozmowy.',
  machine:
    'Jestem automatycznym asystentem, a nie człowiekiem. Mogę przekazać rozmowę pracownikowi sklepu.',
  cannot: 'Przepraszam, w tym nie mogę pomóc.',
  can_do:
    'Mogę powiedzieć, gdzie jest zamówienie, co w nim jest i kto je dostarcza, albo przekazać rozmowę pracownikowi sklepu.',
  apology:
    'Przepraszam, coś poszło nie tak po mojej stronie i nie mogę na to odpowiedzieć. Możesz zapytać ponownie albo mogę przekazać rozmowę pracownikowi sklepu.',

  handover_form:
    'Mogę przekazać tę rozmowę pracownikowi sklepu {storeName}. Na jaki adres można Ci odpisać?',
  handover_done:
    'Gotowe: rozmowa została przekazana do sklepu {storeName}. Sklep może odpisać na adres {email}.',
  handover_already:
    'Twoja prośba jest już w sklepie {storeName}. Jeśli chcesz coś dodać, poniższy formularz to tam przekaże.',
  handover_enough:
    'Twoja prośba jest już w sklepie {storeName}, więc na razie nie wyślę tam kolejnego e-maila. To, co tu napiszesz, zostanie w tej rozmowie.',
  handover_too_many:
    'Nie mogę teraz przekazać kolejnych próśb do sklepu {storeName}. Poproś mnie o to ponownie za godzinę albo napisz do sklepu bezpośrednio.',
  handover_invalid_email: 'To nie wygląda na adres e-mail. Sprawdź go, aby sklep mógł odpisać.',

  quick_human: 'Rozmowa z człowiekiem',
  quick_send_code: 'Wyślij mi kod',
  quick_send_new_code: 'Wyślij nowy kod',
  quick_try_again: 'Spróbuj ponownie',
  quick_another_order: 'Inne zamówienie',
  quick_order_status: 'Gdzie jest moje zamówienie?',
  quick_not_received: 'Nie mam paczki',
  quick_order: 'Zamówienie {orderNumber}',

  said_order_form: 'Zamówienie {orderNumber}, {secondFact}',
  said_handover: 'Proszę o odpowiedź na adres {email}.',
  said_handover_message: 'Proszę o odpowiedź na adres {email}. {message}',

  mail_subject: 'Klient prosi o kontakt z człowiekiem',
  mail_subject_order: 'Klient prosi o kontakt z człowiekiem: zamówienie {orderNumbers}',
  mail_intro: 'Klient na czacie sklepu {storeName} prosi o kontakt z człowiekiem.',
  mail_reply_to: 'Adres do odpowiedzi: {email}',
  mail_name: 'Imię i nazwisko: {name}',
  mail_proven:
    'Potwierdzone jako należące do klienta (numer i druga informacja się zgadzały): zamówienie {orderNumbers}',
  mail_no_proof:
    'Klient nie potwierdził, że jakiekolwiek zamówienie należy do niego, więc sprawdź to, zanim coś o nim powiesz.',
  mail_page: 'Strona, na której był klient: {page}',
  mail_message: 'Wiadomość od klienta:\n{message}',
  mail_transcript: 'Rozmowa (słowa klienta są przytoczone tak, jak je wpisano):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Klient',
  mail_author_assistant: 'Asystent',
  mail_author_agent: 'Sklep',
  mail_author_system: 'Powiadomienie',

  code_mail_subject: 'Twój kod do czatu sklepu {storeName}',
  code_mail_intro: 'Na czacie sklepu {storeName} poproszono o jednorazowy kod:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Można go użyć jeden raz, w ciągu {minutes} minuty, w oknie czatu, w którym o niego poproszono. Nie podawaj go nikomu innemu.',
      few: 'Można go użyć jeden raz, w ciągu {minutes} minut, w oknie czatu, w którym o niego poproszono. Nie podawaj go nikomu innemu.',
      many: 'Można go użyć jeden raz, w ciągu {minutes} minut, w oknie czatu, w którym o niego poproszono. Nie podawaj go nikomu innemu.',
      other:
        'Można go użyć jeden raz, w ciągu {minutes} minuty, w oknie czatu, w którym o niego poproszono. Nie podawaj go nikomu innemu.',
    },
  },
  code_mail_ignore:
    'Jeśli ta prośba nie pochodzi od Ciebie, możesz zignorować tę wiadomość: bez kodu nic się nie stanie.',

  widget_launcher: 'Gdzie jest moje zamówienie?',
  widget_assistant: 'Pomoc w zamówieniach',
  widget_unavailable: 'Czat jest teraz niedostępny',
};
