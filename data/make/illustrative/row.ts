/**
 * One record of a return: column of the contract to value. A measure that has no number holds the words that the
 * agency writes instead, such as "n/a".
 */
export type Row = Record<string, string | number>;
