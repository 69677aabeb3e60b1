import type { Catalogue } from './catalogue.ts';

/** Finnish. The notes beside each key in the *-messages.ts files say where it is shown. */
export const finnish: Catalogue = {
  headline_awaiting_payment: 'Odottaa maksua',
  headline_awaiting_transfer: 'Odottaa tilisiirtoasi',
  headline_payment_failed: 'Maksu epäonnistui',
  headline_on_hold: 'Käsittely keskeytetty',
  headline_being_prepared: 'Valmistellaan',
  headline_preparing_late: 'Valmistellaan, myöhässä',
  headline_label_made: 'Lähetystarra tehty, ei luovutettu',
  headline_sent: 'Lähetetty',
  headline_moving: 'Matkalla',
  headline_no_scan: 'Ei uutta moneen päivään',
  headline_past_promised_date: 'Myöhässä luvatusta',
  headline_out_for_delivery: 'Jakelussa',
  headline_delivery_failed: 'Toimitus epäonnistui',
  headline_delivered: 'Kirjattu toimitetuksi',
  headline_delivered_disputed: 'Toimitettu, ei löytynyt',
  headline_returned_to_sender: 'Palautunut kaupalle',
  headline_cancelled: 'Peruttu',
  headline_refunded: 'Hyvitetty',
  headline_nothing_to_ship: 'Ei lähetettävää',
  headline_ready_for_pickup: 'Noudettavissa',
  headline_pickup_being_prepared: 'Ei vielä noudettavissa',
  headline_pickup_completed: 'Noutotilaus päättynyt',
  headline_completed_untracked: 'Valmis, ei seurantaa',
  headline_sent_untracked: 'Lähetetty, ei seurantaa',
  headline_unknown: 'Kysy kaupalta',

  payment_not_paid: 'Tilausta ei ole vielä maksettu: maksettavaa on {amount}.',
  payment_not_paid_method:
    'Tilausta ei ole vielä maksettu: maksettavaa on {amount}. Valittu maksutapa: {method}.',
  payment_failed: 'Maksu ({amount}) epäonnistui, joten tilausta ei ole maksettu.',
  payment_transfer: 'Kauppa odottaa tilisiirtoasi: {amount}.',
  payment_transfer_method: 'Kauppa odottaa tilisiirtoasi: {amount}. Valittu maksutapa: {method}.',
  payment_cheque: 'Kauppa odottaa sekkiäsi: {amount}.',
  payment_next:
    'Seuraavaksi on sinun vuorosi: kauppa aloittaa, kun tilaus on maksettu. Jos olet jo maksanut, kysy asiasta kaupan asiakaspalvelijalta.',
  payment_transfer_next:
    'Kauppa aloittaa, kun rahat ovat saapuneet. Jos olet jo lähettänyt ne, pankilla voi mennä muutama pankkipäivä.',
  payment_cheque_next:
    'Kauppa aloittaa, kun rahat ovat saapuneet. Jos olet jo lähettänyt sekin, postilla ja pankilla voi mennä muutama arkipäivä.',

  on_hold: 'Kauppa on keskeyttänyt tilauksen käsittelyn eikä ole kirjannut syytä.',
  on_hold_next:
    'Kaupan on selvitettävä asia; kaupan asiakaspalvelija voi kertoa, mitä tilaus odottaa.',

  preparing: 'Kauppa valmistelee tilaustasi. Sitä ei ole vielä lähetetty.',
  preparing_paid:
    'Maksusi saapui {day}, ja kauppa valmistelee tilaustasi. Sitä ei ole vielä lähetetty.',
  preparing_send_by: 'Kaupan oman lupauksen mukaan se lähetetään viimeistään {day}.',
  preparing_overdue:
    'Kaupan oman lupauksen mukaan se olisi pitänyt lähettää viimeistään {day}, joten se on myöhässä.',
  preparing_overdue_undated: 'Se on myöhemmin kuin kauppa lupasi.',
  preparing_backordered:
    'Jokin tilauksen tuotteista oli tilaushetkellä loppu varastosta, joten kauppa saattaa odottaa sitä.',
  preparing_late_next:
    'Seuraavaksi on kaupan vuoro; kaupan asiakaspalvelija voi kertoa syyn viivästykseen.',
  preparing_next: 'Seuraavaksi on kaupan vuoro; sinun ei tarvitse tehdä mitään.',

  label_made: 'Lähetystarra on tehty, mutta paketti ei ole vielä kuljetusyhtiöllä.',
  label_made_carrier:
    'Lähetystarra on tehty (kuljetusyhtiö: {carrier}), mutta paketti ei ole vielä kuljetusyhtiöllä.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'Lähetystarra tehtiin {count} päivä sitten.',
      other: 'Lähetystarra tehtiin {count} päivää sitten.',
    },
  },
  label_made_next: 'Seuraavaksi on kaupan vuoro: paketti on luovutettava kuljetusyhtiölle.',

  sent_carrier_day: 'Kauppa lähetti sen {day}, kuljetusyhtiönä {carrier}.',
  sent_carrier: 'Kauppa lähetti sen, kuljetusyhtiönä {carrier}, eikä kirjannut päivää.',
  sent_day: 'Kauppa lähetti sen {day} eikä kirjannut kuljetusyhtiötä.',
  sent: 'Kauppa lähetti sen eikä kirjannut kuljetusyhtiötä eikä päivää.',
  parcel_number: 'Seurantatunnus on {trackingNumber}.',
  parcel_number_link: 'Seurantatunnus on {trackingNumber}; voit seurata pakettia täällä: {link}',
  parcel_link: 'Voit seurata pakettia täällä: {link}',
  parcel_no_number: 'Seurantatunnusta ei ole kirjattu.',
  scans_unknown:
    'En näe kuljetusyhtiön skannauksia, joten en tiedä, missä paketti on nyt; kuljetusyhtiö voi kertoa lisää.',
  carrier_next: 'Seuraavaksi on kuljetusyhtiön vuoro.',

  expected_promise_window:
    'Kaupan tavallisten toimitusaikojen mukaan sen pitäisi saapua aikaisintaan {earliest} ja viimeistään {latest}.',
  expected_promise:
    'Kaupan tavallisten toimitusaikojen mukaan sen pitäisi saapua viimeistään {latest}.',
  expected_estimate_window:
    'Kuljetusyhtiö arvioi toimittavansa sen aikaisintaan {earliest} ja viimeistään {latest}.',
  expected_estimate: 'Kuljetusyhtiö arvioi toimittavansa sen viimeistään {latest}.',
  expected_shop_window:
    'Kauppa arvioi sen saapuvan aikaisintaan {earliest} ja viimeistään {latest}.',
  expected_shop: 'Kauppa arvioi sen saapuvan viimeistään {latest}.',

  moving: 'Pakettisi on matkalla; se skannattiin viimeksi {day}.',
  moving_place: 'Pakettisi on matkalla; se skannattiin viimeksi {day} paikassa ”{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'Kuljetusyhtiö ei ole skannannut pakettiasi {count} päivään; viimeisin skannaus: {day}.',
      other:
        'Kuljetusyhtiö ei ole skannannut pakettiasi {count} päivään; viimeisin skannaus: {day}.',
    },
  },
  no_scan_next: 'Kauppa voi pyytää kuljetusyhtiötä etsimään sen.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Kaupan tavallisten toimitusaikojen mukaan sen olisi pitänyt saapua viimeistään {latest}, {count} päivä sitten.',
      other:
        'Kaupan tavallisten toimitusaikojen mukaan sen olisi pitänyt saapua viimeistään {latest}, {count} päivää sitten.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'Kuljetusyhtiön arvion mukaan sen olisi pitänyt saapua viimeistään {latest}, {count} päivä sitten.',
      other:
        'Kuljetusyhtiön arvion mukaan sen olisi pitänyt saapua viimeistään {latest}, {count} päivää sitten.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'Kaupan arvion mukaan sen olisi pitänyt saapua viimeistään {latest}, {count} päivä sitten.',
      other:
        'Kaupan arvion mukaan sen olisi pitänyt saapua viimeistään {latest}, {count} päivää sitten.',
    },
  },
  past_next:
    'Jos se ei ole saapunut sinulle, seuraavaksi on kuljetusyhtiön vuoro; kaupan asiakaspalvelija voi pyytää kuljetusyhtiötä etsimään sen.',
  out_for_delivery: 'Pakettisi on jakelussa.',
  out_for_delivery_carrier: 'Pakettisi on jakelussa, kuljetusyhtiönä {carrier}.',
  delivery_failed: 'Kuljetusyhtiö yritti toimittaa pakettisi, mutta se ei onnistunut.',
  delivery_failed_day: 'Kuljetusyhtiö yritti toimittaa pakettisi {day}, mutta se ei onnistunut.',
  delivery_failed_next:
    'Kuljetusyhtiön seurantasivulla tai postilaatikkoosi jätetyssä lapussa kerrotaan, mitä kuljetusyhtiö tarvitsee sinulta.',
  delivered: 'Se on kirjattu toimitetuksi; päivää ei ole kirjattu.',
  delivered_day: 'Se on kirjattu toimitetuksi {day}.',
  delivered_next: 'Jos sitä ei ole siellä, kerro minulle, niin autan sinua tavoittamaan kaupan.',
  disputed: 'Kirjausten mukaan se on toimitettu, ja sinä kerrot, ettei sitä ole siellä.',
  disputed_day: 'Kirjausten mukaan se toimitettiin {day}, ja sinä kerrot, ettei sitä ole siellä.',
  disputed_look:
    'Katso paikoista, joihin osoitteessasi jätetään paketteja, ja kysy naapureilta ja niiltä, joiden kanssa asut.',
  disputed_next: 'Jos sitä ei löydy, kaupan on selvitettävä asia kuljetusyhtiön kanssa.',
  returned: 'Paketti on matkalla takaisin kaupalle tai on jo saapunut sinne.',
  returned_day: 'Paketti on {day} alkaen ollut kirjattuna palaavaksi kaupalle.',
  returned_next:
    'Kauppa päättää, mitä seuraavaksi tapahtuu; kaupan asiakaspalvelija voi kertoa siitä.',

  cancelled_unpaid: 'Tilaus on peruttu. Siitä ei ole kirjattu maksua.',
  cancelled_paid: 'Tilaus peruttiin maksamisen jälkeen, eikä hyvitystä ole vielä kirjattu.',
  cancelled_refunded: 'Tilaus on peruttu, ja kauppa on kirjannut hyvityksen: {amount}.',
  cancelled_paid_next:
    'Seuraavaksi on kaupan vuoro; kaupan asiakaspalvelija voi kertoa sinulle rahoista.',
  refunded: 'Kauppa on kirjannut täyden hyvityksen: {amount}.',
  refunded_day: 'Kauppa kirjasi {day} täyden hyvityksen: {amount}.',
  refunded_next: 'Pankistasi tai korttiyhtiöstäsi riippuu, milloin saat rahat.',
  nothing_to_ship:
    'Tässä tilauksessa ei ole mitään lähetettävää: se koskee ladattavia tuotteita tai palveluja.',
  nothing_to_ship_completed:
    'Tässä tilauksessa ei ole mitään lähetettävää: se koskee ladattavia tuotteita tai palveluja, ja kauppa on merkinnyt sen valmiiksi.',
  pickup_ready: 'Tilauksesi on noudettavissa.',
  pickup_ready_place: 'Tilauksesi on noudettavissa: ”{place}”.',
  pickup_preparing: 'Valitsit tälle tilaukselle noudon, eikä se ole vielä noudettavissa.',
  pickup_preparing_place:
    'Valitsit tälle tilaukselle noudon (”{place}”), eikä se ole vielä noudettavissa.',
  pickup_preparing_next: 'Seuraavaksi on kaupan vuoro: tilaus on saatava noutokuntoon.',
  pickup_payment_due: 'Tilaus maksetaan noudettaessa.',
  pickup_completed: 'Kauppa on merkinnyt tämän noutotilauksen päättyneeksi.',
  pickup_completed_day: 'Kauppa merkitsi tämän noutotilauksen päättyneeksi {day}.',
  completed: 'Kauppa on merkinnyt tilauksen valmiiksi.',
  completed_day: 'Kauppa merkitsi tilauksen valmiiksi {day}.',
  completed_no_parcel:
    'Kauppa ei ole kirjannut pakettia eikä seurantatunnusta, joten en osaa sanoa, missä paketti on.',
  completed_next:
    'Jos se ei ole saapunut sinulle, kaupan asiakaspalvelija voi selvittää asiaa tarkemmin.',
  sent_untracked:
    'Kauppa on merkinnyt tilauksen lähetetyksi, mutta ei ole kirjannut pakettia eikä seurantatunnusta, joten en osaa sanoa, missä se on.',
  unknown:
    'Kauppa käyttää tästä tilauksesta omaa tilamerkintäänsä, enkä tiedä, mitä se tarkoittaa sinun kannaltasi.',
  unknown_next: 'Kaupan asiakaspalvelija voi kertoa sen sinulle.',

  flag_part_refunded: 'Kauppa on kirjannut osasta tilausta hyvityksen: {amount}.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'Tähän mennessä paketeissa: {shipped}/{count} tuotetta; loput ovat vielä kaupalla.',
      other: 'Tähän mennessä paketeissa: {shipped}/{count} tuotetta; loput ovat vielä kaupalla.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'Se toimitetaan {count} paketissa.',
      other: 'Se toimitetaan {count} paketissa.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} tuote on ladattava tai palvelu, eikä sitä lähetetä.',
      other: '{count} tuotetta on ladattavia tai palveluja, eikä niitä lähetetä.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} tuote oli loppu varastosta, kun tilasit sen.',
      other: '{count} tuotetta oli loppu varastosta, kun tilasit ne.',
    },
  },
  flag_return_open: 'Tilauksella on avoin palautus.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Kustakin näistä paketeista:',

  card_title: 'Tilaus {orderNumber}',
  card_title_headline: 'Tilaus {orderNumber}: {headline}.',
  fact_placed: 'Tilattu',
  fact_paid: 'Maksettu',
  fact_payment: 'Maksutapa',
  fact_delivery: 'Toimitus',
  fact_expected: 'Arvioitu',
  fact_send_by: 'Lähetys viimeistään',
  fact_shipping: 'Toimituskulut',
  fact_total: 'Yhteensä',
  fact_refunded: 'Hyvitetty',
  day_range: '{earliest} – {latest}',
  parcel_title: 'Paketti',
  parcel_title_of: 'Paketti {position}/{total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: { one: '{count} hyvitetty', other: '{count} hyvitetty' },
  },
  list_separator: ', ',
  track_with: 'Seuranta: {carrier}',
  track: 'Seuraa pakettia',
  freshness: 'Haettu kaupasta {day} klo {time}.',
  timeline_placed: 'Tilaus tehty',
  timeline_paid: 'Maksu saapunut',
  timeline_sent: 'Lähetetty',
  timeline_sent_carrier: 'Lähetetty, kuljetusyhtiönä {carrier}',
  timeline_completed: 'Kauppa merkitsi valmiiksi',
  timeline_refunded: '{amount} hyvitetty',
  timeline_note: 'Kauppa kirjoitti: ”{text}”',
  timeline_label_made: 'Lähetystarra tehty',
  timeline_handed_over: 'Luovutettu kuljetusyhtiölle',
  timeline_in_transit: 'Skannattu matkalla',
  timeline_out_for_delivery: 'Jakelussa',
  timeline_delivery_failed: 'Toimitus epäonnistui',
  timeline_ready_for_pickup: 'Noudettavissa',
  timeline_delivered: 'Kirjattu toimitetuksi',
  timeline_returning: 'Matkalla takaisin kaupalle',
  timeline_returned: 'Takaisin kaupalla',
  timeline_exception: 'Kuljetusyhtiö ilmoitti ongelmasta',
  timeline_place: '{event} (”{place}”)',

  sentence_separator: ' ',
  greeting: 'Hei! Voin etsiä tilauksesi kaupasta {storeName} ja kertoa, missä se on.',
  machine_disclosure:
    'Olen automaattinen avustaja, en ihminen; voit milloin tahansa pyytää yhteyttä asiakaspalvelijaan.',

  ask_both_email: 'Mikä on tilausnumerosi, ja mitä sähköpostiosoitetta käytit tilatessasi?',
  ask_both_phone: 'Mikä on tilausnumerosi, ja minkä puhelinnumeron annoit tilatessasi?',
  ask_both_postcode: 'Mikä on tilausnumerosi, ja mikä postinumero tilauksessa on?',
  ask_number: 'Mikä on tilausnumerosi? Löydät sen tilausvahvistuksesta sähköpostistasi.',
  ask_email:
    'Mitä sähköpostiosoitetta käytit tilauksessa {orderNumber}? Siitä näen, että tilaus on sinun.',
  ask_phone:
    'Minkä puhelinnumeron annoit tilauksessa {orderNumber}? Siitä näen, että tilaus on sinun.',
  ask_postcode: 'Mikä postinumero tilauksessa {orderNumber} on? Siitä näen, että tilaus on sinun.',
  ask_instead: 'Tämä kauppa tarvitsee jonkin muun tiedon nähdäkseen, että tilaus on sinun.',
  ask_other_number: 'Mikä on toisen tilauksen numero?',
  lead_sure: 'Totta kai.',
  lead_thanks: 'Kiitos.',
  not_understood: 'Pahoittelut, en ymmärtänyt tuota tai en voi auttaa siinä.',
  no_number: 'Ilman tilausnumeroa en voi etsiä tilausta.',
  no_number_way_on:
    'Numero on tilausvahvistuksessa sähköpostissasi. Jos et löydä sitä, voin ohjata sinut kaupan asiakaspalvelijalle.',

  refused: 'En löytänyt tilausta näillä tiedoilla.',
  refused_number: 'En löytänyt tilausta {orderNumber} näillä tiedoilla.',
  refused_hint:
    'Tarkista molemmat: tilausnumero on tilausvahvistuksessa sähköpostissasi, ja toisen tiedon on oltava se, joka annettiin tilauksen yhteydessä.',
  refused_way_on: 'Voit yrittää uudelleen, tai voin ohjata sinut kaupan asiakaspalvelijalle.',

  more_proof_reason:
    'Liian monessa yrityksessä tiedot eivät täsmänneet, eivätkä yritykset välttämättä olleet sinun.',
  more_proof:
    'Tilausten suojaamiseksi tarvitsen vahvemman todisteen, ennen kuin voin etsiä tätä tilausta.',
  more_proof_number:
    'Tilausten suojaamiseksi tarvitsen vahvemman todisteen, ennen kuin voin etsiä tilausta {orderNumber}.',
  more_proof_way_on:
    'Voin lähettää kertakoodin tilauksessa olevaan sähköpostiosoitteeseen tai ohjata sinut kaupan asiakaspalvelijalle.',
  no_codes:
    'En voi lähettää koodeja tästä chatista, mutta voin ohjata sinut kaupan asiakaspalvelijalle.',
  ask_code_email:
    'Mitä sähköpostiosoitetta käytit tilauksessa {orderNumber}? Jos se on sama kuin tilauksessa, siihen lähetetään koodi.',
  code_sent:
    'Jos tilaus {orderNumber} tehtiin osoitteella {email}, kuusinumeroinen koodi on matkalla kyseiseen osoitteeseen.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Kirjoita koodi tähän {minutes} minuutin kuluessa; vain uusin koodi kelpaa.',
      other: 'Kirjoita koodi tähän {minutes} minuutin kuluessa; vain uusin koodi kelpaa.',
    },
  },
  code_sent_way_on:
    'Jos mitään ei tule, tarkista osoite ja roskapostikansio. Voin lähettää uuden koodin tai ohjata sinut kaupan asiakaspalvelijalle.',
  code_refused: 'Koodi ei toimi, tai se ei toimi enää.',
  code_refused_hint:
    'Koodia voi käyttää kerran, muutaman minuutin ajan ja muutamalla yrityksellä, siinä keskustelussa, jossa sitä pyydettiin.',
  code_refused_way_on: 'Voin lähettää uuden koodin tai ohjata sinut kaupan asiakaspalvelijalle.',

  unavailable: 'En saanut juuri nyt yhteyttä kaupan {storeName} tilausjärjestelmään.',
  unavailable_slow: 'Kaupan {storeName} tilausjärjestelmä vastaa juuri nyt hitaasti.',
  unavailable_busy:
    'Kaupan {storeName} tilausjärjestelmä on hyvin kuormittunut ja pyysi minua odottamaan.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Se ei kerro mitään tilauksestasi. Yritän uudelleen vielä {minutes} minuutin ajan ja vastaan täällä, joten sinun ei tarvitse kysyä uudelleen. Voin myös ohjata sinut kaupan asiakaspalvelijalle.',
      other:
        'Se ei kerro mitään tilauksestasi. Yritän uudelleen vielä {minutes} minuutin ajan ja vastaan täällä, joten sinun ei tarvitse kysyä uudelleen. Voin myös ohjata sinut kaupan asiakaspalvelijalle.',
    },
  },
  later_answer: 'Tässä on vastaus, jota odotit.',
  later_reached: 'Kauppa vastaa taas.',
  later_unavailable:
    'Olen yrittänyt uudelleen, mutta kaupan {storeName} tilausjärjestelmä ei vieläkään vastaa. Voit kysyä minulta myöhemmin uudelleen, tai voin ohjata sinut kaupan asiakaspalvelijalle.',
  unavailable_way_on:
    'Se ei kerro mitään tilauksestasi. Voit yrittää uudelleen, tai voin ohjata sinut kaupan asiakaspalvelijalle.',

  several_orders: {
    plural: 'count',
    forms: { one: 'Tässä on {count} tilaus.', other: 'Tässä on {count} tilausta.' },
  },
  which_order: 'Mitä tilausta tarkoitat?',
  more_orders_left: 'Hain niin monta kuin kerralla voin. Kysy muista seuraavaksi.',

  courier: 'Se on lähetetty, ja kuljetusyhtiö on {carrier}.',
  courier_unknown: 'Kauppa on kirjannut paketin mutta ei sitä, millä kuljetusyhtiöllä se on.',
  courier_label: 'Lähetystarran kuljetusyhtiö on {carrier}; paketti ei ole vielä kuljetusyhtiöllä.',
  courier_no_parcel: 'Kauppa ei ole kirjannut pakettia, joten en osaa nimetä kuljetusyhtiötä.',
  courier_not_travelling: 'Tilauksen nykyisessä tilassa siihen ei liity kuljetusyhtiötä.',
  delivery_date_unknown: 'Sille ei ole kirjattu toimituspäivää, enkä halua arvailla sitä.',
  items_intro: 'Tilauksessa {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'Kauppa ei ole kirjannut tuotteita tilaukselle {orderNumber}.',
  change_cannot: 'En voi itse muuttaa tilausta tai sen osoitetta.',
  change_not_sent:
    'Sitä ei ole vielä lähetetty, joten kauppa pystyy ehkä vielä tekemään sen; kysy mieluiten heti kaupan asiakaspalvelijalta.',
  change_sent: 'Se on jo lähetetty, joten vain kuljetusyhtiö voi ehkä vielä ohjata sen muualle.',
  ask_possible: 'Kaupan asiakaspalvelija voi kertoa, mikä on vielä mahdollista.',
  change_over: 'Tilaus on käsitelty loppuun, joten siinä ei ole enää mitään muutettavaa.',
  cancel_cannot: 'En voi itse perua tilausta.',
  cancel_not_sent:
    'Sitä ei ole vielä lähetetty, joten kauppa pystyy ehkä vielä tekemään sen; kysy mieluiten heti kaupan asiakaspalvelijalta.',
  cancel_sent:
    'Se on jo lähetetty, joten sen palauttamisesta on kysyttävä kaupan asiakaspalvelijalta.',
  cancel_already: 'Tilaus on nykyisessä tilassaan jo peruttu tai hyvitetty.',
  cancel_over:
    'Tilaus on käsitelty loppuun, joten sen palauttamisesta on kysyttävä kaupan asiakaspalvelijalta.',
  return_cannot: 'En voi itse järjestää palautusta tai hyvitystä.',
  return_ask: 'Kauppa päättää siitä, ja voin välittää pyyntösi kaupan asiakaspalvelijalle.',
  refund_recorded: 'Kauppa on kirjannut hyvityksen: {amount}.',
  refund_recorded_day: 'Kauppa kirjasi {day} hyvityksen: {amount}.',
  refund_none: 'Tilaukselle ei ole kirjattu hyvitystä.',
  not_delivered_by_records: 'Kaupan kirjauksissa ei sanota, että se olisi toimitettu.',

  greeting_again:
    'Hei! Voin etsiä tilauksen puolestasi tai ohjata sinut kaupan asiakaspalvelijalle.',
  thanks: 'Ole hyvä! Onko tilauksestasi vielä muuta kysyttävää?',
  goodbye: 'Hei hei! Voit palata tähän keskusteluun, jos tarvitset minua.',
  machine: 'Olen automaattinen avustaja, en ihminen. Voin ohjata sinut kaupan asiakaspalvelijalle.',
  cannot: 'Pahoittelut, siinä en voi auttaa.',
  can_do:
    'Voin kertoa, missä tilaus on, mitä siinä on ja kuka sitä kuljettaa, tai ohjata sinut kaupan asiakaspalvelijalle.',
  apology:
    'Pahoittelut, minulla meni jokin vikaan, enkä voi vastata tuohon. Voit kysyä uudelleen, tai voin ohjata sinut kaupan asiakaspalvelijalle.',

  handover_form:
    'Voin välittää tämän keskustelun kaupan {storeName} asiakaspalvelijalle. Mihin sinulle voi vastata?',
  handover_done:
    'Valmista: välitin tämän keskustelun kaupalle {storeName}. Sieltä voidaan vastata sinulle osoitteeseen {email}.',
  handover_already:
    'Pyyntösi on jo välitetty kaupalle {storeName}. Jos haluat lisätä jotain, voit lähettää sen alla olevalla lomakkeella.',
  handover_enough:
    'Pyyntösi on jo välitetty kaupalle {storeName}, joten en lähetä sinne toistaiseksi uutta sähköpostia. Se, mitä kirjoitat tähän, jää tähän keskusteluun.',
  handover_too_many:
    'En voi juuri nyt välittää enempää pyyntöjä kaupalle {storeName}. Kysy uudelleen tunnin kuluttua tai kirjoita suoraan kaupalle.',
  handover_invalid_email:
    'Tuo ei näytä sähköpostiosoitteelta. Tarkista se, jotta kauppa voi vastata sinulle.',

  quick_human: 'Puhu asiakaspalvelijalle',
  quick_send_code: 'Lähetä minulle koodi',
  quick_send_new_code: 'Lähetä uusi koodi',
  quick_try_again: 'Yritä uudelleen',
  quick_another_order: 'Toinen tilaus',
  quick_order_status: 'Missä tilaukseni on?',
  quick_not_received: 'En ole saanut sitä',
  quick_order: 'Tilaus {orderNumber}',

  said_order_form: 'Tilaus {orderNumber}, {secondFact}',
  said_handover: 'Pyydän vastausta osoitteeseen {email}.',
  said_handover_message: 'Pyydän vastausta osoitteeseen {email}. {message}',

  mail_subject: 'Asiakas pyytää yhteyttä asiakaspalvelijaan',
  mail_subject_order: 'Asiakas pyytää yhteyttä asiakaspalvelijaan: tilaus {orderNumbers}',
  mail_intro: 'Asiakas pyytää yhteyttä asiakaspalvelijaan kaupan {storeName} chatissa.',
  mail_reply_to: 'Vastausosoite: {email}',
  mail_name: 'Nimi: {name}',
  mail_proven:
    'Osoitettu asiakkaan omaksi (numero ja toinen tieto täsmäsivät): tilaus {orderNumbers}',
  mail_no_proof:
    'Asiakas ei ole osoittanut minkään tilauksen olevan hänen omansa, joten tarkista asia, ennen kuin kerrot mitään tilauksesta.',
  mail_page: 'Sivu, jolla asiakas oli: {page}',
  mail_message: 'Asiakkaan viesti:\n{message}',
  mail_transcript: 'Keskustelu (asiakkaan kirjoittama teksti on siinä sellaisenaan):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Asiakas',
  mail_author_assistant: 'Avustaja',
  mail_author_agent: 'Kauppa',
  mail_author_system: 'Ilmoitus',

  code_mail_subject: 'Koodisi kaupan {storeName} chattiin',
  code_mail_intro: 'Kaupan {storeName} chatissa pyydettiin kertakoodia:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Sitä voi käyttää kerran, {minutes} minuutin kuluessa, siinä chat-ikkunassa, jossa sitä pyydettiin. Älä anna sitä kenellekään muulle.',
      other:
        'Sitä voi käyttää kerran, {minutes} minuutin kuluessa, siinä chat-ikkunassa, jossa sitä pyydettiin. Älä anna sitä kenellekään muulle.',
    },
  },
  code_mail_ignore:
    'Jos et pyytänyt koodia, voit jättää tämän viestin huomiotta: ilman koodia ei tapahdu mitään.',

  widget_launcher: 'Missä tilaukseni on?',
  widget_assistant: 'Tilausapuri',
  widget_unavailable: 'Chat ei ole juuri nyt käytettävissä',
};
