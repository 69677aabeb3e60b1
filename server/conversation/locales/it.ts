import type { Catalogue } from './catalogue.ts';

/** Italian. The notes beside each key in the *-messages.ts files say where it is shown. */
export const italian: Catalogue = {
  headline_awaiting_payment: 'In attesa di pagamento',
  headline_awaiting_transfer: 'In attesa del tuo bonifico',
  headline_payment_failed: 'Pagamento non riuscito',
  headline_on_hold: 'In sospeso',
  headline_being_prepared: 'In preparazione',
  headline_preparing_late: 'In preparazione, in ritardo',
  headline_label_made: 'Etichetta creata, pacco non affidato',
  headline_sent: 'Spedito',
  headline_moving: 'In viaggio',
  headline_no_scan: 'Nessuna notizia da giorni',
  headline_past_promised_date: 'Oltre la data promessa',
  headline_out_for_delivery: 'In consegna',
  headline_delivery_failed: 'Consegna non riuscita',
  headline_delivered: 'Risulta consegnato',
  headline_delivered_disputed: 'Consegnato, ma non trovato',
  headline_returned_to_sender: 'Restituito al negozio',
  headline_cancelled: 'Annullato',
  headline_refunded: 'Rimborsato',
  headline_nothing_to_ship: 'Niente da spedire',
  headline_ready_for_pickup: 'Pronto per il ritiro',
  headline_pickup_being_prepared: 'Non ancora pronto per il ritiro',
  headline_pickup_completed: 'Ritiro completato',
  headline_completed_untracked: 'Completato, senza tracciamento',
  headline_sent_untracked: 'Spedito, senza tracciamento',
  headline_unknown: 'Da chiedere al negozio',

  payment_not_paid: 'Questo ordine non è ancora pagato: l’importo dovuto è di {amount}.',
  payment_not_paid_method:
    'Questo ordine non è ancora pagato: l’importo dovuto è di {amount}. Pagamento scelto: {method}.',
  payment_failed: 'Il pagamento di {amount} non è riuscito, quindi l’ordine non è pagato.',
  payment_transfer: 'Il negozio è in attesa del tuo bonifico di {amount}.',
  payment_transfer_method:
    'Il negozio è in attesa del tuo bonifico di {amount}. Pagamento scelto: {method}.',
  payment_cheque: 'Il negozio è in attesa del tuo assegno di {amount}.',
  payment_next:
    'Il prossimo passo spetta a te: il negozio inizia quando l’ordine è pagato. Se hai già pagato, chiedi a una persona del negozio.',
  payment_transfer_next:
    'Il negozio inizia quando arriva il denaro. Se l’hai già inviato, una banca può impiegare alcuni giorni lavorativi.',
  payment_cheque_next:
    'Il negozio inizia quando arriva il denaro. Se l’hai già inviato, posta e banca possono impiegare alcuni giorni lavorativi.',

  on_hold: 'Il negozio ha messo in sospeso questo ordine e non ha registrato il motivo.',
  on_hold_next:
    'Spetta al negozio risolvere la cosa; una persona del negozio può dirti che cosa si sta aspettando.',

  preparing: 'Il negozio sta preparando il tuo ordine. Non è ancora stato spedito.',
  preparing_paid:
    'Il tuo pagamento è arrivato il giorno {day} e il negozio sta preparando il tuo ordine. Non è ancora stato spedito.',
  preparing_send_by: 'Secondo l’impegno preso dal negozio, va spedito entro il giorno {day}.',
  preparing_overdue:
    'Secondo l’impegno preso dal negozio, andava spedito entro il giorno {day}, quindi è in ritardo.',
  preparing_overdue_undated: 'È più tardi di quanto il negozio aveva promesso.',
  preparing_backordered:
    'Qualche articolo era esaurito quando hai ordinato, quindi è possibile che il negozio lo stia aspettando.',
  preparing_late_next:
    'Il prossimo passo spetta al negozio; una persona del negozio può dirti il motivo.',
  preparing_next: 'Il prossimo passo spetta al negozio; tu non devi fare nulla.',

  label_made: 'È stata creata un’etichetta di spedizione, ma il corriere non ha ancora il pacco.',
  label_made_carrier:
    'È stata creata un’etichetta di spedizione per {carrier}, ma il corriere non ha ancora il pacco.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'L’etichetta è stata creata {count} giorno fa.',
      many: 'L’etichetta è stata creata {count} giorni fa.',
      other: 'L’etichetta è stata creata {count} giorni fa.',
    },
  },
  label_made_next: 'Il prossimo passo spetta al negozio: affidare il pacco al corriere.',

  sent_carrier_day: 'Il negozio l’ha spedito con {carrier} il giorno {day}.',
  sent_carrier: 'Il negozio l’ha spedito con {carrier} e non ha registrato il giorno.',
  sent_day: 'Il negozio l’ha spedito il giorno {day} e non ha registrato il corriere.',
  sent: 'Il negozio l’ha spedito e non ha registrato né il corriere né il giorno.',
  parcel_number: 'Il numero di tracciamento è {trackingNumber}.',
  parcel_number_link:
    'Il numero di tracciamento è {trackingNumber}; puoi seguire il pacco qui: {link}',
  parcel_link: 'Puoi seguire il pacco qui: {link}',
  parcel_no_number: 'Non risulta alcun numero di tracciamento.',
  scans_unknown:
    'Non vedo le scansioni del corriere, quindi non so dove si trovi ora il pacco; il corriere può dirti di più.',
  carrier_next: 'Il prossimo passo spetta al corriere.',

  expected_promise_window:
    'Secondo i tempi di consegna abituali del negozio, dovrebbe arrivare tra il giorno {earliest} e il giorno {latest}.',
  expected_promise:
    'Secondo i tempi di consegna abituali del negozio, dovrebbe arrivare entro il giorno {latest}.',
  expected_estimate_window:
    'Il corriere prevede di consegnarlo tra il giorno {earliest} e il giorno {latest}.',
  expected_estimate: 'Il corriere prevede di consegnarlo entro il giorno {latest}.',
  expected_shop_window:
    'Il negozio prevede che arrivi tra il giorno {earliest} e il giorno {latest}.',
  expected_shop: 'Il negozio prevede che arrivi entro il giorno {latest}.',

  moving: 'Il tuo pacco è in viaggio; l’ultima scansione è del giorno {day}.',
  moving_place: 'Il tuo pacco è in viaggio; l’ultima scansione è del giorno {day}: «{place}».',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'Il corriere non scansiona il tuo pacco da {count} giorno, dal giorno {day}.',
      many: 'Il corriere non scansiona il tuo pacco da {count} giorni, dal giorno {day}.',
      other: 'Il corriere non scansiona il tuo pacco da {count} giorni, dal giorno {day}.',
    },
  },
  no_scan_next: 'Il negozio può chiedere al corriere di cercarlo.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Secondo i tempi di consegna abituali del negozio, sarebbe dovuto arrivare entro il giorno {latest}, {count} giorno fa.',
      many: 'Secondo i tempi di consegna abituali del negozio, sarebbe dovuto arrivare entro il giorno {latest}, {count} giorni fa.',
      other:
        'Secondo i tempi di consegna abituali del negozio, sarebbe dovuto arrivare entro il giorno {latest}, {count} giorni fa.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'Il corriere prevedeva di consegnarlo entro il giorno {latest}, {count} giorno fa.',
      many: 'Il corriere prevedeva di consegnarlo entro il giorno {latest}, {count} giorni fa.',
      other: 'Il corriere prevedeva di consegnarlo entro il giorno {latest}, {count} giorni fa.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'Il negozio prevedeva che arrivasse entro il giorno {latest}, {count} giorno fa.',
      many: 'Il negozio prevedeva che arrivasse entro il giorno {latest}, {count} giorni fa.',
      other: 'Il negozio prevedeva che arrivasse entro il giorno {latest}, {count} giorni fa.',
    },
  },
  past_next:
    'Se non ti è arrivato, il prossimo passo spetta al corriere; una persona del negozio può chiedere al corriere di cercarlo.',
  out_for_delivery: 'Il tuo pacco è in consegna.',
  out_for_delivery_carrier: 'Il tuo pacco è in consegna con {carrier}.',
  delivery_failed: 'Il corriere ha provato a consegnare il tuo pacco e non ci è riuscito.',
  delivery_failed_day:
    'Il corriere ha provato a consegnare il tuo pacco il giorno {day} e non ci è riuscito.',
  delivery_failed_next:
    'La pagina di tracciamento del corriere o un avviso nella tua cassetta delle lettere dice che cosa gli serve da te.',
  delivered: 'Risulta consegnato; il giorno non risulta registrato.',
  delivered_day: 'Risulta consegnato il giorno {day}.',
  delivered_next: 'Se il pacco non c’è, dimmelo e ti aiuto a contattare il negozio.',
  disputed: 'Secondo i dati registrati è stato consegnato, e tu dici che non c’è.',
  disputed_day:
    'Secondo i dati registrati è stato consegnato il giorno {day}, e tu dici che non c’è.',
  disputed_look:
    'Per favore, controlla dove si lasciano i pacchi al tuo indirizzo e chiedi ai vicini e alle persone che vivono con te.',
  disputed_next: 'Se non si trova, spetta al negozio parlarne con il corriere.',
  returned: 'Il pacco sta tornando al negozio, o ci è già arrivato.',
  returned_day: 'Risulta che il pacco sta tornando al negozio dal giorno {day}.',
  returned_next: 'Il negozio decide come procedere; una persona del negozio può dirtelo.',

  cancelled_unpaid: 'Questo ordine è stato annullato. Non risulta alcun pagamento.',
  cancelled_paid:
    'Questo ordine è stato annullato dopo il pagamento, e non risulta ancora alcun rimborso.',
  cancelled_refunded:
    'Questo ordine è stato annullato, e il negozio ha registrato un rimborso di {amount}.',
  cancelled_paid_next:
    'Il prossimo passo spetta al negozio; una persona del negozio può informarti sul denaro.',
  refunded: 'Il negozio ha registrato un rimborso totale di {amount}.',
  refunded_day: 'Il negozio ha registrato un rimborso totale di {amount} il giorno {day}.',
  refunded_next:
    'Quando il denaro ti arriva dipende dalla tua banca o dalla società della tua carta.',
  nothing_to_ship: 'In questo ordine non c’è nulla da spedire: riguarda download o servizi.',
  nothing_to_ship_completed:
    'In questo ordine non c’è nulla da spedire: riguarda download o servizi, e il negozio l’ha segnato come completato.',
  pickup_ready: 'Il tuo ordine è pronto per il ritiro.',
  pickup_ready_place: 'Il tuo ordine è pronto per il ritiro: «{place}».',
  pickup_preparing: 'Hai scelto di ritirare questo ordine, e non è ancora pronto.',
  pickup_preparing_place:
    'Hai scelto di ritirare questo ordine («{place}»), e non è ancora pronto.',
  pickup_preparing_next: 'Il prossimo passo spetta al negozio: prepararlo.',
  pickup_payment_due: 'Il pagamento va fatto al momento del ritiro.',
  pickup_completed: 'Il negozio ha segnato come completato questo ordine da ritirare.',
  pickup_completed_day:
    'Il negozio ha segnato come completato questo ordine da ritirare il giorno {day}.',
  completed: 'Il negozio ha segnato questo ordine come completato.',
  completed_day: 'Il negozio ha segnato questo ordine come completato il giorno {day}.',
  completed_no_parcel:
    'Non ha registrato né un pacco né un numero di tracciamento, quindi non so dire dove sia il pacco.',
  completed_next: 'Se non ti è arrivato, una persona del negozio può informarsi meglio.',
  sent_untracked:
    'Il negozio ha segnato questo ordine come spedito. Non ha registrato né un pacco né un numero di tracciamento, quindi non so dire dove sia.',
  unknown:
    'Il negozio usa per questo ordine uno stato tutto suo, e non so che cosa significhi per te.',
  unknown_next: 'Una persona del negozio può dirtelo.',

  flag_part_refunded:
    'Il negozio ha registrato un rimborso di {amount} per una parte di questo ordine.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'In pacchi finora: {shipped} su {count} articolo; il resto è ancora presso il negozio.',
      many: 'In pacchi finora: {shipped} su {count} articoli; il resto è ancora presso il negozio.',
      other:
        'In pacchi finora: {shipped} su {count} articoli; il resto è ancora presso il negozio.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'Viaggia in {count} pacco.',
      many: 'Viaggia in {count} pacchi.',
      other: 'Viaggia in {count} pacchi.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} articolo è un download o un servizio e non viene spedito.',
      many: '{count} articoli sono download o servizi e non vengono spediti.',
      other: '{count} articoli sono download o servizi e non vengono spediti.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} articolo era esaurito quando l’hai ordinato.',
      many: '{count} articoli erano esauriti quando li hai ordinati.',
      other: '{count} articoli erano esauriti quando li hai ordinati.',
    },
  },
  flag_return_open: 'Per questo ordine è aperto un reso.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Per ciascuno di questi pacchi:',

  card_title: 'Ordine {orderNumber}',
  card_title_headline: 'Ordine {orderNumber}: {headline}.',
  fact_placed: 'Ordinato',
  fact_paid: 'Pagato',
  fact_payment: 'Pagamento',
  fact_delivery: 'Consegna',
  fact_expected: 'Consegna prevista',
  fact_send_by: 'Da spedire entro',
  fact_shipping: 'Spese di consegna',
  fact_total: 'Totale',
  fact_refunded: 'Rimborsato',
  day_range: '{earliest} – {latest}',
  parcel_title: 'Pacco',
  parcel_title_of: 'Pacco {position} di {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: {
      one: '{count} rimborsato',
      many: '{count} rimborsati',
      other: '{count} rimborsati',
    },
  },
  list_separator: ', ',
  track_with: 'Segui con {carrier}',
  track: 'Segui questo pacco',
  freshness: 'Dati letti dal negozio il giorno {day}, ore {time}.',
  timeline_placed: 'Ordine effettuato',
  timeline_paid: 'Pagamento arrivato',
  timeline_sent: 'Spedito',
  timeline_sent_carrier: 'Spedito con {carrier}',
  timeline_completed: 'Segnato come completato dal negozio',
  timeline_refunded: 'Rimborso di {amount}',
  timeline_note: 'Il negozio ha scritto: «{text}»',
  timeline_label_made: 'Etichetta di spedizione creata',
  timeline_handed_over: 'Affidato al corriere',
  timeline_in_transit: 'Scansionato in viaggio',
  timeline_out_for_delivery: 'In consegna',
  timeline_delivery_failed: 'Consegna non riuscita',
  timeline_ready_for_pickup: 'Pronto per il ritiro',
  timeline_delivered: 'Risulta consegnato',
  timeline_returning: 'Di ritorno verso il negozio',
  timeline_returned: 'Tornato al negozio',
  timeline_exception: 'Il corriere ha segnalato un problema',
  timeline_place: '{event} («{place}»)',

  sentence_separator: ' ',
  greeting: 'Ciao! Posso cercare il tuo ordine presso {storeName} e dirti dove si trova.',
  machine_disclosure:
    'Sono un assistente automatico, non una persona; puoi chiedere di parlare con una persona in qualsiasi momento.',

  ask_both_email: 'Qual è il tuo numero d’ordine e quale indirizzo e-mail hai usato per l’ordine?',
  ask_both_phone: 'Qual è il tuo numero d’ordine e quale numero di telefono hai dato con l’ordine?',
  ask_both_postcode: 'Qual è il tuo numero d’ordine e quale CAP è indicato nell’ordine?',
  ask_number: 'Qual è il tuo numero d’ordine? Lo trovi nell’e-mail di conferma.',
  ask_email: 'Quale indirizzo e-mail hai usato per l’ordine {orderNumber}? Così vedo che è tuo.',
  ask_phone: 'Quale numero di telefono hai dato con l’ordine {orderNumber}? Così vedo che è tuo.',
  ask_postcode: 'Quale CAP è indicato nell’ordine {orderNumber}? Così vedo che è tuo.',
  ask_instead: 'A questo negozio serve un altro dato per verificare che un ordine è tuo.',
  ask_other_number: 'Qual è il numero dell’altro ordine?',
  lead_sure: 'Certo.',
  lead_thanks: 'Grazie.',
  not_understood: 'Mi dispiace, non ho capito o non posso aiutarti in questo.',
  no_number: 'Senza il suo numero non posso cercare un ordine.',
  no_number_way_on:
    'Il numero è nell’e-mail di conferma. Se non lo trovi, posso metterti in contatto con una persona del negozio.',

  refused: 'Non ho trovato nessun ordine con questi dati.',
  refused_number: 'Non ho trovato l’ordine {orderNumber} con questi dati.',
  refused_hint:
    'Per favore, controlla entrambi: il numero d’ordine è nell’e-mail di conferma, e il secondo dato deve essere quello fornito con l’ordine.',
  refused_way_on: 'Puoi riprovare, oppure posso metterti in contatto con una persona del negozio.',

  more_proof_reason:
    'Ci sono stati troppi tentativi con dati che non corrispondono, e non è detto che fossero tuoi.',
  more_proof:
    'Per proteggere gli ordini, mi serve una prova più sicura prima di poter cercare questo.',
  more_proof_number:
    'Per proteggere gli ordini, mi serve una prova più sicura prima di poter cercare l’ordine {orderNumber}.',
  more_proof_way_on:
    'Posso inviare un codice monouso all’indirizzo e-mail dell’ordine, oppure metterti in contatto con una persona del negozio.',
  no_codes:
    'Da questa chat non posso inviare codici, ma posso metterti in contatto con una persona del negozio.',
  ask_code_email:
    'Quale indirizzo e-mail hai usato per l’ordine {orderNumber}? Se è quello dell’ordine, viene inviato lì un codice.',
  code_sent:
    'Se l’ordine {orderNumber} è stato effettuato con {email}, un codice di sei cifre è in arrivo a quell’indirizzo.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Scrivilo qui entro {minutes} minuto; vale solo il codice più recente.',
      many: 'Scrivilo qui entro {minutes} minuti; vale solo il codice più recente.',
      other: 'Scrivilo qui entro {minutes} minuti; vale solo il codice più recente.',
    },
  },
  code_sent_way_on:
    'Se non arriva nulla, controlla l’indirizzo e la cartella dello spam. Posso inviare un altro codice, oppure metterti in contatto con una persona del negozio.',
  code_refused: 'Questo codice non funziona, o non funziona più.',
  code_refused_hint:
    'Un codice si può usare una sola volta, per alcuni minuti e pochi tentativi, nella conversazione che lo ha richiesto.',
  code_refused_way_on:
    'Posso inviare un nuovo codice, oppure metterti in contatto con una persona del negozio.',

  unavailable: 'In questo momento non riesco a raggiungere il sistema degli ordini di {storeName}.',
  unavailable_slow:
    'In questo momento il sistema degli ordini di {storeName} è lento a rispondere.',
  unavailable_busy:
    'Il sistema degli ordini di {storeName} è molto occupato e mi ha chiesto di aspettare.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Questo non dice nulla sul tuo ordine. Continuo a provare per {minutes} minuto e rispondo qui, quindi non serve chiedere di nuovo. Posso anche metterti in contatto con una persona del negozio.',
      many: 'Questo non dice nulla sul tuo ordine. Continuo a provare per {minutes} minuti e rispondo qui, quindi non serve chiedere di nuovo. Posso anche metterti in contatto con una persona del negozio.',
      other:
        'Questo non dice nulla sul tuo ordine. Continuo a provare per {minutes} minuti e rispondo qui, quindi non serve chiedere di nuovo. Posso anche metterti in contatto con una persona del negozio.',
    },
  },
  later_answer: 'Ecco la risposta che aspettavi.',
  later_reached: 'Il negozio risponde di nuovo.',
  later_unavailable:
    'Ho continuato a provare, ma il sistema degli ordini di {storeName} ancora non risponde. Puoi chiedermelo di nuovo più tardi, oppure posso metterti in contatto con una persona del negozio.',
  unavailable_way_on:
    'Questo non dice nulla sul tuo ordine. Puoi riprovare, oppure posso metterti in contatto con una persona del negozio.',

  several_orders: {
    plural: 'count',
    forms: {
      one: 'Ecco {count} ordine.',
      many: 'Ecco {count} ordini.',
      other: 'Ecco {count} ordini.',
    },
  },
  which_order: 'Di quale ordine si tratta?',
  more_orders_left:
    'Ho cercato tutti gli ordini che posso cercare in una volta. Chiedimi gli altri subito dopo.',

  courier: 'È stato spedito con {carrier}.',
  courier_unknown: 'Il negozio ha registrato un pacco senza indicare quale corriere ce l’ha.',
  courier_label: 'L’etichetta è per {carrier}; il corriere non ha ancora il pacco.',
  courier_no_parcel:
    'Il negozio non ha registrato alcun pacco, quindi non posso indicare un corriere.',
  courier_not_travelling: 'Allo stato attuale, questo ordine non coinvolge alcun corriere.',
  delivery_date_unknown:
    'Non risulta alcun giorno di consegna, e preferisco non tirare a indovinare.',
  items_intro: 'Nell’ordine {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'Il negozio non ha registrato alcun prodotto per l’ordine {orderNumber}.',
  change_cannot: 'Io non posso modificare un ordine né il suo indirizzo.',
  change_not_sent:
    'Non è ancora stato spedito, quindi forse il negozio può ancora farlo; la cosa migliore è chiedere subito a una persona del negozio.',
  change_sent:
    'È già stato spedito, quindi forse solo il corriere può ancora cambiarne la destinazione.',
  ask_possible: 'Una persona del negozio può dirti che cosa è ancora possibile.',
  change_over: 'Questo ordine è concluso, quindi non c’è più nulla da modificare.',
  cancel_cannot: 'Io non posso annullare un ordine.',
  cancel_not_sent:
    'Non è ancora stato spedito, quindi forse il negozio può ancora farlo; la cosa migliore è chiedere subito a una persona del negozio.',
  cancel_sent:
    'È già stato spedito, quindi per restituirlo dovresti chiedere a una persona del negozio.',
  cancel_already: 'Allo stato attuale, questo ordine è già annullato o rimborsato.',
  cancel_over:
    'Questo ordine è concluso, quindi per restituirlo dovresti chiedere a una persona del negozio.',
  return_cannot: 'Io non posso organizzare un reso o un rimborso.',
  return_ask: 'Lo decide il negozio, e posso passare la tua richiesta a una persona del negozio.',
  refund_recorded: 'Il negozio ha registrato un rimborso di {amount}.',
  refund_recorded_day: 'Il negozio ha registrato un rimborso di {amount} il giorno {day}.',
  refund_none: 'Per questo ordine non risulta alcun rimborso.',
  not_delivered_by_records:
    'Da quanto il negozio ha registrato non risulta che sia stato consegnato.',

  greeting_again:
    'Ciao! Posso cercare un ordine per te, oppure metterti in contatto con una persona del negozio.',
  thanks: 'Prego! Ti serve altro sul tuo ordine?',
  goodbye: 'Arrivederci! Puoi tornare a questa conversazione se hai bisogno di me.',
  machine:
    'Sono un assistente automatico, non una persona. Posso metterti in contatto con una persona del negozio.',
  cannot: 'Mi dispiace, in questo non posso aiutarti.',
  can_do:
    'Posso dirti dove si trova un ordine, che cosa contiene e chi lo trasporta, oppure metterti in contatto con una persona del negozio.',
  apology:
    'Mi dispiace, qualcosa è andato storto da parte mia e non posso rispondere. Puoi chiedere di nuovo, oppure posso metterti in contatto con una persona del negozio.',

  handover_form:
    'Posso passare questa conversazione a una persona di {storeName}. Dove possono risponderti?',
  handover_done:
    'Fatto: ho passato questa conversazione a {storeName}. Possono risponderti a {email}.',
  handover_already:
    'La tua richiesta è già arrivata a {storeName}. Se vuoi aggiungere qualcosa, il modulo qui sotto lo inoltra.',
  handover_enough:
    'La tua richiesta è già arrivata a {storeName}, quindi per ora non invio un’altra e-mail. Quello che scrivi qui resta in questa conversazione.',
  handover_too_many:
    'In questo momento non posso passare altre richieste a {storeName}. Chiedimelo di nuovo tra un’ora, oppure scrivi direttamente al negozio.',
  handover_invalid_email:
    'Non sembra un indirizzo e-mail. Controllalo per favore, così il negozio può risponderti.',

  quick_human: 'Parla con una persona',
  quick_send_code: 'Inviami un codice',
  quick_send_new_code: 'Invia un nuovo codice',
  quick_try_again: 'Riprova',
  quick_another_order: 'Un altro ordine',
  quick_order_status: 'Dov’è il mio ordine?',
  quick_not_received: 'Il pacco non c’è',
  quick_order: 'Ordine {orderNumber}',

  said_order_form: 'Ordine {orderNumber}, {secondFact}',
  said_handover: 'Scrivetemi per favore a {email}.',
  said_handover_message: 'Scrivetemi per favore a {email}. {message}',

  mail_subject: 'Un cliente chiede di parlare con una persona',
  mail_subject_order: 'Un cliente chiede di parlare con una persona: ordine {orderNumbers}',
  mail_intro: 'Un cliente nella chat di {storeName} chiede di parlare con una persona.',
  mail_reply_to: 'Scrivere a: {email}',
  mail_name: 'Nome: {name}',
  mail_proven: 'Dimostrato che è suo (numero e secondo dato corrispondono): ordine {orderNumbers}',
  mail_no_proof:
    'Non ha dimostrato che un ordine sia suo: verifica quindi prima di dare informazioni su un ordine.',
  mail_page: 'Pagina in cui si trovava: {page}',
  mail_message: 'Il suo messaggio:\n{message}',
  mail_transcript:
    'La conversazione (ciò che il cliente ha scritto è riportato così come l’ha scritto):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Cliente',
  mail_author_assistant: 'Assistente',
  mail_author_agent: 'Negozio',
  mail_author_system: 'Avviso',

  code_mail_subject: 'Il tuo codice per la chat di {storeName}',
  code_mail_intro: 'Nella chat di {storeName} è stato richiesto un codice monouso:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Si può usare una sola volta, entro {minutes} minuto, nella finestra di chat che lo ha richiesto. Non darlo a nessun altro.',
      many: 'Si può usare una sola volta, entro {minutes} minuti, nella finestra di chat che lo ha richiesto. Non darlo a nessun altro.',
      other:
        'Si può usare una sola volta, entro {minutes} minuti, nella finestra di chat che lo ha richiesto. Non darlo a nessun altro.',
    },
  },
  code_mail_ignore:
    'Se non l’hai richiesto tu, puoi ignorare questa e-mail: senza il codice non succede nulla.',

  widget_launcher: 'Dov’è il mio ordine?',
  widget_assistant: 'Assistente ordini',
  widget_unavailable: 'La chat non è disponibile ora',
};
