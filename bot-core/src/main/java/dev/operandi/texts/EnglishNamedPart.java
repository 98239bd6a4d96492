package dev.operandi.texts;

import java.util.List;

final class EnglishNamedPart implements NamedPartPhrases {
    @Override
    public String goesOnInPrivate() {
        return "Only you see this. The questions of this poll are in our direct message.";
    }

    @Override
    public String pollBy() {
        return "A poll by";
    }

    @Override
    public String namedToYou() {
        return "Whoever asks sees your answers under your name; everybody else sees figures only.";
    }

    @Override
    public String reportGoesToTheChannel() {
        return "The report is posted in the channel.";
    }

    @Override
    public String answersAreInThePoll() {
        return "Your answers are in the poll. Until it closes you can change or withdraw them.";
    }

    @Override
    public String notInThePollYet() {
        return "This is what your answers say so far. They count once you have gone through all of the questions.";
    }

    @Override
    public String pausedInPoll(int answers, boolean finished) {
        return (answers == 0
                        ? "Nothing is lost."
                        : answers == 1 ? "Your answer is kept." : "Your " + answers + " answers are kept.")
                + (finished ? " They count." : " They count once you have gone through all of the questions.");
    }

    @Override
    public String tooLateToChange() {
        return "This poll is over, and your answers cannot be changed any more.";
    }

    @Override
    public String unfinishedWasDeleted() {
        return "What you had not finished was deleted and does not count.";
    }

    @Override
    public String withdrawReally() {
        return "Withdraw your answers?";
    }

    @Override
    public String yesWithdraw() {
        return "Yes, withdraw them";
    }

    @Override
    public String keepMyAnswers() {
        return "No, keep them";
    }

    @Override
    public String belongsToAPoll() {
        return "These questions belong to a poll. Go on with them, or type “withdraw” and press “Take part” on its card to begin"
                + " again.";
    }

    @Override
    public String partIn(String set) {
        return set + " (poll)";
    }

    @Override
    public List<String> typedWithdraw() {
        return List.of("withdraw", "withdraw answers", "take my answers back");
    }
}
