package dev.operandi.questions;

import java.util.Set;

/**
 * Closes a remedy to people who gave one of these answers. An unanswered question leaves it open.
 *
 * @param closedBy choice ids of the question
 */
public record Gate(String questionId, Set<String> closedBy) {
    public Gate {
        closedBy = Set.copyOf(closedBy);
    }
}
