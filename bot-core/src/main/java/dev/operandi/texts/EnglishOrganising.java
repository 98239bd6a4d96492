package dev.operandi.texts;

import java.time.ZonedDateTime;

final class EnglishOrganising implements OrganisingPhrases {
    private final PollPhrases polls = new EnglishPolls();

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
    public String remindedNow() {
        return "People are reminded now.";
    }

    @Override
    public String organiserGone(String what) {
        return "I cannot reach the organiser of this poll any more: " + what
                + ". Nothing of it is lost: as an admin you can read it, manage it and hand it over.";
    }

    private String moment(ZonedDateTime at) {
        return polls.deadline(at);
    }

    @Override
    public String sentInPrivate() {
        return "Only you see this. I have sent it to you in a direct message.";
    }
}
