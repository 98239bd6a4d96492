package dev.operandi.diagnosis;

/**
 * Between these a share probably lies.
 *
 * @param low 0 to 1
 * @param high {@code low} to 1
 */
public record Interval(double low, double high) {}
