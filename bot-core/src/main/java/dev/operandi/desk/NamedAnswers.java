package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Field;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.interview.DialogQuestions;
import dev.operandi.polls.Participation;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who answered what in a named run: for its organiser's eyes, some people at a time, and kept as no message. */
final class NamedAnswers {
    /** With twelve answers each, more would not fit into a message. */
    private static final int PEOPLE_A_PAGE = 5;

    private NamedAnswers() {}

    /**
     * @param page from 0; one that is not there is the first
     */
    static Message draw(Run run, String page, Phrases p, Lookup lookup) {
        RunPhrases t = p.runs();
        List<Map.Entry<Person, Participation>> all = lookup.whoAnswered(run).entrySet().stream()
                .filter(entry -> entry.getValue().finished())
                .sorted(Comparator.comparing(entry -> entry.getKey().id()))
                .toList();
        int first = number(page) * PEOPLE_A_PAGE;
        if (first >= all.size()) first = 0;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(t.organising().whoAnsweredWhat()));
        if (all.isEmpty()) blocks.add(new Block.Text(t.organising().nobodyYet()));
        for (var one : all.subList(first, Math.min(all.size(), first + PEOPLE_A_PAGE))) {
            blocks.add(new Block.By(t.organising().answeredBy(), one.getKey()));
            blocks.add(new Block.Bullets(lines(run, one.getValue(), p, lookup)));
        }
        int next = first + PEOPLE_A_PAGE;
        if (next < all.size())
            blocks.add(new Block.Buttons(List.of(new Button(
                    PollAction.of(run, Verb.ANSWERS, String.valueOf(next / PEOPLE_A_PAGE)),
                    t.organising().morePeople()))));
        return new Message(t.organising().whoAnsweredWhat(), blocks);
    }

    private static int number(String page) {
        return page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 0;
    }

    private static List<String> lines(Run run, Participation participation, Phrases p, Lookup lookup) {
        List<String> lines = new ArrayList<>();
        if (run.subject() instanceof Subject.Quick quick) {
            for (int choice : participation.picked()) lines.add(quick.choices().get(choice));
            return lines;
        }
        DialogQuestions questions =
                lookup.engine(((Subject.Diagnosis) run.subject()).set()).inDialog();
        for (Field.Option one : questions.answered(participation.answers(), p))
            lines.add(one.detail() == null ? one.label() : one.label() + " " + one.detail());
        return lines;
    }
}
