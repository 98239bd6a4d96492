package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.slack.SlackStandIn.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole talks with the running application. Each test is another person's. */
abstract class SlackTalks extends SlackTalkSteps {
    // ---------------------------------------------------------------- in a channel

    @Test
    void theCommandAloneBringsHelpForThePersonOnlyWithAWayIn() {
        ann.commands(ops, "");

        Shown help = ann.hears(ops, "What I can do", "[Open our conversation]");
        assertThat(help.pressables().stream().map(Shown.Pressable::url))
                .contains("slack://app?team=T0001&id=A0001&tab=messages");
        assertThat(office.slack.screens.newest(ops)).isEmpty();
        assertThat(office.slack.screens.posts(ann.direct())).isZero();
    }

    @Test
    void aStartInAChannelLeadsToTheDirectMessage() {
        ann.commands(ops, "start");

        ann.hears(ops, "Only you see this.", "[Open our conversation]");
        ann.sees("# How we really run software", "[Begin]");
        assertThat(office.slack.screens.newest(ops)).isEmpty();
    }

    @Test
    void whatIsPrivateIsAskedInAChannelAndAnsweredToThePersonOnly() {
        ann.commands(ops, "result");
        ann.hears(ops, "You have no result yet.");
        ann.commands(ops, "data");
        ann.hears(ops, "Only you see this.");
        ann.sees("# What I keep about you");
        toTheResult(ann);

        ann.commands(ops, "result");
        ann.hears(ops, "Only you see this.");
        ann.sees("How sure:", "[Share]");
        ann.commands(ops, "help");

        ann.hears(ops, "What I can do");
        assertThat(office.slack.screens.newest(ops)).isEmpty();
    }

    @Test
    void whoCallsTheBotByItsNameIsInvitedInAThread() {
        String called = ann.mentions(ops, "what are you?");
        Shown invitation = office.slack.screens.await("an invitation", () -> office.slack.screens.newest(ops));
        assertThat(invitation.thread()).isEqualTo(called);
        assertThat(invitation.onThePhone()).contains("let us talk in private", "[Start]", "[Open our conversation]");

        SlackUser ben = somebody("en-US"); // also somebody else may press it
        ben.presses(invitation, "Start");

        ben.sees("# How we really run software", "[Begin]");
        ben.hears(ops, "Only you see this.");
        assertThat(office.slack.screens.posts(ann.direct())).isZero();
    }

    @Test
    void somebodyOfAnotherOrganisationIsInvitedTooAndNeverMistakenForOneOfOurs() {
        begun(ann);
        SlackUser zoe = ann.ofTeam("T9999"); // ids are unique within an organisation only

        zoe.mentions(ops, "hello");

        Shown invitation = office.slack.screens.await("an invitation", () -> office.slack.screens.newest(ops));
        assertThat(invitation.onThePhone()).contains("[Start]");
        assertThat(ann.newest().onThePhone()).contains("(Question 1");
    }

    // ---------------------------------------------------------------- whole interviews

    @Test
    void aWholeInterviewByButtonsStaysInOneMessage() {
        Shown result = toTheResult(ann);

        assertThat(result.onThePhone()).contains("How sure:", "# The answers that carried it", "[Share]");
        assertThat(office.slack.screens.posts(ann.direct())).isEqualTo(1);
    }

    @Test
    void aWholeInterviewInGermanByButtons() {
        SlackUser ute = somebody("de-DE");
        ute.commands(ops, "start");
        ute.sees("# Wie wir Software wirklich betreiben", "[Los geht’s]"); // drawn again once her language is known

        Shown result = pressedThrough(ute, "Los geht’s", "[Teilen]");

        assertThat(result.onThePhone()).contains("Wie sicher:").doesNotContain("How sure:");
        ute.opensHome();
        ute.seesAtHome("# Hallo, ich bin Operandi", "# Deine Ergebnisse");
    }

    @Test
    void aWholeInterviewByTyping() {
        ann.says("hello");
        ann.sees("# Hello, I am Operandi");
        ann.says("1");
        ann.sees("[Begin]");
        ann.says("begin");
        Shown shown = ann.sees("(Question 1,");
        for (int typed = 1; typed <= 12 && isQuestion(shown); typed++) {
            Shown before = shown;
            ann.says(typed % 3 == 0 ? "not sure" : String.valueOf(1 + typed % 3));
            shown = below(ann, before);
            Shown above = message(before);
            assertThat(above.onThePhone()).doesNotContain("[Not sure]"); // answered, and without its buttons
        }

        assertThat(shown.onThePhone()).contains("[Share]");
    }

    @Test
    void typingAndPressingMayBeMixedAndAnswersChanged() {
        Shown first = begun(ann);
        ann.says("2");
        Shown second = below(ann, first);
        assertThat(number(second)).isEqualTo(2);
        ann.presses("Skip");
        assertThat(number(ann.seesSomethingElse(second))).isEqualTo(3);
        Shown third = ann.newest();
        ann.presses("Back");
        assertThat(ann.seesSomethingElse(third).onThePhone()).contains("(Back to question 2)", "[Keep it]");
        Shown result = pressedThrough(ann, null, "[Share]");
        assertThat(result.onThePhone()).contains("[Change an answer]");

        ann.presses("Change an answer");
        ann.sees("# Your answers").has("Go on");
        Shown.Pressable oldest = ann.newest().pressables().get(0);
        ann.presses(ann.newest(), oldest);
        Shown changed = ann.sees("[Not sure]");
        ann.presses("Not sure");

        ann.seesSomethingElse(changed);
        pressedThrough(ann, null, "[Share]");
    }

    @Test
    void theResultLeadsToRemediesAndBack() {
        toTheResult(ann);

        ann.presses("All remedies");
        Shown remedies = ann.sees("[Back to the result]");
        ann.presses(remedies, remedies.pressables().get(0));
        Shown one = ann.seesSomethingElse(remedies);
        assertThat(one.onThePhone()).contains("[Back to the result]");
        ann.presses("Back to the result");

        ann.sees("How sure:", "[Share]");
        assertThat(office.slack.screens.posts(ann.direct())).isEqualTo(1);
    }

    @Test
    void whoWantsEachQuestionInAMessageOfItsOwnGetsThem() {
        Shown first = begun(ann);
        ann.says("one message a question");
        Shown told = ann.sees("each question comes in a new message");

        ann.presses(first, first.pressables().get(0));

        ann.seesSomethingElse(told);
        assertThat(number(below(ann, first))).isEqualTo(2);
        assertThat(message(first).onThePhone()).contains("You answered").doesNotContain("[Skip]");
    }

    // ---------------------------------------------------------------- my data

    @Test
    void whoSaysSoIsForgottenAndTheMessagesAreTakenBack() {
        toTheResult(ann);
        ann.opensHome();
        ann.seesAtHome("and 1 interview.", "# Your results");
        ann.says("my data");
        ann.sees("# What I keep about you", "How we really run software", "Your answers");
        ann.says("delete my data");
        ann.sees("# Delete everything I keep about you?");

        ann.presses("Yes, delete it");

        ann.hears(ann.direct(), "I have deleted everything");
        office.slack.screens.await(
                "nothing",
                () -> office.slack.screens.newest(ann.direct()).isEmpty() ? Optional.of(ann) : Optional.empty());
        String home = ann.seesAtHome("and no interview.");
        assertThat(home).doesNotContain("# Your results");
        ann.says("result");
        ann.sees("You have no result yet."); // strangers again
    }

    // ---------------------------------------------------------------- the bot's own page

    @Test
    void atHomeAnInterviewIsBegunTakenUpAgainAndItsResultFound() {
        ann.opensHome();
        ann.seesAtHome("# Hello, I am Operandi", "[1) How we really run software]");
        ann.pressesAtHome("How we really run software");
        ann.sees("[Begin]");
        ann.seesAtHome("You are in the middle of", "[Go on with the questions]");
        ann.presses("Begin");
        ann.sees("(Question 1");
        ann.pressesAtHome("Go on with the questions");
        ann.sees("Here is where you were.", "[Skip]");
        pressedThrough(ann, null, "[Share]");
        ann.opensHome();
        ann.seesAtHome("# Your results", "[Result: How we really run software]");
        ann.says("my data");
        ann.sees("# What I keep about you");

        ann.pressesAtHome("Result: How we really run software");

        ann.sees("How sure:", "[Share]");
    }

    // ---------------------------------------------------------------- sharing

    @Test
    void aResultIsSharedWhereItsOwnerSaysAfterTheySawWhatWillBeRead() {
        toTheResult(ann);
        String finance = "C0FINANCE" + people;

        ann.presses("Share");
        ann.modal("This is what people will see, with your name.", "Where to?", "How sure:");
        ann.submits(finance);

        ann.modal("I am posting it now.");
        Shown shared = office.slack.screens.await("it shared", () -> office.slack.screens.newest(finance));
        assertThat(shared.onThePhone())
                .contains("How sure:", "(Shared by <@" + ann.id + ">", "[Try it yourself]")
                .doesNotContain("The answers that carried it", "speaks clearly for");
    }

    @Test
    void aFormSentOffWithoutAConversationStaysOpenWithWhatIsMissing() {
        toTheResult(ann);
        ann.presses("Share");
        ann.modal("Where to?");

        ann.submits(null);

        ann.modal("Where to?", "Pick the conversation to share it in.");
    }

    @Test
    void whatCouldNotBeSharedIsToldInTheDirectMessage() {
        toTheResult(ann);
        ann.presses("Share");
        ann.modal("Where to?");
        office.slack.faults = method -> method.equals("response_url") ? Fault.GONE : Fault.NONE;

        ann.submits("C0CLOSED" + people);

        ann.sees("# Your result was not shared", "[Back to the result]");
        ann.presses("Back to the result");
        ann.sees("How sure:", "[Share]");
    }

    @Test
    void aFormSlackDoesNotOpenAnyMoreIsOfferedAsAButton() {
        toTheResult(ann);
        office.slack.faults = method -> method.equals("views.open") ? Fault.STATUS_500 : Fault.NONE;
        ann.presses("Share");
        Shown offered = ann.hears(ann.direct(), "Press the button, and I open it.", "[Share]");
        office.slack.faults = method -> Fault.NONE;

        ann.presses(offered, "Share");

        ann.modal("Where to?");
    }

    // ---------------------------------------------------------------- what comes late, twice, or from elsewhere

    @Test
    void aDoubleClickAnswersOneQuestion() {
        Shown first = begun(ann);
        Shown.Pressable answer = first.pressables().get(0);

        ann.presses(first, answer);
        ann.presses(first, answer);

        ann.sees("(Question 2");
        assertThat(number(barrier(ann))).isEqualTo(2);
    }

    @Test
    void whatSlackHandsOverAgainCountsOnce() {
        Shown first = begun(ann);
        ann.says("2");
        ann.again();
        Shown second = below(ann, first);
        ann.again();
        ann.presses(second, second.pressables().get(0));
        ann.again();
        ann.sees("(Question 3");
        ann.again();

        assertThat(number(barrier(ann))).isEqualTo(3);
        assertThat(office.slack.screens.posts(ann.direct())).isEqualTo(3); // the barrier is the third
    }

    @Test
    void aCommandGivenTwiceGoesOnWithTheSameInterview() {
        ann.commands(ops, "start");
        ann.again();
        ann.sees("[Begin]");
        assertThat(office.slack.screens.posts(ann.direct())).isEqualTo(1);
        ann.commands(ops, "start");
        office.slack.screens.await(
                "a second message",
                () -> office.slack.screens.posts(ann.direct()) == 2 ? Optional.of(ann) : Optional.empty());

        pressedThrough(ann, "Begin", "[Share]");
        ann.opensHome();

        ann.seesAtHome("and 1 interview.");
    }

    @Test
    void aClickOnAnOldMessageLeadsBackToWhereThePersonIs() {
        Shown first = begun(ann);
        ann.says("1");
        Shown second = below(ann, first);

        ann.presses(first, first.pressables().get(1)); // a phone may show the old buttons for a while

        Shown now = barrier(ann);
        assertThat(number(now)).isEqualTo(2);
        assertThat(second.conversation()).isEqualTo(now.conversation());
    }

    @Test
    void aButtonNobodyKnowsIsAnsweredWithOneSentence() {
        Shown first = begun(ann);

        ann.presses(first, new Shown.Pressable("?", "x", "poll/99/vote/3", null, null, null));

        ann.hears(ann.direct(), "That button is from an earlier talk");
        assertThat(number(barrier(ann))).isEqualTo(1);
    }

    @Test
    void anotherPersonsPrivateButtonTellsNothingAndDoesNothing() {
        Shown first = begun(ann);
        SlackUser ben = somebody("en-US");

        ben.presses(first, first.pressables().get(0));

        ben.hears(ann.direct(), "That button is from an earlier talk");
        assertThat(number(barrier(ann))).isEqualTo(1);
        assertThat(office.slack.screens.posts(ben.direct())).isZero();
    }

    @Test
    void aMessageThePersonDeletedIsPostedAnew() {
        Shown first = begun(ann);
        ann.deletes(first);

        ann.presses(first, first.pressables().get(0)); // another device still showed it

        Shown anew = ann.sees("(Question 2");
        assertThat(anew.ts()).isNotEqualTo(first.ts());
    }

    @Test
    void wordsWithSignsOfTheirOwnAreTakenAsTheyAre() {
        Shown first = begun(ann);

        ann.says("<!channel> *größer* & <https://evil.example|press here> 🚒");

        ann.seesSomethingElse(first);
        assertThat(office.slack.screens.messages(ann.direct()))
                .noneMatch(message -> message.blocks().toString().contains("<!channel>"));
    }
}
