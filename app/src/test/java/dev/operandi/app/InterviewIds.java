package dev.operandi.app;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.config.FileCatalog;
import dev.operandi.config.Result;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Ids of interviews that a test knows. They decide in which order choices are shown; under these, whoever always takes the first
 * one gets a result that says how sure it is and what carried it. The same id is given until {@link #next}.
 */
public final class InterviewIds implements Supplier<String> {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Person NOBODY = new Person("none", "none", "none");
    private static final Phrases ENGLISH = Phrases.in(Language.ENGLISH);
    private static final QuestionSet SET = shipped();
    private static final InterviewEngine ENGINE = new InterviewEngine(SET, InterviewEngine.KEPT_UNFINISHED);

    private volatile String current = "";
    private int number;

    public InterviewIds() {
        next();
    }

    /** Before somebody begins another interview. */
    public synchronized void next() {
        do current = "talk" + ++number;
        while (!carriesAResult(current));
    }

    /** Of the set that people begin with. */
    static InterviewEngine engine() {
        return ENGINE;
    }

    @Override
    public String get() {
        return current;
    }

    private static boolean carriesAResult(String id) {
        Interview interview = pressed(Interview.begin(id, NOBODY, SET.ref(), NOON, 1), new Input.Said("begin"));
        while (!interview.finished()) {
            Message shown = ENGINE.draw(interview, ENGLISH);
            interview =
                    pressed(interview, new Input.Chose(shown.numbered().get(0).action()));
        }
        String result = ENGINE.draw(interview, ENGLISH).toString();
        return result.contains(ENGLISH.result().carriedTitle());
    }

    private static QuestionSet shipped() {
        if (FileCatalog.ofShippedSets().get("operating-model") instanceof Result.Read<FileCatalog.Entry> read)
            return read.value().set();
        throw new AssertionError("The default set cannot be read");
    }

    private static Interview pressed(Interview interview, Input input) {
        Envelope envelope = new Envelope("-", NOBODY, new Place.Direct(NOBODY), NOON, Language.ENGLISH, input);
        return ENGINE.step(interview, envelope, ENGLISH).state();
    }
}
