import type { Catalogue } from './catalogue.ts';

/** Spanish. The notes beside each key in the *-messages.ts files say where it is shown. */
export const spanish: Catalogue = {
  headline_awaiting_payment: 'Pendiente de pago',
  headline_awaiting_transfer: 'A la espera de tu transferencia',
  headline_payment_failed: 'El pago ha fallado',
  headline_on_hold: 'En espera',
  headline_being_prepared: 'En preparación',
  headline_preparing_late: 'En preparación, con retraso',
  headline_label_made: 'Etiqueta creada, sin entregar',
  headline_sent: 'Enviado',
  headline_moving: 'En camino',
  headline_no_scan: 'Sin noticias desde hace días',
  headline_past_promised_date: 'Más tarde de lo prometido',
  headline_out_for_delivery: 'En reparto',
  headline_delivery_failed: 'Entrega fallida',
  headline_delivered: 'Consta como entregado',
  headline_delivered_disputed: 'Entregado, pero no aparece',
  headline_returned_to_sender: 'Devuelto a la tienda',
  headline_cancelled: 'Cancelado',
  headline_refunded: 'Reembolsado',
  headline_nothing_to_ship: 'Nada que enviar',
  headline_ready_for_pickup: 'Listo para recoger',
  headline_pickup_being_prepared: 'Aún no listo para recoger',
  headline_pickup_completed: 'Recogida completada',
  headline_completed_untracked: 'Completado, sin seguimiento',
  headline_sent_untracked: 'Enviado, sin seguimiento',
  headline_unknown: 'Consulta a la tienda',

  payment_not_paid: 'Este pedido aún no está pagado: el importe pendiente es de {amount}.',
  payment_not_paid_method:
    'Este pedido aún no está pagado: el importe pendiente es de {amount}. Forma de pago elegida: {method}.',
  payment_failed: 'El pago de {amount} ha fallado, así que el pedido no está pagado.',
  payment_transfer: 'La tienda está a la espera de tu transferencia de {amount}.',
  payment_transfer_method:
    'La tienda está a la espera de tu transferencia de {amount}. Forma de pago elegida: {method}.',
  payment_cheque: 'La tienda está a la espera de tu cheque de {amount}.',
  payment_next:
    'El siguiente paso es tuyo: la tienda empieza en cuanto el pedido esté pagado. Si ya has pagado, consulta a una persona de la tienda.',
  payment_transfer_next:
    'La tienda empieza en cuanto haya llegado el dinero. Si ya lo has enviado, el banco puede tardar unos días hábiles.',
  payment_cheque_next:
    'La tienda empieza en cuanto haya llegado el dinero. Si ya lo has enviado, el correo y el banco pueden tardar unos días hábiles.',

  on_hold: 'La tienda ha puesto este pedido en espera y no ha registrado el motivo.',
  on_hold_next:
    'Le toca a la tienda resolverlo; una persona del equipo puede decirte a qué está esperando.',

  preparing: 'La tienda está preparando tu pedido. Todavía no se ha enviado.',
  preparing_paid:
    'Tu pago llegó el {day} y la tienda está preparando tu pedido. Todavía no se ha enviado.',
  preparing_send_by:
    'Según el compromiso de la propia tienda, debe enviarse a más tardar el {day}.',
  preparing_overdue:
    'Según el compromiso de la propia tienda, debería haberse enviado a más tardar el {day}, así que va con retraso.',
  preparing_overdue_undated: 'Es más tarde de lo que la tienda prometió.',
  preparing_backordered:
    'Algún artículo estaba agotado cuando hiciste el pedido, así que puede que la tienda lo esté esperando.',
  preparing_late_next:
    'El siguiente paso es de la tienda; una persona del equipo puede decirte el motivo.',
  preparing_next: 'El siguiente paso es de la tienda; tú no tienes que hacer nada.',

  label_made: 'Se ha creado una etiqueta de envío, pero el transportista aún no tiene el paquete.',
  label_made_carrier:
    'Se ha creado una etiqueta de envío para {carrier}, pero el transportista aún no tiene el paquete.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'La etiqueta se creó hace {count} día.',
      many: 'La etiqueta se creó hace {count} días.',
      other: 'La etiqueta se creó hace {count} días.',
    },
  },
  label_made_next: 'El siguiente paso es de la tienda: entregar el paquete al transportista.',

  sent_carrier_day: 'La tienda lo envió con {carrier} el {day}.',
  sent_carrier: 'La tienda lo envió con {carrier} y no registró el día.',
  sent_day: 'La tienda lo envió el {day} y no registró el transportista.',
  sent: 'La tienda lo envió y no registró ni el transportista ni el día.',
  parcel_number: 'El número de seguimiento es {trackingNumber}.',
  parcel_number_link:
    'El número de seguimiento es {trackingNumber}; puedes seguir el paquete aquí: {link}',
  parcel_link: 'Puedes seguir el paquete aquí: {link}',
  parcel_no_number: 'No consta ningún número de seguimiento.',
  scans_unknown:
    'No puedo ver los escaneos del transportista, así que no sé dónde está ahora el paquete; el transportista puede decirte más.',
  carrier_next: 'El siguiente paso es del transportista.',

  expected_promise_window:
    'Según los plazos de entrega habituales de la tienda, debería llegar entre el {earliest} y el {latest}.',
  expected_promise:
    'Según los plazos de entrega habituales de la tienda, debería llegar a más tardar el {latest}.',
  expected_estimate_window: 'El transportista prevé entregarlo entre el {earliest} y el {latest}.',
  expected_estimate: 'El transportista prevé entregarlo a más tardar el {latest}.',
  expected_shop_window: 'La tienda prevé que llegue entre el {earliest} y el {latest}.',
  expected_shop: 'La tienda prevé que llegue a más tardar el {latest}.',

  moving: 'Tu paquete está en camino; se escaneó por última vez el {day}.',
  moving_place: 'Tu paquete está en camino; se escaneó por última vez el {day} en «{place}».',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'El transportista no ha escaneado tu paquete desde hace {count} día, desde el {day}.',
      many: 'El transportista no ha escaneado tu paquete desde hace {count} días, desde el {day}.',
      other: 'El transportista no ha escaneado tu paquete desde hace {count} días, desde el {day}.',
    },
  },
  no_scan_next: 'La tienda puede pedir al transportista que lo busque.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Según los plazos de entrega habituales de la tienda, debería haber llegado a más tardar el {latest}, hace {count} día.',
      many: 'Según los plazos de entrega habituales de la tienda, debería haber llegado a más tardar el {latest}, hace {count} días.',
      other:
        'Según los plazos de entrega habituales de la tienda, debería haber llegado a más tardar el {latest}, hace {count} días.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'El transportista preveía entregarlo a más tardar el {latest}, hace {count} día.',
      many: 'El transportista preveía entregarlo a más tardar el {latest}, hace {count} días.',
      other: 'El transportista preveía entregarlo a más tardar el {latest}, hace {count} días.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'La tienda preveía que llegara a más tardar el {latest}, hace {count} día.',
      many: 'La tienda preveía que llegara a más tardar el {latest}, hace {count} días.',
      other: 'La tienda preveía que llegara a más tardar el {latest}, hace {count} días.',
    },
  },
  past_next:
    'Si no te ha llegado, el siguiente paso es del transportista; una persona de la tienda puede pedirle que lo busque.',
  out_for_delivery: 'Tu paquete está en reparto.',
  out_for_delivery_carrier: 'Tu paquete está en reparto con {carrier}.',
  delivery_failed: 'El transportista intentó entregar tu paquete y no pudo.',
  delivery_failed_day: 'El transportista intentó entregar tu paquete el {day} y no pudo.',
  delivery_failed_next:
    'La página de seguimiento del transportista o un aviso en tu buzón indica qué necesita de ti.',
  delivered: 'Consta como entregado; no consta el día.',
  delivered_day: 'Consta como entregado el {day}.',
  delivered_next: 'Si no está ahí, dímelo y te ayudaré a ponerte en contacto con la tienda.',
  disputed: 'Según los registros se entregó, y tú dices que no está ahí.',
  disputed_day: 'Según los registros se entregó el {day}, y tú dices que no está ahí.',
  disputed_look:
    'Por favor, mira donde suelen dejarse los paquetes en tu dirección y pregunta a los vecinos y a las personas con las que vives.',
  disputed_next: 'Si sigue sin aparecer, la tienda tiene que tratarlo con el transportista.',
  returned: 'El paquete está volviendo a la tienda o ya ha llegado allí.',
  returned_day: 'Consta que el paquete está volviendo a la tienda desde el {day}.',
  returned_next: 'La tienda decide qué pasa ahora; una persona del equipo puede decírtelo.',

  cancelled_unpaid: 'Este pedido se canceló. No consta ningún pago.',
  cancelled_paid: 'Este pedido se canceló después de pagarse, y aún no consta ningún reembolso.',
  cancelled_refunded: 'Este pedido se canceló, y la tienda registró un reembolso de {amount}.',
  cancelled_paid_next:
    'El siguiente paso es de la tienda; una persona del equipo puede informarte sobre el dinero.',
  refunded: 'La tienda registró un reembolso completo de {amount}.',
  refunded_day: 'La tienda registró un reembolso completo de {amount} el {day}.',
  refunded_next:
    'El momento en que te llegue el dinero depende de tu banco o de la entidad de tu tarjeta.',
  nothing_to_ship: 'En este pedido no se envía nada: es de descargas o servicios.',
  nothing_to_ship_completed:
    'En este pedido no se envía nada: es de descargas o servicios, y la tienda lo ha marcado como completado.',
  pickup_ready: 'Tu pedido está listo para recoger.',
  pickup_ready_place: 'Tu pedido está listo para recoger: «{place}».',
  pickup_preparing: 'Elegiste recoger este pedido, y todavía no está listo.',
  pickup_preparing_place: 'Elegiste recoger este pedido («{place}»), y todavía no está listo.',
  pickup_preparing_next: 'El siguiente paso es de la tienda: dejarlo listo.',
  pickup_payment_due: 'El pago se hace al recogerlo.',
  pickup_completed: 'La tienda ha marcado este pedido para recoger como completado.',
  pickup_completed_day: 'La tienda marcó este pedido para recoger como completado el {day}.',
  completed: 'La tienda ha marcado este pedido como completado.',
  completed_day: 'La tienda marcó este pedido como completado el {day}.',
  completed_no_parcel:
    'No registró ningún paquete ni número de seguimiento, así que no puedo decir dónde está el paquete.',
  completed_next: 'Si no te ha llegado, una persona de la tienda puede averiguar más.',
  sent_untracked:
    'La tienda ha marcado este pedido como enviado. No registró ningún paquete ni número de seguimiento, así que no puedo decir dónde está.',
  unknown: 'La tienda tiene este pedido en un estado propio, y no sé qué significa para ti.',
  unknown_next: 'Una persona de la tienda puede decírtelo.',

  flag_part_refunded: 'La tienda registró un reembolso de {amount} por una parte de este pedido.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'En paquetes hasta ahora: {shipped} de {count} artículo; el resto sigue en la tienda.',
      many: 'En paquetes hasta ahora: {shipped} de {count} artículos; el resto sigue en la tienda.',
      other:
        'En paquetes hasta ahora: {shipped} de {count} artículos; el resto sigue en la tienda.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'Viaja en {count} paquete.',
      many: 'Viaja en {count} paquetes.',
      other: 'Viaja en {count} paquetes.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} artículo es una descarga o un servicio y no se envía.',
      many: '{count} artículos son descargas o servicios y no se envían.',
      other: '{count} artículos son descargas o servicios y no se envían.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} artículo estaba agotado cuando lo pediste.',
      many: '{count} artículos estaban agotados cuando los pediste.',
      other: '{count} artículos estaban agotados cuando los pediste.',
    },
  },
  flag_return_open: 'Hay una devolución abierta para este pedido.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Para cada uno de estos paquetes:',

  card_title: 'Pedido {orderNumber}',
  card_title_headline: 'Pedido {orderNumber}: {headline}.',
  fact_placed: 'Fecha del pedido',
  fact_paid: 'Fecha de pago',
  fact_payment: 'Pago',
  fact_delivery: 'Entrega',
  fact_expected: 'Entrega prevista',
  fact_send_by: 'Fecha límite de envío',
  fact_shipping: 'Gastos de envío',
  fact_total: 'Total',
  fact_refunded: 'Reembolsado',
  day_range: 'del {earliest} al {latest}',
  parcel_title: 'Paquete',
  parcel_title_of: 'Paquete {position} de {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: {
      one: '{count} reembolsado',
      many: '{count} reembolsados',
      other: '{count} reembolsados',
    },
  },
  list_separator: ', ',
  track_with: 'Seguir con {carrier}',
  track: 'Seguir este paquete',
  freshness: 'Datos consultados en la tienda el {day}, {time} h.',
  timeline_placed: 'Pedido realizado',
  timeline_paid: 'Pago recibido',
  timeline_sent: 'Enviado',
  timeline_sent_carrier: 'Enviado con {carrier}',
  timeline_completed: 'Marcado como completado por la tienda',
  timeline_refunded: 'Reembolso de {amount}',
  timeline_note: 'La tienda escribió: «{text}»',
  timeline_label_made: 'Etiqueta de envío creada',
  timeline_handed_over: 'Entregado al transportista',
  timeline_in_transit: 'Escaneado en camino',
  timeline_out_for_delivery: 'En reparto',
  timeline_delivery_failed: 'Entrega fallida',
  timeline_ready_for_pickup: 'Listo para recoger',
  timeline_delivered: 'Consta como entregado',
  timeline_returning: 'De vuelta hacia la tienda',
  timeline_returned: 'De nuevo en la tienda',
  timeline_exception: 'El transportista comunicó un problema',
  timeline_place: '{event} («{place}»)',

  sentence_separator: ' ',
  greeting: '¡Hola! Puedo buscar tu pedido en {storeName} y decirte dónde está.',
  machine_disclosure:
    'Soy un asistente automático, no una persona; puedes pedir hablar con una persona en cualquier momento.',

  ask_both_email: '¿Cuál es tu número de pedido y qué correo electrónico usaste para el pedido?',
  ask_both_phone: '¿Cuál es tu número de pedido y qué número de teléfono diste con el pedido?',
  ask_both_postcode: '¿Cuál es tu número de pedido y qué código postal figura en el pedido?',
  ask_number: '¿Cuál es tu número de pedido? Está en el correo de confirmación.',
  ask_email: '¿Qué correo electrónico usaste para el pedido {orderNumber}? Así veo que es tuyo.',
  ask_phone: '¿Qué número de teléfono diste con el pedido {orderNumber}? Así veo que es tuyo.',
  ask_postcode: '¿Qué código postal figura en el pedido {orderNumber}? Así veo que es tuyo.',
  ask_instead: 'Esta tienda necesita otro dato para comprobar que un pedido es tuyo.',
  ask_other_number: '¿Cuál es el número del otro pedido?',
  lead_sure: 'Claro.',
  lead_thanks: 'Gracias.',
  not_understood: 'Lo siento, no lo he entendido o no puedo ayudarte con eso.',
  no_number: 'Sin su número no puedo buscar un pedido.',
  no_number_way_on:
    'El número está en el correo de confirmación. Si no lo encuentras, puedo ponerte en contacto con una persona de la tienda.',

  refused: 'No he encontrado ningún pedido con estos datos.',
  refused_number: 'No he encontrado el pedido {orderNumber} con estos datos.',
  refused_hint:
    'Por favor, comprueba los dos datos: el número de pedido está en el correo de confirmación, y el segundo dato tiene que ser el que se dio con el pedido.',
  refused_way_on:
    'Puedes volver a intentarlo, o puedo ponerte en contacto con una persona de la tienda.',

  more_proof_reason:
    'Ha habido demasiados intentos con datos que no coinciden, y no tienen por qué haber sido tuyos.',
  more_proof:
    'Para proteger los pedidos, necesito una prueba más segura antes de poder buscar este.',
  more_proof_number:
    'Para proteger los pedidos, necesito una prueba más segura antes de poder buscar el pedido {orderNumber}.',
  more_proof_way_on:
    'Puedo enviar un código de un solo uso al correo electrónico del pedido, o ponerte en contacto con una persona de la tienda.',
  no_codes:
    'No puedo enviar códigos desde este chat, pero puedo ponerte en contacto con una persona de la tienda.',
  ask_code_email:
    '¿Qué correo electrónico usaste para el pedido {orderNumber}? Si es el que figura en el pedido, se envía allí un código.',
  code_sent:
    'Si el pedido {orderNumber} se hizo con {email}, un código de seis cifras está en camino a esa dirección.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Por favor, escríbelo aquí en un plazo de {minutes} minuto; solo vale el código más reciente.',
      many: 'Por favor, escríbelo aquí en un plazo de {minutes} minutos; solo vale el código más reciente.',
      other:
        'Por favor, escríbelo aquí en un plazo de {minutes} minutos; solo vale el código más reciente.',
    },
  },
  code_sent_way_on:
    'Si no llega nada, comprueba la dirección y la carpeta de correo no deseado. Puedo enviar otro código o ponerte en contacto con una persona de la tienda.',
  code_refused: 'Ese código no funciona, o ya no funciona.',
  code_refused_hint:
    'Un código se puede usar una sola vez, durante unos minutos y unos pocos intentos, en la conversación que lo pidió.',
  code_refused_way_on:
    'Puedo enviar un código nuevo o ponerte en contacto con una persona de la tienda.',

  unavailable: 'No he podido conectar ahora mismo con el sistema de pedidos de {storeName}.',
  unavailable_slow: 'El sistema de pedidos de {storeName} tarda en responder ahora mismo.',
  unavailable_busy:
    'El sistema de pedidos de {storeName} está muy ocupado y me ha pedido que espere.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Eso no dice nada sobre tu pedido. Seguiré intentándolo durante {minutes} minuto y responderé aquí, así que no hace falta que vuelvas a preguntar. También puedo ponerte en contacto con una persona de la tienda.',
      many: 'Eso no dice nada sobre tu pedido. Seguiré intentándolo durante {minutes} minutos y responderé aquí, así que no hace falta que vuelvas a preguntar. También puedo ponerte en contacto con una persona de la tienda.',
      other:
        'Eso no dice nada sobre tu pedido. Seguiré intentándolo durante {minutes} minutos y responderé aquí, así que no hace falta que vuelvas a preguntar. También puedo ponerte en contacto con una persona de la tienda.',
    },
  },
  later_answer: 'Aquí tienes la respuesta que esperabas.',
  later_reached: 'La tienda vuelve a responder.',
  later_unavailable:
    'He seguido intentándolo, pero el sistema de pedidos de {storeName} sigue sin responder. Puedes volver a preguntarme más tarde, o puedo ponerte en contacto con una persona de la tienda.',
  unavailable_way_on:
    'Eso no dice nada sobre tu pedido. Puedes volver a intentarlo, o puedo ponerte en contacto con una persona de la tienda.',

  several_orders: {
    plural: 'count',
    forms: {
      one: 'Aquí tienes {count} pedido.',
      many: 'Aquí tienes {count} pedidos.',
      other: 'Aquí tienes {count} pedidos.',
    },
  },
  which_order: '¿A qué pedido te refieres?',
  more_orders_left:
    'He buscado todos los que puedo buscar a la vez. Pregúntame después por los demás.',

  courier: 'Se envió con {carrier}.',
  courier_unknown: 'La tienda registró un paquete sin indicar qué transportista lo tiene.',
  courier_label: 'La etiqueta es para {carrier}; el transportista aún no tiene el paquete.',
  courier_no_parcel:
    'La tienda no ha registrado ningún paquete, así que no puedo nombrar ningún transportista.',
  courier_not_travelling: 'Tal como está este pedido, no interviene ningún transportista.',
  delivery_date_unknown: 'No consta ningún día de entrega, y prefiero no adivinarlo.',
  items_intro: 'En el pedido {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'La tienda no ha registrado ningún producto para el pedido {orderNumber}.',
  change_cannot: 'Yo no puedo modificar un pedido ni su dirección.',
  change_not_sent:
    'Todavía no se ha enviado, así que puede que la tienda aún pueda hacerlo; lo mejor es preguntar cuanto antes a una persona del equipo.',
  change_sent: 'Ya se ha enviado, así que solo el transportista podría quizá redirigirlo todavía.',
  ask_possible: 'Una persona de la tienda puede decirte qué es posible todavía.',
  change_over: 'Este pedido está finalizado, así que ya no hay nada que modificar.',
  cancel_cannot: 'Yo no puedo cancelar un pedido.',
  cancel_not_sent:
    'Todavía no se ha enviado, así que puede que la tienda aún pueda hacerlo; lo mejor es preguntar cuanto antes a una persona del equipo.',
  cancel_sent:
    'Ya se ha enviado, así que tendría que informarte una persona de la tienda sobre cómo devolverlo.',
  cancel_already: 'Tal como está, este pedido ya está cancelado o reembolsado.',
  cancel_over:
    'Este pedido está finalizado, así que tendría que informarte una persona de la tienda sobre cómo devolverlo.',
  return_cannot: 'Yo no puedo gestionar una devolución ni un reembolso.',
  return_ask: 'Eso lo decide la tienda, y puedo pasar tu solicitud a una persona del equipo.',
  refund_recorded: 'La tienda registró un reembolso de {amount}.',
  refund_recorded_day: 'La tienda registró un reembolso de {amount} el {day}.',
  refund_none: 'No consta ningún reembolso para este pedido.',
  not_delivered_by_records: 'Lo que la tienda ha registrado no dice que se haya entregado.',

  greeting_again:
    '¡Hola! Puedo buscarte un pedido o ponerte en contacto con una persona de la tienda.',
  thanks: '¡De nada! ¿Necesitas algo más sobre tu pedido?',
  goodbye: '¡Hasta pronto! Puedes volver a esta conversación si me necesitas.',
  machine:
    'Soy un asistente automático, no una persona. Puedo ponerte en contacto con una persona de la tienda.',
  cannot: 'Lo siento, con eso no puedo ayudarte.',
  can_do:
    'Puedo decirte dónde está un pedido, qué contiene y quién lo transporta, o ponerte en contacto con una persona de la tienda.',
  apology:
    'Lo siento, algo ha fallado por mi parte y no puedo responder a eso. Puedes volver a preguntar, o puedo ponerte en contacto con una persona de la tienda.',

  handover_form:
    'Puedo pasar esta conversación a una persona de {storeName}. ¿Dónde te pueden responder?',
  handover_done: 'Hecho: he pasado esta conversación a {storeName}. Te pueden responder a {email}.',
  handover_already:
    'Tu solicitud ya la tiene {storeName}. Si quieres añadir algo, el formulario de abajo se lo hace llegar.',
  handover_enough:
    'Tu solicitud ya la tiene {storeName}, así que de momento no enviaré otro correo. Lo que escribas aquí se queda en esta conversación.',
  handover_too_many:
    'Ahora mismo no puedo pasar más solicitudes a {storeName}. Vuelve a pedírmelo dentro de una hora, o escribe directamente a la tienda.',
  handover_invalid_email:
    'Eso no parece una dirección de correo electrónico. Por favor, compruébala para que la tienda pueda responderte.',

  quick_human: 'Hablar con una persona',
  quick_send_code: 'Envíame un código',
  quick_send_new_code: 'Enviar un código nuevo',
  quick_try_again: 'Reintentar',
  quick_another_order: 'Otro pedido',
  quick_order_status: '¿Dónde está mi pedido?',
  quick_not_received: 'El paquete no está',
  quick_order: 'Pedido {orderNumber}',

  said_order_form: 'Pedido {orderNumber}, {secondFact}',
  said_handover: 'Por favor, escríbanme a {email}.',
  said_handover_message: 'Por favor, escríbanme a {email}. {message}',

  mail_subject: 'Un cliente pide hablar con una persona',
  mail_subject_order: 'Un cliente pide hablar con una persona: pedido {orderNumbers}',
  mail_intro: 'Un cliente pide hablar con una persona en el chat de {storeName}.',
  mail_reply_to: 'Escribir a: {email}',
  mail_name: 'Nombre: {name}',
  mail_proven:
    'Comprobado como suyo (coincidieron el número y el segundo dato): pedido {orderNumbers}',
  mail_no_proof:
    'No ha demostrado que ningún pedido sea suyo; por favor, compruébalo antes de decir nada sobre alguno.',
  mail_page: 'Página en la que estaba: {page}',
  mail_message: 'Su mensaje:\n{message}',
  mail_transcript: 'La conversación (lo que escribió el cliente se cita tal como lo escribió):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Cliente',
  mail_author_assistant: 'Asistente',
  mail_author_agent: 'Tienda',
  mail_author_system: 'Aviso',

  code_mail_subject: 'Tu código para el chat de {storeName}',
  code_mail_intro: 'Se ha pedido un código de un solo uso en el chat de {storeName}:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Se puede usar una sola vez, en un plazo de {minutes} minuto, en la ventana de chat que lo pidió. Por favor, no se lo des a nadie más.',
      many: 'Se puede usar una sola vez, en un plazo de {minutes} minutos, en la ventana de chat que lo pidió. Por favor, no se lo des a nadie más.',
      other:
        'Se puede usar una sola vez, en un plazo de {minutes} minutos, en la ventana de chat que lo pidió. Por favor, no se lo des a nadie más.',
    },
  },
  code_mail_ignore: 'Si no lo pediste, puedes ignorar este correo: sin el código no pasa nada.',

  widget_launcher: '¿Dónde está mi pedido?',
  widget_assistant: 'Asistente de pedidos',
  widget_unavailable: 'El chat no está disponible ahora',
};
