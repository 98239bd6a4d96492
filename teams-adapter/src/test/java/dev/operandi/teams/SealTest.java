package dev.operandi.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Person;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final ActionId POST = new ActionId("p//post");
    private static final Person BOB = new Person("teams", Shown.ANN.tenant(), "bob");
    private static final Seal SEAL = new Seal("hunter2");

    @Test
    void whatWasCarriedComesBackAsItWas() {
        String sealed = SEAL.sealed("place=19:abc.def\nasked=7", POST, Shown.ANN);

        assertThat(SEAL.opened(sealed, POST, Shown.ANN)).contains("place=19:abc.def\nasked=7");
        assertThat(new Seal("hunter2").opened(sealed, POST, Shown.ANN)).isPresent();
        assertThat(SEAL.opened(SEAL.sealed("", POST, Shown.ANN), POST, Shown.ANN))
                .contains("");
    }

    @Test
    void whatSomebodyElseWroteOrWroteForSomethingElseIsNotTaken() {
        String sealed = SEAL.sealed("asked=7", POST, Shown.ANN);

        assertThat(SEAL.opened(sealed.replace("asked=7", "asked=9"), POST, Shown.ANN))
                .isEmpty();
        assertThat(SEAL.opened(sealed, POST, BOB)).isEmpty();
        assertThat(SEAL.opened(sealed, new ActionId("p//preview"), Shown.ANN)).isEmpty();
        assertThat(SEAL.opened("asked=7", POST, Shown.ANN)).isEmpty();
        assertThat(SEAL.opened(".asked=7", POST, Shown.ANN)).isEmpty();
        assertThat(new Seal("another").opened(sealed, POST, Shown.ANN)).isEmpty();
    }
}
