import type { Catalogue } from './catalogue.ts';

/** Dutch. The notes beside each key in the *-messages.ts files say where it is shown. */
export const dutch: Catalogue = {
  headline_awaiting_payment: 'Wacht op betaling',
  headline_awaiting_transfer: 'Wacht op je overschrijving',
  headline_payment_failed: 'Betaling mislukt',
  headline_on_hold: 'In de wacht',
  headline_being_prepared: 'Wordt klaargemaakt',
  headline_preparing_late: 'Wordt klaargemaakt, te laat',
  headline_label_made: 'Label gemaakt, niet overgedragen',
  headline_sent: 'Verzonden',
  headline_moving: 'Onderweg',
  headline_no_scan: 'Al dagen geen nieuws',
  headline_past_promised_date: 'Later dan beloofd',
  headline_out_for_delivery: 'Wordt bezorgd',
  headline_delivery_failed: 'Bezorging mislukt',
  headline_delivered: 'Geregistreerd als bezorgd',
  headline_delivered_disputed: 'Bezorgd, maar niet gevonden',
  headline_returned_to_sender: 'Terug naar de winkel',
  headline_cancelled: 'Geannuleerd',
  headline_refunded: 'Terugbetaald',
  headline_nothing_to_ship: 'Niets te verzenden',
  headline_ready_for_pickup: 'Klaar om af te halen',
  headline_pickup_being_prepared: 'Nog niet klaar om af te halen',
  headline_pickup_completed: 'Afhalen afgerond',
  headline_completed_untracked: 'Afgerond, geen track-and-trace',
  headline_sent_untracked: 'Verzonden, geen track-and-trace',
  headline_unknown: 'Vraag het de winkel',

  payment_not_paid: 'Deze bestelling is nog niet betaald: er staat {amount} open.',
  payment_not_paid_method:
    'Deze bestelling is nog niet betaald: er staat {amount} open. Gekozen betaalwijze: {method}.',
  payment_failed: 'De betaling van {amount} is mislukt, dus de bestelling is niet betaald.',
  payment_transfer: 'De winkel wacht op je overschrijving van {amount}.',
  payment_transfer_method:
    'De winkel wacht op je overschrijving van {amount}. Gekozen betaalwijze: {method}.',
  payment_cheque: 'De winkel wacht op je cheque van {amount}.',
  payment_next:
    'De volgende stap is aan jou: de winkel begint zodra de bestelling is betaald. Heb je al betaald, vraag het dan aan een medewerker van de winkel.',
  payment_transfer_next:
    'De winkel begint zodra het geld binnen is. Heb je het al overgemaakt, dan kan dat bij een bank enkele werkdagen duren.',
  payment_cheque_next:
    'De winkel begint zodra het geld binnen is. Heb je de cheque al verstuurd, dan kan dat via post en bank enkele werkdagen duren.',

  on_hold: 'De winkel heeft deze bestelling in de wacht gezet en niet vastgelegd waarom.',
  on_hold_next:
    'De winkel moet dit oplossen; een medewerker daar kan je vertellen waarop wordt gewacht.',

  preparing: 'De winkel maakt je bestelling klaar. Die is nog niet verzonden.',
  preparing_paid:
    'Je betaling is binnengekomen op {day} en de winkel maakt je bestelling klaar. Die is nog niet verzonden.',
  preparing_send_by:
    'Volgens de eigen belofte van de winkel wordt de bestelling uiterlijk {day} verzonden.',
  preparing_overdue:
    'Volgens de eigen belofte van de winkel had de bestelling uiterlijk {day} verzonden moeten zijn, dus die is te laat.',
  preparing_overdue_undated: 'Dat is later dan de winkel heeft beloofd.',
  preparing_backordered:
    'Iets hieruit was niet op voorraad toen je bestelde, dus misschien wacht de winkel daarop.',
  preparing_late_next:
    'De volgende stap is aan de winkel; een medewerker daar kan je vertellen waarom.',
  preparing_next: 'De volgende stap is aan de winkel; je hoeft niets te doen.',

  label_made: 'Er is een verzendlabel gemaakt, maar de bezorgdienst heeft het pakket nog niet.',
  label_made_carrier:
    'Er is een verzendlabel voor {carrier} gemaakt, maar de bezorgdienst heeft het pakket nog niet.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'Het label is {count} dag geleden gemaakt.',
      other: 'Het label is {count} dagen geleden gemaakt.',
    },
  },
  label_made_next: 'De volgende stap is aan de winkel: het pakket overdragen.',

  sent_carrier_day: 'De winkel heeft de zending op {day} met {carrier} verstuurd.',
  sent_carrier: 'De winkel heeft de zending met {carrier} verstuurd en de dag niet vastgelegd.',
  sent_day: 'De winkel heeft de zending op {day} verstuurd en de bezorgdienst niet vastgelegd.',
  sent: 'De winkel heeft de zending verstuurd en de bezorgdienst en de dag niet vastgelegd.',
  parcel_number: 'Het track-and-tracenummer is {trackingNumber}.',
  parcel_number_link:
    'Het track-and-tracenummer is {trackingNumber}; je kunt de zending hier volgen: {link}',
  parcel_link: 'Je kunt de zending hier volgen: {link}',
  parcel_no_number: 'Er is geen track-and-tracenummer vastgelegd.',
  scans_unknown:
    'Ik kan de scans van de bezorgdienst niet zien, dus ik weet niet waar het pakket nu is; de bezorgdienst kan je meer vertellen.',
  carrier_next: 'De volgende stap is aan de bezorgdienst.',

  expected_promise_window:
    'Volgens de gebruikelijke levertijden van de winkel zou de zending tussen {earliest} en {latest} moeten aankomen.',
  expected_promise:
    'Volgens de gebruikelijke levertijden van de winkel zou de zending uiterlijk {latest} moeten aankomen.',
  expected_estimate_window:
    'De bezorgdienst verwacht de zending tussen {earliest} en {latest} te bezorgen.',
  expected_estimate: 'De bezorgdienst verwacht de zending uiterlijk {latest} te bezorgen.',
  expected_shop_window: 'De winkel verwacht dat de zending tussen {earliest} en {latest} aankomt.',
  expected_shop: 'De winkel verwacht dat de zending uiterlijk {latest} aankomt.',

  moving: 'Je pakket is onderweg; het is voor het laatst gescand op {day}.',
  moving_place: 'Je pakket is onderweg; het is voor het laatst gescand op {day}: “{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'De bezorgdienst heeft je pakket al {count} dag niet gescand, sinds {day}.',
      other: 'De bezorgdienst heeft je pakket al {count} dagen niet gescand, sinds {day}.',
    },
  },
  no_scan_next: 'De winkel kan de bezorgdienst vragen ernaar te zoeken.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Volgens de gebruikelijke levertijden van de winkel had de zending uiterlijk {latest} moeten aankomen, dat is {count} dag geleden.',
      other:
        'Volgens de gebruikelijke levertijden van de winkel had de zending uiterlijk {latest} moeten aankomen, dat is {count} dagen geleden.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'De bezorgdienst verwachtte de zending uiterlijk {latest} te bezorgen, dat is {count} dag geleden.',
      other:
        'De bezorgdienst verwachtte de zending uiterlijk {latest} te bezorgen, dat is {count} dagen geleden.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'De winkel verwachtte dat de zending uiterlijk {latest} zou aankomen, dat is {count} dag geleden.',
      other:
        'De winkel verwachtte dat de zending uiterlijk {latest} zou aankomen, dat is {count} dagen geleden.',
    },
  },
  past_next:
    'Heb je de zending niet ontvangen, dan is de volgende stap aan de bezorgdienst; een medewerker van de winkel kan de bezorgdienst vragen ernaar te zoeken.',
  out_for_delivery: 'Je pakket is met de bezorger op pad.',
  out_for_delivery_carrier: '{carrier} is met je pakket op pad om het te bezorgen.',
  delivery_failed: 'De bezorgdienst wilde je pakket bezorgen en dat is niet gelukt.',
  delivery_failed_day: 'De bezorgdienst wilde je pakket op {day} bezorgen en dat is niet gelukt.',
  delivery_failed_next:
    'Op de track-and-tracepagina van de bezorgdienst of op een kaartje in je brievenbus staat wat ze van je nodig hebben.',
  delivered: 'De zending is geregistreerd als bezorgd; de dag is niet vastgelegd.',
  delivered_day: 'De zending is geregistreerd als bezorgd op {day}.',
  delivered_next: 'Is de zending er niet, zeg het me dan; ik help je de winkel te bereiken.',
  disputed: 'Volgens de gegevens is de zending bezorgd, en jij zegt dat die er niet is.',
  disputed_day:
    'Volgens de gegevens is de zending op {day} bezorgd, en jij zegt dat die er niet is.',
  disputed_look:
    'Kijk op de plekken waar bij jou pakketten worden neergelegd, en vraag het aan de buren en je huisgenoten.',
  disputed_next: 'Blijft de zending weg, dan moet de winkel dat met de bezorgdienst uitzoeken.',
  returned: 'Het pakket is op de terugweg naar de winkel, of is daar al aangekomen.',
  returned_day: 'Sinds {day} staat vastgelegd dat het pakket teruggaat naar de winkel.',
  returned_next: 'De winkel beslist wat er nu gebeurt; een medewerker daar kan het je vertellen.',

  cancelled_unpaid: 'Deze bestelling is geannuleerd. Er is geen betaling voor vastgelegd.',
  cancelled_paid:
    'Deze bestelling is geannuleerd nadat ze was betaald, en er is nog geen terugbetaling vastgelegd.',
  cancelled_refunded:
    'Deze bestelling is geannuleerd, en de winkel heeft een terugbetaling van {amount} vastgelegd.',
  cancelled_paid_next:
    'De volgende stap is aan de winkel; een medewerker daar kan je meer vertellen over het geld.',
  refunded: 'De winkel heeft een volledige terugbetaling van {amount} vastgelegd.',
  refunded_day: 'De winkel heeft op {day} een volledige terugbetaling van {amount} vastgelegd.',
  refunded_next: 'Wanneer je het geld ontvangt, hangt af van je bank of kaartmaatschappij.',
  nothing_to_ship: 'Van deze bestelling wordt niets verzonden: het gaat om downloads of diensten.',
  nothing_to_ship_completed:
    'Van deze bestelling wordt niets verzonden: het gaat om downloads of diensten, en de winkel heeft de bestelling als afgerond gemarkeerd.',
  pickup_ready: 'Je bestelling ligt klaar om af te halen.',
  pickup_ready_place: 'Je bestelling ligt klaar om af te halen: “{place}”.',
  pickup_preparing: 'Je hebt gekozen voor afhalen, en deze bestelling is nog niet klaar.',
  pickup_preparing_place:
    'Je hebt gekozen voor afhalen (“{place}”), en deze bestelling is nog niet klaar.',
  pickup_preparing_next: 'De volgende stap is aan de winkel: de bestelling klaarmaken.',
  pickup_payment_due: 'Je betaalt bij het afhalen.',
  pickup_completed: 'De winkel heeft deze afhaalbestelling als afgerond gemarkeerd.',
  pickup_completed_day: 'De winkel heeft deze afhaalbestelling op {day} als afgerond gemarkeerd.',
  completed: 'De winkel heeft deze bestelling als afgerond gemarkeerd.',
  completed_day: 'De winkel heeft deze bestelling op {day} als afgerond gemarkeerd.',
  completed_no_parcel:
    'De winkel heeft geen pakket en geen track-and-tracenummer vastgelegd, dus ik kan niet zeggen waar het pakket is.',
  completed_next:
    'Heb je de bestelling niet ontvangen, dan kan een medewerker van de winkel meer uitzoeken.',
  sent_untracked:
    'De winkel heeft deze bestelling als verzonden gemarkeerd. De winkel heeft geen pakket en geen track-and-tracenummer vastgelegd, dus ik kan niet zeggen waar de bestelling is.',
  unknown:
    'De winkel gebruikt voor deze bestelling een eigen status, en ik weet niet wat die voor jou betekent.',
  unknown_next: 'Een medewerker van de winkel kan het je vertellen.',

  flag_part_refunded:
    'De winkel heeft een terugbetaling van {amount} voor een deel van deze bestelling vastgelegd.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'Tot nu toe in pakketten: {shipped} van {count} artikel; de rest is nog bij de winkel.',
      other:
        'Tot nu toe in pakketten: {shipped} van {count} artikelen; de rest is nog bij de winkel.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'De bestelling komt in {count} pakket.',
      other: 'De bestelling komt in {count} pakketten.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} artikel is een download of dienst en wordt niet verzonden.',
      other: '{count} artikelen zijn downloads of diensten en worden niet verzonden.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} artikel was niet op voorraad toen je het bestelde.',
      other: '{count} artikelen waren niet op voorraad toen je ze bestelde.',
    },
  },
  flag_return_open: 'Voor deze bestelling staat een retour open.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Voor elk van deze pakketten geldt:',

  card_title: 'Bestelling {orderNumber}',
  card_title_headline: 'Bestelling {orderNumber}: {headline}.',
  fact_placed: 'Besteld',
  fact_paid: 'Betaald',
  fact_payment: 'Betaling',
  fact_delivery: 'Levering',
  fact_expected: 'Verwacht',
  fact_send_by: 'Verzending uiterlijk',
  fact_shipping: 'Verzendkosten',
  fact_total: 'Totaal',
  fact_refunded: 'Terugbetaald',
  day_range: '{earliest} tot en met {latest}',
  parcel_title: 'Pakket',
  parcel_title_of: 'Pakket {position} van {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: { one: '{count} terugbetaald', other: '{count} terugbetaald' },
  },
  list_separator: ', ',
  track_with: 'Volgen via {carrier}',
  track: 'Dit pakket volgen',
  freshness: 'Opgehaald bij de winkel op {day} om {time}.',
  timeline_placed: 'Bestelling geplaatst',
  timeline_paid: 'Betaling binnengekomen',
  timeline_sent: 'Verzonden',
  timeline_sent_carrier: 'Verzonden met {carrier}',
  timeline_completed: 'Door de winkel als afgerond gemarkeerd',
  timeline_refunded: '{amount} terugbetaald',
  timeline_note: 'De winkel schreef: “{text}”',
  timeline_label_made: 'Verzendlabel gemaakt',
  timeline_handed_over: 'Overgedragen aan de bezorgdienst',
  timeline_in_transit: 'Onderweg gescand',
  timeline_out_for_delivery: 'Wordt bezorgd',
  timeline_delivery_failed: 'Bezorging mislukt',
  timeline_ready_for_pickup: 'Klaar om af te halen',
  timeline_delivered: 'Geregistreerd als bezorgd',
  timeline_returning: 'Op de terugweg naar de winkel',
  timeline_returned: 'Terug bij de winkel',
  timeline_exception: 'De bezorgdienst meldde een probleem',
  timeline_place: '{event} (“{place}”)',

  sentence_separator: ' ',
  greeting: 'Hallo! Ik kan je bestelling bij {storeName} opzoeken en je vertellen waar die is.',
  machine_disclosure:
    'Ik ben een geautomatiseerde assistent, geen mens; je kunt altijd om een medewerker vragen.',

  ask_both_email: 'Wat is je bestelnummer, en welk e-mailadres heb je voor de bestelling gebruikt?',
  ask_both_phone:
    'Wat is je bestelnummer, en welk telefoonnummer heb je bij de bestelling opgegeven?',
  ask_both_postcode: 'Wat is je bestelnummer, en welke postcode staat er op de bestelling?',
  ask_number: 'Wat is je bestelnummer? Het staat in de bevestigingsmail.',
  ask_email:
    'Welk e-mailadres heb je voor bestelling {orderNumber} gebruikt? Daaraan zie ik dat de bestelling van jou is.',
  ask_phone:
    'Welk telefoonnummer heb je bij bestelling {orderNumber} opgegeven? Daaraan zie ik dat de bestelling van jou is.',
  ask_postcode:
    'Welke postcode staat er op bestelling {orderNumber}? Daaraan zie ik dat de bestelling van jou is.',
  ask_instead: 'Deze winkel heeft iets anders nodig om te zien dat een bestelling van jou is.',
  ask_other_number: 'Wat is het nummer van de andere bestelling?',
  lead_sure: 'Natuurlijk.',
  lead_thanks: 'Dank je wel.',
  not_understood: 'Sorry, dat heb ik niet begrepen, of daar kan ik niet mee helpen.',
  no_number: 'Zonder het nummer kan ik een bestelling niet opzoeken.',
  no_number_way_on:
    'Het nummer staat in de bevestigingsmail. Kun je het niet vinden, dan kan ik je in contact brengen met een medewerker van de winkel.',

  refused: 'Ik kon met deze gegevens geen bestelling vinden.',
  refused_number: 'Ik kon bestelling {orderNumber} met deze gegevens niet vinden.',
  refused_hint:
    'Controleer beide gegevens: het bestelnummer staat in de bevestigingsmail, en het tweede gegeven moet hetzelfde zijn als bij de bestelling is opgegeven.',
  refused_way_on:
    'Je kunt het opnieuw proberen, of ik breng je in contact met een medewerker van de winkel.',

  more_proof_reason:
    'Er zijn te veel pogingen gedaan met gegevens die niet overeenkomen; dat hoef jij niet geweest te zijn.',
  more_proof:
    'Om bestellingen te beschermen heb ik een sterker bewijs nodig voordat ik deze kan opzoeken.',
  more_proof_number:
    'Om bestellingen te beschermen heb ik een sterker bewijs nodig voordat ik bestelling {orderNumber} kan opzoeken.',
  more_proof_way_on:
    'Ik kan een eenmalige code sturen naar het e-mailadres van de bestelling, of je in contact brengen met een medewerker van de winkel.',
  no_codes:
    'Ik kan vanuit deze chat geen codes sturen, maar ik kan je in contact brengen met een medewerker van de winkel.',
  ask_code_email:
    'Welk e-mailadres heb je voor bestelling {orderNumber} gebruikt? Als het dat van de bestelling is, wordt daar een code naartoe gestuurd.',
  code_sent:
    'Als bestelling {orderNumber} met {email} is geplaatst, is er een code van zes cijfers onderweg naar dat adres.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Typ de code hier binnen {minutes} minuut; alleen de nieuwste code telt.',
      other: 'Typ de code hier binnen {minutes} minuten; alleen de nieuwste code telt.',
    },
  },
  code_sent_way_on:
    'Komt er niets aan, controleer dan het adres en je spammap. Ik kan een nieuwe code sturen, of je in contact brengen met een medewerker van de winkel.',
  code_refused: 'Die code werkt niet, of niet meer.',
  code_refused_hint:
    'Een code werkt één keer, enkele minuten lang en voor een paar pogingen, in het gesprek waarin erom is gevraagd.',
  code_refused_way_on:
    'Ik kan een nieuwe code sturen, of je in contact brengen met een medewerker van de winkel.',

  unavailable: 'Ik kon het bestelsysteem van {storeName} zojuist niet bereiken.',
  unavailable_slow: 'Het bestelsysteem van {storeName} reageert op dit moment traag.',
  unavailable_busy:
    'Het bestelsysteem van {storeName} heeft het erg druk en heeft me gevraagd te wachten.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Dat zegt niets over je bestelling. Ik blijf het {minutes} minuut proberen en antwoord hier, dus je hoeft het niet opnieuw te vragen. Ik kan je ook in contact brengen met een medewerker van de winkel.',
      other:
        'Dat zegt niets over je bestelling. Ik blijf het {minutes} minuten proberen en antwoord hier, dus je hoeft het niet opnieuw te vragen. Ik kan je ook in contact brengen met een medewerker van de winkel.',
    },
  },
  later_answer: 'Hier is het antwoord waarop je wachtte.',
  later_reached: 'De winkel reageert weer.',
  later_unavailable:
    'Ik ben het blijven proberen, maar het bestelsysteem van {storeName} reageert nog steeds niet. Je kunt het me later opnieuw vragen, of ik breng je in contact met een medewerker van de winkel.',
  unavailable_way_on:
    'Dat zegt niets over je bestelling. Je kunt het opnieuw proberen, of ik breng je in contact met een medewerker van de winkel.',

  several_orders: {
    plural: 'count',
    forms: { one: 'Hier is {count} bestelling.', other: 'Hier zijn {count} bestellingen.' },
  },
  which_order: 'Welke bestelling bedoel je?',
  more_orders_left:
    'Ik heb er zoveel opgezocht als ik in één keer kan. Vraag hierna naar de andere.',

  courier: 'De zending is verstuurd met {carrier}.',
  courier_unknown: 'De winkel heeft een pakket vastgelegd, maar niet welke bezorgdienst het heeft.',
  courier_label: 'Het label is voor {carrier}; de bezorgdienst heeft het pakket nog niet.',
  courier_no_parcel: 'De winkel heeft geen pakket vastgelegd, dus ik kan geen bezorgdienst noemen.',
  courier_not_travelling:
    'Zoals deze bestelling er nu voor staat, is er geen bezorgdienst bij betrokken.',
  delivery_date_unknown: 'Er is geen bezorgdag vastgelegd, en ik wil er liever niet naar raden.',
  items_intro: 'In bestelling {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'De winkel heeft voor bestelling {orderNumber} geen producten vastgelegd.',
  change_cannot: 'Ik kan een bestelling of het adres ervan niet zelf wijzigen.',
  change_not_sent:
    'De bestelling is nog niet verzonden, dus misschien kan de winkel het nog; vraag het bij voorkeur meteen aan een medewerker daar.',
  change_sent:
    'De bestelling is al verzonden, dus alleen de bezorgdienst kan die misschien nog omleiden.',
  ask_possible: 'Een medewerker van de winkel kan je vertellen wat nog mogelijk is.',
  change_over: 'Deze bestelling is afgerond, dus er valt niets meer te wijzigen.',
  cancel_cannot: 'Ik kan een bestelling niet zelf annuleren.',
  cancel_not_sent:
    'De bestelling is nog niet verzonden, dus misschien kan de winkel het nog; vraag het bij voorkeur meteen aan een medewerker daar.',
  cancel_sent:
    'De bestelling is al verzonden; voor terugsturen moet je bij een medewerker van de winkel zijn.',
  cancel_already: 'Zoals het er nu voor staat, is deze bestelling al geannuleerd of terugbetaald.',
  cancel_over:
    'Deze bestelling is afgerond; voor terugsturen moet je bij een medewerker van de winkel zijn.',
  return_cannot: 'Ik kan een retour of terugbetaling niet zelf regelen.',
  return_ask: 'Daarover beslist de winkel, en ik kan je verzoek doorgeven aan een medewerker daar.',
  refund_recorded: 'De winkel heeft een terugbetaling van {amount} vastgelegd.',
  refund_recorded_day: 'De winkel heeft op {day} een terugbetaling van {amount} vastgelegd.',
  refund_none: 'Voor deze bestelling is geen terugbetaling vastgelegd.',
  not_delivered_by_records:
    'Uit wat de winkel heeft vastgelegd, blijkt niet dat de zending is bezorgd.',

  greeting_again:
    'Hallo! Ik kan een bestelling voor je opzoeken, of je in contact brengen met een medewerker van de winkel.',
  thanks: 'Graag gedaan! Wil je nog iets weten over je bestelling?',
  goodbye: 'Tot ziens! Je kunt terugkomen naar dit gesprek als je me nodig hebt.',
  machine:
    'Ik ben een geautomatiseerde assistent, geen mens. Ik kan je in contact brengen met een medewerker van de winkel.',
  cannot: 'Sorry, daar kan ik je niet mee helpen.',
  can_do:
    'Ik kan je vertellen waar een bestelling is, wat erin zit en wie die bezorgt, of je in contact brengen met een medewerker van de winkel.',
  apology:
    'Sorry, er ging iets mis aan mijn kant en ik kan dat niet beantwoorden. Je kunt het opnieuw vragen, of ik breng je in contact met een medewerker van de winkel.',

  handover_form:
    'Ik kan dit gesprek doorsturen naar een medewerker van {storeName}. Waar kunnen ze je antwoorden?',
  handover_done:
    'Klaar: ik heb dit gesprek doorgestuurd naar {storeName}. Ze kunnen je antwoorden op {email}.',
  handover_already:
    'Je verzoek ligt al bij {storeName}. Wil je iets toevoegen, dan komt het er via het formulier hieronder.',
  handover_enough:
    'Je verzoek ligt al bij {storeName}, dus ik stuur voorlopig geen nieuwe mail. Wat je hier schrijft, blijft bij dit gesprek.',
  handover_too_many:
    'Ik kan op dit moment geen verzoeken meer doorsturen naar {storeName}. Vraag het me over een uur opnieuw, of schrijf de winkel rechtstreeks.',
  handover_invalid_email:
    'Dat lijkt geen e-mailadres te zijn. Controleer het even, zodat de winkel kan antwoorden.',

  quick_human: 'Praat met een medewerker',
  quick_send_code: 'Stuur me een code',
  quick_send_new_code: 'Stuur een nieuwe code',
  quick_try_again: 'Opnieuw proberen',
  quick_another_order: 'Andere bestelling',
  quick_order_status: 'Waar is mijn bestelling?',
  quick_not_received: 'Niet ontvangen',
  quick_order: 'Bestelling {orderNumber}',

  said_order_form: 'Bestelling {orderNumber}, {secondFact}',
  said_handover: 'Schrijf alsjeblieft naar {email}.',
  said_handover_message: 'Schrijf alsjeblieft naar {email}. {message}',

  mail_subject: 'Een klant vraagt om een medewerker',
  mail_subject_order: 'Een klant vraagt om een medewerker: bestelling {orderNumbers}',
  mail_intro: 'Een klant in de chat van {storeName} vraagt om een medewerker.',
  mail_reply_to: 'Antwoord aan: {email}',
  mail_name: 'Naam: {name}',
  mail_proven:
    'Aangetoond als eigen bestelling (nummer en tweede gegeven kwamen overeen): {orderNumbers}',
  mail_no_proof:
    'De klant heeft van geen enkele bestelling aangetoond dat die van hem of haar is; controleer dat voordat je iets over een bestelling zegt.',
  mail_page: 'Pagina waar de klant was: {page}',
  mail_message: 'Bericht van de klant:\n{message}',
  mail_transcript: 'Het gesprek (wat de klant typte, is weergegeven zoals het werd getypt):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Klant',
  mail_author_assistant: 'Assistent',
  mail_author_agent: 'Winkel',
  mail_author_system: 'Melding',

  code_mail_subject: 'Je code voor de chat van {storeName}',
  code_mail_intro: 'In de chat van {storeName} is om een eenmalige code gevraagd:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Je kunt de code één keer gebruiken, binnen {minutes} minuut, in het chatvenster waarin erom is gevraagd. Geef de code aan niemand anders.',
      other:
        'Je kunt de code één keer gebruiken, binnen {minutes} minuten, in het chatvenster waarin erom is gevraagd. Geef de code aan niemand anders.',
    },
  },
  code_mail_ignore:
    'Heb je er niet om gevraagd, dan kun je deze mail negeren: zonder de code gebeurt er niets.',

  widget_launcher: 'Waar is mijn bestelling?',
  widget_assistant: 'Bestelhulp',
  widget_unavailable: 'Chat nu niet beschikbaar',
};
