import { plain } from './message-shape.ts';

/** What a store's widget says before the shopper has spoken, where the merchant wrote nothing else. */
export const widgetMessages = {
  widget_launcher: plain('On the button that opens the chat. Short: it stands on every page.'),
  widget_assistant: plain('Name of the assistant, as the title of the chat. Short.'),
  widget_unavailable: plain('On the button while the chat cannot be reached. Short.'),
} as const;
