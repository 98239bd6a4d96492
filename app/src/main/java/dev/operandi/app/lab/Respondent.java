package dev.operandi.app.lab;

import dev.operandi.questions.Answers;

/**
 * A row of recorded answers.
 *
 * @param name as the file has it, or r and the number of the row, counted from 1 below the header
 * @param answers to every question of the set
 */
public record Respondent(String name, Answers answers) {}
