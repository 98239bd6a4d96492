package dev.operandi.desk;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.interview.Interview;
import dev.operandi.interview.Move;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.DeskPhrases;
import dev.operandi.texts.ElsewherePhrases;
import dev.operandi.texts.Phrases;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Draws the bot's own page: where the person is, their last results, and what is kept about them. */
final class HomeView {
    static final String KIND = "home";

    /** The others are under "my data". */
    private static final int RESULTS_SHOWN = 5;

    private final Contact contact;
    private final Lookup lookup;
    private final Phrases phrases;
    private final DeskPhrases t;
    private final ElsewherePhrases e;

    private HomeView(Contact contact, Lookup lookup) {
        this.contact = contact;
        this.lookup = lookup;
        phrases = Tongue.of(contact);
        t = phrases.desk();
        e = phrases.elsewhere();
    }

    static Message draw(Contact contact, Lookup lookup) {
        var view = new HomeView(contact, lookup);
        return new Message(view.t.welcomeTitle(), view.blocks(lookup.interviewsOf(contact.person())));
    }

    private List<Block> blocks(List<Interview> interviews) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(t.welcomeTitle()));
        blocks.add(new Block.Text(t.welcome()));
        for (Interview part : interviews)
            if (part.forRun() != null && !part.finished())
                blocks.addAll(underWay(part, new Move.WhereWasI().in(part.id())));
        interviews.stream()
                .filter(interview -> interview.forRun() == null && !interview.finished())
                .findFirst()
                .ifPresentOrElse(
                        own -> blocks.addAll(
                                underWay(own, DeskAction.start(own.set().id()))),
                        () -> blocks.addAll(beginning()));
        blocks.add(new Block.Note(e.answeredThere()));
        blocks.add(new Block.WayIn(e.wayIn()));
        List<Interview> finished = interviews.stream()
                .filter(Interview::finished)
                .limit(RESULTS_SHOWN)
                .toList();
        if (!finished.isEmpty()) blocks.addAll(results(finished));
        blocks.add(new Block.Heading(e.storedTitle()));
        blocks.add(new Block.Text(e.stored(interviews.size())));
        blocks.add(new Block.Buttons(List.of(
                new Button(DeskAction.DATA, t.myData()),
                new Button(DeskAction.DELETE, t.deleteMyData()),
                new Button(DeskAction.HELP, t.help()))));
        return blocks;
    }

    private List<Block> underWay(Interview unfinished, ActionId goOn) {
        return List.of(
                new Block.Text(
                        e.underWay(title(unfinished), unfinished.answers().asked())),
                new Block.Buttons(List.of(new Button(goOn, t.goOnWithInterview()))));
    }

    private List<Block> beginning() {
        List<QuestionSet> sets = lookup.offered();
        if (sets.size() == 1)
            return List.of(new Block.Buttons(
                    List.of(new Button(DeskAction.begin(sets.get(0).ref().id()), t.start()))));
        List<Button> buttons = new ArrayList<>();
        for (QuestionSet set : sets)
            buttons.add(new Button(DeskAction.begin(set.ref().id()), set.title().in(phrases.language()))
                    .withDetail(set.about().in(phrases.language())));
        return List.of(new Block.Text(t.whichSet()), new Block.Choices(buttons));
    }

    private List<Block> results(List<Interview> finished) {
        List<String> lines = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        for (Interview interview : finished) {
            LocalDate day = LocalDate.ofInstant(interview.touchedAt(), ZoneOffset.UTC);
            String headline = lookup.engine(interview.set())
                    .headline(
                            interview,
                            Tongue.of(contact, lookup.engine(interview.set()).set()));
            lines.add(e.resultOf(title(interview), day) + ": " + headline);
            buttons.add(new Button(new Move.ShowResult().in(interview.id()), label(interview)));
        }
        return List.of(new Block.Heading(e.resultsTitle()), new Block.Bullets(lines), new Block.Buttons(buttons));
    }

    private String label(Interview interview) {
        String label = e.showResult(title(interview));
        return label.codePointCount(0, label.length()) <= Button.LABEL_CHARS
                ? label
                : phrases.result().backToResult();
    }

    private String title(Interview interview) {
        return DeskView.title(interview, lookup, phrases);
    }
}
