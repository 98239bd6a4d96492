package dev.operandi.questions;

import dev.operandi.texts.LocalText;
import java.util.List;

/**
 * One of the ways of working that a question set tells apart.
 *
 * @param prior how common the model is among companies, as a positive number relative to the other models' (default 1)
 * @param summary one sentence
 * @param examples stories from real companies; never proof that a company is of this model
 */
public record OperatingModel(
        String id,
        LocalText name,
        double prior,
        LocalText summary,
        List<LocalText> strengths,
        List<CitedText> risks,
        List<CitedText> watchOutFor,
        LocalText nextMove,
        List<CitedText> examples) {
    public OperatingModel {
        strengths = List.copyOf(strengths);
        risks = List.copyOf(risks);
        watchOutFor = List.copyOf(watchOutFor);
        examples = List.copyOf(examples);
    }
}
