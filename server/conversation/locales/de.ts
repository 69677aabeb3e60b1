import type { Catalogue } from './catalogue.ts';

/** German. The notes beside each key in the *-messages.ts files say where it is shown. */
export const german: Catalogue = {
  headline_awaiting_payment: 'Zahlung steht noch aus',
  headline_awaiting_transfer: 'Zahlungseingang steht aus',
  headline_payment_failed: 'Zahlung fehlgeschlagen',
  headline_on_hold: 'Vorerst angehalten',
  headline_being_prepared: 'In Vorbereitung',
  headline_preparing_late: 'In Vorbereitung, verspätet',
  headline_label_made: 'Etikett erstellt, nicht übergeben',
  headline_sent: 'Verschickt',
  headline_moving: 'Unterwegs',
  headline_no_scan: 'Seit Tagen nichts Neues',
  headline_past_promised_date: 'Später als zugesagt',
  headline_out_for_delivery: 'In Zustellung',
  headline_delivery_failed: 'Zustellung fehlgeschlagen',
  headline_delivered: 'Als zugestellt vermerkt',
  headline_delivered_disputed: 'Zugestellt, aber nicht auffindbar',
  headline_returned_to_sender: 'Zurück an den Shop',
  headline_cancelled: 'Storniert',
  headline_refunded: 'Erstattet',
  headline_nothing_to_ship: 'Kein Versand nötig',
  headline_ready_for_pickup: 'Abholbereit',
  headline_pickup_being_prepared: 'Noch nicht abholbereit',
  headline_pickup_completed: 'Abholung abgeschlossen',
  headline_completed_untracked: 'Abgeschlossen, ohne Sendungsverfolgung',
  headline_sent_untracked: 'Verschickt, ohne Sendungsverfolgung',
  headline_unknown: 'Bitte beim Shop nachfragen',

  payment_not_paid: 'Diese Bestellung ist noch nicht bezahlt, der offene Betrag ist {amount}.',
  payment_not_paid_method:
    'Diese Bestellung ist noch nicht bezahlt, der offene Betrag ist {amount}. Gewählte Zahlungsart: {method}.',
  payment_failed:
    'Die Zahlung von {amount} ist fehlgeschlagen, die Bestellung ist also nicht bezahlt.',
  payment_transfer: 'Der Shop wartet auf Ihre Überweisung von {amount}.',
  payment_transfer_method:
    'Der Shop wartet auf Ihre Überweisung von {amount}. Gewählte Zahlungsart: {method}.',
  payment_cheque: 'Der Shop wartet auf Ihren Scheck über {amount}.',
  payment_next:
    'Der nächste Schritt liegt bei Ihnen: Der Shop beginnt, sobald die Bestellung bezahlt ist. Wenn Sie schon bezahlt haben, fragen Sie bitte jemanden vom Shop.',
  payment_transfer_next:
    'Der Shop beginnt, sobald das Geld eingegangen ist. Falls Sie es schon überwiesen haben: Eine Bank kann einige Werktage brauchen.',
  payment_cheque_next:
    'Der Shop beginnt, sobald das Geld eingegangen ist. Falls Sie den Scheck schon abgeschickt haben: Post und Bank können einige Werktage brauchen.',

  on_hold: 'Der Shop hat diese Bestellung angehalten und keinen Grund dafür vermerkt.',
  on_hold_next:
    'Das muss der Shop klären; jemand vom Shop kann Ihnen sagen, worauf die Bestellung wartet.',

  preparing: 'Der Shop bereitet Ihre Bestellung vor. Sie ist noch nicht verschickt.',
  preparing_paid:
    'Ihre Zahlung ist am {day} eingegangen, und der Shop bereitet Ihre Bestellung vor. Sie ist noch nicht verschickt.',
  preparing_send_by: 'Nach eigener Zusage will der Shop sie bis zum {day} verschicken.',
  preparing_overdue:
    'Nach eigener Zusage hätte der Shop sie bis zum {day} verschicken sollen; sie ist also verspätet.',
  preparing_overdue_undated: 'Das ist später, als der Shop zugesagt hat.',
  preparing_backordered:
    'Etwas davon war bei Ihrer Bestellung nicht vorrätig; vielleicht wartet der Shop noch darauf.',
  preparing_late_next:
    'Der nächste Schritt liegt beim Shop; jemand dort kann Ihnen den Grund nennen.',
  preparing_next: 'Der nächste Schritt liegt beim Shop; Sie müssen nichts tun.',

  label_made: 'Ein Versandetikett ist erstellt, aber der Paketdienst hat das Paket noch nicht.',
  label_made_carrier:
    'Ein Versandetikett für {carrier} ist erstellt, aber der Paketdienst hat das Paket noch nicht.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'Das Etikett wurde vor {count} Tag erstellt.',
      other: 'Das Etikett wurde vor {count} Tagen erstellt.',
    },
  },
  label_made_next: 'Der nächste Schritt liegt beim Shop: Er muss das Paket übergeben.',

  sent_carrier_day: 'Der Shop hat die Sendung am {day} mit {carrier} verschickt.',
  sent_carrier: 'Der Shop hat die Sendung mit {carrier} verschickt und den Tag nicht vermerkt.',
  sent_day: 'Der Shop hat die Sendung am {day} verschickt und den Paketdienst nicht vermerkt.',
  sent: 'Der Shop hat die Sendung verschickt und weder Paketdienst noch Tag vermerkt.',
  parcel_number: 'Die Sendungsnummer ist {trackingNumber}.',
  parcel_number_link:
    'Die Sendungsnummer ist {trackingNumber}; hier können Sie die Sendung verfolgen: {link}',
  parcel_link: 'Hier können Sie die Sendung verfolgen: {link}',
  parcel_no_number: 'Es ist keine Sendungsnummer vermerkt.',
  scans_unknown:
    'Ich kann die Scans des Paketdienstes nicht sehen und weiß deshalb nicht, wo das Paket jetzt ist; der Paketdienst kann Ihnen mehr sagen.',
  carrier_next: 'Der nächste Schritt liegt beim Paketdienst.',

  expected_promise_window:
    'Nach den üblichen Lieferzeiten des Shops sollte die Sendung zwischen dem {earliest} und dem {latest} ankommen.',
  expected_promise:
    'Nach den üblichen Lieferzeiten des Shops sollte die Sendung bis zum {latest} ankommen.',
  expected_estimate_window:
    'Der Paketdienst rechnet mit der Zustellung zwischen dem {earliest} und dem {latest}.',
  expected_estimate: 'Der Paketdienst rechnet mit der Zustellung bis zum {latest}.',
  expected_shop_window:
    'Der Shop rechnet mit der Ankunft zwischen dem {earliest} und dem {latest}.',
  expected_shop: 'Der Shop rechnet mit der Ankunft bis zum {latest}.',

  moving: 'Ihr Paket ist unterwegs; zuletzt wurde es am {day} gescannt.',
  moving_place: 'Ihr Paket ist unterwegs; zuletzt wurde es am {day} gescannt: „{place}“.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'Der Paketdienst hat Ihr Paket seit {count} Tag nicht mehr gescannt, zuletzt am {day}.',
      other:
        'Der Paketdienst hat Ihr Paket seit {count} Tagen nicht mehr gescannt, zuletzt am {day}.',
    },
  },
  no_scan_next: 'Der Shop kann den Paketdienst bitten, danach zu suchen.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Nach den üblichen Lieferzeiten des Shops hätte die Sendung bis zum {latest} ankommen sollen, das war vor {count} Tag.',
      other:
        'Nach den üblichen Lieferzeiten des Shops hätte die Sendung bis zum {latest} ankommen sollen, das war vor {count} Tagen.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'Der Paketdienst rechnete mit der Zustellung bis zum {latest}, das war vor {count} Tag.',
      other:
        'Der Paketdienst rechnete mit der Zustellung bis zum {latest}, das war vor {count} Tagen.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'Der Shop rechnete mit der Ankunft bis zum {latest}, das war vor {count} Tag.',
      other: 'Der Shop rechnete mit der Ankunft bis zum {latest}, das war vor {count} Tagen.',
    },
  },
  past_next:
    'Wenn sie nicht bei Ihnen angekommen ist, liegt der nächste Schritt beim Paketdienst; jemand vom Shop kann den Paketdienst bitten, danach zu suchen.',
  out_for_delivery: 'Ihr Paket wird gerade zugestellt.',
  out_for_delivery_carrier: '{carrier} stellt Ihr Paket gerade zu.',
  delivery_failed: 'Der Paketdienst wollte Ihr Paket zustellen und konnte es nicht.',
  delivery_failed_day: 'Der Paketdienst wollte Ihr Paket am {day} zustellen und konnte es nicht.',
  delivery_failed_next:
    'Auf der Sendungsseite des Paketdienstes oder auf einer Karte in Ihrem Briefkasten steht, was er von Ihnen braucht.',
  delivered: 'Laut Vermerk wurde die Sendung zugestellt; der Tag ist nicht vermerkt.',
  delivered_day: 'Laut Vermerk wurde die Sendung am {day} zugestellt.',
  delivered_next:
    'Wenn sie nicht da ist, sagen Sie es mir; ich helfe Ihnen dann, den Shop zu erreichen.',
  disputed: 'Laut Vermerk wurde die Sendung zugestellt, und Sie sagen, dass sie nicht da ist.',
  disputed_day:
    'Laut Vermerk wurde die Sendung am {day} zugestellt, und Sie sagen, dass sie nicht da ist.',
  disputed_look:
    'Bitte sehen Sie dort nach, wo bei Ihnen Pakete abgelegt werden, und fragen Sie Nachbarn und Mitbewohner.',
  disputed_next: 'Wenn sie verschwunden bleibt, muss der Shop das mit dem Paketdienst klären.',
  returned: 'Das Paket ist auf dem Rückweg zum Shop oder dort schon angekommen.',
  returned_day: 'Seit dem {day} ist vermerkt, dass das Paket zurück an den Shop geht.',
  returned_next: 'Der Shop entscheidet, wie es weitergeht; jemand dort kann es Ihnen sagen.',

  cancelled_unpaid: 'Diese Bestellung wurde storniert. Es ist keine Zahlung dafür vermerkt.',
  cancelled_paid:
    'Diese Bestellung wurde nach der Bezahlung storniert, und es ist noch keine Erstattung vermerkt.',
  cancelled_refunded:
    'Diese Bestellung wurde storniert, und der Shop hat eine Erstattung von {amount} vermerkt.',
  cancelled_paid_next:
    'Der nächste Schritt liegt beim Shop; jemand dort kann Ihnen zu dem Geld Auskunft geben.',
  refunded: 'Der Shop hat eine vollständige Erstattung von {amount} vermerkt.',
  refunded_day: 'Der Shop hat am {day} eine vollständige Erstattung von {amount} vermerkt.',
  refunded_next:
    'Wann das Geld bei Ihnen ankommt, hängt von Ihrer Bank oder Ihrem Kartenunternehmen ab.',
  nothing_to_ship:
    'In dieser Bestellung wird nichts verschickt: Sie enthält Downloads oder Dienstleistungen.',
  nothing_to_ship_completed:
    'In dieser Bestellung wird nichts verschickt: Sie enthält Downloads oder Dienstleistungen, und der Shop hat sie als abgeschlossen markiert.',
  pickup_ready: 'Ihre Bestellung liegt zur Abholung bereit.',
  pickup_ready_place: 'Ihre Bestellung liegt zur Abholung bereit: „{place}“.',
  pickup_preparing: 'Sie wollen diese Bestellung abholen, und sie ist noch nicht bereit.',
  pickup_preparing_place:
    'Sie wollen diese Bestellung abholen („{place}“), und sie ist noch nicht bereit.',
  pickup_preparing_next: 'Der nächste Schritt liegt beim Shop: Er muss sie noch bereitstellen.',
  pickup_payment_due: 'Bezahlt wird bei der Abholung.',
  pickup_completed: 'Der Shop hat diese Abholbestellung als abgeschlossen markiert.',
  pickup_completed_day: 'Der Shop hat diese Abholbestellung am {day} als abgeschlossen markiert.',
  completed: 'Der Shop hat diese Bestellung als abgeschlossen markiert.',
  completed_day: 'Der Shop hat diese Bestellung am {day} als abgeschlossen markiert.',
  completed_no_parcel:
    'Er hat kein Paket und keine Sendungsnummer vermerkt; deshalb kann ich nicht sagen, wo das Paket ist.',
  completed_next:
    'Wenn sie nicht bei Ihnen angekommen ist, kann jemand vom Shop mehr herausfinden.',
  sent_untracked:
    'Der Shop hat diese Bestellung als verschickt markiert. Er hat kein Paket und keine Sendungsnummer vermerkt; deshalb kann ich nicht sagen, wo sie ist.',
  unknown:
    'Der Shop führt diese Bestellung unter einem eigenen Status, und ich weiß nicht, was er für Sie bedeutet.',
  unknown_next: 'Jemand vom Shop kann es Ihnen sagen.',

  flag_part_refunded:
    'Der Shop hat für einen Teil dieser Bestellung eine Erstattung von {amount} vermerkt.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'Bisher in Paketen: {shipped} von {count} Artikel; der Rest ist noch beim Shop.',
      other: 'Bisher in Paketen: {shipped} von {count} Artikeln; der Rest ist noch beim Shop.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'Die Bestellung kommt in {count} Paket.',
      other: 'Die Bestellung kommt in {count} Paketen.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} Artikel ist ein Download oder eine Dienstleistung und wird nicht verschickt.',
      other: '{count} Artikel sind Downloads oder Dienstleistungen und werden nicht verschickt.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} Artikel war bei Ihrer Bestellung nicht vorrätig.',
      other: '{count} Artikel waren bei Ihrer Bestellung nicht vorrätig.',
    },
  },
  flag_return_open: 'Zu dieser Bestellung ist eine Rücksendung offen.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Für jedes dieser Pakete gilt:',

  card_title: 'Bestellung {orderNumber}',
  card_title_headline: 'Bestellung {orderNumber}: {headline}.',
  fact_placed: 'Bestellt',
  fact_paid: 'Bezahlt',
  fact_payment: 'Zahlung',
  fact_delivery: 'Lieferung',
  fact_expected: 'Erwartet',
  fact_send_by: 'Versand bis',
  fact_shipping: 'Versandkosten',
  fact_total: 'Gesamt',
  fact_refunded: 'Erstattet',
  day_range: '{earliest} bis {latest}',
  parcel_title: 'Paket',
  parcel_title_of: 'Paket {position} von {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: { one: '{count} erstattet', other: '{count} erstattet' },
  },
  list_separator: ', ',
  track_with: 'Mit {carrier} verfolgen',
  track: 'Dieses Paket verfolgen',
  freshness: 'Beim Shop abgerufen am {day} um {time} Uhr.',
  timeline_placed: 'Bestellung aufgegeben',
  timeline_paid: 'Zahlung eingegangen',
  timeline_sent: 'Verschickt',
  timeline_sent_carrier: 'Verschickt mit {carrier}',
  timeline_completed: 'Vom Shop als abgeschlossen markiert',
  timeline_refunded: '{amount} erstattet',
  timeline_note: 'Der Shop schrieb: „{text}“',
  timeline_label_made: 'Versandetikett erstellt',
  timeline_handed_over: 'An den Paketdienst übergeben',
  timeline_in_transit: 'Unterwegs gescannt',
  timeline_out_for_delivery: 'In Zustellung',
  timeline_delivery_failed: 'Zustellung fehlgeschlagen',
  timeline_ready_for_pickup: 'Abholbereit',
  timeline_delivered: 'Als zugestellt vermerkt',
  timeline_returning: 'Auf dem Rückweg zum Shop',
  timeline_returned: 'Zurück beim Shop',
  timeline_exception: 'Der Paketdienst meldete ein Problem',
  timeline_place: '{event} („{place}“)',

  sentence_separator: ' ',
  greeting:
    'Guten Tag! Ich kann Ihre Bestellung bei {storeName} nachschlagen und Ihnen sagen, wo sie ist.',
  machine_disclosure:
    'Ich bin ein automatischer Assistent, kein Mensch; Sie können jederzeit nach einem Menschen fragen.',

  ask_both_email:
    'Wie lautet Ihre Bestellnummer, und welche E-Mail-Adresse haben Sie für die Bestellung verwendet?',
  ask_both_phone:
    'Wie lautet Ihre Bestellnummer, und welche Telefonnummer haben Sie bei der Bestellung angegeben?',
  ask_both_postcode:
    'Wie lautet Ihre Bestellnummer, und welche Postleitzahl steht in der Bestellung?',
  ask_number: 'Wie lautet Ihre Bestellnummer? Sie steht in der Bestätigungsmail.',
  ask_email:
    'Welche E-Mail-Adresse haben Sie für Bestellung {orderNumber} verwendet? Daran sehe ich, dass die Bestellung Ihnen gehört.',
  ask_phone:
    'Welche Telefonnummer haben Sie bei Bestellung {orderNumber} angegeben? Daran sehe ich, dass die Bestellung Ihnen gehört.',
  ask_postcode:
    'Welche Postleitzahl steht in Bestellung {orderNumber}? Daran sehe ich, dass die Bestellung Ihnen gehört.',
  ask_instead:
    'Dieser Shop braucht eine andere Angabe, um zu sehen, dass eine Bestellung Ihnen gehört.',
  ask_other_number: 'Wie lautet die Nummer der anderen Bestellung?',
  lead_sure: 'Gern.',
  lead_thanks: 'Vielen Dank.',
  not_understood:
    'Es tut mir leid, das habe ich nicht verstanden, oder ich kann dabei nicht helfen.',
  no_number: 'Ohne ihre Nummer kann ich eine Bestellung nicht nachschlagen.',
  no_number_way_on:
    'Die Nummer steht in der Bestätigungsmail. Wenn Sie sie nicht finden, kann ich Sie an jemanden vom Shop weiterleiten.',

  refused: 'Mit diesen Angaben konnte ich keine Bestellung finden.',
  refused_number: 'Bestellung {orderNumber} konnte ich mit diesen Angaben nicht finden.',
  refused_hint:
    'Bitte prüfen Sie beides: Die Bestellnummer steht in der Bestätigungsmail, und die zweite Angabe muss die sein, die bei der Bestellung gemacht wurde.',
  refused_way_on:
    'Sie können es noch einmal versuchen, oder ich leite Sie an jemanden vom Shop weiter.',

  more_proof_reason:
    'Es gab zu viele Versuche mit Angaben, die nicht übereinstimmen; sie müssen nicht von Ihnen stammen.',
  more_proof:
    'Zum Schutz der Bestellungen brauche ich einen stärkeren Nachweis, bevor ich nach dieser suchen kann.',
  more_proof_number:
    'Zum Schutz der Bestellungen brauche ich einen stärkeren Nachweis, bevor ich nach Bestellung {orderNumber} suchen kann.',
  more_proof_way_on:
    'Ich kann einen Einmalcode an die E-Mail-Adresse der Bestellung schicken oder Sie an jemanden vom Shop weiterleiten.',
  no_codes:
    'Aus diesem Chat kann ich keine Codes verschicken, aber ich kann Sie an jemanden vom Shop weiterleiten.',
  ask_code_email:
    'Welche E-Mail-Adresse haben Sie für Bestellung {orderNumber} verwendet? Wenn es die der Bestellung ist, wird ein Code dorthin geschickt.',
  code_sent:
    'Falls Bestellung {orderNumber} mit {email} aufgegeben wurde, ist ein sechsstelliger Code an diese Adresse unterwegs.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Bitte geben Sie ihn innerhalb von {minutes} Minute hier ein; nur der neueste Code gilt.',
      other:
        'Bitte geben Sie ihn innerhalb von {minutes} Minuten hier ein; nur der neueste Code gilt.',
    },
  },
  code_sent_way_on:
    'Wenn nichts ankommt, prüfen Sie bitte die Adresse und den Spam-Ordner. Ich kann einen weiteren Code schicken oder Sie an jemanden vom Shop weiterleiten.',
  code_refused: 'Dieser Code ist nicht gültig oder nicht mehr gültig.',
  code_refused_hint:
    'Ein Code gilt einmal, für einige Minuten und wenige Versuche, in dem Gespräch, in dem er angefordert wurde.',
  code_refused_way_on:
    'Ich kann einen neuen Code schicken oder Sie an jemanden vom Shop weiterleiten.',

  unavailable: 'Ich konnte das Bestellsystem von {storeName} gerade nicht erreichen.',
  unavailable_slow: 'Das Bestellsystem von {storeName} antwortet gerade nur langsam.',
  unavailable_busy:
    'Das Bestellsystem von {storeName} ist stark ausgelastet und hat mich gebeten zu warten.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Das sagt nichts über Ihre Bestellung aus. Ich versuche es noch {minutes} Minute lang und antworte hier; Sie müssen nicht noch einmal fragen. Ich kann Sie auch an jemanden vom Shop weiterleiten.',
      other:
        'Das sagt nichts über Ihre Bestellung aus. Ich versuche es noch {minutes} Minuten lang und antworte hier; Sie müssen nicht noch einmal fragen. Ich kann Sie auch an jemanden vom Shop weiterleiten.',
    },
  },
  later_answer: 'Hier ist die Antwort, auf die Sie gewartet haben.',
  later_reached: 'Der Shop antwortet wieder.',
  later_unavailable:
    'Ich habe es weiter versucht, aber das Bestellsystem von {storeName} antwortet noch immer nicht. Sie können mich später noch einmal fragen, oder ich leite Sie an jemanden vom Shop weiter.',
  unavailable_way_on:
    'Das sagt nichts über Ihre Bestellung aus. Sie können es noch einmal versuchen, oder ich leite Sie an jemanden vom Shop weiter.',

  several_orders: {
    plural: 'count',
    forms: { one: 'Hier ist {count} Bestellung.', other: 'Hier sind {count} Bestellungen.' },
  },
  which_order: 'Welche Bestellung meinen Sie?',
  more_orders_left:
    'Ich habe so viele nachgeschlagen, wie auf einmal möglich sind. Bitte fragen Sie als Nächstes nach den anderen.',

  courier: 'Die Sendung wurde mit {carrier} verschickt.',
  courier_unknown: 'Der Shop hat ein Paket vermerkt, aber nicht, welcher Paketdienst es hat.',
  courier_label: 'Das Etikett ist für {carrier}; der Paketdienst hat das Paket noch nicht.',
  courier_no_parcel:
    'Der Shop hat kein Paket vermerkt; deshalb kann ich keinen Paketdienst nennen.',
  courier_not_travelling:
    'An dieser Bestellung ist nach jetzigem Stand kein Paketdienst beteiligt.',
  delivery_date_unknown: 'Es ist kein Liefertag vermerkt, und ich möchte keinen erraten.',
  items_intro: 'In Bestellung {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'Der Shop hat für Bestellung {orderNumber} keine Produkte vermerkt.',
  change_cannot: 'Ich kann eine Bestellung oder ihre Adresse nicht selbst ändern.',
  change_not_sent:
    'Sie ist noch nicht verschickt, vielleicht kann es also der Shop noch; fragen Sie am besten gleich jemanden dort.',
  change_sent:
    'Sie ist schon verschickt; deshalb kann höchstens der Paketdienst sie noch umleiten.',
  ask_possible: 'Jemand vom Shop kann Ihnen sagen, was noch möglich ist.',
  change_over: 'Diese Bestellung ist beendet; es lässt sich nichts mehr daran ändern.',
  cancel_cannot: 'Ich kann eine Bestellung nicht selbst stornieren.',
  cancel_not_sent:
    'Sie ist noch nicht verschickt, vielleicht kann es also der Shop noch; fragen Sie am besten gleich jemanden dort.',
  cancel_sent:
    'Sie ist schon verschickt; über eine Rücksendung müsste Ihnen jemand vom Shop Auskunft geben.',
  cancel_already: 'Nach jetzigem Stand ist diese Bestellung bereits storniert oder erstattet.',
  cancel_over:
    'Diese Bestellung ist beendet; über eine Rücksendung müsste Ihnen jemand vom Shop Auskunft geben.',
  return_cannot: 'Ich kann eine Rücksendung oder Erstattung nicht selbst veranlassen.',
  return_ask:
    'Darüber entscheidet der Shop, und ich kann Ihr Anliegen an jemanden dort weiterleiten.',
  refund_recorded: 'Der Shop hat eine Erstattung von {amount} vermerkt.',
  refund_recorded_day: 'Der Shop hat am {day} eine Erstattung von {amount} vermerkt.',
  refund_none: 'Für diese Bestellung ist keine Erstattung vermerkt.',
  not_delivered_by_records:
    'Aus dem, was der Shop vermerkt hat, geht nicht hervor, dass die Sendung zugestellt wurde.',

  greeting_again:
    'Guten Tag! Ich kann für Sie eine Bestellung nachschlagen oder Sie an jemanden vom Shop weiterleiten.',
  thanks: 'Gern geschehen! Haben Sie noch eine Frage zu Ihrer Bestellung?',
  goodbye: 'Auf Wiedersehen! Sie können zu diesem Gespräch zurückkommen, wenn Sie mich brauchen.',
  machine:
    'Ich bin ein automatischer Assistent, kein Mensch. Ich kann Sie an jemanden vom Shop weiterleiten.',
  cannot: 'Es tut mir leid, dabei kann ich nicht helfen.',
  can_do:
    'Ich kann Ihnen sagen, wo eine Bestellung ist, was sie enthält und wer sie transportiert, oder Sie an jemanden vom Shop weiterleiten.',
  apology:
    'Es tut mir leid, bei mir ist etwas schiefgegangen, und ich kann das nicht beantworten. Sie können noch einmal fragen, oder ich leite Sie an jemanden vom Shop weiter.',

  handover_form:
    'Ich kann dieses Gespräch an jemanden bei {storeName} weiterleiten. Wohin kann man Ihnen antworten?',
  handover_done:
    'Erledigt: Ich habe dieses Gespräch an {storeName} weitergeleitet. Man kann Ihnen von dort an {email} antworten.',
  handover_already:
    'Ihr Anliegen liegt {storeName} schon vor. Wenn Sie etwas ergänzen möchten, gelangt es über das Formular unten dorthin.',
  handover_enough:
    'Ihr Anliegen liegt {storeName} schon vor; deshalb schicke ich vorerst keine weitere E-Mail dorthin. Was Sie hier schreiben, bleibt bei diesem Gespräch.',
  handover_too_many:
    'Ich kann im Moment keine weiteren Anliegen an {storeName} weiterleiten. Bitte fragen Sie mich in einer Stunde noch einmal, oder schreiben Sie dem Shop direkt.',
  handover_invalid_email:
    'Das sieht nicht nach einer E-Mail-Adresse aus. Bitte prüfen Sie sie, damit der Shop antworten kann.',

  quick_human: 'Mit einem Menschen sprechen',
  quick_send_code: 'Code schicken',
  quick_send_new_code: 'Neuen Code schicken',
  quick_try_again: 'Noch einmal versuchen',
  quick_another_order: 'Andere Bestellung',
  quick_order_status: 'Wo ist meine Bestellung?',
  quick_not_received: 'Nicht angekommen',
  quick_order: 'Bestellung {orderNumber}',

  said_order_form: 'Bestellung {orderNumber}, {secondFact}',
  said_handover: 'Bitte schreiben Sie an {email}.',
  said_handover_message: 'Bitte schreiben Sie an {email}. {message}',

  mail_subject: 'Jemand im Chat bittet um persönlichen Kontakt',
  mail_subject_order: 'Jemand im Chat bittet um persönlichen Kontakt: Bestellung {orderNumbers}',
  mail_intro: 'Im Chat von {storeName} bittet jemand um persönlichen Kontakt.',
  mail_reply_to: 'Antwort an: {email}',
  mail_name: 'Name: {name}',
  mail_proven:
    'Nachweislich eigene Bestellung (Nummer und zweite Angabe stimmten überein): {orderNumbers}',
  mail_no_proof:
    'Für keine Bestellung ist nachgewiesen, dass sie dieser Person gehört; bitte prüfen Sie das, bevor Sie über eine Bestellung Auskunft geben.',
  mail_page: 'Aufgerufene Seite: {page}',
  mail_message: 'Nachricht:\n{message}',
  mail_transcript:
    'Das Gespräch (was die Kundin oder der Kunde schrieb, ist unverändert wiedergegeben):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Kunde/Kundin',
  mail_author_assistant: 'Assistent',
  mail_author_agent: 'Shop',
  mail_author_system: 'Hinweis',

  code_mail_subject: 'Ihr Code für den Chat von {storeName}',
  code_mail_intro: 'Im Chat von {storeName} wurde ein Einmalcode angefordert:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Er gilt einmal, innerhalb von {minutes} Minute, in dem Chatfenster, in dem er angefordert wurde. Bitte geben Sie ihn an niemanden weiter.',
      other:
        'Er gilt einmal, innerhalb von {minutes} Minuten, in dem Chatfenster, in dem er angefordert wurde. Bitte geben Sie ihn an niemanden weiter.',
    },
  },
  code_mail_ignore:
    'Wenn Sie ihn nicht angefordert haben, können Sie diese E-Mail ignorieren: Ohne den Code geschieht nichts.',

  widget_launcher: 'Wo ist meine Bestellung?',
  widget_assistant: 'Bestellhilfe',
  widget_unavailable: 'Chat zurzeit nicht verfügbar',
};
