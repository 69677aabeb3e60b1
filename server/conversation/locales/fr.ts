import type { Catalogue } from './catalogue.ts';

/** French. The notes beside each key in the *-messages.ts files say where it is shown. */
export const french: Catalogue = {
  headline_awaiting_payment: 'En attente de paiement',
  headline_awaiting_transfer: 'En attente de votre virement',
  headline_payment_failed: 'Échec du paiement',
  headline_on_hold: 'Mise en attente',
  headline_being_prepared: 'En préparation',
  headline_preparing_late: 'En préparation, en retard',
  headline_label_made: 'Étiquette créée, colis non remis',
  headline_sent: 'Expédition effectuée',
  headline_moving: 'En cours d’acheminement',
  headline_no_scan: 'Sans nouvelles depuis des jours',
  headline_past_promised_date: 'Date annoncée dépassée',
  headline_out_for_delivery: 'En cours de livraison',
  headline_delivery_failed: 'Échec de la livraison',
  headline_delivered: 'Livraison enregistrée',
  headline_delivered_disputed: 'Livraison enregistrée, colis introuvable',
  headline_returned_to_sender: 'Retour à la boutique',
  headline_cancelled: 'Annulée',
  headline_refunded: 'Remboursée',
  headline_nothing_to_ship: 'Rien à expédier',
  headline_ready_for_pickup: 'Retrait possible',
  headline_pickup_being_prepared: 'Retrait pas encore possible',
  headline_pickup_completed: 'Retrait terminé',
  headline_completed_untracked: 'Terminée, sans suivi',
  headline_sent_untracked: 'Expédiée, sans suivi',
  headline_unknown: 'À demander à la boutique',

  payment_not_paid: 'Cette commande n’est pas encore payée : le montant à régler est de {amount}.',
  payment_not_paid_method:
    'Cette commande n’est pas encore payée : le montant à régler est de {amount}. Paiement choisi : {method}.',
  payment_failed: 'Le paiement de {amount} a échoué, la commande n’est donc pas payée.',
  payment_transfer: 'La boutique attend votre virement de {amount}.',
  payment_transfer_method:
    'La boutique attend votre virement de {amount}. Paiement choisi : {method}.',
  payment_cheque: 'La boutique attend votre chèque de {amount}.',
  payment_next:
    'C’est maintenant à vous : la boutique commence dès que la commande est payée. Si vous avez déjà payé, adressez-vous à une personne de la boutique.',
  payment_transfer_next:
    'La boutique commence dès que l’argent est arrivé. Si vous l’avez déjà envoyé, une banque peut mettre quelques jours ouvrés.',
  payment_cheque_next:
    'La boutique commence dès que l’argent est arrivé. Si vous l’avez déjà envoyé, la poste et la banque peuvent mettre quelques jours ouvrés.',

  on_hold: 'La boutique a mis cette commande en attente et n’a pas enregistré pourquoi.',
  on_hold_next:
    'C’est à la boutique de régler cela ; une personne de l’équipe peut vous dire ce qui est attendu.',

  preparing: 'La boutique prépare votre commande. Elle n’a pas encore été expédiée.',
  preparing_paid:
    'Votre paiement est arrivé le {day}, et la boutique prépare votre commande. Elle n’a pas encore été expédiée.',
  preparing_send_by:
    'Selon l’engagement de la boutique, l’expédition doit avoir lieu au plus tard le {day}.',
  preparing_overdue:
    'Selon l’engagement de la boutique, l’expédition aurait dû avoir lieu au plus tard le {day} ; elle est donc en retard.',
  preparing_overdue_undated: 'C’est plus tard que ce que la boutique avait promis.',
  preparing_backordered:
    'Un article au moins était en rupture de stock au moment de votre commande ; la boutique l’attend peut-être.',
  preparing_late_next:
    'La suite dépend de la boutique ; une personne de l’équipe peut vous dire pourquoi.',
  preparing_next: 'La suite dépend de la boutique ; vous n’avez rien à faire.',

  label_made:
    'Une étiquette d’expédition a été créée, mais le transporteur n’a pas encore le colis.',
  label_made_carrier:
    'Une étiquette d’expédition pour {carrier} a été créée, mais le transporteur n’a pas encore le colis.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'L’étiquette a été créée il y a {count} jour.',
      many: 'L’étiquette a été créée il y a {count} jours.',
      other: 'L’étiquette a été créée il y a {count} jours.',
    },
  },
  label_made_next: 'La suite dépend de la boutique : remettre le colis au transporteur.',

  sent_carrier_day: 'La boutique a expédié le colis avec {carrier} le {day}.',
  sent_carrier: 'La boutique a expédié le colis avec {carrier} et n’a pas enregistré le jour.',
  sent_day: 'La boutique a expédié le colis le {day} et n’a pas enregistré le transporteur.',
  sent: 'La boutique a expédié le colis et n’a enregistré ni le transporteur ni le jour.',
  parcel_number: 'Le numéro de suivi est {trackingNumber}.',
  parcel_number_link:
    'Le numéro de suivi est {trackingNumber} ; vous pouvez suivre le colis ici : {link}',
  parcel_link: 'Vous pouvez suivre le colis ici : {link}',
  parcel_no_number: 'Aucun numéro de suivi n’est enregistré.',
  scans_unknown:
    'Je ne vois pas les scans du transporteur, je ne sais donc pas où se trouve le colis en ce moment ; le transporteur peut vous en dire plus.',
  carrier_next: 'La suite dépend du transporteur.',

  expected_promise_window:
    'Selon les délais de livraison habituels de la boutique, la livraison devrait avoir lieu entre le {earliest} et le {latest}.',
  expected_promise:
    'Selon les délais de livraison habituels de la boutique, la livraison devrait avoir lieu au plus tard le {latest}.',
  expected_estimate_window:
    'Le transporteur prévoit la livraison entre le {earliest} et le {latest}.',
  expected_estimate: 'Le transporteur prévoit la livraison au plus tard le {latest}.',
  expected_shop_window: 'La boutique prévoit la livraison entre le {earliest} et le {latest}.',
  expected_shop: 'La boutique prévoit la livraison au plus tard le {latest}.',

  moving:
    'Votre colis est en cours d’acheminement ; il a été scanné pour la dernière fois le {day}.',
  moving_place:
    'Votre colis est en cours d’acheminement ; il a été scanné pour la dernière fois le {day} : « {place} ».',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'Le transporteur n’a pas scanné votre colis depuis {count} jour, soit depuis le {day}.',
      many: 'Le transporteur n’a pas scanné votre colis depuis {count} jours, soit depuis le {day}.',
      other:
        'Le transporteur n’a pas scanné votre colis depuis {count} jours, soit depuis le {day}.',
    },
  },
  no_scan_next: 'La boutique peut demander au transporteur de le rechercher.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'Selon les délais de livraison habituels de la boutique, la livraison aurait dû avoir lieu au plus tard le {latest}, il y a {count} jour.',
      many: 'Selon les délais de livraison habituels de la boutique, la livraison aurait dû avoir lieu au plus tard le {latest}, il y a {count} jours.',
      other:
        'Selon les délais de livraison habituels de la boutique, la livraison aurait dû avoir lieu au plus tard le {latest}, il y a {count} jours.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'Le transporteur prévoyait la livraison au plus tard le {latest}, il y a {count} jour.',
      many: 'Le transporteur prévoyait la livraison au plus tard le {latest}, il y a {count} jours.',
      other:
        'Le transporteur prévoyait la livraison au plus tard le {latest}, il y a {count} jours.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'La boutique prévoyait la livraison au plus tard le {latest}, il y a {count} jour.',
      many: 'La boutique prévoyait la livraison au plus tard le {latest}, il y a {count} jours.',
      other: 'La boutique prévoyait la livraison au plus tard le {latest}, il y a {count} jours.',
    },
  },
  past_next:
    'Si vous n’avez rien reçu, la suite dépend du transporteur ; une personne de la boutique peut lui demander de rechercher le colis.',
  out_for_delivery: 'Votre colis est en cours de livraison.',
  out_for_delivery_carrier: 'Votre colis est en cours de livraison avec {carrier}.',
  delivery_failed: 'Le transporteur a essayé de livrer votre colis, sans succès.',
  delivery_failed_day: 'Le transporteur a essayé de livrer votre colis le {day}, sans succès.',
  delivery_failed_next:
    'La page de suivi du transporteur ou un avis de passage dans votre boîte aux lettres indique ce qu’il attend de vous.',
  delivered: 'La livraison est enregistrée comme effectuée ; le jour n’est pas enregistré.',
  delivered_day: 'La livraison est enregistrée comme effectuée le {day}.',
  delivered_next:
    'Si le colis n’est pas là, dites-le-moi et je vous aiderai à joindre la boutique.',
  disputed:
    'Selon les données enregistrées, la livraison a eu lieu, et vous dites que le colis n’est pas là.',
  disputed_day:
    'Selon les données enregistrées, la livraison a eu lieu le {day}, et vous dites que le colis n’est pas là.',
  disputed_look:
    'Regardez aux endroits où l’on dépose les colis à votre adresse, et demandez à vos voisins et aux personnes qui vivent avec vous.',
  disputed_next:
    'Si le colis reste introuvable, c’est à la boutique de voir cela avec le transporteur.',
  returned: 'Le colis repart vers la boutique, ou y est déjà arrivé.',
  returned_day: 'Selon les données enregistrées, le colis repart vers la boutique depuis le {day}.',
  returned_next: 'La boutique décide de la suite ; une personne de l’équipe peut vous renseigner.',

  cancelled_unpaid: 'Cette commande a été annulée. Aucun paiement n’est enregistré pour elle.',
  cancelled_paid:
    'Cette commande a été annulée après le paiement, et aucun remboursement n’est encore enregistré.',
  cancelled_refunded:
    'Cette commande a été annulée, et la boutique a enregistré un remboursement de {amount}.',
  cancelled_paid_next:
    'La suite dépend de la boutique ; une personne de l’équipe peut vous renseigner sur la somme payée.',
  refunded: 'La boutique a enregistré un remboursement intégral de {amount}.',
  refunded_day: 'La boutique a enregistré un remboursement intégral de {amount} le {day}.',
  refunded_next:
    'Le moment où l’argent vous parviendra dépend de votre banque ou de l’émetteur de votre carte.',
  nothing_to_ship:
    'Rien n’est expédié pour cette commande : il s’agit de téléchargements ou de services.',
  nothing_to_ship_completed:
    'Rien n’est expédié pour cette commande : il s’agit de téléchargements ou de services, et la boutique l’a marquée comme terminée.',
  pickup_ready: 'Votre commande est prête à être retirée.',
  pickup_ready_place: 'Votre commande est prête à être retirée : « {place} ».',
  pickup_preparing: 'Vous avez choisi de retirer cette commande, et elle n’est pas encore prête.',
  pickup_preparing_place:
    'Vous avez choisi de retirer cette commande (« {place} »), et elle n’est pas encore prête.',
  pickup_preparing_next: 'La suite dépend de la boutique : préparer la commande.',
  pickup_payment_due: 'Le paiement se fait au moment du retrait.',
  pickup_completed: 'La boutique a marqué cette commande à retirer comme terminée.',
  pickup_completed_day: 'La boutique a marqué cette commande à retirer comme terminée le {day}.',
  completed: 'La boutique a marqué cette commande comme terminée.',
  completed_day: 'La boutique a marqué cette commande comme terminée le {day}.',
  completed_no_parcel:
    'La boutique n’a enregistré ni colis ni numéro de suivi, je ne peux donc pas dire où se trouve le colis.',
  completed_next: 'Si vous n’avez rien reçu, une personne de la boutique peut se renseigner.',
  sent_untracked:
    'La boutique a marqué cette commande comme expédiée. Comme elle n’a enregistré ni colis ni numéro de suivi, je ne peux pas dire où se trouve la commande.',
  unknown:
    'La boutique a donné à cette commande un statut qui lui est propre, et je ne sais pas ce qu’il signifie pour vous.',
  unknown_next: 'Une personne de la boutique peut vous le dire.',

  flag_part_refunded:
    'La boutique a enregistré un remboursement de {amount} pour une partie de cette commande.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'En colis jusqu’ici : {shipped} sur {count} article ; le reste est encore à la boutique.',
      many: 'En colis jusqu’ici : {shipped} sur {count} articles ; le reste est encore à la boutique.',
      other:
        'En colis jusqu’ici : {shipped} sur {count} articles ; le reste est encore à la boutique.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'L’envoi se fait en {count} colis.',
      many: 'L’envoi se fait en {count} colis.',
      other: 'L’envoi se fait en {count} colis.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} article est un téléchargement ou un service et n’est pas expédié.',
      many: '{count} articles sont des téléchargements ou des services et ne sont pas expédiés.',
      other: '{count} articles sont des téléchargements ou des services et ne sont pas expédiés.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} article était en rupture de stock quand vous l’avez commandé.',
      many: '{count} articles étaient en rupture de stock quand vous les avez commandés.',
      other: '{count} articles étaient en rupture de stock quand vous les avez commandés.',
    },
  },
  flag_return_open: 'Un retour est en cours pour cette commande.',
  parcel_line: '{title} : {headline}.',
  each_parcel: 'Pour chacun de ces colis :',

  card_title: 'Commande {orderNumber}',
  card_title_headline: 'Commande {orderNumber} : {headline}.',
  fact_placed: 'Passée le',
  fact_paid: 'Payée le',
  fact_payment: 'Paiement',
  fact_delivery: 'Livraison',
  fact_expected: 'Livraison prévue',
  fact_send_by: 'Date limite d’envoi',
  fact_shipping: 'Frais de livraison',
  fact_total: 'Total',
  fact_refunded: 'Remboursé',
  day_range: 'du {earliest} au {latest}',
  parcel_title: 'Colis',
  parcel_title_of: 'Colis {position} sur {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name} : {value}',
  item_refunded: {
    plural: 'count',
    forms: {
      one: '{count} remboursé',
      many: '{count} remboursés',
      other: '{count} remboursés',
    },
  },
  list_separator: ', ',
  track_with: 'Suivre avec {carrier}',
  track: 'Suivre ce colis',
  freshness: 'Données lues auprès de la boutique le {day} à {time}.',
  timeline_placed: 'Commande passée',
  timeline_paid: 'Paiement arrivé',
  timeline_sent: 'Expédition',
  timeline_sent_carrier: 'Expédition avec {carrier}',
  timeline_completed: 'Marquée comme terminée par la boutique',
  timeline_refunded: 'Remboursement de {amount}',
  timeline_note: 'La boutique a écrit : « {text} »',
  timeline_label_made: 'Étiquette d’expédition créée',
  timeline_handed_over: 'Remis au transporteur',
  timeline_in_transit: 'Scanné en cours de route',
  timeline_out_for_delivery: 'En cours de livraison',
  timeline_delivery_failed: 'Échec de la livraison',
  timeline_ready_for_pickup: 'Retrait possible',
  timeline_delivered: 'Livraison enregistrée',
  timeline_returning: 'En retour vers la boutique',
  timeline_returned: 'De retour à la boutique',
  timeline_exception: 'Le transporteur a signalé un problème',
  timeline_place: '{event} (« {place} »)',

  sentence_separator: ' ',
  greeting:
    'Bonjour ! Je peux chercher votre commande chez {storeName} et vous dire où elle en est.',
  machine_disclosure:
    'Je suis un assistant automatique, pas une personne ; vous pouvez demander à parler à quelqu’un à tout moment.',

  ask_both_email:
    'Quel est votre numéro de commande, et quelle adresse e-mail avez-vous utilisée pour la commande ?',
  ask_both_phone:
    'Quel est votre numéro de commande, et quel numéro de téléphone avez-vous indiqué avec la commande ?',
  ask_both_postcode:
    'Quel est votre numéro de commande, et quel code postal figure sur la commande ?',
  ask_number: 'Quel est votre numéro de commande ? Il figure dans l’e-mail de confirmation.',
  ask_email:
    'Quelle adresse e-mail avez-vous utilisée pour la commande {orderNumber} ? Cela me montre que c’est bien la vôtre.',
  ask_phone:
    'Quel numéro de téléphone avez-vous indiqué avec la commande {orderNumber} ? Cela me montre que c’est bien la vôtre.',
  ask_postcode:
    'Quel code postal figure sur la commande {orderNumber} ? Cela me montre que c’est bien la vôtre.',
  ask_instead:
    'Cette boutique a besoin d’une autre information pour vérifier qu’une commande est bien la vôtre.',
  ask_other_number: 'Quel est le numéro de l’autre commande ?',
  lead_sure: 'Bien sûr.',
  lead_thanks: 'Merci.',
  not_understood: 'Désolé, je n’ai pas compris, ou je ne peux pas vous aider pour cela.',
  no_number: 'Sans son numéro, je ne peux pas rechercher une commande.',
  no_number_way_on:
    'Le numéro figure dans l’e-mail de confirmation. Si vous ne le trouvez pas, je peux vous mettre en relation avec une personne de la boutique.',

  refused: 'Je n’ai pas trouvé de commande avec ces informations.',
  refused_number: 'Je n’ai pas trouvé la commande {orderNumber} avec ces informations.',
  refused_hint:
    'Veuillez vérifier les deux : le numéro de commande figure dans l’e-mail de confirmation, et la seconde information doit être celle qui a été donnée avec la commande.',
  refused_way_on:
    'Vous pouvez réessayer, ou je peux vous mettre en relation avec une personne de la boutique.',

  more_proof_reason:
    'Il y a eu trop d’essais avec des informations qui ne correspondent pas, et ils ne venaient pas forcément de vous.',
  more_proof:
    'Pour protéger les commandes, il me faut une preuve plus forte avant de pouvoir rechercher celle-ci.',
  more_proof_number:
    'Pour protéger les commandes, il me faut une preuve plus forte avant de pouvoir rechercher la commande {orderNumber}.',
  more_proof_way_on:
    'Je peux envoyer un code à usage unique à l’adresse e-mail de la commande, ou vous mettre en relation avec une personne de la boutique.',
  no_codes:
    'Je ne peux pas envoyer de codes depuis ce chat, mais je peux vous mettre en relation avec une personne de la boutique.',
  ask_code_email:
    'Quelle adresse e-mail avez-vous utilisée pour la commande {orderNumber} ? Si c’est celle de la commande, un code y est envoyé.',
  code_sent:
    'Si la commande {orderNumber} a été passée avec {email}, un code à six chiffres est en route vers cette adresse.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Saisissez-le ici dans un délai de {minutes} minute ; seul le code le plus récent compte.',
      many: 'Saisissez-le ici dans un délai de {minutes} minutes ; seul le code le plus récent compte.',
      other:
        'Saisissez-le ici dans un délai de {minutes} minutes ; seul le code le plus récent compte.',
    },
  },
  code_sent_way_on:
    'Si rien n’arrive, veuillez vérifier l’adresse et le dossier des courriers indésirables. Je peux envoyer un autre code, ou vous mettre en relation avec une personne de la boutique.',
  code_refused: 'Ce code ne fonctionne pas, ou ne fonctionne plus.',
  code_refused_hint:
    'Un code peut servir une seule fois, pendant quelques minutes et pour quelques essais, dans la conversation qui l’a demandé.',
  code_refused_way_on:
    'Je peux envoyer un nouveau code, ou vous mettre en relation avec une personne de la boutique.',

  unavailable:
    'Je n’ai pas réussi à joindre le système de commandes de la boutique {storeName} à l’instant.',
  unavailable_slow:
    'Le système de commandes de la boutique {storeName} met du temps à répondre en ce moment.',
  unavailable_busy:
    'Le système de commandes de la boutique {storeName} est très sollicité et m’a demandé d’attendre.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'Cela ne dit rien de votre commande. Je continue d’essayer pendant {minutes} minute et je réponds ici, vous n’avez donc pas à redemander. Je peux aussi vous mettre en relation avec une personne de la boutique.',
      many: 'Cela ne dit rien de votre commande. Je continue d’essayer pendant {minutes} minutes et je réponds ici, vous n’avez donc pas à redemander. Je peux aussi vous mettre en relation avec une personne de la boutique.',
      other:
        'Cela ne dit rien de votre commande. Je continue d’essayer pendant {minutes} minutes et je réponds ici, vous n’avez donc pas à redemander. Je peux aussi vous mettre en relation avec une personne de la boutique.',
    },
  },
  later_answer: 'Voici la réponse que vous attendiez.',
  later_reached: 'La boutique répond à nouveau.',
  later_unavailable:
    'J’ai continué d’essayer, mais le système de commandes de la boutique {storeName} ne répond toujours pas. Vous pouvez me redemander plus tard, ou je peux vous mettre en relation avec une personne de la boutique.',
  unavailable_way_on:
    'Cela ne dit rien de votre commande. Vous pouvez réessayer, ou je peux vous mettre en relation avec une personne de la boutique.',

  several_orders: {
    plural: 'count',
    forms: {
      one: 'Voici {count} commande.',
      many: 'Voici {count} commandes.',
      other: 'Voici {count} commandes.',
    },
  },
  which_order: 'De quelle commande s’agit-il ?',
  more_orders_left:
    'J’ai recherché autant de commandes que je peux à la fois. Demandez-moi ensuite les autres.',

  courier: 'L’expédition s’est faite avec {carrier}.',
  courier_unknown: 'La boutique a enregistré un colis sans dire quel transporteur l’a.',
  courier_label: 'L’étiquette est pour {carrier} ; le transporteur n’a pas encore le colis.',
  courier_no_parcel:
    'La boutique n’a enregistré aucun colis, je ne peux donc pas nommer de transporteur.',
  courier_not_travelling: 'Dans son état actuel, cette commande ne concerne aucun transporteur.',
  delivery_date_unknown:
    'Aucun jour de livraison n’est enregistré, et je préfère ne pas en deviner un.',
  items_intro: 'Dans la commande {orderNumber} :',
  items_line: '{quantity} × {name}',
  items_none: 'La boutique n’a enregistré aucun produit pour la commande {orderNumber}.',
  change_cannot: 'Je ne peux pas modifier moi-même une commande ni son adresse.',
  change_not_sent:
    'Votre commande n’a pas encore été expédiée, il se peut donc que la boutique puisse encore le faire ; le mieux est de demander tout de suite à une personne de l’équipe.',
  change_sent:
    'Votre commande a déjà été expédiée, il se peut donc que seul le transporteur puisse encore la réacheminer.',
  ask_possible: 'Une personne de la boutique peut vous dire ce qui est encore possible.',
  change_over: 'Cette commande est terminée, il n’y a donc plus rien à modifier.',
  cancel_cannot: 'Je ne peux pas annuler moi-même une commande.',
  cancel_not_sent:
    'Votre commande n’a pas encore été expédiée, il se peut donc que la boutique puisse encore le faire ; le mieux est de demander tout de suite à une personne de l’équipe.',
  cancel_sent:
    'Votre commande a déjà été expédiée ; pour un retour, il faudrait vous renseigner auprès d’une personne de la boutique.',
  cancel_already: 'Dans son état actuel, cette commande est déjà annulée ou remboursée.',
  cancel_over:
    'Cette commande est terminée ; pour un retour, il faudrait vous renseigner auprès d’une personne de la boutique.',
  return_cannot: 'Je ne peux pas organiser moi-même un retour ou un remboursement.',
  return_ask:
    'C’est la boutique qui en décide, et je peux transmettre votre demande à une personne de l’équipe.',
  refund_recorded: 'La boutique a enregistré un remboursement de {amount}.',
  refund_recorded_day: 'La boutique a enregistré un remboursement de {amount} le {day}.',
  refund_none: 'Aucun remboursement n’est enregistré pour cette commande.',
  not_delivered_by_records:
    'Ce que la boutique a enregistré n’indique pas que la livraison a eu lieu.',

  greeting_again:
    'Bonjour ! Je peux rechercher une commande pour vous, ou vous mettre en relation avec une personne de la boutique.',
  thanks: 'Je vous en prie ! Avez-vous une autre question sur votre commande ?',
  goodbye: 'Au revoir ! Vous pouvez revenir à cette conversation si vous avez besoin de moi.',
  machine:
    'Je suis un assistant automatique, pas une personne. Je peux vous mettre en relation avec une personne de la boutique.',
  cannot: 'Désolé, je ne peux pas vous aider pour cela.',
  can_do:
    'Je peux vous dire où en est une commande, ce qu’elle contient et qui la transporte, ou vous mettre en relation avec une personne de la boutique.',
  apology:
    'Désolé, un problème est survenu de mon côté et je ne peux pas répondre. Vous pouvez redemander, ou je peux vous mettre en relation avec une personne de la boutique.',

  handover_form:
    'Je peux transmettre cette conversation à une personne chez {storeName}. À quelle adresse peut-on vous répondre ?',
  handover_done:
    'C’est fait : j’ai transmis cette conversation à la boutique {storeName}. On peut vous répondre à {email}.',
  handover_already:
    'Votre demande est déjà chez {storeName}. Si vous voulez ajouter quelque chose, le formulaire ci-dessous l’y transmet.',
  handover_enough:
    'Votre demande est déjà chez {storeName}, je n’y envoie donc pas d’autre e-mail pour le moment. Ce que vous écrivez ici reste dans cette conversation.',
  handover_too_many:
    'Je ne peux pas transmettre d’autres demandes à la boutique {storeName} pour le moment. Veuillez me redemander dans une heure, ou écrire directement à la boutique.',
  handover_invalid_email:
    'Cela ne ressemble pas à une adresse e-mail. Veuillez la vérifier, pour que la boutique puisse vous répondre.',

  quick_human: 'Parler à quelqu’un',
  quick_send_code: 'Envoyez-moi un code',
  quick_send_new_code: 'Envoyer un nouveau code',
  quick_try_again: 'Réessayer',
  quick_another_order: 'Autre commande',
  quick_order_status: 'Où est ma commande ?',
  quick_not_received: 'Le colis n’est pas là',
  quick_order: 'Commande {orderNumber}',

  said_order_form: 'Commande {orderNumber}, {secondFact}',
  said_handover: 'Merci de m’écrire à {email}.',
  said_handover_message: 'Merci de m’écrire à {email}. {message}',

  mail_subject: 'Un client demande à parler à quelqu’un',
  mail_subject_order: 'Un client demande à parler à quelqu’un : commande {orderNumbers}',
  mail_intro: 'Dans le chat de la boutique {storeName}, un client demande à parler à quelqu’un.',
  mail_reply_to: 'Écrire à : {email}',
  mail_name: 'Nom : {name}',
  mail_proven:
    'Appartenance prouvée (numéro et seconde information concordants) : commande {orderNumbers}',
  mail_no_proof:
    'Il n’est prouvé pour aucune commande qu’elle appartient à cette personne ; veuillez donc vérifier avant d’en parler.',
  mail_page: 'Page consultée : {page}',
  mail_message: 'Son message :\n{message}',
  mail_transcript: 'La conversation (ce que le client a saisi est cité tel quel) :',
  mail_line: '{at} {author} : {text}',
  mail_author_shopper: 'Client',
  mail_author_assistant: 'Assistant',
  mail_author_agent: 'Boutique',
  mail_author_system: 'Information',

  code_mail_subject: 'Votre code pour le chat de la boutique {storeName}',
  code_mail_intro: 'Un code à usage unique a été demandé dans le chat de la boutique {storeName} :',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'Il peut servir une seule fois, dans un délai de {minutes} minute, dans la fenêtre de chat qui l’a demandé. Ne le donnez à personne d’autre.',
      many: 'Il peut servir une seule fois, dans un délai de {minutes} minutes, dans la fenêtre de chat qui l’a demandé. Ne le donnez à personne d’autre.',
      other:
        'Il peut servir une seule fois, dans un délai de {minutes} minutes, dans la fenêtre de chat qui l’a demandé. Ne le donnez à personne d’autre.',
    },
  },
  code_mail_ignore:
    'Si vous ne l’avez pas demandé, vous pouvez ignorer cet e-mail : sans le code, rien ne se passe.',

  widget_launcher: 'Où est ma commande ?',
  widget_assistant: 'Assistant commandes',
  widget_unavailable: 'Chat indisponible en ce moment',
};
