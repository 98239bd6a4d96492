package dev.operandi.slack;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Standing;
import dev.operandi.turn.Seal;
import java.util.Optional;

/**
 * What forms carry through people's clients, sealed. How somebody belongs to the organisation travels with it: the process that
 * takes the form in may not be the one that asked Slack.
 */
final class CarriedForms {
    private static final String MEMBER = "m";
    private static final String GUEST = "g";
    private static final String UNKNOWN = "u";

    private final Seal seal;

    CarriedForms(Seal seal) {
        this.seal = seal;
    }

    /** As it is opened in front of the person. */
    Form sealed(Form form, Person person, Standing standing) {
        if (form.carried().isEmpty() && standing == Standing.UNKNOWN) return form;
        String carried = written(standing) + form.carried();
        return new Form(
                form.action(),
                form.title(),
                form.submit(),
                form.cancel(),
                form.blocks(),
                form.fields(),
                seal.sealed(carried, form.action(), person));
    }

    /** As we wrote it; carrying nothing, when somebody else did. */
    Envelope opened(Envelope envelope) {
        if (!(envelope.input() instanceof Input.Submitted sent)
                || sent.carried().isEmpty()) return envelope;
        String carried = opened(sent.carried(), sent.form(), envelope.from()).orElse(UNKNOWN);
        Envelope read = envelope.with(new Input.Submitted(sent.form(), sent.values(), carried.substring(1)));
        return envelope.standing() == Standing.UNKNOWN ? read.knowing(envelope.zone(), standing(carried)) : read;
    }

    private Optional<String> opened(String sealed, ActionId form, Person person) {
        return seal.opened(sealed, form, person).filter(carried -> !carried.isEmpty());
    }

    private static String written(Standing standing) {
        return switch (standing) {
            case MEMBER -> MEMBER;
            case GUEST -> GUEST;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static Standing standing(String carried) {
        return switch (carried.substring(0, 1)) {
            case MEMBER -> Standing.MEMBER;
            case GUEST -> Standing.GUEST;
            default -> Standing.UNKNOWN;
        };
    }
}
