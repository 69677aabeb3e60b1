import type { Catalogue } from './catalogue.ts';

/** Korean. The notes beside each key in the *-messages.ts files say where it is shown. */
export const korean: Catalogue = {
  headline_awaiting_payment: '결제 대기 중',
  headline_awaiting_transfer: '입금 대기 중',
  headline_payment_failed: '결제 실패',
  headline_on_hold: '보류 중',
  headline_being_prepared: '발송 준비 중',
  headline_preparing_late: '발송 준비 중, 지연됨',
  headline_label_made: '운송장 발급, 인계 전',
  headline_sent: '발송됨',
  headline_moving: '배송 중',
  headline_no_scan: '며칠째 소식 없음',
  headline_past_promised_date: '도착 예정일 지남',
  headline_out_for_delivery: '배달 출발',
  headline_delivery_failed: '배달 실패',
  headline_delivered: '배송 완료로 기록됨',
  headline_delivered_disputed: '배송 완료 기록, 미수령',
  headline_returned_to_sender: '쇼핑몰로 반송',
  headline_cancelled: '취소됨',
  headline_refunded: '환불됨',
  headline_nothing_to_ship: '배송할 상품 없음',
  headline_ready_for_pickup: '픽업 가능',
  headline_pickup_being_prepared: '픽업 준비 중',
  headline_pickup_completed: '픽업 완료',
  headline_completed_untracked: '완료, 배송 조회 불가',
  headline_sent_untracked: '발송됨, 배송 조회 불가',
  headline_unknown: '쇼핑몰 문의 필요',

  payment_not_paid: '이 주문은 아직 결제되지 않았습니다. 결제하실 금액은 {amount}입니다.',
  payment_not_paid_method:
    '이 주문은 아직 결제되지 않았습니다. 결제하실 금액은 {amount}입니다. 선택하신 결제 수단: {method}.',
  payment_failed: '결제({amount})에 실패하여 이 주문은 아직 결제되지 않았습니다.',
  payment_transfer: '쇼핑몰에서 고객님의 계좌이체({amount})를 기다리고 있습니다.',
  payment_transfer_method:
    '쇼핑몰에서 고객님의 계좌이체({amount})를 기다리고 있습니다. 선택하신 결제 수단: {method}.',
  payment_cheque: '쇼핑몰에서 고객님의 수표({amount})를 기다리고 있습니다.',
  payment_next:
    '다음은 고객님께서 진행하실 단계입니다. 결제가 완료되면 쇼핑몰에서 준비를 시작합니다. 이미 결제하셨다면 쇼핑몰 담당자에게 문의해 주세요.',
  payment_transfer_next:
    '입금이 확인되면 쇼핑몰에서 준비를 시작합니다. 이미 보내셨다면 은행 처리에 영업일 기준 며칠이 걸릴 수 있습니다.',
  payment_cheque_next:
    '대금이 도착하면 쇼핑몰에서 준비를 시작합니다. 이미 보내셨다면 우편과 은행 처리에 영업일 기준 며칠이 걸릴 수 있습니다.',

  on_hold: '쇼핑몰에서 이 주문을 보류했으며, 그 이유는 기록하지 않았습니다.',
  on_hold_next:
    '쇼핑몰에서 해결해야 합니다. 무엇을 기다리고 있는지는 쇼핑몰 담당자가 알려 드릴 수 있습니다.',

  preparing: '쇼핑몰에서 주문을 준비하고 있습니다. 아직 발송되지 않았습니다.',
  preparing_paid:
    '{day}에 결제가 완료되어 쇼핑몰에서 주문을 준비하고 있습니다. 아직 발송되지 않았습니다.',
  preparing_send_by: '쇼핑몰에서 약속한 발송 기한은 {day}입니다.',
  preparing_overdue: '쇼핑몰에서 약속한 발송 기한은 {day}이었으므로, 발송이 늦어지고 있습니다.',
  preparing_overdue_undated: '쇼핑몰에서 약속한 것보다 늦어지고 있습니다.',
  preparing_backordered:
    '주문하실 때 품절인 상품이 있어, 쇼핑몰에서 입고를 기다리고 있을 수 있습니다.',
  preparing_late_next:
    '다음 단계는 쇼핑몰에서 진행합니다. 이유는 쇼핑몰 담당자가 알려 드릴 수 있습니다.',
  preparing_next: '다음 단계는 쇼핑몰에서 진행합니다. 고객님께서 하실 일은 없습니다.',

  label_made: '운송장이 발급되었지만, 택배가 아직 택배사에 인계되지 않았습니다.',
  label_made_carrier: '{carrier} 운송장이 발급되었지만, 택배가 아직 택배사에 인계되지 않았습니다.',
  label_made_days: {
    plural: 'count',
    forms: { other: '운송장은 {count}일 전에 발급되었습니다.' },
  },
  label_made_next: '다음 단계는 쇼핑몰에서 택배를 인계하는 것입니다.',

  sent_carrier_day: '쇼핑몰에서 {day}에 {carrier} 편으로 발송했습니다.',
  sent_carrier: '쇼핑몰에서 {carrier} 편으로 발송했으며, 발송일은 기록하지 않았습니다.',
  sent_day: '쇼핑몰에서 {day}에 발송했으며, 택배사는 기록하지 않았습니다.',
  sent: '쇼핑몰에서 발송했으며, 택배사와 발송일은 기록하지 않았습니다.',
  parcel_number: '운송장 번호: {trackingNumber}.',
  parcel_number_link: '운송장 번호: {trackingNumber}. 배송 조회 페이지: {link}',
  parcel_link: '배송 조회 페이지: {link}',
  parcel_no_number: '운송장 번호가 기록되어 있지 않습니다.',
  scans_unknown:
    '저는 택배사의 스캔 기록을 볼 수 없어 택배가 지금 어디에 있는지 알지 못합니다. 택배사에서 더 자세히 알려 드릴 수 있습니다.',
  carrier_next: '다음 단계는 택배사에서 진행합니다.',

  expected_promise_window:
    '쇼핑몰의 통상 배송 기간에 따르면 {earliest}에서 {latest} 사이에 도착할 예정입니다.',
  expected_promise: '쇼핑몰의 통상 배송 기간에 따르면 {latest}까지 도착할 예정입니다.',
  expected_estimate_window:
    '택배사는 {earliest}에서 {latest} 사이에 배송될 것으로 예상하고 있습니다.',
  expected_estimate: '택배사는 {latest}까지 배송될 것으로 예상하고 있습니다.',
  expected_shop_window: '쇼핑몰은 {earliest}에서 {latest} 사이에 도착할 것으로 예상하고 있습니다.',
  expected_shop: '쇼핑몰은 {latest}까지 도착할 것으로 예상하고 있습니다.',

  moving: '택배가 배송 중이며, 마지막 스캔은 {day}에 있었습니다.',
  moving_place: '택배가 배송 중이며, 마지막 스캔은 {day}에 “{place}”에서 있었습니다.',
  no_scan: {
    plural: 'count',
    forms: { other: '{day} 이후 {count}일 동안 택배사에서 택배를 스캔한 기록이 없습니다.' },
  },
  no_scan_next: '쇼핑몰에서 택배사에 택배를 찾아 달라고 요청할 수 있습니다.',
  past_promise: {
    plural: 'count',
    forms: {
      other: '쇼핑몰의 통상 배송 기간에 따르면 {count}일 전인 {latest}까지 도착했어야 합니다.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: { other: '택배사는 {count}일 전인 {latest}까지 배송될 것으로 예상했습니다.' },
  },
  past_shop_day: {
    plural: 'count',
    forms: { other: '쇼핑몰은 {count}일 전인 {latest}까지 도착할 것으로 예상했습니다.' },
  },
  past_next:
    '아직 받지 못하셨다면 다음 단계는 택배사에서 진행합니다. 쇼핑몰 담당자가 택배사에 택배를 찾아 달라고 요청할 수 있습니다.',
  out_for_delivery: '택배가 배달을 위해 출발했습니다.',
  out_for_delivery_carrier: '{carrier}에서 택배를 배달하러 출발했습니다.',
  delivery_failed: '택배사에서 배달을 시도했지만 배달하지 못했습니다.',
  delivery_failed_day: '택배사에서 {day}에 배달을 시도했지만 배달하지 못했습니다.',
  delivery_failed_next:
    '고객님께서 하셔야 할 일은 택배사의 배송 조회 페이지나 우편함의 안내문에 나와 있습니다.',
  delivered: '배송 완료로 기록되어 있으며, 날짜는 기록되어 있지 않습니다.',
  delivered_day: '{day}에 배송 완료된 것으로 기록되어 있습니다.',
  delivered_next:
    '택배가 보이지 않으면 말씀해 주세요. 쇼핑몰에 연락하실 수 있도록 도와드리겠습니다.',
  disputed: '기록에는 배송 완료로 되어 있으나, 고객님께서는 택배가 보이지 않는다고 하셨습니다.',
  disputed_day:
    '기록에는 {day}에 배송 완료로 되어 있으나, 고객님께서는 택배가 보이지 않는다고 하셨습니다.',
  disputed_look:
    '배송지에서 택배를 두는 곳을 살펴보시고, 이웃이나 함께 사는 분들께도 확인해 주세요.',
  disputed_next: '그래도 찾을 수 없다면 쇼핑몰에서 택배사에 문의해야 합니다.',
  returned: '택배가 쇼핑몰로 반송되고 있거나, 이미 쇼핑몰에 도착했습니다.',
  returned_day: '택배가 {day}부터 쇼핑몰로 반송되고 있는 것으로 기록되어 있습니다.',
  returned_next: '이후 처리는 쇼핑몰에서 결정하며, 쇼핑몰 담당자가 알려 드릴 수 있습니다.',

  cancelled_unpaid: '이 주문은 취소되었습니다. 이 주문에 대한 결제 기록은 없습니다.',
  cancelled_paid: '이 주문은 결제된 후에 취소되었으며, 환불은 아직 기록되어 있지 않습니다.',
  cancelled_refunded: '이 주문은 취소되었으며, 쇼핑몰에서 {amount} 환불을 기록했습니다.',
  cancelled_paid_next:
    '다음 단계는 쇼핑몰에서 진행합니다. 결제 대금에 대해서는 쇼핑몰 담당자가 알려 드릴 수 있습니다.',
  refunded: '쇼핑몰에서 전액 환불({amount})을 기록했습니다.',
  refunded_day: '쇼핑몰에서 {day}에 전액 환불({amount})을 기록했습니다.',
  refunded_next: '환불금이 들어오는 시기는 은행이나 카드사에 따라 다릅니다.',
  nothing_to_ship: '이 주문에는 배송되는 상품이 없습니다. 다운로드 상품이나 서비스 주문입니다.',
  nothing_to_ship_completed:
    '이 주문에는 배송되는 상품이 없습니다. 다운로드 상품이나 서비스 주문이며, 쇼핑몰에서 완료로 표시했습니다.',
  pickup_ready: '주문하신 상품을 픽업하실 수 있습니다.',
  pickup_ready_place: '주문하신 상품을 픽업하실 수 있습니다: “{place}”.',
  pickup_preparing: '픽업을 선택하신 주문이며, 아직 준비되지 않았습니다.',
  pickup_preparing_place: '픽업(“{place}”)을 선택하신 주문이며, 아직 준비되지 않았습니다.',
  pickup_preparing_next: '다음 단계는 쇼핑몰에서 상품을 준비하는 것입니다.',
  pickup_payment_due: '결제는 픽업하실 때 하시면 됩니다.',
  pickup_completed: '쇼핑몰에서 이 픽업 주문을 완료로 표시했습니다.',
  pickup_completed_day: '쇼핑몰에서 {day}에 이 픽업 주문을 완료로 표시했습니다.',
  completed: '쇼핑몰에서 이 주문을 완료로 표시했습니다.',
  completed_day: '쇼핑몰에서 {day}에 이 주문을 완료로 표시했습니다.',
  completed_no_parcel:
    '쇼핑몰에서 택배와 운송장 번호를 기록하지 않아, 택배가 어디에 있는지 알 수 없습니다.',
  completed_next: '아직 받지 못하셨다면 쇼핑몰 담당자가 더 자세히 알아볼 수 있습니다.',
  sent_untracked:
    '쇼핑몰에서 이 주문을 발송된 것으로 표시했습니다. 택배와 운송장 번호를 기록하지 않아, 어디에 있는지 알 수 없습니다.',
  unknown:
    '쇼핑몰에서 이 주문을 자체적인 상태로 관리하고 있으며, 그것이 고객님께 어떤 의미인지 저는 알지 못합니다.',
  unknown_next: '쇼핑몰 담당자가 알려 드릴 수 있습니다.',

  flag_part_refunded: '쇼핑몰에서 이 주문의 일부에 대해 {amount} 환불을 기록했습니다.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      other:
        '지금까지 택배에 담긴 상품은 {count}개 중 {shipped}개이며, 나머지는 아직 쇼핑몰에 있습니다.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: { other: '택배 {count}개로 나뉘어 있습니다.' },
  },
  flag_digital: {
    plural: 'count',
    forms: { other: '상품 {count}개는 다운로드 상품이나 서비스이므로 배송되지 않습니다.' },
  },
  flag_backordered: {
    plural: 'count',
    forms: { other: '상품 {count}개는 주문하실 때 품절이었습니다.' },
  },
  flag_return_open: '이 주문에는 진행 중인 반품이 있습니다.',
  parcel_line: '{title}: {headline}.',
  each_parcel: '위의 모든 택배에 해당하는 내용:',

  card_title: '주문 {orderNumber}',
  card_title_headline: '주문 {orderNumber}: {headline}.',
  fact_placed: '주문일',
  fact_paid: '결제일',
  fact_payment: '결제 수단',
  fact_delivery: '배송 방법',
  fact_expected: '도착 예정',
  fact_send_by: '발송 기한',
  fact_shipping: '배송비',
  fact_total: '합계',
  fact_refunded: '환불 금액',
  day_range: '{earliest} ~ {latest}',
  parcel_title: '택배',
  parcel_title_of: '택배 {position}/{total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: { plural: 'count', forms: { other: '{count}개 환불됨' } },
  list_separator: ', ',
  track_with: '{carrier}에서 배송 조회',
  track: '배송 조회',
  freshness: '{day} {time}에 쇼핑몰에서 읽어 온 정보입니다.',
  timeline_placed: '주문 접수',
  timeline_paid: '결제 완료',
  timeline_sent: '발송',
  timeline_sent_carrier: '{carrier} 편으로 발송',
  timeline_completed: '쇼핑몰에서 완료로 표시',
  timeline_refunded: '{amount} 환불',
  timeline_note: '쇼핑몰의 메시지: “{text}”',
  timeline_label_made: '운송장 발급',
  timeline_handed_over: '택배사에 인계',
  timeline_in_transit: '이동 중 스캔',
  timeline_out_for_delivery: '배달 출발',
  timeline_delivery_failed: '배달 실패',
  timeline_ready_for_pickup: '픽업 가능',
  timeline_delivered: '배송 완료로 기록됨',
  timeline_returning: '쇼핑몰로 반송 중',
  timeline_returned: '쇼핑몰로 반송 완료',
  timeline_exception: '택배사에서 문제를 알림',
  timeline_place: '{event} (“{place}”)',

  sentence_separator: ' ',
  greeting:
    '안녕하세요! {storeName}에서 하신 주문을 조회하여 지금 어디에 있는지 알려 드릴 수 있습니다.',
  machine_disclosure:
    '저는 사람이 아니라 자동 응답 도우미입니다. 담당자에게는 언제든지 문의하실 수 있습니다.',

  ask_both_email: '주문번호와 주문하실 때 사용하신 이메일 주소를 알려 주세요.',
  ask_both_phone: '주문번호와 주문하실 때 입력하신 전화번호를 알려 주세요.',
  ask_both_postcode: '주문번호와 주문에 입력된 우편번호를 알려 주세요.',
  ask_number: '주문번호를 알려 주세요. 주문 확인 이메일에 나와 있습니다.',
  ask_email:
    '주문 {orderNumber}에 사용하신 이메일 주소를 알려 주세요. 고객님의 주문인지 확인하는 데 필요합니다.',
  ask_phone:
    '주문 {orderNumber}에 입력하신 전화번호를 알려 주세요. 고객님의 주문인지 확인하는 데 필요합니다.',
  ask_postcode:
    '주문 {orderNumber}에 입력된 우편번호를 알려 주세요. 고객님의 주문인지 확인하는 데 필요합니다.',
  ask_instead: '이 쇼핑몰에서는 고객님의 주문인지 확인하려면 다른 정보가 필요합니다.',
  ask_other_number: '다른 주문의 주문번호를 알려 주세요.',
  lead_sure: '네, 알겠습니다.',
  lead_thanks: '감사합니다.',
  not_understood: '죄송합니다. 말씀을 이해하지 못했거나, 제가 도와드릴 수 없는 내용입니다.',
  no_number: '주문번호가 없으면 주문을 조회할 수 없습니다.',
  no_number_way_on:
    '주문번호는 주문 확인 이메일에 나와 있습니다. 찾을 수 없으시면 쇼핑몰 담당자에게 문의를 전달해 드릴 수 있습니다.',

  refused: '입력하신 정보로 주문을 찾지 못했습니다.',
  refused_number: '입력하신 정보로 주문 {orderNumber} 건을 찾지 못했습니다.',
  refused_hint:
    '두 가지를 모두 확인해 주세요. 주문번호는 주문 확인 이메일에 나와 있으며, 다른 하나는 주문하실 때 입력하신 정보여야 합니다.',
  refused_way_on: '다시 시도하실 수 있으며, 쇼핑몰 담당자에게 문의를 전달해 드릴 수도 있습니다.',

  more_proof_reason:
    '일치하지 않는 정보로 시도한 횟수가 너무 많습니다. 고객님께서 시도하신 것이 아닐 수도 있습니다.',
  more_proof: '주문을 안전하게 보호하기 위해, 이 주문을 찾으려면 더 확실한 본인 확인이 필요합니다.',
  more_proof_number:
    '주문을 안전하게 보호하기 위해, 주문 {orderNumber} 건을 찾으려면 더 확실한 본인 확인이 필요합니다.',
  more_proof_way_on:
    '주문에 등록된 이메일 주소로 일회용 코드를 보내 드리거나, 쇼핑몰 담당자에게 문의를 전달해 드릴 수 있습니다.',
  no_codes:
    '이 채팅에서는 코드를 보내 드릴 수 없지만, 쇼핑몰 담당자에게 문의를 전달해 드릴 수 있습니다.',
  ask_code_email:
    '주문 {orderNumber}에 사용하신 이메일 주소를 알려 주세요. 주문에 등록된 주소와 같으면 그 주소로 코드가 발송됩니다.',
  code_sent:
    '주문 {orderNumber} 건이 {email} 주소로 접수된 주문이라면, 그 주소로 여섯 자리 코드를 보내 드렸습니다.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      other: '{minutes}분 안에 여기에 입력해 주세요. 가장 최근에 받은 코드만 유효합니다.',
    },
  },
  code_sent_way_on:
    '아무것도 오지 않으면 주소와 스팸함을 확인해 주세요. 코드를 다시 보내 드리거나, 쇼핑몰 담당자에게 문의를 전달해 드릴 수 있습니다.',
  code_refused: '사용할 수 없는 코드이거나, 더 이상 유효하지 않은 코드입니다.',
  code_refused_hint:
    '코드는 요청하신 대화에서 한 번만 사용할 수 있으며, 유효 시간은 몇 분이고 입력 횟수도 제한됩니다.',
  code_refused_way_on: '새 코드를 보내 드리거나, 쇼핑몰 담당자에게 문의를 전달해 드릴 수 있습니다.',

  unavailable: '지금 {storeName}의 주문 시스템에 연결하지 못했습니다.',
  unavailable_slow: '지금 {storeName}의 주문 시스템 응답이 늦어지고 있습니다.',
  unavailable_busy: '{storeName}의 주문 시스템이 매우 혼잡하여 기다려 달라는 응답을 받았습니다.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      other:
        '이것만으로는 주문 상태에 대해 아무것도 알 수 없습니다. 앞으로 {minutes}분 동안 계속 시도하고 여기에 답변드릴 테니 다시 문의하지 않으셔도 됩니다. 쇼핑몰 담당자에게 문의를 전달해 드릴 수도 있습니다.',
    },
  },
  later_answer: '기다리시던 답변입니다.',
  later_reached: '쇼핑몰 시스템이 다시 응답합니다.',
  later_unavailable:
    '계속 시도했지만 {storeName}의 주문 시스템이 아직 응답하지 않습니다. 나중에 다시 문의하시거나, 쇼핑몰 담당자에게 문의를 전달해 드릴 수 있습니다.',
  unavailable_way_on:
    '이것만으로는 주문 상태에 대해 아무것도 알 수 없습니다. 다시 시도하시거나, 쇼핑몰 담당자에게 문의를 전달해 드릴 수 있습니다.',

  several_orders: {
    plural: 'count',
    forms: { other: '주문 {count}건의 내용입니다.' },
  },
  which_order: '어떤 주문을 말씀하시나요?',
  more_orders_left: '한 번에 조회할 수 있는 만큼 조회했습니다. 나머지는 이어서 문의해 주세요.',

  courier: '{carrier} 편으로 발송되었습니다.',
  courier_unknown: '쇼핑몰에서 택배를 기록했지만, 어느 택배사인지는 기록하지 않았습니다.',
  courier_label: '{carrier} 운송장이며, 택배가 아직 택배사에 인계되지 않았습니다.',
  courier_no_parcel: '쇼핑몰에서 택배를 기록하지 않아 택배사를 알려 드릴 수 없습니다.',
  courier_not_travelling: '현재 상태로는 이 주문과 관련된 택배사가 없습니다.',
  delivery_date_unknown: '도착일이 기록되어 있지 않으며, 추측해서 말씀드리지는 않겠습니다.',
  items_intro: '주문 {orderNumber}의 상품:',
  items_line: '{quantity} × {name}',
  items_none: '쇼핑몰에서 주문 {orderNumber}의 상품을 기록하지 않았습니다.',
  change_cannot: '제가 직접 주문이나 배송지를 변경할 수는 없습니다.',
  change_not_sent:
    '아직 발송되지 않아 쇼핑몰에서 변경할 수 있을지도 모릅니다. 쇼핑몰 담당자에게 바로 문의하시는 것이 좋습니다.',
  change_sent: '이미 발송되어, 배송지를 바꿀 수 있다면 택배사에서만 가능합니다.',
  ask_possible: '아직 무엇이 가능한지는 쇼핑몰 담당자가 알려 드릴 수 있습니다.',
  change_over: '이 주문은 종료되어 변경할 수 있는 것이 없습니다.',
  cancel_cannot: '제가 직접 주문을 취소할 수는 없습니다.',
  cancel_not_sent:
    '아직 발송되지 않아 쇼핑몰에서 취소할 수 있을지도 모릅니다. 쇼핑몰 담당자에게 바로 문의하시는 것이 좋습니다.',
  cancel_sent: '이미 발송되어, 반품에 대해서는 쇼핑몰 담당자의 안내를 받으셔야 합니다.',
  cancel_already: '현재 상태로는 이 주문은 이미 취소되었거나 환불되었습니다.',
  cancel_over: '이 주문은 종료되어, 반품에 대해서는 쇼핑몰 담당자의 안내를 받으셔야 합니다.',
  return_cannot: '제가 직접 반품이나 환불을 처리할 수는 없습니다.',
  return_ask:
    '이는 쇼핑몰에서 결정하며, 고객님의 요청을 쇼핑몰 담당자에게 전달해 드릴 수 있습니다.',
  refund_recorded: '쇼핑몰에서 {amount} 환불을 기록했습니다.',
  refund_recorded_day: '쇼핑몰에서 {day}에 {amount} 환불을 기록했습니다.',
  refund_none: '이 주문에는 환불 기록이 없습니다.',
  not_delivered_by_records: '쇼핑몰의 기록에는 배송 완료되었다는 내용이 없습니다.',

  greeting_again:
    '안녕하세요! 주문을 조회해 드리거나, 쇼핑몰 담당자에게 문의를 전달해 드릴 수 있습니다.',
  thanks: '별말씀을요! 주문에 대해 더 궁금한 점이 있으신가요?',
  goodbye: '이용해 주셔서 감사합니다! 필요하시면 이 대화로 다시 돌아오실 수 있습니다.',
  machine:
    '저는 사람이 아니라 자동 응답 도우미입니다. 쇼핑몰 담당자에게 문의를 전달해 드릴 수 있습니다.',
  cannot: '죄송합니다. 그 부분은 도와드릴 수 없습니다.',
  can_do:
    '주문이 어디에 있는지, 어떤 상품인지, 어느 택배사인지 알려 드리거나, 쇼핑몰 담당자에게 문의를 전달해 드릴 수 있습니다.',
  apology:
    '죄송합니다. 저희 쪽에 문제가 생겨 답변을 드릴 수 없습니다. 다시 문의하시거나, 쇼핑몰 담당자에게 문의를 전달해 드릴 수 있습니다.',

  handover_form:
    '이 대화를 {storeName} 담당자에게 전달해 드릴 수 있습니다. 답변받으실 이메일 주소를 알려 주세요.',
  handover_done: '완료되었습니다. 이 대화를 {storeName}에 전달했습니다. 답변받으실 주소: {email}.',
  handover_already:
    '요청이 이미 {storeName}에 전달되어 있습니다. 덧붙이실 내용이 있으면 아래 양식으로 보내 주세요.',
  handover_enough:
    '요청이 이미 {storeName}에 전달되어 있으므로 지금은 메일을 더 보내지 않습니다. 여기에 쓰시는 내용은 이 대화에 남습니다.',
  handover_too_many:
    '지금은 {storeName}에 요청을 더 전달할 수 없습니다. 한 시간 뒤에 다시 말씀해 주시거나, 쇼핑몰에 직접 연락해 주세요.',
  handover_invalid_email:
    '이메일 주소가 아닌 것 같습니다. 쇼핑몰에서 답변할 수 있도록 확인해 주세요.',

  quick_human: '담당자에게 문의',
  quick_send_code: '코드 받기',
  quick_send_new_code: '새 코드 받기',
  quick_try_again: '다시 시도',
  quick_another_order: '다른 주문',
  quick_order_status: '내 주문 어디쯤 왔나요?',
  quick_not_received: '못 받았어요',
  quick_order: '주문 {orderNumber}',

  said_order_form: '주문 {orderNumber}, {secondFact}',
  said_handover: '{email} 주소로 연락해 주세요.',
  said_handover_message: '{email} 주소로 연락해 주세요. {message}',

  mail_subject: '고객이 담당자와의 연락을 원합니다',
  mail_subject_order: '고객이 담당자와의 연락을 원합니다: 주문 {orderNumbers}',
  mail_intro: '{storeName}의 채팅에서 고객이 담당자와의 연락을 원합니다.',
  mail_reply_to: '답변할 주소: {email}',
  mail_name: '이름: {name}',
  mail_proven: '본인 주문으로 확인됨(주문번호와 다른 정보가 일치함): 주문 {orderNumbers}',
  mail_no_proof:
    '본인의 주문인지 확인된 주문이 없으므로, 주문에 대해 알려 주시기 전에 확인해 주세요.',
  mail_page: '고객이 보던 페이지: {page}',
  mail_message: '고객의 메시지:\n{message}',
  mail_transcript: '대화 내용(고객이 입력한 내용은 그대로 인용했습니다):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: '고객',
  mail_author_assistant: '도우미',
  mail_author_agent: '쇼핑몰',
  mail_author_system: '알림',

  code_mail_subject: '{storeName} 채팅용 코드',
  code_mail_intro: '{storeName}의 채팅에서 일회용 코드가 요청되었습니다:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      other:
        '이 코드는 요청한 채팅 창에서 {minutes}분 안에 한 번만 사용할 수 있습니다. 다른 사람에게 알려 주지 마세요.',
    },
  },
  code_mail_ignore:
    '요청하신 적이 없다면 이 메일을 무시하셔도 됩니다. 코드가 없으면 아무 일도 일어나지 않습니다.',

  widget_launcher: '내 주문 어디쯤 왔나요?',
  widget_assistant: '주문 도우미',
  widget_unavailable: '지금은 채팅을 이용할 수 없습니다',
};
