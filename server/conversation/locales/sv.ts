import type { Catalogue } from './catalogue.ts';

/** Swedish. The notes beside each key in the *-messages.ts files say where it is shown. */
export const swedish: Catalogue = {
  headline_awaiting_payment: 'Väntar på betalning',
  headline_awaiting_transfer: 'Väntar på din överföring',
  headline_payment_failed: 'Betalningen misslyckades',
  headline_on_hold: 'Pausad',
  headline_being_prepared: 'Förbereds',
  headline_preparing_late: 'Förbereds, försenad',
  headline_label_made: 'Fraktsedel klar, inte inlämnad',
  headline_sent: 'Skickad',
  headline_moving: 'På väg',
  headline_no_scan: 'Inget nytt på flera dagar',
  headline_past_promised_date: 'Senare än utlovat',
  headline_out_for_delivery: 'Ute för leverans',
  headline_delivery_failed: 'Leveransen misslyckades',
  headline_delivered: 'Registrerad som levererad',
  headline_delivered_disputed: 'Levererad men inte hittad',
  headline_returned_to_sender: 'I retur till butiken',
  headline_cancelled: 'Annullerad',
  headline_refunded: 'Återbetald',
  headline_nothing_to_ship: 'Inget att skicka',
  headline_ready_for_pickup: 'Klar att hämta',
  headline_pickup_being_prepared: 'Inte klar att hämta än',
  headline_pickup_completed: 'Hämtningen avslutad',
  headline_completed_untracked: 'Avslutad, ingen spårning',
  headline_sent_untracked: 'Skickad, ingen spårning',
  headline_unknown: 'Fråga butiken',

  payment_not_paid: 'Beställningen är inte betald än: {amount} återstår att betala.',
  payment_not_paid_method:
    'Beställningen är inte betald än: {amount} återstår att betala. Valt betalningssätt: {method}.',
  payment_failed: 'Betalningen på {amount} misslyckades, så beställningen är inte betald.',
  payment_transfer: 'Butiken väntar på din överföring på {amount}.',
  payment_transfer_method:
    'Butiken väntar på din överföring på {amount}. Valt betalningssätt: {method}.',
  payment_cheque: 'Butiken väntar på din check på {amount}.',
  payment_next:
    'Nästa steg är ditt: butiken börjar när beställningen är betald. Om du redan har betalat kan du fråga någon i butiken.',
  payment_transfer_next:
    'Butiken börjar när pengarna har kommit in. Om du redan har skickat dem kan det ta några bankdagar.',
  payment_cheque_next:
    'Butiken börjar när pengarna har kommit in. Om du redan har skickat checken kan det ta post och bank några arbetsdagar.',

  on_hold: 'Butiken har pausat den här beställningen och inte noterat varför.',
  on_hold_next:
    'Butiken måste lösa det; någon där kan berätta för dig vad beställningen väntar på.',

  preparing: 'Butiken förbereder din beställning. Den är inte skickad än.',
  preparing_paid:
    'Din betalning kom in den {day}, och butiken förbereder din beställning. Den är inte skickad än.',
  preparing_send_by: 'Enligt butikens eget löfte ska beställningen skickas senast den {day}.',
  preparing_overdue:
    'Enligt butikens eget löfte skulle beställningen ha skickats senast den {day}, så den är försenad.',
  preparing_overdue_undated: 'Det är senare än butiken lovade.',
  preparing_backordered:
    'Något i den var slut i lager när du beställde, så butiken väntar kanske på det.',
  preparing_late_next: 'Nästa steg är butikens; någon där kan berätta för dig varför.',
  preparing_next: 'Nästa steg är butikens; du behöver inte göra något.',

  label_made: 'En fraktsedel har skapats, men fraktbolaget har inte fått paketet än.',
  label_made_carrier:
    'En fraktsedel för {carrier} har skapats, men fraktbolaget har inte fått paketet än.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'Fraktsedeln skapades för {count} dag sedan.',
      other: 'Fraktsedeln skapades för {count} dagar sedan.',
    },
  },
  label_made_next: 'Nästa steg är butikens: att lämna in paketet.',

  sent_carrier_day: 'Butiken skickade försändelsen med {carrier} den {day}.',
  sent_carrier: 'Butiken skickade försändelsen med {carrier} men registrerade inte dagen.',
  sent_day: 'Butiken skickade försändelsen den {day} men registrerade inte fraktbolaget.',
  sent: 'Butiken skickade försändelsen men registrerade varken fraktbolag eller dag.',
  parcel_number: 'Spårningsnumret är {trackingNumber}.',
  parcel_number_link: 'Spårningsnumret är {trackingNumber}; du kan följa försändelsen här: {link}',
  parcel_link: 'Du kan följa försändelsen här: {link}',
  parcel_no_number: 'Inget spårningsnummer är registrerat.',
  scans_unknown:
    'Jag kan inte se fraktbolagets skanningar, så jag vet inte var paketet är nu; fraktbolaget kan berätta mer för dig.',
  carrier_next: 'Nästa steg är fraktbolagets.',

  expected_promise_window:
    'Enligt butikens vanliga leveranstider bör försändelsen komma fram mellan den {earliest} och den {latest}.',
  expected_promise:
    'Enligt butikens vanliga leveranstider bör försändelsen komma fram senast den {latest}.',
  expected_estimate_window:
    'Fraktbolaget räknar med att leverera försändelsen mellan den {earliest} och den {latest}.',
  expected_estimate: 'Fraktbolaget räknar med att leverera försändelsen senast den {latest}.',
  expected_shop_window:
    'Butiken räknar med att försändelsen kommer fram mellan den {earliest} och den {latest}.',
  expected_shop: 'Butiken räknar med att försändelsen kommer fram senast den {latest}.',

  moving: 'Ditt paket är på väg; det skannades senast den {day}.',
  moving_place: 'Ditt paket är på väg; det skannades senast den {day}: ”{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'Fraktbolaget har inte skannat ditt paket på {count} dag; senast var den {day}.',
      other: 'Fraktbolaget har inte skannat ditt paket på {count} dagar; senast var den {day}.',
    },
  },
  no_scan_next: 'Butiken kan be fraktbolaget att leta efter det.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Enligt butikens vanliga leveranstider skulle försändelsen ha kommit fram senast den {latest}, det var för {count} dag sedan.',
      other:
        'Enligt butikens vanliga leveranstider skulle försändelsen ha kommit fram senast den {latest}, det var för {count} dagar sedan.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'Fraktbolaget räknade med att leverera försändelsen senast den {latest}, det var för {count} dag sedan.',
      other:
        'Fraktbolaget räknade med att leverera försändelsen senast den {latest}, det var för {count} dagar sedan.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'Butiken räknade med att försändelsen skulle komma fram senast den {latest}, det var för {count} dag sedan.',
      other:
        'Butiken räknade med att försändelsen skulle komma fram senast den {latest}, det var för {count} dagar sedan.',
    },
  },
  past_next:
    'Om den inte har nått dig är nästa steg fraktbolagets; någon i butiken kan be fraktbolaget att leta efter den.',
  out_for_delivery: 'Ditt paket är ute för leverans.',
  out_for_delivery_carrier: '{carrier} är ute med ditt paket för leverans.',
  delivery_failed: 'Fraktbolaget försökte leverera ditt paket men kunde inte.',
  delivery_failed_day: 'Fraktbolaget försökte leverera ditt paket den {day} men kunde inte.',
  delivery_failed_next:
    'På fraktbolagets spårningssida eller på en avi i din brevlåda står vad fraktbolaget behöver från dig.',
  delivered: 'Försändelsen är registrerad som levererad; dagen är inte registrerad.',
  delivered_day: 'Försändelsen är registrerad som levererad den {day}.',
  delivered_next: 'Säg till om den inte är där, så hjälper jag dig att nå butiken.',
  disputed: 'Enligt uppgifterna har försändelsen levererats, och du säger att den inte är där.',
  disputed_day:
    'Enligt uppgifterna levererades försändelsen den {day}, och du säger att den inte är där.',
  disputed_look:
    'Titta gärna där paket brukar lämnas hos dig, och fråga grannar och dem du bor med.',
  disputed_next: 'Om den förblir borta måste butiken ta upp det med fraktbolaget.',
  returned: 'Paketet är på väg tillbaka till butiken eller har redan kommit dit.',
  returned_day: 'Paketet är sedan den {day} registrerat som på väg tillbaka till butiken.',
  returned_next: 'Butiken avgör vad som händer nu; någon där kan berätta för dig.',

  cancelled_unpaid: 'Beställningen har annullerats. Ingen betalning är registrerad för den.',
  cancelled_paid:
    'Beställningen annullerades efter att den hade betalats, och ingen återbetalning är registrerad än.',
  cancelled_refunded:
    'Beställningen har annullerats, och butiken har registrerat en återbetalning på {amount}.',
  cancelled_paid_next: 'Nästa steg är butikens; någon där kan berätta för dig om pengarna.',
  refunded: 'Butiken har registrerat en full återbetalning på {amount}.',
  refunded_day: 'Butiken registrerade en full återbetalning på {amount} den {day}.',
  refunded_next: 'När pengarna når dig beror på din bank eller ditt kortföretag.',
  nothing_to_ship:
    'Inget i den här beställningen skickas: den gäller nedladdningar eller tjänster.',
  nothing_to_ship_completed:
    'Inget i den här beställningen skickas: den gäller nedladdningar eller tjänster, och butiken har markerat den som avslutad.',
  pickup_ready: 'Din beställning är klar att hämta.',
  pickup_ready_place: 'Din beställning är klar att hämta: ”{place}”.',
  pickup_preparing: 'Du valde att hämta den här beställningen, och den är inte klar än.',
  pickup_preparing_place:
    'Du valde att hämta den här beställningen (”{place}”), och den är inte klar än.',
  pickup_preparing_next: 'Nästa steg är butikens: att göra beställningen klar.',
  pickup_payment_due: 'Du betalar när du hämtar beställningen.',
  pickup_completed: 'Butiken har markerat den här hämtbeställningen som avslutad.',
  pickup_completed_day: 'Butiken markerade den här hämtbeställningen som avslutad den {day}.',
  completed: 'Butiken har markerat den här beställningen som avslutad.',
  completed_day: 'Butiken markerade den här beställningen som avslutad den {day}.',
  completed_no_parcel:
    'Butiken har inte registrerat något paket eller spårningsnummer, så jag kan inte säga var paketet är.',
  completed_next: 'Om den inte har nått dig kan någon i butiken ta reda på mer.',
  sent_untracked:
    'Butiken har markerat den här beställningen som skickad. Butiken har inte registrerat något paket eller spårningsnummer, så jag kan inte säga var den är.',
  unknown:
    'Butiken har gett den här beställningen en egen status, och jag vet inte vad den betyder för dig.',
  unknown_next: 'Någon i butiken kan berätta för dig.',

  flag_part_refunded:
    'Butiken har registrerat en återbetalning på {amount} för en del av beställningen.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'I paket hittills: {shipped} av {count} vara; resten är kvar hos butiken.',
      other: 'I paket hittills: {shipped} av {count} varor; resten är kvar hos butiken.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'Beställningen kommer i {count} paket.',
      other: 'Beställningen kommer i {count} paket.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} vara är en nedladdning eller tjänst och skickas inte.',
      other: '{count} varor är nedladdningar eller tjänster och skickas inte.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} vara var slut i lager när du beställde den.',
      other: '{count} varor var slut i lager när du beställde dem.',
    },
  },
  flag_return_open: 'En retur är öppen för den här beställningen.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'För vart och ett av dessa paket gäller:',

  card_title: 'Beställning {orderNumber}',
  card_title_headline: 'Beställning {orderNumber}: {headline}.',
  fact_placed: 'Beställd',
  fact_paid: 'Betald',
  fact_payment: 'Betalning',
  fact_delivery: 'Leverans',
  fact_expected: 'Väntas',
  fact_send_by: 'Skickas senast',
  fact_shipping: 'Fraktkostnad',
  fact_total: 'Totalt',
  fact_refunded: 'Återbetalt',
  day_range: '{earliest} till {latest}',
  parcel_title: 'Paket',
  parcel_title_of: 'Paket {position} av {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: { one: '{count} återbetald', other: '{count} återbetalda' },
  },
  list_separator: ', ',
  track_with: 'Spåra hos {carrier}',
  track: 'Spåra det här paketet',
  freshness: 'Hämtat från butiken den {day} kl. {time}.',
  timeline_placed: 'Beställningen lagd',
  timeline_paid: 'Betalningen har kommit in',
  timeline_sent: 'Skickad',
  timeline_sent_carrier: 'Skickad med {carrier}',
  timeline_completed: 'Markerad som avslutad av butiken',
  timeline_refunded: '{amount} återbetalt',
  timeline_note: 'Butiken skrev: ”{text}”',
  timeline_label_made: 'Fraktsedel skapad',
  timeline_handed_over: 'Inlämnad till fraktbolaget',
  timeline_in_transit: 'Skannad på vägen',
  timeline_out_for_delivery: 'Ute för leverans',
  timeline_delivery_failed: 'Leveransen misslyckades',
  timeline_ready_for_pickup: 'Klar att hämta',
  timeline_delivered: 'Registrerad som levererad',
  timeline_returning: 'På väg tillbaka till butiken',
  timeline_returned: 'Tillbaka hos butiken',
  timeline_exception: 'Fraktbolaget rapporterade ett problem',
  timeline_place: '{event} (”{place}”)',

  sentence_separator: ' ',
  greeting: 'Hej! Jag kan slå upp din beställning hos {storeName} och berätta för dig var den är.',
  machine_disclosure:
    'Jag är en automatisk assistent, inte en människa; du kan när som helst be att få tala med en människa.',

  ask_both_email:
    'Vilket är ditt ordernummer, och vilken e-postadress använde du för beställningen?',
  ask_both_phone: 'Vilket är ditt ordernummer, och vilket telefonnummer angav du i beställningen?',
  ask_both_postcode: 'Vilket är ditt ordernummer, och vilket postnummer står på beställningen?',
  ask_number: 'Vilket är ditt ordernummer? Det står i bekräftelsemejlet.',
  ask_email:
    'Vilken e-postadress använde du för beställning {orderNumber}? Då ser jag att beställningen är din.',
  ask_phone:
    'Vilket telefonnummer angav du i beställning {orderNumber}? Då ser jag att beställningen är din.',
  ask_postcode:
    'Vilket postnummer står på beställning {orderNumber}? Då ser jag att beställningen är din.',
  ask_instead: 'Den här butiken behöver en annan uppgift för att se att en beställning är din.',
  ask_other_number: 'Vilket nummer har den andra beställningen?',
  lead_sure: 'Självklart.',
  lead_thanks: 'Tack.',
  not_understood: 'Förlåt, det förstod jag inte, eller så kan jag inte hjälpa till med det.',
  no_number: 'Utan ordernumret kan jag inte slå upp en beställning.',
  no_number_way_on:
    'Numret står i bekräftelsemejlet. Om du inte hittar det kan jag sätta dig i kontakt med någon i butiken.',

  refused: 'Jag kunde inte hitta någon beställning med de här uppgifterna.',
  refused_number: 'Jag kunde inte hitta beställning {orderNumber} med de här uppgifterna.',
  refused_hint:
    'Kontrollera båda: ordernumret står i bekräftelsemejlet, och den andra uppgiften måste vara den som angavs i beställningen.',
  refused_way_on: 'Du kan försöka igen, eller så sätter jag dig i kontakt med någon i butiken.',

  more_proof_reason:
    'Det har gjorts för många försök med uppgifter som inte stämmer, och de behöver inte ha varit dina.',
  more_proof:
    'För att skydda beställningar behöver jag ett starkare bevis innan jag kan leta efter den här.',
  more_proof_number:
    'För att skydda beställningar behöver jag ett starkare bevis innan jag kan leta efter beställning {orderNumber}.',
  more_proof_way_on:
    'Jag kan skicka en engångskod till beställningens e-postadress, eller sätta dig i kontakt med någon i butiken.',
  no_codes:
    'Jag kan inte skicka koder från den här chatten, men jag kan sätta dig i kontakt med någon i butiken.',
  ask_code_email:
    'Vilken e-postadress använde du för beställning {orderNumber}? Om det är den som står på beställningen skickas en kod dit.',
  code_sent:
    'Om beställning {orderNumber} lades med {email} är en sexsiffrig kod på väg till den adressen.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Skriv in koden här inom {minutes} minut; bara den senaste koden gäller.',
      other: 'Skriv in koden här inom {minutes} minuter; bara den senaste koden gäller.',
    },
  },
  code_sent_way_on:
    'Om inget kommer fram, kontrollera adressen och skräpposten. Jag kan skicka en ny kod, eller sätta dig i kontakt med någon i butiken.',
  code_refused: 'Den koden fungerar inte, eller inte längre.',
  code_refused_hint:
    'En kod kan användas en gång, under några minuter och för ett fåtal försök, i den konversation där den begärdes.',
  code_refused_way_on: 'Jag kan skicka en ny kod, eller sätta dig i kontakt med någon i butiken.',

  unavailable: 'Jag kunde inte nå beställningssystemet hos {storeName} just nu.',
  unavailable_slow: 'Beställningssystemet hos {storeName} svarar långsamt just nu.',
  unavailable_busy:
    'Beställningssystemet hos {storeName} är hårt belastat och har bett mig att vänta.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Det säger inget om din beställning. Jag fortsätter att försöka i {minutes} minut och svarar här, så du behöver inte fråga igen. Jag kan också sätta dig i kontakt med någon i butiken.',
      other:
        'Det säger inget om din beställning. Jag fortsätter att försöka i {minutes} minuter och svarar här, så du behöver inte fråga igen. Jag kan också sätta dig i kontakt med någon i butiken.',
    },
  },
  later_answer: 'Här är svaret som du väntade på.',
  later_reached: 'Butiken svarar igen.',
  later_unavailable:
    'Jag har fortsatt att försöka, men beställningssystemet hos {storeName} svarar fortfarande inte. Du kan fråga mig igen senare, eller så sätter jag dig i kontakt med någon i butiken.',
  unavailable_way_on:
    'Det säger inget om din beställning. Du kan försöka igen, eller så sätter jag dig i kontakt med någon i butiken.',

  several_orders: {
    plural: 'count',
    forms: { one: 'Här är {count} beställning.', other: 'Här är {count} beställningar.' },
  },
  which_order: 'Vilken beställning menar du?',
  more_orders_left:
    'Jag har slagit upp så många jag kan på en gång. Fråga gärna efter de andra härnäst.',

  courier: 'Försändelsen skickades med {carrier}.',
  courier_unknown: 'Butiken har registrerat ett paket utan att ange vilket fraktbolag som har det.',
  courier_label: 'Fraktsedeln är för {carrier}; fraktbolaget har inte fått paketet än.',
  courier_no_parcel:
    'Butiken har inte registrerat något paket, så jag kan inte nämna något fraktbolag.',
  courier_not_travelling: 'Som det ser ut nu är inget fraktbolag inblandat i beställningen.',
  delivery_date_unknown: 'Ingen leveransdag är registrerad, och jag vill helst inte gissa.',
  items_intro: 'I beställning {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'Butiken har inte registrerat några produkter för beställning {orderNumber}.',
  change_cannot: 'Jag kan inte själv ändra en beställning eller dess adress.',
  change_not_sent:
    'Den är inte skickad än, så butiken kan kanske fortfarande göra det; det är bäst att fråga någon där direkt.',
  change_sent: 'Den är redan skickad, så det är bara fraktbolaget som kanske kan styra om den.',
  ask_possible: 'Någon i butiken kan berätta för dig vad som fortfarande är möjligt.',
  change_over: 'Beställningen är avslutad, så det finns inget kvar att ändra.',
  cancel_cannot: 'Jag kan inte själv annullera en beställning.',
  cancel_not_sent:
    'Den är inte skickad än, så butiken kan kanske fortfarande göra det; det är bäst att fråga någon där direkt.',
  cancel_sent: 'Den är redan skickad, så frågor om retur behöver någon i butiken svara på.',
  cancel_already: 'Som det ser ut nu är beställningen redan annullerad eller återbetald.',
  cancel_over: 'Beställningen är avslutad, så frågor om retur behöver någon i butiken svara på.',
  return_cannot: 'Jag kan inte själv ordna en retur eller återbetalning.',
  return_ask:
    'Det är butiken som avgör det, och jag kan skicka din förfrågan vidare till någon där.',
  refund_recorded: 'Butiken har registrerat en återbetalning på {amount}.',
  refund_recorded_day: 'Butiken registrerade en återbetalning på {amount} den {day}.',
  refund_none: 'Ingen återbetalning är registrerad för den här beställningen.',
  not_delivered_by_records:
    'Det som butiken har registrerat säger inte att försändelsen har levererats.',

  greeting_again:
    'Hej! Jag kan slå upp en beställning åt dig, eller sätta dig i kontakt med någon i butiken.',
  thanks: 'Varsågod! Är det något mer du undrar över om din beställning?',
  goodbye: 'Hej då! Du kan komma tillbaka till den här konversationen om du behöver mig.',
  machine:
    'Jag är en automatisk assistent, inte en människa. Jag kan sätta dig i kontakt med någon i butiken.',
  cannot: 'Förlåt, det kan jag tyvärr inte hjälpa till med.',
  can_do:
    'Jag kan berätta var en beställning är, vad den innehåller och vem som fraktar den, eller sätta dig i kontakt med någon i butiken.',
  apology:
    'Förlåt, något gick fel hos mig och jag kan inte svara på det. Du kan fråga igen, eller så sätter jag dig i kontakt med någon i butiken.',

  handover_form:
    'Jag kan skicka den här konversationen vidare till någon hos {storeName}. Till vilken adress kan de svara?',
  handover_done:
    'Klart: jag har skickat den här konversationen till {storeName}. De kan svara dig på {email}.',
  handover_already:
    'Din förfrågan finns redan hos {storeName}. Om du vill lägga till något når det dit via formuläret nedan.',
  handover_enough:
    'Din förfrågan finns redan hos {storeName}, så jag skickar inga fler mejl dit tills vidare. Det du skriver här stannar i den här konversationen.',
  handover_too_many:
    'Jag kan inte skicka fler förfrågningar till {storeName} just nu. Fråga mig igen om en timme, eller skriv direkt till butiken.',
  handover_invalid_email:
    'Det ser inte ut som en e-postadress. Kontrollera den, så att butiken kan svara.',

  quick_human: 'Tala med en människa',
  quick_send_code: 'Skicka en kod till mig',
  quick_send_new_code: 'Skicka en ny kod',
  quick_try_again: 'Försök igen',
  quick_another_order: 'En annan beställning',
  quick_order_status: 'Var är min beställning?',
  quick_not_received: 'Den har inte kommit',
  quick_order: 'Beställning {orderNumber}',

  said_order_form: 'Beställning {orderNumber}, {secondFact}',
  said_handover: 'Skriv gärna till {email}.',
  said_handover_message: 'Skriv gärna till {email}. {message}',

  mail_subject: 'En kund ber om personlig kontakt',
  mail_subject_order: 'En kund ber om personlig kontakt: beställning {orderNumbers}',
  mail_intro: 'En kund i chatten hos {storeName} ber om personlig kontakt.',
  mail_reply_to: 'Svara till: {email}',
  mail_name: 'Namn: {name}',
  mail_proven:
    'Bevisligen kundens egen (numret och den andra uppgiften stämde): beställning {orderNumbers}',
  mail_no_proof:
    'Det är inte bevisat att någon beställning är kundens, så kontrollera det innan du säger något om en beställning.',
  mail_page: 'Sidan som kunden var på: {page}',
  mail_message: 'Kundens meddelande:\n{message}',
  mail_transcript: 'Konversationen (det som kunden skrev är återgivet precis som det skrevs):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Kund',
  mail_author_assistant: 'Assistent',
  mail_author_agent: 'Butik',
  mail_author_system: 'Notis',

  code_mail_subject: 'Din kod för chatten hos {storeName}',
  code_mail_intro: 'En engångskod har begärts i chatten hos {storeName}:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Den kan användas en gång, inom {minutes} minut, i det chattfönster där den begärdes. Lämna inte ut den till någon annan.',
      other:
        'Den kan användas en gång, inom {minutes} minuter, i det chattfönster där den begärdes. Lämna inte ut den till någon annan.',
    },
  },
  code_mail_ignore:
    'Om du inte har begärt den kan du bortse från det här mejlet: inget händer utan koden.',

  widget_launcher: 'Var är min beställning?',
  widget_assistant: 'Beställningshjälp',
  widget_unavailable: 'Chatten är inte tillgänglig nu',
};
