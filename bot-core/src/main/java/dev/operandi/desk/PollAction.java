package dev.operandi.desk;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Input;
import dev.operandi.polls.Run;
import java.util.Locale;
import java.util.Optional;

/**
 * What a button or a form about polls means: {@code p/7f3/question/deploy-frequency}. Ids hold no slash. Whether it is
 * allowed now, and to whom, is checked each time.
 *
 * @param run the id of the run it is about; empty where there is none yet
 * @param argument what the verb is about; empty for nothing
 */
record PollAction(String run, Verb verb, String argument) {
    private static final String MARK = "p";

    /** What can be done. */
    enum Verb {
        /** Opens the form that starts a poll. */
        START(true),
        /** The form that starts a poll was filled in. */
        PREVIEW(false),
        /** The preview was agreed to. */
        POST(false),
        /** Back from the preview. */
        LIST(false),
        /** Opens the dialog of taking part in an anonymous run. */
        PART(true),
        /** Leads into the direct conversation, to take part in a named run. */
        JOIN(false),
        /** Who sees what was read, and a function picked. */
        BEGIN(false),
        /** A question was answered. */
        QUESTION(false),
        /** A finished participant decides what to do. */
        FINISHED(false),
        /** Which answer to change was picked. */
        CHANGE(false),
        /** A choice of a quick poll was pressed. */
        VOTE(false),
        /** The vote is taken back. */
        UNVOTE(false),
        /** Leads the organiser to the controls. */
        MANAGE(false),
        REMIND(false),
        /** Opens the form for another deadline. */
        EXTEND(true),
        CLOSE(false),
        CLOSE_YES(false),
        CANCEL(false),
        CANCEL_YES(false),
        DELETE(false),
        DELETE_YES(false),
        /** Opens the form that names another organiser. */
        HAND_OVER(true),
        POST_AGAIN(false),
        /** Who answered what, in a named run; the argument is a page. */
        ANSWERS(false),
        DETAILS(false),
        REMEDIES(false),
        EXPORT(false);

        private final boolean opens;

        Verb(boolean opens) {
            this.opens = opens;
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static ActionId of(Verb verb) {
        return of("", verb);
    }

    static ActionId of(Run run, Verb verb) {
        return of(run.id(), verb);
    }

    static ActionId of(Run run, Verb verb, String argument) {
        return new ActionId(of(run.id(), verb).value() + "/" + argument);
    }

    private static ActionId of(String run, Verb verb) {
        return new ActionId(MARK + "/" + run + "/" + verb.code());
    }

    /** Empty when it is about no poll. */
    static Optional<PollAction> read(ActionId action) {
        String[] parts = action.value().split("/", 4);
        if (parts.length < 3 || !parts[0].equals(MARK)) return Optional.empty();
        for (Verb verb : Verb.values())
            if (verb.code().equals(parts[2]))
                return Optional.of(new PollAction(parts[1], verb, parts.length == 4 ? parts[3] : ""));
        return Optional.empty();
    }

    /** Empty when what was pressed or sent off is about no poll. */
    static Optional<PollAction> in(Input input) {
        if (input instanceof Input.Chose chose) return read(chose.action());
        return input instanceof Input.Submitted submitted ? read(submitted.form()) : Optional.empty();
    }

    /** Whether a form opens when the button is pressed. */
    boolean opens() {
        return verb.opens;
    }

    /** Whether what it leads to is long, and for the person alone. */
    boolean reads() {
        return verb == Verb.DETAILS || verb == Verb.REMEDIES || verb == Verb.EXPORT;
    }

    /** Whether it is about a contribution of the person's own. */
    boolean takesPart() {
        return switch (verb) {
            case PART, JOIN, BEGIN, QUESTION, FINISHED, CHANGE, VOTE, UNVOTE -> true;
            default -> false;
        };
    }
}
