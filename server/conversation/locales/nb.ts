import type { Catalogue } from './catalogue.ts';

/**
 * Norwegian, Bokmål. The notes beside each key in the *-messages.ts files say where it is shown.
 */
export const norwegian: Catalogue = {
  headline_awaiting_payment: 'Venter på betaling',
  headline_awaiting_transfer: 'Venter på overføringen din',
  headline_payment_failed: 'Betalingen mislyktes',
  headline_on_hold: 'Satt på vent',
  headline_being_prepared: 'Gjøres klar',
  headline_preparing_late: 'Gjøres klar, forsinket',
  headline_label_made: 'Etikett laget, ikke levert inn',
  headline_sent: 'Sendt',
  headline_moving: 'På vei',
  headline_no_scan: 'Ikke noe nytt på flere dager',
  headline_past_promised_date: 'Senere enn lovet',
  headline_out_for_delivery: 'Ute til levering',
  headline_delivery_failed: 'Levering mislyktes',
  headline_delivered: 'Registrert som levert',
  headline_delivered_disputed: 'Levert, men ikke funnet',
  headline_returned_to_sender: 'Returnert til butikken',
  headline_cancelled: 'Kansellert',
  headline_refunded: 'Refundert',
  headline_nothing_to_ship: 'Ingenting å sende',
  headline_ready_for_pickup: 'Klar til henting',
  headline_pickup_being_prepared: 'Ikke klar til henting ennå',
  headline_pickup_completed: 'Henting fullført',
  headline_completed_untracked: 'Fullført, ingen sporing',
  headline_sent_untracked: 'Sendt, ingen sporing',
  headline_unknown: 'Spør butikken',

  payment_not_paid: 'Bestillingen er ikke betalt ennå: {amount} gjenstår å betale.',
  payment_not_paid_method:
    'Bestillingen er ikke betalt ennå: {amount} gjenstår å betale. Valgt betaling: {method}.',
  payment_failed: 'Betalingen på {amount} mislyktes, så bestillingen er ikke betalt.',
  payment_transfer: 'Butikken venter på overføringen din på {amount}.',
  payment_transfer_method:
    'Butikken venter på overføringen din på {amount}. Valgt betaling: {method}.',
  payment_cheque: 'Butikken venter på sjekken din på {amount}.',
  payment_next:
    'Det neste steget er ditt: Butikken setter i gang når bestillingen er betalt. Hvis du allerede har betalt, kan du spørre en medarbeider i butikken.',
  payment_transfer_next:
    'Butikken setter i gang når pengene er mottatt. Hvis du allerede har sendt dem, kan det ta noen virkedager i banken.',
  payment_cheque_next:
    'Butikken setter i gang når pengene er mottatt. Hvis du allerede har sendt sjekken, kan post og bank ta noen virkedager.',

  on_hold: 'Butikken har satt bestillingen på vent og har ikke registrert hvorfor.',
  on_hold_next:
    'Dette må butikken ordne; en medarbeider der kan fortelle deg hva bestillingen venter på.',

  preparing: 'Butikken gjør bestillingen din klar. Den er ikke sendt ennå.',
  preparing_paid:
    'Betalingen din kom inn {day}, og butikken gjør bestillingen din klar. Den er ikke sendt ennå.',
  preparing_send_by: 'Ifølge butikkens eget løfte skal den sendes senest {day}.',
  preparing_overdue:
    'Ifølge butikkens eget løfte skulle den ha blitt sendt senest {day}, så den er forsinket.',
  preparing_overdue_undated: 'Det er senere enn butikken har lovet.',
  preparing_backordered:
    'Noe i bestillingen var ikke på lager da du bestilte, så det kan være at butikken venter på det.',
  preparing_late_next:
    'Det neste steget er butikkens; en medarbeider der kan fortelle deg hvorfor.',
  preparing_next: 'Det neste steget er butikkens; du trenger ikke å gjøre noe.',

  label_made: 'Det er laget en fraktetikett, men transportøren har ikke fått pakken ennå.',
  label_made_carrier:
    'Det er laget en fraktetikett for {carrier}, men transportøren har ikke fått pakken ennå.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'Etiketten ble laget for {count} dag siden.',
      other: 'Etiketten ble laget for {count} dager siden.',
    },
  },
  label_made_next: 'Det neste steget er butikkens: å levere pakken til transportøren.',

  sent_carrier_day: 'Butikken sendte den med {carrier} den {day}.',
  sent_carrier: 'Butikken sendte den med {carrier} og har ikke registrert dagen.',
  sent_day: 'Butikken sendte den av gårde {day} og har ikke registrert transportøren.',
  sent: 'Butikken har sendt den og har verken registrert transportøren eller dagen.',
  parcel_number: 'Sporingsnummeret er {trackingNumber}.',
  parcel_number_link: 'Sporingsnummeret er {trackingNumber}; du kan følge pakken her: {link}',
  parcel_link: 'Du kan følge pakken her: {link}',
  parcel_no_number: 'Det er ikke registrert noe sporingsnummer.',
  scans_unknown:
    'Jeg kan ikke se skanningene til transportøren, så jeg vet ikke hvor pakken er nå; transportøren kan fortelle deg mer.',
  carrier_next: 'Det neste steget er transportørens.',

  expected_promise_window:
    'Ifølge butikkens vanlige leveringstider bør den komme mellom {earliest} og {latest}.',
  expected_promise: 'Ifølge butikkens vanlige leveringstider bør den komme senest {latest}.',
  expected_estimate_window: 'Transportøren regner med å levere den mellom {earliest} og {latest}.',
  expected_estimate: 'Transportøren regner med å levere den senest {latest}.',
  expected_shop_window: 'Butikken regner med at den kommer mellom {earliest} og {latest}.',
  expected_shop: 'Butikken regner med at den kommer senest {latest}.',

  moving: 'Pakken din er på vei; den ble sist skannet {day}.',
  moving_place: 'Pakken din er på vei; den ble sist skannet {day} her: «{place}».',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'Transportøren har ikke skannet pakken din på {count} dag, siden {day}.',
      other: 'Transportøren har ikke skannet pakken din på {count} dager, siden {day}.',
    },
  },
  no_scan_next: 'Butikken kan be transportøren lete etter den.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Ifølge butikkens vanlige leveringstider burde den ha kommet senest {latest}, for {count} dag siden.',
      other:
        'Ifølge butikkens vanlige leveringstider burde den ha kommet senest {latest}, for {count} dager siden.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'Transportøren regnet med å levere den senest {latest}, for {count} dag siden.',
      other: 'Transportøren regnet med å levere den senest {latest}, for {count} dager siden.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'Butikken regnet med at den skulle komme senest {latest}, for {count} dag siden.',
      other: 'Butikken regnet med at den skulle komme senest {latest}, for {count} dager siden.',
    },
  },
  past_next:
    'Hvis du ikke har fått den, er det neste steget transportørens; en medarbeider i butikken kan be transportøren lete etter den.',
  out_for_delivery: 'Pakken din er ute til levering.',
  out_for_delivery_carrier: '{carrier} har pakken din ute til levering.',
  delivery_failed: 'Transportøren forsøkte å levere pakken din, men fikk det ikke til.',
  delivery_failed_day: 'Transportøren forsøkte å levere pakken din {day}, men fikk det ikke til.',
  delivery_failed_next:
    'På sporingssiden til transportøren eller på en lapp i postkassen din står det hva transportøren trenger fra deg.',
  delivered: 'Den er registrert som levert; dagen er ikke registrert.',
  delivered_day: 'Den er registrert som levert {day}.',
  delivered_next: 'Si fra hvis den ikke er der, så hjelper jeg deg med å få tak i butikken.',
  disputed: 'Den er registrert som levert, og du sier at den ikke er der.',
  disputed_day: 'Den er registrert som levert {day}, og du sier at den ikke er der.',
  disputed_look:
    'Se etter der pakker pleier å bli lagt igjen på adressen din, og spør naboene og dem du bor sammen med.',
  disputed_next: 'Hvis den ikke dukker opp, må butikken ta det opp med transportøren.',
  returned: 'Pakken er på vei tilbake til butikken eller har kommet fram dit.',
  returned_day: 'Siden {day} har pakken vært registrert som på vei tilbake til butikken.',
  returned_next:
    'Butikken avgjør hva som skal skje videre; en medarbeider der kan fortelle deg det.',

  cancelled_unpaid: 'Bestillingen er kansellert. Det er ikke registrert noen betaling for den.',
  cancelled_paid:
    'Bestillingen ble kansellert etter at den var betalt, og det er ikke registrert noen refusjon ennå.',
  cancelled_refunded:
    'Bestillingen er kansellert, og butikken har registrert en refusjon på {amount}.',
  cancelled_paid_next:
    'Det neste steget er butikkens; en medarbeider der kan fortelle deg om pengene.',
  refunded: 'Butikken har registrert full refusjon på {amount}.',
  refunded_day: 'Butikken registrerte {day} full refusjon på {amount}.',
  refunded_next: 'Når du får pengene, avhenger av banken eller kortselskapet ditt.',
  nothing_to_ship:
    'Ingenting i denne bestillingen skal sendes: Den gjelder nedlastinger eller tjenester.',
  nothing_to_ship_completed:
    'Ingenting i denne bestillingen skal sendes: Den gjelder nedlastinger eller tjenester, og butikken har merket den som fullført.',
  pickup_ready: 'Bestillingen din er klar til henting.',
  pickup_ready_place: 'Bestillingen din er klar til henting: «{place}».',
  pickup_preparing: 'Du har valgt å hente denne bestillingen selv, og den er ikke klar ennå.',
  pickup_preparing_place:
    'Du har valgt å hente denne bestillingen selv («{place}»), og den er ikke klar ennå.',
  pickup_preparing_next: 'Det neste steget er butikkens: å gjøre den klar.',
  pickup_payment_due: 'Du betaler når du henter den.',
  pickup_completed: 'Butikken har merket denne hentebestillingen som fullført.',
  pickup_completed_day: 'Butikken merket denne hentebestillingen som fullført {day}.',
  completed: 'Butikken har merket bestillingen som fullført.',
  completed_day: 'Butikken merket bestillingen som fullført {day}.',
  completed_no_parcel:
    'Butikken har ikke registrert noen pakke eller noe sporingsnummer, så jeg kan ikke si hvor pakken er.',
  completed_next: 'Hvis du ikke har fått den, kan en medarbeider i butikken finne ut mer.',
  sent_untracked:
    'Butikken har merket bestillingen som sendt, men har ikke registrert noen pakke eller noe sporingsnummer, så jeg kan ikke si hvor den er.',
  unknown:
    'Butikken bruker sin egen status på denne bestillingen, og jeg vet ikke hva den betyr for deg.',
  unknown_next: 'En medarbeider i butikken kan fortelle deg det.',

  flag_part_refunded: 'Butikken har registrert en refusjon på {amount} for deler av bestillingen.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'I pakker så langt: {shipped} av {count} vare; resten er fortsatt hos butikken.',
      other: 'I pakker så langt: {shipped} av {count} varer; resten er fortsatt hos butikken.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'Den sendes i {count} pakke.',
      other: 'Den sendes i {count} pakker.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} vare er en nedlasting eller tjeneste og blir ikke sendt.',
      other: '{count} varer er nedlastinger eller tjenester og blir ikke sendt.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} vare var ikke på lager da du bestilte den.',
      other: '{count} varer var ikke på lager da du bestilte dem.',
    },
  },
  flag_return_open: 'Det er en åpen retursak på denne bestillingen.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'For hver av disse pakkene:',

  card_title: 'Bestilling {orderNumber}',
  card_title_headline: 'Bestilling {orderNumber}: {headline}.',
  fact_placed: 'Bestilt',
  fact_paid: 'Betalt',
  fact_payment: 'Betaling',
  fact_delivery: 'Levering',
  fact_expected: 'Forventet',
  fact_send_by: 'Sendes senest',
  fact_shipping: 'Frakt',
  fact_total: 'Totalt',
  fact_refunded: 'Refundert',
  day_range: '{earliest} til {latest}',
  parcel_title: 'Pakke',
  parcel_title_of: 'Pakke {position} av {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: { one: '{count} refundert', other: '{count} refundert' },
  },
  list_separator: ', ',
  track_with: 'Spor hos {carrier}',
  track: 'Spor pakken',
  freshness: 'Hentet fra butikken {day} kl. {time}.',
  timeline_placed: 'Bestillingen ble lagt inn',
  timeline_paid: 'Betalingen kom inn',
  timeline_sent: 'Sendt',
  timeline_sent_carrier: 'Sendt med {carrier}',
  timeline_completed: 'Merket som fullført av butikken',
  timeline_refunded: '{amount} refundert',
  timeline_note: 'Butikken skrev: «{text}»',
  timeline_label_made: 'Fraktetikett laget',
  timeline_handed_over: 'Levert til transportøren',
  timeline_in_transit: 'Skannet underveis',
  timeline_out_for_delivery: 'Ute til levering',
  timeline_delivery_failed: 'Levering mislyktes',
  timeline_ready_for_pickup: 'Klar til henting',
  timeline_delivered: 'Registrert som levert',
  timeline_returning: 'På vei tilbake til butikken',
  timeline_returned: 'Tilbake hos butikken',
  timeline_exception: 'Transportøren meldte om et problem',
  timeline_place: '{event} («{place}»)',

  sentence_separator: ' ',
  greeting: 'Hei! Jeg kan finne bestillingen din hos {storeName} og fortelle deg hvor den er.',
  machine_disclosure:
    'Jeg er en automatisk assistent og ikke et menneske; du kan når som helst be om å få snakke med en medarbeider.',

  ask_both_email: 'Hva er ordrenummeret ditt, og hvilken e-postadresse brukte du på bestillingen?',
  ask_both_phone: 'Hva er ordrenummeret ditt, og hvilket telefonnummer oppga du da du bestilte?',
  ask_both_postcode: 'Hva er ordrenummeret ditt, og hvilket postnummer står på bestillingen?',
  ask_number: 'Hva er ordrenummeret ditt? Det står i bekreftelsen du fikk på e-post.',
  ask_email:
    'Hvilken e-postadresse brukte du på bestilling {orderNumber}? Det viser meg at den er din.',
  ask_phone:
    'Hvilket telefonnummer oppga du på bestilling {orderNumber}? Det viser meg at den er din.',
  ask_postcode: 'Hvilket postnummer står på bestilling {orderNumber}? Det viser meg at den er din.',
  ask_instead: 'Denne butikken trenger noe annet for å se at en bestilling er din.',
  ask_other_number: 'Hva er nummeret på den andre bestillingen?',
  lead_sure: 'Selvfølgelig.',
  lead_thanks: 'Takk.',
  not_understood: 'Beklager, det forsto jeg ikke, eller det kan jeg ikke hjelpe med.',
  no_number: 'Uten ordrenummeret kan jeg ikke finne en bestilling.',
  no_number_way_on:
    'Nummeret står i bekreftelsen du fikk på e-post. Hvis du ikke finner det, kan jeg sende deg videre til en medarbeider i butikken.',

  refused: 'Jeg fant ingen bestilling med disse opplysningene.',
  refused_number: 'Jeg fant ikke bestilling {orderNumber} med disse opplysningene.',
  refused_hint:
    'Sjekk begge deler: Ordrenummeret står i bekreftelsen på e-post, og den andre opplysningen må være den som ble oppgitt på bestillingen.',
  refused_way_on:
    'Du kan prøve igjen, eller jeg kan sende deg videre til en medarbeider i butikken.',

  more_proof_reason:
    'Det har vært for mange forsøk med opplysninger som ikke stemmer, og det trenger ikke å ha vært deg.',
  more_proof:
    'For å beskytte bestillingene trenger jeg et sterkere bevis før jeg kan lete etter denne.',
  more_proof_number:
    'For å beskytte bestillingene trenger jeg et sterkere bevis før jeg kan lete etter bestilling {orderNumber}.',
  more_proof_way_on:
    'Jeg kan sende en engangskode til e-postadressen på bestillingen eller sende deg videre til en medarbeider i butikken.',
  no_codes:
    'Jeg kan ikke sende koder fra denne chatten, men jeg kan sende deg videre til en medarbeider i butikken.',
  ask_code_email:
    'Hvilken e-postadresse brukte du på bestilling {orderNumber}? Hvis det er den som står på bestillingen, blir det sendt en kode dit.',
  code_sent:
    'Hvis bestilling {orderNumber} ble lagt inn med {email}, er en sekssifret kode på vei til den adressen.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Skriv koden her innen {minutes} minutt; bare den nyeste koden gjelder.',
      other: 'Skriv koden her innen {minutes} minutter; bare den nyeste koden gjelder.',
    },
  },
  code_sent_way_on:
    'Hvis det ikke kommer noe, kan du sjekke adressen og søppelposten. Jeg kan sende en ny kode eller sende deg videre til en medarbeider i butikken.',
  code_refused: 'Den koden virker ikke, eller den virker ikke lenger.',
  code_refused_hint:
    'En kode kan brukes én gang, i noen minutter og for noen få forsøk, i samtalen der den ble bedt om.',
  code_refused_way_on:
    'Jeg kan sende en ny kode eller sende deg videre til en medarbeider i butikken.',

  unavailable: 'Jeg fikk ikke kontakt med bestillingssystemet til {storeName} akkurat nå.',
  unavailable_slow: 'Bestillingssystemet til {storeName} bruker lang tid på å svare akkurat nå.',
  unavailable_busy: 'Bestillingssystemet til {storeName} har svært mye å gjøre og ba meg vente.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Det sier ingenting om bestillingen din. Jeg fortsetter å prøve i {minutes} minutt og svarer her, så du trenger ikke å spørre igjen. Jeg kan også sende deg videre til en medarbeider i butikken.',
      other:
        'Det sier ingenting om bestillingen din. Jeg fortsetter å prøve i {minutes} minutter og svarer her, så du trenger ikke å spørre igjen. Jeg kan også sende deg videre til en medarbeider i butikken.',
    },
  },
  later_answer: 'Her er svaret du ventet på.',
  later_reached: 'Butikken svarer igjen.',
  later_unavailable:
    'Jeg fortsatte å prøve, men bestillingssystemet til {storeName} svarer fortsatt ikke. Du kan spørre meg igjen senere, eller jeg kan sende deg videre til en medarbeider i butikken.',
  unavailable_way_on:
    'Det sier ingenting om bestillingen din. Du kan prøve igjen, eller jeg kan sende deg videre til en medarbeider i butikken.',

  several_orders: {
    plural: 'count',
    forms: { one: 'Her er {count} bestilling.', other: 'Her er {count} bestillinger.' },
  },
  which_order: 'Hvilken bestilling mener du?',
  more_orders_left: 'Jeg har slått opp så mange som jeg kan på én gang. Spør om de andre etterpå.',

  courier: 'Den ble sendt med {carrier}.',
  courier_unknown: 'Butikken har registrert en pakke uten å oppgi hvilken transportør som har den.',
  courier_label: 'Etiketten er for {carrier}; transportøren har ikke fått pakken ennå.',
  courier_no_parcel:
    'Butikken har ikke registrert noen pakke, så jeg kan ikke nevne noen transportør.',
  courier_not_travelling: 'Slik bestillingen står nå, er ingen transportør involvert.',
  delivery_date_unknown:
    'Det er ikke registrert noen leveringsdag for den, og jeg vil helst ikke gjette på en.',
  items_intro: 'I bestilling {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'Butikken har ikke registrert noen varer på bestilling {orderNumber}.',
  change_cannot: 'Jeg kan ikke selv endre en bestilling eller adressen på den.',
  change_not_sent:
    'Den er ikke sendt ennå, så det kan være at butikken fortsatt kan; det er best å spørre en medarbeider der med én gang.',
  change_sent:
    'Den er allerede sendt, så det er bare transportøren som kanskje fortsatt kan omdirigere den.',
  ask_possible: 'En medarbeider i butikken kan fortelle deg hva som fortsatt er mulig.',
  change_over: 'Bestillingen er avsluttet, så det er ikke noe mer å endre.',
  cancel_cannot: 'Jeg kan ikke selv kansellere en bestilling.',
  cancel_not_sent:
    'Den er ikke sendt ennå, så det kan være at butikken fortsatt kan; det er best å spørre en medarbeider der med én gang.',
  cancel_sent:
    'Den er allerede sendt, så du må høre med en medarbeider i butikken om å sende den i retur.',
  cancel_already: 'Slik bestillingen står nå, er den allerede kansellert eller refundert.',
  cancel_over:
    'Bestillingen er avsluttet, så du må høre med en medarbeider i butikken om å sende den i retur.',
  return_cannot: 'Jeg kan ikke selv ordne en retur eller en refusjon.',
  return_ask:
    'Det er butikken som avgjør det, og jeg kan gi ønsket ditt videre til en medarbeider der.',
  refund_recorded: 'Butikken har registrert en refusjon på {amount}.',
  refund_recorded_day: 'Butikken registrerte {day} en refusjon på {amount}.',
  refund_none: 'Det er ikke registrert noen refusjon på denne bestillingen.',
  not_delivered_by_records: 'Det butikken har registrert, sier ikke at den er levert.',

  greeting_again:
    'Hei! Jeg kan finne en bestilling for deg eller sende deg videre til en medarbeider i butikken.',
  thanks: 'Bare hyggelig! Er det noe mer om bestillingen din?',
  goodbye: 'Ha det bra! Du kan komme tilbake til denne samtalen hvis du trenger meg.',
  machine:
    'Jeg er en automatisk assistent og ikke et menneske. Jeg kan sende deg videre til en medarbeider i butikken.',
  cannot: 'Beklager, det kan jeg ikke hjelpe med.',
  can_do:
    'Jeg kan fortelle deg hvor en bestilling er, hva som er i den, og hvem som frakter den, eller sende deg videre til en medarbeider i butikken.',
  apology:
    'Beklager, noe gikk galt hos meg, og jeg kan ikke svare på det. Du kan spørre igjen, eller jeg kan sende deg videre til en medarbeider i butikken.',

  handover_form:
    'Jeg kan gi denne samtalen videre til en medarbeider hos {storeName}. Hvor kan de svare deg?',
  handover_done:
    'Da har jeg gitt denne samtalen videre til {storeName}. De kan svare deg på {email}.',
  handover_already:
    'Henvendelsen din er allerede hos {storeName}. Hvis du vil legge til noe, kan du sende det med skjemaet nedenfor.',
  handover_enough:
    'Henvendelsen din er allerede hos {storeName}, så jeg sender dem ikke flere e-poster nå. Det du skriver her, blir i denne samtalen.',
  handover_too_many:
    'Jeg kan ikke gi flere henvendelser videre til {storeName} akkurat nå. Spør meg igjen om en time, eller skriv direkte til butikken.',
  handover_invalid_email:
    'Det ser ikke ut som en e-postadresse. Sjekk den, så butikken kan svare deg.',

  quick_human: 'Snakk med en medarbeider',
  quick_send_code: 'Send meg en kode',
  quick_send_new_code: 'Send en ny kode',
  quick_try_again: 'Prøv igjen',
  quick_another_order: 'En annen bestilling',
  quick_order_status: 'Hvor er bestillingen min?',
  quick_not_received: 'Den er ikke der',
  quick_order: 'Bestilling {orderNumber}',

  said_order_form: 'Bestilling {orderNumber}, {secondFact}',
  said_handover: 'Skriv til {email}, takk.',
  said_handover_message: 'Skriv til {email}, takk. {message}',

  mail_subject: 'En kunde vil snakke med en medarbeider',
  mail_subject_order: 'En kunde vil snakke med en medarbeider: bestilling {orderNumbers}',
  mail_intro: 'En kunde i chatten til {storeName} vil snakke med en medarbeider.',
  mail_reply_to: 'Skriv til: {email}',
  mail_name: 'Navn: {name}',
  mail_proven:
    'Dokumentert som kundens (nummer og den andre opplysningen stemte): bestilling {orderNumbers}',
  mail_no_proof:
    'Kunden har ikke dokumentert at noen bestilling er kundens egen, så sjekk det før du sier noe om en bestilling.',
  mail_page: 'Kunden var på siden: {page}',
  mail_message: 'Kundens melding:\n{message}',
  mail_transcript: 'Samtalen (det kunden skrev, er gjengitt slik det ble skrevet):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Kunde',
  mail_author_assistant: 'Assistent',
  mail_author_agent: 'Butikk',
  mail_author_system: 'Melding',

  code_mail_subject: 'Koden din til chatten hos {storeName}',
  code_mail_intro: 'Noen har bedt om en engangskode i chatten hos {storeName}:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Den kan brukes én gang, innen {minutes} minutt, i chatvinduet der den ble bedt om. Ikke gi den til noen andre.',
      other:
        'Den kan brukes én gang, innen {minutes} minutter, i chatvinduet der den ble bedt om. Ikke gi den til noen andre.',
    },
  },
  code_mail_ignore:
    'Hvis du ikke har bedt om den, kan du se bort fra denne e-posten: Ingenting skjer uten koden.',

  widget_launcher: 'Hvor er bestillingen min?',
  widget_assistant: 'Ordreassistent',
  widget_unavailable: 'Chatten er ikke tilgjengelig nå',
};
