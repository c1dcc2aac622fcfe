package org.sekisho.reading.extraction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

/**
 * The filing as far as it could be read, and the parts that could not.
 *
 * @param filing from all documents together; without text if nothing could be read
 * @param rest blocks of its text that readers of formats passed over
 * @param pictures formulae and tables that are pictures, beside text that was read
 * @param uncompared documents with lines that nobody could compare with what their pages show
 */
public record ReadFiling(Filing filing, List<UnreadPart> unread, Set<TextBlock> rest, int pictures, int uncompared) {

    public ReadFiling {
        unread = List.copyOf(unread);
        rest = Set.copyOf(rest);
    }

    /** A filing of which readers passed over nothing, without pictures. */
    public ReadFiling(Filing filing, List<UnreadPart> unread) {
        this(filing, unread, Set.of(), 0, 0);
    }

    /** Adds what an earlier version has; where both have an answer this one's counts. */
    ReadFiling and(ReadFiling earlier) {
        FilingAssembly both = new FilingAssembly();
        both.add(filing);
        both.add(earlier.filing());
        Filing whole = both.whole(); // that the earlier one was published makes this one no more public
        return new ReadFiling(
                whole.with(whole.bibliography().published(filing.bibliography().publication())),
                Stream.concat(unread.stream(), earlier.unread().stream()).toList(),
                rest,
                pictures + earlier.pictures(),
                uncompared + earlier.uncompared());
    }

    /** A filing whose marking was seen before it was stored: nothing of it but the date that deadlines count from. */
    static ReadFiling withheld(@Nullable LocalDate filed) {
        Bibliography dates =
                new Bibliography(null, null, null, new FilingDates(filed, null, null), List.of(), List.of(), List.of());
        return withheld(new Filing(null, dates, List.of(), List.of()));
    }

    /** A filing that carries a classification marking: only its number and the dates that deadlines need. */
    static ReadFiling withheld(Filing filing) {
        Bibliography all = filing.bibliography();
        Bibliography dates = new Bibliography(
                all.country(), all.kind(), all.language(), all.dates(), List.of(), List.of(), List.of());
        return new ReadFiling(
                new Filing(filing.number(), dates, List.of(), List.of()),
                List.of(new UnreadPart("", 0, UnreadReason.MARKED, "")));
    }

    /** Tells whether it was withheld for its marking. */
    public boolean marked() {
        return unread.stream().anyMatch(part -> part.reason() == UnreadReason.MARKED);
    }

    /**
     * Takes from the version before the parts that a new version of a filing does not bring, such as the description where
     * claims alone were amended: those stand as they were.
     */
    static final class LeftOutParts {

        private static final Set<Section> PARTS =
                Set.of(Section.ABSTRACT, Section.DESCRIPTION, Section.CLAIM, Section.REVIEW_REQUEST);

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
}
