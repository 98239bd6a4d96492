package dev.operandi.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Person;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final ActionId POST = new ActionId("p//post");
    private static final Person ANN = new Person("teams", "t", "ann");
    private static final Person BOB = new Person("teams", "t", "bob");
    private static final Seal SEAL = new Seal("hunter2");

    @Test
    void whatWasCarriedComesBackAsItWas() {
        String sealed = SEAL.sealed("place=19:abc.def\nasked=7", POST, ANN);

        assertThat(SEAL.opened(sealed, POST, ANN)).contains("place=19:abc.def\nasked=7");
        assertThat(sealed).hasSize("place=19:abc.def\nasked=7".length() + Seal.CHARS);
        assertThat(new Seal("hunter2").opened(sealed, POST, ANN)).isPresent();
        assertThat(SEAL.opened(SEAL.sealed("", POST, ANN), POST, ANN)).contains("");
    }

    @Test
    void whatSomebodyElseWroteOrWroteForSomethingElseIsNotTaken() {
        String sealed = SEAL.sealed("asked=7", POST, ANN);

        assertThat(SEAL.opened(sealed.replace("asked=7", "asked=9"), POST, ANN)).isEmpty();
        assertThat(SEAL.opened(sealed, POST, BOB)).isEmpty();
        assertThat(SEAL.opened(sealed, new ActionId("p//preview"), ANN)).isEmpty();
        assertThat(SEAL.opened("asked=7", POST, ANN)).isEmpty();
        assertThat(SEAL.opened(".asked=7", POST, ANN)).isEmpty();
        assertThat(new Seal("another").opened(sealed, POST, ANN)).isEmpty();
    }
}
