package dev.operandi.config;

import static dev.operandi.config.Notes.quoted;

import dev.operandi.diagnosis.BankReview;
import dev.operandi.diagnosis.BankReview.Finding;
import dev.operandi.diagnosis.BankReview.Finding.ClosedRemedy;
import dev.operandi.diagnosis.BankReview.Finding.DecisiveAnswer;
import dev.operandi.diagnosis.BankReview.Finding.FaintQuestion;
import dev.operandi.diagnosis.BankReview.Finding.PaleModel;
import dev.operandi.diagnosis.BankReview.Finding.ThinBank;
import dev.operandi.diagnosis.BankReview.Finding.TwinQuestions;
import dev.operandi.diagnosis.BankReview.Finding.UncoveredChallenge;
import dev.operandi.diagnosis.BankReview.Finding.UnreachableModel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells an admin what a review found: where it stands, the figure, what to do. */
final class ReviewText {
    private final Places places;

    ReviewText(Places places) {
        this.places = places;
    }

    Warning of(Finding finding) {
        if (finding instanceof FaintQuestion faint) return faint(faint);
        if (finding instanceof DecisiveAnswer decisive) return decisive(decisive);
        if (finding instanceof TwinQuestions twins) return twins(twins);
        if (finding instanceof ThinBank thin) return thin(thin);
        if (finding instanceof UncoveredChallenge uncovered) return uncovered(uncovered);
        if (finding instanceof PaleModel pale) return pale(pale);
        if (finding instanceof ClosedRemedy closed) return closed(closed);
        if (finding instanceof UnreachableModel unreachable) return unreachable(unreachable);
        throw new IllegalStateException("No sentence for " + finding);
    }

    Warning nothingToAccept(Acceptance acceptance) {
        Problem problem = places.problem(
                acceptance.at(),
                "There is no warning " + acceptance.kind().word() + " to accept here.",
                "Take this entry out, so that it does not hide a warning that comes later.");
        return new Warning(Warning.NOTHING_TO_ACCEPT, acceptance.of(), null, null, problem);
    }

    private Warning faint(FaintQuestion faint) {
        return warning(
                WarningKind.FAINT_QUESTION,
                List.of(faint.questionId()),
                faint.bits(),
                BankReview.MIN_BITS,
                "questions." + faint.questionId(),
                "The question " + quoted(faint.questionId()) + " tells " + two(faint.bits())
                        + " bits about the models and bears on no challenge.",
                "Let its choices differ more between the models, to " + two(BankReview.MIN_BITS)
                        + " bits or more, give them severities that differ by 2 or more, or take it out: it costs people"
                        + " time.");
    }

    private Warning decisive(DecisiveAnswer decisive) {
        return warning(
                WarningKind.DECISIVE_ANSWER,
                List.of(decisive.questionId(), decisive.choiceId()),
                decisive.odds(),
                BankReview.MAX_ODDS,
                "questions." + decisive.questionId() + ".choices." + decisive.choiceId(),
                "The choice " + quoted(decisive.choiceId()) + " alone speaks " + one(decisive.odds()) + " to 1 for "
                        + decisive.forModel() + " against " + decisive.againstModel() + ".",
                "Bring the two models nearer together in it, down to " + whole(BankReview.MAX_ODDS)
                        + " to 1, or raise eps: one slip of the finger must not decide.");
    }

    private Warning twins(TwinQuestions twins) {
        return warning(
                WarningKind.TWIN_QUESTIONS,
                List.of(twins.earlierId(), twins.laterId()),
                twins.distance(),
                BankReview.MIN_DISTANCE,
                "questions." + twins.laterId(),
                "The question " + quoted(twins.laterId()) + " tells the same about the models as "
                        + quoted(twins.earlierId()) + ", from another group (distance " + three(twins.distance())
                        + ", below " + two(BankReview.MIN_DISTANCE) + ").",
                "If both ask about the same trait, give them the same group, so that it does not count twice. If not,"
                        + " look at their figures again.");
    }

    private Warning thin(ThinBank thin) {
        return warning(
                WarningKind.THIN_BANK,
                List.of(),
                thin.bits(),
                thin.wantedBits(),
                "questions",
                "All questions together tell " + one(thin.bits()) + " bits about the models; " + one(thin.wantedBits())
                        + " are wanted.",
                "Add questions whose choices differ between the models, or let those there are differ more where you are"
                        + " sure. Until then results stay vague.");
    }

    private Warning uncovered(UncoveredChallenge uncovered) {
        return warning(
                WarningKind.UNCOVERED_CHALLENGE,
                List.of(uncovered.challengeId()),
                (double) uncovered.bearing(),
                (double) BankReview.MIN_BEARING,
                "challenges." + uncovered.challengeId(),
                questions(uncovered.bearing(), "bears", "bear") + " on the challenge " + quoted(uncovered.challengeId())
                        + ".",
                "Give choices severities for it that differ by 2 or more within a question, in "
                        + BankReview.MIN_BEARING + " questions at least: its severity rests on them.");
    }

    private Warning pale(PaleModel pale) {
        return warning(
                WarningKind.PALE_MODEL,
                List.of(pale.modelId()),
                (double) pale.favouring(),
                (double) BankReview.MIN_FAVOURING,
                "models." + pale.modelId(),
                questions(pale.favouring(), "favours", "favour") + " the model " + quoted(pale.modelId()) + ".",
                "Add choices that are twice as likely under it as under the others on average, in "
                        + BankReview.MIN_FAVOURING + " questions at least: without them it is hardly ever found.");
    }

    private Warning closed(ClosedRemedy closed) {
        return warning(
                WarningKind.CLOSED_REMEDY,
                List.of(closed.remedyId(), closed.questionId()),
                null,
                null,
                "remedies." + closed.remedyId() + ".gates",
                "Every choice of the question " + quoted(closed.questionId()) + " takes the remedy "
                        + quoted(closed.remedyId()) + " off the list.",
                "Leave a choice out of closed_by: as it is, only those who were not asked or not sure are shown it.");
    }

    private Warning unreachable(UnreachableModel unreachable) {
        return warning(
                WarningKind.UNREACHABLE_MODEL,
                List.of(unreachable.modelId()),
                unreachable.probability(),
                null,
                "models." + unreachable.modelId(),
                "No answers lead to the model " + quoted(unreachable.modelId())
                        + ": after those that speak most for it, it leads with a probability of "
                        + two(unreachable.probability()) + ", and " + unreachable.leadingModelId()
                        + " with no less.",
                "Give it answers of its own, or make one model of " + unreachable.modelId() + " and "
                        + unreachable.leadingModelId() + ".");
    }

    private Warning warning(
            WarningKind kind,
            List<String> about,
            @Nullable Double figure,
            @Nullable Double limit,
            String path,
            String fact,
            String wayOut) {
        return new Warning(kind.word(), about, figure, limit, places.problem(places.get(path), fact, wayOut));
    }

    private static String questions(int count, String verbOfOne, String verbOfMany) {
        if (count == 0) return "No question " + verbOfOne;
        return "Only " + count + (count == 1 ? " question " + verbOfOne : " questions " + verbOfMany);
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String three(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
