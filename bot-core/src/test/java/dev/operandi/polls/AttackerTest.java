package dev.operandi.polls;

import static dev.operandi.polls.AttackWorlds.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * An attacker who keeps everything ever shown, knows who is asked and who does what, and sees who is online. What they
 * learn by comparing must be next to nothing. This is the quick look; {@link PatientAttackerTest} takes its time.
 */
class AttackerTest {
    /** So much better may a guess get by comparing. */
    static final double MOST_GAIN = 0.02;

    private static final double STANDARD_ERRORS = 3;
    private static final DisclosureRule RULE = without();

    /** How many worlds the attacker learns from. */
    int lessons() {
        return 500;
    }

    /** How many worlds they are measured in. */
    int worlds() {
        return 80;
    }

    @Test
    void comparingEverythingEverShownTellsHardlyMoreOfAnAnswerThanTheLastReport() {
        Map<String, Attack.Worlds> kinds = new LinkedHashMap<>();
        kinds.put("five join twenty", AttackWorlds.joined(RULE, 20, 5, false));
        kinds.put("six join fifteen", AttackWorlds.joined(RULE, 15, 6, false));
        kinds.put("one would join twenty", AttackWorlds.joined(RULE, 20, 1, false));
        kinds.put("fourteen asked again", AttackWorlds.askedAgain(RULE, 14));
        kinds.put("thirty asked again", AttackWorlds.askedAgain(RULE, 30));
        kinds.put("functions of five and five, a manager", AttackWorlds.functions(RULE, 5, 5));
        kinds.put("functions of nine and six, a manager", AttackWorlds.functions(RULE, 9, 6));
        kinds.put("one ballot watched", AttackWorlds.live(RULE, 9, 3));

        assertHardlyAnyGain("an answer", kinds);
    }

    @Test
    void watchingTheCardTellsHardlyMoreOfTakingPartThanTheStep() {
        Map<String, Attack.Worlds> kinds = new LinkedHashMap<>();
        kinds.put("card, fourteen asked", CardWorlds.of(RULE, 14, 0.7, 2, 0.3));
        kinds.put("card, twenty asked, few come", CardWorlds.of(RULE, 20, 0.4, 3, 0));
        kinds.put("card, twenty-four asked", CardWorlds.of(RULE, 24, 0.6, 3, 0.2));
        kinds.put("report on thirty", AttackWorlds.reportOnTakingPart(RULE, 30));
        kinds.put("functions of twelve and eight", AttackWorlds.functionsTakingPart(RULE, 12, 8));

        assertHardlyAnyGain("taking part", kinds);
    }

    private void assertHardlyAnyGain(String secret, Map<String, Attack.Worlds> kinds) {
        double gain = 0;
        double variance = 0;
        for (Map.Entry<String, Attack.Worlds> kind : kinds.entrySet()) {
            Attack.Result result = play(secret + ": " + kind.getKey(), kind.getValue());
            assertLittle(kind.getKey(), result.gain(), result.error());
            gain += result.gain() / kinds.size();
            variance += Math.pow(result.error() / kinds.size(), 2);
        }
        assertLittle("all kinds of worlds together", gain, Math.sqrt(variance));
    }

    static void assertLittle(String what, double gain, double error) {
        assertThat(gain).as(what).isLessThanOrEqualTo(MOST_GAIN + STANDARD_ERRORS * error);
    }

    static void assertMuch(Attack.Result result) {
        assertThat(result.gain() - STANDARD_ERRORS * result.error()).isGreaterThan(MOST_GAIN);
    }

    Attack.Result play(String what, Attack.Worlds kind) {
        Attack.Result result = Attack.on(kind, lessons(), worlds());
        System.out.println(what + ": " + result);
        return result;
    }
}
