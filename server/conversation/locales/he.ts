import type { Catalogue } from './catalogue.ts';

/** Hebrew. The notes beside each key in the *-messages.ts files say where it is shown. */
export const hebrew: Catalogue = {
  headline_awaiting_payment: 'ממתינה לתשלום',
  headline_awaiting_transfer: 'ממתינה להעברה שלכם',
  headline_payment_failed: 'התשלום נכשל',
  headline_on_hold: 'בהמתנה',
  headline_being_prepared: 'בהכנה',
  headline_preparing_late: 'בהכנה, באיחור',
  headline_label_made: 'תווית הופקה, טרם נמסרה לשילוח',
  headline_sent: 'נשלחה',
  headline_moving: 'בדרך',
  headline_no_scan: 'אין עדכון כבר כמה ימים',
  headline_past_promised_date: 'מאוחר מהמובטח',
  headline_out_for_delivery: 'יצאה לחלוקה',
  headline_delivery_failed: 'המסירה נכשלה',
  headline_delivered: 'רשומה כנמסרה',
  headline_delivered_disputed: 'נמסרה, אך לא נמצאה',
  headline_returned_to_sender: 'הוחזרה לחנות',
  headline_cancelled: 'בוטלה',
  headline_refunded: 'ניתן החזר כספי',
  headline_nothing_to_ship: 'אין מה לשלוח',
  headline_ready_for_pickup: 'מוכנה לאיסוף',
  headline_pickup_being_prepared: 'עדיין לא מוכנה לאיסוף',
  headline_pickup_completed: 'האיסוף הושלם',
  headline_completed_untracked: 'הושלמה, ללא מעקב',
  headline_sent_untracked: 'נשלחה, ללא מעקב',
  headline_unknown: 'כדאי לשאול את החנות',

  payment_not_paid: 'ההזמנה הזו עדיין לא שולמה: לתשלום {amount}.',
  payment_not_paid_method:
    'ההזמנה הזו עדיין לא שולמה: לתשלום {amount}. אמצעי התשלום שנבחר: {method}.',
  payment_failed: 'התשלום בסך {amount} נכשל, ולכן ההזמנה לא שולמה.',
  payment_transfer: 'החנות ממתינה להעברה שלכם בסך {amount}.',
  payment_transfer_method: 'החנות ממתינה להעברה שלכם בסך {amount}. אמצעי התשלום שנבחר: {method}.',
  payment_cheque: 'החנות ממתינה לצ׳ק שלכם בסך {amount}.',
  payment_next:
    'הצעד הבא הוא שלכם: החנות מתחילה לטפל בהזמנה אחרי שהיא שולמה. אם כבר שילמתם, כדאי לפנות לנציג מהחנות.',
  payment_transfer_next:
    'החנות מתחילה לטפל בהזמנה אחרי שהכסף הגיע. אם כבר שלחתם אותו, בבנק זה יכול להימשך כמה ימי עסקים.',
  payment_cheque_next:
    'החנות מתחילה לטפל בהזמנה אחרי שהכסף הגיע. אם כבר שלחתם אותו, בדואר ובבנק זה יכול להימשך כמה ימי עסקים.',

  on_hold: 'החנות השהתה את ההזמנה הזו ולא רשמה מדוע.',
  on_hold_next: 'על החנות להסדיר זאת; נציג מהחנות יכול לומר לכם למה ההזמנה ממתינה.',

  preparing: 'החנות מכינה את ההזמנה שלכם. היא עדיין לא נשלחה.',
  preparing_paid: 'התשלום שלכם התקבל ב-{day}, והחנות מכינה את ההזמנה. היא עדיין לא נשלחה.',
  preparing_send_by: 'לפי ההבטחה של החנות עצמה, היא אמורה להישלח עד {day}.',
  preparing_overdue: 'לפי ההבטחה של החנות עצמה, היא הייתה אמורה להישלח עד {day}, ולכן היא מתעכבת.',
  preparing_overdue_undated: 'זה מאוחר ממה שהחנות הבטיחה.',
  preparing_backordered: 'משהו ממנה לא היה במלאי כשהזמנתם, ולכן ייתכן שהחנות מחכה לו.',
  preparing_late_next: 'הצעד הבא הוא של החנות; נציג מהחנות יכול לומר לכם מה הסיבה.',
  preparing_next: 'הצעד הבא הוא של החנות; אתם לא צריכים לעשות דבר.',

  label_made: 'הופקה תווית משלוח, אבל החבילה עדיין לא אצל חברת המשלוחים.',
  label_made_carrier: 'הופקה תווית משלוח של {carrier}, אבל החבילה עדיין לא אצל חברת המשלוחים.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'התווית הופקה לפני {count} יום.',
      two: 'התווית הופקה לפני {count} ימים.',
      other: 'התווית הופקה לפני {count} ימים.',
    },
  },
  label_made_next: 'הצעד הבא הוא של החנות: למסור את החבילה לחברת המשלוחים.',

  sent_carrier_day: 'החנות שלחה אותה באמצעות {carrier} ב-{day}.',
  sent_carrier: 'החנות שלחה אותה באמצעות {carrier} ולא רשמה באיזה יום.',
  sent_day: 'החנות שלחה אותה ב-{day} ולא רשמה מהי חברת המשלוחים.',
  sent: 'החנות שלחה אותה ולא רשמה לא את חברת המשלוחים ולא את היום.',
  parcel_number: 'מספר המעקב הוא {trackingNumber}.',
  parcel_number_link: 'מספר המעקב הוא {trackingNumber}; אפשר לעקוב אחריה כאן: {link}',
  parcel_link: 'אפשר לעקוב אחריה כאן: {link}',
  parcel_no_number: 'לא רשום מספר מעקב.',
  scans_unknown:
    'איני רואה את הסריקות של חברת המשלוחים, ולכן איני יודע איפה החבילה עכשיו; חברת המשלוחים יכולה לומר לכם יותר.',
  carrier_next: 'הצעד הבא הוא של חברת המשלוחים.',

  expected_promise_window:
    'לפי זמני המשלוח הרגילים של החנות, היא אמורה להגיע בין {earliest} ל-{latest}.',
  expected_promise: 'לפי זמני המשלוח הרגילים של החנות, היא אמורה להגיע עד {latest}.',
  expected_estimate_window: 'חברת המשלוחים צופה למסור אותה בין {earliest} ל-{latest}.',
  expected_estimate: 'חברת המשלוחים צופה למסור אותה עד {latest}.',
  expected_shop_window: 'החנות צופה שהיא תגיע בין {earliest} ל-{latest}.',
  expected_shop: 'החנות צופה שהיא תגיע עד {latest}.',

  moving: 'החבילה שלכם בדרך; היא נסרקה לאחרונה ב-{day}.',
  moving_place: 'החבילה שלכם בדרך; היא נסרקה לאחרונה ב-{day}, במקום הרשום כך: ”{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'חברת המשלוחים לא סרקה את החבילה שלכם כבר {count} יום, מאז ה-{day}.',
      two: 'חברת המשלוחים לא סרקה את החבילה שלכם כבר {count} ימים, מאז ה-{day}.',
      other: 'חברת המשלוחים לא סרקה את החבילה שלכם כבר {count} ימים, מאז ה-{day}.',
    },
  },
  no_scan_next: 'החנות יכולה לבקש מחברת המשלוחים לחפש אותה.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'לפי זמני המשלוח הרגילים של החנות, היא הייתה אמורה להגיע עד {latest}, לפני {count} יום.',
      two: 'לפי זמני המשלוח הרגילים של החנות, היא הייתה אמורה להגיע עד {latest}, לפני {count} ימים.',
      other:
        'לפי זמני המשלוח הרגילים של החנות, היא הייתה אמורה להגיע עד {latest}, לפני {count} ימים.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'חברת המשלוחים צפתה למסור אותה עד {latest}, לפני {count} יום.',
      two: 'חברת המשלוחים צפתה למסור אותה עד {latest}, לפני {count} ימים.',
      other: 'חברת המשלוחים צפתה למסור אותה עד {latest}, לפני {count} ימים.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'החנות צפתה שהיא תגיע עד {latest}, לפני {count} יום.',
      two: 'החנות צפתה שהיא תגיע עד {latest}, לפני {count} ימים.',
      other: 'החנות צפתה שהיא תגיע עד {latest}, לפני {count} ימים.',
    },
  },
  past_next:
    'אם היא לא הגיעה אליכם, הצעד הבא הוא של חברת המשלוחים; נציג מהחנות יכול לבקש ממנה לחפש אותה.',
  out_for_delivery: 'החבילה שלכם יצאה לחלוקה.',
  out_for_delivery_carrier: 'החבילה שלכם אצל {carrier} ויצאה לחלוקה.',
  delivery_failed: 'חברת המשלוחים ניסתה למסור את החבילה שלכם ולא הצליחה.',
  delivery_failed_day: 'חברת המשלוחים ניסתה למסור את החבילה שלכם ב-{day} ולא הצליחה.',
  delivery_failed_next:
    'בדף המעקב של חברת המשלוחים או בהודעה שבתיבת הדואר שלכם כתוב מה היא צריכה מכם.',
  delivered: 'היא רשומה כנמסרה; היום לא נרשם.',
  delivered_day: 'היא רשומה כנמסרה ב-{day}.',
  delivered_next: 'אם היא לא שם, ספרו לי ואעזור לכם לפנות לחנות.',
  disputed: 'לפי הרישומים היא נמסרה, ואתם אומרים שהיא לא שם.',
  disputed_day: 'לפי הרישומים היא נמסרה ב-{day}, ואתם אומרים שהיא לא שם.',
  disputed_look:
    'כדאי לבדוק היכן נוהגים להשאיר חבילות בכתובת שלכם, ולשאול את השכנים ואת מי שגר איתכם.',
  disputed_next: 'אם היא לא תימצא, על החנות לברר זאת עם חברת המשלוחים.',
  returned: 'החבילה בדרכה חזרה לחנות, או שכבר הגיעה לשם.',
  returned_day: 'החבילה רשומה כחוזרת לחנות מאז ה-{day}.',
  returned_next: 'החנות מחליטה מה יקרה הלאה; נציג מהחנות יכול לומר לכם.',

  cancelled_unpaid: 'ההזמנה הזו בוטלה. לא רשום עבורה תשלום.',
  cancelled_paid: 'ההזמנה הזו בוטלה אחרי ששולמה, ועדיין לא רשום החזר כספי.',
  cancelled_refunded: 'ההזמנה הזו בוטלה, והחנות רשמה החזר כספי בסך {amount}.',
  cancelled_paid_next: 'הצעד הבא הוא של החנות; נציג מהחנות יכול לומר לכם מה לגבי הכסף.',
  refunded: 'החנות רשמה החזר כספי מלא בסך {amount}.',
  refunded_day: 'החנות רשמה החזר כספי מלא בסך {amount} ב-{day}.',
  refunded_next: 'מתי הכסף יגיע אליכם תלוי בבנק או בחברת האשראי שלכם.',
  nothing_to_ship: 'שום דבר בהזמנה הזו לא נשלח: היא כוללת הורדות או שירותים.',
  nothing_to_ship_completed:
    'שום דבר בהזמנה הזו לא נשלח: היא כוללת הורדות או שירותים, והחנות סימנה שהיא הושלמה.',
  pickup_ready: 'ההזמנה שלכם מוכנה לאיסוף.',
  pickup_ready_place: 'ההזמנה שלכם מוכנה לאיסוף: ”{place}”.',
  pickup_preparing: 'בחרתם לאסוף את ההזמנה הזו, והיא עדיין לא מוכנה.',
  pickup_preparing_place: 'בחרתם לאסוף את ההזמנה הזו (”{place}”), והיא עדיין לא מוכנה.',
  pickup_preparing_next: 'הצעד הבא הוא של החנות: להכין אותה.',
  pickup_payment_due: 'התשלום מתבצע בעת האיסוף.',
  pickup_completed: 'החנות סימנה שההזמנה הזו, שנועדה לאיסוף, הושלמה.',
  pickup_completed_day: 'החנות סימנה ב-{day} שההזמנה הזו, שנועדה לאיסוף, הושלמה.',
  completed: 'החנות סימנה שההזמנה הזו הושלמה.',
  completed_day: 'החנות סימנה ב-{day} שההזמנה הזו הושלמה.',
  completed_no_parcel: 'החנות לא רשמה חבילה ולא מספר מעקב, ולכן איני יכול לומר איפה החבילה.',
  completed_next: 'אם היא לא הגיעה אליכם, נציג מהחנות יכול לברר יותר.',
  sent_untracked:
    'החנות סימנה שההזמנה הזו נשלחה. החנות לא רשמה חבילה ולא מספר מעקב, ולכן איני יכול לומר איפה ההזמנה.',
  unknown: 'ההזמנה הזו נמצאת אצל החנות במצב משלה, ואיני יודע מה משמעותו עבורכם.',
  unknown_next: 'נציג מהחנות יכול לומר לכם.',

  flag_part_refunded: 'החנות רשמה החזר כספי בסך {amount} על חלק מההזמנה הזו.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'בחבילות עד כה: {shipped} מתוך {count} פריט; השאר עדיין בחנות.',
      two: 'בחבילות עד כה: {shipped} מתוך {count} פריטים; השאר עדיין בחנות.',
      other: 'בחבילות עד כה: {shipped} מתוך {count} פריטים; השאר עדיין בחנות.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'היא נשלחת ב-{count} חבילה.',
      two: 'היא נשלחת ב-{count} חבילות.',
      other: 'היא נשלחת ב-{count} חבילות.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} פריט הוא הורדה או שירות ואינו נשלח.',
      two: '{count} פריטים הם הורדות או שירותים ואינם נשלחים.',
      other: '{count} פריטים הם הורדות או שירותים ואינם נשלחים.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} פריט לא היה במלאי כשהזמנתם אותו.',
      two: '{count} פריטים לא היו במלאי כשהזמנתם אותם.',
      other: '{count} פריטים לא היו במלאי כשהזמנתם אותם.',
    },
  },
  flag_return_open: 'יש החזרה פתוחה להזמנה הזו.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'לגבי כל אחת מהחבילות האלה:',

  card_title: 'הזמנה {orderNumber}',
  card_title_headline: 'הזמנה {orderNumber}: {headline}.',
  fact_placed: 'הוזמנה',
  fact_paid: 'שולמה',
  fact_payment: 'תשלום',
  fact_delivery: 'משלוח',
  fact_expected: 'צפויה להגיע',
  fact_send_by: 'אמורה להישלח עד',
  fact_shipping: 'דמי משלוח',
  fact_total: 'סך הכול',
  fact_refunded: 'הוחזר',
  day_range: '{earliest} עד {latest}',
  parcel_title: 'חבילה',
  parcel_title_of: 'חבילה {position} מתוך {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: {
    plural: 'count',
    forms: {
      one: 'החזר כספי על {count}',
      two: 'החזר כספי על {count}',
      other: 'החזר כספי על {count}',
    },
  },
  list_separator: ', ',
  track_with: 'מעקב אצל {carrier}',
  track: 'מעקב אחר החבילה',
  freshness: 'נקרא מהחנות ב-{day} בשעה {time}.',
  timeline_placed: 'ההזמנה בוצעה',
  timeline_paid: 'התשלום התקבל',
  timeline_sent: 'נשלחה',
  timeline_sent_carrier: 'נשלחה באמצעות {carrier}',
  timeline_completed: 'החנות סימנה שהושלמה',
  timeline_refunded: 'הוחזר סכום של {amount}',
  timeline_note: 'החנות כתבה: ”{text}”',
  timeline_label_made: 'הופקה תווית משלוח',
  timeline_handed_over: 'נמסרה לחברת המשלוחים',
  timeline_in_transit: 'נסרקה בדרך',
  timeline_out_for_delivery: 'יצאה לחלוקה',
  timeline_delivery_failed: 'המסירה נכשלה',
  timeline_ready_for_pickup: 'מוכנה לאיסוף',
  timeline_delivered: 'רשומה כנמסרה',
  timeline_returning: 'בדרך חזרה לחנות',
  timeline_returned: 'חזרה לחנות',
  timeline_exception: 'חברת המשלוחים דיווחה על בעיה',
  timeline_place: '{event} (”{place}”)',

  sentence_separator: ' ',
  greeting: 'שלום! אני יכול לחפש את ההזמנה שלכם בחנות {storeName} ולומר לכם איפה היא.',
  machine_disclosure: 'אני עוזר אוטומטי ולא אדם; אפשר לבקש נציג אנושי בכל עת.',

  ask_both_email: 'מה מספר ההזמנה שלכם, ובאיזו כתובת אימייל השתמשתם בהזמנה?',
  ask_both_phone: 'מה מספר ההזמנה שלכם, ואיזה מספר טלפון מסרתם בהזמנה?',
  ask_both_postcode: 'מה מספר ההזמנה שלכם, ואיזה מיקוד מופיע בהזמנה?',
  ask_number: 'מה מספר ההזמנה שלכם? הוא מופיע באימייל האישור.',
  ask_email: 'באיזו כתובת אימייל השתמשתם בהזמנה {orderNumber}? כך אדע שההזמנה שלכם.',
  ask_phone: 'איזה מספר טלפון מסרתם בהזמנה {orderNumber}? כך אדע שההזמנה שלכם.',
  ask_postcode: 'איזה מיקוד מופיע בהזמנה {orderNumber}? כך אדע שההזמנה שלכם.',
  ask_instead: 'החנות הזו צריכה פרט אחר כדי לוודא שההזמנה שלכם.',
  ask_other_number: 'מה מספר ההזמנה האחרת?',
  lead_sure: 'בשמחה.',
  lead_thanks: 'תודה.',
  not_understood: 'מצטער, לא הבנתי את זה, או שאיני יכול לעזור בכך.',
  no_number: 'בלי מספר ההזמנה איני יכול לחפש אותה.',
  no_number_way_on:
    'המספר מופיע באימייל האישור. אם אינכם מוצאים אותו, אני יכול להעביר אתכם לנציג מהחנות.',

  refused: 'לא מצאתי הזמנה עם הפרטים האלה.',
  refused_number: 'לא מצאתי את ההזמנה {orderNumber} עם הפרטים האלה.',
  refused_hint:
    'כדאי לבדוק את שניהם: מספר ההזמנה מופיע באימייל האישור, והפרט השני צריך להיות זה שנמסר בהזמנה.',
  refused_way_on: 'אפשר לנסות שוב, או שאעביר אתכם לנציג מהחנות.',

  more_proof_reason: 'היו יותר מדי ניסיונות עם פרטים שאינם תואמים, ולא בהכרח שלכם.',
  more_proof: 'כדי לשמור על ההזמנות, אני צריך הוכחה חזקה יותר לפני שאוכל לחפש את ההזמנה הזו.',
  more_proof_number:
    'כדי לשמור על ההזמנות, אני צריך הוכחה חזקה יותר לפני שאוכל לחפש את ההזמנה {orderNumber}.',
  more_proof_way_on:
    'אני יכול לשלוח קוד חד-פעמי לכתובת האימייל שבהזמנה, או להעביר אתכם לנציג מהחנות.',
  no_codes: 'איני יכול לשלוח קודים מהצ׳אט הזה, אבל אני יכול להעביר אתכם לנציג מהחנות.',
  ask_code_email:
    'באיזו כתובת אימייל השתמשתם בהזמנה {orderNumber}? אם זו הכתובת שבהזמנה, יישלח אליה קוד.',
  code_sent: 'אם ההזמנה {orderNumber} בוצעה עם {email}, קוד בן שש ספרות בדרך לכתובת הזו.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'יש להקליד אותו כאן בתוך {minutes} דקה; רק הקוד האחרון תקף.',
      two: 'יש להקליד אותו כאן בתוך {minutes} דקות; רק הקוד האחרון תקף.',
      other: 'יש להקליד אותו כאן בתוך {minutes} דקות; רק הקוד האחרון תקף.',
    },
  },
  code_sent_way_on:
    'אם לא מגיע דבר, כדאי לבדוק את הכתובת ואת תיקיית הספאם. אני יכול לשלוח קוד נוסף, או להעביר אתכם לנציג מהחנות.',
  code_refused: 'הקוד הזה לא עובד, או שכבר אינו תקף.',
  code_refused_hint:
    'אפשר להשתמש בקוד פעם אחת, במשך כמה דקות ובכמה ניסיונות, בשיחה שבה ביקשו אותו.',
  code_refused_way_on: 'אני יכול לשלוח קוד חדש, או להעביר אתכם לנציג מהחנות.',

  unavailable: 'לא הצלחתי כרגע להתחבר למערכת ההזמנות של {storeName}.',
  unavailable_slow: 'מערכת ההזמנות של {storeName} עונה לאט כרגע.',
  unavailable_busy: 'מערכת ההזמנות של {storeName} עמוסה מאוד וביקשה ממני להמתין.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'זה לא אומר דבר על ההזמנה שלכם. אמשיך לנסות במשך {minutes} דקה ואענה כאן, כך שאין צורך לשאול שוב. אני יכול גם להעביר אתכם לנציג מהחנות.',
      two: 'זה לא אומר דבר על ההזמנה שלכם. אמשיך לנסות במשך {minutes} דקות ואענה כאן, כך שאין צורך לשאול שוב. אני יכול גם להעביר אתכם לנציג מהחנות.',
      other:
        'זה לא אומר דבר על ההזמנה שלכם. אמשיך לנסות במשך {minutes} דקות ואענה כאן, כך שאין צורך לשאול שוב. אני יכול גם להעביר אתכם לנציג מהחנות.',
    },
  },
  later_answer: 'הנה התשובה שחיכיתם לה.',
  later_reached: 'החנות שוב עונה.',
  later_unavailable:
    'המשכתי לנסות, אבל מערכת ההזמנות של {storeName} עדיין לא עונה. אפשר לשאול אותי שוב מאוחר יותר, או שאעביר אתכם לנציג מהחנות.',
  unavailable_way_on: 'זה לא אומר דבר על ההזמנה שלכם. אפשר לנסות שוב, או שאעביר אתכם לנציג מהחנות.',

  several_orders: {
    plural: 'count',
    forms: {
      one: 'לפניכם {count} הזמנה.',
      two: 'לפניכם {count} הזמנות.',
      other: 'לפניכם {count} הזמנות.',
    },
  },
  which_order: 'לאיזו הזמנה אתם מתכוונים?',
  more_orders_left: 'חיפשתי כמה שאפשר בבת אחת. אפשר לשאול על האחרות אחר כך.',

  courier: 'היא נשלחה באמצעות {carrier}.',
  courier_unknown: 'החנות רשמה חבילה בלי לציין איזו חברת משלוחים מובילה אותה.',
  courier_label: 'התווית היא של {carrier}; החבילה עדיין לא אצל חברת המשלוחים.',
  courier_no_parcel: 'החנות לא רשמה חבילה, ולכן איני יכול לנקוב בשם של חברת משלוחים.',
  courier_not_travelling: 'במצבה הנוכחי, אין חברת משלוחים שמעורבת בהזמנה הזו.',
  delivery_date_unknown: 'לא רשום לה יום מסירה, ואני מעדיף לא לנחש.',
  items_intro: 'בהזמנה {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'החנות לא רשמה מוצרים להזמנה {orderNumber}.',
  change_cannot: 'איני יכול לשנות בעצמי הזמנה או את הכתובת שלה.',
  change_not_sent:
    'היא עדיין לא נשלחה, ולכן ייתכן שהחנות עוד יכולה לעשות זאת; כדאי לפנות מיד לנציג מהחנות.',
  change_sent: 'היא כבר נשלחה, ולכן ייתכן שרק חברת המשלוחים עוד יכולה לשנות את היעד.',
  ask_possible: 'נציג מהחנות יכול לומר לכם מה עוד אפשרי.',
  change_over: 'ההזמנה הזו הסתיימה, ולכן לא נותר מה לשנות.',
  cancel_cannot: 'איני יכול לבטל הזמנה בעצמי.',
  cancel_not_sent:
    'היא עדיין לא נשלחה, ולכן ייתכן שהחנות עוד יכולה לעשות זאת; כדאי לפנות מיד לנציג מהחנות.',
  cancel_sent: 'היא כבר נשלחה, ולכן על החזרתה צריך לשאול נציג מהחנות.',
  cancel_already: 'במצבה הנוכחי, ההזמנה הזו כבר בוטלה או שניתן עליה החזר כספי.',
  cancel_over: 'ההזמנה הזו הסתיימה, ולכן על החזרתה צריך לשאול נציג מהחנות.',
  return_cannot: 'איני יכול לטפל בעצמי בהחזרה או בהחזר כספי.',
  return_ask: 'החנות מחליטה על כך, ואני יכול להעביר את הבקשה שלכם לנציג מהחנות.',
  refund_recorded: 'החנות רשמה החזר כספי בסך {amount}.',
  refund_recorded_day: 'החנות רשמה החזר כספי בסך {amount} ב-{day}.',
  refund_none: 'לא רשום החזר כספי להזמנה הזו.',
  not_delivered_by_records: 'במה שהחנות רשמה לא כתוב שהיא נמסרה.',

  greeting_again: 'שלום! אני יכול לחפש לכם הזמנה, או להעביר אתכם לנציג מהחנות.',
  thanks: 'בשמחה! יש עוד משהו לגבי ההזמנה שלכם?',
  goodbye: 'להתראות! אפשר לחזור לשיחה הזו אם תצטרכו אותי.',
  machine: 'אני עוזר אוטומטי ולא אדם. אני יכול להעביר אתכם לנציג מהחנות.',
  cannot: 'מצטער, בזה איני יכול לעזור.',
  can_do:
    'אני יכול לומר לכם איפה הזמנה נמצאת, מה יש בה ומי מוביל אותה, או להעביר אתכם לנציג מהחנות.',
  apology:
    'מצטער, משהו השתבש אצלי ואיני יכול לענות על כך. אפשר לשאול שוב, או שאעביר אתכם לנציג מהחנות.',

  handover_form: 'אני יכול להעביר את השיחה הזו לנציג של {storeName}. לאיזו כתובת אפשר להשיב לכם?',
  handover_done: 'בוצע: העברתי את השיחה הזו אל {storeName}. אפשר להשיב לכם בכתובת {email}.',
  handover_already:
    'הבקשה שלכם כבר אצל {storeName}. אם תרצו להוסיף משהו, הטופס שלמטה יעביר זאת לשם.',
  handover_enough:
    'הבקשה שלכם כבר אצל {storeName}, ולכן לא אשלח לשם אימייל נוסף בינתיים. מה שתכתבו כאן נשאר בשיחה הזו.',
  handover_too_many:
    'איני יכול להעביר כרגע בקשות נוספות אל {storeName}. אפשר לבקש ממני שוב בעוד שעה, או לכתוב ישירות לחנות.',
  handover_invalid_email: 'זה לא נראה כמו כתובת אימייל. כדאי לבדוק אותה, כדי שהחנות תוכל להשיב.',

  quick_human: 'שיחה עם נציג',
  quick_send_code: 'שלחו לי קוד',
  quick_send_new_code: 'שלחו קוד חדש',
  quick_try_again: 'לנסות שוב',
  quick_another_order: 'הזמנה אחרת',
  quick_order_status: 'איפה ההזמנה שלי?',
  quick_not_received: 'היא לא שם',
  quick_order: 'הזמנה {orderNumber}',

  said_order_form: 'הזמנה {orderNumber}, {secondFact}',
  said_handover: 'אפשר לכתוב לי אל {email}.',
  said_handover_message: 'אפשר לכתוב לי אל {email}. {message}',

  mail_subject: 'לקוח מבקש נציג אנושי',
  mail_subject_order: 'לקוח מבקש נציג אנושי: הזמנה {orderNumbers}',
  mail_intro: 'לקוח בצ׳אט של {storeName} מבקש נציג אנושי.',
  mail_reply_to: 'כתובת למענה: {email}',
  mail_name: 'שם: {name}',
  mail_proven: 'הוכח ששייכת ללקוח (המספר והפרט השני תאמו): הזמנה {orderNumbers}',
  mail_no_proof: 'הלקוח לא הוכיח שהזמנה כלשהי שלו, ולכן יש לבדוק לפני שמוסרים מידע על הזמנה.',
  mail_page: 'הדף שבו היה הלקוח: {page}',
  mail_message: 'ההודעה של הלקוח:\n{message}',
  mail_transcript: 'השיחה (מה שהלקוח הקליד מצוטט כפי שהוקלד):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'לקוח',
  mail_author_assistant: 'עוזר אוטומטי',
  mail_author_agent: 'חנות',
  mail_author_system: 'הודעת מערכת',

  code_mail_subject: 'הקוד שלכם לצ׳אט של {storeName}',
  code_mail_intro: 'התבקש קוד חד-פעמי בצ׳אט של {storeName}:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'אפשר להשתמש בו פעם אחת, בתוך {minutes} דקה, בחלון הצ׳אט שבו ביקשו אותו. אין למסור אותו לאף אחד אחר.',
      two: 'אפשר להשתמש בו פעם אחת, בתוך {minutes} דקות, בחלון הצ׳אט שבו ביקשו אותו. אין למסור אותו לאף אחד אחר.',
      other:
        'אפשר להשתמש בו פעם אחת, בתוך {minutes} דקות, בחלון הצ׳אט שבו ביקשו אותו. אין למסור אותו לאף אחד אחר.',
    },
  },
  code_mail_ignore: 'אם לא ביקשתם אותו, אפשר להתעלם מהאימייל הזה: בלי הקוד לא קורה דבר.',

  widget_launcher: 'איפה ההזמנה שלי?',
  widget_assistant: 'עוזר ההזמנות',
  widget_unavailable: 'הצ׳אט לא זמין כרגע',
};
