package dev.operandi.interview;

import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.chat.TypedText;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.InterviewPhrases;
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
        String typed = TypedText.plain(text);
        if (text.strip().equals("?")) return new Reading.Meant(new Move.AskHelp());
        TypedText.Match match = TypedText.match(text, shown, phrases.typed());
        if (match instanceof TypedText.Match.One one) {
            Optional<Move> move = Move.of(one.button().action());
            if (move.isPresent()) return new Reading.Meant(move.get());
        }
        Optional<Move> everywhere = wordEverywhere(text, interview);
        if (everywhere.isPresent()) return new Reading.Meant(everywhere.get());
        Optional<Integer> term = termAskedFor(typed);
        if (term.isPresent()) return new Reading.Meant(new Move.ShowMeaning(term.get()));
        if (match instanceof TypedText.Match.Several several)
            return new Reading.Unclear(new Remark.SeveralFit(
                    several.buttons().stream().map(Button::action).toList()));
        return new Reading.Unclear(new Remark.NotUnderstood());
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

    private Optional<Integer> term(String word) {
        for (String form : List.of(word, word.endsWith("s") ? word.substring(0, word.length() - 1) : word))
            for (int i = 0; i < set.glossary().size(); i++)
                if (TypedText.plain(set.glossary().get(i).name().in(phrases.language()))
                        .equals(form)) return Optional.of(i);
        return Optional.empty();
    }
}
