package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Standing;
import dev.operandi.turn.Seal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a form carries comes back as we wrote it, or not at all. */
class CarriedFormsTest {
    private static final ActionId POST = new ActionId("p//post");
    private static final Person MIA = new Person("slack", "T0001", "U0MIA");
    private static final Person BOB = new Person("slack", "T0001", "U0BOB");
    private static final CarriedForms FORMS = new CarriedForms(new Seal("xoxb-17"));

    @Test
    void itComesBackWithWhatWasKnownOfThePerson() {
        Form sealed = FORMS.sealed(form("asked=20"), MIA, Standing.MEMBER);

        Envelope opened = FORMS.opened(sent(sealed.carried(), MIA, Standing.UNKNOWN));

        assertThat(carried(opened)).isEqualTo("asked=20");
        assertThat(opened.standing()).isEqualTo(Standing.MEMBER);
        assertThat(FORMS.opened(sent(sealed.carried(), MIA, Standing.GUEST)).standing())
                .isEqualTo(Standing.GUEST);
    }

    @Test
    void whatIsKnownTravelsAlsoWhereNothingElseIsCarried() {
        Form sealed = FORMS.sealed(form(""), MIA, Standing.GUEST);

        Envelope opened = FORMS.opened(sent(sealed.carried(), MIA, Standing.UNKNOWN));

        assertThat(carried(opened)).isEmpty();
        assertThat(opened.standing()).isEqualTo(Standing.GUEST);
        assertThat(FORMS.sealed(form(""), MIA, Standing.UNKNOWN).carried()).isEmpty();
        assertThat(FORMS.opened(sent("", MIA, Standing.UNKNOWN)).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void whatSomebodyElseWroteIsNotTaken() {
        String sealed = FORMS.sealed(form("asked=20"), MIA, Standing.MEMBER).carried();

        for (Envelope forged : List.of(
                sent(sealed.replace("asked=20", "asked=200"), MIA, Standing.UNKNOWN),
                sent("masked=200", MIA, Standing.UNKNOWN),
                sent("m", MIA, Standing.UNKNOWN),
                sent(sealed, BOB, Standing.UNKNOWN))) {
            Envelope opened = FORMS.opened(forged);

            assertThat(carried(opened)).isEmpty();
            assertThat(opened.standing()).isEqualTo(Standing.UNKNOWN);
        }
    }

    @Test
    void itFitsIntoWhatSlackCarries() {
        Form most = form("x".repeat(Form.CARRIED_CHARS));

        assertThat(FORMS.sealed(most, MIA, Standing.MEMBER).carried().length())
                .isLessThanOrEqualTo(SlackLimits.METADATA_CHARS);
    }

    private static Form form(String carried) {
        return new Form(POST, "Preview", "Post", "Cancel", List.of(), List.of(), carried);
    }

    private static Envelope sent(String carried, Person from, Standing standing) {
        Input sent = new Input.Submitted(POST, Map.of(), carried);
        return new Envelope("e", from, new Place.Direct(from), Slackside.NOON, null, sent).knowing(null, standing);
    }

    private static String carried(Envelope envelope) {
        return ((Input.Submitted) envelope.input()).carried();
    }
}
