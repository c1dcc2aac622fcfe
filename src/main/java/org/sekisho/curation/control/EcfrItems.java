package org.sekisho.curation.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.control.EcfrNumber.EcfrOrder;

/**
 * The items of an entry, each put where its own number says. The list of a note that ends with a colon begins anew at {@code
 * a.}; where a number could be the next of both, nobody can tell, and it is refused.
 */
final class EcfrItems {

    private final Account account;
    private final Statements statements;
    private final EcfrOrder order = new EcfrOrder();
    private final Map<String, ItemNode> nodes = new HashMap<>();
    private final ItemNode root;
    private final String entry;
    private ItemNode last;
    private @Nullable EcfrOrder open;

    EcfrItems(ItemNode entry, Account account, Statements statements) {
        this.account = account;
        this.statements = statements;
        this.root = entry;
        this.entry = entry.number();
        this.last = entry;
        nodes.put(this.entry, entry);
    }

    /** The item that was read last; the entry itself before the first. */
    ItemNode last() {
        return last;
    }

    /** A note ends here; if with a colon, a list of its own may follow. */
    void open(String text) {
        open = text.endsWith(":") ? new EcfrOrder() : null;
    }

    void close() {
        open = null;
    }

    void take(String text, int line) {
        EcfrNumber number = EcfrNumber.of(text).orElseThrow();
        boolean item = !number.beginsWithFigure() && order.accepts(number);
        boolean listed = open != null && open.accepts(number);
        if (item && listed) {
            account.problem(
                    line,
                    "%s may be an item or belong to the list of the note before it; a person has to say which"
                            .formatted(number.enumerator()));
        } else if (listed) {
            list(number);
            return;
        } else if (!item) {
            account.problem(line, misplaced(number));
        }
        add(number);
    }

    private String misplaced(EcfrNumber number) {
        if (nodes.containsKey(number.below(entry))) {
            return "%s stands twice".formatted(number.enumerator());
        }
        return "%s does not follow %s; what stands between, or above, is missing"
                .formatted(number.enumerator(), order.isAtStart() ? "the beginning" : order.written() + ".");
    }

    private void add(EcfrNumber number) {
        open = null;
        order.moveTo(number);
        String address = number.below(entry);
        Statement statement = statements.read(number.words(), address, List.of(address));
        account.take(number.enumerator());
        account.take(number.words());
        account.at(address);
        ItemNode item = ItemNode.of(address, number.enumerator(), statement);
        ItemNode node = number.through() == null ? item : item.through(through(number));
        nodes.put(address, node);
        nodes.getOrDefault(above(address), root).add(node);
        last = node;
    }

    private static String above(String address) {
        return address.substring(0, address.lastIndexOf('.'));
    }

    private String through(EcfrNumber number) {
        return above(number.below(entry)) + "." + number.through();
    }

    /** Adds a paragraph to the note that stands before it. */
    private void list(EcfrNumber number) {
        EcfrOrder list = Objects.requireNonNull(open);
        ControlNote note = Objects.requireNonNull(last.lastNote());
        list.moveTo(number);
        account.take(number.enumerator());
        account.take(number.words());
        NoteParagraph paragraph = new NoteParagraph(
                "", number.enumerator(), statements.read(number.words(), last.number(), note.covers()));
        last.extend(new ControlNote(
                note.kind(),
                note.label(),
                note.covers(),
                Stream.concat(note.paragraphs().stream(), Stream.of(paragraph)).toList()));
    }
}
