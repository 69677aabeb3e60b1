/** An e-mail in running text. Begins with a letter, a digit or one of _ +: a quotation mark before it is none of it. */
export const emailPattern =
  /[\p{L}\p{N}_+][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
