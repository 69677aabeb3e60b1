/**
 * Opens the chat from the shop's own buttons and links. What is called before the widget has arrived
 * waits in the queue and is done then.
 */
(function () {
  'use strict';

  var orderAddress = '#trulybot-order-';

  function openChat(details) {
    window.TrulyBot = window.TrulyBot || [];
    window.TrulyBot.push(['prefill', details], ['open']);
  }

  /** With a message the shopper sends it; without one the chat asks about the order by itself. */
  function openWith(orderNumber, message) {
    var details = {};
    if (orderNumber) {
      details.orderNumber = orderNumber;
    }
    if (message) {
      details.message = message;
    } else if (orderNumber) {
      details.ask = true;
    }
    openChat(details);
  }

  /** The order that an address names, or nothing. */
  function orderIn(hash) {
    if (!hash || hash.indexOf(orderAddress) !== 0) {
      return '';
    }
    try {
      return decodeURIComponent(hash.slice(orderAddress.length));
    } catch {
      // Somebody has typed a percent sign: no address of ours.
      return '';
    }
  }

  document.addEventListener('click', function (event) {
    var target =
      event.target.closest &&
      event.target.closest('.trulybot-open-chat, a[href*="' + orderAddress + '"]');
    // A click that asks for another tab is the browser's.
    if (!target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    openWith(target.dataset.trulybotOrder || orderIn(target.hash), target.dataset.trulybotMessage);
  });

  var linkedOrder = orderIn(location.hash);
  if (linkedOrder) {
    // Otherwise each reload would ask again.
    history.replaceState(history.state, '', location.pathname + location.search);
    openWith(linkedOrder);
  }
})();
