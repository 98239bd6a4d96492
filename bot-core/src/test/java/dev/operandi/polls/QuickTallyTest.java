package dev.operandi.polls;

import static dev.operandi.polls.PollSamples.USUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.polls.QuickTally.Showing;
import dev.operandi.polls.QuickTally.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuickTallyTest {
    private static final QuickTally LUNCH = QuickTally.of(3, List.of(Set.of(0), Set.of(0, 2), Set.of(2), Set.of()));

    @Test
    void aVoterWithTwoChoicesCountsForEachAndOnceAsAVoter() {
        assertThat(LUNCH).isEqualTo(new QuickTally(List.of(2, 0, 2), 3));
    }

    @Test
    void aChoiceThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> QuickTally.of(3, List.of(Set.of(3)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNamedPollShowsItsTallyAllTheTime() {
        assertThat(LUNCH.shown(Showing.LIVE, USUAL, false)).isEqualTo(new Shown.Exact(List.of(2, 0, 2), 3));
    }

    @Test
    void aHiddenPollShowsItAtTheClose() {
        assertThat(LUNCH.shown(Showing.AT_CLOSE, USUAL, false)).isEqualTo(new Shown.Later());
        assertThat(LUNCH.shown(Showing.AT_CLOSE, USUAL, true)).isEqualTo(new Shown.Exact(List.of(2, 0, 2), 3));
    }

    @Test
    void anAnonymousPollShowsRoundedFiguresOfTenVotersOrMore() {
        List<Set<Integer>> ballots = new ArrayList<>(Collections.nCopies(7, Set.of(1)));
        ballots.addAll(Collections.nCopies(2, Set.of(0, 1)));
        QuickTally nine = QuickTally.of(3, ballots);
        ballots.add(Set.of(2));
        QuickTally ten = QuickTally.of(3, ballots);

        assertThat(nine.shown(Showing.ANONYMOUS, USUAL, true)).isEqualTo(new Shown.TooFew(10));
        assertThat(ten.shown(Showing.ANONYMOUS, USUAL, false)).isEqualTo(new Shown.Later());
        assertThat(ten.shown(Showing.ANONYMOUS, USUAL, true)).isEqualTo(new Shown.Rounded(List.of(0, 100, 0), 50, 10));
    }

    @Test
    void aCrowdIsToldInTens() {
        List<Set<Integer>> ballots = new ArrayList<>(Collections.nCopies(64, Set.of(0)));
        ballots.addAll(Collections.nCopies(36, Set.of(1)));

        assertThat(QuickTally.of(2, ballots).shown(Showing.ANONYMOUS, USUAL, true))
                .isEqualTo(new Shown.Rounded(List.of(60, 40), 10, 80));
    }
}
