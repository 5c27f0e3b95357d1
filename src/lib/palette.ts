/** The colours of charts: the Analysis Function's categorical palette, and greys with enough contrast on white. */
export const palette = {
  primary: "#12436D",
  second: "#28A197",
  third: "#801650",
  fourth: "#F46A25",
  ink: "#0B1B2B",
  muted: "#505A5F",
  line: "#B8BFC6",
  band: "#E3EBF3",
} as const;
