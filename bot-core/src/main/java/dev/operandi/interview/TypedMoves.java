package dev.operandi.interview;

import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.chat.TypedText;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.InterviewPhrases;
import dev.operandi.texts.LocalText;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.ResultPhrases;
import java.util.List;
import java.util.Optional;

/**
 * Reads typed text in the light of the message on the screen: first its buttons, then words that are understood
 * everywhere, then a question for the meaning of a word. Nothing typed loses the place.
 */
final class TypedMoves {
    private final QuestionSet set;
    private final Phrases phrases;

    TypedMoves(QuestionSet set, Phrases phrases) {
        this.set = set;
        this.phrases = phrases;
    }

    Reading read(String text, Interview interview, Message shown) {
        if (text.strip().equals("?")) return new Reading.Meant(new Move.AskHelp());
        Optional<Move> plainly = move(TypedText.plainly(text, shown, phrases.typed()));
        if (plainly.isPresent()) return new Reading.Meant(plainly.get());
        Optional<Move> everywhere = wordEverywhere(text, interview);
        if (everywhere.isPresent()) return new Reading.Meant(everywhere.get());
        TypedText.Match match = TypedText.match(text, shown, phrases.typed());
        Optional<Move> nearly = move(match);
        if (nearly.isPresent() && !(nearly.get() instanceof Move.Withdraw)) // nothing but a plain word decides
        return new Reading.Meant(nearly.get());
        Optional<Integer> term = termAskedFor(TypedText.plain(text));
        if (term.isPresent()) return new Reading.Meant(new Move.ShowMeaning(term.get()));
        if (match instanceof TypedText.Match.Several several)
            return new Reading.Unclear(new Remark.SeveralFit(
                    several.buttons().stream().map(Button::action).toList()));
        return new Reading.Unclear(new Remark.NotUnderstood());
    }

    private static Optional<Move> move(TypedText.Match match) {
        return match instanceof TypedText.Match.One one ? Move.of(one.button().action()) : Optional.empty();
    }

    private Optional<Move> wordEverywhere(String text, Interview interview) {
        InterviewPhrases p = phrases.interview();
        ResultPhrases r = phrases.result();
        if (p.typedHelp().contains(TypedText.plain(text))) return Optional.of(new Move.AskHelp());
        if (p.typedStop().contains(TypedText.plain(text))) return Optional.of(new Move.Pause());
        if (p.typedResult().contains(TypedText.plain(text))) return Optional.of(new Move.ShowResult());
        if (p.typedWhereWasI().contains(TypedText.plain(text))) return Optional.of(new Move.WhereWasI());
        if (TypedText.means(text, r.glossary(), p.typedGlossary())) return Optional.of(new Move.ShowGlossary());
        if (TypedText.means(text, p.changeAnAnswer(), p.typedChange())) return Optional.of(new Move.ShowReview());
        if (TypedText.means(text, p.goOn(), p.typedGoOn())) return Optional.of(new Move.GoOn());
        if (TypedText.means(text, p.back(), p.typedBack())) return Optional.of(new Move.GoOn());
        boolean withdraws =
                TypedText.means(text, phrases.runs().withdraw(), phrases.runs().typedWithdraw());
        if (withdraws && interview.forRun() != null) return Optional.of(new Move.AskToWithdraw());
        if (TypedText.means(text, r.realExamples(), r.typedExamples())) return Optional.of(new Move.ShowExamples());
        if (interview.finished() && TypedText.means(text, r.allRemedies(), r.typedRemedies()))
            return Optional.of(new Move.ShowRemedies());
        return Optional.empty();
    }

    private Optional<Integer> termAskedFor(String typed) {
        for (String opening : phrases.typed().askingForMeaning()) {
            if (!typed.startsWith(opening + " ")) continue;
            String rest = typed.substring(opening.length() + 1);
            Optional<Integer> term = term(rest.endsWith(" mean") ? rest.substring(0, rest.length() - 5) : rest);
            if (term.isPresent()) return term;
        }
        return term(typed);
    }

    /** A term of the glossary, in the language of the talk or in the set's own: people use the field's words as they are. */
    private Optional<Integer> term(String word) {
        for (String form : List.of(word, word.endsWith("s") ? word.substring(0, word.length() - 1) : word))
            for (int i = 0; i < set.glossary().size(); i++) {
                LocalText name = set.glossary().get(i).name();
                if (TypedText.plain(name.in(phrases.language())).equals(form)
                        || TypedText.plain(name.in(set.original())).equals(form)) return Optional.of(i);
            }
        return Optional.empty();
    }
}
