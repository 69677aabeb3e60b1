import type { Catalogue } from './catalogue.ts';

/** Romanian. The notes beside each key in the *-messages.ts files say where it is shown. */
export const romanian: Catalogue = {
  headline_awaiting_payment: 'În așteptarea plății',
  headline_awaiting_transfer: 'În așteptarea transferului',
  headline_payment_failed: 'Plată eșuată',
  headline_on_hold: 'În așteptare',
  headline_being_prepared: 'În pregătire',
  headline_preparing_late: 'În pregătire, cu întârziere',
  headline_label_made: 'Etichetă creată, colet nepredat',
  headline_sent: 'Expediere efectuată',
  headline_moving: 'Pe drum',
  headline_no_scan: 'Fără noutăți de câteva zile',
  headline_past_promised_date: 'Mai târziu decât s-a promis',
  headline_out_for_delivery: 'În curs de livrare',
  headline_delivery_failed: 'Livrare nereușită',
  headline_delivered: 'Livrare înregistrată',
  headline_delivered_disputed: 'Livrare înregistrată, colet negăsit',
  headline_returned_to_sender: 'Retur la magazin',
  headline_cancelled: 'Anulată',
  headline_refunded: 'Rambursată',
  headline_nothing_to_ship: 'Nimic de expediat',
  headline_ready_for_pickup: 'Gata de ridicare',
  headline_pickup_being_prepared: 'Încă nu se poate ridica',
  headline_pickup_completed: 'Ridicare încheiată',
  headline_completed_untracked: 'Finalizată, fără urmărire',
  headline_sent_untracked: 'Expediată, fără urmărire',
  headline_unknown: 'Întrebați magazinul',

  payment_not_paid: 'Această comandă nu este încă plătită: suma de plată este {amount}.',
  payment_not_paid_method:
    'Această comandă nu este încă plătită: suma de plată este {amount}. Plata aleasă: {method}.',
  payment_failed: 'Plata de {amount} a eșuat, așa că această comandă nu este plătită.',
  payment_transfer: 'Magazinul așteaptă transferul dumneavoastră de {amount}.',
  payment_transfer_method:
    'Magazinul așteaptă transferul dumneavoastră de {amount}. Plata aleasă: {method}.',
  payment_cheque: 'Magazinul așteaptă cecul dumneavoastră de {amount}.',
  payment_next:
    'Pasul următor vă aparține: magazinul începe după ce comanda este plătită. Dacă ați plătit deja, vă rugăm să întrebați o persoană de la magazin.',
  payment_transfer_next:
    'Magazinul începe după ce sosesc banii. Dacă i-ați trimis deja, transferul bancar poate dura câteva zile lucrătoare.',
  payment_cheque_next:
    'Magazinul începe după ce sosesc banii. Dacă ați trimis deja cecul, poșta și banca pot avea nevoie de câteva zile lucrătoare.',

  on_hold: 'Magazinul a pus această comandă în așteptare și nu a înregistrat motivul.',
  on_hold_next:
    'Magazinul trebuie să rezolve situația; o persoană de acolo vă poate spune ce se așteaptă.',

  preparing: 'Magazinul vă pregătește comanda. Nu a fost încă expediată.',
  preparing_paid:
    'Plata dumneavoastră a sosit pe {day}, iar magazinul vă pregătește comanda. Nu a fost încă expediată.',
  preparing_send_by:
    'Conform termenului promis chiar de magazin, expedierea trebuie făcută până pe {day}.',
  preparing_overdue:
    'Conform termenului promis chiar de magazin, expedierea trebuia făcută până pe {day}, deci este întârziată.',
  preparing_overdue_undated: 'Este mai târziu decât a promis magazinul.',
  preparing_backordered:
    'Ceva din comandă nu era în stoc când ați comandat, așa că este posibil ca magazinul să îl aștepte.',
  preparing_late_next:
    'Pasul următor îi aparține magazinului; o persoană de acolo vă poate spune motivul.',
  preparing_next: 'Pasul următor îi aparține magazinului; nu trebuie să faceți nimic.',

  label_made: 'Eticheta de transport a fost creată, dar coletul nu este încă la curier.',
  label_made_carrier:
    'Eticheta de transport pentru {carrier} a fost creată, dar coletul nu este încă la curier.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'Eticheta a fost creată acum {count} zi.',
      few: 'Eticheta a fost creată acum {count} zile.',
      other: 'Eticheta a fost creată acum {count} de zile.',
    },
  },
  label_made_next: 'Pasul următor îi aparține magazinului: predarea coletului.',

  sent_carrier_day: 'Magazinul a făcut expedierea prin {carrier}, pe {day}.',
  sent_carrier: 'Magazinul a făcut expedierea prin {carrier} și nu a înregistrat ziua.',
  sent_day: 'Magazinul a făcut expedierea pe {day} și nu a înregistrat curierul.',
  sent: 'Magazinul a făcut expedierea și nu a înregistrat nici curierul, nici ziua.',
  parcel_number: 'Numărul de urmărire (AWB) este {trackingNumber}.',
  parcel_number_link:
    'Numărul de urmărire (AWB) este {trackingNumber}; puteți urmări coletul aici: {link}',
  parcel_link: 'Puteți urmări coletul aici: {link}',
  parcel_no_number: 'Nu este înregistrat niciun număr de urmărire.',
  scans_unknown:
    'Nu pot vedea scanările curierului, așa că nu știu unde este coletul acum; curierul vă poate spune mai multe.',
  carrier_next: 'Pasul următor îi aparține curierului.',

  expected_promise_window:
    'După termenele de livrare obișnuite ale magazinului, ar trebui să ajungă între {earliest} și {latest}.',
  expected_promise:
    'După termenele de livrare obișnuite ale magazinului, ar trebui să ajungă până pe {latest}.',
  expected_estimate_window: 'Curierul estimează livrarea între {earliest} și {latest}.',
  expected_estimate: 'Curierul estimează livrarea până pe {latest}.',
  expected_shop_window: 'Magazinul estimează sosirea între {earliest} și {latest}.',
  expected_shop: 'Magazinul estimează sosirea până pe {latest}.',

  moving: 'Coletul dumneavoastră este pe drum; ultima scanare este din {day}.',
  moving_place:
    'Coletul dumneavoastră este pe drum; ultima scanare este din {day}, locul: „{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'Curierul nu v-a mai scanat coletul de {count} zi, din {day}.',
      few: 'Curierul nu v-a mai scanat coletul de {count} zile, din {day}.',
      other: 'Curierul nu v-a mai scanat coletul de {count} de zile, din {day}.',
    },
  },
  no_scan_next: 'Magazinul îi poate cere curierului să îl caute.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'După termenele de livrare obișnuite ale magazinului, trebuia să ajungă până pe {latest}, acum {count} zi.',
      few: 'După termenele de livrare obișnuite ale magazinului, trebuia să ajungă până pe {latest}, acum {count} zile.',
      other:
        'După termenele de livrare obișnuite ale magazinului, trebuia să ajungă până pe {latest}, acum {count} de zile.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'Curierul estima livrarea până pe {latest}, acum {count} zi.',
      few: 'Curierul estima livrarea până pe {latest}, acum {count} zile.',
      other: 'Curierul estima livrarea până pe {latest}, acum {count} de zile.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'Magazinul estima sosirea până pe {latest}, acum {count} zi.',
      few: 'Magazinul estima sosirea până pe {latest}, acum {count} zile.',
      other: 'Magazinul estima sosirea până pe {latest}, acum {count} de zile.',
    },
  },
  past_next:
    'Dacă nu a ajuns la dumneavoastră, pasul următor îi aparține curierului; o persoană de la magazin îi poate cere curierului să caute coletul.',
  out_for_delivery: 'Coletul dumneavoastră este în curs de livrare.',
  out_for_delivery_carrier: 'Coletul dumneavoastră este în curs de livrare, prin {carrier}.',
  delivery_failed: 'Curierul a încercat să vă livreze coletul și nu a reușit.',
  delivery_failed_day: 'Curierul a încercat să vă livreze coletul pe {day} și nu a reușit.',
  delivery_failed_next:
    'Pagina de urmărire a curierului sau un aviz din cutia poștală arată ce are nevoie de la dumneavoastră.',
  delivered: 'În evidențe, livrarea apare ca efectuată; ziua nu este înregistrată.',
  delivered_day: 'În evidențe, livrarea apare ca efectuată pe {day}.',
  delivered_next: 'Dacă nu găsiți coletul, spuneți-mi și vă ajut să luați legătura cu magazinul.',
  disputed:
    'Evidențele spun că livrarea a fost făcută, iar dumneavoastră spuneți că nu este acolo.',
  disputed_day:
    'Evidențele spun că livrarea a fost făcută pe {day}, iar dumneavoastră spuneți că nu este acolo.',
  disputed_look:
    'Vă rugăm să căutați în locurile unde se lasă colete la adresa dumneavoastră și să întrebați vecinii și persoanele cu care locuiți.',
  disputed_next: 'Dacă nu apare, magazinul trebuie să clarifice situația cu curierul.',
  returned: 'Coletul este pe drumul de întoarcere la magazin sau a ajuns deja acolo.',
  returned_day: 'Coletul apare în evidențe ca întorcându-se la magazin din {day}.',
  returned_next: 'Magazinul decide ce urmează; o persoană de acolo vă poate spune.',

  cancelled_unpaid: 'Această comandă a fost anulată. Nu este înregistrată nicio plată pentru ea.',
  cancelled_paid:
    'Această comandă a fost anulată după ce a fost plătită și nu este înregistrată încă nicio rambursare.',
  cancelled_refunded:
    'Această comandă a fost anulată, iar magazinul a înregistrat o rambursare de {amount}.',
  cancelled_paid_next:
    'Pasul următor îi aparține magazinului; o persoană de acolo vă poate spune despre bani.',
  refunded: 'Magazinul a înregistrat o rambursare integrală de {amount}.',
  refunded_day: 'Magazinul a înregistrat o rambursare integrală de {amount} pe {day}.',
  refunded_next:
    'Momentul în care banii ajung la dumneavoastră depinde de banca sau de emitentul cardului dumneavoastră.',
  nothing_to_ship: 'Nimic din această comandă nu se expediază: conține descărcări sau servicii.',
  nothing_to_ship_completed:
    'Nimic din această comandă nu se expediază: conține descărcări sau servicii, iar magazinul a marcat-o ca finalizată.',
  pickup_ready: 'Comanda dumneavoastră este gata de ridicare.',
  pickup_ready_place: 'Comanda dumneavoastră este gata de ridicare: „{place}”.',
  pickup_preparing: 'Ați ales să ridicați această comandă, iar ea nu este încă gata.',
  pickup_preparing_place:
    'Ați ales să ridicați această comandă („{place}”), iar ea nu este încă gata.',
  pickup_preparing_next: 'Pasul următor îi aparține magazinului: pregătirea comenzii.',
  pickup_payment_due: 'Plata se face la ridicare.',
  pickup_completed: 'Magazinul a marcat această comandă cu ridicare personală ca finalizată.',
  pickup_completed_day:
    'Magazinul a marcat această comandă cu ridicare personală ca finalizată pe {day}.',
  completed: 'Magazinul a marcat această comandă ca finalizată.',
  completed_day: 'Magazinul a marcat această comandă ca finalizată pe {day}.',
  completed_no_parcel:
    'Nu a înregistrat niciun colet și niciun număr de urmărire, așa că nu pot spune unde este coletul.',
  completed_next:
    'Dacă nu a ajuns la dumneavoastră, o persoană de la magazin poate afla mai multe.',
  sent_untracked:
    'Magazinul a marcat această comandă ca expediată. Nu a înregistrat niciun colet și niciun număr de urmărire, așa că nu pot spune unde este.',
  unknown:
    'Magazinul ține această comandă într-o stare proprie, iar eu nu știu ce înseamnă aceasta pentru dumneavoastră.',
  unknown_next: 'O persoană de la magazin vă poate spune.',

  flag_part_refunded:
    'Magazinul a înregistrat o rambursare de {amount} pentru o parte din comandă.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'În colete până acum: {shipped} din {count} articol; restul este încă la magazin.',
      few: 'În colete până acum: {shipped} din {count} articole; restul este încă la magazin.',
      other: 'În colete până acum: {shipped} din {count} de articole; restul este încă la magazin.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'Comanda vine în {count} colet.',
      few: 'Comanda vine în {count} colete.',
      other: 'Comanda vine în {count} de colete.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} articol este o descărcare sau un serviciu și nu se expediază.',
      few: '{count} articole sunt descărcări sau servicii și nu se expediază.',
      other: '{count} de articole sunt descărcări sau servicii și nu se expediază.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} articol nu era în stoc când l-ați comandat.',
      few: '{count} articole nu erau în stoc când le-ați comandat.',
      other: '{count} de articole nu erau în stoc când le-ați comandat.',
    },
  },
  flag_return_open: 'Există un retur deschis pentru această comandă.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Pentru fiecare dintre aceste colete:',

  card_title: 'Comanda {orderNumber}',
  card_title_headline: 'Comanda {orderNumber}: {headline}.',
  fact_placed: 'Plasată',
  fact_paid: 'Plătită',
  fact_payment: 'Plată',
  fact_delivery: 'Livrare',
  fact_expected: 'Estimare',
  fact_send_by: 'De expediat până pe',
  fact_shipping: 'Cost de livrare',
  fact_total: 'Total',
  fact_refunded: 'Rambursat',
  day_range: '{earliest} – {latest}',
  parcel_title: 'Colet',
  parcel_title_of: 'Coletul {position} din {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: {
      one: '{count} rambursat',
      few: '{count} rambursate',
      other: '{count} rambursate',
    },
  },
  list_separator: ', ',
  track_with: 'Urmăriți cu {carrier}',
  track: 'Urmăriți acest colet',
  freshness: 'Date citite de la magazin pe {day}, la {time}.',
  timeline_placed: 'Comandă plasată',
  timeline_paid: 'Plată primită',
  timeline_sent: 'Colet expediat',
  timeline_sent_carrier: 'Colet expediat prin {carrier}',
  timeline_completed: 'Marcată ca finalizată de magazin',
  timeline_refunded: 'Rambursare: {amount}',
  timeline_note: 'Magazinul a scris: „{text}”',
  timeline_label_made: 'Etichetă de transport creată',
  timeline_handed_over: 'Predat curierului',
  timeline_in_transit: 'Scanat pe drum',
  timeline_out_for_delivery: 'În curs de livrare',
  timeline_delivery_failed: 'Livrare nereușită',
  timeline_ready_for_pickup: 'Gata de ridicare',
  timeline_delivered: 'Livrare înregistrată',
  timeline_returning: 'Pe drumul de întoarcere la magazin',
  timeline_returned: 'Înapoi la magazin',
  timeline_exception: 'Curierul a raportat o problemă',
  timeline_place: '{event} („{place}”)',

  sentence_separator: ' ',
  greeting:
    'Bună ziua! Pot căuta comanda dumneavoastră de la {storeName} și vă pot spune unde este.',
  machine_disclosure:
    'Sunt un asistent automat, nu o persoană; puteți cere oricând să vorbiți cu o persoană.',

  ask_both_email: 'Care este numărul comenzii și ce adresă de e-mail ați folosit pentru comandă?',
  ask_both_phone: 'Care este numărul comenzii și ce număr de telefon ați dat la comandă?',
  ask_both_postcode: 'Care este numărul comenzii și ce cod poștal apare în comandă?',
  ask_number: 'Care este numărul comenzii? Îl găsiți în e-mailul de confirmare.',
  ask_email:
    'Ce adresă de e-mail ați folosit pentru comanda {orderNumber}? Așa văd că este a dumneavoastră.',
  ask_phone:
    'Ce număr de telefon ați dat la comanda {orderNumber}? Așa văd că este a dumneavoastră.',
  ask_postcode: 'Ce cod poștal apare în comanda {orderNumber}? Așa văd că este a dumneavoastră.',
  ask_instead: 'Acest magazin are nevoie de altceva ca să vadă că o comandă vă aparține.',
  ask_other_number: 'Care este numărul celeilalte comenzi?',
  lead_sure: 'Sigur.',
  lead_thanks: 'Mulțumesc.',
  not_understood: 'Îmi pare rău, nu am înțeles sau nu vă pot ajuta cu asta.',
  no_number: 'Fără numărul ei, nu pot căuta o comandă.',
  no_number_way_on:
    'Numărul este în e-mailul de confirmare. Dacă nu îl găsiți, pot transmite conversația unei persoane de la magazin.',

  refused: 'Nu am găsit o comandă cu aceste date.',
  refused_number: 'Nu am găsit comanda {orderNumber} cu aceste date.',
  refused_hint:
    'Vă rugăm să le verificați pe amândouă: numărul comenzii este în e-mailul de confirmare, iar al doilea detaliu trebuie să fie cel dat la comandă.',
  refused_way_on:
    'Puteți încerca din nou sau pot transmite conversația unei persoane de la magazin.',

  more_proof_reason:
    'Au fost prea multe încercări cu date care nu se potrivesc, și poate că nu au fost ale dumneavoastră.',
  more_proof:
    'Pentru siguranța comenzilor, am nevoie de o dovadă mai puternică înainte să o pot căuta pe aceasta.',
  more_proof_number:
    'Pentru siguranța comenzilor, am nevoie de o dovadă mai puternică înainte să pot căuta comanda {orderNumber}.',
  more_proof_way_on:
    'Pot trimite un cod de unică folosință la adresa de e-mail din comandă sau pot transmite conversația unei persoane de la magazin.',
  no_codes:
    'Nu pot trimite coduri din acest chat, dar pot transmite conversația unei persoane de la magazin.',
  ask_code_email:
    'Ce adresă de e-mail ați folosit pentru comanda {orderNumber}? Dacă este cea din comandă, se trimite un cod acolo.',
  code_sent:
    'Dacă pentru comanda {orderNumber} s-a folosit {email}, un cod din șase cifre este pe drum către acea adresă.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Vă rugăm să îl scrieți aici în cel mult {minutes} minut; doar cel mai nou cod este valabil.',
      few: 'Vă rugăm să îl scrieți aici în cel mult {minutes} minute; doar cel mai nou cod este valabil.',
      other:
        'Vă rugăm să îl scrieți aici în cel mult {minutes} de minute; doar cel mai nou cod este valabil.',
    },
  },
  code_sent_way_on:
    'Dacă nu sosește nimic, vă rugăm să verificați adresa și folderul de spam. Pot trimite alt cod sau pot transmite conversația unei persoane de la magazin.',
  code_refused: 'Acel cod nu funcționează sau nu mai funcționează.',
  code_refused_hint:
    'Un cod poate fi folosit o singură dată, timp de câteva minute și pentru câteva încercări, în conversația care l-a cerut.',
  code_refused_way_on:
    'Pot trimite un cod nou sau pot transmite conversația unei persoane de la magazin.',

  unavailable: 'Nu am putut ajunge acum la sistemul de comenzi de la {storeName}.',
  unavailable_slow: 'Sistemul de comenzi de la {storeName} răspunde greu acum.',
  unavailable_busy:
    'Sistemul de comenzi de la {storeName} este foarte ocupat și mi-a cerut să aștept.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Asta nu spune nimic despre comanda dumneavoastră. Mai încerc timp de {minutes} minut și răspund aici, așa că nu trebuie să întrebați din nou. Pot și să transmit conversația unei persoane de la magazin.',
      few: 'Asta nu spune nimic despre comanda dumneavoastră. Mai încerc timp de {minutes} minute și răspund aici, așa că nu trebuie să întrebați din nou. Pot și să transmit conversația unei persoane de la magazin.',
      other:
        'Asta nu spune nimic despre comanda dumneavoastră. Mai încerc timp de {minutes} de minute și răspund aici, așa că nu trebuie să întrebați din nou. Pot și să transmit conversația unei persoane de la magazin.',
    },
  },
  later_answer: 'Iată răspunsul pe care îl așteptați.',
  later_reached: 'Magazinul răspunde din nou.',
  later_unavailable:
    'Am tot încercat, dar sistemul de comenzi de la {storeName} încă nu răspunde. Mă puteți întreba din nou mai târziu sau pot transmite conversația unei persoane de la magazin.',
  unavailable_way_on:
    'Asta nu spune nimic despre comanda dumneavoastră. Puteți încerca din nou sau pot transmite conversația unei persoane de la magazin.',

  several_orders: {
    plural: 'count',
    forms: {
      one: 'Iată {count} comandă.',
      few: 'Iată {count} comenzi.',
      other: 'Iată {count} de comenzi.',
    },
  },
  which_order: 'La ce comandă vă referiți?',
  more_orders_left:
    'Am căutat câte comenzi pot odată. Vă rugăm să întrebați apoi despre celelalte.',

  courier: 'Expedierea s-a făcut prin {carrier}.',
  courier_unknown: 'Magazinul a înregistrat un colet fără să spună la ce curier este.',
  courier_label: 'Eticheta este pentru {carrier}; coletul nu este încă la curier.',
  courier_no_parcel: 'Magazinul nu a înregistrat niciun colet, așa că nu pot numi un curier.',
  courier_not_travelling: 'În starea actuală, la această comandă nu este implicat niciun curier.',
  delivery_date_unknown: 'Nu este înregistrată nicio zi de livrare și prefer să nu ghicesc una.',
  items_intro: 'În comanda {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'Magazinul nu a înregistrat niciun produs pentru comanda {orderNumber}.',
  change_cannot: 'Eu nu pot modifica o comandă sau adresa ei.',
  change_not_sent:
    'Nu a fost încă expediată, așa că este posibil ca magazinul să o mai poată modifica; cel mai bine este să întrebați imediat o persoană de acolo.',
  change_sent: 'A fost deja expediată, așa că poate doar curierul o mai poate redirecționa.',
  ask_possible: 'O persoană de la magazin vă poate spune ce mai este posibil.',
  change_over: 'Această comandă este încheiată, așa că nu mai este nimic de modificat.',
  cancel_cannot: 'Eu nu pot anula o comandă.',
  cancel_not_sent:
    'Nu a fost încă expediată, așa că este posibil ca magazinul să o mai poată anula; cel mai bine este să întrebați imediat o persoană de acolo.',
  cancel_sent:
    'A fost deja expediată, așa că o persoană de la magazin ar trebui să vă spună despre returnarea ei.',
  cancel_already: 'În starea actuală, această comandă este deja anulată sau rambursată.',
  cancel_over:
    'Această comandă este încheiată, așa că o persoană de la magazin ar trebui să vă spună despre returnarea ei.',
  return_cannot: 'Eu nu pot aranja un retur sau o rambursare.',
  return_ask:
    'Magazinul decide asupra acestui lucru, iar eu pot transmite cererea dumneavoastră unei persoane de acolo.',
  refund_recorded: 'Magazinul a înregistrat o rambursare de {amount}.',
  refund_recorded_day: 'Magazinul a înregistrat o rambursare de {amount} pe {day}.',
  refund_none: 'Nu este înregistrată nicio rambursare pentru această comandă.',
  not_delivered_by_records: 'Ce a înregistrat magazinul nu spune că livrarea a fost făcută.',

  greeting_again:
    'Bună ziua! Pot căuta o comandă pentru dumneavoastră sau pot transmite conversația unei persoane de la magazin.',
  thanks: 'Cu plăcere! Mai doriți să aflați ceva despre comanda dumneavoastră?',
  goodbye: 'La revedere! Puteți reveni la această conversație dacă aveți nevoie de mine.',
  machine:
    'Sunt un asistent automat, nu o persoană. Pot transmite conversația unei persoane de la magazin.',
  cannot: 'Îmi pare rău, cu asta nu vă pot ajuta.',
  can_do:
    'Vă pot spune unde este o comandă, ce conține și cine o transportă sau pot transmite conversația unei persoane de la magazin.',
  apology:
    'Îmi pare rău, ceva nu a funcționat din partea mea și nu pot răspunde la asta. Puteți întreba din nou sau pot transmite conversația unei persoane de la magazin.',

  handover_form:
    'Pot transmite această conversație unei persoane de la {storeName}. La ce adresă vi se poate răspunde?',
  handover_done:
    'Gata: am transmis această conversație la {storeName}. Vi se poate răspunde la {email}.',
  handover_already:
    'Cererea dumneavoastră este deja la {storeName}. Dacă vreți să adăugați ceva, formularul de mai jos îl trimite acolo.',
  handover_enough:
    'Cererea dumneavoastră este deja la {storeName}, așa că deocamdată nu mai trimit un alt e-mail. Ce scrieți aici rămâne în această conversație.',
  handover_too_many:
    'Acum nu mai pot transmite cereri la {storeName}. Vă rugăm să mă întrebați din nou peste o oră sau să scrieți direct magazinului.',
  handover_invalid_email:
    'Aceasta nu pare o adresă de e-mail. Vă rugăm să o verificați, ca magazinul să vă poată răspunde.',

  quick_human: 'Discuție cu o persoană',
  quick_send_code: 'Trimiteți-mi un cod',
  quick_send_new_code: 'Trimiteți un cod nou',
  quick_try_again: 'Încercați din nou',
  quick_another_order: 'Altă comandă',
  quick_order_status: 'Unde este comanda mea?',
  quick_not_received: 'Nu este aici',
  quick_order: 'Comanda {orderNumber}',

  said_order_form: 'Comanda {orderNumber}, {secondFact}',
  said_handover: 'Vă rog să scrieți la {email}.',
  said_handover_message: 'Vă rog să scrieți la {email}. {message}',

  mail_subject: 'Un client cere să vorbească cu o persoană',
  mail_subject_order: 'Un client cere să vorbească cu o persoană: comanda {orderNumbers}',
  mail_intro: 'Un client din chatul de la {storeName} cere să vorbească cu o persoană.',
  mail_reply_to: 'Scrieți la: {email}',
  mail_name: 'Nume: {name}',
  mail_proven:
    'Dovedită ca fiind a clientului (numărul și al doilea detaliu se potrivesc): comanda {orderNumbers}',
  mail_no_proof:
    'Clientul nu a dovedit că vreo comandă îi aparține, așa că vă rugăm să verificați înainte de a spune ceva despre una.',
  mail_page: 'Pagina pe care era clientul: {page}',
  mail_message: 'Mesajul clientului:\n{message}',
  mail_transcript: 'Conversația (ce a scris clientul este citat exact așa cum a fost scris):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Client',
  mail_author_assistant: 'Asistent',
  mail_author_agent: 'Magazin',
  mail_author_system: 'Notificare',

  code_mail_subject: 'Codul dumneavoastră pentru chatul de la {storeName}',
  code_mail_intro: 'În chatul de la {storeName} a fost cerut un cod de unică folosință:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Poate fi folosit o singură dată, în cel mult {minutes} minut, în fereastra de chat care l-a cerut. Vă rugăm să nu îl dați nimănui altcuiva.',
      few: 'Poate fi folosit o singură dată, în cel mult {minutes} minute, în fereastra de chat care l-a cerut. Vă rugăm să nu îl dați nimănui altcuiva.',
      other:
        'Poate fi folosit o singură dată, în cel mult {minutes} de minute, în fereastra de chat care l-a cerut. Vă rugăm să nu îl dați nimănui altcuiva.',
    },
  },
  code_mail_ignore:
    'Dacă nu l-ați cerut dumneavoastră, puteți ignora acest e-mail: fără cod nu se întâmplă nimic.',

  widget_launcher: 'Unde este comanda mea?',
  widget_assistant: 'Asistent comenzi',
  widget_unavailable: 'Chatul nu este disponibil acum',
};
