package dev.operandi.config;

import static dev.operandi.config.WarningKind.Thing.CHALLENGE;
import static dev.operandi.config.WarningKind.Thing.CHOICE;
import static dev.operandi.config.WarningKind.Thing.MODEL;
import static dev.operandi.config.WarningKind.Thing.QUESTION;
import static dev.operandi.config.WarningKind.Thing.REMEDY;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The warnings an admin may accept, and what each is about. */
enum WarningKind {
    FAINT_QUESTION,
    DECISIVE_ANSWER,
    TWIN_QUESTIONS,
    THIN_BANK,
    UNCOVERED_CHALLENGE,
    PALE_MODEL,
    CLOSED_REMEDY,
    UNREACHABLE_MODEL;

    /** What has an id; a choice is one of the question named before it. */
    enum Thing {
        QUESTION,
        CHOICE,
        CHALLENGE,
        MODEL,
        REMEDY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What its ids name, in this order. */
    List<Thing> about() {
        return switch (this) {
            case FAINT_QUESTION -> List.of(QUESTION);
            case DECISIVE_ANSWER -> List.of(QUESTION, CHOICE);
            case TWIN_QUESTIONS -> List.of(QUESTION, QUESTION);
            case THIN_BANK -> List.of();
            case UNCOVERED_CHALLENGE -> List.of(CHALLENGE);
            case PALE_MODEL, UNREACHABLE_MODEL -> List.of(MODEL);
            case CLOSED_REMEDY -> List.of(REMEDY, QUESTION);
        };
    }

    /** As it stands in files, such as {@code thin-bank}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Map<String, WarningKind> byWord() {
        Map<String, WarningKind> byWord = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(kind -> byWord.put(kind.word(), kind));
        return byWord;
    }
}
