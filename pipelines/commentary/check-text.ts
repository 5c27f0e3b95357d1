import type { Figures } from "./figures.ts";
import type { Finding } from "./finding.ts";
import { judgeNumbers } from "./judge-number.ts";
import { judgeReferences } from "./judge-references.ts";
import { judgeWords } from "./judge-word.ts";
import { metricNames } from "./metric-names.ts";
import { subjectsOf, type Topic } from "./sentence-subject.ts";
import { sentencesOf } from "./sentences.ts";

/**
 * Checks what a text says of the figures: its references, its typed numbers, and its words that need a test. The
 * findings are in the order of the text. Any text can be given; none makes it fail.
 */
export function checkText(text: string, topic: Topic, figures: Figures): Finding[] {
  const names = metricNames(figures);
  const spoken = subjectsOf(sentencesOf(text), topic, figures, names);
  return [
    ...judgeReferences(text, figures),
    ...spoken.flatMap((each) => [
      ...judgeNumbers(each, topic, figures, names),
      ...judgeWords(each, topic, figures),
    ]),
  ].sort((a, b) => a.at - b.at);
}
