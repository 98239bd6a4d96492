package dev.operandi.texts;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

final class EnglishPolls implements PollPhrases {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

    @Override
    public String deadline(ZonedDateTime at) {
        return MOMENT.format(at) + " (" + ZoneName.of(at.getZone()) + ")";
    }

    @Override
    public String deadlineUnreadable() {
        return "When should the poll close? I understand, for example: 2h, 3d, 16:00, fri 16:00, or 2026-12-01 16:00.";
    }

    @Override
    public String deadlineNoSuchDay() {
        return "I do not find that day in the calendar. Which day did you have in mind?";
    }

    @Override
    public String deadlinePast(ZonedDateTime at) {
        return deadline(at) + " is over already. Pick a time that is still to come.";
    }

    @Override
    public String deadlineTooSoon(int minutes) {
        return "That leaves people hardly any time to answer. Keep a poll open for at least " + minutes + " minutes.";
    }

    @Override
    public String deadlineTooLate() {
        return "That is more than a year away. A poll can stay open for up to a year.";
    }

    @Override
    public String inTwoHours() {
        return "In 2 hours";
    }

    @Override
    public String todayAtFive() {
        return "Today, 17:00";
    }

    @Override
    public String tomorrowAtFive() {
        return "Tomorrow, 17:00";
    }

    @Override
    public String fridayAtFour() {
        return "Friday, 16:00";
    }

    @Override
    public String inAWeek() {
        return "In a week";
    }

    @Override
    public String quickExample() {
        return "A quick poll looks like this: poll “Lunch?” “Soup” “Salad” --close 2h";
    }

    @Override
    public String quickNoQuestion() {
        return "The question is missing. Put it first, in quotes.";
    }

    @Override
    public String quickQuestionTooLong(int characters, int most) {
        return "The question has " + characters + " characters. It has to fit into " + most + ".";
    }

    @Override
    public String quickNoChoices() {
        return "The choices are missing. Put two or more behind the question, each in quotes.";
    }

    @Override
    public String quickOneChoice() {
        return "There is only one choice. Add at least another one, in quotes.";
    }

    @Override
    public String quickTooManyChoices(int count, int most) {
        return "There are " + count + " choices. Keep " + most + " at most, so that people can compare them.";
    }

    @Override
    public String quickEmptyChoice(int number) {
        return "There is nothing between the quotes of choice " + number + ".";
    }

    @Override
    public String quickChoiceTooLong(String beginning, int characters, int most) {
        return "The choice “" + beginning + "” has " + characters
                + " characters. Choices stand on buttons, so each has to" + " fit into " + most + ".";
    }

    @Override
    public String quickDoubledChoice(String choice) {
        return "The choice “" + choice + "” is there twice. Keep one of them.";
    }

    @Override
    public String quickNoSuchNumber(String typed, int choices) {
        return "How many choices may one person pick? Put a number from 1 to " + choices + " where “" + typed
                + "” stands now.";
    }

    @Override
    public String quickUnknownOption(String typed) {
        return "There is no option “" + typed + "”. I know --multiple, --close, --hide, --anonymous and --guests.";
    }

    @Override
    public String quickOptionMeant(String typed, String meant) {
        return "There is no option “" + typed + "”. Did you mean --" + meant + "?";
    }

    @Override
    public String quickRepeatedOption(String option) {
        return "The option --" + option + " is there twice. Keep one of them.";
    }

    @Override
    public String quickNotInQuotes(String words) {
        return "I cannot tell what “" + words + "” belongs to. Put the question and every choice in quotes.";
    }

    @Override
    public String quickQuoteLeftOpen(String beginning) {
        return "A quote is opened and not closed, here: " + beginning;
    }
}
