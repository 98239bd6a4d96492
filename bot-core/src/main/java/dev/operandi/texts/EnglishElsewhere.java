package dev.operandi.texts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

final class EnglishElsewhere implements ElsewherePhrases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Override
    public String wayIn() {
        return "Open our conversation";
    }

    @Override
    public String helpText() {
        return "Press a button, or type one of these in our conversation:";
    }

    @Override
    public String invitation() {
        return "Hello. I ask a few short questions about how your company really runs its software and infrastructure, and"
                + " tell you what it looks like. That stays between you and me, so let us talk in private.";
    }

    @Override
    public String underWay(String set, int answers) {
        String count = answers == 0 ? "no answers" : answers == 1 ? "1 answer" : answers + " answers";
        return "You are in the middle of “" + set + "”, with " + count + " so far.";
    }

    @Override
    public String resultsTitle() {
        return "Your results";
    }

    @Override
    public String resultOf(String set, LocalDate finished) {
        return set + ", " + DAY.format(finished);
    }

    @Override
    public String showResult(String set) {
        return "Result: " + set;
    }

    @Override
    public String storedTitle() {
        return "What I keep about you";
    }

    @Override
    public String stored(int interviews) {
        String count = interviews == 0 ? "no interview" : interviews == 1 ? "1 interview" : interviews + " interviews";
        return "Your id on this platform and " + count + ". Only you can see your answers here.";
    }

    @Override
    public String answeredThere() {
        return "What you press here, I answer in our conversation.";
    }

    @Override
    public String oneMessageEach() {
        return "One message a question";
    }

    @Override
    public String oneMessageForAll() {
        return "One message for all questions";
    }

    @Override
    public String nowOneMessageEach() {
        return "From now on each question comes in a new message, and the ones above stay as they are.";
    }

    @Override
    public String nowOneMessageForAll() {
        return "From now on one message changes as we go on.";
    }

    @Override
    public List<String> typedOneMessageEach() {
        return List.of("one message a question", "one message per question", "a message for each question");
    }

    @Override
    public List<String> typedOneMessageForAll() {
        return List.of("one message for all questions", "one message for all", "one message");
    }

    @Override
    public String share() {
        return "Share";
    }

    @Override
    public String shareTitle() {
        return "Share this result";
    }

    @Override
    public String shareWhat() {
        return "This is what people will see, with your name. Your answers are not in it.";
    }

    @Override
    public String shareWhere() {
        return "Where to?";
    }

    @Override
    public String shareHint() {
        return "Everybody in that conversation can read it. I cannot take it back.";
    }

    @Override
    public String cancel() {
        return "Cancel";
    }

    @Override
    public String sharedBy() {
        return "Shared by";
    }

    @Override
    public String tryItYourself() {
        return "Try it yourself";
    }

    @Override
    public String shared() {
        return "I am posting it now. You can close this window.";
    }

    @Override
    public String pickAConversation() {
        return "Pick the conversation to share it in.";
    }

    @Override
    public String notSharedTitle() {
        return "Your result was not shared";
    }

    @Override
    public String notShared() {
        return "I could not post it in the conversation you picked. Perhaps I may not write there. Go back to your result,"
                + " press “Share” again and pick another one.";
    }

    @Override
    public String pressAgain() {
        return "Press the button, and I open it.";
    }

    @Override
    public List<String> typedShare() {
        return List.of("share", "share it", "share my result", "share the result");
    }
}
