import { claimCard } from '../core/claim/card.ts';
import type { Pack } from '../core/pack.ts';
import type { Step } from '../core/question/interaction.ts';
import { kindOf, type Question } from '../core/question/kinds.ts';
import { seededRng } from '../core/random.ts';
import { escapeHtml } from '../core/text/escape-html.ts';

/** Words of a printed sheet. */
export interface SheetWords {
  readonly name: string;
  readonly answers: string;
  readonly several: string;
  readonly order: string;
  readonly pairs: string;
}

/**
 * A pack as one page to print: the questions, options arranged the same way every time; with answers, each with the
 * sentence that settles it. One file, nothing loaded from elsewhere, no scripts.
 */
export function sheetHtml(pack: Pack, words: SheetWords, answers: boolean): string {
  const items = pack.questions.filter((question) => kindOf(question).kind !== 'find');
  const questions = items.map((question) => `<li>${asked(question, pack, words)}</li>`).join('\n');
  const keys = items.map((question) => `<li>${answered(question, pack)}</li>`).join('\n');
  return `<!doctype html>
<html lang="${escapeHtml(pack.language)}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(pack.title)}</title>
<style>
body { font: 11pt/1.45 serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h2 { break-before: page; }
li { margin: 0 0 1.1em; break-inside: avoid; }
ol.options { list-style: upper-alpha; margin: .3em 0 0; } ol.options li, ul li { margin: 0; }
.line { border-bottom: 1px solid; display: inline-block; min-width: 16em; height: 1.4em; }
.sentence { margin: .2em 0 0; font-style: italic; } .cite { font-size: .9em; }
</style>
<h1>${escapeHtml(pack.title)}</h1>
<p>${escapeHtml(words.name)} <span class="line"></span></p>
<ol>
${questions}
</ol>
${answers ? `<h2>${escapeHtml(words.answers)}</h2>\n<ol>\n${keys}\n</ol>` : ''}
</html>
`;
}

function asked(question: Question, pack: Pack, words: SheetWords): string {
  const kind = kindOf(question);
  const shown = kind.show(question, pack, 'picked', seededRng(`sheet/${question.id}`));
  const step = kind.step(question, shown, [], pack);
  const stem = kind.stem(question, pack);
  // Without an `ask` of its own, what is asked about a headline is the headline.
  const headed = question.kind === 'headline' && question.headline !== stem;
  const headline = headed ? `<p>${escapeHtml(question.headline)}</p>` : '';
  return `${headline}${escapeHtml(stem)}${step === undefined ? '' : room(step, words)}`;
}

/** Where the answer goes on paper. */
function room(step: Step, words: SheetWords): string {
  const list = (texts: readonly { readonly text: string }[]) =>
    `<ol class="options">${texts.map(({ text }) => `<li>${escapeHtml(text)}</li>`).join('')}</ol>`;
  switch (step.interaction) {
    case 'pick':
      return list(step.options);
    case 'pickMany':
      return ` <span class="cite">${escapeHtml(words.several)}</span>${list(step.options)}`;
    case 'arrange':
      return ` <span class="cite">${escapeHtml(words.order)}: ${escapeHtml(step.from)} – ${escapeHtml(step.to)}</span>${list(step.options)}`;
    case 'pair':
      return ` <span class="cite">${escapeHtml(words.pairs)}</span><ul>${step.rows.map(({ text }) => `<li>${escapeHtml(text)} <span class="line"></span></li>`).join('')}</ul>${list(step.options)}`;
    case 'type':
      return step.fields
        .map(({ after }) => `<p><span class="line"></span> ${escapeHtml(after ?? '')}</p>`)
        .join('');
    case 'point':
      return list(step.options);
  }
}

function answered(question: Question, pack: Pack): string {
  const kind = kindOf(question);
  const { claim, source } = claimCard(pack, question.claims[0]);
  const explain = question.explain === undefined ? '' : `<p>${escapeHtml(question.explain)}</p>`;
  return `<strong>${escapeHtml(kind.key(question, pack))}</strong><p class="sentence">${escapeHtml(claim.text)} <span class="cite">(${escapeHtml(source.cite)})</span></p>${explain}`;
}
