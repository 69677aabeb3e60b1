/**
 * The block "TrulyBot chat button" in the editor. Written for the browser as it is: there is no build step.
 */
(function (blocks, element, blockEditor, components, i18n) {
  'use strict';

  var createElement = element.createElement;
  var __ = i18n.__;

  function edit(props) {
    var attributes = props.attributes;

    function textControl(name, label, help) {
      return createElement(components.TextControl, {
        label: label,
        help: help,
        value: attributes[name],
        onChange: function (value) {
          var changes = {};
          changes[name] = value;
          props.setAttributes(changes);
        },
        __next40pxDefaultSize: true,
        __nextHasNoMarginBottom: true,
      });
    }

    var settings = createElement(
      blockEditor.InspectorControls,
      null,
      createElement(
        components.PanelBody,
        { title: __('Chat', 'trulybot') },
        textControl(
          'message',
          __('Message', 'trulybot'),
          __('Stands in the chat, for the shopper to send or change.', 'trulybot'),
        ),
        textControl(
          'order',
          __('Order number', 'trulybot'),
          __('For a page about one order. The shopper still shows that it is theirs.', 'trulybot'),
        ),
      ),
    );

    var button = createElement(blockEditor.RichText, {
      tagName: 'span',
      className: 'wp-element-button trulybot-open-chat',
      // A button's name is text.
      allowedFormats: [],
      disableLineBreaks: true,
      'aria-label': __('Button label', 'trulybot'),
      placeholder: attributes.order
        ? __('Ask about this order', 'trulybot')
        : __('Chat with us', 'trulybot'),
      value: attributes.label,
      onChange: function (label) {
        props.setAttributes({ label: label });
      },
    });

    return createElement('div', blockEditor.useBlockProps(), settings, button);
  }

  blocks.registerBlockType('trulybot/open-chat', {
    edit: edit,
    // The page's HTML is made in PHP, so that an unconnected shop shows no dead button.
    save: function () {
      return null;
    },
  });
})(
  window.wp.blocks,
  window.wp.element,
  window.wp.blockEditor,
  window.wp.components,
  window.wp.i18n,
);
