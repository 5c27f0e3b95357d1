import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { RefusedFile } from "./issue.ts";

/** Bytes of a text file as UTF-8 without a byte order mark, and whether they had to be converted. */
export interface DecodedText {
  bytes: Buffer;
  isConverted: boolean;
}

/**
 * Decodes the text files that spreadsheet programs write: a byte order mark decides (UTF-8 or UTF-16), then valid
 * UTF-8 is UTF-8, and all else is Windows-1252. Throws {@link RefusedFile} when the bytes are not text.
 */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes.length === 0)
    throw refusal(
      "empty-file",
      "a file of 0 bytes",
      "Export the list again and check that the file has a size before you send it.",
    );
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return converted(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return converted(bytes, "utf-16be");
  if (bytes.includes(0))
    throw refusal(
      "not-text",
      "bytes that are not text",
      "Open the file in the program that made it and save it as CSV.",
    );
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (isUtf8(bytes)) return { bytes: hasMark ? bytes.subarray(3) : bytes, isConverted: hasMark };
  return converted(bytes, "windows-1252");
}

const converted = (bytes: Buffer, encoding: string): DecodedText => ({
  bytes: Buffer.from(iconv.decode(bytes, encoding), "utf8"),
  isConverted: true,
});

const refusal = (rule: "empty-file" | "not-text", found: string, mend: string): RefusedFile =>
  new RefusedFile({ rule, found, expected: "a list as text, one line per row (CSV)", mend });
