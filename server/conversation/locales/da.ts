import type { Catalogue } from './catalogue.ts';

/** Danish. The notes beside each key in the *-messages.ts files say where it is shown. */
export const danish: Catalogue = {
  headline_awaiting_payment: 'Afventer betaling',
  headline_awaiting_transfer: 'Afventer din overførsel',
  headline_payment_failed: 'Betalingen mislykkedes',
  headline_on_hold: 'Sat på pause',
  headline_being_prepared: 'Gøres klar',
  headline_preparing_late: 'Gøres klar, forsinket',
  headline_label_made: 'Label lavet, ikke afleveret',
  headline_sent: 'Sendt',
  headline_moving: 'På vej',
  headline_no_scan: 'Intet nyt i flere dage',
  headline_past_promised_date: 'Senere end lovet',
  headline_out_for_delivery: 'Ude til levering',
  headline_delivery_failed: 'Levering mislykkedes',
  headline_delivered: 'Registreret som leveret',
  headline_delivered_disputed: 'Leveret, men ikke fundet',
  headline_returned_to_sender: 'Returneret til butikken',
  headline_cancelled: 'Annulleret',
  headline_refunded: 'Refunderet',
  headline_nothing_to_ship: 'Intet at sende',
  headline_ready_for_pickup: 'Klar til afhentning',
  headline_pickup_being_prepared: 'Ikke klar til afhentning endnu',
  headline_pickup_completed: 'Afhentning afsluttet',
  headline_completed_untracked: 'Afsluttet, ingen sporing',
  headline_sent_untracked: 'Sendt, ingen sporing',
  headline_unknown: 'Spørg butikken',

  payment_not_paid: 'Ordren er ikke betalt endnu: {amount} mangler at blive betalt.',
  payment_not_paid_method:
    'Ordren er ikke betalt endnu: {amount} mangler at blive betalt. Valgt betaling: {method}.',
  payment_failed: 'Betalingen på {amount} mislykkedes, så ordren er ikke betalt.',
  payment_transfer: 'Butikken venter på, at din overførsel på {amount} går ind.',
  payment_transfer_method:
    'Butikken venter på, at din overførsel på {amount} går ind. Valgt betaling: {method}.',
  payment_cheque: 'Butikken venter på, at din check på {amount} kommer frem.',
  payment_next:
    'Det næste skridt er dit: Butikken går i gang, når ordren er betalt. Hvis du allerede har betalt, så spørg en medarbejder i butikken.',
  payment_transfer_next:
    'Butikken går i gang, når pengene er modtaget. Hvis du allerede har sendt dem, kan det tage banken nogle bankdage.',
  payment_cheque_next:
    'Butikken går i gang, når pengene er modtaget. Hvis du allerede har sendt checken, kan post og bank tage nogle hverdage.',

  on_hold: 'Butikken har sat ordren på pause og har ikke registreret hvorfor.',
  on_hold_next:
    'Det skal butikken løse; en medarbejder der kan fortælle dig, hvad ordren venter på.',

  preparing: 'Butikken er ved at gøre din ordre klar. Den er ikke sendt endnu.',
  preparing_paid:
    'Din betaling blev modtaget den {day}, og butikken er ved at gøre din ordre klar. Den er ikke sendt endnu.',
  preparing_send_by: 'Ifølge butikkens eget løfte skal den sendes senest den {day}.',
  preparing_overdue:
    'Ifølge butikkens eget løfte skulle den have været sendt senest den {day}, så den er forsinket.',
  preparing_overdue_undated: 'Det er senere, end butikken har lovet.',
  preparing_backordered:
    'Noget i ordren var ikke på lager, da du bestilte, så det kan være, at butikken venter på det.',
  preparing_late_next:
    'Det næste skridt er butikkens; en medarbejder der kan fortælle dig hvorfor.',
  preparing_next: 'Det næste skridt er butikkens; du behøver ikke at gøre noget.',

  label_made: 'Der er lavet en fragtlabel, men fragtfirmaet har ikke fået pakken endnu.',
  label_made_carrier:
    'Der er lavet en fragtlabel til {carrier}, men fragtfirmaet har ikke fået pakken endnu.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'Labelen blev lavet for {count} dag siden.',
      other: 'Labelen blev lavet for {count} dage siden.',
    },
  },
  label_made_next: 'Det næste skridt er butikkens: at aflevere pakken til fragtfirmaet.',

  sent_carrier_day: 'Butikken sendte den med {carrier} den {day}.',
  sent_carrier: 'Butikken sendte den med {carrier} og har ikke registreret dagen.',
  sent_day: 'Butikken sendte den af sted den {day} og har ikke registreret fragtfirmaet.',
  sent: 'Butikken har sendt den og har hverken registreret fragtfirmaet eller dagen.',
  parcel_number: 'Sporingsnummeret er {trackingNumber}.',
  parcel_number_link: 'Sporingsnummeret er {trackingNumber}; du kan følge pakken her: {link}',
  parcel_link: 'Du kan følge pakken her: {link}',
  parcel_no_number: 'Der er ikke registreret noget sporingsnummer.',
  scans_unknown:
    'Jeg kan ikke se fragtfirmaets scanninger, så jeg ved ikke, hvor pakken er nu; fragtfirmaet kan fortælle dig mere.',
  carrier_next: 'Det næste skridt er fragtfirmaets.',

  expected_promise_window:
    'Ifølge butikkens normale leveringstider bør den komme mellem den {earliest} og den {latest}.',
  expected_promise: 'Ifølge butikkens normale leveringstider bør den komme senest den {latest}.',
  expected_estimate_window:
    'Fragtfirmaet forventer at levere den mellem den {earliest} og den {latest}.',
  expected_estimate: 'Fragtfirmaet forventer at levere den senest den {latest}.',
  expected_shop_window: 'Butikken forventer, at den kommer mellem den {earliest} og den {latest}.',
  expected_shop: 'Butikken forventer, at den kommer senest den {latest}.',

  moving: 'Din pakke er på vej; den blev sidst scannet den {day}.',
  moving_place: 'Din pakke er på vej; den blev sidst scannet den {day} her: ”{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'Fragtfirmaet har ikke scannet din pakke i {count} dag, siden den {day}.',
      other: 'Fragtfirmaet har ikke scannet din pakke i {count} dage, siden den {day}.',
    },
  },
  no_scan_next: 'Butikken kan bede fragtfirmaet om at lede efter den.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Ifølge butikkens normale leveringstider burde den være kommet senest den {latest}, for {count} dag siden.',
      other:
        'Ifølge butikkens normale leveringstider burde den være kommet senest den {latest}, for {count} dage siden.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'Fragtfirmaet forventede at levere den senest den {latest}, for {count} dag siden.',
      other: 'Fragtfirmaet forventede at levere den senest den {latest}, for {count} dage siden.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'Butikken forventede, at den ville komme senest den {latest}, for {count} dag siden.',
      other: 'Butikken forventede, at den ville komme senest den {latest}, for {count} dage siden.',
    },
  },
  past_next:
    'Hvis du ikke har fået den, er det næste skridt fragtfirmaets; en medarbejder i butikken kan bede fragtfirmaet om at lede efter den.',
  out_for_delivery: 'Din pakke er ude til levering.',
  out_for_delivery_carrier: '{carrier} har din pakke med ude til levering.',
  delivery_failed: 'Fragtfirmaet forsøgte at levere din pakke, men kunne ikke.',
  delivery_failed_day: 'Fragtfirmaet forsøgte at levere din pakke den {day}, men kunne ikke.',
  delivery_failed_next:
    'På fragtfirmaets sporingsside eller på en seddel i din postkasse står der, hvad fragtfirmaet har brug for fra dig.',
  delivered: 'Den er registreret som leveret; dagen er ikke registreret.',
  delivered_day: 'Den er registreret som leveret den {day}.',
  delivered_next: 'Hvis den ikke er der, så sig til, så hjælper jeg dig med at få fat i butikken.',
  disputed: 'Den er registreret som leveret, og du siger, at den ikke er der.',
  disputed_day: 'Den er registreret som leveret den {day}, og du siger, at den ikke er der.',
  disputed_look:
    'Se efter de steder, hvor pakker bliver stillet på din adresse, og spørg naboerne og dem, du bor sammen med.',
  disputed_next: 'Hvis den ikke dukker op, skal butikken tage sagen op med fragtfirmaet.',
  returned: 'Pakken er på vej tilbage til butikken eller er kommet frem dertil.',
  returned_day: 'Siden den {day} har pakken været registreret som på vej tilbage til butikken.',
  returned_next:
    'Butikken bestemmer, hvad der skal ske nu; en medarbejder der kan fortælle dig det.',

  cancelled_unpaid: 'Ordren er annulleret. Der er ikke registreret nogen betaling for den.',
  cancelled_paid:
    'Ordren blev annulleret, efter at den var betalt, og der er ikke registreret nogen refundering endnu.',
  cancelled_refunded: 'Ordren er annulleret, og butikken har registreret {amount} som refunderet.',
  cancelled_paid_next:
    'Det næste skridt er butikkens; en medarbejder der kan fortælle dig om pengene.',
  refunded: 'Butikken har registreret, at det fulde beløb på {amount} er refunderet.',
  refunded_day: 'Butikken registrerede en fuld refundering på {amount} den {day}.',
  refunded_next: 'Hvornår pengene når frem til dig, afhænger af din bank eller dit kortselskab.',
  nothing_to_ship: 'Der er intet i ordren, der skal sendes: Den gælder downloads eller tjenester.',
  nothing_to_ship_completed:
    'Der er intet i ordren, der skal sendes: Den gælder downloads eller tjenester, og butikken har markeret den som afsluttet.',
  pickup_ready: 'Din ordre er klar til afhentning.',
  pickup_ready_place: 'Din ordre er klar til afhentning: ”{place}”.',
  pickup_preparing: 'Du har valgt selv at hente ordren, og den er ikke klar endnu.',
  pickup_preparing_place:
    'Du har valgt selv at hente ordren (”{place}”), og den er ikke klar endnu.',
  pickup_preparing_next: 'Det næste skridt er butikkens: at gøre den klar.',
  pickup_payment_due: 'Du skal betale, når du henter den.',
  pickup_completed: 'Butikken har markeret afhentningsordren som afsluttet.',
  pickup_completed_day: 'Butikken markerede afhentningsordren som afsluttet den {day}.',
  completed: 'Butikken har markeret ordren som afsluttet.',
  completed_day: 'Butikken markerede ordren som afsluttet den {day}.',
  completed_no_parcel:
    'Butikken har ikke registreret nogen pakke eller noget sporingsnummer, så jeg kan ikke sige, hvor pakken er.',
  completed_next: 'Hvis du ikke har fået den, kan en medarbejder i butikken finde ud af mere.',
  sent_untracked:
    'Butikken har markeret ordren som sendt, men har ikke registreret nogen pakke eller noget sporingsnummer, så jeg kan ikke sige, hvor den er.',
  unknown: 'Butikken bruger sin egen status for ordren, og jeg ved ikke, hvad den betyder for dig.',
  unknown_next: 'En medarbejder i butikken kan fortælle dig det.',

  flag_part_refunded: 'Butikken har registreret, at {amount} er refunderet for en del af ordren.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'I pakker indtil nu: {shipped} af {count} vare; resten er stadig hos butikken.',
      other: 'I pakker indtil nu: {shipped} af {count} varer; resten er stadig hos butikken.',
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
      one: '{count} vare er en download eller en tjeneste og bliver ikke sendt.',
      other: '{count} varer er downloads eller tjenester og bliver ikke sendt.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} vare var ikke på lager, da du bestilte den.',
      other: '{count} varer var ikke på lager, da du bestilte dem.',
    },
  },
  flag_return_open: 'Der er en åben retursag på ordren.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'For hver af disse pakker:',

  card_title: 'Ordre {orderNumber}',
  card_title_headline: 'Ordre {orderNumber}: {headline}.',
  fact_placed: 'Bestilt',
  fact_paid: 'Betalt',
  fact_payment: 'Betaling',
  fact_delivery: 'Levering',
  fact_expected: 'Forventet',
  fact_send_by: 'Sendes senest',
  fact_shipping: 'Fragt',
  fact_total: 'I alt',
  fact_refunded: 'Refunderet',
  day_range: '{earliest} til {latest}',
  parcel_title: 'Pakke',
  parcel_title_of: 'Pakke {position} af {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: { one: '{count} refunderet', other: '{count} refunderet' },
  },
  list_separator: ', ',
  track_with: 'Spor hos {carrier}',
  track: 'Spor pakken',
  freshness: 'Hentet fra butikken den {day} kl. {time}.',
  timeline_placed: 'Ordren blev afgivet',
  timeline_paid: 'Betalingen blev modtaget',
  timeline_sent: 'Sendt',
  timeline_sent_carrier: 'Sendt med {carrier}',
  timeline_completed: 'Markeret som afsluttet af butikken',
  timeline_refunded: '{amount} refunderet',
  timeline_note: 'Butikken skrev: ”{text}”',
  timeline_label_made: 'Fragtlabel lavet',
  timeline_handed_over: 'Afleveret til fragtfirmaet',
  timeline_in_transit: 'Scannet undervejs',
  timeline_out_for_delivery: 'Ude til levering',
  timeline_delivery_failed: 'Levering mislykkedes',
  timeline_ready_for_pickup: 'Klar til afhentning',
  timeline_delivered: 'Registreret som leveret',
  timeline_returning: 'På vej tilbage til butikken',
  timeline_returned: 'Tilbage hos butikken',
  timeline_exception: 'Fragtfirmaet meldte om et problem',
  timeline_place: '{event} (”{place}”)',

  sentence_separator: ' ',
  greeting: 'Hej! Jeg kan finde din ordre hos {storeName} og fortælle dig, hvor den er.',
  machine_disclosure:
    'Jeg er en automatisk assistent og ikke et menneske; du kan altid bede om at tale med en medarbejder.',

  ask_both_email: 'Hvad er dit ordrenummer, og hvilken e-mailadresse brugte du til ordren?',
  ask_both_phone: 'Hvad er dit ordrenummer, og hvilket telefonnummer opgav du ved bestillingen?',
  ask_both_postcode: 'Hvad er dit ordrenummer, og hvilket postnummer står på ordren?',
  ask_number: 'Hvad er dit ordrenummer? Det står i bekræftelsesmailen.',
  ask_email:
    'Hvilken e-mailadresse brugte du til ordre {orderNumber}? Det viser mig, at den er din.',
  ask_phone:
    'Hvilket telefonnummer opgav du til ordre {orderNumber}? Det viser mig, at den er din.',
  ask_postcode: 'Hvilket postnummer står på ordre {orderNumber}? Det viser mig, at den er din.',
  ask_instead: 'Denne butik skal bruge noget andet for at kunne se, at en ordre er din.',
  ask_other_number: 'Hvad er nummeret på den anden ordre?',
  lead_sure: 'Selvfølgelig.',
  lead_thanks: 'Tak.',
  not_understood: 'Beklager, det forstod jeg ikke, eller det kan jeg ikke hjælpe med.',
  no_number: 'Uden ordrenummeret kan jeg ikke finde en ordre.',
  no_number_way_on:
    'Nummeret står i bekræftelsesmailen. Hvis du ikke kan finde det, kan jeg sende dig videre til en medarbejder i butikken.',

  refused: 'Jeg kunne ikke finde en ordre med disse oplysninger.',
  refused_number: 'Jeg kunne ikke finde ordre {orderNumber} med disse oplysninger.',
  refused_hint:
    'Tjek venligst begge dele: Ordrenummeret står i bekræftelsesmailen, og den anden oplysning skal være den, der blev opgivet til ordren.',
  refused_way_on:
    'Du kan prøve igen, eller jeg kan sende dig videre til en medarbejder i butikken.',

  more_proof_reason:
    'Der har været for mange forsøg med oplysninger, der ikke passer, og det behøver ikke at have været dig.',
  more_proof:
    'For at beskytte ordrerne har jeg brug for et stærkere bevis, før jeg kan søge efter denne.',
  more_proof_number:
    'For at beskytte ordrerne har jeg brug for et stærkere bevis, før jeg kan søge efter ordre {orderNumber}.',
  more_proof_way_on:
    'Jeg kan sende en engangskode til e-mailadressen på ordren eller sende dig videre til en medarbejder i butikken.',
  no_codes:
    'Jeg kan ikke sende koder fra denne chat, men jeg kan sende dig videre til en medarbejder i butikken.',
  ask_code_email:
    'Hvilken e-mailadresse brugte du til ordre {orderNumber}? Hvis det er den, der står på ordren, bliver der sendt en kode til den.',
  code_sent:
    'Hvis ordre {orderNumber} blev afgivet med {email}, er en sekscifret kode på vej til den adresse.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Skriv koden her inden for {minutes} minut; kun den nyeste kode gælder.',
      other: 'Skriv koden her inden for {minutes} minutter; kun den nyeste kode gælder.',
    },
  },
  code_sent_way_on:
    'Hvis der ikke kommer noget, så tjek adressen og din spammappe. Jeg kan sende en ny kode eller sende dig videre til en medarbejder i butikken.',
  code_refused: 'Den kode virker ikke, eller den virker ikke længere.',
  code_refused_hint:
    'En kode kan bruges én gang, i nogle minutter og til nogle få forsøg, i den samtale, hvor der blev bedt om den.',
  code_refused_way_on:
    'Jeg kan sende en ny kode eller sende dig videre til en medarbejder i butikken.',

  unavailable: 'Jeg kunne ikke få forbindelse til ordresystemet hos {storeName} lige nu.',
  unavailable_slow: 'Ordresystemet hos {storeName} er langsomt til at svare lige nu.',
  unavailable_busy: 'Ordresystemet hos {storeName} har meget travlt og har bedt mig vente.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Det siger ikke noget om din ordre. Jeg bliver ved med at prøve i {minutes} minut og svarer her, så du behøver ikke at spørge igen. Jeg kan også sende dig videre til en medarbejder i butikken.',
      other:
        'Det siger ikke noget om din ordre. Jeg bliver ved med at prøve i {minutes} minutter og svarer her, så du behøver ikke at spørge igen. Jeg kan også sende dig videre til en medarbejder i butikken.',
    },
  },
  later_answer: 'Her er det svar, du ventede på.',
  later_reached: 'Butikken svarer igen.',
  later_unavailable:
    'Jeg blev ved med at prøve, men ordresystemet hos {storeName} svarer stadig ikke. Du kan spørge mig igen senere, eller jeg kan sende dig videre til en medarbejder i butikken.',
  unavailable_way_on:
    'Det siger ikke noget om din ordre. Du kan prøve igen, eller jeg kan sende dig videre til en medarbejder i butikken.',

  several_orders: {
    plural: 'count',
    forms: { one: 'Her er {count} ordre.', other: 'Her er {count} ordrer.' },
  },
  which_order: 'Hvilken ordre mener du?',
  more_orders_left:
    'Jeg har slået så mange op, som jeg kan på én gang. Spørg om de andre bagefter.',

  courier: 'Den blev sendt med {carrier}.',
  courier_unknown:
    'Butikken har registreret en pakke uden at oplyse, hvilket fragtfirma der har den.',
  courier_label: 'Labelen er til {carrier}; fragtfirmaet har ikke fået pakken endnu.',
  courier_no_parcel:
    'Butikken har ikke registreret nogen pakke, så jeg kan ikke nævne et fragtfirma.',
  courier_not_travelling: 'Som ordren står nu, er der intet fragtfirma involveret.',
  delivery_date_unknown:
    'Der er ikke registreret nogen leveringsdag for den, og jeg vil helst ikke gætte på en.',
  items_intro: 'I ordre {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'Butikken har ikke registreret nogen varer på ordre {orderNumber}.',
  change_cannot: 'Jeg kan ikke selv ændre en ordre eller dens adresse.',
  change_not_sent:
    'Den er ikke sendt endnu, så det kan være, at butikken stadig kan; det er bedst at spørge en medarbejder der med det samme.',
  change_sent:
    'Den er allerede sendt, så det er kun fragtfirmaet, der måske stadig kan omdirigere den.',
  ask_possible: 'En medarbejder i butikken kan fortælle dig, hvad der stadig er muligt.',
  change_over: 'Ordren er afsluttet, så der er ikke mere at ændre.',
  cancel_cannot: 'Jeg kan ikke selv annullere en ordre.',
  cancel_not_sent:
    'Den er ikke sendt endnu, så det kan være, at butikken stadig kan; det er bedst at spørge en medarbejder der med det samme.',
  cancel_sent:
    'Den er allerede sendt, så du skal høre en medarbejder i butikken om at sende den retur.',
  cancel_already: 'Som ordren står nu, er den allerede annulleret eller refunderet.',
  cancel_over:
    'Ordren er afsluttet, så du skal høre en medarbejder i butikken om at sende den retur.',
  return_cannot: 'Jeg kan ikke selv sørge for en returnering eller en refundering.',
  return_ask: 'Det bestemmer butikken, og jeg kan give dit ønske videre til en medarbejder der.',
  refund_recorded: 'Butikken har registreret {amount} som refunderet.',
  refund_recorded_day: 'Butikken registrerede en refundering på {amount} den {day}.',
  refund_none: 'Der er ikke registreret nogen refundering for ordren.',
  not_delivered_by_records: 'Det, butikken har registreret, siger ikke, at den er leveret.',

  greeting_again:
    'Hej! Jeg kan finde en ordre for dig eller sende dig videre til en medarbejder i butikken.',
  thanks: 'Det var så lidt! Er der andet om din ordre?',
  goodbye: 'Farvel! Du kan vende tilbage til denne samtale, hvis du får brug for mig.',
  machine:
    'Jeg er en automatisk assistent og ikke et menneske. Jeg kan sende dig videre til en medarbejder i butikken.',
  cannot: 'Beklager, det kan jeg ikke hjælpe med.',
  can_do:
    'Jeg kan fortælle dig, hvor en ordre er, hvad der er i den, og hvem der transporterer den, eller sende dig videre til en medarbejder i butikken.',
  apology:
    'Beklager, noget gik galt hos mig, og jeg kan ikke svare på det. Du kan spørge igen, eller jeg kan sende dig videre til en medarbejder i butikken.',

  handover_form:
    'Jeg kan give denne samtale videre til en medarbejder hos {storeName}. Hvor kan de svare dig?',
  handover_done:
    'Sådan: Jeg har givet denne samtale videre til {storeName}. De kan svare dig på {email}.',
  handover_already:
    'Din henvendelse er allerede hos {storeName}. Hvis du vil tilføje noget, kan du sende det med formularen herunder.',
  handover_enough:
    'Din henvendelse er allerede hos {storeName}, så jeg sender dem ikke flere mails for nu. Det, du skriver her, bliver i denne samtale.',
  handover_too_many:
    'Jeg kan ikke give flere henvendelser videre til {storeName} lige nu. Spørg mig igen om en time, eller skriv direkte til butikken.',
  handover_invalid_email:
    'Det ligner ikke en e-mailadresse. Tjek den venligst, så butikken kan svare dig.',

  quick_human: 'Tal med en medarbejder',
  quick_send_code: 'Send mig en kode',
  quick_send_new_code: 'Send en ny kode',
  quick_try_again: 'Prøv igen',
  quick_another_order: 'En anden ordre',
  quick_order_status: 'Hvor er min ordre?',
  quick_not_received: 'Den er der ikke',
  quick_order: 'Ordre {orderNumber}',

  said_order_form: 'Ordre {orderNumber}, {secondFact}',
  said_handover: 'Skriv venligst til {email}.',
  said_handover_message: 'Skriv venligst til {email}. {message}',

  mail_subject: 'En kunde vil tale med en medarbejder',
  mail_subject_order: 'En kunde vil tale med en medarbejder: ordre {orderNumbers}',
  mail_intro: 'En kunde i chatten hos {storeName} vil tale med en medarbejder.',
  mail_reply_to: 'Skriv til: {email}',
  mail_name: 'Navn: {name}',
  mail_proven: 'Dokumenteret som kundens (nummer og anden oplysning passede): ordre {orderNumbers}',
  mail_no_proof:
    'Kunden har ikke dokumenteret, at nogen ordre er kundens egen, så tjek det, før du oplyser noget om en ordre.',
  mail_page: 'Kunden var på siden: {page}',
  mail_message: 'Kundens besked:\n{message}',
  mail_transcript: 'Samtalen (det, kunden skrev, er gengivet, som det blev skrevet):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Kunde',
  mail_author_assistant: 'Assistent',
  mail_author_agent: 'Butik',
  mail_author_system: 'Meddelelse',

  code_mail_subject: 'Din kode til chatten hos {storeName}',
  code_mail_intro: 'Der er bedt om en engangskode i chatten hos {storeName}:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Den kan bruges én gang, inden for {minutes} minut, i det chatvindue, hvor der blev bedt om den. Giv den ikke til andre.',
      other:
        'Den kan bruges én gang, inden for {minutes} minutter, i det chatvindue, hvor der blev bedt om den. Giv den ikke til andre.',
    },
  },
  code_mail_ignore:
    'Hvis du ikke har bedt om den, kan du se bort fra denne mail: Der sker ikke noget uden koden.',

  widget_launcher: 'Hvor er min ordre?',
  widget_assistant: 'Ordreassistent',
  widget_unavailable: 'Chatten er ikke tilgængelig lige nu',
};
