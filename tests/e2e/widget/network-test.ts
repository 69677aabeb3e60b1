import { ChatPage, expect, test as base } from './widget-test.ts';

/** What a browser itself says when a request fails: nobody can keep it from that. */
const ofTheNetwork = /^Failed to load resource/;

/**
 * A test of what networks and servers do to a conversation. Whatever they do, no tab may complain of
 * anything else.
 */
export const test = base.extend<{
  /** What the widget itself may say on the console. */
  expectedComplaint: RegExp | undefined;
  complaints: void;
  otherTab: ChatPage;
}>({
  expectedComplaint: [undefined, { option: true }],
  complaints: [
    async ({ context, expectedComplaint }, use) => {
      const complaints: string[] = [];
      context.on('weberror', (error) => complaints.push(error.error().message));
      context.on('console', (message) => {
        const isBad = ['error', 'warning'].includes(message.type());
        if (isBad && !ofTheNetwork.test(message.text())) complaints.push(message.text());
      });
      await use();
      expect(complaints.filter((each) => !expectedComplaint?.test(each))).toEqual([]);
    },
    { auto: true },
  ],
  otherTab: async ({ context, site }, use) => {
    await use(new ChatPage(await context.newPage(), site));
  },
});

export { expect };

/** What the stub answers to these words. */
export const answered = (...said: readonly string[]) =>
  said.flatMap((text) => [text, `I cannot do that: ${text}`]);

export const greeting = 'Hello! I am an automated assistant and can tell you where your order is.';

/** Of requests: that which posts a message, and that which opens a stream. */
export const [posting, streaming] = [/^POST .*\/messages$/, /\/events$/];
