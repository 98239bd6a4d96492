package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.interview.Interview;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.DeskPhrases;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the desk's pages. */
final class DeskView {
    private DeskView() {}

    static Message draw(Page page, Contact contact, Lookup lookup) {
        return draw(page, contact, lookup, Tongue.of(contact));
    }

    static Message draw(Page page, Contact contact, Lookup lookup, Phrases p) {
        List<Block> blocks = switch (page) {
            case WELCOME -> welcome(lookup, p);
            case HELP -> help(contact, lookup, p);
            case DATA -> data(contact, lookup, p);
            case DELETE -> delete(p.desk());
            case AGAIN -> again(contact, lookup, p.desk());
            case NOT_SHARED ->
                List.of(
                        new Block.Heading(p.elsewhere().notSharedTitle()),
                        new Block.Text(p.elsewhere().notShared()),
                        new Block.Buttons(List.of(goOn(contact, lookup, p))));
        };
        return new Message(((Block.Heading) blocks.get(0)).text(), blocks);
    }

    private static List<Block> welcome(Lookup lookup, Phrases p) {
        DeskPhrases t = p.desk();
        List<Button> sets = new ArrayList<>();
        for (QuestionSet set : lookup.offered()) {
            String title = set.title().in(p.language());
            sets.add(new Button(DeskAction.start(set.ref().id()), title)
                    .withDetail(set.about().in(p.language())));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(t.welcomeTitle()));
        blocks.add(new Block.Text(t.welcome()));
        if (sets.size() == 1) {
            Button only = sets.get(0);
            blocks.add(new Block.Buttons(List.of(
                    new Button(only.action(), t.start()).alsoTyped(p.interview().typedBegin()), helpButton(t))));
        } else {
            blocks.add(new Block.Text(t.whichSet()));
            blocks.add(new Block.Choices(sets));
            blocks.add(new Block.Buttons(List.of(helpButton(t))));
        }
        return blocks;
    }

    private static List<Block> help(Contact contact, Lookup lookup, Phrases p) {
        DeskPhrases t = p.desk();
        return List.of(
                new Block.Heading(t.helpTitle()),
                new Block.Text(t.helpText()),
                new Block.Bullets(t.helpLines()),
                new Block.Buttons(List.of(goOn(contact, lookup, p), dataButton(t))),
                new Block.Buttons(choices(contact, p)));
    }

    /** How the bot should talk with the person. */
    private static List<Button> choices(Contact contact, Phrases p) {
        List<Button> choices = new ArrayList<>();
        choices.add(
                contact.oneMessageEach()
                        ? new Button(
                                        DeskAction.ONE_MESSAGE_FOR_ALL,
                                        p.elsewhere().oneMessageForAll())
                                .alsoTyped(p.elsewhere().typedOneMessageForAll())
                        : new Button(DeskAction.ONE_MESSAGE_EACH, p.elsewhere().oneMessageEach())
                                .alsoTyped(p.elsewhere().typedOneMessageEach()));
        for (Language language : Phrases.languages())
            if (!language.equals(p.language()))
                choices.add(new Button(
                        DeskAction.language(language),
                        Phrases.in(language).desk().languageName(language)));
        return choices;
    }

    /** Help for the person alone, in a place others read too. */
    static Message helpElsewhere(Contact contact, Lookup lookup, Phrases p) {
        List<Block> blocks = new ArrayList<>(help(contact, lookup, p));
        blocks.set(1, new Block.Text(p.elsewhere().helpText()));
        blocks.add(new Block.WayIn(p.elsewhere().wayIn()));
        return new Message(p.desk().helpTitle(), blocks);
    }

    private static List<Block> data(Contact contact, Lookup lookup, Phrases p) {
        DeskPhrases t = p.desk();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(t.dataTitle()));
        List<String> kept = new ArrayList<>();
        kept.add(t.dataAboutYou(contact.language() == null ? "" : t.languageName(contact.language())));
        List<Interview> interviews = lookup.interviewsOf(contact.person());
        if (interviews.isEmpty()) kept.add(t.dataNothing());
        for (Interview interview : interviews) kept.add(line(interview, lookup, p));
        kept.addAll(OwnPolls.lines(contact, p, lookup));
        blocks.add(new Block.Bullets(kept));
        for (Interview interview : interviews) blocks.addAll(answers(interview, lookup, p));
        blocks.add(new Block.Text(t.dataWhoSees()));
        blocks.add(new Block.Buttons(List.of(
                goOn(contact, lookup, p), new Button(DeskAction.DELETE, t.deleteMyData()).alsoTyped(t.typedDelete()))));
        return blocks;
    }

    private static String line(Interview interview, Lookup lookup, Phrases p) {
        String title = title(interview, lookup, p);
        LocalDate begun = LocalDate.ofInstant(interview.begunAt(), ZoneOffset.UTC);
        return p.desk().dataInterview(title, begun, interview.answers().asked(), interview.finished());
    }

    /** What an interview is about, and whether it is a part in a poll. */
    static String title(Interview interview, Lookup lookup, Phrases p) {
        String title = lookup.engine(interview.set()).set().title().in(p.language());
        return interview.forRun() == null ? title : p.runs().partIn(title);
    }

    private static List<Block> answers(Interview interview, Lookup lookup, Phrases p) {
        List<Block.Fact> facts = lookup.engine(interview.set()).answersInWords(interview, p);
        String title = title(interview, lookup, p);
        return facts.isEmpty()
                ? List.of()
                : List.of(new Block.Heading(p.desk().dataAnswers(title)), new Block.Facts(facts));
    }

    private static List<Block> delete(DeskPhrases t) {
        return List.of(
                new Block.Heading(t.deleteTitle()),
                new Block.Text(t.deleteWarning()),
                new Block.Buttons(List.of(
                        new Button(DeskAction.DELETE_YES, t.deleteYes()).alsoTyped(t.typedYes()),
                        new Button(DeskAction.GO_ON, t.deleteNo()).alsoTyped(t.typedNo()))));
    }

    private static List<Block> again(Contact contact, Lookup lookup, DeskPhrases t) {
        int answers = contact.current() == null
                ? 0
                : lookup.findInterview(contact.current())
                        .map(interview -> interview.answers().asked())
                        .orElse(0);
        return List.of(
                new Block.Heading(t.againTitle()),
                new Block.Text(t.againWarning(answers)),
                new Block.Buttons(List.of(
                        new Button(DeskAction.AGAIN_YES, t.againYes()).alsoTyped(t.typedYes()),
                        new Button(DeskAction.GO_ON, t.againNo()).alsoTyped(t.typedNo()))));
    }

    private static Button goOn(Contact contact, Lookup lookup, Phrases p) {
        Optional<Interview> current = Optional.ofNullable(contact.current()).flatMap(lookup::findInterview);
        if (current.isEmpty())
            return new Button(DeskAction.GO_ON, p.desk().start())
                    .alsoTyped(p.interview().typedBegin());
        String label =
                current.get().finished() ? p.result().backToResult() : p.desk().goOnWithInterview();
        return new Button(DeskAction.GO_ON, label)
                .alsoTyped(join(p.interview().typedGoOn(), p.interview().typedBack()));
    }

    private static List<String> join(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static Button helpButton(DeskPhrases t) {
        return new Button(DeskAction.HELP, t.help());
    }

    private static Button dataButton(DeskPhrases t) {
        return new Button(DeskAction.DATA, t.myData()).alsoTyped(t.typedMyData());
    }
}
