package org.sekisho.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.office.edition.PreviewDraft;
import org.sekisho.office.edition.PreviewWork;
import org.sekisho.office.edition.Previews;
import org.springframework.boot.test.context.TestComponent;

/** Previews of the shipped list as somebody may have changed it. */
@TestComponent
public class PreviewedList {

    /** One that has ended: leaves in the place of quantum keys. */
    static final long OF_LEAVES = 1;

    private static final Path LIST = Path.of("config/lists/focus-areas.yml");
    private static final String LEAVES = """
              - code: LEAF-01
                title: Leaf sensors
                area: biotechnology
                queue: secrecy
                basis: ours
                rules:
                  - words: leaf
                examples: { match: [A leaf.], noMatch: [A lamp.] }
            """;

    private final Previews previews;
    private final PreviewWork work;

    PreviewedList(Previews previews, PreviewWork work) {
        this.previews = previews;
        this.work = work;
    }

    /** Makes {@link #OF_LEAVES}. */
    void ofLeaves() {
        work.on(asked(), () -> false);
    }

    /** One on which nobody has worked yet. */
    long asked() {
        return previews.ask(new PreviewDraft(list(), null), "list-author");
    }

    private static KeyTechnologyList list() {
        try {
            String yaml = Files.readString(LIST)
                    .replace("\n  - code: QUANTUM-01\n", "\n" + LEAVES + "  - code: QUANTUM-99\n");
            return new KeyTechnologyListReader().read(LIST, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
