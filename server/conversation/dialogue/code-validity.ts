/** How long a one-time code can be used after it was mailed, in minutes: said in the chat and in the mail. */
export const codeMinutes = 10;
