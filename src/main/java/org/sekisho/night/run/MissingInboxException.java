package org.sekisho.night.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inboxes that are not there or cannot be read. To go on with the others would look like a night on which little came
 * in.
 */
public class MissingInboxException extends RuntimeException {

    private final transient List<String> problems;

    private MissingInboxException(List<String> problems, @Nullable RuntimeException besides) {
        super(String.join("\n", problems), besides);
        this.problems = List.copyOf(problems);
    }

    /** @param besides what else is wrong, told with it */
    public static void throwIfAny(List<Path> inboxes, @Nullable RuntimeException besides) {
        List<String> problems = inboxes.stream()
                .filter(inbox -> !Files.isReadable(inbox))
                .map(inbox -> "sekisho.run.inboxes: %s %s"
                        .formatted(inbox, Files.exists(inbox) ? "cannot be read" : "is not there"))
                .toList();
        if (!problems.isEmpty()) {
            throw new MissingInboxException(problems, besides);
        }
    }

    /** A sentence for each of them. */
    public List<String> problems() {
        return problems;
    }
}
