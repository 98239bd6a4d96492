package dev.operandi.texts;

final class EnglishStarting implements StartingPhrases {
    @Override
    public String startTitle() {
        return "Start a poll";
    }

    @Override
    public String preview() {
        return "Preview";
    }

    @Override
    public String previewTitle() {
        return "Preview";
    }

    @Override
    public String post() {
        return "Post";
    }

    @Override
    public String whichSet() {
        return "Questions";
    }

    @Override
    public String where() {
        return "Where to post it";
    }

    @Override
    public String whereHint() {
        return "A channel I am a member of.";
    }

    @Override
    public String who() {
        return "Who is asked";
    }

    @Override
    public String everybodyHere() {
        return "Everybody in that channel";
    }

    @Override
    public String listedPeople() {
        return "Only the people listed below";
    }

    @Override
    public String people() {
        return "People";
    }

    @Override
    public String peopleHint() {
        return "Only if you picked “only the people listed”.";
    }

    @Override
    public String deadline() {
        return "Closes";
    }

    @Override
    public String ownTime() {
        return "At the day and time below";
    }

    @Override
    public String day() {
        return "Day";
    }

    @Override
    public String hour() {
        return "Time";
    }

    @Override
    public String hourHint() {
        return "Only if you picked “at the day and time below”.";
    }

    @Override
    public String privacy() {
        return "Privacy";
    }

    @Override
    public String privacyAnonymous() {
        return "Anonymous";
    }

    @Override
    public String privacyAnonymousDetail(int threshold) {
        return "Nobody sees one person’s answers; the report needs " + threshold + " people.";
    }

    @Override
    public String privacyNamed() {
        return "Named";
    }

    @Override
    public String privacyNamedDetail() {
        return "You see who answered what; the others see figures.";
    }

    @Override
    public String fewest() {
        return "Fewest people for a report";
    }

    @Override
    public String fewestHint() {
        return "Fixed once the poll is posted. One more is needed when you are asked yourself.";
    }

    @Override
    public String resultsTo() {
        return "The report goes to";
    }

    @Override
    public String resultsToPlace() {
        return "The channel";
    }

    @Override
    public String resultsToOrganiser() {
        return "Me only";
    }

    @Override
    public String more() {
        return "Also";
    }

    @Override
    public String withReminder() {
        return "Remind the channel once";
    }

    @Override
    public String withGuests() {
        return "Guests and people of other organisations may take part";
    }

    @Override
    public String noAnonymity() {
        return "Anonymous polls are not possible here yet: the installation has no secret. Ask whoever runs me to set"
                + " OPERANDI_SECRET.";
    }

    @Override
    public String mayNotStart() {
        return "Only managers may start polls here. Ask whoever runs me to add you.";
    }

    @Override
    public String tooManyOpen(int most) {
        return "You have " + most + " open polls already. Close one of them first.";
    }

    @Override
    public String tooManyAsked(int most) {
        return "That asks more than " + most + " people, which only managers may do.";
    }

    @Override
    public String pickAPlace() {
        return "Please pick a channel.";
    }

    @Override
    public String notReachable(String place) {
        return "I am not in " + place
                + ". Invite me there first (on Slack with /invite, in Teams by adding the app), then press again.";
    }

    @Override
    public String archived(String place) {
        return place + " is archived, so nobody could take part. Pick another one.";
    }

    @Override
    public String notCounted(String place) {
        return "I could not find out how many people are in " + place + ". Please press again in a moment.";
    }

    @Override
    public String thatChannel() {
        return "that channel";
    }

    @Override
    public String pickPeople() {
        return "Please list the people to ask.";
    }

    @Override
    public String tooManyListed() {
        return "That is too long a list for a form. Ask a channel instead.";
    }

    @Override
    public String tooFewAsked(int fewest) {
        return "An anonymous poll must ask at least " + fewest + " people, or the report would tell who took part.";
    }

    @Override
    public String tooLike() {
        return "Almost the same people were asked these questions within the last 90 days. Two reports on nearly the same"
                + " people would give away the ones who differ. Ask exactly the same people, or clearly others.";
    }

    @Override
    public String mayBeTooLike() {
        return "Within the last 90 days a poll asked about as many people these questions; one of the two asks a channel, the"
                + " other a list. I cannot see whether they are nearly the same people, and then two reports would give away"
                + " the ones who differ. Ask the way it was done then, or clearly more or fewer people.";
    }

    @Override
    public String alreadyOpen() {
        return "A poll with these questions is open there already.";
    }

    @Override
    public String noSuchSetHere() {
        return "Please pick the questions.";
    }

    @Override
    public String setNotUsable() {
        return "These questions cannot be used now: their file has a fault, or was taken away. Whoever runs me finds out with"
                + " “operandi check”. Pick other questions, or try again later.";
    }

    @Override
    public String pickATime() {
        return "Please pick a day and a time in the future, at most a year from now.";
    }

    @Override
    public String theyWillSee() {
        return "This is what people will see:";
    }

    @Override
    public String willCost(int asked, int minutes) {
        return "It asks about " + asked + " people and takes them about " + minutes + " minutes together.";
    }

    @Override
    public String expectNothing(int threshold) {
        return "If fewer than " + threshold + " take part, there is no report.";
    }

    @Override
    public String ifAll(String what) {
        return "If all take part: " + what;
    }

    @Override
    public String ifHalf(String what) {
        return "If half of them do: " + what;
    }

    @Override
    public String expectNoReport() {
        return "there is no report.";
    }

    @Override
    public String expectOrder() {
        return "the order of the models in words, the shared troubles and remedies; no figures.";
    }

    @Override
    public String expectShares(int width) {
        return "shares in figures; that of the leading model is known to within about " + width
                + " points from end to end.";
    }

    @Override
    public String expectSpread() {
        return "And how the answers to the anchor questions spread.";
    }

    @Override
    public String posted(String place) {
        return "Posted in " + place + ". Type “polls” to see and manage it.";
    }

    @Override
    public String notPosted(String what) {
        return "I could not post your poll “" + what
                + "” in its channel. Nobody has seen it, and it is cancelled. Invite me"
                + " there first (on Slack with /invite, in Teams by adding the app), then start it again.";
    }

    @Override
    public String timesInUtc() {
        return "I do not know your time zone yet, so these times are in UTC. The preview names the zone again.";
    }

    @Override
    public String fewestIs(int lowest) {
        return "Nothing can be told of fewer than " + lowest + " people here. Please pick " + lowest + " or more.";
    }

    @Override
    public String listedGuests(int guests) {
        return (guests == 1 ? "One of the people on the list is a guest." : guests + " people on the list are guests.")
                + " Allow guests below, or take them off the list.";
    }

    @Override
    public String listedNobodies(int bots) {
        return (bots == 1
                        ? "One entry of the list is a bot, or an account that was closed."
                        : bots + " entries of the list are bots, or accounts that were closed.")
                + " Nobody could answer there, so please take them off.";
    }
}
