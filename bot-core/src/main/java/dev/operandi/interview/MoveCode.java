package dev.operandi.interview;

import dev.operandi.chat.ActionId;
import dev.operandi.questions.Answer;
import java.util.Optional;

/** Moves as they travel in buttons: {@code i/7f3/give/deploy-frequency/daily}. Ids hold no slash. */
final class MoveCode {
    private static final String MARK = "i";

    private MoveCode() {}

    static ActionId actionId(String interview, Move move) {
        return new ActionId(MARK + "/" + interview + "/" + code(move));
    }

    static Optional<String> interview(ActionId action) {
        String[] parts = action.value().split("/", 4);
        return parts.length >= 3 && parts[0].equals(MARK) ? Optional.of(parts[1]) : Optional.empty();
    }

    static Optional<Move> move(ActionId action) {
        String[] parts = action.value().split("/", 6);
        if (parts.length < 3 || !parts[0].equals(MARK)) return Optional.empty();
        return switch (parts.length) {
            case 3 -> plain(parts[2]);
            case 4 -> about(parts[2], parts[3]);
            case 5 ->
                parts[2].equals("give")
                        ? Optional.of(new Move.Give(parts[3], new Answer.Chosen(parts[4])))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String code(Move move) {
        if (move instanceof Move.Give give) {
            if (give.answer() instanceof Answer.Chosen chosen)
                return "give/" + give.questionId() + "/" + chosen.choiceId();
            if (give.answer() instanceof Answer.NotSure) return "not-sure/" + give.questionId();
            if (give.answer() instanceof Answer.NotApplicable) return "not-applicable/" + give.questionId();
            return "skip/" + give.questionId();
        }
        if (move instanceof Move.PickFunction pick) return "function/" + pick.functionId();
        if (move instanceof Move.BackFrom back) return "back/" + back.questionId();
        if (move instanceof Move.Keep keep) return "keep/" + keep.questionId();
        if (move instanceof Move.AskWhy why) return "why/" + why.questionId();
        if (move instanceof Move.Change change) return "change/" + change.questionId();
        if (move instanceof Move.More more) return "more/" + more.goal();
        if (move instanceof Move.ShowRemedy remedy) return "remedy/" + remedy.remedyId();
        if (move instanceof Move.ShowModel model) return "model/" + model.modelId();
        if (move instanceof Move.ShowMeaning meaning) return "meaning/" + meaning.term();
        if (move instanceof Move.Begin) return "begin";
        if (move instanceof Move.GoOn) return "on";
        if (move instanceof Move.Pause) return "pause";
        if (move instanceof Move.AskHelp) return "help";
        if (move instanceof Move.WhereWasI) return "where";
        if (move instanceof Move.ShowReview) return "review";
        if (move instanceof Move.ShowResult) return "result";
        if (move instanceof Move.ShowRemedies) return "remedies";
        if (move instanceof Move.ShowExamples) return "examples";
        if (move instanceof Move.ShowGlossary) return "glossary";
        if (move instanceof Move.Share) return "share";
        if (move instanceof Move.PickNoFunction) return "no-function";
        if (move instanceof Move.AskToWithdraw) return "withdraw";
        if (move instanceof Move.Withdraw) return "withdraw-yes";
        throw new IllegalStateException("No code for " + move.getClass().getSimpleName());
    }

    private static Optional<Move> plain(String verb) {
        return Optional.ofNullable(
                switch (verb) {
                    case "begin" -> new Move.Begin();
                    case "on" -> new Move.GoOn();
                    case "pause" -> new Move.Pause();
                    case "help" -> new Move.AskHelp();
                    case "where" -> new Move.WhereWasI();
                    case "review" -> new Move.ShowReview();
                    case "result" -> new Move.ShowResult();
                    case "remedies" -> new Move.ShowRemedies();
                    case "examples" -> new Move.ShowExamples();
                    case "glossary" -> new Move.ShowGlossary();
                    case "share" -> new Move.Share();
                    case "no-function" -> new Move.PickNoFunction();
                    case "withdraw" -> new Move.AskToWithdraw();
                    case "withdraw-yes" -> new Move.Withdraw();
                    default -> null;
                });
    }

    private static Optional<Move> about(String verb, String id) {
        return Optional.ofNullable(
                switch (verb) {
                    case "not-sure" -> new Move.Give(id, new Answer.NotSure());
                    case "not-applicable" -> new Move.Give(id, new Answer.NotApplicable());
                    case "skip" -> new Move.Give(id, new Answer.Skipped());
                    case "function" -> new Move.PickFunction(id);
                    case "back" -> new Move.BackFrom(id);
                    case "keep" -> new Move.Keep(id);
                    case "why" -> new Move.AskWhy(id);
                    case "change" -> new Move.Change(id);
                    case "remedy" -> new Move.ShowRemedy(id);
                    case "model" -> new Move.ShowModel(id);
                    case "more" -> id.matches("[0-9]{1,3}") ? new Move.More(Integer.parseInt(id)) : null;
                    case "meaning" -> id.matches("[0-9]{1,3}") ? new Move.ShowMeaning(Integer.parseInt(id)) : null;
                    default -> null;
                });
    }
}
