package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlackTextTest {
    @Test
    void anEscapeIsNeverCutInTwo() {
        assertThat(SlackText.escape("<!channel> R&D", 100)).isEqualTo("&lt;!channel&gt; R&amp;D");
        assertThat(SlackText.escape("&&&", 11)).isEqualTo("&amp;&amp;…");
        assertThat(SlackText.escape("&&&", 10)).isEqualTo("&amp;…");
    }
}
