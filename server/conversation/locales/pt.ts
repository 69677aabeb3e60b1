import type { Catalogue } from './catalogue.ts';

/** Portuguese. The notes beside each key in the *-messages.ts files say where it is shown. */
export const portuguese: Catalogue = {
  headline_awaiting_payment: 'Aguardando pagamento',
  headline_awaiting_transfer: 'Aguardando sua transferência',
  headline_payment_failed: 'Pagamento não concluído',
  headline_on_hold: 'Em espera',
  headline_being_prepared: 'Em preparação',
  headline_preparing_late: 'Em preparação, com atraso',
  headline_label_made: 'Etiqueta criada, envio pendente',
  headline_sent: 'Enviado',
  headline_moving: 'A caminho',
  headline_no_scan: 'Sem notícias há dias',
  headline_past_promised_date: 'Mais tarde que o prometido',
  headline_out_for_delivery: 'Saiu para entrega',
  headline_delivery_failed: 'Entrega não realizada',
  headline_delivered: 'Consta como entregue',
  headline_delivered_disputed: 'Entregue, mas não encontrado',
  headline_returned_to_sender: 'Devolvido à loja',
  headline_cancelled: 'Cancelado',
  headline_refunded: 'Reembolsado',
  headline_nothing_to_ship: 'Nada a enviar',
  headline_ready_for_pickup: 'Pronto para retirada',
  headline_pickup_being_prepared: 'Ainda não pronto para retirada',
  headline_pickup_completed: 'Retirada concluída',
  headline_completed_untracked: 'Concluído, sem rastreio',
  headline_sent_untracked: 'Enviado, sem rastreio',
  headline_unknown: 'Pergunte à loja',

  payment_not_paid: 'Este pedido ainda não foi pago: o valor a pagar é {amount}.',
  payment_not_paid_method:
    'Este pedido ainda não foi pago: o valor a pagar é {amount}. Forma de pagamento escolhida: {method}.',
  payment_failed: 'O pagamento de {amount} não foi concluído, por isso o pedido não está pago.',
  payment_transfer: 'A loja está aguardando sua transferência de {amount}.',
  payment_transfer_method:
    'A loja está aguardando sua transferência de {amount}. Forma de pagamento escolhida: {method}.',
  payment_cheque: 'A loja está aguardando seu cheque de {amount}.',
  payment_next:
    'O próximo passo é seu: a loja começa quando o pedido for pago. Se você já pagou, fale com uma pessoa da loja.',
  payment_transfer_next:
    'A loja começa quando o dinheiro chegar. Se você já o enviou, o banco pode levar alguns dias úteis.',
  payment_cheque_next:
    'A loja começa quando o dinheiro chegar. Se você já enviou o cheque, o correio e o banco podem levar alguns dias úteis.',

  on_hold: 'A loja colocou este pedido em espera e não registrou o motivo.',
  on_hold_next:
    'Cabe à loja resolver isso; uma pessoa de lá pode dizer o que o pedido está aguardando.',

  preparing: 'A loja está preparando seu pedido. Ele ainda não foi enviado.',
  preparing_paid:
    'Seu pagamento chegou em {day}, e a loja está preparando seu pedido. Ele ainda não foi enviado.',
  preparing_send_by:
    'Segundo o prazo prometido pela própria loja, o envio deve ser feito até {day}.',
  preparing_overdue:
    'Segundo o prazo prometido pela própria loja, o envio deveria ter sido feito até {day}; portanto, está atrasado.',
  preparing_overdue_undated: 'Isso é mais tarde do que a loja prometeu.',
  preparing_backordered:
    'Algum item estava sem estoque quando você fez o pedido, então a loja pode estar esperando por ele.',
  preparing_late_next: 'O próximo passo é da loja; uma pessoa de lá pode explicar o motivo.',
  preparing_next: 'O próximo passo é da loja; você não precisa fazer nada.',

  label_made: 'A etiqueta de envio foi criada, mas a transportadora ainda não está com o pacote.',
  label_made_carrier:
    'A etiqueta de envio para {carrier} foi criada, mas a transportadora ainda não está com o pacote.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'A etiqueta foi criada há {count} dia.',
      many: 'A etiqueta foi criada há {count} de dias.',
      other: 'A etiqueta foi criada há {count} dias.',
    },
  },
  label_made_next: 'O próximo passo é da loja: entregar o pacote à transportadora.',

  sent_carrier_day: 'A loja fez o envio por {carrier} em {day}.',
  sent_carrier: 'A loja fez o envio por {carrier} e não registrou o dia.',
  sent_day: 'A loja fez o envio em {day} e não registrou a transportadora.',
  sent: 'A loja fez o envio e não registrou nem a transportadora nem o dia.',
  parcel_number: 'O código de rastreio é {trackingNumber}.',
  parcel_number_link: 'O código de rastreio é {trackingNumber}; você pode acompanhar aqui: {link}',
  parcel_link: 'Você pode acompanhar aqui: {link}',
  parcel_no_number: 'Não há código de rastreio registrado.',
  scans_unknown:
    'Não tenho acesso às leituras da transportadora, então não sei onde o pacote está agora; a transportadora pode informar mais.',
  carrier_next: 'O próximo passo é da transportadora.',

  expected_promise_window:
    'Pelos prazos de entrega habituais da loja, deve chegar entre {earliest} e {latest}.',
  expected_promise: 'Pelos prazos de entrega habituais da loja, deve chegar até {latest}.',
  expected_estimate_window: 'A transportadora prevê a entrega entre {earliest} e {latest}.',
  expected_estimate: 'A transportadora prevê a entrega até {latest}.',
  expected_shop_window: 'A loja prevê a chegada entre {earliest} e {latest}.',
  expected_shop: 'A loja prevê a chegada até {latest}.',

  moving: 'Seu pacote está em trânsito; a última leitura foi em {day}.',
  moving_place: 'Seu pacote está em trânsito; a última leitura foi em {day}, em “{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'A transportadora não registra leitura do seu pacote há {count} dia, desde {day}.',
      many: 'A transportadora não registra leitura do seu pacote há {count} de dias, desde {day}.',
      other: 'A transportadora não registra leitura do seu pacote há {count} dias, desde {day}.',
    },
  },
  no_scan_next: 'A loja pode pedir à transportadora que o procure.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Pelos prazos de entrega habituais da loja, deveria ter chegado até {latest}, há {count} dia.',
      many: 'Pelos prazos de entrega habituais da loja, deveria ter chegado até {latest}, há {count} de dias.',
      other:
        'Pelos prazos de entrega habituais da loja, deveria ter chegado até {latest}, há {count} dias.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'A transportadora previa a entrega até {latest}, há {count} dia.',
      many: 'A transportadora previa a entrega até {latest}, há {count} de dias.',
      other: 'A transportadora previa a entrega até {latest}, há {count} dias.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'A loja previa a chegada até {latest}, há {count} dia.',
      many: 'A loja previa a chegada até {latest}, há {count} de dias.',
      other: 'A loja previa a chegada até {latest}, há {count} dias.',
    },
  },
  past_next:
    'Se ainda não chegou até você, o próximo passo é da transportadora; uma pessoa da loja pode pedir a ela que procure o pacote.',
  out_for_delivery: 'Seu pacote saiu para entrega.',
  out_for_delivery_carrier: 'Seu pacote saiu para entrega com {carrier}.',
  delivery_failed: 'A transportadora tentou entregar seu pacote e não conseguiu.',
  delivery_failed_day: 'A transportadora tentou entregar seu pacote em {day} e não conseguiu.',
  delivery_failed_next:
    'A página de rastreio da transportadora ou um aviso na sua caixa de correio diz o que ela precisa de você.',
  delivered: 'Consta como entregue; o dia não está registrado.',
  delivered_day: 'Consta como entregue em {day}.',
  delivered_next: 'Se não estiver aí, me avise e eu ajudo você a falar com a loja.',
  disputed: 'Nos registros consta que foi entregue, e você diz que não está aí.',
  disputed_day: 'Nos registros consta que foi entregue em {day}, e você diz que não está aí.',
  disputed_look:
    'Verifique os locais onde se deixam pacotes no seu endereço e pergunte aos vizinhos e a quem mora com você.',
  disputed_next: 'Se não aparecer, cabe à loja tratar disso com a transportadora.',
  returned: 'O pacote está voltando para a loja ou já chegou lá.',
  returned_day: 'Desde {day}, consta que o pacote está voltando para a loja.',
  returned_next: 'A loja decide o que acontece a seguir; uma pessoa de lá pode informar.',

  cancelled_unpaid: 'Este pedido foi cancelado. Não há pagamento registrado para ele.',
  cancelled_paid: 'Este pedido foi cancelado depois de pago, e ainda não há reembolso registrado.',
  cancelled_refunded: 'Este pedido foi cancelado, e a loja registrou um reembolso de {amount}.',
  cancelled_paid_next:
    'O próximo passo é da loja; uma pessoa de lá pode informar sobre o dinheiro.',
  refunded: 'A loja registrou o reembolso total de {amount}.',
  refunded_day: 'A loja registrou o reembolso total de {amount} em {day}.',
  refunded_next:
    'Quando o dinheiro chega até você depende do seu banco ou da administradora do cartão.',
  nothing_to_ship: 'Nada neste pedido é enviado: são downloads ou serviços.',
  nothing_to_ship_completed:
    'Nada neste pedido é enviado: são downloads ou serviços, e a loja o marcou como concluído.',
  pickup_ready: 'Seu pedido está pronto para retirada.',
  pickup_ready_place: 'Seu pedido está pronto para retirada: “{place}”.',
  pickup_preparing: 'Você escolheu retirar este pedido, e ele ainda não está pronto.',
  pickup_preparing_place:
    'Você escolheu retirar este pedido (“{place}”), e ele ainda não está pronto.',
  pickup_preparing_next: 'O próximo passo é da loja: deixá-lo pronto.',
  pickup_payment_due: 'O pagamento é feito na retirada.',
  pickup_completed: 'A loja marcou este pedido para retirada como concluído.',
  pickup_completed_day: 'A loja marcou este pedido para retirada como concluído em {day}.',
  completed: 'A loja marcou este pedido como concluído.',
  completed_day: 'A loja marcou este pedido como concluído em {day}.',
  completed_no_parcel:
    'Ela não registrou nenhum pacote nem código de rastreio, então não sei dizer onde o pacote está.',
  completed_next: 'Se ainda não chegou até você, uma pessoa da loja pode descobrir mais.',
  sent_untracked:
    'A loja marcou este pedido como enviado. Ela não registrou nenhum pacote nem código de rastreio, então não sei dizer onde ele está.',
  unknown:
    'A loja mantém este pedido em uma situação que só ela usa, e não sei o que isso significa para você.',
  unknown_next: 'Uma pessoa da loja pode informar.',

  flag_part_refunded: 'A loja registrou um reembolso de {amount} por parte deste pedido.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'Em pacotes até agora: {shipped} de {count} item; o restante ainda está com a loja.',
      many: 'Em pacotes até agora: {shipped} de {count} de itens; o restante ainda está com a loja.',
      other: 'Em pacotes até agora: {shipped} de {count} itens; o restante ainda está com a loja.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'Segue em {count} pacote.',
      many: 'Segue em {count} de pacotes.',
      other: 'Segue em {count} pacotes.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} item é download ou serviço e não é enviado.',
      many: '{count} de itens são downloads ou serviços e não são enviados.',
      other: '{count} itens são downloads ou serviços e não são enviados.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} item estava sem estoque quando você fez o pedido.',
      many: '{count} de itens estavam sem estoque quando você fez o pedido.',
      other: '{count} itens estavam sem estoque quando você fez o pedido.',
    },
  },
  flag_return_open: 'Há uma devolução em aberto para este pedido.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Para cada um destes pacotes:',

  card_title: 'Pedido {orderNumber}',
  card_title_headline: 'Pedido {orderNumber}: {headline}.',
  fact_placed: 'Feito em',
  fact_paid: 'Pago em',
  fact_payment: 'Pagamento',
  fact_delivery: 'Entrega',
  fact_expected: 'Previsão',
  fact_send_by: 'Envio até',
  fact_shipping: 'Custo de entrega',
  fact_total: 'Total',
  fact_refunded: 'Reembolsado',
  day_range: '{earliest} a {latest}',
  parcel_title: 'Pacote',
  parcel_title_of: 'Pacote {position} de {total}',
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
  track_with: 'Rastrear com {carrier}',
  track: 'Rastrear este pacote',
  freshness: 'Dados lidos na loja em {day}, às {time}.',
  timeline_placed: 'Pedido feito',
  timeline_paid: 'Pagamento recebido',
  timeline_sent: 'Enviado',
  timeline_sent_carrier: 'Enviado por {carrier}',
  timeline_completed: 'Marcado como concluído pela loja',
  timeline_refunded: 'Reembolso de {amount}',
  timeline_note: 'A loja escreveu: “{text}”',
  timeline_label_made: 'Etiqueta de envio criada',
  timeline_handed_over: 'Entregue à transportadora',
  timeline_in_transit: 'Leitura durante o trajeto',
  timeline_out_for_delivery: 'Saiu para entrega',
  timeline_delivery_failed: 'Entrega não realizada',
  timeline_ready_for_pickup: 'Pronto para retirada',
  timeline_delivered: 'Registrado como entregue',
  timeline_returning: 'Voltando para a loja',
  timeline_returned: 'De volta à loja',
  timeline_exception: 'A transportadora informou um problema',
  timeline_place: '{event} (“{place}”)',

  sentence_separator: ' ',
  greeting: 'Olá! Posso consultar seu pedido em {storeName} e dizer onde ele está.',
  machine_disclosure:
    'Sou um assistente automático, não uma pessoa; você pode pedir para falar com uma pessoa a qualquer momento.',

  ask_both_email: 'Qual é o número do seu pedido, e que e-mail você usou nele?',
  ask_both_phone: 'Qual é o número do seu pedido, e que telefone você informou nele?',
  ask_both_postcode: 'Qual é o número do seu pedido, e que CEP (código postal) consta nele?',
  ask_number: 'Qual é o número do seu pedido? Ele está no e-mail de confirmação.',
  ask_email: 'Qual e-mail você usou no pedido {orderNumber}? Isso me mostra que ele é seu.',
  ask_phone: 'Que telefone você informou no pedido {orderNumber}? Isso me mostra que ele é seu.',
  ask_postcode:
    'Que CEP (código postal) consta no pedido {orderNumber}? Isso me mostra que ele é seu.',
  ask_instead: 'Esta loja precisa de outro dado para ver que um pedido é seu.',
  ask_other_number: 'Qual é o número do outro pedido?',
  lead_sure: 'Claro.',
  lead_thanks: 'Obrigado.',
  not_understood: 'Desculpe, não entendi isso ou não posso ajudar com isso.',
  no_number: 'Sem o número, não consigo consultar um pedido.',
  no_number_way_on:
    'O número está no e-mail de confirmação. Se você não o encontrar, posso encaminhar esta conversa a uma pessoa da loja.',

  refused: 'Não encontrei um pedido com esses dados.',
  refused_number: 'Não encontrei o pedido {orderNumber} com esses dados.',
  refused_hint:
    'Confira os dois: o número do pedido está no e-mail de confirmação, e o segundo dado tem de ser o que foi informado no pedido.',
  refused_way_on:
    'Você pode tentar de novo, ou posso encaminhar esta conversa a uma pessoa da loja.',

  more_proof_reason:
    'Houve tentativas demais com dados que não conferem, e elas podem não ter sido suas.',
  more_proof:
    'Para proteger os pedidos, preciso de uma comprovação mais forte antes de procurar este.',
  more_proof_number:
    'Para proteger os pedidos, preciso de uma comprovação mais forte antes de procurar o pedido {orderNumber}.',
  more_proof_way_on:
    'Posso enviar um código de uso único para o e-mail do pedido ou encaminhar esta conversa a uma pessoa da loja.',
  no_codes:
    'Não posso enviar códigos por este chat, mas posso encaminhar esta conversa a uma pessoa da loja.',
  ask_code_email:
    'Qual e-mail você usou no pedido {orderNumber}? Se for o que consta no pedido, um código será enviado para lá.',
  code_sent:
    'Se o pedido {orderNumber} foi feito com {email}, um código de seis dígitos está a caminho desse endereço.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Digite-o aqui em até {minutes} minuto; só vale o código mais recente.',
      many: 'Digite-o aqui em até {minutes} de minutos; só vale o código mais recente.',
      other: 'Digite-o aqui em até {minutes} minutos; só vale o código mais recente.',
    },
  },
  code_sent_way_on:
    'Se nada chegar, verifique o endereço e a pasta de spam. Posso enviar outro código ou encaminhar esta conversa a uma pessoa da loja.',
  code_refused: 'Esse código não funciona ou já não funciona mais.',
  code_refused_hint:
    'Um código pode ser usado uma vez, durante alguns minutos e com poucas tentativas, na conversa que o pediu.',
  code_refused_way_on:
    'Posso enviar um novo código ou encaminhar esta conversa a uma pessoa da loja.',

  unavailable: 'Não consegui acessar o sistema de pedidos de {storeName} agora.',
  unavailable_slow: 'O sistema de pedidos de {storeName} está demorando a responder agora.',
  unavailable_busy:
    'O sistema de pedidos de {storeName} está muito ocupado e me pediu para esperar.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Isso não diz nada sobre seu pedido. Vou continuar tentando por {minutes} minuto e responder aqui, então você não precisa perguntar de novo. Também posso encaminhar esta conversa a uma pessoa da loja.',
      many: 'Isso não diz nada sobre seu pedido. Vou continuar tentando por {minutes} de minutos e responder aqui, então você não precisa perguntar de novo. Também posso encaminhar esta conversa a uma pessoa da loja.',
      other:
        'Isso não diz nada sobre seu pedido. Vou continuar tentando por {minutes} minutos e responder aqui, então você não precisa perguntar de novo. Também posso encaminhar esta conversa a uma pessoa da loja.',
    },
  },
  later_answer: 'Aqui está a resposta que você estava esperando.',
  later_reached: 'A loja voltou a responder.',
  later_unavailable:
    'Continuei tentando, mas o sistema de pedidos de {storeName} ainda não responde. Você pode me perguntar de novo mais tarde, ou posso encaminhar esta conversa a uma pessoa da loja.',
  unavailable_way_on:
    'Isso não diz nada sobre seu pedido. Você pode tentar de novo, ou posso encaminhar esta conversa a uma pessoa da loja.',

  several_orders: {
    plural: 'count',
    forms: {
      one: 'Aqui está {count} pedido.',
      many: 'Aqui estão {count} de pedidos.',
      other: 'Aqui estão {count} pedidos.',
    },
  },
  which_order: 'De qual pedido você está falando?',
  more_orders_left:
    'Consultei o máximo de pedidos que consigo de uma vez. Pergunte pelos outros em seguida.',

  courier: 'O envio foi feito por {carrier}.',
  courier_unknown: 'A loja registrou um pacote sem dizer com qual transportadora ele está.',
  courier_label: 'A etiqueta é para {carrier}; a transportadora ainda não está com o pacote.',
  courier_no_parcel:
    'A loja não registrou nenhum pacote, então não posso dizer qual é a transportadora.',
  courier_not_travelling: 'Na situação atual, este pedido não envolve transportadora.',
  delivery_date_unknown: 'Não há um dia de entrega registrado, e prefiro não tentar adivinhar.',
  items_intro: 'No pedido {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'A loja não registrou produtos para o pedido {orderNumber}.',
  change_cannot: 'Eu mesmo não posso alterar um pedido nem seu endereço.',
  change_not_sent:
    'Ele ainda não foi enviado, então talvez a loja ainda possa; o melhor é falar logo com uma pessoa de lá.',
  change_sent: 'Ele já foi enviado, então talvez só a transportadora ainda possa redirecioná-lo.',
  ask_possible: 'Uma pessoa da loja pode dizer o que ainda é possível.',
  change_over: 'Este pedido está finalizado, então não há mais nada a alterar.',
  cancel_cannot: 'Eu mesmo não posso cancelar um pedido.',
  cancel_not_sent:
    'Ele ainda não foi enviado, então talvez a loja ainda possa; o melhor é falar logo com uma pessoa de lá.',
  cancel_sent:
    'Ele já foi enviado, então seria preciso que uma pessoa da loja explicasse como devolvê-lo.',
  cancel_already: 'Na situação atual, este pedido já está cancelado ou reembolsado.',
  cancel_over:
    'Este pedido está finalizado, então seria preciso que uma pessoa da loja explicasse como devolvê-lo.',
  return_cannot: 'Eu mesmo não posso providenciar uma devolução nem um reembolso.',
  return_ask: 'A loja decide sobre isso, e posso encaminhar sua solicitação a uma pessoa de lá.',
  refund_recorded: 'A loja registrou um reembolso de {amount}.',
  refund_recorded_day: 'A loja registrou um reembolso de {amount} em {day}.',
  refund_none: 'Não há reembolso registrado para este pedido.',
  not_delivered_by_records: 'O que a loja registrou não diz que foi entregue.',

  greeting_again:
    'Olá! Posso consultar um pedido para você ou encaminhar esta conversa a uma pessoa da loja.',
  thanks: 'De nada! Posso ajudar com mais alguma coisa sobre seu pedido?',
  goodbye: 'Até logo! Você pode voltar a esta conversa se precisar de mim.',
  machine:
    'Sou um assistente automático, não uma pessoa. Posso encaminhar esta conversa a uma pessoa da loja.',
  cannot: 'Desculpe, com isso não posso ajudar.',
  can_do:
    'Posso dizer onde está um pedido, o que há nele e quem o transporta, ou encaminhar esta conversa a uma pessoa da loja.',
  apology:
    'Desculpe, algo deu errado do meu lado e não consigo responder a isso. Você pode perguntar de novo, ou posso encaminhar esta conversa a uma pessoa da loja.',

  handover_form:
    'Posso encaminhar esta conversa a uma pessoa de {storeName}. Para qual e-mail podem responder?',
  handover_done:
    'Pronto: encaminhei esta conversa a {storeName}. A resposta pode ser enviada para {email}.',
  handover_already:
    'Sua solicitação já está com {storeName}. Se quiser acrescentar algo, o formulário abaixo leva até lá.',
  handover_enough:
    'Sua solicitação já está com {storeName}, então não vou enviar outro e-mail por enquanto. O que você escrever aqui fica nesta conversa.',
  handover_too_many:
    'No momento, não posso encaminhar mais solicitações a {storeName}. Peça de novo daqui a uma hora ou escreva diretamente à loja.',
  handover_invalid_email:
    'Isso não parece um endereço de e-mail. Confira, para que a loja possa responder.',

  quick_human: 'Falar com uma pessoa',
  quick_send_code: 'Envie-me um código',
  quick_send_new_code: 'Enviar novo código',
  quick_try_again: 'Tentar de novo',
  quick_another_order: 'Outro pedido',
  quick_order_status: 'Onde está o meu pedido?',
  quick_not_received: 'Não está aqui',
  quick_order: 'Pedido {orderNumber}',

  said_order_form: 'Pedido {orderNumber}, {secondFact}',
  said_handover: 'Escrevam para {email}, por favor.',
  said_handover_message: 'Escrevam para {email}, por favor. {message}',

  mail_subject: 'Um cliente pede para falar com uma pessoa',
  mail_subject_order: 'Um cliente pede para falar com uma pessoa: pedido {orderNumbers}',
  mail_intro: 'Um cliente no chat de {storeName} pede para falar com uma pessoa.',
  mail_reply_to: 'Escrever para: {email}',
  mail_name: 'Nome: {name}',
  mail_proven: 'Comprovado como do cliente (número e segundo dado conferem): pedido {orderNumbers}',
  mail_no_proof:
    'O cliente não comprovou que algum pedido é dele; por isso, verifique antes de informar qualquer coisa sobre um pedido.',
  mail_page: 'Página em que o cliente estava: {page}',
  mail_message: 'Mensagem do cliente:\n{message}',
  mail_transcript: 'A conversa (o que o cliente digitou está citado tal como foi digitado):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Cliente',
  mail_author_assistant: 'Assistente',
  mail_author_agent: 'Loja',
  mail_author_system: 'Aviso',

  code_mail_subject: 'Seu código para o chat de {storeName}',
  code_mail_intro: 'Um código de uso único foi pedido no chat de {storeName}:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Ele pode ser usado uma vez, em até {minutes} minuto, na janela de chat que o pediu. Não o passe a mais ninguém.',
      many: 'Ele pode ser usado uma vez, em até {minutes} de minutos, na janela de chat que o pediu. Não o passe a mais ninguém.',
      other:
        'Ele pode ser usado uma vez, em até {minutes} minutos, na janela de chat que o pediu. Não o passe a mais ninguém.',
    },
  },
  code_mail_ignore:
    'Se não foi você quem pediu, pode ignorar este e-mail: nada acontece sem o código.',

  widget_launcher: 'Onde está o meu pedido?',
  widget_assistant: 'Assistente de pedidos',
  widget_unavailable: 'O chat não está disponível agora',
};
