package org.sekisho.reading.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

/**
 * Takes from the version before the parts that a new version of a filing does not bring, such as the description where
 * claims alone were amended: those stand as they were.
 */
final class LeftOutParts {

    private static final Set<Section> PARTS = Set.of(Section.ABSTRACT, Section.DESCRIPTION, Section.CLAIM);

    /** A description this many times shorter than the one before is a remark on it. */
    private static final int SHORTER = 4;

    private LeftOutParts() {}

    /** The parts of an earlier version that still stand: text, first page, and what of these was not read. */
    static ReadFiling of(ReadFiling earlier, ReadFiling version) {
        Set<Section> leftOut = PARTS.stream()
                .filter(part -> isLeftOut(part, letters(earlier, part), letters(version, part)))
                .collect(Collectors.toSet());
        List<TextBlock> text = earlier.filing().text().stream()
                .filter(block -> leftOut.contains(block.section()))
                .toList();
        Set<String> documents = documents(text);
        documents.removeAll(documents(version.filing().text()));
        List<UnreadPart> unread = earlier.unread().stream()
                .filter(part -> documents.contains(part.document()))
                .toList();
        return new ReadFiling(
                new Filing(
                        null,
                        earlier.filing().bibliography(),
                        text,
                        leftOut.contains(Section.CLAIM) ? earlier.filing().claims() : List.of()),
                unread,
                Set.of(),
                leftOut.contains(Section.DESCRIPTION) ? earlier.pictures() : 0,
                earlier.uncompared());
    }

    private static boolean isLeftOut(Section part, int before, int now) {
        return part == Section.DESCRIPTION ? now * SHORTER < before : now == 0 && before > 0;
    }

    private static int letters(ReadFiling read, Section part) {
        return read.filing().text().stream()
                .filter(block -> block.section() == part && !read.rest().contains(block))
                .mapToInt(block -> block.words().length())
                .sum();
    }

    private static Set<String> documents(List<TextBlock> text) {
        return text.stream().map(TextBlock::document).collect(Collectors.toCollection(HashSet::new));
    }
}
