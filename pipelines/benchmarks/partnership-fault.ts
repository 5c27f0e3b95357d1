/** `partnership.json` is absent or wrong, so nothing can be done; the message is complete and for the user. */
export class PartnershipFault extends Error {}
