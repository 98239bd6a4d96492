package dev.operandi.texts;

import java.time.ZonedDateTime;
import java.util.List;

final class EnglishRuns implements RunPhrases {
    private final NamedPartPhrases namedPart = new EnglishNamedPart();

    private final TakingPartPhrases takingPart = new EnglishTakingPart();

    private final StartingPhrases starting = new EnglishStarting();

    private final OrganisingPhrases organising = new EnglishOrganising();

    private final ReportPhrases report = new EnglishPollReport();

    private final QuickPhrases quick = new EnglishQuick();

    private final PollPhrases polls = new EnglishPolls();

    @Override
    public NamedPartPhrases namedPart() {
        return namedPart;
    }

    @Override
    public TakingPartPhrases takingPart() {
        return takingPart;
    }

    @Override
    public StartingPhrases starting() {
        return starting;
    }

    @Override
    public OrganisingPhrases organising() {
        return organising;
    }

    @Override
    public ReportPhrases report() {
        return report;
    }

    @Override
    public QuickPhrases quick() {
        return quick;
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
        return "The report goes to the organiser. Otherwise only admins of this bot can read it.";
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
    public List<String> typedPoll() {
        return List.of("poll", "start a poll", "new poll");
    }

    @Override
    public List<String> typedPolls() {
        return List.of("polls", "my polls");
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

    private String moment(ZonedDateTime at) {
        return polls.deadline(at);
    }
}
