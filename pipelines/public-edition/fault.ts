/** Policy or ledger are wrong, so that nothing public is made; the message is complete and for the user. */
export class PublicEditionFault extends Error {}
