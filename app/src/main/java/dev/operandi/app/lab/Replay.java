package dev.operandi.app.lab;

import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Diagnosis;
import dev.operandi.diagnosis.Limits;
import dev.operandi.diagnosis.Next;
import dev.operandi.questions.Answers;
import dev.operandi.questions.QuestionSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Leads respondents whose answers are known through a set's interview. */
public final class Replay {
    /** Enough to keep the cores busy, few enough to be held. */
    private static final int RESPONDENTS_A_PIECE = 20;

    private final Diagnoser diagnoser;
    private final boolean all;

    /**
     * What one respondent would have been told.
     *
     * @param asked ids of questions in the order of asking
     */
    public record Told(String respondent, List<String> asked, Diagnosis diagnosis) {
        public Told {
            asked = List.copyOf(asked);
        }
    }

    /** Takes what respondents would have been told. */
    public interface Listener {
        void told(Told told) throws IOException;
    }

    /**
     * @param all asks every question, in the set's order, in place of the set's own rule
     */
    public Replay(QuestionSet set, boolean all) {
        diagnoser = new Diagnoser(set);
        this.all = all;
    }

    /**
     * In the order of the respondents, whatever the number of threads.
     *
     * @throws IOException what the listener throws; the rest is not replayed then
     */
    public void run(Iterator<Respondent> respondents, int threads, Listener listener) throws IOException {
        InOrder.each(
                new Pieces(respondents), piece -> piece.stream().map(this::tell).toList(), threads, piece -> {
                    for (Told told : piece) listener.told(told);
                });
    }

    Told tell(Respondent respondent) {
        Answers given = all ? respondent.answers() : asked(respondent.answers());
        List<String> asked =
                given.given().stream().map(Answers.Given::questionId).toList();
        return new Told(respondent.name(), asked, diagnoser.diagnoseWithoutTurning(given));
    }

    private Answers asked(Answers recorded) {
        Limits limits = Limits.of(diagnoser.set().rules());
        Answers given = Answers.NONE;
        while (diagnoser.next(given, List.of(), limits) instanceof Next.Ask ask)
            given = given.with(ask.questionId(), recorded.find(ask.questionId()).orElseThrow());
        return given;
    }

    /** A few respondents at a time. */
    private record Pieces(Iterator<Respondent> respondents) implements Iterator<List<Respondent>> {
        @Override
        public boolean hasNext() {
            return respondents.hasNext();
        }

        @Override
        public List<Respondent> next() {
            if (!hasNext()) throw new NoSuchElementException();
            List<Respondent> piece = new ArrayList<>(RESPONDENTS_A_PIECE);
            while (piece.size() < RESPONDENTS_A_PIECE && respondents.hasNext()) piece.add(respondents.next());
            return piece;
        }
    }
}
