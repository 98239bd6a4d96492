package dev.operandi.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Person;
import dev.operandi.chat.ShownText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Draws blocks one after the other; what has no text in it is left out. Each text keeps its limit, not yet all together. */
final class Drawing {
    /** Stands where an admin left a label empty: a button needs one. */
    private static final String NO_LABEL = "…";

    /**
     * @param body elements of a card; may be none
     * @param mentions who is named in it, in their order
     */
    record Drawn(ArrayNode body, ArrayNode mentions) {
        int bytes() {
            return CardJson.bytes(body) + CardJson.bytes(mentions);
        }
    }

    private final Style style;
    private final boolean hasMenus;
    private final boolean hasOneMenu;
    private final List<ObjectNode> drawn = new ArrayList<>();
    private final List<ObjectNode> mentions = new ArrayList<>();
    private int number;
    private int menus;
    private boolean afterALink;
    private boolean hasATitle;

    private Drawing(List<Block> blocks, Style style) {
        this.style = style;
        long many = blocks.stream().filter(Drawing::isMenu).count();
        this.hasMenus = many > 0;
        this.hasOneMenu = many == 1;
    }

    static Drawn of(List<Block> blocks, Style style) {
        Drawing drawing = new Drawing(blocks, style);
        blocks.forEach(drawing::draw);
        return new Drawn(CardJson.array(drawing.drawn), CardJson.array(drawing.mentions));
    }

    private static boolean isMenu(Block block) {
        return block instanceof Block.Choices choices && choices.buttons().size() > TeamsLimits.BUTTONS_IN_A_ROW;
    }

    private void draw(Block block) {
        if (block instanceof Block.Heading heading) heading(heading.text());
        else if (block instanceof Block.Text text) text(text.text());
        else if (block instanceof Block.Note note) note(note.text());
        else if (block instanceof Block.Bullets bullets) bullets(bullets.lines());
        else if (block instanceof Block.Facts facts) facts(facts.facts());
        else if (block instanceof Block.Choices choices) choices(choices.buttons());
        else if (block instanceof Block.Buttons buttons) buttons(buttons.buttons());
        else if (block instanceof Block.Chart chart) chart(chart);
        else if (block instanceof Block.Link link) link(link);
        else if (block instanceof Block.WayIn wayIn) wayIn(wayIn.label());
        else if (block instanceof Block.By by) by(by);
        else throw new IllegalStateException("No drawing for " + block.getClass());
        afterALink = block instanceof Block.Link;
    }

    // --- What is said -------------------------------------------------------------------------------------------

    /** The first one is the title of the card. */
    private void heading(String text) {
        String heading = ShownText.line(text, TeamsLimits.TEXT_CHARS);
        if (heading.isEmpty()) return;
        boolean large = !hasATitle && heading.length() <= TeamsLimits.LARGE_HEADING_CHARS;
        hasATitle = true;
        drawn.add(CardJson.markdown(CardText.markdown(heading))
                .put("style", "heading")
                .put("size", large ? "Large" : "Medium")
                .put("weight", "Bolder"));
    }

    private void text(String text) {
        drawn.addAll(lines(ShownText.paragraph(text, TeamsLimits.TEXT_CHARS), CardJson::run));
    }

    private void note(String text) {
        drawn.addAll(lines(ShownText.paragraph(text, TeamsLimits.TEXT_CHARS), CardJson::small));
    }

    /** A block each: clients disagree about line feeds within one. */
    static List<ObjectNode> lines(String text, Function<String, ObjectNode> run) {
        List<ObjectNode> blocks = new ArrayList<>();
        boolean paragraph = true;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                ObjectNode block = CardJson.richText(List.of(run.apply(line.strip())));
                blocks.add(paragraph ? block : CardJson.spaced(block, "None"));
            }
            paragraph = line.isBlank();
        }
        return blocks;
    }

    private void bullets(List<String> texts) {
        List<List<ObjectNode>> lines = texts.stream()
                .map(text -> ShownText.line(text, TeamsLimits.TEXT_CHARS))
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(CardJson.run("• " + text)))
                .toList();
        list(lines);
    }

    private void facts(List<Block.Fact> facts) {
        List<List<ObjectNode>> lines = new ArrayList<>();
        for (Block.Fact fact : facts) {
            String name = ShownText.line(fact.name(), TeamsLimits.TEXT_CHARS);
            String text = ShownText.line(fact.text(), TeamsLimits.TEXT_CHARS);
            List<ObjectNode> line = new ArrayList<>();
            if (!name.isEmpty()) line.add(CardJson.bold(name.endsWith("?") || text.isEmpty() ? name : name + ":"));
            if (!text.isEmpty()) line.add(CardJson.run(line.isEmpty() ? text : " " + text));
            if (!line.isEmpty()) lines.add(line);
        }
        list(lines);
    }

    private void list(List<List<ObjectNode>> lines) {
        boolean first = true;
        for (List<ObjectNode> line : lines) {
            ObjectNode block = CardJson.richText(line);
            drawn.add(first ? block : CardJson.spaced(block, "Small"));
            first = false;
        }
    }

    private void chart(Block.Chart chart) {
        Optional<ObjectNode> block = style.dense() ? Optional.empty() : CardCharts.drawn(chart);
        if (block.isPresent()) drawn.add(block.get());
        else drawn.addAll(lines(CardCharts.inLines(chart), CardJson::run));
        note(chart.inWords());
    }

    // --- What is pressed ----------------------------------------------------------------------------------------

    /**
     * Answers with the numbers people can type. Few and short ones are buttons alone; otherwise they are listed in full
     * above the buttons, or above a menu.
     */
    private void choices(List<Button> choices) {
        if (choices.isEmpty()) return;
        List<String> labels = new ArrayList<>();
        for (Button choice : choices) labels.add(++number + ") " + label(choice));
        boolean many = choices.size() > TeamsLimits.BUTTONS_IN_A_ROW;
        boolean said = !many
                && labels.stream().allMatch(label -> label.length() <= TeamsLimits.BUTTON_SEEN_CHARS)
                && choices.stream().allMatch(choice -> detail(choice).isEmpty());
        if (!said && !(many && style.dense())) listed(choices, labels);
        if (many) menu(choices, labels);
        else rows(choices, labels, said ? TeamsLimits.BUTTON_CHARS : TeamsLimits.BUTTON_SEEN_CHARS);
    }

    private void listed(List<Button> choices, List<String> labels) {
        for (int n = 0; n < choices.size(); n++) {
            String detail = detail(choices.get(n));
            ObjectNode label = detail.isEmpty() ? CardJson.run(labels.get(n)) : CardJson.bold(labels.get(n));
            ObjectNode block = CardJson.richText(List.of(label));
            drawn.add(n == 0 ? block : CardJson.spaced(block, "Small"));
            for (ObjectNode line : lines(detail, CardJson::run)) drawn.add(CardJson.spaced(line, "None"));
        }
    }

    private void menu(List<Button> choices, List<String> labels) {
        List<ActionId> actions = choices.stream().map(Button::action).toList();
        String id = CardActions.menu(actions, ++menus);
        List<ObjectNode> options = new ArrayList<>();
        for (int n = 0; n < choices.size(); n++)
            options.add(CardJson.option(
                    ShownText.cut(labels.get(n), TeamsLimits.OPTION_CHARS),
                    actions.get(n).value()));
        TeamsWords words = style.words();
        ObjectNode menu = CardJson.menu(id, words.answer(), options).put("errorMessage", words.pickFirst());
        if (hasOneMenu) menu.put("isRequired", true); // with two, the one would not be taken without the other
        drawn.add(menu);
        drawn.add(CardJson.actions(List.of(action(words.choose(), at(CardActions.pick(id))))));
    }

    private void buttons(List<Button> buttons) {
        rows(buttons, buttons.stream().map(Drawing::label).toList(), TeamsLimits.BUTTON_CHARS);
    }

    private void rows(List<Button> buttons, List<String> labels, int chars) {
        for (int from = 0; from < buttons.size(); from += TeamsLimits.ACTIONS_IN_A_SET) {
            List<ObjectNode> actions = new ArrayList<>();
            for (int n = from; n < Math.min(buttons.size(), from + TeamsLimits.ACTIONS_IN_A_SET); n++)
                actions.add(button(buttons.get(n), labels.get(n), chars));
            drawn.add(CardJson.actions(actions));
        }
    }

    /** What does not fit on a button is what a mouse that rests on it, and a screen reader, say. */
    private ObjectNode button(Button button, String label, int chars) {
        String title = ShownText.cut(label, chars);
        boolean opens = !style.inDialog() && style.app().opensADialog().test(button.action());
        ObjectNode action = opens
                ? CardJson.submit(title, CardActions.opening(button.action()))
                : action(title, at(CardActions.button(button.action())));
        if (!title.equals(label) && !style.dense()) CardJson.everywhere(action, "tooltip", CardText.plain(label));
        if (hasMenus) CardJson.everywhere(action, "associatedInputs", "None"); // a menu left empty is no hindrance
        return action;
    }

    private ObjectNode at(ObjectNode data) {
        return CardActions.at(style.occasion().slot(), data);
    }

    private ObjectNode action(String title, ObjectNode data) {
        return style.inDialog() ? CardJson.submit(title, data) : CardJson.execute(title, data);
    }

    private static String label(Button button) {
        String label = ShownText.line(button.label(), TeamsLimits.TEXT_CHARS);
        return label.isEmpty() ? NO_LABEL : label;
    }

    private static String detail(Button button) {
        return button.detail() == null ? "" : ShownText.paragraph(button.detail(), TeamsLimits.TEXT_CHARS);
    }

    // --- What leads elsewhere -----------------------------------------------------------------------------------

    private void link(Block.Link link) {
        String title = ShownText.line(link.title(), TeamsLimits.TEXT_CHARS);
        String url = ShownText.line(link.url(), TeamsLimits.TEXT_CHARS);
        if (title.isEmpty() && url.isEmpty()) return;
        String said = title.isEmpty() ? url : title;
        String both = title.isEmpty() || url.isEmpty() ? said : title + ": " + url;
        ObjectNode block = address(url)
                .map(address -> CardJson.markdown("[" + CardText.markdown(said) + "](" + address + ")"))
                .orElseGet(() -> CardJson.richText(List.of(CardJson.run(ShownText.cut(both, TeamsLimits.TEXT_CHARS)))));
        drawn.add(afterALink ? CardJson.spaced(block, "Small") : block);
    }

    /** In ASCII, and without what would end a link; empty when it is not one to be opened. */
    private static Optional<String> address(String url) {
        try {
            URI uri = new URI(url);
            String address = uri.toASCIIString()
                    .replace("(", "%28")
                    .replace(")", "%29")
                    .replace("*", "%2A")
                    .replace("_", "%5F");
            boolean opens = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && address.length() <= TeamsLimits.URL_CHARS;
            return opens ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void wayIn(String label) {
        String shown = ShownText.line(label, TeamsLimits.BUTTON_CHARS);
        drawn.add(CardJson.actions(List.of(
                CardJson.open(shown.isEmpty() ? NO_LABEL : shown, style.app().wayIn()))));
    }

    /** The only markup we write but links: a mention, of an id that can be nothing else, by a name without signs. */
    private void by(Block.By by) {
        String words = ShownText.line(by.words(), TeamsLimits.TEXT_CHARS);
        String name = nameOf(by.person());
        if (style.inDialog() || !TeamsApp.isPerson(by.person().id())) {
            note((words + " " + name).strip());
            return;
        }
        String called = name.isEmpty() ? style.words().somebody() : name;
        String mention = "<at>" + called + "</at>";
        drawn.add(CardJson.markdown((CardText.markdown(words) + " " + mention).strip())
                .put("size", "Small")
                .put("isSubtle", true));
        ObjectNode entity = CardJson.object("mention").put("text", mention);
        entity.putObject("mentioned").put("id", by.person().id()).put("name", called);
        mentions.add(entity);
    }

    private String nameOf(Person person) {
        String name = Objects.requireNonNullElse(style.occasion().names().get(person), "");
        return ShownText.line(name.replaceAll("[^\\p{L}\\p{M}\\p{Nd} .'’,()-]", " "), TeamsLimits.NAME_CHARS);
    }
}
