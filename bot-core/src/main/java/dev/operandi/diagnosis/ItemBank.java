package dev.operandi.diagnosis;

import dev.operandi.questions.Challenge;
import dev.operandi.questions.Choice;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A question set with numbers in place of ids: questions, choices, groups, models and challenges in the set's order. */
final class ItemBank {
    private final QuestionSet set;
    private final Map<String, Integer> questions = new HashMap<>();
    private final int[] groupOf;
    private final int groups;
    private final boolean[][] bears;

    ItemBank(QuestionSet set) {
        this.set = set;
        groupOf = new int[set.questions().size()];
        bears = new boolean[set.questions().size()][set.challenges().size()];
        Map<String, Integer> groupNumbers = new LinkedHashMap<>();
        for (int j = 0; j < groupOf.length; j++) {
            Question question = set.questions().get(j);
            questions.put(question.id(), j);
            groupOf[j] = groupNumbers.computeIfAbsent(question.group(), g -> groupNumbers.size());
            List<Challenge> challenges = set.challenges();
            for (int c = 0; c < challenges.size(); c++)
                bears[j][c] = question.bearsOn(challenges.get(c).id());
        }
        groups = groupNumbers.size();
    }

    QuestionSet set() {
        return set;
    }

    InterviewRules rules() {
        return set.rules();
    }

    int size() {
        return groupOf.length;
    }

    int models() {
        return set.models().size();
    }

    int challenges() {
        return set.challenges().size();
    }

    int groups() {
        return groups;
    }

    int groupOf(int question) {
        return groupOf[question];
    }

    boolean bears(int question, int challenge) {
        return bears[question][challenge];
    }

    Question question(int question) {
        return set.questions().get(question);
    }

    Choice choice(int question, int choice) {
        return question(question).choices().get(choice);
    }

    int choices(int question) {
        return question(question).choices().size();
    }

    /**
     * @throws IllegalArgumentException when the set has no such question
     */
    int indexOf(String questionId) {
        Integer index = questions.get(questionId);
        if (index == null) throw new IllegalArgumentException("No question " + questionId + " in " + set.ref());
        return index;
    }

    /**
     * @throws IllegalArgumentException when the question has no such choice
     */
    int indexOf(int question, String choiceId) {
        List<Choice> choices = question(question).choices();
        for (int o = 0; o < choices.size(); o++) if (choices.get(o).id().equals(choiceId)) return o;
        throw new IllegalArgumentException(
                "No choice " + choiceId + " of " + question(question).id() + " in " + set.ref());
    }
}
