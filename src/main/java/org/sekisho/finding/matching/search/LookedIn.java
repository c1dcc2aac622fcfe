package org.sekisho.finding.matching.search;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.WordExpression.Part;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * The sections of a filing in which patterns are looked for. What stands in no other need not be divided into words: a claim is a
 * tenth of a filing.
 */
public record LookedIn(Set<Section> sections) {

    public static final LookedIn ANYWHERE = new LookedIn(EnumSet.allOf(Section.class));
    public static final LookedIn NOWHERE = new LookedIn(Set.of());

    public LookedIn {
        sections = Set.copyOf(sections);
    }

    /** The section that an expression names. */
    public static Section section(Part part) {
        return switch (part) {
            case TITLE -> Section.TITLE;
            case ABSTRACT -> Section.ABSTRACT;
            case CLAIMS -> Section.CLAIM;
            case DESCRIPTION -> Section.DESCRIPTION;
            case GOVERNMENT -> Section.GOVERNMENT_INTEREST;
            case REQUEST -> Section.REVIEW_REQUEST;
        };
    }

    /**
     * Looks there, too.
     *
     * @param section null for anywhere
     */
    public LookedIn and(@Nullable Section section) {
        if (section == null) {
            return ANYWHERE;
        }
        Set<Section> more = EnumSet.of(section);
        more.addAll(sections);
        return new LookedIn(more);
    }

    /**
     * The passages of a text that have to be read, by their numbers. A paragraph is read whole, for no pattern reaches further: what
     * stands in it of another section may come between, or be nearer. Of a filing without claims nobody can tell a part that seems to
     * be missing, and all of it is read.
     */
    BitSet in(FilingText text) {
        List<Passage> passages = text.passages();
        BitSet read = new BitSet(passages.size());
        if (equals(ANYWHERE) || isUntoldIn(passages)) {
            read.set(0, passages.size());
            return read;
        }
        int first = 0;
        boolean looked = false;
        for (int i = 0; i < passages.size(); i++) {
            if (i > 0 && FilingKeys.isNewParagraph(text, passages.get(i - 1), passages.get(i))) {
                read.set(first, i, looked);
                first = i;
                looked = false;
            }
            looked |= sections.contains(passages.get(i).section());
        }
        read.set(first, passages.size(), looked);
        return read;
    }

    private boolean isUntoldIn(List<Passage> passages) {
        Set<Section> stated = passages.stream().map(Passage::section).collect(Collectors.toSet());
        return !stated.contains(Section.CLAIM) && !stated.containsAll(sections);
    }
}
