/** Input that the command cannot use: said in one sentence, exit 2, no stack trace. */
export class UnusableInput extends Error {}
