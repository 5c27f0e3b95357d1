/** A file of the example: its path inside the data folder, with `/`, and its bytes. */
export interface ExampleFile {
  path: string;
  bytes: Uint8Array;
}
