package dev.operandi.questions;

import dev.operandi.texts.LocalText;
import java.util.Set;

/**
 * What is worth knowing when a company mixes these models.
 *
 * @param models ids of two or more models
 * @param risk where such a mixture hurts
 */
public record Mixture(Set<String> models, LocalText summary, LocalText risk, LocalText nextMove) {
    public Mixture {
        models = Set.copyOf(models);
    }
}
