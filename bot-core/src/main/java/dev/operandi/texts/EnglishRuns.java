package dev.operandi.texts;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;

final class EnglishRuns implements RunPhrases {
    private final PollPhrases polls = new EnglishPolls();

    private String moment(ZonedDateTime at) {
        return polls.deadline(at);
    }

    @Override
    public String anonymous(int threshold) {
        return "Anonymous. Nobody sees who answered what, or who took part. A report on all together is made once, at the close,"
                + " and only if at least " + threshold + " people took part.";
    }

    @Override
    public String whatAnonymityIsNot(int threshold) {
        return "What it does not stop: all others who took part pooling their own answers to work out the last one.";
    }

    @Override
    public String named() {
        return "Named. The organiser sees who answered what; everybody else sees figures only.";
    }

    @Override
    public String reportGoesToPlace() {
        return "The report is posted here.";
    }

    @Override
    public String reportGoesToOrganiser() {
        return "The report goes to the organiser only.";
    }

    @Override
    public String until(ZonedDateTime closesAt) {
        return "Open until " + moment(closesAt) + ".";
    }

    @Override
    public String mayWithdraw() {
        return "Until then you may change or withdraw your answers. The report stays as it is afterwards.";
    }

    @Override
    public String cardTitle(String set) {
        return "Poll: " + set;
    }

    @Override
    public String tookPart(int atLeast, int threshold, int about) {
        return atLeast == 0
                ? "Fewer than " + threshold + " of about " + about + " people have taken part so far."
                : "At least " + atLeast + " of about " + about + " people have taken part.";
    }

    @Override
    public String tookPartExactly(int finished, int asked) {
        return finished + " of " + asked + " people have taken part.";
    }

    @Override
    public String takePart() {
        return "Take part";
    }

    @Override
    public String manage() {
        return "Manage";
    }

    @Override
    public String unfinishedIsDeleted() {
        return "The poll closes within two hours. Answers that are not finished by then are deleted and do not count.";
    }

    @Override
    public String closedAt(ZonedDateTime at) {
        return "This poll closed on " + moment(at) + ".";
    }

    @Override
    public String cancelledAt(ZonedDateTime at) {
        return "This poll was cancelled on " + moment(at) + ". All answers were deleted.";
    }

    @Override
    public String reportIsBelow() {
        return "The report stands below, as a message of its own.";
    }

    @Override
    public String reportWentToOrganiser() {
        return "The report went to the organiser.";
    }

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
    public String alreadyOpen() {
        return "A poll with these questions is open there already.";
    }

    @Override
    public String noSuchSetHere() {
        return "Please pick the questions.";
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
    public String notPosted() {
        return "I could not post the poll. Invite me to the channel, then press “Post again”.";
    }

    @Override
    public String controlsTitle(String what) {
        return "Manage: " + what;
    }

    @Override
    public String onlyOrganiser() {
        return "Only the organiser of this poll can do that.";
    }

    @Override
    public String remind() {
        return "Remind now";
    }

    @Override
    public String extend() {
        return "Change the deadline";
    }

    @Override
    public String closeNow() {
        return "Close now";
    }

    @Override
    public String cancelRun() {
        return "Cancel";
    }

    @Override
    public String delete() {
        return "Delete";
    }

    @Override
    public String handOver() {
        return "Hand over";
    }

    @Override
    public String postAgain() {
        return "Post the card again";
    }

    @Override
    public String noRuns() {
        return "You have no polls.";
    }

    @Override
    public String yourRuns() {
        return "Your polls";
    }

    @Override
    public String startOne() {
        return "Start a poll";
    }

    @Override
    public String runLine(String what, ZonedDateTime closesAt) {
        return what + ", open until " + moment(closesAt);
    }

    @Override
    public String closedLine(String what, ZonedDateTime closedAt) {
        return what + ", ended " + moment(closedAt);
    }

    @Override
    public String closeReally() {
        return "Close the poll now? The report is made once, from what is finished, and nobody can take part any more.";
    }

    @Override
    public String cancelReally() {
        return "Cancel the poll? All answers are deleted, and there is no report.";
    }

    @Override
    public String deleteReally() {
        return "Delete the poll with its answers, its report and its messages? That cannot be undone.";
    }

    @Override
    public String yesCloseNow() {
        return "Yes, close it now";
    }

    @Override
    public String yesCancel() {
        return "Yes, cancel it";
    }

    @Override
    public String yesDelete() {
        return "Yes, delete it";
    }

    @Override
    public String remindedAlready() {
        return "People were reminded already, or the poll was started without a reminder.";
    }

    @Override
    public String extended(ZonedDateTime closesAt) {
        return "The poll is open until " + moment(closesAt) + " now, and the card says so.";
    }

    @Override
    public String closedNow() {
        return "The poll closes now. The report comes in a moment.";
    }

    @Override
    public String cancelledNow() {
        return "The poll is cancelled, and all answers are deleted.";
    }

    @Override
    public String deletedNow() {
        return "The poll is deleted.";
    }

    @Override
    public String handedOver() {
        return "The poll is handed over. The new organiser is told.";
    }

    @Override
    public String handedToYou(String what) {
        return "You are the organiser of this poll now: " + what;
    }

    @Override
    public String pickOnePerson() {
        return "Pick one person of this organisation";
    }

    @Override
    public String pickSomebodyNotAsked() {
        return "The poll was opened by somebody it does not ask, and people were promised so. Pick somebody who is not on its list.";
    }

    @Override
    public String postedAgain() {
        return "The card stands at the end of the channel again.";
    }

    @Override
    public String reminder(String what, ZonedDateTime closesAt) {
        return "A reminder to everybody, whether or not you have taken part: the poll “" + what + "” is open until "
                + moment(closesAt) + ".";
    }

    @Override
    public String placeGone(String what) {
        return "I cannot post in the channel of this poll any more: " + what
                + ". The poll goes on, and the report comes to you.";
    }

    @Override
    public String whoAnsweredWhat() {
        return "Who answered what";
    }

    @Override
    public String answeredBy() {
        return "Answers of";
    }

    @Override
    public String nobodyYet() {
        return "Nobody has finished yet.";
    }

    @Override
    public String morePeople() {
        return "More people";
    }

    @Override
    public String dataOrganises(String what) {
        return "You organise the poll “" + what + "”.";
    }

    @Override
    public String dataTakesPart(String what) {
        return "You have answers in the open poll “" + what + "”.";
    }

    @Override
    public String dataIsAsked(String what) {
        return "You are on the list of people of the poll “" + what + "”.";
    }

    @Override
    public String reportTitle(String what) {
        return "Report: " + what;
    }

    @Override
    public String reportOn(int atLeast, int about) {
        return "From at least " + atLeast + " of about " + about + " people asked. Each person counts once.";
    }

    @Override
    public String tooFew(int threshold) {
        return "Fewer than " + threshold + " people took part, so nothing is told. All answers are deleted.";
    }

    @Override
    public String orderTitle() {
        return "How the team sees the company";
    }

    @Override
    public String order(List<List<String>> models) {
        return "Most to least: "
                + models.stream()
                        .map(alike -> Listed.of(alike, "and"))
                        .map(words -> words.contains(" and ") ? words + " (about alike)" : words)
                        .collect(Collectors.joining(", then "))
                + ".";
    }

    @Override
    public String sharesTitle() {
        return "Shares of the models";
    }

    @Override
    public String share(String model, int percent, int low, int high) {
        return model + " " + percent + " % (between " + low + " and " + high + ")";
    }

    @Override
    public String troublesTitle() {
        return "Shared troubles";
    }

    @Override
    public String spreadTitle(String question) {
        return "Where people differ: " + question;
    }

    @Override
    public String spreadIn(int stepPercent) {
        return "In steps of " + stepPercent + " points, so that nobody can be counted out.";
    }

    @Override
    public String functionsTitle() {
        return "By kind of work";
    }

    @Override
    public String functionLine(String function, int atLeast, String order) {
        return function + " (at least " + atLeast + "): " + order;
    }

    @Override
    public String remediesTitle() {
        return "What to try first";
    }

    @Override
    public String adviceFor(String model) {
        return "fits " + model;
    }

    @Override
    public String adviceAgainst(String challenge) {
        return "helps with " + challenge;
    }

    @Override
    public String hiddenTitle() {
        return "What is not shown, and why";
    }

    @Override
    public String hiddenFigures(int from) {
        return "Shares in figures: they need " + from + " people.";
    }

    @Override
    public String hiddenSpread(String question, int from) {
        return "How the answers to “" + question + "” spread: that needs " + from + " answers.";
    }

    @Override
    public String hiddenTrouble(String challenge, int from) {
        return challenge + ": fewer than " + from + " people were asked enough about it.";
    }

    @Override
    public String hiddenFunctions(int threshold) {
        return "Some kinds of work: each one shown, and all others together, need " + threshold + " people.";
    }

    @Override
    public String talkTitle() {
        return "For the talk afterwards";
    }

    @Override
    public List<String> talkQuestions() {
        return List.of(
                "What here surprises you?",
                "Where do we see the same thing from different sides?",
                "Which trouble costs us most time this month?",
                "Which of the first steps can we take this week, and who takes it?",
                "What would you see in three months if it had worked?");
    }

    @Override
    public String teamRuleOfThumb() {
        return "A rule of thumb from expert estimates, as a start for a talk; not advice on your case.";
    }

    @Override
    public String details() {
        return "Details";
    }

    @Override
    public String remedies() {
        return "Remedies";
    }

    @Override
    public String export() {
        return "Export";
    }

    @Override
    public String exportHow(String command) {
        return "These are the figures of the report, row by row. Whoever operates me gets them as a file, with the command “"
                + command + "”.";
    }

    @Override
    public String allOthers() {
        return "All others together";
    }

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
    public List<String> typedPoll() {
        return List.of("poll", "start a poll", "new poll");
    }

    @Override
    public List<String> typedPolls() {
        return List.of("polls", "my polls");
    }

    @Override
    public String timesInUtc() {
        return "I do not know your time zone yet, so these times are in UTC. The preview names the zone again.";
    }

    @Override
    public String reminderToAllListed(String what, ZonedDateTime closesAt) {
        return "A reminder to everybody on the list, whether or not you have taken part: the poll “" + what
                + "” is open until " + moment(closesAt) + ".";
    }

    @Override
    public String reminderToFinish(String what, ZonedDateTime closesAt) {
        return "A reminder: the poll “" + what + "” is open until " + moment(closesAt)
                + ", and you have not finished it yet.";
    }

    @Override
    public String remindedNow() {
        return "People are reminded now.";
    }

    @Override
    public String notKnownYet() {
        return "Guests cannot take part in this poll, and I could not find out yet whether you are one. Please try again in"
                + " a moment.";
    }

    @Override
    public String organiserGone(String what) {
        return "I cannot reach the organiser of this poll any more: " + what
                + ". Nothing of it is lost: as an admin you can read it, manage it and hand it over.";
    }

    @Override
    public String fewestIs(int lowest) {
        return "Nothing can be told of fewer than " + lowest + " people here. Please pick " + lowest + " or more.";
    }

    @Override
    public String youTyped(String line) {
        return "You typed: " + line;
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

    @Override
    public String exportInPrivate() {
        return "I am sending you the report as two files, in a direct message: CSV for a spreadsheet, JSON for a program.";
    }

    @Override
    public String exportFiles(String what) {
        return "The report on “" + what + "” as files, row by row: exactly what it shows.";
    }

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
