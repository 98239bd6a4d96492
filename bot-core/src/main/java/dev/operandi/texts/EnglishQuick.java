package dev.operandi.texts;

import java.util.List;

final class EnglishQuick implements QuickPhrases {
    @Override
    public String quickHow(int most) {
        return most == 1
                ? "Pick one. Press another to change your mind."
                : "Pick up to " + most + ". Press one again to take it back.";
    }

    @Override
    public String quickNamed() {
        return "Named: the organiser sees who picked what, everybody else sees figures.";
    }

    @Override
    public String quickAnonymous(int from) {
        return "Anonymous: nobody sees who picked what. The result is shown at the close, if at least " + from
                + " people voted.";
    }

    @Override
    public String quickHidden() {
        return "The figures are shown at the close.";
    }

    @Override
    public String quickTooFew(int from) {
        return "Fewer than " + from + " people voted, so nothing is shown. All votes are deleted.";
    }

    @Override
    public String voted(String choice) {
        return "Noted: " + choice + ".";
    }

    @Override
    public String votedSome(List<String> choices) {
        return "Noted: " + Listed.of(choices, "and") + ".";
    }

    @Override
    public String voteTakenBack() {
        return "Your vote is taken back.";
    }

    @Override
    public String nothingToTakeBack() {
        return "You have not voted.";
    }

    @Override
    public String tooManyPicked(int most) {
        return "You may pick " + most + ". Press one of yours again to take it back first.";
    }

    @Override
    public String takeBackMyVote() {
        return "Take back my vote";
    }

    @Override
    public String voters(int voters) {
        return voters == 1 ? "1 person has voted." : voters + " people have voted.";
    }

    @Override
    public String votersAtLeast(int atLeast) {
        return "At least " + atLeast + " people voted.";
    }

    @Override
    public String votes(String choice, int votes) {
        return choice + ": " + votes;
    }

    @Override
    public String votesPercent(String choice, int percent) {
        return choice + ": about " + percent + " %";
    }

    @Override
    public String quickOnlyInChannels() {
        return "A quick poll is posted where you type it. Type it in the channel that should vote.";
    }

    @Override
    public String youTyped(String line) {
        return "You typed: " + line;
    }
}
