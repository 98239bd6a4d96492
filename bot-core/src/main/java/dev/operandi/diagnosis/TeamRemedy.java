package dev.operandi.diagnosis;

import java.util.Optional;

/**
 * A remedy for a group, with what put it in its place.
 *
 * @param modelId the model whose share carries it
 * @param challengeId the challenge it helps with most, of equal ones the more severe; empty when it helps with none
 */
public record TeamRemedy(String remedyId, String modelId, Optional<String> challengeId) {}
