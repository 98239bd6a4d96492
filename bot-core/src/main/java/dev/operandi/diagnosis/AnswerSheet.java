package dev.operandi.diagnosis;

import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import java.util.Arrays;
import java.util.List;

/** One person's answers as numbers: a choice for each question of the bank, and the order of asking. Immutable. */
final class AnswerSheet {
    /** Asked, and answered by no choice: not sure, not applicable or skipped. */
    static final int NO_CHOICE = -1;

    private static final int UNASKED = -2;

    private final ItemBank bank;
    private final int[] choice;
    private final int[] order;
    private final int[] answeredInGroup;

    private AnswerSheet(ItemBank bank, int[] choice, int[] order) {
        this.bank = bank;
        this.choice = choice;
        this.order = order;
        answeredInGroup = new int[bank.groups()];
        for (int j : order) if (choice[j] >= 0) answeredInGroup[bank.groupOf(j)]++;
    }

    static AnswerSheet empty(ItemBank bank) {
        int[] choice = new int[bank.size()];
        Arrays.fill(choice, UNASKED);
        return new AnswerSheet(bank, choice, new int[0]);
    }

    /**
     * @throws IllegalArgumentException when an answer names a question or a choice that the set does not have
     */
    static AnswerSheet of(ItemBank bank, Answers answers) {
        int[] choice = new int[bank.size()];
        Arrays.fill(choice, UNASKED);
        List<Answers.Given> given = answers.given();
        int[] order = new int[given.size()];
        for (int i = 0; i < order.length; i++) {
            int j = bank.indexOf(given.get(i).questionId());
            order[i] = j;
            choice[j] = given.get(i).answer() instanceof Answer.Chosen chosen
                    ? bank.indexOf(j, chosen.choiceId())
                    : NO_CHOICE;
        }
        return new AnswerSheet(bank, choice, order);
    }

    /** With one more answer at the end, or one changed in its place. */
    AnswerSheet with(int question, int newChoice) {
        int[] changed = choice.clone();
        changed[question] = newChoice;
        if (isAsked(question)) return new AnswerSheet(bank, changed, order);
        int[] longer = Arrays.copyOf(order, order.length + 1);
        longer[order.length] = question;
        return new AnswerSheet(bank, changed, longer);
    }

    ItemBank bank() {
        return bank;
    }

    boolean isAsked(int question) {
        return choice[question] != UNASKED;
    }

    boolean isAnswered(int question) {
        return choice[question] >= 0;
    }

    /** The choice's number; below 0 when there is none. */
    int choice(int question) {
        return choice[question];
    }

    int asked() {
        return order.length;
    }

    /** How many questions were answered by a choice. */
    int answered() {
        int sum = 0;
        for (int m : answeredInGroup) sum += m;
        return sum;
    }

    /** Every question asked, in the order of asking. */
    List<Integer> questionsInOrder() {
        return Arrays.stream(order).boxed().toList();
    }

    /** Questions answered by a choice, in the order of asking. */
    int[] answeredInOrder() {
        return Arrays.stream(order).filter(this::isAnswered).toArray();
    }

    /** The question asked last, or -1 before the first. */
    int last() {
        return order.length == 0 ? -1 : order[order.length - 1];
    }

    int answeredInGroup(int group) {
        return answeredInGroup[group];
    }

    /** By how much the evidence of a group's answers is shrunk, because they repeat each other. */
    double discount(int group) {
        return discountOf(answeredInGroup[group]);
    }

    /** The same for a group with so many answers: {@code 1 / (1 + (m - 1) rho)}; 1 up to the first answer. */
    double discountOf(int answers) {
        return 1 / (1 + Math.max(0, answers - 1) * bank.rules().rho());
    }

    /** How many answers name a severity for the challenge: those that {@link Severity} counts. */
    int answersOn(int challenge) {
        String id = bank.set().challenges().get(challenge).id();
        int count = 0;
        for (int j : order)
            if (isAnswered(j) && bank.choice(j, choice(j)).severity().containsKey(id)) count++;
        return count;
    }
}
