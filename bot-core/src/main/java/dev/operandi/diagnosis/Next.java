package dev.operandi.diagnosis;

/** What an interview does next: ask a question, or stop. */
public sealed interface Next {
    /**
     * @param gainBits expected information about the shares, 0 or more
     */
    record Ask(String questionId, Ask.Reason reason, double gainBits) implements Next {
        public enum Reason {
            /** Everybody in a poll is asked this one. */
            ANCHOR,
            /** The last answer did not fit the earlier ones; this question asks about the same trait. */
            SURPRISE,
            /** The models are clear enough; a challenge is not. */
            COVER,
            /** It promises to tell the most. */
            GAIN
        }
    }

    record Stop(Stop.Reason reason) implements Next {
        public enum Reason {
            MAXIMUM,
            /** One model leads with enough certainty. */
            CERTAIN,
            /** It is a mixture, and more questions would not change that. */
            MIXED,
            /** No question is expected to tell enough. */
            NOTHING_TO_GAIN,
            NO_QUESTIONS_LEFT
        }
    }
}
