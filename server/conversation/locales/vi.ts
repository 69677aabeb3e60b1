import type { Catalogue } from './catalogue.ts';

/** Vietnamese. The notes beside each key in the *-messages.ts files say where it is shown. */
export const vietnamese: Catalogue = {
  headline_awaiting_payment: 'Chờ thanh toán',
  headline_awaiting_transfer: 'Chờ bạn chuyển khoản',
  headline_payment_failed: 'Thanh toán không thành công',
  headline_on_hold: 'Đang tạm giữ',
  headline_being_prepared: 'Đang chuẩn bị',
  headline_preparing_late: 'Đang chuẩn bị, bị trễ',
  headline_label_made: 'Đã tạo nhãn, chưa bàn giao',
  headline_sent: 'Đã gửi',
  headline_moving: 'Đang vận chuyển',
  headline_no_scan: 'Nhiều ngày không có tin',
  headline_past_promised_date: 'Trễ hơn cam kết',
  headline_out_for_delivery: 'Đang giao hàng',
  headline_delivery_failed: 'Giao không thành công',
  headline_delivered: 'Được ghi nhận đã giao',
  headline_delivered_disputed: 'Ghi nhận đã giao, chưa thấy',
  headline_returned_to_sender: 'Trả về cửa hàng',
  headline_cancelled: 'Đã hủy',
  headline_refunded: 'Đã hoàn tiền',
  headline_nothing_to_ship: 'Không có gì cần giao',
  headline_ready_for_pickup: 'Sẵn sàng để nhận',
  headline_pickup_being_prepared: 'Chưa sẵn sàng để nhận',
  headline_pickup_completed: 'Đơn tự đến lấy đã hoàn tất',
  headline_completed_untracked: 'Hoàn tất, không có mã vận đơn',
  headline_sent_untracked: 'Đã gửi, không có mã vận đơn',
  headline_unknown: 'Hãy hỏi cửa hàng',

  payment_not_paid: 'Đơn hàng này chưa được thanh toán. Số tiền cần trả: {amount}.',
  payment_not_paid_method:
    'Đơn hàng này chưa được thanh toán. Số tiền cần trả: {amount}. Hình thức đã chọn: {method}.',
  payment_failed: 'Khoản thanh toán {amount} không thành công, nên đơn hàng chưa được thanh toán.',
  payment_transfer: 'Cửa hàng đang chờ bạn chuyển khoản {amount}.',
  payment_transfer_method:
    'Cửa hàng đang chờ bạn chuyển khoản {amount}. Hình thức đã chọn: {method}.',
  payment_cheque: 'Cửa hàng đang chờ séc {amount} của bạn.',
  payment_next:
    'Bước tiếp theo là của bạn: cửa hàng bắt đầu xử lý khi đơn hàng đã được thanh toán. Nếu bạn đã thanh toán rồi, vui lòng hỏi nhân viên cửa hàng.',
  payment_transfer_next:
    'Cửa hàng bắt đầu xử lý khi đã nhận được tiền. Nếu bạn đã chuyển rồi, ngân hàng có thể mất vài ngày làm việc.',
  payment_cheque_next:
    'Cửa hàng bắt đầu xử lý khi đã nhận được tiền. Nếu bạn đã gửi rồi, bưu điện và ngân hàng có thể mất vài ngày làm việc.',

  on_hold: 'Cửa hàng đã tạm giữ đơn hàng này và không ghi lại lý do.',
  on_hold_next:
    'Cửa hàng cần giải quyết việc này; nhân viên cửa hàng có thể cho bạn biết đơn đang chờ điều gì.',

  preparing: 'Cửa hàng đang chuẩn bị đơn hàng của bạn. Đơn chưa được gửi đi.',
  preparing_paid:
    'Cửa hàng nhận được thanh toán của bạn ngày {day} và đang chuẩn bị đơn hàng. Đơn chưa được gửi đi.',
  preparing_send_by: 'Theo cam kết của chính cửa hàng, đơn sẽ được gửi chậm nhất ngày {day}.',
  preparing_overdue:
    'Theo cam kết của chính cửa hàng, đơn lẽ ra phải được gửi chậm nhất ngày {day}, vậy là đã trễ.',
  preparing_overdue_undated: 'Như vậy là trễ hơn cam kết của cửa hàng.',
  preparing_backordered: 'Có món hết hàng lúc bạn đặt, nên có thể cửa hàng đang chờ món đó về.',
  preparing_late_next:
    'Bước tiếp theo là của cửa hàng; nhân viên cửa hàng có thể cho bạn biết lý do.',
  preparing_next: 'Bước tiếp theo là của cửa hàng; bạn không cần làm gì.',

  label_made: 'Nhãn vận chuyển đã được tạo, nhưng đơn vị vận chuyển chưa nhận kiện hàng.',
  label_made_carrier:
    'Nhãn vận chuyển cho {carrier} đã được tạo, nhưng đơn vị vận chuyển chưa nhận kiện hàng.',
  label_made_days: {
    plural: 'count',
    forms: {
      other: 'Nhãn được tạo {count} ngày trước.',
    },
  },
  label_made_next: 'Bước tiếp theo là của cửa hàng: bàn giao kiện hàng.',

  sent_carrier_day: 'Cửa hàng đã gửi hàng qua {carrier} ngày {day}.',
  sent_carrier: 'Cửa hàng đã gửi hàng qua {carrier} và không ghi lại ngày gửi.',
  sent_day: 'Cửa hàng đã gửi hàng ngày {day} và không ghi lại đơn vị vận chuyển.',
  sent: 'Cửa hàng đã gửi hàng và không ghi lại đơn vị vận chuyển lẫn ngày gửi.',
  parcel_number: 'Mã vận đơn là {trackingNumber}.',
  parcel_number_link: 'Mã vận đơn là {trackingNumber}; bạn có thể theo dõi tại đây: {link}',
  parcel_link: 'Bạn có thể theo dõi tại đây: {link}',
  parcel_no_number: 'Không có mã vận đơn nào được ghi lại.',
  scans_unknown:
    'Tôi không xem được dữ liệu quét của đơn vị vận chuyển, nên không biết kiện hàng đang ở đâu; đơn vị vận chuyển có thể cho bạn biết thêm.',
  carrier_next: 'Bước tiếp theo là của đơn vị vận chuyển.',

  expected_promise_window:
    'Theo thời gian giao hàng thông thường của cửa hàng, hàng dự kiến đến từ ngày {earliest} đến ngày {latest}.',
  expected_promise:
    'Theo thời gian giao hàng thông thường của cửa hàng, hàng dự kiến đến chậm nhất ngày {latest}.',
  expected_estimate_window: 'Đơn vị vận chuyển dự kiến giao từ ngày {earliest} đến ngày {latest}.',
  expected_estimate: 'Đơn vị vận chuyển dự kiến giao chậm nhất ngày {latest}.',
  expected_shop_window: 'Cửa hàng dự kiến hàng đến từ ngày {earliest} đến ngày {latest}.',
  expected_shop: 'Cửa hàng dự kiến hàng đến chậm nhất ngày {latest}.',

  moving: 'Kiện hàng của bạn đang được vận chuyển; lần quét gần nhất là ngày {day}.',
  moving_place:
    'Kiện hàng của bạn đang được vận chuyển; lần quét gần nhất là ngày {day} tại “{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      other:
        'Đơn vị vận chuyển chưa quét lại kiện hàng của bạn trong {count} ngày, kể từ ngày {day}.',
    },
  },
  no_scan_next: 'Cửa hàng có thể yêu cầu đơn vị vận chuyển tìm kiện hàng.',
  past_promise: {
    plural: 'count',
    forms: {
      other:
        'Theo thời gian giao hàng thông thường của cửa hàng, hàng lẽ ra phải đến chậm nhất ngày {latest}, tức là {count} ngày trước.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      other:
        'Đơn vị vận chuyển đã dự kiến giao chậm nhất ngày {latest}, tức là {count} ngày trước.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      other: 'Cửa hàng đã dự kiến hàng đến chậm nhất ngày {latest}, tức là {count} ngày trước.',
    },
  },
  past_next:
    'Nếu bạn chưa nhận được, bước tiếp theo là của đơn vị vận chuyển; nhân viên cửa hàng có thể yêu cầu họ tìm kiện hàng.',
  out_for_delivery: 'Kiện hàng của bạn đang được giao.',
  out_for_delivery_carrier: '{carrier} đang giao kiện hàng của bạn.',
  delivery_failed: 'Đơn vị vận chuyển đã thử giao kiện hàng của bạn nhưng không được.',
  delivery_failed_day:
    'Đơn vị vận chuyển đã thử giao kiện hàng của bạn ngày {day} nhưng không được.',
  delivery_failed_next:
    'Trang theo dõi của đơn vị vận chuyển hoặc giấy báo trong hộp thư của bạn cho biết họ cần gì ở bạn.',
  delivered: 'Hàng được ghi nhận là đã giao; không có ngày giao được ghi lại.',
  delivered_day: 'Hàng được ghi nhận là đã giao ngày {day}.',
  delivered_next: 'Nếu bạn không thấy hàng, hãy cho tôi biết, tôi sẽ giúp bạn liên hệ cửa hàng.',
  disputed: 'Theo dữ liệu ghi lại thì hàng đã được giao, còn bạn cho biết không thấy hàng.',
  disputed_day:
    'Theo dữ liệu ghi lại thì hàng đã được giao ngày {day}, còn bạn cho biết không thấy hàng.',
  disputed_look:
    'Bạn vui lòng xem ở những chỗ thường để hàng tại địa chỉ của bạn, và hỏi hàng xóm cùng người ở chung nhà.',
  disputed_next: 'Nếu vẫn không thấy, cửa hàng phải làm việc với đơn vị vận chuyển.',
  returned: 'Kiện hàng đang trên đường quay lại cửa hàng, hoặc đã về đến đó.',
  returned_day: 'Kiện hàng được ghi nhận là đang quay lại cửa hàng từ ngày {day}.',
  returned_next: 'Cửa hàng quyết định bước tiếp theo; nhân viên cửa hàng có thể cho bạn biết.',

  cancelled_unpaid: 'Đơn hàng này đã bị hủy. Không có khoản thanh toán nào được ghi lại.',
  cancelled_paid:
    'Đơn hàng này đã bị hủy sau khi thanh toán, và chưa có khoản hoàn tiền nào được ghi lại.',
  cancelled_refunded: 'Đơn hàng này đã bị hủy, và cửa hàng đã ghi nhận hoàn {amount}.',
  cancelled_paid_next:
    'Bước tiếp theo là của cửa hàng; nhân viên cửa hàng có thể cho bạn biết về khoản tiền.',
  refunded: 'Cửa hàng đã ghi nhận hoàn trả toàn bộ số tiền {amount}.',
  refunded_day: 'Cửa hàng đã ghi nhận hoàn trả toàn bộ số tiền {amount} ngày {day}.',
  refunded_next: 'Khi nào bạn nhận được tiền là tùy ngân hàng hoặc tổ chức thẻ của bạn.',
  nothing_to_ship: 'Đơn hàng này không có gì cần giao: chỉ gồm nội dung tải xuống hoặc dịch vụ.',
  nothing_to_ship_completed:
    'Đơn hàng này không có gì cần giao: chỉ gồm nội dung tải xuống hoặc dịch vụ, và cửa hàng đã đánh dấu là hoàn tất.',
  pickup_ready: 'Đơn hàng của bạn đã sẵn sàng để nhận.',
  pickup_ready_place: 'Đơn hàng của bạn đã sẵn sàng để nhận: “{place}”.',
  pickup_preparing: 'Bạn đã chọn tự đến lấy đơn hàng này, và đơn chưa sẵn sàng.',
  pickup_preparing_place: 'Bạn đã chọn tự đến lấy đơn hàng này (“{place}”), và đơn chưa sẵn sàng.',
  pickup_preparing_next: 'Bước tiếp theo là của cửa hàng: chuẩn bị xong đơn hàng.',
  pickup_payment_due: 'Bạn thanh toán khi đến lấy hàng.',
  pickup_completed: 'Cửa hàng đã đánh dấu đơn tự đến lấy này là hoàn tất.',
  pickup_completed_day: 'Cửa hàng đã đánh dấu đơn tự đến lấy này là hoàn tất ngày {day}.',
  completed: 'Cửa hàng đã đánh dấu đơn hàng này là hoàn tất.',
  completed_day: 'Cửa hàng đã đánh dấu đơn hàng này là hoàn tất ngày {day}.',
  completed_no_parcel:
    'Cửa hàng không ghi lại kiện hàng hay mã vận đơn nào, nên tôi không thể cho biết kiện hàng đang ở đâu.',
  completed_next: 'Nếu bạn chưa nhận được, nhân viên cửa hàng có thể tìm hiểu thêm.',
  sent_untracked:
    'Cửa hàng đã đánh dấu đơn hàng này là đã gửi. Cửa hàng không ghi lại kiện hàng hay mã vận đơn nào, nên tôi không thể cho biết hàng đang ở đâu.',
  unknown:
    'Cửa hàng để đơn hàng này ở một trạng thái riêng, và tôi không biết điều đó có nghĩa gì với bạn.',
  unknown_next: 'Nhân viên cửa hàng có thể cho bạn biết.',

  flag_part_refunded: 'Cửa hàng đã ghi nhận hoàn {amount} cho một phần của đơn hàng này.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      other: 'Đã đóng kiện đến nay: {shipped} trên {count} món; phần còn lại vẫn ở cửa hàng.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      other: 'Hàng được gửi trong {count} kiện.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      other: '{count} món là nội dung tải xuống hoặc dịch vụ và không cần giao.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      other: '{count} món hết hàng lúc bạn đặt.',
    },
  },
  flag_return_open: 'Đơn hàng này đang có một yêu cầu trả hàng.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'Với từng kiện hàng này:',

  card_title: 'Đơn hàng {orderNumber}',
  card_title_headline: 'Đơn hàng {orderNumber}: {headline}.',
  fact_placed: 'Ngày đặt',
  fact_paid: 'Đã thanh toán',
  fact_payment: 'Thanh toán',
  fact_delivery: 'Giao hàng',
  fact_expected: 'Dự kiến đến',
  fact_send_by: 'Hạn gửi hàng',
  fact_shipping: 'Phí giao hàng',
  fact_total: 'Tổng cộng',
  fact_refunded: 'Đã hoàn tiền',
  day_range: '{earliest} đến {latest}',
  parcel_title: 'Kiện hàng',
  parcel_title_of: 'Kiện {position}/{total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: { plural: 'count', forms: { other: '{count} đã hoàn tiền' } },
  list_separator: ', ',
  track_with: 'Theo dõi qua {carrier}',
  track: 'Theo dõi kiện hàng này',
  freshness: 'Đọc từ cửa hàng ngày {day} lúc {time}.',
  timeline_placed: 'Đã đặt hàng',
  timeline_paid: 'Đã nhận thanh toán',
  timeline_sent: 'Đã gửi',
  timeline_sent_carrier: 'Đã gửi qua {carrier}',
  timeline_completed: 'Cửa hàng đánh dấu hoàn tất',
  timeline_refunded: 'Đã hoàn {amount}',
  timeline_note: 'Cửa hàng viết: “{text}”',
  timeline_label_made: 'Đã tạo nhãn vận chuyển',
  timeline_handed_over: 'Đã bàn giao cho bên vận chuyển',
  timeline_in_transit: 'Được quét trên đường đi',
  timeline_out_for_delivery: 'Đang giao hàng',
  timeline_delivery_failed: 'Giao không thành công',
  timeline_ready_for_pickup: 'Sẵn sàng để nhận',
  timeline_delivered: 'Được ghi nhận đã giao',
  timeline_returning: 'Đang quay lại cửa hàng',
  timeline_returned: 'Đã về lại cửa hàng',
  timeline_exception: 'Đơn vị vận chuyển báo có sự cố',
  timeline_place: '{event} (“{place}”)',

  sentence_separator: ' ',
  greeting:
    'Xin chào! Tôi có thể tra cứu đơn hàng của bạn tại {storeName} và cho bạn biết đơn đang ở đâu.',
  machine_disclosure:
    'Tôi là trợ lý tự động, không phải người thật; bạn có thể yêu cầu gặp nhân viên bất cứ lúc nào.',

  ask_both_email: 'Mã đơn hàng của bạn là gì, và bạn đã dùng địa chỉ email nào khi đặt?',
  ask_both_phone: 'Mã đơn hàng của bạn là gì, và bạn đã cung cấp số điện thoại nào khi đặt?',
  ask_both_postcode: 'Mã đơn hàng của bạn là gì, và mã bưu chính trên đơn là gì?',
  ask_number: 'Mã đơn hàng của bạn là gì? Mã có trong email xác nhận.',
  ask_email:
    'Bạn đã dùng địa chỉ email nào cho đơn hàng {orderNumber}? Nhờ đó tôi biết đơn là của bạn.',
  ask_phone:
    'Bạn đã cung cấp số điện thoại nào cho đơn hàng {orderNumber}? Nhờ đó tôi biết đơn là của bạn.',
  ask_postcode: 'Mã bưu chính trên đơn hàng {orderNumber} là gì? Nhờ đó tôi biết đơn là của bạn.',
  ask_instead: 'Cửa hàng này cần một thông tin khác để biết đơn hàng là của bạn.',
  ask_other_number: 'Mã của đơn hàng kia là gì?',
  lead_sure: 'Được ạ.',
  lead_thanks: 'Cảm ơn bạn.',
  not_understood: 'Xin lỗi, tôi chưa hiểu điều đó hoặc không thể giúp việc đó.',
  no_number: 'Không có mã thì tôi không thể tra cứu đơn hàng.',
  no_number_way_on:
    'Mã có trong email xác nhận. Nếu bạn không tìm thấy, tôi có thể chuyển bạn đến nhân viên cửa hàng.',

  refused: 'Tôi không tìm thấy đơn hàng nào với các thông tin này.',
  refused_number: 'Tôi không tìm thấy đơn hàng {orderNumber} với các thông tin này.',
  refused_hint:
    'Vui lòng kiểm tra cả hai: mã đơn hàng có trong email xác nhận, còn thông tin thứ hai phải đúng với thông tin đã cung cấp khi đặt hàng.',
  refused_way_on: 'Bạn có thể thử lại, hoặc tôi có thể chuyển bạn đến nhân viên cửa hàng.',

  more_proof_reason: 'Đã có quá nhiều lần thử với thông tin không khớp, và chưa chắc là do bạn.',
  more_proof:
    'Để bảo vệ các đơn hàng, tôi cần một bước xác minh chắc chắn hơn trước khi tìm đơn này.',
  more_proof_number:
    'Để bảo vệ các đơn hàng, tôi cần một bước xác minh chắc chắn hơn trước khi tìm đơn hàng {orderNumber}.',
  more_proof_way_on:
    'Tôi có thể gửi mã dùng một lần đến địa chỉ email trên đơn hàng, hoặc chuyển bạn đến nhân viên cửa hàng.',
  no_codes:
    'Tôi không thể gửi mã từ cuộc trò chuyện này, nhưng có thể chuyển bạn đến nhân viên cửa hàng.',
  ask_code_email:
    'Bạn đã dùng địa chỉ email nào cho đơn hàng {orderNumber}? Nếu đó là địa chỉ trên đơn, mã sẽ được gửi đến đó.',
  code_sent:
    'Nếu đơn hàng {orderNumber} được đặt bằng {email}, một mã gồm sáu chữ số đang được gửi đến địa chỉ đó.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      other: 'Vui lòng nhập mã vào đây trong vòng {minutes} phút; chỉ mã mới nhất có hiệu lực.',
    },
  },
  code_sent_way_on:
    'Nếu không nhận được gì, vui lòng kiểm tra lại địa chỉ và thư mục thư rác. Tôi có thể gửi mã khác, hoặc chuyển bạn đến nhân viên cửa hàng.',
  code_refused: 'Mã đó không dùng được, hoặc không còn dùng được nữa.',
  code_refused_hint:
    'Mỗi mã dùng được một lần, trong vài phút và vài lần thử, trong chính cuộc trò chuyện đã yêu cầu mã.',
  code_refused_way_on: 'Tôi có thể gửi mã mới, hoặc chuyển bạn đến nhân viên cửa hàng.',

  unavailable: 'Hiện tôi không kết nối được với hệ thống đơn hàng của {storeName}.',
  unavailable_slow: 'Hệ thống đơn hàng của {storeName} hiện phản hồi chậm.',
  unavailable_busy: 'Hệ thống đơn hàng của {storeName} đang rất bận và yêu cầu tôi chờ.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      other:
        'Điều đó không nói lên gì về đơn hàng của bạn. Tôi sẽ tiếp tục thử trong {minutes} phút và trả lời tại đây, nên bạn không cần hỏi lại. Tôi cũng có thể chuyển bạn đến nhân viên cửa hàng.',
    },
  },
  later_answer: 'Đây là câu trả lời mà bạn đang chờ.',
  later_reached: 'Cửa hàng đã phản hồi trở lại.',
  later_unavailable:
    'Tôi đã thử nhiều lần, nhưng hệ thống đơn hàng của {storeName} vẫn chưa phản hồi. Bạn có thể hỏi lại tôi sau, hoặc tôi có thể chuyển bạn đến nhân viên cửa hàng.',
  unavailable_way_on:
    'Điều đó không nói lên gì về đơn hàng của bạn. Bạn có thể thử lại, hoặc tôi có thể chuyển bạn đến nhân viên cửa hàng.',

  several_orders: {
    plural: 'count',
    forms: { other: 'Đây là {count} đơn hàng.' },
  },
  which_order: 'Bạn muốn hỏi về đơn hàng nào?',
  more_orders_left:
    'Tôi đã tra cứu số đơn tối đa trong một lần. Bạn vui lòng hỏi tiếp các đơn còn lại.',

  courier: 'Hàng được gửi qua {carrier}.',
  courier_unknown: 'Cửa hàng có ghi lại một kiện hàng nhưng không nêu đơn vị vận chuyển nào giữ.',
  courier_label: 'Nhãn dành cho {carrier}; đơn vị vận chuyển chưa nhận kiện hàng.',
  courier_no_parcel:
    'Cửa hàng không ghi lại kiện hàng nào, nên tôi không thể nêu tên đơn vị vận chuyển.',
  courier_not_travelling: 'Hiện tại không có đơn vị vận chuyển nào tham gia đơn hàng này.',
  delivery_date_unknown: 'Không có ngày giao nào được ghi lại, và tôi không muốn đoán bừa.',
  items_intro: 'Trong đơn hàng {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'Cửa hàng không ghi lại sản phẩm nào cho đơn hàng {orderNumber}.',
  change_cannot: 'Tôi không thể tự thay đổi đơn hàng hay địa chỉ của đơn.',
  change_not_sent:
    'Đơn chưa được gửi đi, nên có thể cửa hàng vẫn thay đổi được; tốt nhất bạn nên hỏi nhân viên cửa hàng ngay.',
  change_sent: 'Đơn đã được gửi đi, nên chỉ đơn vị vận chuyển mới có thể còn đổi được nơi giao.',
  ask_possible: 'Nhân viên cửa hàng có thể cho bạn biết còn làm được gì.',
  change_over: 'Đơn hàng này đã kết thúc, nên không còn gì để thay đổi.',
  cancel_cannot: 'Tôi không thể tự hủy đơn hàng.',
  cancel_not_sent:
    'Đơn chưa được gửi đi, nên có thể cửa hàng vẫn hủy được; tốt nhất bạn nên hỏi nhân viên cửa hàng ngay.',
  cancel_sent: 'Đơn đã được gửi đi, nên về việc trả hàng bạn cần hỏi nhân viên cửa hàng.',
  cancel_already: 'Theo tình trạng hiện tại, đơn hàng này đã bị hủy hoặc đã được hoàn tiền.',
  cancel_over: 'Đơn hàng này đã kết thúc, nên về việc trả hàng bạn cần hỏi nhân viên cửa hàng.',
  return_cannot: 'Tôi không thể tự thu xếp việc trả hàng hay hoàn tiền.',
  return_ask:
    'Cửa hàng quyết định việc đó, và tôi có thể chuyển yêu cầu của bạn đến nhân viên ở đó.',
  refund_recorded: 'Cửa hàng đã ghi nhận hoàn {amount}.',
  refund_recorded_day: 'Cửa hàng đã ghi nhận hoàn {amount} ngày {day}.',
  refund_none: 'Không có khoản hoàn tiền nào được ghi lại cho đơn hàng này.',
  not_delivered_by_records: 'Dữ liệu cửa hàng ghi lại không cho thấy là hàng đã được giao.',

  greeting_again:
    'Xin chào! Tôi có thể tra cứu đơn hàng giúp bạn, hoặc chuyển bạn đến nhân viên cửa hàng.',
  thanks: 'Không có gì ạ! Bạn còn cần gì khác về đơn hàng của mình không?',
  goodbye: 'Tạm biệt bạn! Bạn có thể quay lại cuộc trò chuyện này khi cần.',
  machine:
    'Tôi là trợ lý tự động, không phải người thật. Tôi có thể chuyển bạn đến nhân viên cửa hàng.',
  cannot: 'Xin lỗi, tôi không thể giúp việc đó.',
  can_do:
    'Tôi có thể cho bạn biết đơn hàng đang ở đâu, trong đơn có gì và ai vận chuyển, hoặc chuyển bạn đến nhân viên cửa hàng.',
  apology:
    'Xin lỗi, đã có lỗi từ phía tôi và tôi không thể trả lời. Bạn có thể hỏi lại, hoặc tôi có thể chuyển bạn đến nhân viên cửa hàng.',

  handover_form:
    'Tôi có thể chuyển cuộc trò chuyện này đến nhân viên của {storeName}. Họ có thể trả lời bạn qua địa chỉ nào?',
  handover_done:
    'Xong rồi: tôi đã chuyển cuộc trò chuyện này đến {storeName}. Họ có thể trả lời bạn qua {email}.',
  handover_already:
    'Yêu cầu của bạn đã có ở {storeName}. Nếu muốn bổ sung điều gì, bạn dùng biểu mẫu bên dưới để gửi đến đó.',
  handover_enough:
    'Yêu cầu của bạn đã có ở {storeName}, nên lúc này tôi sẽ không gửi thêm email cho họ. Những gì bạn viết ở đây vẫn nằm trong cuộc trò chuyện này.',
  handover_too_many:
    'Hiện tôi không thể chuyển thêm yêu cầu đến {storeName}. Bạn vui lòng yêu cầu lại sau một giờ, hoặc viết trực tiếp cho cửa hàng.',
  handover_invalid_email:
    'Đó có vẻ không phải là địa chỉ email. Bạn vui lòng kiểm tra lại để cửa hàng có thể trả lời.',

  quick_human: 'Gặp nhân viên',
  quick_send_code: 'Gửi mã cho tôi',
  quick_send_new_code: 'Gửi mã mới',
  quick_try_again: 'Thử lại',
  quick_another_order: 'Đơn hàng khác',
  quick_order_status: 'Đơn hàng của tôi ở đâu?',
  quick_not_received: 'Tôi không thấy hàng',
  quick_order: 'Đơn hàng {orderNumber}',

  said_order_form: 'Đơn hàng {orderNumber}, {secondFact}',
  said_handover: 'Vui lòng viết cho tôi qua {email}.',
  said_handover_message: 'Vui lòng viết cho tôi qua {email}. {message}',

  mail_subject: 'Một khách hàng muốn gặp nhân viên',
  mail_subject_order: 'Một khách hàng muốn gặp nhân viên: đơn hàng {orderNumbers}',
  mail_intro: 'Một khách hàng trong khung chat của {storeName} muốn gặp nhân viên.',
  mail_reply_to: 'Trả lời đến: {email}',
  mail_name: 'Tên: {name}',
  mail_proven:
    'Đã xác minh là của khách (mã đơn và thông tin thứ hai khớp): đơn hàng {orderNumbers}',
  mail_no_proof:
    'Khách chưa chứng minh được đơn hàng nào là của mình, nên vui lòng kiểm tra trước khi nói bất cứ điều gì về một đơn hàng.',
  mail_page: 'Trang khách đang xem: {page}',
  mail_message: 'Lời nhắn của khách:\n{message}',
  mail_transcript: 'Cuộc trò chuyện (lời khách nhập được trích nguyên văn):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Khách hàng',
  mail_author_assistant: 'Trợ lý',
  mail_author_agent: 'Cửa hàng',
  mail_author_system: 'Thông báo',

  code_mail_subject: 'Mã của bạn cho khung chat của {storeName}',
  code_mail_intro: 'Một mã dùng một lần đã được yêu cầu trong khung chat của {storeName}:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      other:
        'Mã dùng được một lần, trong vòng {minutes} phút, trong chính cửa sổ chat đã yêu cầu mã. Vui lòng không đưa mã cho bất kỳ ai khác.',
    },
  },
  code_mail_ignore:
    'Nếu bạn không yêu cầu mã này, bạn có thể bỏ qua email: không có mã thì không có gì xảy ra.',

  widget_launcher: 'Đơn hàng của tôi ở đâu?',
  widget_assistant: 'Trợ lý đơn hàng',
  widget_unavailable: 'Hiện chưa thể trò chuyện',
};
