package dev.operandi.interview;

import dev.operandi.chat.Block;
import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Phrases;
import java.util.List;

final class ResultView {
    ResultView(QuestionSet set, Diagnoser diagnoser) {}

    List<Block> result(Interview i, Phrases p) {
        return List.of(new Block.Heading("result"));
    }

    List<Block> remedies(Interview i, Phrases p) {
        return List.of(new Block.Heading("result"));
    }

    List<Block> remedy(Interview i, String id, Phrases p) {
        return List.of(new Block.Heading("result"));
    }
}
