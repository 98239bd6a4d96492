package dev.operandi.texts;

final class EnglishTakingPart implements TakingPartPhrases {
    @Override
    public String takePartTitle() {
        return "Take part";
    }

    @Override
    public String questionTitle() {
        return "Poll";
    }

    @Override
    public String next() {
        return "Next";
    }

    @Override
    public String later() {
        return "Go on later";
    }

    @Override
    public String yourAnswer() {
        return "Your answer";
    }

    @Override
    public String howMany(int most) {
        return "At most " + most
                + " questions. Each answer is kept when you press “Next”; you can stop and go on later.";
    }

    @Override
    public String yourFunction() {
        return "What kind of work do you do?";
    }

    @Override
    public String whyFunction() {
        return "Groups are compared only where each is large enough.";
    }

    @Override
    public String noFunction() {
        return "None of these, or I would rather not say";
    }

    @Override
    public String pickAnAnswer() {
        return "Please pick one.";
    }

    @Override
    public String counted() {
        return "Thank you. Your answers count. Press “Take part” again to change or withdraw them before the close.";
    }

    @Override
    public String onlyYouSeeThis() {
        return "This is what your own answers say. Only you see it, and it is not kept as a message.";
    }

    @Override
    public String youTookPart() {
        return "You have taken part.";
    }

    @Override
    public String whatNow() {
        return "What would you like to do?";
    }

    @Override
    public String seeMyResult() {
        return "See what my answers say";
    }

    @Override
    public String withdraw() {
        return "Withdraw my answers";
    }

    @Override
    public String withdrawDetail() {
        return "They are deleted and do not count.";
    }

    @Override
    public String withdrawn() {
        return "Your answers are deleted and do not count. You can take part again until the close.";
    }

    @Override
    public String pressAgain() {
        return "That took a little too long. Please press once more.";
    }

    @Override
    public String isOver() {
        return "This poll is over.";
    }

    @Override
    public String notAsked() {
        return "This poll asks other people, so your answers would not count.";
    }

    @Override
    public String noGuests() {
        return "This poll does not ask guests or people of other organisations.";
    }

    @Override
    public String noSuchRun() {
        return "There is no such poll any more.";
    }

    @Override
    public String notKnownYet() {
        return "Guests cannot take part in this poll, and I could not find out yet whether you are one. Please try again in"
                + " a moment.";
    }
}
